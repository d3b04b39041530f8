"""Pages of editions: what changed, and what was known on a day."""
