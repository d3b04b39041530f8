"""An item of a page of editions: a statement as it stands or stood, a page, an article; with what we say of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.model.edition import Edition, Held, Stood, all_words, source_of
from generator.model.source import Rights
from generator.pages.escape import NOTHING, Md, link, said, words
from generator.pages.linking import Linker, relative, source_page
from generator.pages.page import Page, Place
from generator.pages.wording import day

INDEX, CORRECTIONS = "changes.md", "corrections.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item as Markdown, with the sentences that it cites and the pages that it links to."""

    text: Md
    cites: tuple[Place, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading with what we say under it, and its items."""

    title: Md
    lead: Md = NOTHING
    items: tuple[Entry, ...] = ()
    targets: tuple[str, ...] = ()


def edition_page(date: str) -> str:
    """The path of the page of what was known on a day."""
    return f"editions/{date}.md"


def known_title(edition: Edition) -> str:
    """What that page is called."""
    return f"As known on {day(edition.date)}"


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What items are made from: the statements that stand now, the words of those that stood, the pages there are."""

    briefing: Briefing
    paths: frozenset[str]
    shown: frozenset[Place]
    now: Mapping[str, Statement]
    words: Mapping[str, str]

    def statement(self, id: str, linker: Linker, then: Edition, label: str = "", note: str = "") -> Entry | None:
        """A statement of an edition, by its id: cited where it stands, in the words of the edition where it went.

        None where no page may show it, or only with what did not stand then.
        """
        mark = f"{said(words(f'{label} ·'))} " if label else ""
        tail = f" {said(words(note))}" if note else ""
        here = self.now.get(id)
        if here:
            if not self.may(here):
                return None
            line = linker.line(here)
            before = (self.briefing.statement_at[here.source, at].id for at in self.briefing.showing(here).before)
            if not all(each in then.claim_of for each in before):
                return None
            links = " ".join((*line.links, *([line.note] if line.note else [])))
            return Entry(text=Md(f"{mark}{line.words} {links}{tail}"), cites=line.cites, targets=line.targets)
        if id not in self.words:
            return None
        stood = said(words(f"as published on {day(then.date)}, from {source_of(id)}"))
        return Entry(text=Md(f"{mark}{words(self.words[id])} {stood}{tail}"))

    def text(self, id: str) -> str:
        """The words of a statement, as they stand or stood."""
        here = self.now.get(id)
        return here.text if here else self.words.get(id, "")

    def rank(self, stood: Stood) -> tuple[bool, int, tuple[str, ...]]:
        """What is told first: what is understood alone, then what comes from most origins."""
        here = self.now.get(stood.statements[0])
        return not (here and self.briefing.stands(here)), -stood.origins, stood.statements

    def may(self, statement: Statement) -> bool:
        """Whether a page may show a statement that stands: its rights and the context gate let it."""
        return self.free(statement.place) and self.briefing.shows(statement)

    def free(self, place: Place) -> bool:
        """Whether the words of a place may be shown."""
        return self.briefing.source[place[0]].rights is Rights.TEXT or place in self.shown

    def page(self, held: Held, linker: Linker, label: str) -> Entry:
        """An entry's page: a link where it is there still."""
        if held.page not in self.paths:
            return told(f"{label}: {held.name}")
        name = link(words(held.name), relative(held.page, linker.page))
        return Entry(text=Md(f"{said(words(f'{label} ·'))} {name}"), targets=(held.page,))

    def source(self, id: str, linker: Linker, label: str) -> Entry:
        """An article's page: a link where it is there still."""
        if id not in self.briefing.source:
            return told(f"{label}: {id}")
        source, target = self.briefing.source[id], source_page(id)
        name = source.label if source.label.endswith(id) else f"{id}: {source.label}"
        text = f"{said(words(f'{label} ·'))} {link(words(name), relative(target, linker.page))}"
        return Entry(text=Md(text), targets=(target,))


def shelf_of(briefing: Briefing, pages: Iterable[Page]) -> Shelf:
    """What the briefing and its editions give; `pages` are those made so far."""
    pages = tuple(pages)
    return Shelf(
        briefing=briefing,
        paths=frozenset(page.path for page in pages),
        shown=frozenset(place for page in pages for place in page.cites),
        now={statement.id: statement for statement in briefing.statements},
        words=all_words(briefing.editions),
    )


def told(text: str) -> Entry:
    """An item that only we say."""
    return Entry(text=said(words(text)))
