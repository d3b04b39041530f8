"""Decisions and risks: sentences grouped by what was decided or is feared, and the cues that find them again."""
