"""Reading turns a folder of files into sources: nothing is guessed, nothing is lost unsaid, no file stops another."""

from generator.reading.article import account
from generator.reading.blocks.boilerplate import boilerplate_reason
from generator.reading.folder import read_folder
from generator.reading.settled import Reading, settled
from generator.reading.source import read_article

__all__ = ["Reading", "account", "boilerplate_reason", "read_article", "read_folder", "settled"]
