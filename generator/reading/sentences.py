"""A sentence ends at a full stop, question or exclamation mark that is not part of a name, a number or a quotation.

A quotation stays whole, with the words that say whose it is, up to `shields.LONGEST` characters; a longer one is parted
at each of its own sentences, and its last one keeps who said it.

Written here, as a rule for each trap: the splitters that were tried part "J.D." from its name, keep "the U.S. Officials
will" in one, and take quadratic time on a row of quotation marks.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.model.tables import word_set
from generator.reading.shields import Shields

_END = re.compile(r"([.!?…](?<![.!?…][.!?…])[.!?…]*+)((?:[\"'”’»)\]]|“(?=\s|$))*+)((?:\[\d{1,3}\])*+)(?=\s|[“\"A-Z]|$)")
_NEXT = re.compile(r"\s*+[\"'“‘«(\[]*+([^\s,;:!?”\"()]{0,40})\s*+([^\s.,;:!?]{0,12})")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_MARKS = re.compile("[.'’]")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_SPEAKER = re.compile(r"\s*+(?:(?:[A-Z][\w.'’-]{0,30}+|the|of)\s++){1,6}+([a-z]{3,12}+)")
_JOINER = re.compile(r"[-–—/(\[“‘\"'’]")
_WORD = re.compile(r"[^\W_]")


def listed(key: str) -> frozenset[str]:
    """The words of one list."""
    return word_set(__file__, "words.yml", key)


def sentences(text: str, *, whole: bool = False) -> list[tuple[int, int]]:
    """The stretches of a block's sentences in order, without the white space between them; one if it is a `whole`."""
    out: list[tuple[int, int]] = []
    start, length = 0, len(text.rstrip())
    for end in [*([] if whole else _ends(text)), length]:
        while start < end and text[start].isspace():
            start += 1
        if start >= end:
            continue
        if out and not _WORD.search(text, start, end):
            out[-1] = (out[-1][0], end)  # marks without a word end the sentence before
        else:
            out.append((start, end))
        start = end
    return out


def _ends(text: str) -> Iterator[int]:
    shields: Shields | None = None
    begin = 0
    for found in _END.finditer(text):
        end = found.end()
        if end == len(text):
            return
        shields = shields or Shields(text)
        if not shields.cover(end) and (_plainly(text, found, begin) or _splits(text, found, begin)):
            begin = end
            yield end


def _plainly(text: str, found: re.Match[str], begin: int) -> bool:
    """Whether a full stop stands between a plain word and a capital, as at most ends: no closer look is needed."""
    start, end = found.span()
    if end != start + 1 or text[start] != "." or text[end] != " " or not text[end + 1 : end + 2].isupper():
        return False
    word = text[text.rfind(" ", begin, start) + 1 : start]
    return len(word) > 2 and word.isalpha() and word.islower() and word not in _abbreviations()


def _splits(text: str, found: re.Match[str], begin: int) -> bool:
    """Whether a sentence that began at `begin` ends here."""
    following = _NEXT.match(text, found.end())
    word, after = following.groups() if following else ("", "")
    if _lower(word) or not _has_said(text, begin, found.start()):
        return False
    key = _MARKS.split(word.lower(), 1)[0]
    token = _token(text, found.start(), begin)
    starter = word[:1].isupper() and key in listed("starters") and (not word.isupper() or len(word) == 1)
    if not text[found.end()].isspace():  # the space was forgotten, or it is an address or a number
        return found[1] == "." and len(token) > 2 and token[-3:].isalpha() and token[-3:].islower() and starter
    if found[1] == "." and (verdict := _abbreviation(token, key, after, starter)) is not None:
        return verdict
    return not (found[2] and _speaker_follows(text, found.end()))


def _abbreviation(token: str, following: str, after: str, starter: bool) -> bool | None:
    """Whether a sentence ends after an abbreviation, by the two words that follow; None where the token is none."""
    low = token.lower()
    initial = len(token) == 1 and token.isupper()  # "Ana P. Holt", while "p. 4" is a page
    if low in listed("before_numbers") and not initial:
        return False if following[:1].isdigit() else None
    if low.lstrip("0123456789:") in ("a.m", "p.m"):
        return not (following in listed("after_hours") or after == "time" or following[:1].isdigit())
    if _LETTERS.fullmatch(token) or initial:
        return starter
    if token[:1].islower() and low not in listed("small"):
        return None
    if low in listed("before_names"):
        return False
    if low in listed("firms"):
        return starter or following not in listed("roles")
    return starter if low in listed("may_end") else None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset().union(*map(listed, ("before_names", "small", "before_numbers", "may_end")))


def _token(text: str, end: int, begin: int) -> str:
    """The word that ends at `end`, without what opens or joins it; of a long one, its last characters."""
    window = text[max(begin, end - 30) : end].rsplit(None, 1)
    return _JOINER.split(window[-1])[-1] if window else ""


def _has_said(text: str, begin: int, end: int) -> bool:
    """Whether more than a list's number or letter stands before the mark."""
    if end - begin > 200:
        return True
    piece = text[begin:end].strip()
    return bool(_WORD.search(piece)) and not (piece.isdigit() or (len(piece) == 1 and piece.isalpha()))


def _lower(word: str) -> bool:
    """Whether the next word goes on with the sentence."""
    if word[:1].isupper():
        return False  # most words
    first = _WORD.search(word)
    return first is not None and first.group().islower() and not _BRAND.match(word)


def _speaker_follows(text: str, end: int) -> bool:
    """Whether the quotation that ends here is followed by who said it, and nothing else."""
    found = _SPEAKER.match(text, end)
    if not found or found.group(1) not in listed("said"):
        return False
    return text[found.end() : found.end() + 1] in ("", ".", ",", ";")
