"""The command line: console.py tells how commands speak and end, the other files hold them."""

from generator.cli.admin import admin
from generator.cli.booking import book
from generator.cli.commands import main
from generator.cli.editions import edition
from generator.cli.exporting import export
from generator.cli.planning import plan
from generator.cli.starting import add, init, remove
from generator.cli.takedown import takedown

__all__ = ["add", "admin", "book", "edition", "export", "init", "main", "plan", "remove", "takedown"]
