"""Numbers that differ, in sentences that tell alike what they are of: what is counted, what happened to it, and where.

Two are of one thing only where each is, of all numbers of the other's article, the one that is told most alike; and
where neither article has the other's number as well, as its whole or as another thing's.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import permutations

from generator.evidence.differences.apart import WEEK, apart, clash, counts_on, meet, moves_apart, outdated
from generator.evidence.differences.contexts import Around, Contexts
from generator.evidence.differences.counted import is_series
from generator.evidence.differences.doers import other_doer
from generator.evidence.differences.numbers_told import FATES, PEOPLE, Number, has_number, numbers_of
from generator.evidence.differences.predicates import told_of, verb_of
from generator.evidence.differences.titles import of_numbers
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import of_rows, timeless
from generator.model.kind import Kind
from generator.model.story import Difference

LEAST = 0.65
"""How much is told alike of two numbers at least: on seven annotated stories nine in ten such are of one thing."""
WIDER, LONGER, BARE, CLASS, OTHER_PEOPLE, OTHERS = 0.35, 0.3, 0.3, 0.25, 0.4, 0.35
"""How much more, where the numbers lie far from each other, or the articles' days do; where one of them has no noun,
or both have nouns of one class ("plants", "works") or for people; where their sentences name others."""
SAME = 0.3
"""How much less, where one and the same is told of what both count."""
COPIED = 2.5
"""How much is told alike where one sentence is the other's copy but for its number."""
NEAR = 1.35
FAR = 2.1
WIDEST = 4.0
"""How many times greater one number may be; `FAR` where not one and the same is told of what both count."""
NEVER = 100.0
"""More than can be told alike of two numbers."""
COMPARED = 24
"""Numbers above one that it is held against at most."""
EXACT = 20
"""A number from here on that has no round end is hardly of two things in two articles."""
TIMED = FATES | {"count", "duration", "distance"}
"""Sorts of which each event has numbers of its own."""
GENERAL = frozenset({"t:person"})
MANY = 20
"""Numbers of one sentence at most that are held against each other."""
OF_THEM = re.compile(r"\bof (?:them|which|whom|these|those)\Z")
FIGURE = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,]*\d)")


def alike_numbers(story: Story) -> Iterable[Difference]:
    """The differences between numbers that are told alike."""
    judge = story.once(judge_of)
    for group in groups(judge, judge.numbers):
        rows = [(number.told, number.quantity) for number in group]
        if not is_series(rows) and not (group[0].sort in TIMED and timeless(rows)):
            about = of_numbers(story, judge.contexts, group[0].sort, rows, verb_of(rows))
            found = of_rows(
                ("alike", group[0].sort, rows[0][0].statement.id, str(group[0].quantity.span.start)), about, rows
            )
            yield from (one for one in found if one.type == "value")


def has_figure(_: Story, told: Told) -> bool:
    """Whether a statement has a number in figures."""
    return FIGURE.search(told.text) is not None


def judge_of(story: Story) -> "Judge":
    """The judge of all numbers of a story."""
    return Judge(story, [number for told in story.that(has_number) for number in numbers_of(told)])


class Judge:
    """Says of two numbers whether they are of one thing."""

    def __init__(self, story: Story, numbers: Sequence[Number]) -> None:
        self.contexts, self.numbers = story.once(Contexts), numbers
        self.known: dict[tuple[object, object], tuple[float, float]] = {}
        self.does: dict[object, frozenset[str]] = {}
        self.of: dict[str, list[Number]] = defaultdict(list)
        self.figures: dict[str, set[float]] = defaultdict(set)
        self.beside: dict[float, set[float]] = defaultdict(set)
        for number in numbers:
            self.of[number.told.source].append(number)
        for told in story.that(has_figure):
            here = {float(figure.replace(",", "")) for figure in FIGURE.findall(told.text)}
            self.figures[told.source] |= here
            for figure in here:
                self.beside[figure] |= here

    def around(self, number: Number) -> Around:
        """What stands around a number."""
        return self.contexts.around(number.told, number.quantity)

    def score(self, one: Number, two: Number) -> float:
        """How much is told alike of two numbers."""
        return self.scores(one, two)[0]

    def scores(self, one: Number, two: Number) -> tuple[float, float]:
        """How much is told alike of two numbers, and how much of it by words."""
        key = (one.place, two.place) if one.place < two.place else (two.place, one.place)
        if key not in self.known:
            self.known[key] = self.contexts.shared(self.around(one), self.around(two))
        return self.known[key]

    def one_thing(self, one: Number, two: Number) -> bool:
        """Whether two numbers of two articles are of one thing and cannot both be right."""
        if meet(one, two) or clash(one, two) or moves_apart(one, two) or counts_on(one, two) or outdated(one, two):
            return False
        if one.sort in TIMED and timeless([(n.told, n.quantity) for n in (one, two)]):
            return False
        least = needed(one, two, alike=self.do_alike(one, two)) + self.of_others(one, two)
        if least >= NEVER:
            return False
        score, by_words = self.scores(one, two)
        return (
            score >= least
            and by_words >= LEAST / 2
            and not self.stand_together(one, two)
            and not self.of_two_wholes(one, two)
            and not self.has_both(one, two, score)
            and not self.has_both(two, one, score)
            and self.best(one, two) is two
            and self.best(two, one) is one
            and not other_doer((one.told, one.quantity), (two.told, two.quantity))
        )

    def stand_together(self, one: Number, two: Number) -> bool:
        """Whether a sentence of the story has both: of small figures, which are of many things, both of this sort."""
        mine, theirs = one.quantity.value or 0.0, two.quantity.value
        if max(mine, theirs or 0.0) < EXACT:
            return (one.sort, mine, theirs) in self.pairs
        return theirs in self.beside.get(mine, ())

    @cached_property
    def pairs(self) -> frozenset[tuple[str, float | None, float | None]]:
        """The numbers of one sort that stand in one sentence."""
        of: dict[str, list[Number]] = defaultdict(list)
        for number in self.numbers:
            of[number.told.statement.id].append(number)
        return frozenset(
            (a.sort, a.quantity.value, b.quantity.value)
            for rows in of.values()
            for a, b in permutations(rows[:MANY], 2)
            if a.sort == b.sort
        )

    def of_two_wholes(self, one: Number, two: Number) -> bool:
        """Whether two numbers are "of them", and these are not so many in the one sentence as in the other."""
        mine, theirs = self.whole(one), self.whole(two)
        return mine is not None and theirs is not None and apart(mine, theirs) > NEAR

    def whole(self, number: Number) -> Number | None:
        """Of which number before it one is a part: "38 cars, of which 11", "11 of them"; None where it is of none."""
        if not OF_THEM.search(number.quantity.text):
            return None
        start = number.quantity.span.start
        rows = [n for n in numbers_of(number.told) if n.quantity.span.end <= start and comparable(n, number)]
        return next((n for n in rows if n.size > number.size), None)

    def do_alike(self, one: Number, two: Number) -> bool:
        """Whether one and the same is told of what both count."""
        if one.sort not in (*FATES, "count"):
            return False
        for number in (one, two):
            if number.place not in self.does:
                self.does[number.place] = told_of(number.told, number.quantity)
        return not self.does[one.place].isdisjoint(self.does[two.place])

    def of_others(self, one: Number, two: Number) -> float:
        """How much more must be told alike, where the sentences name others; persons are left out, for they speak."""
        entities = self.contexts.story.entities
        mine, theirs = (
            {m.entity for m in n.told.mentions if entities[m.entity].kind is not Kind.PERSON} for n in (one, two)
        )
        places = {name for name in mine ^ theirs if entities[name].kind is Kind.PLACE}
        if one.sort == "distance" and places & mine and places & theirs:
            return OTHERS + NEVER  # two places, each so far from a third
        return OTHERS if mine and theirs and mine.isdisjoint(theirs) else 0.0

    def has_both(self, one: Number, two: Number, score: float) -> bool:
        """Whether the article of `one` has the number of `two` as well, or what makes up the one from the other."""
        value, mine = two.quantity.value, one.quantity.value
        if value and value >= EXACT and value % 10 and value in self.figures[one.told.source]:
            return True
        others = [n for n in self.of[one.told.source] if n is not one and comparable(n, two)]
        if any(meet(n, two) and self.score(n, two) > score / 2 for n in others):
            return True
        sums = {n.quantity.value for n in self.of[one.told.source] if n.sort == one.sort and n is not one}
        counted = one.sort in FATES or one.sort == "count"
        return bool(counted and value and mine and mine >= EXACT and value - mine in sums)

    def best(self, one: Number, two: Number) -> Number:
        """Of the numbers of the article of `two`, the one that is told most like `one`; else the nearest in size."""
        rows = [n for n in self.of[two.told.source] if comparable(n, one)]
        return max(rows, key=lambda n: (round(self.score(one, n), 2), -apart(one, n)))


def groups(judge: Judge, numbers: Sequence[Number]) -> Iterator[list[Number]]:
    """The numbers that are of one thing, in groups, each in order of place."""
    blocks: dict[str, list[Number]] = defaultdict(list)
    for number in numbers:
        blocks[number.sort].append(number)
    home: dict[object, list[Number]] = {}
    for _, rows in sorted(blocks.items()):
        rows.sort(key=lambda n: (n.size, n.place))
        sizes = [n.size for n in rows]
        others = past_equal(rows)
        for at, one in enumerate(rows):
            for two in rows[others[at] : min(bisect_right(sizes, one.size * WIDEST), at + 1 + COMPARED)]:
                if one.low <= two.high >= two.low <= one.high >= one.low:  # most are: `meet` would say so
                    continue
                if one.told.source == two.told.source or not comparable(one, two) or not judge.one_thing(one, two):
                    continue
                mine, theirs = home.get(one.place, [one]), home.get(two.place, [two])
                if mine is not theirs:
                    mine.extend(theirs)
                home.update((n.place, mine) for n in mine)
    seen: set[object] = set()
    for group in home.values():
        if group[0].place not in seen:
            seen.update(n.place for n in group)
            yield sorted(group, key=lambda n: n.place)


def past_equal(rows: Sequence[Number]) -> list[int]:
    """For each number in order of size the place of the next that is another: equal ones can both be right."""
    found = [*range(1, len(rows) + 1)]
    for at in range(len(rows) - 2, -1, -1):
        one, two = rows[at], rows[at + 1]
        if one.low == two.low <= one.high == two.high:
            found[at] = found[at + 1]
    return found


def comparable(one: Number, two: Number) -> bool:
    """Whether two numbers can be of one thing: of one measure, and of what is counted, nothing else."""
    return one.sort == two.sort and (not one.heads or not two.heads or not one.heads.isdisjoint(two.heads))


def needed(one: Number, two: Number, *, alike: bool = False) -> float:
    """How much must be told alike of two numbers; more than can be, where they lie too far from each other.

    `alike` says that one and the same is told of what both count.
    """
    more = LEAST - (SAME if alike else 0.0)
    if apart(one, two) > FAR:
        return COPIED if alike else NEVER
    if apart(one, two) > NEAR:
        known = one.heads & two.heads
        more += WIDER if one.sort in FATES or alike or (known and known.isdisjoint(GENERAL)) else NEVER
    if one.sort == "count":
        shared = one.heads & two.heads
        one_word = any(mark.startswith("w:") for mark in shared)
        more += (0 if one_word else OTHER_PEOPLE if shared == {PEOPLE} else CLASS) if shared else BARE
    days = [n.told.day for n in (one, two) if n.told.day]
    if (len(days) < 2 and one.sort in FATES) or (len(days) > 1 and abs((days[0] - days[1]).days) > WEEK):
        more += LONGER
    return more
