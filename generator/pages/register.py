"""The register of risks as a table: who warns and in which words, on what condition, who plays it down."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.model.profile import Section
from generator.model.register import Heard, Registered, Trigger
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.tables import Cell, Table, joined, stretch, without_empty
from generator.pages.view import View
from generator.pages.wording import in_sources, many

NOTE = "In the order of how many sources and origins tell of it, never of how likely it is"
HEADS = (Md("Risk"), Md("Who warns"), Md("On what condition"), Md("Who plays it down"))
VAGUE = frozenset({"others", "some", "many"})
"""Words for somebody that say nothing without those before them: they stand only where nobody else does."""
VOICES, CONDITIONS = 5, 2
"""So many are shown of each; the rest stands on the risk's own page."""


def risk_register(view: View, section: Section, linker: Linker) -> Iterable[Table]:
    """The table of the risks that have their pages in a section."""
    rows = [row for row in view.register if row.page.startswith(f"{section.id}/")]
    if rows:
        cells = tuple(register_row(view, row, linker) for row in rows)
        yield without_empty(Table(title=Md("Register"), note=said(Md(NOTE)), heads=HEADS, rows=cells))


def register_row(view: View, row: Registered, linker: Linker) -> tuple[Cell, ...]:
    """One risk."""
    name = view.sharing(row.page)[0].title
    counts = in_sources(len(row.sources), len(view.briefing.sources))
    if len(row.sources) > 1 or len(row.origins) > 1:
        counts += f", from {many(len(row.origins), 'origin')}"
    first = Cell(
        words=Md(f"{link(words(name), relative(row.page, linker.page))} {said(words(counts))}"), targets=(row.page,)
    )
    return (
        first,
        voices(row.warned, linker),
        joined(condition(rows, linker) for rows in list(same_words(row.triggers).values())[:CONDITIONS]),
        voices(row.played_down, linker),
    )


def voices(heard: Sequence[Heard], linker: Linker) -> Cell:
    """Those who are heard, each once, those named first; where there are none, what is told as nobody's."""
    groups: dict[str, list[Heard]] = defaultdict(list)
    for one in heard:
        alone = one.span is None or one.words.lower() in VAGUE
        groups[":".join(map(str, one.statement.place)) if alone else one.entity or one.words.lower()].append(one)
    told = [rows for rows in groups.values() if rows[0].span and rows[0].words.lower() not in VAGUE]
    told = told or [rows for rows in groups.values() if rows[0].span]
    rows = sorted(told or groups.values(), key=lambda rows: not rows[0].named)
    cells = [voice(rows, linker) for rows in rows[:VOICES]]
    if len(rows) > VOICES:
        cells.append(Cell(words=said(Md("and more"))))
    return joined(cells)


def voice(rows: Sequence[Heard], linker: Linker) -> Cell:
    """One who is heard, in the words of the first sentence."""
    first, more = rows[0], [one.statement.place for one in rows[1:]]
    text = first.statement.text
    who = "nobody is named" if first.span is None else "" if first.named else "unnamed"
    sure = ", ".join(f"“{text[hedge.start : hedge.end]}”" for hedge in first.hedges)
    note = said(words(" · ".join(part for part in (who, sure) if part)))
    place, referents = first.statement.place, first.statement.referents
    if first.span is None:
        return Cell(words=Md(f"{note} {linker.cite(place)}"), cites=(place,))
    return stretch(linker, place, first.span, note, more, referents=referents)


def same_words(triggers: Iterable[Trigger]) -> dict[str, list[Trigger]]:
    """Conditions by their words."""
    found: dict[str, list[Trigger]] = defaultdict(list)
    for one in triggers:
        found[one.words.lower()].append(one)
    return found


def condition(rows: Sequence[Trigger], linker: Linker) -> Cell:
    """One condition, with all who name it so."""
    more = [one.statement.place for one in rows[1:]]
    return stretch(linker, rows[0].statement.place, rows[0].span, more=more)
