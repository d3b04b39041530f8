"""No sentence ends inside a short quotation or bracket: half a quotation would be a sentence out of its context."""

import re

LONGEST = 300
"""A quotation of more characters is cut at its inner sentences: it is a speech, or a mark was forgotten."""

_MARK = re.compile(r"[“”\"«»‘()\[\]’'](?:(?<![’'])|(?<!\w[’'])|(?!\w))")
_OPENING = "([{“\"'‘—–-/"
_PAIRS = {")": "(", "]": "[", "»": "«"}
_OTHER = {"“": '"', '"': "“"}


class Shields:
    """The quotations and brackets of a block, asked in the order of the text."""

    __slots__ = ("_next", "_reach", "_regions")

    def __init__(self, text: str) -> None:
        self._regions = sorted(region for region in _regions(text) if region[1] - region[0] <= LONGEST)
        self._next = 0
        self._reach = 0

    def cover(self, place: int) -> bool:
        """Whether `place` lies inside one; places must be asked in ascending order."""
        while self._next < len(self._regions) and self._regions[self._next][0] < place:
            self._reach = max(self._reach, self._regions[self._next][1])
            self._next += 1
        return place < self._reach


def _regions(text: str) -> list[tuple[int, int]]:
    """Pairs of marks, each kind on its own; an opener without its closer is forgotten."""
    found: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        kind, opens = _role(text, mark, at, opened)
        if not kind:
            continue
        if opens:
            # A bracket in a bracket belongs to the outer one; a second opening quotation mark begins anew.
            if kind not in "([" or kind not in opened or at - opened[kind] > LONGEST:
                opened[kind] = at
        elif kind in opened:
            found.append((opened.pop(kind), at + 1))
        elif (other := _OTHER.get(kind)) in opened:
            found.append((opened.pop(str(other)), at + 1))  # begun with one kind of mark, ended with another
    return found


def _role(text: str, mark: str, at: int, opened: dict[str, int]) -> tuple[str, bool]:
    """Which pair the mark belongs to and whether it opens; no pair for an apostrophe."""
    if mark in "([«":
        return mark, True
    if mark in _PAIRS:
        return _PAIRS[mark], False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    starts = (not before or before.isspace() or before in _OPENING) and bool(after) and not after.isspace()
    if mark == "“":
        # After a sentence's end and before a space it is the wrong mark, and closes.
        return "“", starts or "“" not in opened
    if mark == "”":
        return "“", starts and not opened and after.isalnum()
    if mark == '"':
        return '"', starts and not ('"' in opened and before in "—–-")
    if mark == "‘" or (mark == "'" and starts and "'" not in opened):
        return "'", True
    # An apostrophe is followed by a letter, or follows one; a closing single mark follows punctuation.
    return ("'", False) if before and before in ".,!?…;" else ("", False)
