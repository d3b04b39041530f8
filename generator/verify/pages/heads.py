"""A page has the headings of its kind, in their order and none twice, and under each what belongs there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.verify.data.differences import subjects_of
from generator.verify.days import SEASONS, Days, parse
from generator.verify.pages.editions import heading_fault
from generator.verify.site.document import Block, Document, What
from generator.verify.site.groups import groups
from generator.verify.words import fold, key, short
from generator.verify.world import Spot, World

UNDER = frozenset({"h2", "h3", "h4", "h5", "h6"})
HELD = frozenset({"li", "p", "td", "dd", "stray", "blockquote"})
"""Blocks that hold statements and links."""
DIFFERENCES = "Where the reports differ"
_THEIRS = "statements of theirs"
_LISTS = frozenset({"statements", "links", "backlinks"})
Order = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A heading that a kind of page may have: where it stands among the others, and what stands under it."""

    order: int
    words: str
    holds: str


@cache
def heads() -> Mapping[str, tuple[Head, ...]]:
    """The headings of the list beside this file, by kind of page."""
    text = files("generator.verify.pages").joinpath("heads.txt").read_text(encoding="utf-8")
    found: dict[str, list[Head]] = {}
    kinds: list[str] = []
    for line in (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")):
        if line.startswith("="):
            kinds = line.strip("= ").split()
            found |= {kind: [] for kind in kinds}
            continue
        words, _, holds = line.partition("|")
        for kind in kinds:
            found[kind].append(Head(order=len(found[kind]), words=words.strip(), holds=holds.strip()))
    return {kind: tuple(rows) for kind, rows in found.items()}


def check_heads(page: str, document: Document, world: World) -> Iterator[tuple[str, str]]:
    """What is wrong with one page's headings, as (what, why)."""
    kind = world.facts.kinds.get(page)
    if kind is None or page in world.facts.editors:
        return
    if kind not in heads():
        yield kind, "it is no kind of page"
        return
    last: tuple[Order, str] | None = None
    counts: dict[str, int] = {}
    told: dict[str, set[str]] = {}
    for heading, blocks in _parts(document):
        head, order = _known(heading, kind, page, world)
        if head is None:
            yield heading, f"a page of the kind {kind} has no such heading"
            continue
        counts[heading] = counts.get(heading, 0) + 1
        if counts[heading] > max(1, len(world.facts.abouts.get(heading, ())) if kind == "differences" else 1):
            yield heading, "the page has this heading twice"
        elif last is not None and order < last[0]:
            yield heading, f"it stands after {last[1]}"
        last = order, heading
        yield from _held(heading, head.holds, blocks)
        if kind == "differences":
            yield from _anchored(heading, blocks, world)
        told[heading] = {fold(token.text) for block in blocks for token in block.tokens if token.what is What.SAID}
    if "Dates" in counts and "Bottom line" not in counts:
        yield "Dates", "it stands below the bottom line, and home has none"
    if kind != "home" and any(head.words == DIFFERENCES for head in heads()[kind]):
        listed = "differences" in world.facts.kinds.values()  # an editor may leave that page out
        for subject in sorted((subjects_of(page, world) if listed else set()) ^ told.get(DIFFERENCES, set())):
            yield DIFFERENCES, f"it lists all differences of this page and no other: {short(subject)}"


def _anchored(heading: str, blocks: Sequence[Block], world: World) -> Iterator[tuple[str, str]]:
    """An anchor under a difference's subject is the id that the data has for it."""
    records = world.facts.root.rows("differences")
    mine = {records[number].words("id") for number in world.facts.abouts.get(heading, ())}
    for name in (token.text for block in blocks for token in block.tokens if token.what is What.ANCHOR):
        if name not in mine:
            yield name, "the data has another id for this difference"


def _parts(document: Document) -> Iterator[tuple[str, list[Block]]]:
    """Each heading below the title with the blocks under it."""
    heading, blocks = "", list[Block]()
    for block in document.blocks:
        if block.tag in UNDER:
            if heading:
                yield heading, blocks
            heading, blocks = fold(block.text), []
        elif block.tag in HELD:
            blocks.append(block)
    if heading:
        yield heading, blocks


def _known(heading: str, kind: str, page: str, world: World) -> tuple[Head | None, Order]:
    """The heading as it is known for the kind of page, and its place among the page's headings."""
    fixed = next((head for head in heads()[kind] if head.words == heading), None)
    if fixed is not None:
        return fixed, (fixed.order,)
    for head in heads()[kind]:
        place = _place(head.words, heading, kind, page, world)
        if place is not None:
            return head, (head.order, *place)
    return None, ()


def _place(family: str, heading: str, kind: str, page: str, world: World) -> Order | None:
    """Where a heading stands among those of its family, or None where it is none of them."""
    topics = world.terms.topics
    names = topics.get(heading, frozenset())
    if family == "(topics)":
        if not topics:
            return () if world.is_label(heading, exact=True) and heading not in _fixed() else None
        return (topic_order(kind, topics).index(heading),) if _has(names, "topic:") else None
    if family == "(sections)":
        if not topics:
            return () if world.is_label(heading, exact=True) else None
        if not _has(names, "page:") or (kind == "section" and heading != world.facts.titles.get(page)):
            return None
        return (list(topics).index(heading),)
    if family == "(days)":
        days = parse(heading)
        return _date_order(heading, days) if days else None
    if family == "(editions)":
        return () if heading_fault(heading, page, world) == "" else None
    if family == "(differences)":
        return () if heading in world.facts.abouts else None
    if family == "(names)":
        return () if key(heading) in world.all_names else None
    return None


@cache
def _fixed() -> frozenset[str]:
    """The headings that are no topic's, on any kind of page."""
    return frozenset(head.words for rows in heads().values() for head in rows) - {"What is not known"}


def _date_order(heading: str, days: Days) -> Order:
    """By the first day; a season stands where the weather's calendar begins it, a month after the earliest count."""
    first = days.first
    if heading.split(maxsplit=1)[0].casefold() in SEASONS:
        first = first.replace(month=first.month % 12 + 1)
    return (first.toordinal(),)


def _has(names: frozenset[str], sort: str) -> bool:
    return any(name.startswith(sort) for name in names)


def topic_order(kind: str, topics: Mapping[str, frozenset[str]]) -> list[str]:
    """The labels of a profile's topics as a page of the kind has them: those that it tells first, then the rest."""
    firsts: dict[str, int] = {}
    for label, names in topics.items():
        for name in names:
            if name.startswith(f"first:{kind}:"):
                firsts[label] = int(name.rpartition(":")[2])
    rest = [label for label, names in topics.items() if label not in firsts and _has(names, "topic:")]
    return [*sorted(firsts, key=lambda label: firsts[label]), *rest]


def _held(heading: str, holds: str, blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Whether what stands under a heading is what belongs there."""
    if not blocks:
        yield heading, "nothing stands under it"
    sort = holds.split(" ", 1)[0]
    for block in blocks:
        cites = any(group.cites for group in groups(block.tokens))
        nested = sort == "backlinks" and block.parent is not None
        if (sort == "table" and block.tag != "td") or (sort in _LISTS and block.tag == "td"):
            yield heading, "a list stands where a table belongs, or the reverse"
        elif sort in {"statements", "backlinks"} and not cites and not nested:
            yield heading, "statements stand under it, and no list of links"
        elif sort == "links" and cites:
            yield heading, "links to pages stand under it, and no statements"
        else:
            continue
        return


def leads_fault(page: str, spot: Spot) -> str:
    """Why a list's heading may not stand over a link to a page: it leads to pages of other kinds."""
    kinds = spot.world.facts.kinds
    for head in heads().get(kinds.get(spot.page, ""), ()):
        if head.words == spot.under and head.holds.startswith("links "):
            good = page not in kinds or kinds[page] in head.holds.split()
            return "" if good else f"no page of the kind {kinds[page]} belongs under this heading"
    return ""


def theirs_fault(spot: Spot) -> str:
    """Why a statement may not stand under a heading of what the page's own say: none of them speaks in it."""
    kind = spot.world.facts.kinds.get(spot.page, "")
    if not any(head.words == spot.under and head.holds == _THEIRS for head in heads().get(kind, ())):
        return ""
    own = {item.id for item in spot.world.shown_on(spot.page)}
    if any(spot.world.facts.speakers.get(place, frozenset()) & own for place in spot.around):
        return ""
    return "the data has nobody of this page speak there"
