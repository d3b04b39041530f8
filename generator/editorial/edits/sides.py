"""Where git could not merge, a file holds both sides between markers; each side is read as the file it would be."""

import re

OPEN, BASE, MIDDLE, CLOSE = "<<<<<<< ", "|||||||", "=======", ">>>>>>> "
OPENING = re.compile(rf"^{OPEN}", re.MULTILINE)
CLOSING = re.compile(rf"^{CLOSE}", re.MULTILINE)


def has_markers(text: str) -> bool:
    """Whether a merge left markers, at the beginning of lines."""
    return OPEN in text and OPENING.search(text) is not None and CLOSING.search(text) is not None


def sides(text: str) -> tuple[str, str]:
    """The file of the one side and that of the other; the base between them, where git gives it, is left out."""
    both: tuple[list[str], list[str]] = ([], [])
    now: tuple[int, ...] = (0, 1)
    for line in text.splitlines(keepends=True):
        if line.startswith(OPEN) and now == (0, 1):
            now = (0,)
        elif line.startswith(BASE) and now == (0,):
            now = ()
        elif line.rstrip() == MIDDLE and now in ((0,), ()):
            now = (1,)
        elif line.startswith(CLOSE) and now == (1,):
            now = (0, 1)
        else:
            for side in now:
                both[side].append(line)
    return "".join(both[0]), "".join(both[1])
