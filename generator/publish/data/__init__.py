"""What programs read, all of it made from the briefing: the JSON of the public schema first, the rest from that."""
