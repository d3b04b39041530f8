"""A table of stretches: each cell holds words of articles with their citations, and what we say beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.annotation import Span
from generator.pages.escape import NOTHING, Md
from generator.pages.linking import Linker
from generator.pages.page import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one cell says, the sentences that it cites and the pages that it links to."""

    words: Md = NOTHING
    cites: tuple[Place, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A heading, what we say of the table, the heads of its columns, its rows."""

    title: Md
    note: Md
    heads: tuple[Md, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells, in order."""
        return tuple(cell for row in self.rows for cell in row)


def without_empty(table: Table) -> Table:
    """The table without the columns in which nothing stands."""
    kept = [at for at in range(len(table.heads)) if any(row[at].words for row in table.rows)]
    return Table(
        title=table.title,
        note=table.note,
        heads=tuple(table.heads[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in table.rows),
    )


def joined(cells: Iterable[Cell], mark: str = "; ") -> Cell:
    """Several cells as one."""
    cells = tuple(cell for cell in cells if cell.words)
    return Cell(
        words=Md(mark.join(cell.words for cell in cells)),
        cites=tuple(place for cell in cells for place in cell.cites),
        targets=tuple(dict.fromkeys(target for cell in cells for target in cell.targets)),
    )


def stretch(
    linker: Linker,
    place: Place,
    span: Span,
    note: Md = NOTHING,
    more: Sequence[Place] = (),
    *,
    referents: Sequence[tuple[int, str]] = (),
) -> Cell:
    """A stretch of a sentence with the names in it as links, whom it means in brackets, a note, and its citations."""
    inside = [(at, entity) for at, entity in referents if span.start < at <= span.end]
    text, targets = linker.linked(linker.briefing.sentence(*place), inside, span)
    places = tuple(dict.fromkeys((place, *more)))
    cites = " ".join(linker.cite(one) for one in places)
    return Cell(
        words=Md(" ".join(part for part in (text, note, cites) if part)),
        cites=places,
        targets=targets,
    )
