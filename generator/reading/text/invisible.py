"""Characters that no reader sees never reach a sentence: they are taken out, each with its reason."""

import re
from collections.abc import Iterator

from generator.reading.text.stretches import Cut

_CLASSES = {
    "control character": "\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f",
    "soft hyphen": "\\xad",
    "direction mark": "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069",
    # Tags among them (U+E0020 on) can hide a message.
    "zero-width character": (
        "\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb\\U000e0001\\U000e0020-\\U000e007f"
    ),
    "no character": "\\ufdd0-\\ufdef\\ud800-\\udfff" + "".join(f"\\U{at:04x}fffe\\U{at:04x}ffff" for at in range(17)),
}
_PATTERN = re.compile("|".join(f"([{spelled}]+)" for spelled in _CLASSES.values()))
_ANY = re.compile(f"[{''.join(_CLASSES.values())}]")
"""One class is searched ten times as fast as five groups; most texts hold none."""
_REASONS = tuple(_CLASSES)


def invisible(text: str) -> Iterator[Cut]:
    """Every stretch of unseen characters; white space is none of them."""
    first_seen = None if text.replace("\n", " ").isprintable() else _ANY.search(text)
    for found in _PATTERN.finditer(text, first_seen.start()) if first_seen else ():
        first = 0
        if found.start() == 0 and text.startswith("\ufeff"):
            yield Cut(0, 1, "byte order mark")
            first = 1
        if found.end() > first:
            yield Cut(max(first, found.start()), found.end(), _REASONS[(found.lastindex or 1) - 1])
