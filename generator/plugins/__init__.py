"""Models that may point at names in an article. They add mentions, never words; all of them are off by default."""
