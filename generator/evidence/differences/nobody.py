"""Nobody was killed or hurt, says one; so many were, says another, in words that tell alike of what it was."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.evidence.differences.alike_numbers import LEAST
from generator.evidence.differences.apart import WEEK, clash
from generator.evidence.differences.contexts import Contexts
from generator.evidence.differences.made import difference, wording
from generator.evidence.differences.numbers_told import Number, numbers_of
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.titles import where
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Mode, Quantity, Span
from generator.model.story import Difference

NONE = re.compile(
    r"\b(?:not one|not a single|no|none|nobody|no one)\b(?P<between>[^.;,]{0,50}?)"
    r"\b(?:(?P<dead>killed|died|deaths?|fatalit\w+|dead)|(?P<injured>hurt|injur(?:ed|y|ies)|wounded|casualt\w+))\b"
    r"|(?P<blood>\bwithout (?:spilling )?(?:[“\"]?an? (?:single )?drop of )?blood(?:shed)?\b|\bbloodless(?:ly)?\b)",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"\b(?:word|details?|information|figures?|toll|count|comment|doubt|idea|more|longer|other|further)\b"
)
"""Words after "no" by which it is not the people that there are none of."""
NEAR = 5
"""Sentences of one article within which two voices tell of one thing."""
BLOODLESS = 0.5
"""How much less need be told alike of an event that is called bloodless."""
TITLES = {"dead": "whether anybody was killed", "injured": "whether anybody was hurt"}


class Nobody(NamedTuple):
    """Where nobody is told to be killed or hurt; `quantity` only says where it stands.

    `blood` tells of something that it was bloodless, which of one event is said of the whole of it.
    """

    told: Told
    sort: str
    quantity: Quantity
    blood: bool = False


def nobody(story: Story) -> Iterable[Difference]:
    """The differences between no one and some to whom the same happened."""
    rows = [one for told in story.that(tells_none) if (one := none_of(told)) is not None]
    tolls = [number for told in story.that(has_victims) if rows for number in victims(told)]
    contexts = story.once(Contexts)
    for one in rows:
        mine = [n for n in tolls if n.sort == one.sort and n.told.source == one.told.source]
        sides = [n for n in tolls if n.sort == one.sort and of_one(contexts, one, n, own=bool(mine))]
        if sides:
            span = one.quantity.span
            words = wording(clause(one.told, span.start, span.end), [one.told])
            first = sides[0]
            theirs = wording(
                clause(first.told, first.quantity.span.start, first.quantity.span.end), [n.told for n in sides]
            )
            about = TITLES[one.sort] + where(story, [(n.told, n.quantity) for n in sides])
            yield difference(("nobody", one.sort, one.told.statement.id), "status", "disputed", about, [words, theirs])


def has_victims(_: Story, told: Told) -> bool:
    """Whether a sentence tells how many were killed or hurt."""
    return any(True for _ in victims(told))


def victims(told: Told) -> Iterator[Number]:
    """How many a sentence tells to be killed or hurt."""
    return (number for number in numbers_of(told) if number.sort in TITLES and number.size >= 1)


def tells_none(_: Story, told: Told) -> bool:
    """Whether a sentence tells that nobody was killed or hurt."""
    return none_of(told) is not None


def none_of(told: Told) -> Nobody | None:
    """Nobody of whom a sentence tells that they were killed or hurt."""
    match = NONE.search(told.text)
    if match is None or ASIDE.search(match["between"] or "") or told.statement.mode is Mode.HYPOTHETICAL:
        return None
    span = Span(*match.span())
    where_ = Quantity(sentence=told.statement.sentence, span=span, text=match[0], unit="")
    return Nobody(told, "injured" if match["injured"] else "dead", where_, blood=bool(match["blood"]))


def of_one(contexts: Contexts, one: Nobody, toll: Number, *, own: bool) -> bool:
    """Whether a toll is of what somebody else says to have hurt nobody; `own` says that its article has tolls too."""
    same = one.told.source == toll.told.source
    voices = one.told.statement.attributed_to, toll.told.statement.attributed_to
    if same and (None in voices or voices[0] == voices[1]):
        return False
    if same and abs(one.told.statement.sentence - toll.told.statement.sentence) > NEAR:
        return False
    if not same and (own or not near(one.told, toll.told)):
        return False
    zero = Number(one.told, one.quantity, one.sort, frozenset(), 0.0, 0.0)
    total, words = contexts.shared(contexts.around(one.told, one.quantity), contexts.around(toll.told, toll.quantity))
    least = LEAST * (BLOODLESS if one.blood else 1)
    return total >= least and words >= least / 2 and not clash(zero, toll)


def near(one: Told, two: Told) -> bool:
    """Whether two articles are of one week."""
    return bool(one.day and two.day) and abs((one.day - two.day).days) <= WEEK  # type: ignore[operator]
