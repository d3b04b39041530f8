"""Numbers with their unit, qualifier and SI value."""

from generator.extraction.quantities.find import find_quantities

__all__ = ["find_quantities"]
