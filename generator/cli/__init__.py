"""The command line: commands.py holds the commands, console.py how they speak and end."""

from generator.cli.commands import main

__all__ = ["main"]
