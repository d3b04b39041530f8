"""One act, told as done by one source and as still to come, only reported or denied by another.

That a thing begins or is agreed as it was expected is no difference; nor are attacks, of which there are many, but for
the first and for one that is told to be large.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product

from generator.evidence.differences.acts import Act
from generator.evidence.differences.date import STEM, about, is_time, rank
from generator.evidence.differences.lexicon import listed, once, things
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Mode
from generator.model.story import Difference

EXPECTED = frozenset({"begin", "end", "agree", "announce", "say"})
"""Acts that are told in advance as a matter of course."""
MANY = frozenset({"attack", "launch", "deploy", "kill", "hurt", "fall", "flee", "arrest", "rescue", "say", "clear"})
ACTS = frozenset({"retaliate", "challenge"})
BIG = frozenset({"large", "major", "massive", "big", "full-scale", "large-scale", "new"})
ADJECTIVE = re.compile(r"(?:al|ful|ous|ive|ary|ic|less|able|ed)$")
PAIRS = 400
"""Pairs of one block at most that are looked at."""
Row = tuple[Told, Act]


def status(story: Story) -> Iterable[Difference]:
    """The differences between what is done and what is not yet, or only reported."""
    taken: set[str] = set()
    rows = [
        (rank(head, *rows_of((name, head), told[:1])[0]), (name, head), found)
        for (name, head), told, found in story.judged(heads, of_act)
    ]
    for _, _, found in sorted(rows, key=lambda row: row[:2]):
        for one in found:
            ids = {s.id for w in one.wordings for s in w.statements}
            if len(ids & taken) < 2:
                taken |= ids
                yield one


def heads(_: Story, told: Told) -> Iterator[tuple[str, str]]:
    """The acts of a sentence that may be done or not yet, each with what it is done to."""
    for head, act in acts_on(told):
        yield act.name, head


def rows_of(key: Sequence[str], told: Iterable[Told]) -> list[Row]:
    """The acts of one name on one thing."""
    return [(one, act) for one in told for head, act in acts_on(one) if (act.name, head) == key]


def of_act(_: Story, key: Sequence[str], told: Sequence[Told]) -> Iterable[Difference]:
    """The differences of one act on one thing."""
    rows = rows_of(key, told)
    found = (
        of_block(key[0], key[1], rows, kind, rule) for kind, rule in (("planned", "status"), ("reported", "reserved"))
    )
    return filter(None, found)


def acts_on(told: Told) -> Iterator[tuple[str, Act]]:
    """The acts of a sentence that may be done or not yet, each with what it is done to."""
    for act in told.acts if told.statement.mode is not Mode.HYPOTHETICAL else ():
        if act.name not in EXPECTED:
            for head in keys(told, act):
                yield head, act


def keys(told: Told, act: Act) -> Iterable[str]:
    """The heads by which an act is compared: what it is done to; of a first or large attack, the noun that names it."""
    lows = told.line.lowers
    if act.noun and act.name == "attack":
        if act.first:
            return ("first",)
        return (lows[act.at].removesuffix("s"),) if BIG & set(lows[max(0, act.at - 3) : act.at]) else ()
    if act.name in MANY:
        return ()
    if act.name in ACTS:
        return tuple(dict.fromkeys(m.entity for m in told.mentions))
    heads = (
        word for word in dict.fromkeys(about(act)) if word not in listed("describing") and not ADJECTIVE.search(word)
    )
    return tuple(heads) if act.name in once() or act.name in ("recover", "cut-power") else ()


def of_block(name: str, head: str, rows: Sequence[Row], kind: str, rule: str) -> Difference | None:
    """The difference of one act on one thing between what is done and the other kind."""
    done = [row for row in rows if is_done(row)]
    open_ = [row for row in rows if row[1].status == kind]
    pairs = [
        (one, two)
        for one, two in islice(product(done, open_), PAIRS)
        if one[0].source != two[0].source and one[0].day and two[0].day and same(one, two, name, head)
    ]
    both = {one[0].statement.place for one, _ in pairs} & {two[0].statement.place for _, two in pairs}
    pairs = [(one, two) for one, two in pairs if both.isdisjoint((one[0].statement.place, two[0].statement.place))]
    if not pairs:
        return None
    sides = []
    for n in (0, 1):
        rows_ = [row for _, row in sorted({pair[n][0].statement.place: pair[n] for pair in pairs}.items())]
        plain = min(rows_, key=lambda row: len(words_of(row)))
        sides.append(wording(words_of(plain), [plain[0], *(row[0] for row in rows_)]))
    if len(sources_of(sides)) < 2:
        return None
    verb = pairs[0][0][0].line.words[pairs[0][0][1].at]
    named = name in ACTS or verb.lower().startswith(head)
    label = verb if named else f"{head} {verb}"
    return difference((rule, name, head), "status", rule, f"{label}: done or not", sides, (head,) * (name in ACTS))


def is_done(row: Row) -> bool:
    """Whether an act is told as done or going on, not only as what goes with something else ("with X taking")."""
    told, act = row
    if told.statement.mode is Mode.DENIED or act.status not in ("done", "doing"):
        return False
    lows = told.line.lowers
    return (
        act.status == "done"
        or lows[act.at - 1] == ","
        or bool({"is", "are", "was", "were"} & set(lows[act.at - 3 : act.at]))
    )


def words_of(row: Row) -> str:
    """The clause of an act."""
    told, act = row
    return clause(told, told.line.starts[act.at], told.line.ends(act.at))


def same(one: Row, two: Row, name: str, head: str) -> bool:
    """Whether two acts are one act on one thing."""
    shared = {m.entity for m in one[0].mentions} & {m.entity for m in two[0].mentions}
    if one[1].noun and name == "attack":
        return len(shared) > (1 if head != "first" else 0)
    if name in ACTS:
        return bool(shared)
    if not head or (head not in things().values() and is_time(head)):
        return False
    if any(of_some(*row) for row in (one, two)):
        return False
    mine, theirs = (
        {word[:STEM] for word in act.subject + act.object if word != head and not is_time(word)}
        for act in (one[1], two[1])
    )
    return bool(mine & theirs) or name == "cut-power"


def of_some(told: Told, act: Act) -> bool:
    """Whether an act only says whom a sentence is of: "customers who have bought the game"."""
    return not act.noun and "who" in told.line.lowers[max(0, act.at - 3) : act.at]
