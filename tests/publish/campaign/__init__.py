"""Random editors, random articles, runs between: what was decided is there after each, and only that."""
