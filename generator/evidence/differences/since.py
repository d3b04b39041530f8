"""How often one sort of thing has come since one year: counted by one source, only said to be several by another."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.lexicon import stem
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import Row, at_one_time, of_rows
from generator.model.annotation import Mode
from generator.model.story import Difference

ORDINALS = {
    word: n for n, word in enumerate(["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 3)
}
NUMBERS = {word: n for n, word in enumerate(["three", "four", "five", "six", "seven", "eight", "nine", "ten"], 3)}
VAGUE = frozenset({"several", "many", "dozens", "scores"})
YEAR = r"(?:since|in|from) (?:early |late |mid-)?(?P<year>(?:19|20)\d\d)\b"
WORDS = re.compile(r"[a-z]+|\d+")
NTH = re.compile(
    rf"\bthe (?P<many>{'|'.join(ORDINALS)}|\d{{1,3}}th) (?:\w+ )?(?P<head>[a-z]{{4,}})\b[^.;,]{{0,60}}? {YEAR}"
)
LATEST = re.compile(
    rf"\b(?P<head>[a-z]{{4,}}), the (?:latest|last|newest) (?:of|in a series of) (?P<many>\w+)[^.;,]{{0,60}}? {YEAR}"
)
SO_FAR = re.compile(
    rf"\b(?P<head>[a-z]{{4,}}), (?P<many>\w+) (?:so far|up to now|to date|in all|already)[^.;]{{0,40}}? {YEAR}"
)
PLAIN = re.compile(r"\b(?P<many>\w+) (?:\w+ )?(?P<head>[a-z]{4,}s)\b[^.;,]{0,60}? since (?P<year>(?:19|20)\d\d)\b")
MONTH = 31
"""Days between two articles beyond which another may have come."""


def since(story: Story) -> Iterable[Difference]:
    """The differences between how many have come since a year."""
    found: dict[tuple[str, str], dict[str, list[tuple[Told, str]]]] = defaultdict(lambda: defaultdict(list))
    for told in story.that(has_year):
        for pattern in (NTH, LATEST, SO_FAR, PLAIN):
            for match in pattern.finditer(told.text):
                many = size(match["many"].lower())
                if many:
                    found[stem(match["head"]), match["year"]][many].append((told, match[0]))
    for (head, year), sides in sorted(found.items()):
        days = sorted(told.day for rows in sides.values() for told, _ in rows if told.day)
        apart = (days[-1] - days[0]).days if days else 0
        if len(sides) < 2 or sides.keys().isdisjoint({"several"}) or apart > MONTH:
            continue
        wordings = [wording(rows[0][1], [told for told, _ in rows]) for rows in sides.values()]
        if len(sources_of(wordings)) > 1:
            yield difference(("since", head, year), "precision", "precision", f"{head}: number", wordings)


def has_year(_: Story, told: Told) -> bool:
    """Whether a sentence may count since a year."""
    near = "20" in told.text or "19" in told.text
    return near and any(pattern.search(told.text) for pattern in (NTH, LATEST, SO_FAR, PLAIN))


def has_since(_: Story, told: Told) -> bool:
    """Whether a sentence may count since a day."""
    return "since" in told.text and told.statement.mode is not Mode.DENIED and bool(told.quantities)


SINCE = re.compile(
    r"\A(?: [\w’'-]+){0,9}? since (?:(?P<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))\b"
    r"|that (?:time|day|date)\b|then\b)"
)
DAY = re.compile(r"\b(?:(?P<m>[A-Z][a-z]{2})[a-z]*\.? (?P<d>\d{1,2})|(?P<d2>\d{1,2}) (?P<m2>[A-Z][a-z]{2})[a-z]*)\b")


def since_day(story: Story) -> Iterable[Difference]:
    """The differences between how many of one sort have come since one day, of one time."""
    found: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for told in story.that(has_since):
        for quantity in told.quantities:
            match = SINCE.match(told.text[quantity.span.end :][:120])
            words = (quantity.noun or quantity.unit or "").split()
            if match is None or not words or quantity.measure != "count":
                continue
            days = [*DAY.finditer(match["date"] or told.text[: quantity.span.start])]
            if days:
                day = f"{days[-1]['m'] or days[-1]['m2']} {days[-1]['d'] or days[-1]['d2']}"
                for name in dict.fromkeys(m.entity for m in told.mentions):
                    found[stem(words[-1]), day, name].append((told, quantity))
    for key, rows in sorted(found.items()):
        yield from of_rows(
            ("since-day", *key), f"number of {(rows[0][1].noun or key[0]).split()[-1]}", at_one_time(rows), key[2:]
        )


def size(word: str) -> str:
    """A number in digits, "several", or nothing."""
    if word in VAGUE:
        return "several"
    number = ORDINALS.get(word) or NUMBERS.get(word)
    digits = word.removesuffix("th")
    return str(number) if number else digits if digits.isdigit() and len(digits) < 4 else ""
