"""Turns a folder of articles about one story into a briefing: linked pages, every statement tied to its sentence."""

__version__ = "0.1.0"
