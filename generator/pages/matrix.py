"""Claims by source: what several sources say, with honest silence, and how much each says alone.

Of many sources no reader can follow a column each, and the table would grow with their square: then a row lists those
that say it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.claim import Claim, Statement
from generator.model.kind import MOVES, Kind
from generator.pages.claims import MOST
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, ItemList, Line, Place
from generator.pages.sources import heading
from generator.pages.view import View
from generator.pages.wording import many

COLUMNS = 6
"""With more sources than this the tables have no column for each: no screen has room for them."""
LISTED = 20
"""A row without columns lists at most so many sources."""
SILENCE = Md("*—*")
SHARES = "Share of each source, and what was found in it alone"
ALONE = 3
"""So many statements of each source are shown that were matched with no other; of many sources one each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A claim and its cells: for each source the links to its statements, or silence."""

    line: Line
    cells: Md


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterRow:
    """A decision or a risk and its cells: for each source the links to what it says of it, or silence."""

    name: Md
    cells: Md


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The heads of the columns, a row for each claim of two or more sources, and one for each page of a matter."""

    columns: tuple[Md, ...]
    rows: tuple[MatrixRow, ...]
    decisions: tuple[MatterRow, ...]
    risks: tuple[MatterRow, ...]


def matrix(view: View) -> Draft:
    """The page of claims against sources."""
    briefing = view.briefing
    linker = view.linker("claims-by-source.md")
    shared = [claim for claim in briefing.claims if len(claim.sources) > 1 and claim.leads]
    shared.sort(key=lambda claim: (-len(claim.sources), claim.shown.place))
    shared = shared[:MOST]
    rows = tuple(row(claim, view, linker) for claim in shared)
    decisions = page_rows(view, MOVES, linker)
    risks = page_rows(view, frozenset({Kind.RISK}), linker)
    only = only_here(view)
    alone = Counter(claim.sources[0] for claim in briefing.claims if len(claim.sources) == 1)
    items = tuple(
        replace(
            view.source_item(source.id, heading(source), share(source.id, alone[source.id], view), linker),
            more=tuple(linker.line(statement) for statement in only.get(source.id, ())),
        )
        for source in briefing.sources
    )
    return Draft(
        path="claims-by-source.md",
        kind="matrix",
        title="Claims by source",
        template="matrix.md.jinja",
        lead=said(Md(lead(view))),
        description=f"Which source of {briefing.title} says what.",
        extra=Matrix(
            columns=tuple(words(source.id) for source in briefing.sources) if has_columns(view) else (Md("Sources"),),
            rows=rows,
            decisions=tuple(row for _, row in decisions),
            risks=tuple(row for _, row in risks),
        ),
        extra_cites=(
            *(s.place for claim in shared for s in (claim.shown, *listed(claim.statements, view))),
            *(place for places, _ in (*decisions, *risks) for place in places),
        ),
        extra_links=(
            *(target for made in rows for target in made.line.targets),
            *(matter.entity.page for matter in view.matters if matter.entity.page),
        ),
        lists=(ItemList(title=Md(SHARES), items=items),),
    )


def share(source: str, alone: int, view: View) -> str:
    """How much of all that is said a source says, and how many of its claims no other makes."""
    said_here = f"{view.said_by[source]:,} of {many(len(view.briefing.statements), 'statement')}"
    return f"{said_here} · {many(alone, 'claim')} not matched with another source"


def only_here(view: View) -> dict[str, list[Statement]]:
    """Of each source the statements that say most, of those that no clause matches with another's; in their order."""
    found: dict[str, list[Statement]] = defaultdict(list)
    shared = {claim.id for claim in view.briefing.claims if len(claim.sources) > 1}
    for statement in view.briefing.statements:
        lone = all(claim.id not in shared for claim in view.briefing.claims_of[statement.id])
        if not lone:
            continue
        alone = not view.briefing.showing(statement).before and view.briefing.shows(statement)
        if alone and statement.entities:
            found[statement.source].append(statement)
    most = ALONE if len(view.briefing.sources) <= LISTED else 1
    return {source: sorted(best(rows, view)[:most], key=lambda s: s.place) for source, rows in found.items()}


def best(rows: Iterable[Statement], view: View) -> list[Statement]:
    """The most central first, with more for numbers, dates and quotations."""
    chooser = view.chooser
    return sorted(rows, key=lambda s: (-round(chooser.central[s.id] + chooser.substance(s), 6), s.place))


NARROW = "A dash says that a source is silent, never that it denies"
WIDE = "A row lists the sources that say it: that one is not listed says that it is silent, never that it denies"
MANY = "A row lists sources that say it, at most twenty; that another is silent never says that it denies"


def lead(view: View) -> str:
    """What silence looks like here."""
    sources = len(view.briefing.sources)
    return NARROW if has_columns(view) else WIDE if sources <= LISTED else MANY


def has_columns(view: View) -> bool:
    """Whether each source has a column of its own."""
    return len(view.briefing.sources) <= COLUMNS


def row(claim: Claim, view: View, linker: Linker) -> MatrixRow:
    """A claim with one cell a source."""
    return MatrixRow(
        line=linker.line(claim.shown, context=False),
        cells=cells(claim.statements, view, linker),
    )


def page_rows(view: View, kinds: frozenset[Kind], linker: Linker) -> list[tuple[list[Place], MatterRow]]:
    """A row for each page of the kinds, those in most sources first, with the places that it shows.

    What a source says in evidence of the page's matters is shown, else what it says that plays a part in them, else
    that it names it: a dash stands only where the source says nothing of it. What makes the same claim as another is
    shown beside that other alone, so it is looked for when it is known which are listed.
    """
    found = []
    for entity in view.briefing.entities:
        if entity.owner and entity.page and entity.kind in kinds:
            matters = view.matters_on.get(entity.page, [])
            strong = {s.place: s for matter in matters for s in matter.evidence}
            weak = {s.place: s for matter in matters for _, rows in matter.parts for s in rows}
            shown = list(strong.values())
            shown += silent(shown, weak.values())
            shown += silent(shown, view.statements_of(entity.page))
            count = len({s.source for s in (*shown, *view.said_with(shown))})
            shown = listed(sorted(shown, key=lambda s: s.place), view)
            shown = listed([*shown, *silent(shown, view.said_with(shown))], view)
            shown.sort(key=lambda s: s.place)
            row = MatterRow(
                name=link(words(entity.title), relative(entity.page, linker.page)), cells=cells(shown, view, linker)
            )
            found.append((-count, entity.name, [s.place for s in shown], row))
    return [(places, row) for _, _, places, row in sorted(found, key=lambda item: item[:2])]


def silent(shown: Sequence[Statement], more: Iterable[Statement]) -> list[Statement]:
    """The first of the statements of sources that none of those shown is from."""
    have = {statement.source for statement in shown}
    return first_of_each(list({s.place: s for s in more if s.source not in have}.values()))


def first_of_each(statements: Sequence[Statement]) -> list[Statement]:
    """At most two statements of each source, in their order."""
    counts: Counter[str] = Counter()
    found = []
    for statement in sorted(statements, key=lambda s: s.place):
        counts[statement.source] += 1
        if counts[statement.source] <= 2:
            found.append(statement)
    return found


def listed(statements: Sequence[Statement], view: View) -> list[Statement]:
    """The statements that a row links to: all where sources have columns, else the first of each of so many sources."""
    if has_columns(view):
        return list(statements)
    first: dict[str, Statement] = {}
    for statement in statements:
        first.setdefault(statement.source, statement)
    return list(first.values())[:LISTED]


def cells(statements: Sequence[Statement], view: View, linker: Linker) -> Md:
    """For each source, the links to its statements; without columns, of those that have any."""
    found: dict[str, list[Md]] = defaultdict(list)
    for statement in listed(statements, view):
        found[statement.source].append(linker.cite(statement.place))
    if not has_columns(view):
        return Md(" ".join(link for links in found.values() for link in links) or SILENCE)
    return Md(" | ".join(" ".join(found.get(source.id, ())) or SILENCE for source in view.briefing.sources))
