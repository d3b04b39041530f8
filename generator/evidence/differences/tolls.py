"""A toll is a number of people to whom one thing happened; two are of one event where cause, time and place agree.

An event's key has its cause, its time and what is counted. Of a toll that names no cause or day, the sentence before
it in its paragraph tells; where none does, it belongs to the story's one event, if there is but one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.evidence.differences.days import WEEKDAYS
from generator.evidence.differences.heads import counted, token_at
from generator.evidence.differences.lexicon import causes, listed, stem
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import DateRef, Mode, Precision, Quantity

BY_ACT = {
    "kill": "dead",
    "hurt": "injured",
    "flee": "displaced",
    "rescue": "rescued",
    "arrest": "arrested",
    "fall": "fell",
}
BY_UNIT = {"injury": "injured", "death": "dead", "fatality": "dead", "survivor": "rescued"}
TOLLS = frozenset({"dead", "injured", "displaced", "rescued", "arrested", "infected"})
OTHERS = frozenset({"other", "fellow"})
"""What is counted beside one or more who are not."""
ANIMAL = stem("animal")
"""What is counted apart from people."""
WHEN = re.compile(r"\bsince [^,;.]{4,30}, when\b")
"""What tells of an event long ago, not of all that has been since."""
OLD = 300
"""Days between an event and the article that tells of it as of an earlier one."""
NEAR = 7
"""Tokens after a number within which its verb stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A number of people with its event; `cause` and `time` are empty where its words leave them open."""

    told: Told
    quantity: Quantity
    measure: str
    noun: str
    cause: str
    time: str
    where: str = ""


def tolls_of(story: Iterable[Told]) -> Iterable[Toll]:
    """Every toll of the story."""
    for told in story:
        if told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
            continue
        measures = [measure_of(told, quantity) for quantity in told.quantities]
        for quantity, measure in zip(told.quantities, measures, strict=True):
            of_people = stem((quantity.noun or quantity.unit).split(" ")[-1]) != ANIMAL
            if measure and of_people and measures.count(measure) == 1 and not is_part(told, quantity):
                yield Toll(
                    told=told,
                    quantity=quantity,
                    measure=measure,
                    noun=counted(quantity),
                    cause=cause_of(told),
                    time=time_of(told, quantity),
                )


def has_toll(_: Story, told: Told) -> bool:
    """Whether a sentence has a toll."""
    return any(True for _ in tolls_of([told]))


def measure_of(told: Told, quantity: Quantity) -> str:
    """What happened to those who are counted; empty where it is not told."""
    if quantity.unit in BY_UNIT:
        return BY_UNIT[quantity.unit]
    if quantity.measure in TOLLS:
        return quantity.measure or ""
    if quantity.measure not in ("people", "count", "personnel"):
        return ""
    at, lows = token_at(told, quantity.span.end), told.line.lowers
    if lows[token_at(told, quantity.span.start) - 1] == "of":
        return ""
    near = NEAR if lows[at] != "of" else 2 * NEAR
    for act in told.acts:
        if act.name in BY_ACT and at <= act.at < at + near and act.status in ("done", "doing"):
            return BY_ACT[act.name] if act.name != "fall" or "into" in told.line.lowers[act.at : act.at + 7] else ""
        start = token_at(told, quantity.span.start)
        if act.name in ("kill", "hurt", "fall", "rescue") and start - 4 < act.at < start:
            return BY_ACT[act.name]
    return ""


def is_part(told: Told, quantity: Quantity) -> bool:
    """Whether the number is beside another, or a part of it: "including two", "three others", of several places."""
    at, end = token_at(told, quantity.span.start), token_at(told, quantity.span.end)
    before, within = told.line.lowers[max(0, at - 2) : at], told.line.lowers[at:end]
    return not listed("parts").isdisjoint(before) or not OTHERS.isdisjoint(within)


def cause_of(told: Told) -> str:
    """The sort of harm that the clause names, else that the sentence before does."""
    here = {sort for word in told.line.bag if (sort := causes().get(word))}
    if not here and told.before is not None:
        here = {sort for word in told.before.line.bag if (sort := causes().get(word))}
    here -= {"combat"} if len(here) > 1 else set()
    return min(here) if len(here) == 1 else "several" if here else ""


def time_of(told: Told, quantity: Quantity) -> str:
    """The day, or `whole` for a whole war, or what it is counted since; empty where it is not told."""
    lows = told.line.lowers
    if WHEN.search(told.text) and (old := time_long_ago(told, told.day)):
        return old
    if near := [d.first for d in told.dates if is_near(told, quantity, d) and d.first and d.first == d.last]:
        return near[0]
    if "since" in told.line.bag:
        at = lows.index("since")
        after = [word for word in lows[at + 1 : at + 9] if word]
        if any(word in listed("lasting") for word in told.line.bag):
            return "whole"
        return "since " + " ".join(word for word in after if len(word) > 4)[:20]
    if listed("whole") & told.line.bag:
        return "whole"
    days = {d.first for d in told.dates if d.first and d.first == d.last and not d.role}
    if len(days) == 1:
        return min(days)
    names = {word for word in WEEKDAYS if word in told.line.bag}
    if len(names) == 1:
        return min(names)
    return time_long_ago(told, told.day) or time_before(told)


def time_long_ago(told: Told, day: date | None) -> str:
    """The time that a sentence gives which lies long before a day; empty where it gives none."""
    dates = [d for d in told.dates if d.first and (not d.role or told.text.startswith(", when ", d.span.end))]
    old = [d.first for d in dates if d.last and day and (day - date.fromisoformat(d.last)).days > OLD]
    old += [d.first for d in dates if day is None and d.role and d.precision is Precision.YEAR]
    return f"long ago, {min(map(str, old))}" if old else ""


def is_near(told: Told, quantity: Quantity, ref: DateRef) -> bool:
    """Whether a date stands with the number, in its clause."""
    gap = (quantity.span.end, ref.span.start) if quantity.span < ref.span else (ref.span.end, quantity.span.start)
    between = told.text[gap[0] : gap[1]]
    return not ref.role and len(between) < CLOSE and not BORDER.search(between)


CLOSE = 40
"""Characters between a number and the date that is its own."""
BORDER = re.compile(r"[,;:—]|\b(?:since|after|before|when|while)\b")


def time_before(told: Told) -> str:
    """The one day that a sentence or two before it in its paragraph gives."""
    near = told.before
    for _ in range(2):
        if near is None:
            return ""
        days = {d.first for d in near.dates if d.first and d.first == d.last and not d.role}
        if len(days) == 1:
            return min(days)
        near = near.before
    return ""


def events(tolls: Sequence[Toll]) -> Mapping[tuple[str, ...], list[Toll]]:
    """The tolls by event; what leaves cause or time open joins the one event that it can be of."""
    tolls = merged(tolls)
    found: dict[tuple[str, ...], list[Toll]] = defaultdict(list)
    for toll in tolls:
        found[toll.measure, toll.noun, toll.cause, toll.time].append(toll)
    return found


def merged(tolls: Sequence[Toll]) -> list[Toll]:
    """Tolls with what they leave open filled in where the story leaves no choice."""
    days = {toll.time for toll in tolls if toll.time[:1].isdigit()}
    of_day = {WEEKDAYS[weekday(day)]: day for day in sorted(days)}
    rows = [replace(toll, time=of_day.get(toll.time, toll.time)) for toll in tolls]
    main = Counter(toll.cause for toll in rows if toll.cause).most_common(2)
    cause = main[0][0] if main and (len(main) == 1 or main[0][1] > 2 * main[1][1]) else ""
    rows = [replace(toll, cause=toll.cause or cause) for toll in rows]
    times: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for toll in rows:
        if toll.time:
            times[toll.measure, toll.noun, toll.cause].add(toll.time)
    filled = []
    for toll in rows:
        known = {time for time in times[toll.measure, toll.noun, toll.cause] if time[:1].isdigit()}
        filled.append(replace(toll, time=min(known)) if not toll.time and len(known) == 1 else toll)
    return filled


def weekday(day: str) -> int:
    """The number of an ISO day's weekday, from Monday."""
    return date.fromisoformat(day).weekday()
