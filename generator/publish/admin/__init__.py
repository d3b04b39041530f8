"""The editors' page, off until a person switches it on: its program, and its settings."""
