"""What briefing.json claims, held against the articles and against the pages that show them."""
