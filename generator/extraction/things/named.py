"""A thing is named beside its head noun: before it, right after it, or by a phrase between commas after the name."""

import re
from collections.abc import Iterable
from functools import cache

from generator.extraction.names.lexicon import lexicon
from generator.extraction.things.classes import particular
from generator.extraction.things.lexicon import Hit, heads, phrases, small
from generator.extraction.things.phrase import Word, before, cut, name_run, next_word
from generator.extraction.things.substances import find_substance
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence

AFTER = re.compile(r" ((?:[A-Z][\w-]*|[A-Z]+[&-]\w+)(?: (?:[A-Z][\w-]*|\d{1,4}[A-Z]?\b)){0,3})(?=[,.;:)]|$| ([a-z]+))")
CALLED = re.compile(
    r",? (?:which is |that is |is |was )?(?:(?:called|named|dubbed|branded|marketed as|sold as|known as)|"
    r"sold under the (?:brand )?name) (?:the )?[“\"‘']?([A-Z][\w-]{2,20}(?: [A-Z\d][\w-]{0,20}){0,2})"
)
MODEL = re.compile(r"[1-9]\d\d(?:-\d{2,3}[A-Z]{0,3})?")
BODIES = frozenset(
    {"department", "ministry", "agency", "company", "airlines", "airways", "railway", "railroad", "bureau"}
)
"""Last words of bodies that own what the noun after them names."""
SIDES = frozenset({"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central"})
"""What stands before the people of a part of the world: "South Orlian"."""
INDEFINITE = frozenset({"a", "an", "the", "its", "their", "his", "another"})


@cache
def between() -> frozenset[str]:
    """Words that may stand between a name and its head noun."""
    return (
        frozenset(word for key in heads().plain for word in key.split())
        | phrases("things", "particular")
        | phrases("things", "arms")
        | frozenset(
            {"passenger", "commercial", "short-range", "regional", "new", "surface", "tactical", "sport", "utility"}
        )
    )


def find_thing(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """What the phrase of a word for a thing names: a name, else a particular class of things."""
    text = sentence.text
    words = before(text, hit.start)
    kind = kind_of(sentence, hit, words)
    role = Span(hit.start, hit.end)
    if text[hit.start].isupper() and hit.start and not text[hit.start + 1].isupper():
        yield from in_capitals(sentence, hit, words, kind)
        return
    at = modifiers(words)
    run = name_run(words, at)
    if run and is_owner(run):
        run = []
    if run:
        clue = "named before the noun" if run[0].start else "opens the sentence before the noun"
        yield naming(sentence, run, clue, kind, role)
        yield from joined(sentence, words, at + len(run), kind, role)
        return
    number = number_before(words, at)
    if number:
        yield naming(sentence, [number], "number before the noun", kind, role)
        return
    determiner = next((i for i, word in enumerate(words) if word.text.lower() in INDEFINITE or word.owner), None)
    if not hit.head.plural and determiner is not None and determiner <= 5:
        name = apposed(text, words[determiner].start) if over(text, hit.end) else []
        if name:
            yield naming(sentence, name, "explained by the noun", kind, role)
            return
        after = AFTER.match(text, hit.end)
        if after and after[1].split()[0].lower() not in small("openers") and after[2] not in ("and", "or"):
            span = Span(*after.span(1))
            yield Naming(
                sentence=sentence.index, span=span, text=after[1], clue="named after the noun", kind=kind, role=role
            )
            return
    called = CALLED.match(text, hit.end) if not hit.head.plural else None
    if called:
        span = Span(*called.span(1))
        yield Naming(sentence=sentence.index, span=span, text=called[1], clue="called by name", kind=kind, role=role)
        return
    yield from particular(sentence, hit, words, kind)
    if hit.head.lemma in phrases("things", "taken"):
        yield from find_substance(sentence, hit)


def in_capitals(sentence: Sentence, hit: Hit, words: list[Word], kind: Kind) -> Iterable[Naming]:
    """A name whose last word is the noun itself: "Joint Strike Fighter"; it ends there, and is more than one word."""
    run = name_run(words, 0)
    if hit.head.plural and kind is not Kind.WEAPON:  # "Vexa Commercial Airplanes" is who makes them
        return
    enough = len(run) > 1 or hit.head.kind is Kind.WEAPON
    if run and enough and not sentence.text[hit.end : hit.end + 2][1:].isupper():
        span = Span(run[0].start, hit.end)
        yield Naming(
            sentence=sentence.index,
            span=span,
            text=sentence.text[span.start : span.end],
            clue="named by its last word",
            kind=kind,
            role=Span(hit.start, hit.end),
        )


def naming(sentence: Sentence, run: list[Word], clue: str, kind: Kind, role: Span) -> Naming:
    """A name with its head noun."""
    span = Span(run[0].start, run[-1].end)
    return Naming(sentence=sentence.index, span=span, text=cut(sentence.text, run), clue=clue, kind=kind, role=role)


def is_owner(run: list[Word]) -> bool:
    """Whether the name before a noun says whose or where the thing is: a service, a body or place by its last word."""
    last = run[-1].text.lower()
    lex = lexicon()
    owner = last in lex.governments or last in BODIES or last in lex.places
    return last in lex.forces or (len(run) > 1 and (owner or (run[0].text in SIDES and last.endswith("an"))))


def modifiers(words: list[Word]) -> int:
    """How many words before the head say only what sort of thing it is."""
    at = 0
    while at < len(words) and not words[at].capital and not words[at].text[0].isdecimal():
        if words[at].text not in between() and "-" not in words[at].text:
            break
        at += 1
    return at


def number_before(words: list[Word], at: int) -> Word | None:
    """A model's number right before the noun: 787 or 777-200LR."""
    if at < len(words) and MODEL.fullmatch(words[at].text):
        return words[at]
    return None


def joined(sentence: Sentence, words: list[Word], at: int, kind: Kind, role: Span) -> Iterable[Naming]:
    """The name before "and" shares the noun: "X and Y missiles"."""
    if at < len(words) and words[at].text in ("and", "or"):
        run = name_run(words, at + 1)
        if run and run[0].start and run[-1].text.lower() not in lexicon().places:  # "struck Sarn City and Vexa bombers"
            yield naming(sentence, run, "shares the noun", kind, role)


def apposed(text: str, determiner: int) -> list[Word]:
    """The name before a comma and an article: "X, a twin-engined airliner"."""
    if determiner < 4 or text[determiner - 2 : determiner] != ", ":
        return []
    return name_run(before(f"{text[max(0, determiner - 92) : determiner - 2]} ", min(determiner, 92) - 1), 0)


def over(text: str, end: int) -> bool:
    """Whether a noun phrase is over after a singular noun."""
    if end >= len(text) or text[end] in ',.;:)?!—–"”':
        return True
    word = next_word(text, end)
    return word in small("closers") or word.endswith("ing")


def kind_of(sentence: Sentence, hit: Hit, words: list[Word]) -> Kind:
    """Whether the thing is for fighting, by its noun or by what stands beside it."""
    if hit.head.kind:
        return hit.head.kind
    beside = {word.text.lower() for word in words}
    if hit.head.lemma in phrases("things", "armed"):
        tokens = {word.strip(".,;:!?()“”\"'").lower() for word in sentence.text.split()}
        return Kind.TECHNOLOGY if tokens & phrases("things", "peace") else Kind.WEAPON
    return Kind.WEAPON if beside & phrases("things", "arms") else Kind.TECHNOLOGY
