"""What an editor should look at in their own words: links, citations, keys, words of likelihood; each with its line."""
