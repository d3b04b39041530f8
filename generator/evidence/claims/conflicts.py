"""What two propositions cannot both mean if they are one: another polarity, number, day, condition or speaker."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from generator.evidence.claims.amounts import DAY, same
from generator.evidence.claims.lexicon import unasserted
from generator.evidence.claims.numbers import is_share, near
from generator.evidence.claims.proposition import Proposition
from generator.model.annotation import Quantity

SLACK = timedelta(days=6)
"""A weekday may be taken for that of the next week, and an article may have changed since its day."""
AHEAD = frozenset({"open", "may"})
"""The modes of what is not done yet."""


def conflict(one: Proposition, two: Proposition) -> bool:
    """Whether they cannot be one claim, however alike their words are."""
    return (
        one.negative != two.negative
        or (one.mode == "if") != (two.mode == "if")
        or (one.mode == "ask") != (two.mode == "ask")
        or {one.mode, two.mode} == {"may", "done"}
        or {one.tense, two.tense} == {"past", "future"}
        or is_led(one) != is_led(two)
        or (one.short and two.short and one.subject.isdisjoint(two.subject))
        or bool(one.days and two.days and one.days.isdisjoint(two.days))
        or told_before(one, two)
        or told_before(two, one)
        or other_numbers(one, two)
        or other_speakers(one, two)
        or swapped(one, two)
        or only_there(one, two)
        or only_there(two, one)
        or another_state(one, two)
        or other_amounts(one, two)
    )


def other_amounts(one: Proposition, two: Proposition) -> bool:
    """Whether both tell a sum of money, or a size in one unit, and none is in both."""
    kinds = {amount.of for amount in one.amounts} & {amount.of for amount in two.amounts}
    return any(
        not any(same(a, b) for a in one.amounts if a.of == of for b in two.amounts if b.of == of) for of in kinds
    )


def conflict_of_amounts(one: Proposition, two: Proposition) -> bool:
    """Whether two clauses cannot give one amount of one thing, or tell of one day the same."""
    if not one.clause or not two.clause:
        return True
    if one.amount and one.amount.sort == DAY:
        return conflict(one.clause, two.clause)
    return (
        one.negative != two.negative
        or (one.mode == "if") != (two.mode == "if")
        or (one.mode == "ask") != (two.mode == "ask")
        or swapped(one.clause, two.clause)
        or another_state(one, two)
    )


def is_led(one: Proposition) -> bool:
    """Whether an act is named as permitted, asked for, meant or feared, and not told."""
    return not one.governors.isdisjoint(unasserted())


def told_before(one: Proposition, two: Proposition) -> bool:
    """Whether one tells what was done on a day that had not come when the other was published."""
    if one.mode != "done" or two.mode != "done" or not one.days or not two.published:
        return False
    return f"d:{latest(two.published)}" < min(one.days) <= f"d:{one.published}"


@lru_cache(maxsize=1 << 12)
def latest(published: str) -> str:
    """The last day of which words published on a day may tell as done, as far as days are known for sure."""
    return (date.fromisoformat(published) + SLACK).isoformat()


def swapped(one: Proposition, two: Proposition) -> bool:
    """Whether who acts in one is who it is done to in the other, and the other way round."""
    if not one.agents or not two.agents or one.agents & two.agents:
        return False
    return bool(one.agents & two.themes and two.agents & one.themes)


def only_there(one: Proposition, two: Proposition) -> bool:
    """Whether who one says it was done by is where the other says it was done: "seized by Norland", "in Norland"."""
    return one.passive_by is not None and not one.agents.isdisjoint(two.within - two.agents)


def another_state(one: Proposition, two: Proposition) -> bool:
    """Whether what is one state's in one is another's in the other: "Ukrainian ports", "Russian ports"."""
    return any(
        not first.isdisjoint(second) and mine.isdisjoint(theirs)
        for first, mine in one.whose
        for second, theirs in two.whose
    )


def other_numbers(one: Proposition, two: Proposition) -> bool:
    """Whether they, or what they are about, count the same things and no number is in both."""
    mine, theirs = ([n for n, _ in p.counts if is_share(n)] for p in (one, two))
    if mine and theirs and not any(near(n, m) for n in mine for m in theirs):
        return True
    if any(near(n, m) for n, _ in one.counts for m, _ in two.counts):
        return False
    return any(a & b for _, a in one.counts for _, b in two.counts)


def other_speakers(one: Proposition, two: Proposition) -> bool:
    """Whether two voices say words, or deny them, that tell of no act: each holds their own view, however alike.

    What one state's ministry says will be done, that of another does not announce.
    """
    if not are_two(one.speaker, two.speaker):
        return False
    if one.speaker.split()[-1] == two.speaker.split()[-1] and AHEAD.issuperset((one.mode, two.mode)):
        return True
    return (one.quoted or two.quoted or (one.negative and two.negative)) and not (one.deep and two.deep)


def are_two(one: str, two: str) -> bool:
    """Whether two voices are not one: another name or word, or whose they are, as of two states' ministries."""
    if not one or not two:
        return False
    (*mine, first), (*theirs, second) = one.split(), two.split()
    return first != second or bool(mine and theirs and set(mine).isdisjoint(theirs))


def contradict(one: Sequence[Quantity], two: Sequence[Quantity]) -> bool:
    """Whether two statements give different numbers in one unit."""
    return any(
        a.unit == b.unit and a.value is not None and b.value is not None and a.value != b.value
        for a in one
        for b in two
    )
