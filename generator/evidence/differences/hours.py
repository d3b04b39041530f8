"""Different hours of one event, and one hour by different clocks: "shortly before 5 p.m." and "around 4", of one fire.

Two hours are of one event where most of what stands around them is told alike, each being, of all hours of the other's
article, the one most alike. They lie so near each other that one is no later step of the same day.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.evidence.differences.contexts import Around, Contexts
from generator.evidence.differences.days import conflict, days_of
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.titles import thing_of
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Mode, Span
from generator.model.story import Difference

HOUR = re.compile(
    r"(?<![\d.,:$£€-])(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<whole>\d{1,2})[:h](?P<rest>\d\d)(?![\d%:])|\b(?P<word>noon|midday|midnight)\b)"
    r"(?:,? \(?(?P<zone>local time|GMT|UTC|E[SD]?T|C[SE]?T|P[SD]?T|M[SD]?T|BST|IST|CEST)\b)?",
    re.IGNORECASE,
)
LEADS = re.compile(r"\b(?:(?:(shortly|just|soon|right|immediately|minutes) )?(\w+) )\Z", re.IGNORECASE)
REACH = 24
"""Characters before an hour in which it is said how exact it is."""
ABOUT = frozenset({"about", "around", "roughly", "nearly", "approximately", "towards", "toward", "circa"})
BOUNDS = frozenset(
    {"by", "until", "till", "before", "after", "since", "between", "from", "past", "to", "and", "through"}
)
"""Words before an hour by which it bounds what is told, and is not the hour of it."""
SLACK, SOON = 5, 30
"""Minutes that a rough hour may be off, and within which "shortly after" it lies."""
APART = 90
"""Minutes between two hours of one event at most."""
COMPARED = 64
"""Hours after one that it is held against at most."""
LEAST, BY_WORDS = 1.1, 0.5
"""How much is told alike of two hours at least, and how much of it by words."""
DAY, NOON = 1440, 12
ZONES = {"gmt": "utc"}


class Hour(NamedTuple):
    """An hour as told: its minute of the day, the least and most that it may be, and by which clock."""

    told: Told
    span: Span
    low: int
    high: int
    zone: str

    @property
    def place(self) -> tuple[tuple[str, int], int]:
        """Where it stands."""
        return self.told.statement.place, self.span.start

    @property
    def text(self) -> str:
        """Its words."""
        return self.told.text[self.span.start : self.span.end].rstrip(" ,(")


def hours(story: Story) -> Iterable[Difference]:
    """The differences between the hours of one event."""
    contexts = story.once(Contexts)
    found = [hour for told in story.that(has_hour) for hour in hours_of(told)]
    of: dict[str, list[Hour]] = defaultdict(list)
    for hour in found:
        of[hour.told.source].append(hour)
    home: dict[object, list[Hour]] = {}
    for one, two in near(found):
        if differ(one, two) and is_one_event(contexts, one, two, of):
            mine, theirs = home.get(one.place, [one]), home.get(two.place, [two])
            if mine is not theirs:
                mine.extend(theirs)
            home.update((hour.place, mine) for hour in mine)
    for group in {id(rows): sorted(rows, key=lambda h: h.place) for rows in home.values()}.values():
        sides: dict[tuple[int, int, str], list[Hour]] = defaultdict(list)
        for hour in group:
            sides[hour.low, hour.high, hour.zone].append(hour)
        wordings = [wording(rows[0].text, [hour.told for hour in rows]) for rows in sides.values()]
        if len(sources_of(wordings)) < 2:
            continue
        clocks = len({hour.low for hour in group}) == 1
        first = group[0]
        other = next(hour for hour in group if hour.told.source != first.told.source)
        about = thing_of(contexts, first.told, around(contexts, first), around(contexts, other))
        label = f"{about}: the hour" if about else "the hour"
        type_, rule = ("unit", "clock") if clocks else ("date", "hour")
        yield difference(("hour", first.told.statement.id), type_, rule, label, wordings)


def has_hour(_: Story, told: Told) -> bool:
    """Whether a sentence tells the hour of something."""
    return any(True for _ in hours_of(told))


def hours_of(told: Told) -> Iterator[Hour]:
    """The hours of a sentence; one that it begins with is when a note was written."""
    if told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
        return
    for match in HOUR.finditer(told.text):
        at = minute_of(match)
        lead = LEADS.search(told.text, max(0, match.start() - REACH), match.start())
        soon, word = (lead[1] or "", lead[2].lower()) if lead else ("", "")
        if at is None or not match.start() or (word in BOUNDS and not soon):
            continue
        if match["whole"] and not match["zone"] and not soon and word != "at" and word not in ABOUT:
            continue  # a ratio, a score
        slack = SLACK if word in ABOUT else 0
        low = at - SOON if soon and word == "before" else at + 1 if soon else at - slack
        high = at - 1 if soon and word == "before" else at + SOON if soon else at + slack
        zone = (match["zone"] or "").lower()
        start = lead.start() if lead and (soon or slack) else match.start()
        yield Hour(told, Span(start, match.end()), low, high, ZONES.get(zone, zone))


def minute_of(match: re.Match[str]) -> int | None:
    """The minute of the day of an hour as written; None where it can be none."""
    if match["word"]:
        return 0 if match["word"].lower() == "midnight" else NOON * 60
    hour, minute = int(match["hour"] or match["whole"]), int(match["minute"] or match["rest"] or 0)
    if match["half"]:
        hour = hour % NOON + NOON * (match["half"].lower() == "p")
    return hour * 60 + minute if hour < 2 * NOON and minute < 60 else None


def near(found: Sequence[Hour]) -> Iterator[tuple[Hour, Hour]]:
    """The pairs of hours that may be near each other, around midnight too."""
    order = sorted(found, key=lambda hour: (hour.low, hour.place))
    after = [(hour.low, hour) for hour in order] + [(hour.low + DAY, hour) for hour in order if hour.low < APART]
    for at, one in enumerate(order):
        for low, two in after[at + 1 : at + 1 + COMPARED]:
            if low > one.high + APART:
                break
            yield (one, two) if one.place < two.place else (two, one)


def around(contexts: Contexts, hour: Hour) -> Around:
    """What stands around an hour; its own words tell nothing."""
    return contexts.around_span(hour.told, hour.span, own=0.0)


def differ(one: Hour, two: Hour) -> bool:
    """Whether two hours of two articles, whose days are known, cannot both be right, and lie near each other."""
    if one.told.source == two.told.source or not (one.told.day and two.told.day):
        return False
    if one.zone != two.zone and one.zone and two.zone:
        return one[2:4] == two[2:4]
    gap = apart(one, two)
    return 0 < gap <= APART and not any(
        conflict(mine, theirs)
        for a in one.told.dates
        for b in two.told.dates
        if (mine := days_of(a)) and (theirs := days_of(b))
    )


def apart(one: Hour, two: Hour) -> int:
    """The minutes between two hours; none where they can both be right."""
    return max(0, min((one.low - two.high) % DAY, (two.low - one.high) % DAY)) if not meet(one, two) else 0


def meet(one: Hour, two: Hour) -> bool:
    """Whether two hours can both be right, by one clock."""
    return any(one.low + turn <= two.high and two.low <= one.high + turn for turn in (-DAY, 0, DAY))


def is_one_event(contexts: Contexts, one: Hour, two: Hour, of: Mapping[str, Sequence[Hour]]) -> bool:
    """Whether two hours are of one event."""
    score, words = contexts.shared(around(contexts, one), around(contexts, two))
    if score < LEAST or words < BY_WORDS:
        return False
    for mine, theirs in ((one, two), (two, one)):
        for hour in of[theirs.told.source]:
            if hour is theirs or apart(mine, hour) > 2 * APART:
                continue
            if meet(mine, hour) or contexts.shared(around(contexts, mine), around(contexts, hour))[0] > score:
                return False
    return True
