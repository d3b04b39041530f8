"""The command line: commands.py, exporting.py and starting.py hold the commands, console.py how they speak and end."""

from generator.cli.commands import main
from generator.cli.exporting import export
from generator.cli.starting import add, init, remove

__all__ = ["add", "export", "init", "main", "remove"]
