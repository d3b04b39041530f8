"""How many people did one act together: their sort and the act are one, whatever else the sentences tell.

A letter's names, and of how many they are ("12 of 30 nurses"). Numbers of earlier days are a series, no difference.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.evidence.differences.amounts import kind_of
from generator.evidence.differences.lexicon import listed, stem
from generator.evidence.differences.made import difference, sources_of
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import Row, at_one_time, of_rows, share, sides
from generator.extraction.quantities.taken import PEOPLE
from generator.model.annotation import Mode, Quantity
from generator.model.entity import How
from generator.model.story import Difference

PART = re.compile(r" (?:out )?of (?:[^\s,;.]+ ){0,4}\Z")
PAPER = re.compile(r"\b(?:open letter|letter|petition)\b", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:sign(?:ed|atures)|names|backed|endorsed)(?: \w+)? (?:of|by|from) \Z", re.IGNORECASE)
DOES = re.compile(
    r"\A(?: (?:of|at|from|in) (?:the |its |an? )?[\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})?,?"
    r"(?: (?:who|that|have|has|had|also|already|now)){0,3} "
    r"(?:sign(?:ed|s)?|put their names?|added their names?|accuse[sd]?|urge[sd]?|demand(?:ed|s)?"
    r"|call(?:ed|s)? (?:on|for)"
    r"|back(?:ed|s)?|endorse[sd]?|ask(?:ed|s)?|warn(?:ed|s)?|appeal(?:ed|s)?)\b",
    re.IGNORECASE,
)
FEWEST = 3
FAMILIES = {
    "resigned": re.compile(
        r"\A(?: who)?(?: have| had)? (?:resigned|quit|stepped down|resign|left their (?:jobs|posts))\b"
    ),
    "walked out": re.compile(
        r"\A(?: who)?(?: have| had| are| were)? (?:walked (?:out|off)|went on strike|on strike|striking|stopped work)\b"
    ),
    "voted for": re.compile(r"\A(?: have| had)? (?:voted (?:for|in favou?r|to (?:approve|pass|back)))\b"),
    "voted against": re.compile(r"\A(?: have| had)? voted (?:against|down|to reject)\b"),
    "took part": re.compile(
        r"\A(?: who)?(?: have| had)? (?:attended|took part|taken part|marched|rallied|gathered|turned out|protested)\b"
    ),
    "lost their work": re.compile(
        r"\A(?: who)? (?:(?:were|was|have been|had been|are|will be) (?:laid off|fired|dismissed|made redundant|let go)"
        r"|(?:will )?los[et] their jobs)\b"
    ),
    "fell ill": re.compile(
        r"\A(?: who)?(?: have| had)? (?:fell ill|fallen ill|got sick|tested positive"
        r"|(?:were|was|been) (?:hospitali[sz]ed|treated|poisoned))\b"
    ),
}
"""What many people do together, by the words that follow their number."""
ALIKE = 2
"""Longer words that two sentences share at least, where each tells how many did one thing."""
NEAR = 1.34
"""Two numbers of all the members of one body that are further apart than this are of two bodies."""


def has_heads(_: Story, told: Told) -> bool:
    """Whether a sentence counts people."""
    sure = told.statement.mode not in (Mode.HYPOTHETICAL, Mode.DENIED)
    return sure and any(quantity.measure in PEOPLE for quantity in told.quantities)


def headcounts(story: Story) -> Iterable[Difference]:
    """The differences between how many signed, and between of how many they are."""
    signed: dict[tuple[str, str], list[Row]] = defaultdict(list)
    whole: dict[tuple[str, str], list[Row]] = defaultdict(list)
    joined: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for told in story.that(has_heads):
        named = dict.fromkeys(m.entity for m in told.mentions if m.how is not How.REFERENCE)
        parts = dict(parts_of(told))
        for quantity in told.quantities:
            if quantity.measure not in PEOPLE or (quantity.value or 0) < FEWEST:
                continue
            words = (quantity.noun or quantity.unit or "").split()
            head = stem(words[-1]) if words else ""
            act = did(told, quantity, parts.get(quantity))
            if act and head:
                joined[act, head].append((told, quantity))
            for name in named if head else ():
                if quantity in parts.values() and head not in listed("general_people"):
                    whole[head, name].append((told, quantity))
                elif signs(told, quantity, parts.get(quantity)):
                    signed[head, name].append((told, quantity))
    for (head, name), rows in fullest(signed):
        about = f"{head}: how many signed"
        yield from of_rows(("signed", head, name), about, at_one_time(rows), [name])
    for (act, head), rows in sorted(joined.items()):
        found = of_rows(("joined", act, head), f"{head}: how many {act}", near_rows(at_one_time(rows)))
        yield from (one for one in found if one.type == "value")
    for (head, name), rows in fullest(whole):
        numbers = sorted(quantity.value or 0 for _, quantity in rows)
        wordings = sides(rows)
        differs = kind_of([(told.source, quantity) for told, quantity in rows]) == "value"
        if differs and numbers[-1] <= NEAR * numbers[0] and len(sources_of(wordings)) > 1:
            key = ("of-all", head, name)
            yield difference(key, "value", "value", f"{head} of {story.entities[name].name}: number", wordings, [name])


def parts_of(told: Told) -> Iterator[tuple[Quantity, Quantity]]:
    """(part, whole) of each "12 of the clinic's 30 nurses"."""
    rows = told.quantities
    for one, two in pairwise(rows):
        gap = told.text[one.span.end : two.span.start]
        if one.unit == two.unit and len(gap) < 60 and PART.match(gap):
            yield one, two


def signs(told: Told, quantity: Quantity, whole: Quantity | None) -> bool:
    """Whether those who are counted put their names to a letter, or speak in one."""
    if not PAPER.search(told.text):
        return False
    end = (whole or quantity).span.end
    return bool(DOES.match(told.text[end:]) or BEFORE.search(told.text[: quantity.span.start]))


def did(told: Told, quantity: Quantity, whole: Quantity | None) -> str:
    """What those who are counted are told to have done; empty where it is none of the families."""
    after = told.text[(whole or quantity).span.end :][:40]
    return next((name for name, pattern in FAMILIES.items() if pattern.match(after)), "")


def near_rows(rows: Sequence[Row]) -> Sequence[Row]:
    """The numbers that stand near another source's, in sentences that share some words."""
    rows = sorted(rows, key=lambda row: (row[1].value or 0, row[0].statement.place))
    kept: list[Row] = []
    for one, two in pairwise(rows):
        near = (two[1].value or 0) <= NEAR * (one[1].value or 0)
        if near and one[0].source != two[0].source and share(one[0], two[0]) >= ALIKE:
            kept.extend(row for row in (one, two) if row not in kept[-1:])
    return kept


def fullest(blocks: dict[tuple[str, str], list[Row]]) -> Sequence[tuple[tuple[str, str], list[Row]]]:
    """For each head the block of the name that most of its numbers stand beside."""
    best: dict[str, tuple[int, str]] = {}
    for (head, name), rows in sorted(blocks.items()):
        best[head] = max(best.get(head, (0, "")), (len(rows), name), key=lambda row: row[0])
    return [((head, name), blocks[head, name]) for head, (_, name) in sorted(best.items())]
