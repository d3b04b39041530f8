"""A short form is given in full where both stand side by side and the one spells the other; elsewhere it is not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.extraction.names.brackets import Pair, find_pairs
from generator.model.annotation import Annotated, Span
from generator.model.claim import Statement
from generator.model.story import Expansion

ARTICLE = re.compile(r"\b(?:the|a|an)\s\Z", re.IGNORECASE)
JOINED = re.compile(r"\s?\(\s?(?:the\s|or\s)?[“\"‘']?\Z|,\s(?:or|known as|also known as|called)\s(?:the\s)?\Z")
"""What stands between the two."""
SIGNS = ("(", ", or ", " as ", "called")
CLOSED = re.compile(r"[”\"’']?\s?\)")
SHORT = re.compile(r"(?=.*[A-Z].*[A-Z])")
"""Two capitals at least: one alone begins any name."""


def find_expansions(
    articles: Iterable[Annotated], statements: Mapping[tuple[str, int], Statement]
) -> tuple[Expansion, ...]:
    """Every place where a short form is given in full, in order of place."""
    found: list[Expansion] = []
    for article in articles:
        things: dict[int, list[Pair]] = defaultdict(list)
        for naming in article.things:
            if naming.clue == "acronym" and naming.partner:
                things[naming.sentence].append(Pair(naming.span, naming.partner, proper=True))
        for sentence in article.source.sentences:
            statement = statements.get((sentence.source, sentence.index))
            if statement is not None and any(sign in sentence.text for sign in SIGNS):
                found.extend(given(statement, [*things[sentence.index], *find_pairs(sentence.text)]))
    return tuple(found)


def given(statement: Statement, pairs: Iterable[Pair]) -> Iterator[Expansion]:
    """What the pairs of a statement give in full, each short form once."""
    text, seen = statement.text, set[Span]()
    for pair in pairs:
        short, span = text[pair.short.start : pair.short.end], whole(text, pair)
        if span and pair.short not in seen and SHORT.match(short):
            seen.add(pair.short)
            full = text[pair.long.start : pair.long.end]
            yield Expansion(statement=statement, short=singular(short), full=full, span=span)


def singular(short: str) -> str:
    """A short form without the small s of its plural."""
    return short[:-1] if len(short) > 2 and short.endswith("s") and short[:-1].isupper() else short


def whole(text: str, pair: Pair) -> Span | None:
    """The stretch of both with what joins them and an article before; None where anything else is between."""
    first, last = sorted((pair.long, pair.short), key=lambda span: span.start)
    if not JOINED.fullmatch(text[first.end : last.start]):
        return None
    end = last.end
    if "(" in text[first.end : last.start]:
        closed = CLOSED.match(text, end)
        if not closed:
            return None
        end = closed.end()
    article = ARTICLE.search(text[max(0, first.start - 5) : first.start])
    start = first.start - len(article.group()) if article else first.start
    return Span(start, end)
