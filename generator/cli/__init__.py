"""The command line: commands.py and the other files of -ing hold the commands, console.py how they speak and end."""

from generator.cli.commands import main
from generator.cli.exporting import export
from generator.cli.planning import plan
from generator.cli.starting import add, init, remove

__all__ = ["add", "export", "init", "main", "plan", "remove"]
