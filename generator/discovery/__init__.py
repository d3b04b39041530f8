"""Who and what a story is about, found in its articles: entries that an editor would otherwise write."""
