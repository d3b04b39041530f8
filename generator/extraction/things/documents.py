"""Laws, treaties and plans are named by capitals, by a number after their noun, or by a word before it."""

import re
from collections.abc import Iterable
from functools import cache

from generator.extraction.names.parts import is_field
from generator.extraction.things.acronyms import spells
from generator.extraction.things.lexicon import Hit, phrases, small
from generator.extraction.things.phrase import Word, before, name_run
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence
from generator.model.tables import alternatives

TAIL = re.compile(
    r" (?:of \d{4}|(?:on|of|for) (?:the )?[A-Z][\w-]+"
    r"(?: (?:(?:of |for |on |in |against )(?:the )?|and )?[A-Z][\w-]+){0,5})"
)
PART = re.compile(r"(?:Section|Article|Title|Chapter) [\dIVX]+[A-Z]? of (?:the )?\Z")
PARTY = r"[A-Z][\w’'.-]{0,30}(?: [A-Z][\w’'.-]{0,30}){0,3}"
CASE = re.compile(rf"\b{PARTY} v\. {PARTY}\b(?: of [A-Z][\w’'-]{{0,30}})?")
NUMBER = re.compile(r" (?:\d{1,5}[A-Z]?(?:\([a-z0-9]\))?|[IVX]{1,5})(?![\w-]|[.,]\d| million| percent)")
BRACKET = re.compile(r" \([A-Z][\w-]*(?:(?:,? (?:and|of|etc) |, | )[A-Z][\w-]*){0,5}\) \Z")
"""What a British law has before its last word: "Ferries (Fares and Safety) Act"."""
REACH = 80
FIELDS = re.compile(r"\b((?:[A-Z][a-z]{1,20}, ){0,3}[A-Z][a-z]{1,20}), \Z")
YEAR = re.compile(r" (?:1[89]|20)\d\d(?![\w%]|[.,]\d)")
LINKS = frozenset({"of", "and", "for", "on", "in", "to"})
GRAMMAR = ("determiners", "prepositions", "openers")
LONG_TAIL = frozenset({"Treaty", "Convention", "Agreement", "Protocol", "Declaration", "Memorandum", "Pact", "Accord"})
LONG_TAIL |= {"Memorandum of Understanding"}


@cache
def parent() -> re.Pattern[str]:
    """The law that a numbered part is of."""
    words = alternatives(sorted(phrases("documents", "document")))
    return re.compile(rf" of (?:the )?(?:[A-Z][\w-]+ (?:and |of |for )?){{1,6}}?(?:{words})\b(?: of \d{{4}})?")


def find_cases(sentence: Sentence) -> Iterable[Naming]:
    """Roe v. Doe."""
    for match in CASE.finditer(sentence.text):
        yield naming(sentence, Span(*match.span()), "named as a case", Kind.DOCUMENT)


def numbered_document(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """Section 12, Article 5, Executive Order 14000."""
    match = NUMBER.match(sentence.text, hit.end)
    if match and hit.head.lemma in phrases("documents", "numbered"):
        span = Span(hit.start, match.end())
        whole = parent().match(sentence.text, match.end())
        if whole:
            yield naming(sentence, Span(hit.start, whole.end()), "numbered", Kind.DOCUMENT, span)
        else:
            yield naming(sentence, span, "numbered", Kind.DOCUMENT)


def named_document(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """A run of capitals that ends in a word for a law, a treaty or a plan."""
    text = sentence.text
    numbered = list(numbered_document(sentence, hit))
    if numbered:
        yield from numbered
        return
    bracket = BRACKET.search(text, max(0, hit.start - REACH), hit.start)
    run = linked(before(text, bracket.start() + 1 if bracket else hit.start))
    tail = TAIL.match(text, hit.end)
    if not run and tail and hit.head.lemma in LONG_TAIL and " of 1" not in tail[0] and hit.head.kind:
        span = Span(hit.start, tail.end())
        yield naming(sentence, span, "named in capitals", hit.head.kind)
        return
    if not run or hit.head.kind is None or text[hit.end : hit.end + 2][1:].isupper():
        return
    dated = YEAR.match(text, hit.end)
    if hit.head.lemma == "Order" and not dated and len(run) < 2:
        return
    if PART.search(text, max(0, run[0].start - 40), run[0].start):
        return
    end = hit.end
    if tail and (hit.head.lemma in LONG_TAIL or " of 1" in tail[0] or " of 2" in tail[0]):
        end = tail.end()
    elif dated:
        end = dated.end()
    span = Span(run[0].start, end)
    fields = FIELDS.search(text, max(0, run[0].start - REACH), run[0].start)
    if fields and any(word.text == "and" for word in run) and all(is_field(w.lower()) for w in fields[1].split(", ")):
        span = Span(fields.start(1), end)  # "Farm, Food and Fibre Act"
    parts = [word.text for word in run[1:]]
    if len(run) > 2 and run[0].text.isupper() and spells([*parts, text[hit.start : hit.end]], run[0].text):
        long = Span(run[1].start, hit.end)
        short = Span(run[0].start, run[0].end)
        yield naming(sentence, long, "acronym", hit.head.kind, short)
    else:
        yield naming(sentence, span, "named in capitals", hit.head.kind)


def linked(words: list[Word]) -> list[Word]:
    """The capitals before the noun, with "of", "and", "for" between two of them."""
    run = name_run(words, 0)
    at = len(run)
    while run and at + 1 < len(words) and words[at].text in LINKS and words[at + 1].capital:
        further = name_run(words, at + 1)
        if not further or further[-1] is not words[at + 1]:
            break
        run = [*further, words[at], *run]
        at = len(run)
    return run


def plain_document(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """A word for a plan or a law in small letters, after a word that says which."""
    text = sentence.text
    if text[hit.start].isupper():
        return
    words = before(text, hit.start)
    if not words or hit.head.kind is None:
        return
    if hit.head.lemma in phrases("documents", "proper"):
        low = words[0].text
        between = low.islower() and low != "to" and low not in small("openers")  # not "Holt to act"
        run = name_run(words, 1 if between else 0)
        if run and run[0].start and len(run) <= 3:
            span = Span(run[0].start, hit.end)
            yield naming(sentence, span, "named before the noun", hit.head.kind)
            return
    if not which(words) or (hit.head.lemma == "bill" and words[0].text in phrases("documents", "owed")):
        return
    owner = next((word for word in words[1:3] if word.owner and word.capital), None)
    span = Span(coordinated(words).start, hit.end)
    partner = Span(owner.start, owner.end) if owner else None
    yield naming(sentence, span, "named by the word before", hit.head.kind, partner)


def coordinated(words: list[Word]) -> Word:
    """The first of the words that say which: of "steel and copper tariffs", "steel"."""
    if len(words) > 2 and words[1].text == "and" and words[2].text.islower() and which(words[2:]):
        return words[2]
    several = len(words) > 1 and words[0].text.endswith("s") and not words[0].text.endswith("ss")
    second = words[1].text if several else ""
    if second.isalpha() and second.islower() and not any(second in small(key) for key in GRAMMAR):
        return words[1]  # "major questions doctrine"
    return words[0]


def which(words: list[Word]) -> bool:
    """Whether the word before a noun is a noun or a compound that says which, by itself and by what precedes it."""
    first = words[0].text.lower()
    if words[0].owner or not first.replace("-", "").isalpha() or len(first) < 4 or first.startswith(("no-", "non-")):
        return False
    if words[0].capital and words[0].start:
        return False
    if first in phrases("documents", "vague") or first in small("openers"):
        return False
    if first.endswith(judging()) and first not in phrases("documents", "nouns"):
        return False
    if len(words) == 1:
        return False
    second = words[1]
    low = second.text.lower()
    if low == "to":
        return False
    return (
        second.owner
        or (second.capital and second.start > 0)
        or low in small("determiners")
        or low in small("prepositions")
        or low in phrases("documents", "vague")
    )


@cache
def judging() -> tuple[str, ...]:
    """Endings of words that judge, measure or report."""
    return tuple(sorted(small("judging")))


def naming(sentence: Sentence, span: Span, clue: str, kind: Kind, partner: Span | None = None) -> Naming:
    """One naming of a document or a plan; `partner` is whose it is."""
    text = sentence.text[span.start : span.end]
    return Naming(sentence=sentence.index, span=span, text=text, clue=clue, kind=kind, partner=partner)
