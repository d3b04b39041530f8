"""What ends an item's first line: the citations of what it says, and what we say of them."""

import re

TOKEN = re.compile(r" (?:\[[^\[\]\n]*\]\([^()\s]*#s[0-9a-f]{10}\)|\*[^*\n]+\*)")
"""A citation or a note, with the space before it."""


def parted(text: str) -> tuple[str, str]:
    """The first line's words, and its trailing citations and notes; without a citation all of it is words."""
    line = text.partition("\n")[0]
    end = len(line)
    if not line.endswith((")", "*")):
        return line, ""
    for token in reversed(list(TOKEN.finditer(line))):
        if token.end() != end:
            break
        end = token.start()
    return (line[:end], line[end:]) if "](" in line[end:] else (line, "")
