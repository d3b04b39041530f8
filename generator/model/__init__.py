"""The nouns of the field, frozen: everything else is made of these."""
