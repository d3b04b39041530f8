"""What a run does to each page, block by block, before it does it."""
