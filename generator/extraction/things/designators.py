"""A designator is letters with a number, as makers and armies give them: F-16, A380, M142, KC-45, 777-200LR."""

import re
from collections.abc import Iterable
from functools import cache

from generator.extraction.things.lexicon import phrases, small
from generator.extraction.things.phrase import Word, before, name_run, next_word
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence

DESIGNATOR = re.compile(
    r"(?<![\w./$€£-])"
    r"((?:[A-Z][A-Za-z]{0,8}-\d{1,4}[A-Z]{0,3}|[A-Z]{1,3}\d{2,4}[A-Z]{0,3}|\d[a-zA-Z]\d|F/A-18)(?:-\d{1,4}[A-Z]{0,3})?|[1-9]\d\d-\d{3}[A-Z]{0,3}|[1-9]\d\d(?=['’]?s\b))"
    r"((?:['’]?s)?)(?![\w'’-]|[.,]\d)"
)
MAY = re.compile(r"\d(?:(?<=[A-Z]\d)|(?<=[A-Za-z]-\d)|[a-zA-Z]\d|\d\d(?:-\d|['’]?s))")
"""Without this, a sentence has no designator."""
DIGIT = re.compile(r"\d")
ALIAS = re.compile(r"\b(?:known as|called|designated|renamed|dubbed) (?:the |a )?\Z")

BEHIND = "designator behind a name"
NUMBERED = "number behind a name"
MODEL = re.compile(r"([A-Z](?<!\w[A-Z])[a-z]{2,14}) ([1-9]\d{1,3}[A-Z]{0,2})(?![\w%’'/-]|[.,]\d|:\d)(?: ([a-z]+))?")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
CALLED = re.compile(r"\b(?:called|named|dubbed|known as|branded) (?:the |a )?\Z")
AFTER = frozenset({"nor", "instead", "because", "if", "does", "did", "do"})


def find_designators(sentence: Sentence) -> Iterable[Naming]:
    """Every designator with the maker's name before it; `partner` is the designator alone."""
    text = sentence.text
    last: re.Match[str] | None = None
    for match in DESIGNATOR.finditer(text):
        bare = match[1]
        head, _, _ = bare.partition("-")
        words = before(text, match.start())
        never = head in phrases("designators", "never") or bare in phrases("designators", "never")
        if never and not (len(head) == 1 and head != bare and model(words)):
            continue
        if words and words[0].text.lower() in phrases("designators", "not_after"):
            continue
        if next_word(text, match.end()) in phrases("designators", "not_before"):
            continue
        run = name_run(words, 0)
        if bare.isdigit() and not run:
            continue
        start = run[0].start if run else match.start()
        yield Naming(
            sentence=sentence.index,
            span=Span(start, match.end()),
            text=f"{text[start : match.start()]}{bare}",
            clue="designator in the plural" if match[2] else BEHIND if run and model(words) else "designator",
            kind=Kind.WEAPON if armed(bare) else None,
            partner=Span(match.start(1), match.end(1)),
        )
        if last and match.start() - last.end() < 50 and ALIAS.search(text[last.end() : match.start()]):
            yield Naming(
                sentence=sentence.index,
                span=Span(*match.span(1)),
                text=bare,
                clue="also known as",
                partner=Span(*last.span(1)),
            )
        last = match


def model(words: list[Word]) -> bool:
    """Whether an article or a word for whose it is stands before the name: "a Vexa H-7"."""
    run = name_run(words, 0)
    if not run or len(run) > 2 or run[0].text.lower() in phrases("designators", "not_after"):
        return False
    at = len(run)
    return at < len(words) and words[at].text.lower() in small("determiners")


def find_models(sentence: Sentence) -> Iterable[Naming]:
    """A name with a number behind it that counts nothing: "the larger Vexa 450, which"."""
    text = sentence.text
    for match in MODEL.finditer(text):
        name, number, after = match[1], match[2], match[3]
        if name.lower() in phrases("designators", "counted") or YEAR.fullmatch(number):
            continue
        words = before(text, match.start())
        called = CALLED.search(text, max(0, match.start() - 24), match.start())
        known = called or (words and words[0].text.islower() and determined(words))
        if known and (not after or after in small("closers") or after in AFTER):
            yield Naming(
                sentence=sentence.index,
                span=Span(match.start(1), match.end(2)),
                text=text[match.start(1) : match.end(2)],
                clue="called by name" if called else NUMBERED,
                kind=Kind.TECHNOLOGY if called else None,
                partner=Span(match.start(2), match.end(2)),
            )


def determined(words: list[Word]) -> bool:
    """Whether an article stands before the words, with at most one word for what sort it is between."""
    return any(word.text in small("determiners") for word in words[:2])


@cache
def armed(bare: str) -> bool:
    """Whether armies give such designators."""
    letters = re.match(r"[A-Za-z/]+", bare)
    return letters is not None and letters[0] in phrases("designators", "arms")
