"""What editors decide of whole pages: renamed, moved, merged into another, split; worked out before all else."""
