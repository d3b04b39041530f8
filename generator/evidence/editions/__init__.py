"""Editions: what stands now as one, and what changed from one to the next."""
