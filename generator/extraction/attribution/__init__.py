"""Who says so, as far as a sentence shows it."""

from generator.extraction.attribution.find import find_attributions

__all__ = ["find_attributions"]
