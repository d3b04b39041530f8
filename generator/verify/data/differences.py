"""A difference is one of two sources, or of two voices of one, by a rule of the list, in words that differ."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from generator.verify import measures
from generator.verify.data.records import Place, Record
from generator.verify.words import fold, key
from generator.verify.world import Spot, World

_DIGITS = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEMS = (3, 4, 5)
"""First letters by which a word of the subject, in whatever form, is held against those of the evidence: up to five."""
OWN = frozenset(
    re.findall(
        r"\w+",
        "range length width depth height mass speed distance area personnel people killed hurt driven from their homes"
        " rescued arrested infected fell when hour long many number sources done confirmed denied goes held back before"
        " where whole part said says sent them feared played down what meant will change this that with between"
        " brokered mediated signed backed organized organised hosted sponsored name spelled office left detained"
        " resigned walked voted against took lost work fell much asked weight sum volume energy shares prices alleged"
        " whether does accept there anybody"
        " denies accused charged suspected blame told ways large much high strong quake deep wind land"
        " burned spilled sentence fine bail ransom reward inflation unemployment price paid more offered strike lose"
        " jobs costs week homes destroyed damaged power board crew trapped missing were"
        " deal worth break cars rails work share market flights cancelled fast went rain seats affected rebuilding",
    )
)
"""Words of a subject that are the rule's, not the articles'."""


COUNTING = frozenset({"how many", "in all", "number"})
"""What a subject ends in that tells how many there are of a thing."""


SIDE_BY_SIDE = frozenset(
    {
        "value: two numbers that an article sets side by side, each by another voice",
        "status: alleged by one side and denied by the other",
        "wording: called so by one side and not by another",
    }
)
"""Rules by which one source may differ from itself: it gives two voices."""


@cache
def rules() -> frozenset[str]:
    """Every type with a rule of it, as pages show the two."""
    text = files("generator.verify.data").joinpath("rules.txt").read_text(encoding="utf-8")
    return frozenset(fold(line) for line in text.splitlines() if line and not line.startswith("#"))


def check_differences(root: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the differences of the data, as (where, what, why)."""
    seen: set[str] = set()
    for record in root.rows("differences"):
        where, rule = f"differences {record.words('id')}", f"{record.words('type')}: {record.words('rule')}"
        if record.words("id") in seen:
            yield where, record.words("id"), "another difference has this id"
        seen.add(record.words("id"))
        if record.words("rule") and fold(rule) not in rules():
            yield where, rule, "it is no rule of this type"
        values = record.rows("values")
        if len({key(value.words("value")) for value in values}) < 2 and record.words("type") != "attribution":
            yield where, record.words("about"), "its wordings are the same words"
        own = rule in SIDE_BY_SIDE
        if not own and len({row.words("source") for value in values for row in value.rows("evidence")}) < 2:
            yield where, record.words("about"), "one source alone does not differ from itself"
        yield from _numbers(where, record, values)
        yield from _counted(where, record, values, world)
        yield from _days(where, record, values, world)
        yield from _about(where, record, world)


def _numbers(where: str, record: Record, values: tuple[Record, ...]) -> Iterator[tuple[str, str, str]]:
    """A difference of value has two numbers that are not one."""
    if record.words("type") == "value":
        texts = [value.words("value") for value in values]
        found = {measures.numbers(text) or measures.scale(text) for text in texts}
        if len(found) < 2 or not all(found):
            yield where, record.words("about"), "its numbers are the same"


def _counted(where: str, record: Record, values: tuple[Record, ...], world: World) -> Iterator[tuple[str, str, str]]:
    """How many there are of a thing is told by numbers of that sort of thing alone."""
    thing, _, what = record.words("about").casefold().rpartition(": ")
    if not (what in COUNTING or what.startswith("how many ")) or not thing:
        return
    sorts = []
    for value in values:
        text = key(value.words("value"))
        rows = (r for row in value.rows("evidence") if row.place for r in world.facts.quantities.get(row.place, ()))
        sorts.append(
            {_sort(r.words("unit").split()[-1]) for r in rows if key(r.words("text")) == text and r.words("unit")}
        )
    mine = _sort(thing.split()[-1])
    if any(mine in sort for sort in sorts) and not all(mine in sort for sort in sorts if sort):
        yield where, record.words("about"), "its numbers count other things"


def _sort(word: str) -> str:
    """The sort of thing that a noun names, by its singular, or by the first of the nouns for it."""
    low = word.casefold()
    forms = {low, low.removesuffix("s"), low.removesuffix("es"), f"{low}s"}
    return next((group[0] for group in groups() if forms & set(group)), low.removesuffix("s"))


def _days(where: str, record: Record, values: tuple[Record, ...], world: World) -> Iterator[tuple[str, str, str]]:
    """A difference of date has wordings that the data does not resolve to the very same days."""
    if record.words("type") != "date":
        return
    known: set[tuple[str, str] | str] = set()
    for value in values:
        text = key(value.words("value"))
        rows = (r for row in value.rows("evidence") if row.place for r in world.facts.dates.get(row.place, ()))
        days = {(r.words("first"), r.words("last")) for r in rows if key(r.words("text")) == text}
        known.add(min(days) if days and min(days)[0] else text)
    if len(known) < 2:
        yield where, record.words("about"), "its days are the same"


def _about(where: str, record: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """The subject is made of names, of words of the evidence, of a question it answers, and of the rule's own."""
    places = [row.place for value in record.rows("values") for row in value.rows("evidence") if row.place]
    shown = [world.library.at.get(Place(*place)) for place in places]
    asking = [world.library.at.get(Place(source, sentence - 1)) for source, sentence in places]
    shown += [one for one in asking if one and one.text.rstrip('”"').endswith("?")]
    names = [world.facts.named[one].name for one in record.texts("entities") if one in world.facts.named]
    measures_ = [row.words("measure") for place in places for row in world.facts.quantities.get(Place(*place), ())]
    texts = (*names, *measures_, *(s.text for s in shown if s))
    said = {word.casefold()[:size] for text in texts for word in _WORD.findall(text) for size in _STEMS}
    said |= {word[:size] for group in groups() if said & {w[:5] for w in group} for word in group for size in _STEMS}
    for word in _WORD.findall(record.words("about").casefold()):
        if word not in OWN and word.removesuffix("y")[:5] not in said:
            yield where, record.words("about"), f"“{word}” is no word of its evidence"


_NOT_KNOWN = re.compile(
    r"\bnot\b|n['’]t\b|unclear|unknown|undisclosed|unspecified|unanswered|uncertain|undetermined|\byet\b|declin|refus|withh[eo]ld|vague|silent|mum\b"
    r"|coy\b|tight-lipped|without|neither|nor\b|nobody|no one|none|\bno\b|few|little|remains? to be|can(?:no|['’])t"
    r"|investigation|specifics",
    re.IGNORECASE,
)
"""Words of which a sentence has one that says what is not known."""


def check_unknowns(root: Record, world: World) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the sentences that the data gives as saying what is not known."""
    for number, row in enumerate(root.rows("unknowns")):
        shown = world.library.at.get(row.place) if row.place else None
        if shown is not None and not _NOT_KNOWN.search(fold(shown.text)):
            yield f"unknowns[{number}]", shown.text, "it says of nothing that it is not known"


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Nouns for one sort of thing, of which a subject may use the first for any other."""
    text = files("generator.verify.data").joinpath("things.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line and not line.startswith("#"))


def marked_fault(words: str, spot: Spot) -> str:
    """Why words may not be bold in a row of the page of differences: the data has no such wording of what it is about.

    Under a heading that an editor gave they are a wording of any difference.
    """
    records = spot.world.facts.root.rows("differences")
    numbers = spot.world.facts.abouts.get(spot.under, range(len(records)))
    given = {key(value.words("value")) for number in numbers for value in records[number].rows("values")}
    return "" if key(words) in given else "no side of this difference has these words"


def subjects_of(page: str, world: World) -> frozenset[str]:
    """What the differences are about that are about anything that a page shows."""
    return frozenset().union(*(world.facts.differing.get(item.id, frozenset()) for item in world.shown_on(page)))


def listed_here(match: re.Match[str], spot: Spot) -> str:
    """In a page's list of differences, the subject of one that is about what the page shows; on home, of any."""
    if spot.world.facts.kinds.get(next(iter(spot.linked), "")) != "differences":
        return "it stands beside no link to the page of differences"
    home = spot.world.facts.kinds.get(spot.page) == "home"
    known = spot.world.facts.abouts if home else subjects_of(spot.page, spot.world)
    return "" if match[1] in known else "no difference of this page is called so"
