"""Who can be he or she, and who can be heard: by the form of the words, where no name is known."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from generator.evidence.gate.own import FIRST, Found, Own, blank, saying
from generator.evidence.gate.subjects import AFTER_COMMA, INNER, times
from generator.extraction.matters.small import small
from generator.model.annotation import Span
from generator.model.tables import alternatives, read_table

PERSON = re.compile(r"\b(?:he|his|him|she|her|himself|herself)\b", re.IGNORECASE)
SEVERAL = re.compile(r"\b(?:they|them|themselves)\b")
HUMAN = re.compile(
    r"\b(?P<word>[Tt]he (?:\d{1,2}-year-old(?: [a-z]+)?+|m[ae]n|wom[ae]n|boys?|girls?|teenagers?|couple|pair|trio))\b"
    r"(?![ -](?:who|whose|in|from|with|at|of|on|behind|known|named|called|and|or|[a-z]+ed|held|shot)\b)(?!,)"
)
"""Somebody by what they are, with nothing after it that says who."""
MOST = 3
"""Times that a sentence may speak so of somebody."""
WORDS = re.compile(r"[\w’']+")
PLURAL = 3
"""Letters; a plural has more."""
FRONTISH = re.compile(
    r"(?:In|At|On|With|For|During|Under|From|Despite|By|Throughout|After|Before|Through|Of) (?:his|her)\b"
)
"""A phrase that opens a sentence with "in her speech": whoever acts after its comma is meant."""


def persons(own: Own, others: Sequence[Span]) -> Iterator[Found]:
    """He or she in the sentence's own words, with nobody before who could be meant; `others` name no person."""
    match = PERSON.search(own.text)
    if match is None:
        return
    if names_somebody(blank(own.text, others)[: match.start()]):
        return
    inner = INNER.match(own.text)
    fronted = own.text[: match.start()].count(",") == 0 and AFTER_COMMA.search(own.text, match.end())
    if (inner or FRONTISH.match(own.text)) and fronted:
        return
    yield Found(match.group(), match.start())


def crowd(own: Own) -> Found | None:
    """They or them in the sentence's own words, with nothing before that could be several."""
    match = SEVERAL.search(own.text)
    if match is None or match.start() == own.first:
        return None
    before = own.text[: match.start()].rstrip()
    if is_several(before if match.group() == "they" else before.rpartition(" ")[0]):
        return None
    front = "," not in own.text[: match.start()] and AFTER_COMMA.search(own.text, match.end())
    return None if front else Found(match.group(), match.start())


def is_several(text: str) -> bool:
    """Whether words tell of more than one, or of a body that has many: a plural, a count, "and", "police"."""
    rows = WORDS.findall(text)
    many = {*read_table(__file__, "alone.yml")["many"]}
    for before, word, after in zip(["", *rows], rows, [*rows[1:], ""], strict=False):
        low = word.lower()
        if before in ("The", "the") and word[0].isupper() and low.endswith("is"):
            return True  # "the Iraqis"
        if low in many or (low[:1].isdigit() and low != "1"):
            return True
        plural = low.endswith("s") and len(low) > PLURAL and not low.endswith(("ss", "us", "is", "’s", "'s"))
        if plural and low not in times() and low not in saying() and after != "that":
            return True
    return False


def human(own: Own) -> Found | None:
    """Somebody by what they are alone, whom nothing before in the clause brings in: "says the man was held"."""
    for match in islice(HUMAN.finditer(own.text), MOST):
        said = [word.end() for word in FIRST.finditer(own.text, 0, match.start()) if word.group() in saying()]
        if not names_somebody(own.text[said[-1] if said else 0 : match.start()]):
            return Found(match["word"], match.start())
    return None


@cache
def people() -> re.Pattern[str]:
    """What can be he or she, for want of a known name: a title, a capital, a trade."""
    trades = alternatives(read_table(__file__, "alone.yml")["trades"])
    return re.compile(rf"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){{0,3}}|\b(?:{trades}|[a-z]*spokes(?:man|woman|person))\b")


@cache
def nobody() -> frozenset[str]:
    """Words that begin with a capital where they begin a sentence, or always, and name nobody."""
    s = small()
    opening = {word.lower() for key in ("turns", "adds", "fronts") for word in read_table(__file__, "alone.yml")[key]}
    return s.determiners | s.prepositions | s.pronouns | s.clause_openers | opening | {word.lower() for word in times()}


def names_somebody(text: str, *, lone: bool = True) -> bool:
    """Whether words tell of a person by a name, a title or a trade; a `lone` capital may also open them."""
    for match in people().finditer(text):
        if not lone and match.start() == 0 and " " not in match.group():
            continue
        if any(word.strip(".").lower() not in nobody() for word in match.group().split()):
            return True
    return False


@cache
def voice_pattern() -> re.Pattern[str]:
    """A pronoun or a role with a verb of saying, after words or at a sentence's start with "according to"."""
    roles = alternatives(read_table(__file__, "alone.yml")["voices"])
    verbs = alternatives(read_table(__file__, "alone.yml")["saying"])
    soon = r"(?:also |further |later |then |earlier )?"
    return re.compile(
        rf"(?<=[,”\"’'»?!] )(?P<word>(?:they|it|he|she|the (?:{roles})) {soon}(?:{verbs}))(?=[\s.,;:]|\Z)"
        rf"|\b[Aa]ccording to (?P<who>the (?:{roles}))(?=[,.;]|\Z| (?:the|that)\b)"
    )


def voices(own: Own) -> Iterator[Found]:
    """Who is told to say so, by a word that does not say who that is."""
    for match in voice_pattern().finditer(own.text):
        name = "word" if match["word"] else "who"
        inside = own.text[: match.start()].rstrip()
        opens = FIRST.match(own.text, own.start)
        clause = bool(opens) and not inside.endswith(("”", '"', "’", "'", "»", "?", "!"))
        named = name == "word" and clause and re.search(r"(?:\bthat\b|\bsaid\b)[^,]*,\Z", inside)
        if not named:
            yield Found(match[name], match.start(name))
