"""How far one thing goes: the whole of it or a part, and the limits that sources give of one decision."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.evidence.differences.lexicon import stem
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.stretch import safe
from generator.evidence.differences.told import Story, Told, reads
from generator.model.story import Difference

WHOLE = frozenset({"entire", "whole", "all", "complete"})
PART = frozenset({"part", "parts", "section", "sections", "portion", "portions", "half", "most"})
SHARED = 2
"""Words beside the head that two sentences share where they are of one event, at least."""


def has_extent(_: Story, told: Told) -> bool:
    """Whether a sentence has a word for the whole of a thing, or for a part."""
    return not told.line.bag.isdisjoint(WHOLE | PART)


@reads(has_extent)
def extent(story: Story) -> Iterable[Difference]:
    """The differences between the whole of a thing and a part of it."""
    blocks: dict[str, tuple[list[tuple[Told, str]], list[tuple[Told, str]]]] = defaultdict(lambda: ([], []))
    for told in story.that(has_extent):
        lows = told.line.lowers
        for at in told.line.places(WHOLE | PART):
            part = lows[at] in PART
            if part and lows[at + 1] != "of":
                continue
            first = at + 1 + part
            first += lows[first] in ("the", "its", "their", "a")
            n = first
            while (
                n < first + 7
                and n < len(told.line)
                and lows[n] not in ENDS
                and (lows[n][0].isalnum() or lows[n] == "-")
            ):
                n += 1
            if n <= first or n >= len(told.line):
                continue
            back = at - (lows[at - 1] in ("large", "small", "big", "significant", "major", "the", "a")) if at else at
            words = told.text[told.line.starts[max(0, back)] : told.line.ends(n - 1)]
            blocks[stem(lows[n - 1])][part].append((told, words))
    for head, (wholes, parts) in sorted(blocks.items()):
        for one, words in wholes[:20]:
            others = [(t, w) for t, w in parts[:20] if t.source != one.source and one_event(one, t)]
            if others:
                sides = [wording(words, [one]), *(wording(w, [t]) for t, w in others[:3])]
                yield difference(("extent", head), "scope", "extent", f"{head}: the whole or a part", sides)
                break


ENDS = frozenset(
    {
        "to",
        "of",
        "in",
        "on",
        "at",
        "and",
        "or",
        "that",
        "which",
        "is",
        "was",
        "were",
        "are",
        "has",
        "had",
        "into",
        "from",
        "for",
        "by",
        "with",
        "will",
        "would",
    }
)


def one_event(one: Told, two: Told) -> bool:
    """Whether two statements tell of one event: they have an act of one sort, or two rarer words, in common."""
    words = ({stem(w) for w in told.line.bag if len(w) > 5} for told in (one, two))
    first, second = words
    return len(first & second) >= SHARED


LIMIT = re.compile(
    r"\b(?:only )?(?:into|inside|within|in|against|throughout|across) (?:the )?(?:[\w’'.-]+ ){0,4}?"
    r"[\w’'-]+(?=[,.;]| to | and | near | where |$)"
)
NARROW = re.compile(r"\b(limited|only|solely|specifically|deeper|deep|restricted)\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"[,;—]|\b(?:that|which|who|because)\b")
"""What begins another clause, whose limits are not the decision's."""
NEAR = 30
"""Characters after what is decided on within which its limit stands."""
CLASSES = frozenset({"permit", "ease", "restrict", "refuse"})


def limits(story: Story) -> Iterable[Difference]:
    """The differences between how far one decision is told to go, and how far an earlier one did."""
    limited = {told.statement.place: told for told in story.that(has_limit)}
    for move in story.moves:
        blocks: dict[bool, list[tuple[Told, str, frozenset[str]]]] = defaultdict(list)
        for told in [limited[statement.place] for statement in move.evidence if statement.place in limited]:
            for earlier, words, names in limits_in(told):
                blocks[earlier].append((told, words, names))
        for earlier, rows in sorted(blocks.items()):
            groups: dict[frozenset[str], list[tuple[Told, str]]] = defaultdict(list)
            for told, words, names in rows:
                groups[names].append((told, words))
            sides = [wording(group[0][1], [told for told, _ in group]) for group in groups.values()]
            if len(sides) > 1 and len(sources_of(sides)) > 1:
                label = "what was held back before" if earlier else "how far it goes"
                key = ("limits", move.entity.id, "earlier" if earlier else "now")
                yield difference(key, "scope", "limits", f"{move.entity.name}: {label}", sides, (move.entity.id,))


def has_limit(_: Story, told: Told) -> bool:
    """Whether a sentence tells how far something that is decided goes."""
    return any(True for _ in limits_in(told))


def limits_in(told: Told) -> Iterator[tuple[bool, str, frozenset[str]]]:
    """Whether it was earlier, and the words that tell how far what is decided goes, with what they name."""
    for signal in told.signals:
        if signal.sort != "move" or signal.group not in CLASSES:
            continue
        earlier = signal.how == "earlier" or signal.group in ("restrict", "refuse")
        if signal.how not in ("done", "doing", "decided", "earlier", "named") or (earlier and signal.how == "done"):
            continue
        found = limit_of(told, signal.span.end, max(signal.about.end, signal.span.end) + NEAR)
        if found:
            yield earlier, *found


def limit_of(told: Told, start: int, end: int) -> tuple[str, frozenset[str]] | None:
    """The words that say how far a decision goes, with what they name; None where nothing does."""
    match = LIMIT.search(told.text, start)
    if match is None or match.start() > end or ELSEWHERE.search(told.text[start : match.start()]):
        return None
    names = {m.entity for m in told.mentions if m.span.start >= match.start() and m.span.end <= match.end()}
    before = told.text[max(start, match.start() - 40) : match.start()]
    narrow = NARROW.findall(before + match[0])
    first = match.start()
    if narrow:
        at = told.text.lower().find(narrow[0].lower(), max(start, match.start() - 40))
        first = min(first, at) if at >= 0 else first
    if not names:
        return None
    return safe(told, first, match.end()), frozenset(names | {word.lower() for word in narrow})
