"""How sure a sentence is: its strongest reservation."""

from generator.extraction.modality.find import find_modalities

__all__ = ["find_modalities"]
