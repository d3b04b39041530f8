"""Pages renamed, moved, merged, split."""
