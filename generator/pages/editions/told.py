"""What changed, in words: counts first, then the first items of each sort, and how many more there are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.evidence.editions.changes import Changes, Step
from generator.model.edition import Edition, Stood, source_of
from generator.pages.differences import PAGE, TITLE
from generator.pages.editions.items import Entry, Shelf, told
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.wording import many

Make = Callable[..., Entry | None]
FROM, TO = "corrected from", "corrected to"
"""What the two halves of a correction are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """One sort of change: the label of an item, and what one of it and several are called."""

    name: str
    label: str
    one: str
    more: str


SORTS = (
    Sort(name="withdrawn", label="withdrawn", one="withdrawn claim", more="withdrawn claims"),
    Sort(name="disputed", label="now disputed", one="claim now disputed", more="claims now disputed"),
    Sort(name="revised", label="number revised", one="number revised", more="numbers revised"),
    Sort(name="corroborated", label="now corroborated", one="claim now corroborated", more="claims now corroborated"),
    Sort(name="new", label="new", one="new claim", more="new claims"),
    Sort(name="differences", label="new difference", one="new difference", more="new differences"),
    Sort(name="pages", label="new page", one="new page", more="new pages"),
    Sort(name="gone", label="page gone", one="page gone", more="pages gone"),
    Sort(name="sources", label="new article", one="new article", more="new articles"),
    Sort(name="edited", label="article edited", one="article edited", more="articles edited"),
    Sort(name="removed", label="article removed", one="article removed", more="articles removed"),
)
"""In the order in which they are told: what a reader may have relied on comes first."""


def counted(changed: Changes) -> str:
    """How much of each sort; empty where nothing changed."""
    parts = [(len(getattr(changed, sort.name)), sort) for sort in SORTS]
    return " · ".join(many(number, sort.one, sort.more) for number, sort in parts if number)


def totals(edition: Edition) -> str:
    """What an edition holds."""
    held = ((edition.sources, "source"), (edition.claims, "claim"), (edition.pages, "page"))
    return " · ".join(many(len(rows), one) for rows, one in held)


def entries(step: Step, shelf: Shelf, linker: Linker, most: int) -> list[Entry]:
    """The first items of each sort, and how many more there are of it.

    What an editor corrected is one item: the words that stood, and under them those that stand instead.
    """
    found: list[Entry] = []
    makers = dict(making(step, shelf, linker))
    known = dict(replaced(step.changed, shelf))
    told_with = set[int]()
    for sort in SORTS:
        rows = [at for at in range(len(makers[sort.name])) if sort.name != "new" or at not in told_with]
        made = list[Entry]()
        for at in rows:
            if len(made) == most:
                break
            instead = known.get(at) if sort.name == "withdrawn" else None
            new = makers["new"][instead](label=TO) if instead is not None else None
            entry = makers[sort.name][at](label=FROM) if new else makers[sort.name][at]()
            if entry and new and instead is not None:
                told_with.add(instead)
                entry = under(entry, new)
            made += [entry] if entry else []
        left = len(rows) - len(made)
        rest = f"{left:,} more" if made else f"{left:,}"
        what = f"{rest} {sort.one if left == 1 else sort.more}"
        found += [*made, *([told(f"and {what}" if made else what)] if left else [])]
    return found


def replaced(changed: Changes, shelf: Shelf) -> Iterator[tuple[int, int]]:
    """Of the claims that went and of those that are new, in their ranks, which an editor put for which."""
    new = {
        (source_of(each), shelf.text(each)): at
        for at, row in enumerate(sorted(changed.new, key=shelf.rank))
        for each in row.statements
    }
    fixed = {(row.source, row.was): row.now for row in shelf.briefing.corrections if row.was and row.now}
    for at, row in enumerate(sorted(changed.withdrawn, key=shelf.rank)):
        for each in row.statements:
            now = fixed.get((source_of(each), shelf.text(each)))
            if (source_of(each), now) in new:
                yield at, new[source_of(each), now or ""]
                break


def under(old: Entry, new: Entry) -> Entry:
    """One item of two: what stood, and under it what stands."""
    text = Md(f"{old.text}\n    - {new.text}")
    return Entry(text=text, cites=(*old.cites, *new.cites), targets=(*old.targets, *new.targets))


def first(makers: Iterable[Make], most: int) -> list[Entry]:
    """The first of those that can be shown."""
    found: list[Entry] = []
    for make in makers:
        if len(found) == most:
            break
        if entry := make():
            found.append(entry)
    return found


def making(step: Step, shelf: Shelf, linker: Linker) -> Iterator[tuple[str, Sequence[Make]]]:
    """For each sort, what makes its items."""
    changed = step.changed
    labels = {sort.name: sort.label for sort in SORTS}
    for name, rows, edition in (
        ("withdrawn", changed.withdrawn, step.before),
        ("disputed", changed.disputed, step.after),
        ("corroborated", changed.corroborated, step.after),
        ("new", changed.new, step.after),
    ):
        ranked = sorted(rows, key=shelf.rank)
        yield name, [partial(claim, row, shelf, linker, edition, label=labels[name]) for row in ranked]
    yield (
        "revised",
        [
            partial(
                shelf.statement,
                row.after.statements[0],
                linker,
                step.after,
                labels["revised"],
                f"before: “{row.before.text}”",
            )
            for row in changed.revised
        ],
    )
    yield "differences", [partial(difference, row.about, linker, labels["differences"]) for row in changed.differences]
    yield "pages", [partial(shelf.page, row, linker, labels["pages"]) for row in changed.pages]
    yield "gone", [partial(told, f"{labels['gone']}: {row.name}") for row in changed.gone]
    for name, sources in (("sources", changed.sources), ("edited", changed.edited), ("removed", changed.removed)):
        yield name, [partial(shelf.source, row.id, linker, labels[name]) for row in sources]


def claim(stood: Stood, shelf: Shelf, linker: Linker, then: Edition, label: str = "") -> Entry | None:
    """A claim by the first of its statements that can be shown."""
    made = (shelf.statement(each, linker, then, label) for each in stood.statements)
    return next((entry for entry in made if entry), None)


def difference(about: str, linker: Linker, label: str) -> Entry:
    """A difference by what it is about."""
    where = link(Md(TITLE), relative(PAGE, linker.page))
    return Entry(text=Md(f"{said(words(f'{label}: {about}'))} {where}"), targets=(PAGE,))
