"""A long name with its acronym in brackets names a thing or a document where its last word is a word for one."""

import re
from collections.abc import Iterable

from generator.extraction.things.lexicon import heads, phrases
from generator.extraction.things.phrase import Word, before, cut
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence
from generator.model.tables import either

ACRONYM = re.compile(r"[(]([A-Z][A-Za-z&.-]{1,9}?)s?[)]")
LONG = re.compile(r"\b([A-Z]{2,9})s? [(](?:the )?([A-Z][A-Za-z-]+(?: [A-Za-z-]+){1,7})[)]")
SMALL = frozenset({"of", "and", "for", "on", "the", "to", "in"})


def find_acronyms(sentence: Sentence) -> Iterable[Naming]:
    """Long names of things with their acronyms; `partner` is the acronym."""
    text = sentence.text
    for match in ACRONYM.finditer(text):
        run = expansion(before(text, match.start()), match[1])
        kind = kind_of_name([word.text for word in run])
        if run and kind:
            yield row(sentence, Span(run[0].start, run[-1].end), cut(text, run), Span(*match.span(1)), kind)
    for match in LONG.finditer(text):
        words = match[2].split()
        kind = kind_of_name(words)
        if kind and spells(words, match[1]):
            yield row(sentence, Span(*match.span(2)), match[2], Span(*match.span(1)), kind)


def row(sentence: Sentence, span: Span, text: str, partner: Span, kind: Kind) -> Naming:
    """A long name with its acronym."""
    return Naming(sentence=sentence.index, span=span, text=text, clue="acronym", kind=kind, partner=partner)


def expansion(words: list[Word], acronym: str) -> list[Word]:
    """The shortest run right before the brackets whose words spell the acronym."""
    for size in range(2, len(words) + 1):
        run = words[:size][::-1]
        if run[0].capital and spells([word.text for word in run], acronym):
            return run
    return []


def spells(words: list[str], acronym: str) -> bool:
    """Whether the acronym takes its letters from the words in order, beginning with the first letters."""
    letters = acronym.replace(".", "").replace("&", "").replace("-", "").lower()
    parts = [part for word in words if word.lower() not in SMALL for part in word.lower().split("-") if part]
    if not parts or not letters or parts[0][0] != letters[0] or len(parts) > len(letters):
        return False
    initials = "".join(part[0] for part in parts)
    if initials == letters:
        return True
    rest = iter("".join(parts))
    at = iter(letters)
    firsts = sum(1 for part in parts if part[0] in letters)
    return firsts >= len(parts) - 1 and all(any(char == other for other in rest) for char in at)


def kind_of_name(words: list[str]) -> Kind | None:
    """What a long name in capitals names, by its last words; None where they do not say."""
    if not words:
        return None
    last = words[-1].lower()
    capital = heads().capital.get(last)
    if capital and capital.kind in (Kind.DOCUMENT, Kind.POLICY):
        return capital.kind
    head = heads().plain.get(last)
    if head is None or head.sort != "thing":
        return None
    arms = either(phrases("things", "arms"), phrases("things", "armed"))
    fights = any(word.lower() in arms for word in words[:-1])
    return head.kind or (Kind.WEAPON if fights else Kind.TECHNOLOGY)
