"""A library that not every installation has is asked for only when a file needs it; without it the file is named."""

from importlib import import_module
from pathlib import PurePosixPath
from typing import Any

from generator.reading.text.decode import refusal

PACKAGE = "briefing-site-generator"


def library(module: str, extra: str, path: str) -> Any:  # noqa: ANN401 - a module has no better type
    """The module, or InputError that says what to install."""
    try:
        return import_module(module)
    except ImportError as error:
        suffix = PurePosixPath(path).suffix
        now = f"pip install '{PACKAGE}[{extra}]'"
        raise refusal(path, f"not read: reading {suffix} needs the extra `{extra}`", str(error), now) from None
