"""Facts of things: in the small table of a thing's page, and side by side on the index of their section."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.evidence.subjects import shown_alone
from generator.model.annotation import Quantity, Span
from generator.model.briefing import Briefing
from generator.model.entity import Entity
from generator.model.kind import THINGS
from generator.model.profile import Section
from generator.model.thing import ThingFact
from generator.pages.escape import NOTHING, Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Fact, Place
from generator.pages.tables import Cell, Table, joined, stretch
from generator.pages.view import View
from generator.pages.wording import converted, measure

LABELS = {
    "payload": "Payload",
    "supplier": "Supplier",
    "maker": "Maker",
    "supplied_to": "Supplied to",
    "operator": "Operator",
    "limits": "Limits",
    "first_use": "First use",
}
NOTE = "Facts as written, side by side; what no sentence says of one for certain is left empty"
TITLE, FIRST = "Side by side", "Name"
BESIDE = 4
"""So many things at most are columns; more are rows."""
FEWEST = 2
"""So many things with facts are worth a table."""
MOST = 3
"""Wordings of one fact that a cell shows."""


def thing_rows(view: View, entity: Entity, linker: Linker) -> Iterable[Fact]:
    """The facts of a thing for the table of its page."""
    for (sort, _), rows in by_words(view.thing_facts.get(entity.id, ())).items():
        first = rows[0]
        cell = stretch(linker, first.statement.place, first.span)
        cites = tuple(dict.fromkeys(row.statement.place for row in rows))
        text, _ = linker.linked(view.briefing.sentence(*first.statement.place), (), first.span)
        links = tuple(linker.cite(place) for place in cites)
        yield Fact(
            label=said(Md(LABELS[sort])), words=text, note=NOTHING, links=links, cites=cites, targets=cell.targets
        )


def by_words(rows: Iterable[ThingFact]) -> Mapping[tuple[str, str], list[ThingFact]]:
    """Facts by sort, in the order of the labels, and by words."""
    found: dict[tuple[str, str], list[ThingFact]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: list(LABELS).index(row.sort)):
        found[row.sort, row.words.lower()].append(row)
    return found


def side_by_side(view: View, section: Section, linker: Linker) -> Iterable[Table]:
    """The table of a section's things, those told in most sources first; those of which nothing is certain are left."""
    things = [e for e in view.briefing.entities if e.owner and e.section == section.id and e.kind in THINGS]
    numbers = measured(view.briefing)
    heads = [*dict.fromkeys(label for e in things for label in numbers.get(e.id, {})), *LABELS.values()]
    found = []
    for thing in things:
        statements = view.statements_of(thing.page or "")
        cells = cells_of(view, thing, numbers.get(thing.id, {}), linker)
        if cells:
            some = len({statement.source for statement in statements})
            found.append(((-some, -len(statements), thing.name), thing, cells))
    if len(found) < FEWEST:
        return
    order = [(thing, cells) for _, thing, cells in sorted(found, key=lambda row: row[0])]
    names = [link(words(thing.title), relative(thing.page or "", linker.page)) for thing, _ in order]
    pages = [thing.page or "" for thing, _ in order]
    kept = [head for head in heads if any(head in cells for _, cells in order)]
    if len(order) <= BESIDE:
        rows = tuple(
            (Cell(words=said(words(head)), targets=tuple(pages)), *(cells.get(head, Cell()) for _, cells in order))
            for head in kept
        )
        yield Table(title=Md(TITLE), note=said(Md(NOTE)), heads=(Md("Fact"), *names), rows=rows)
        return
    rows = tuple(
        (Cell(words=name, targets=(page,)), *(cells.get(head, Cell()) for head in kept))
        for name, page, (_, cells) in zip(names, pages, order, strict=True)
    )
    columns = (Md(FIRST), *(words(head) for head in kept))
    yield Table(title=Md(TITLE), note=said(Md(NOTE)), heads=columns, rows=rows)


Numbers = Mapping[str, Mapping[str, list[tuple[Place, Span, str]]]]


def measured(briefing: Briefing) -> Numbers:
    """The measured numbers about each thing, by label, with their conversions; counts are no fact of a thing."""
    found: dict[str, dict[str, list[tuple[Place, Span, str]]]] = defaultdict(lambda: defaultdict(list))
    for subject, quantity, place in numbers_about(briefing):
        if quantity.measure and quantity.si_unit:
            found[subject][measure(quantity.measure)].append((place, quantity.span, converted(quantity)))
    return found


def numbers_about(briefing: Briefing) -> Iterator[tuple[str, Quantity, Place]]:
    """The numbers that a table may show of an entity: its id, the number, and where it stands."""
    for article in briefing.articles:
        for quantity in article.quantities:
            place = (article.source.id, quantity.sentence)
            subject = briefing.subjects.get((*place, quantity.span.start))
            if subject and place in briefing.statement_at and shown_alone(briefing.sentence(*place).text, quantity):
                yield subject, quantity, place


def cells_of(
    view: View, thing: Entity, numbers: Mapping[str, list[tuple[Place, Span, str]]], linker: Linker
) -> dict[str, Cell]:
    """The cells of one thing, by the head of their column."""
    found: dict[str, list[Cell]] = defaultdict(list)
    for label, rows in numbers.items():
        same: dict[str, list[tuple[Place, Span, str]]] = defaultdict(list)
        for row in rows:
            text = view.briefing.sentence(*row[0]).text[row[1].start : row[1].end]
            same[text.lower()].append(row)
        for group in same.values():
            place, span, note = group[0]
            found[label].append(stretch(linker, place, span, said(words(note)), [row[0] for row in group[1:]]))
    for (sort, _), facts in by_words(view.thing_facts.get(thing.id, ())).items():
        more = [fact.statement.place for fact in facts[1:]]
        found[LABELS[sort]].append(stretch(linker, facts[0].statement.place, facts[0].span, more=more))
    return {label: joined(cells[:MOST]) for label, cells in found.items()}
