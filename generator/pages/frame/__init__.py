"""The frame of a page: pages are composed in English, and what they say themselves is put into a language last."""
