"""A caption tells what a picture shows, in the present: with a credit that is enough, else its form must say so too."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from generator.model.source import BODY, Block
from generator.model.tables import word_set
from generator.reading.blocks.boilerplate import CREDIT
from generator.reading.blocks.drafts import ends_with_stop
from generator.reading.blocks.headings import listed as words_listed
from generator.reading.blocks.pieces import Piece
from generator.reading.blocks.told import Told
from generator.reading.metadata.published_line import MONTH, written
from generator.reading.sentences import sentences

NUMBERED = "a picture's number"
LONGEST = 60
"""Words of a caption; a longer block is prose."""
_SUBJECT = 25
"""The verb of a caption stands among so many first words."""
_TOKEN = re.compile(r"[^\W_][\w.'’&-]*")
_SEEN = re.compile(
    r"\b(?:is|are|was|were) (?:seen|shown|pictured|photographed|displayed) (?:here\b|from|in|on|at|after|during|near|"
    r"outside|inside|behind|before|along|over|above|next|beneath|under|as\s\w+\sing|\w+ing\b)"
)
_SHOWN = re.compile(
    rf", (?:(?:shown|seen|pictured|photographed) (?:here|above|below|left|right|cent(?:er|re)|(?:on )?{MONTH}\.? \d"
    r"|in (?:19|20)\d\d)|pictured (?:on|in|at|with|during) )[^,]{0,40},",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:, |\()(?:(?:second|third|fourth|far|front|back|top|bottom|upper|lower|standing|seated) )?(?:from )?(?:the )?"
    r"(?:left|right|center|centre)(?=[,)])",
    re.IGNORECASE,
)


def pictures(pieces: Sequence[Piece], found: list[Told]) -> None:
    """Sets aside the blocks that are captions by their own words; `captions` asks what stands above a credit."""
    said = Counter(item.text for item in pieces)
    title = next((place for place, told in enumerate(found) if told.kind is Block.TITLE), None)
    for place, item in enumerate(pieces):
        if found[place].kind not in BODY or item.text.count(" ") >= LONGEST:
            continue
        numbered = place > 0 and found[place - 1].aside == NUMBERED and pieces[place - 1].draft is item.draft
        if numbered or _surely(item, said[item.text], under_title=title is not None and place == title + 1):
            found[place] = Told(found[place].kind, CREDIT)  # its sentences stay apart
            for near in (place - 1, place + 1):
                if 0 <= near < len(pieces) and found[near].kind in BODY and _says_it_too(pieces[near].text, item.text):
                    found[near] = Told(found[near].kind, CREDIT)


def _says_it_too(text: str, caption: str) -> bool:
    """Whether a line is a caption's beginning: pages show a picture's name and its caption one below the other."""
    plain = text.rstrip(".")
    return " " in plain and len(plain) < len(caption) and caption.startswith(plain)


def _surely(item: Piece, times: int, *, under_title: bool) -> bool:
    """Whether a block is a caption: a scene with a credit behind it, or with what only captions have."""
    text = item.text
    if _telling().isdisjoint(text.split()[: 2 * _SUBJECT]):
        return False  # most blocks
    if _SHOWN.search(text[:120]) and not _voiced(_tokens(text)):
        return True
    if not (opening := _opening(text)) or not (verb := scene(opening)):
        return False
    if item.captioned or times > 1 or (under_title and not ends_with_stop(text)):
        return True
    if opening != text:
        return False
    return bool(_PLACED.search(text)) or (bool(written(text)) and verb not in _listed("fixed"))


def scene(text: str) -> str:
    """The verb that tells in the present what people or things in a picture do, or that they are seen; empty: none."""
    tokens = _tokens(_PLACED.sub("", text))
    if _voiced(tokens):
        return ""
    if _SEEN.search(text):
        return "seen"
    before = ""
    for token in tokens[:_SUBJECT]:
        if before and before not in _listed("before_no_verb"):
            if token in _listed("scene"):
                return token
            if token in words_listed("finite"):
                return ""
        before = token
    return ""


def _opening(text: str) -> str:
    """The first sentence."""
    begin, end = next(iter(sentences(text)), (0, 0))
    return text[begin:end]


def _tokens(text: str) -> list[str]:
    """The words; those with a capital are kept so, since names are no verbs."""
    return _TOKEN.findall(text)


def _voiced(tokens: Sequence[str]) -> bool:
    return not _listed("said").isdisjoint(tokens)


@cache
def _telling() -> frozenset[str]:
    return _listed("scene") | {"seen", "shown", "pictured", "photographed", "displayed"}


def _listed(key: str) -> frozenset[str]:
    return word_set(__file__, "captions.yml", key)
