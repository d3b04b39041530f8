"""What a run made is kept for the next one, under all that it hangs on; to lose it costs time, nothing else."""
