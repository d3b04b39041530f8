"""A name said only with somebody's office, in a list, or to tell a time says nothing of its bearer."""

import re
from collections.abc import Iterator, Sequence

from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Span
from generator.model.entity import How, Mention

OWN_WORDS = re.compile(
    r"\s(?:\d+|(?:data|figures|statistics|estimates?|numbers|charter|conventions?|resolutions?|treaty|protocols?|members?"
    r"|committees?|subcommittees?|panels?|generals?|colonels?|captains?|lieutenants?|sergeants?|veterans?)|(?:(?:[A-Z]\w+|and)\s){1,5}(?:Subc|C)ommittee)\b"
)
"""What is cited under a name, though its bearer does nothing: "Vexa data", "a House committee", "the Vexa 500"."""
TEXTS = frozenset({"charter", "treaty", "convention", "protocols"})
"""The same before "of" and a name."""
NOT_SUBJECT = re.compile(
    r"\b(?:including|like|such as|between|among|with|by|of|for|from|to|in|on|at|against|In|At)\s(?:the\s)?\Z"
)
"""What stands before names of which no verb behind them tells anything."""
AFTER = re.compile(r"((?:\s[A-Za-z-]+){1,4})")
"""The words right after a name."""
BEFORE = re.compile(r"([A-Za-z-]+)\s(?:of|at|for)\s(?:the\s)?(?:[a-z-]+\s){0,3}\Z")
"""An office and whose it is: "a founder of the dairy firm Vexa"."""
TIME = re.compile(r"\b(?:under|Under|since|Since)\s(?:(?:the|then|former|ex-)\s?)?(?:[A-Z][a-z]+\.?\s){0,2}\Z")
"""What says when something was: "under President Holt"."""
JOINT = re.compile(r"(,| and|, and| or| &)\s(?:the\s)?")
NEAR = 60
MANY = 3
"""Names in a row of which each is only one of a list."""


def in_office(text: str, span: Span) -> bool:
    """Whether a name only says whose an office or a text is: "Vexa CEO Ana Holt", "a founder of Vexa", "Vexa data"."""
    lex = lexicon()
    after = AFTER.match(text, span.end)
    for word in after[1].split() if after else ():
        low = word.lower().removeprefix("co-")
        if low in lex.titles:
            return True
        if low not in lex.title_parts and low not in ("of", "the"):
            break
    if OWN_WORDS.match(text, span.end):
        return True
    before = BEFORE.search(text, max(0, span.start - NEAR), span.start)
    word = before[1].lower().removeprefix("co-") if before else ""
    return word in lex.titles or word in TEXTS


def tells_when(text: str, start: int) -> bool:
    """Whether a name only tells the time of something else: "who was a minister under President Holt"."""
    return TIME.search(text, max(0, start - NEAR), start) is not None


def rows_of(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[list[Mention], bool]]:
    """Names that stand in a row, and whether they are the subject of what follows: "and" joins the last."""
    row: list[Mention] = []
    joined = False
    for mention in (*mentions, None):
        if mention is not None and mention.how is How.DEMONYM:
            continue
        joint = JOINT.fullmatch(text, row[-1].span.end, mention.span.start) if row and mention else None
        if mention and joint:
            row.append(mention)
            joined = joint[1] != ","
            continue
        if len(row) > 1:
            at = row[0].span.start
            yield row, joined and not NOT_SUBJECT.search(text, max(0, at - NEAR), at)
        row, joined = ([mention] if mention else []), False
