"""Claims by source: what several sources say, with honest silence, and how much each says alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.claim import Claim, Statement
from generator.model.story import Matter
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, ItemList, Line
from generator.pages.view import View
from generator.pages.wording import many


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A claim and, for each source, the links to its statements; empty where the source is silent."""

    line: Line
    cells: tuple[tuple[Md, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterRow:
    """A decision or a risk and, for each source, the links to what it says of it."""

    name: Md
    cells: tuple[tuple[Md, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The keys of the sources, a row for each claim of two or more of them, and one for each decision and risk."""

    sources: tuple[Md, ...]
    rows: tuple[MatrixRow, ...]
    matters: tuple[MatterRow, ...]


def matrix(view: View) -> Draft:
    """The page of claims against sources."""
    briefing = view.briefing
    linker = view.linker("claims-by-source.md")
    shared = [claim for claim in briefing.claims if len(claim.sources) > 1]
    shared.sort(key=lambda claim: (-len(claim.sources), claim.shown.place))
    rows = tuple(row(claim, view, linker) for claim in shared)
    alone = Counter(claim.sources[0] for claim in briefing.claims if len(claim.sources) == 1)
    matters = sorted(view.matters, key=lambda matter: (-len({s.source for s in matter.evidence}), matter.entity.name))
    items = tuple(
        view.source_item(
            source.id,
            source.label,
            f"{many(sum(s.source == source.id for s in briefing.statements), 'statement')}, "
            f"{alone[source.id]} in no other source",
            linker,
        )
        for source in briefing.sources
    )
    return Draft(
        path="claims-by-source.md",
        kind="matrix",
        title="Claims by source",
        template="matrix.md.jinja",
        lead=said(Md("A dash says that a source is silent, never that it denies")),
        description=f"Which source of {briefing.title} says what.",
        extra=Matrix(
            sources=tuple(words(source.id) for source in briefing.sources),
            rows=rows,
            matters=tuple(matter_row(matter, view, linker) for matter in matters),
        ),
        extra_cites=(
            *(statement.place for claim in shared for statement in claim.statements),
            *(statement.place for matter in view.matters for statement in matter.evidence),
        ),
        extra_links=(
            *(target for made in rows for target in made.line.targets),
            *(matter.entity.page for matter in view.matters if matter.entity.page),
        ),
        lists=(ItemList(title=Md("Share of each source"), items=items),),
    )


def row(claim: Claim, view: View, linker: Linker) -> MatrixRow:
    """A claim with one cell a source."""
    return MatrixRow(
        line=linker.line(claim.shown, context=False),
        cells=cells(claim.statements, view, linker),
    )


def matter_row(matter: Matter, view: View, linker: Linker) -> MatterRow:
    """A decision or a risk with one cell a source."""
    name, page = words(matter.entity.name), matter.entity.page
    return MatterRow(
        name=link(name, relative(page, linker.page)) if page else said(name),
        cells=cells(matter.evidence, view, linker),
    )


def cells(statements: Sequence[Statement], view: View, linker: Linker) -> tuple[tuple[Md, ...], ...]:
    """For each source, the links to its statements."""
    return tuple(
        tuple(linker.cite(s.place) for s in statements if s.source == source.id) for source in view.briefing.sources
    )
