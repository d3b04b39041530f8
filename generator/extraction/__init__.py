"""From one article to what is said in it: one component a file, one visible list in annotate.py."""
