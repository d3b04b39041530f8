"""What articles weeks apart tell of one thing are steps: it was announced, and came later."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.discovery.matters.grouping import Group

APART = 21
"""Days between two articles after which the later one tells of a further step."""
TOLD = 2
"""Articles that must tell of each step."""


def in_steps(groups: Sequence[Group], dates: Mapping[str, str]) -> list[Group]:
    """The groups, each parted where its articles' dates lie apart and enough of them tell of each step."""
    return [step for group in groups for step in steps_of(group, dates)]


def steps_of(group: Group, dates: Mapping[str, str]) -> Iterable[Group]:
    """The steps of one group; the articles without a date belong to the step that most tell of."""
    days = {source: day for source in group.sources if (day := dated(dates.get(source, ""))) is not None}
    steps: list[list[str]] = []
    for source in sorted(days, key=lambda s: (days[s], s)):
        if not steps or (days[source] - days[steps[-1][-1]]).days > APART:
            steps.append([])
        steps[-1].append(source)
    told = [step for step in steps if len(step) >= TOLD]
    if len(told) < TOLD:
        return [group]
    main = max(range(len(told)), key=lambda n: (len(told[n]), -n))
    number = {source: n for n, step in enumerate(told) for source in step}
    parted = [Group(group.family) for _ in told]
    for act in group.acts:
        parted[number.get(act.place[0], main)].add(act)
    return parted


def dated(text: str) -> date | None:
    """The day of an ISO date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
