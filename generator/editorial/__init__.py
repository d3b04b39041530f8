"""What editors decided: read from the pages, kept, merged, reported."""
