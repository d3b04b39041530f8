"""Different days for one act: the same thing begins, ends or is taken once, so that two days for it are two reports.

A date belongs to the act whose verb it follows, or before which it opens the clause. The acts are one where the verbs
are of one class and what undergoes them is called by one head; repeated acts, such as attacks, are never compared.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from generator.evidence.claims.terms import read
from generator.evidence.differences.acts import PARTICLES, Act
from generator.evidence.differences.days import MONTHS, WEEKDAYS, Days, conflict, days_of, exactness, far
from generator.evidence.differences.doers import VAGUE
from generator.evidence.differences.heads import token_at
from generator.evidence.differences.lexicon import once, stem, things
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import DateRef, Mode
from generator.model.kind import Kind
from generator.model.story import Difference, Wording

AFTER = 20
"""Tokens after a verb within which its date stands."""
BEFORE = 11
"""Tokens before a verb within which its date opens the clause."""
PERSONAL = frozenset({"arrest", "kill"})
"""Acts that are held against each other only where they are done to one person."""
ENDS = frozenset({"begin", "end"})
"""Acts whose subject is compared too, but for who may do so many times: a court suspends much, a trial is once."""
DIES = frozenset({"die", "dies", "died", "dying"})
COMPARED = 40
"""Dates of one act at most that are held against each other."""
ROLES = frozenset({"", "by", "since", "from"})
PERIODS = frozenset({"year", "month", "week", "day", "end", "start", "morning", "evening", "night", "afternoon"})
HOURS = frozenset({"midnight", "noon", "midday", "dawn", "dusk", "hour", "minute"})
BARE = frozenset({"people", "president", "minister", "official", "officials", "it", "new", "first"}) | {
    *("hundred", "thousand", "million", "billion", "trillion", "dollar", "euro", "pound", "percent", "share", "unit"),
}
"""Words too common to be what an act is about."""
CLOSE = 7
"""Days between two terms of one thing at most."""
STEM = 5
"""First letters that make two words alike: a state's name and that of its people."""
Row = tuple[Told, DateRef, Days, Act]


def date(story: Story) -> Iterable[Difference]:
    """The differences between the days that sources give for one act."""
    best: dict[frozenset[str], tuple[bool, bool, Difference]] = {}
    rows = [
        (rank(head, one, act), (name, head), found)
        for (name, head), told, found in story.judged(acts_dated, of_act)
        for one, _, _, act in rows_of(story, (name, head), told[:1])[:1]
    ]
    for ranked, _, found in sorted(rows, key=lambda row: row[:2]):
        for one in found:
            ids = frozenset(s.id for w in one.wordings for s in w.statements)
            best.setdefault(ids, (*ranked[:2], one))
    yield from largest(best)


def acts_dated(story: Story, told: Told) -> Iterator[tuple[str, str]]:
    """The acts of a sentence that have days, each with what it is done to."""
    for row in dated(story, told):
        for head in heads_of(story, row):
            yield row[3].name, head


def heads_of(story: Story, row: Row) -> Iterable[str]:
    """What an act is done to: a person, else its words."""
    act = row[3]
    heads = whom(story, row[0], act) or dict.fromkeys(about(act))
    return [head for head in heads if act.name not in ENDS or read(head)[1].isdisjoint(VAGUE)]


def rows_of(story: Story, key: Sequence[str], told: Iterable[Told]) -> list[Row]:
    """The dated acts of one name on one thing."""
    name, head = key
    return [row for one in told for row in dated(story, one) if row[3].name == name and head in heads_of(story, row)]


def of_act(story: Story, key: Sequence[str], told: Sequence[Told]) -> Iterable[Difference]:
    """The difference between the days of one act on one thing."""
    found = of_block(key[0], key[1], rows_of(story, key, told))
    return [found] if found is not None else []


def dated(story: Story, told: Told) -> Iterator[Row]:
    """The acts of a sentence with their days."""
    if told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
        return
    for ref in told.dates:
        act = act_of(story, told, ref)
        days = days_of(ref) if ref.role in ROLES else None
        if act is not None and days is not None:
            yield told, ref, days, act


def rank(head: str, told: Told, act: Act) -> tuple[bool, bool, int]:
    """How well a head names what the act is about, best first: a known sort of thing, no name, said near the verb."""
    name = any(word[:1].isupper() and word.lower().startswith(head[:STEM]) for word in told.line.words)
    words = about(act)
    return head not in things().values(), name, words.index(head) if head in words else len(words)


def largest(found: dict[frozenset[str], tuple[bool, bool, Difference]]) -> Iterable[Difference]:
    """The differences whose statements are not all another's."""
    kept: list[frozenset[str]] = []
    for ids in sorted(found, key=lambda ids: (*found[ids][:2], -len(ids))):
        if not any(len(ids & other) > 1 for other in kept):
            kept.append(ids)
            yield found[ids][2]


def act_of(story: Story, told: Told, ref: DateRef) -> Act | None:
    """The act that a date is the date of, if that is one which happens once."""
    first, end = token_at(told, ref.span.start), token_at(told, ref.span.end)
    lows = told.line.lowers
    bound = ref.role == "by"
    back = [act for act in told.acts if first - AFTER <= act.at < first and (bound or not act.noun)]
    if back:
        act = back[-1]
        stops = {";", "—", "and", "but"} & set(lows[act.at + 1 : first])
        if stops and any(
            lows[n] in stops and lows[n + 1].isalpha() and is_verb_near(told, n, first)
            for n in range(act.at + 1, first)
        ):
            return None
        return act if counts(story, told, act) else None
    opens = first < 3 or lows[first - 1] in (",", "and", ";")
    ahead = [act for act in told.acts if end <= act.at < end + BEFORE and not act.noun]
    return ahead[0] if ahead and opens and counts(story, told, ahead[0]) else None


def is_verb_near(told: Told, at: int, end: int) -> bool:
    """Whether another act stands between two tokens."""
    return any(at < act.at < end for act in told.acts)


def counts(story: Story, told: Told, act: Act) -> bool:
    """Whether an act is one of which a thing has but one day."""
    one_day = act.name in once() or act.first or whom(story, told, act)
    return bool(one_day) and act.status not in ("denied", "possible", "aim")


def whom(story: Story, told: Told, act: Act) -> list[str]:
    """The names of those who die or are arrested: of people there are many such days, of a person but one."""
    dies = told.line.lowers[act.at] in DIES
    if act.name != "arrest" and not (act.name == "kill" and (act.passive or dies)):
        return []
    words = act.subject if dies else act.object
    people = [m for m in told.mentions if story.entities[m.entity].kind is Kind.PERSON]
    names = [told.text[m.span.start : m.span.end].split()[-1].lower() for m in people]
    return [name for name in dict.fromkeys(names) if name in words]


def about(act: Act) -> tuple[str, ...]:
    """The heads of what the act is done to, or of what does it where it is done to nothing."""
    object_ = tuple(word for word in act.object if not is_time(word) and not word[0].isdigit())
    words = act.object[-4:] if act.passive else act.object[:5]
    if act.name in ENDS or not object_ or (act.loose and not act.passive):
        words = (*act.subject[-5:], *act.object[:5])
    return tuple(word for word in words if word not in BARE and not word[0].isdigit() and not is_time(word))


def is_time(word: str) -> bool:
    """Whether a word is a part of a date."""
    return word in WEEKDAYS or word in MONTHS or word in PERIODS or word in HOURS


def of_block(name: str, head: str, rows: Sequence[Row]) -> Difference | None:
    """The difference of one act on one thing, if two sources date it differently."""
    rows = sorted(rows, key=lambda row: (row[0].statement.place, row[1].span))[:COMPARED]
    told: set[int] = set()
    kinds: set[str] = set()
    for (i, one), (j, two) in combinations(enumerate(rows), 2):
        if one[0].source == two[0].source or far(one[2], two[2]) or not comparable(one, two, head):
            continue
        if conflict(one[2], two[2]):
            kinds.add("date")
            told |= {i, j}
        elif exactness(one[2]) != exactness(two[2]) and {one[1].role, two[1].role} <= {"", "since"}:
            kinds.add("precision")
            told |= {i, j}
    if not kinds:
        return None
    groups: dict[Days, list[Row]] = defaultdict(list)
    for i, row in enumerate(rows):
        if i in told:
            groups[row[2]].append(row)
    wordings: list[Wording] = [
        wording(group[0][1].text, [row[0] for row in group], date=group[0][1]) for group in groups.values()
    ]
    if len(wordings) < 2 or len(sources_of(wordings)) < 2:
        return None
    type_ = "date" if "date" in kinds else "precision"
    about_ = f"{called(rows[min(told)], head)}: when"
    return difference(("date", name, head), type_, "date" if type_ == "date" else "when", about_, wordings)


def called(row: Row, head: str) -> str:
    """What is done to what, in the words of a sentence: "trial opened", "ban takes effect"."""
    line, at = row[0].line, row[3].at
    thing = next((word for word, low in zip(line.words, line.lowers, strict=False) if stem(low) == head), head)
    rest = [word for word in line.words[at + 1 : at + 3] if word.lower() in PARTICLES][:1]
    return " ".join([thing, line.words[at], *rest])


def comparable(one: Row, two: Row, head: str) -> bool:
    """Whether two dated acts can be one: alike, and not a term set for what another tells as done."""
    if at_midnight(one, two):
        return False
    terms = {row[1].role for row in (one, two)}
    if terms == {"by", ""} and {one[3].status, two[3].status} != {"done"}:
        return False
    return (
        one[3].name in PERSONAL
        or alike(one[3], two[3], head)
        or (one[3].first and two[3].first)
        or (terms == {"by"} and near(one[2], two[2]))
    )


def at_midnight(one: Row, two: Row) -> bool:
    """Whether two days that follow each other are two names of the midnight between them."""
    days = (one[2].first, two[2].first)
    return (
        days[0] is not None
        and days[1] is not None
        and abs((days[0] - days[1]).days) == 1
        and any("midnight" in row[0].line.lowers for row in (one, two))
    )


def near(one: Days, two: Days) -> bool:
    """Whether two terms are so near each other that they are of one thing."""
    return bool(one.first and two.first) and abs((one.first - two.first).days) <= CLOSE  # type: ignore[operator]


def alike(one: Act, two: Act, head: str) -> bool:
    """Whether two acts on one head can be one act: who or what else takes part is the same where both tell it."""
    mine, theirs = (taking_part(act.subject, act.object, head) for act in (one, two))
    return not mine.isdisjoint(theirs) or not mine or not theirs


@lru_cache(maxsize=1 << 12)  # an act is held against up to forty others
def taking_part(subject: tuple[str, ...], object_: tuple[str, ...], head: str) -> frozenset[str]:
    """The beginnings of the words for who or what else takes part in an act on a head."""
    words = (word for word in (*subject, *object_) if word != head and not is_time(word) and word.isalpha())
    return frozenset(word[:STEM] for word in words)
