"""A number that an article corrects, and who still has the old one: "lowered to 97 from 115", "361 hours, not 200".

Only what an article itself calls changed is taken, and only where another gives the old number of what is told alike.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.evidence.claims.amounts import digits
from generator.evidence.differences.alike_numbers import Judge, comparable, judge_of
from generator.evidence.differences.apart import meet
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.numbers_told import Number, every_number
from generator.evidence.differences.titles import of_numbers
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Span
from generator.model.story import Difference

TOLD, SURE = 0.5, 0.25
"""How much is told alike of an old number and another article's, at least; of an exact one of the same things."""
CHANGED = re.compile(
    r"\b(?:(?:re)?calculated|corrected|revis(?:ed|es|ing)|adjust(?:ed|s)|updat(?:ed|es)|upgraded|downgraded|amended"
    r"|lower(?:ed|s|ing)?|rais(?:ed|es|ing)|cuts?|cutting|slow(?:ed|s|ing)?|reduc(?:ed|es|ing)|increas(?:ed|es|ing)"
    r"|trimm(?:ed|ing)|halv(?:ed|es|ing)|doubl(?:ed|es|ing))\b",
    re.IGNORECASE,
)
EARLIER = re.compile(r"\b(?:first|initial|initially|earlier|previous|previously|preliminary|original)\b", re.IGNORECASE)
NOT = re.compile(r"\b(?:not|rather than|instead of) (?:the )?\Z", re.IGNORECASE)
FROM = re.compile(r"\bfrom (?:an? |its |the )?(?:[\w-]+ ){0,3}\Z", re.IGNORECASE)
BARE_NOT = re.compile(r"[^;.]{0,60}\b(?:not|rather than|instead of) (\d[\d,]*)(?=[,.;]| as\b|\Z)", re.IGNORECASE)
BARE = re.compile(r" (?:to|from) (\d[\d,]*)(?=[,.;]|\Z)")
TO = re.compile(r"\bto (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)
BEFORE = 80
"""Characters before a number in which it is said that it was changed."""
MANY = 8
"""Numbers of a sentence from which on it is a table."""


def revised(story: Story) -> Iterable[Difference]:
    """The differences between a number that was corrected and the old one."""
    judge = story.once(judge_of)
    for told in story.that(corrects):
        for new, old in corrections(told):
            others = [n for n in judge.numbers if is_old(judge, new, old, n)]
            if others:
                rows = [(n.told, n.quantity) for n in (new, *others)]
                sides = [
                    wording(new.quantity.text, [new.told], new.quantity),
                    wording(others[0].quantity.text, [n.told for n in others], others[0].quantity),
                ]
                key = ("revised", new.sort, told.statement.id, str(new.quantity.span.start))
                yield difference(key, "value", "value", of_numbers(story, judge.contexts, new.sort, rows), sides)


def corrects(_: Story, told: Told) -> bool:
    """Whether a sentence tells a number that was changed."""
    return any(True for _ in corrections(told))


def corrections(told: Told) -> Iterator[tuple[Number, Number]]:
    """The new and the old number of each correction of a sentence, of which the one before may have the old one."""
    if len(told.quantities) > MANY:
        return
    rows = [*every_number(told)]
    for one in rows:
        yield from without_noun(told, one)
    for at, two in enumerate(rows):
        lead = told.text[max(0, two.quantity.span.start - BEFORE) : two.quantity.span.start]
        for one in rows[:at]:
            between = told.text[one.quantity.span.end : two.quantity.span.start]
            if not comparable(one, two) or meet(one, two) or len(between) > BEFORE:
                continue
            before = told.text[max(0, one.quantity.span.start - BEFORE) : one.quantity.span.start]
            changed = CHANGED.search(before + between)
            if NOT.search(between) or (FROM.search(between) and (EARLIER.search(between) or changed)):
                yield one, two
            elif TO.search(between) and changed:
                yield two, one
        if told.before is not None and TO.search(lead) and CHANGED.search(lead) and EARLIER.search(told.before.text):
            yield from ((two, one) for one in every_number(told.before) if comparable(one, two) and not meet(one, two))


def without_noun(told: Told, one: Number) -> Iterator[tuple[Number, Number]]:
    """The same, where the second has no noun of its own: "361 hours, not 200", "from 52 lighters to 42"."""
    end, lead = one.quantity.span.end, told.text[max(0, one.quantity.span.start - BEFORE) : one.quantity.span.start]
    if found := BARE_NOT.match(told.text, end):
        yield one, with_figure(one, found)
    elif (found := BARE.match(told.text, end)) and CHANGED.search(lead):
        if FROM.search(lead) and found[0].startswith(" to"):
            yield with_figure(one, found), one
        elif TO.search(lead) and found[0].startswith(" from"):
            yield one, with_figure(one, found)


def with_figure(one: Number, found: re.Match[str]) -> Number:
    """A number of what another counts, with a figure that stands by itself."""
    value = float(found[1].replace(",", ""))
    size = value * one.size / one.quantity.value if one.quantity.value else value
    span = Span(found.start(1), found.end(1))
    quantity = replace(one.quantity, text=found[1], span=span, value=value, si_value=None, low=None, high=None)
    return one._replace(quantity=replace(quantity, qualifier=None, noun=None), low=size, high=size)


def is_old(judge: Judge, new: Number, old: Number, other: Number) -> bool:
    """Whether a number of another article is the one that was corrected."""
    if other.told.source == new.told.source or meet(other, new) or not meet(other, old) or not comparable(other, old):
        return False
    of_one = old.sort != "count" or not other.heads.isdisjoint(old.heads)
    fine = of_one and other.size == old.size and digits(other.quantity.value or 0.0) > 1
    return judge.score(other, old) >= (SURE if fine else TOLD)
