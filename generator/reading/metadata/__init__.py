"""What is known of an article: from editors, from the file, from its own text; what is not, stays unknown."""
