"""Articles come in and go: named, fetched, put in whole, removed, taken down."""
