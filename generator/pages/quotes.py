"""Quotes by speaker: a quotation is somebody's only where the article says so; else its speaker is not named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.pages.escape import NOTHING, Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, Group, Line
from generator.pages.speaking import speaker_of_quote
from generator.pages.turning import further, names
from generator.pages.view import View
from generator.pages.wording import in_sources

PAGE, TITLE = "quotes.md", "Quotes"
LEAD = (
    "What stands between quotation marks as somebody’s words, by who says it, those in most sources first. Whose words"
    " they are is told only where the article says so"
)
NONE = "No quotation was found"
OTHERS, NOBODY = "Others, as the articles call them", "Speaker not named"
LINES = 60
"""A page shows about this many quotations; the next follows on a page of its own."""


@dataclass(slots=True, kw_only=True)
class Spoken:
    """What one voice says in one sentence, or in several that it runs through."""

    source: str
    first: int
    last: int
    speaker: str
    voice: str
    texts: list[str] = field(default_factory=list)
    alike: list[tuple[str, int]] = field(default_factory=list)

    @property
    def sources(self) -> set[str]:
        """The sources that have it."""
        return {self.source, *(source for source, _ in self.alike)}


def quotes(view: View) -> Iterator[Draft]:
    """The pages of all quotations, at least one."""
    pages = list(paged(grouped(once(spoken(view.briefing)), view.briefing)))
    known = names(PAGE, TITLE, len(pages))
    for (path, title), groups in zip(known, pages or [[]], strict=True):
        linker = view.linker(path)
        yield Draft(
            path=path,
            kind="quotes",
            title=title,
            lead=said(Md(LEAD if groups else NONE)),
            description=f"Who is quoted in {view.briefing.title}, and with which words.",
            groups=tuple(Group(title=heading(key, view, linker), lines=lines(rows, linker)) for key, rows in groups),
            after=tuple(further(known, path)),
        )


def spoken(briefing: Briefing) -> Iterator[Spoken]:
    """Every direct quotation of a statement, in order of place; what one voice says in one sentence is one.

    A fragment of nobody is not told beside one of somebody: the reader meets it in the same sentence.
    """
    for article in briefing.articles:
        found: dict[tuple[int, str, str], Spoken] = {}
        for quote in article.quotes:
            if not quote.direct or (article.source.id, quote.sentence) not in briefing.statement_at:
                continue
            speaker = speaker_of_quote(briefing, article.source.id, quote) or ""
            voice = "" if speaker else quote.speaker_text or ""
            row = found.setdefault(
                (quote.sentence, speaker, voice),
                Spoken(
                    source=article.source.id, first=quote.sentence, last=quote.sentence, speaker=speaker, voice=voice
                ),
            )
            row.last = max(row.last, quote.through or 0)
            row.texts.append(quote.text)
        named = {row.first for row in found.values() if row.speaker or row.voice}
        yield from (row for row in found.values() if row.speaker or row.voice or row.first not in named)


def once(rows: Iterable[Spoken]) -> Iterator[Spoken]:
    """Of the same words of the same speaker in several sources, the first, with where the others stand."""
    known: dict[tuple[str, str, tuple[str, ...]], Spoken] = {}
    for row in rows:
        key = (row.speaker, row.voice, tuple(plain(text) for text in row.texts))
        first = known.setdefault(key, row)
        if first is not row:
            first.alike.append((row.source, row.first))
    yield from known.values()


def plain(text: str) -> str:
    """Quoted words as they are compared: without the marks at their end."""
    return text.strip().rstrip(".,;!?… ").casefold()


def grouped(rows: Iterable[Spoken], briefing: Briefing) -> list[tuple[str, list[Spoken]]]:
    """By speaker, who is in most sources first; then those whom the articles only describe, then nobody's."""
    by_key: dict[str, list[Spoken]] = defaultdict(list)
    for row in rows:
        by_key[row.speaker or (OTHERS if row.voice else NOBODY)].append(row)
    last = [(key, by_key.pop(key)) for key in (OTHERS, NOBODY) if key in by_key]
    ranked = sorted(by_key.items(), key=lambda pair: (*weight(pair[1]), briefing.entity[pair[0]].name))
    seen: set[tuple[str, int]] = set()
    groups = [(key, [row for row in rows if not told(row, seen)]) for key, rows in (*ranked, *last)]
    return [(key, rows) for key, rows in groups if rows]


def told(row: Spoken, seen: set[tuple[str, int]]) -> bool:
    """Whether its sentence stands on the pages already, under another who is quoted in it; notes that it does now."""
    known = (row.source, row.first) in seen
    seen.add((row.source, row.first))
    return known


def weight(rows: Sequence[Spoken]) -> tuple[int, int]:
    """Sorts the speaker in most sources first, then who has most quotations."""
    return -len(set[str]().union(*(row.sources for row in rows))), -len(rows)


def paged(groups: Iterable[tuple[str, list[Spoken]]]) -> Iterator[list[tuple[str, list[Spoken]]]]:
    """The groups by page; one goes on over several only where it fills more than one."""
    page: list[tuple[str, list[Spoken]]] = []
    room = LINES
    for key, rows in groups:
        for at in range(0, len(rows), LINES):
            part = rows[at : at + LINES]
            if page and len(part) > room:
                yield page
                page, room = [], LINES
            page.append((key, part))
            room -= len(part)
    if page:
        yield page


def heading(key: str, view: View, linker: Linker) -> Md:
    """A speaker's name, as a link where it has a page of its own."""
    entity = view.briefing.entity.get(key)
    if entity is None:
        return words(key)
    own = entity.owner and entity.page
    return link(words(entity.title), relative(entity.page or "", linker.page)) if own else words(entity.title)


def lines(rows: Sequence[Spoken], linker: Linker) -> tuple[Line, ...]:
    """Each quotation as a line, with the sentence before it where that does not stand just above."""
    found, above = [], ("", -1)
    for row in rows:
        found.append(line(row, linker, context=(row.source, row.first - 1) != above))
        above = (row.source, row.last)
    return tuple(found)


def line(row: Spoken, linker: Linker, *, context: bool) -> Line:
    """One quotation: the sentences that hold it, who speaks where that is no entity, and which source has it."""
    briefing = linker.briefing
    label = words(f"said by {row.voice}") if row.voice else NOTHING
    made = linker.line(briefing.statement_at[row.source, row.first], label=label, context=context)
    for number in range(row.first + 1, row.last + 1):
        statement = briefing.statement_at.get((row.source, number))
        made = going_on(made, statement, linker) if statement else made
    alike = dict.fromkeys(row.alike)
    notes = [note for note in (made.note, carrier(row, briefing)) if note]
    return replace(
        made,
        cites=(*made.cites, *alike),
        links=(*made.links, *(linker.cite(place) for place in alike)),
        note=Md(" ".join(notes)),
    )


def going_on(line: Line, statement: Statement, linker: Linker) -> Line:
    """The line with a further sentence of the same quotation."""
    text, targets = linker.linked(linker.briefing.sentence(*statement.place), ())
    return replace(
        line,
        words=Md(f"{line.words} {' '.join(line.links)} {text}"),
        links=(linker.cite(statement.place),),
        cites=(*line.cites, statement.place),
        targets=tuple(dict.fromkeys((*line.targets, *targets))),
    )


def carrier(row: Spoken, briefing: Briefing) -> Md:
    """In how many sources it stands, or who published the one."""
    if len(row.sources) > 1:
        return said(words(in_sources(len(row.sources), len(briefing.sources))))
    name = briefing.source[row.source].publisher
    return said(words(f"in {name}")) if name else NOTHING
