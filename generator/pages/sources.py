"""Sources: what is known of each, its sentences with anchors, and where each sentence is used."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.source import Block, Rights, Sentence, Source
from generator.pages.escape import Md, link, link_out, said, words
from generator.pages.linking import NOTED, relative, source_page
from generator.pages.page import Draft, ItemList, Page, Place
from generator.pages.view import View
from generator.pages.wording import day, many, published

LISTS = frozenset(
    {"section", "claims", "relations", "matrix", "more", "quotes", "glossary", "changes", "edition", "corrections"}
)
WITHDRAWN = "withdrawn by the editors"
FIELDS = {"title": "title", "publisher": "publisher", "author": "author", "published": "date", "url": "address"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """A sentence of a source's page, with the pages that show it."""

    id: str
    number: int
    words: Md
    strong: bool
    note: Md
    used: tuple[Md, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """The sentences that may be shown, and the article's address."""

    rows: tuple[SentenceRow, ...]
    url: Md


def sources_index(view: View) -> Draft:
    """The list of sources, and what is known of none of them, said once."""
    briefing = view.briefing
    linker = view.linker("sources/index.md")
    items = []
    for source in briefing.sources:
        made = many(view.said_by[source.id], "statement")
        items.append(view.source_item(source.id, heading(source), " · ".join([*known(source), made]), linker))
    return Draft(
        path="sources/index.md",
        kind="section",
        title="Sources",
        lead=said(words(unknown(briefing.sources))),
        description=f"The sources of {briefing.title}.",
        lists=(ItemList(title=Md("Articles"), items=tuple(items)),),
    )


def unknown(sources: Sequence[Source]) -> str:
    """What is known of no source, and that their dates are estimates where all are."""
    missing = [label for field, label in FIELDS.items() if not any(getattr(source, field) for source in sources)]
    parts = [f"Not known of any source: {', '.join(missing)}."] if missing else []
    if sources and all(source.estimated for source in sources):
        parts.append("Dates of the sources are an editor’s estimate.")
    return " ".join(parts)


def known(source: Source) -> list[str]:
    """What is known of a source but for its title."""
    facts = [source.publisher, source.author, published(source) if source.published else None]
    doubt = f"the day in its text is doubted: {day(source.doubted)}" if source.doubted else None
    return [fact for fact in (*facts, doubt, WITHDRAWN if source.withdrawn else None) if fact]


def heading(source: Source) -> str:
    """What a source's page is called: its key, and its title or how it begins."""
    return source.label if source.label.endswith(source.id) else f"{source.id}: {source.label}"


def source_pages(
    view: View, pages: Iterable[Page], finish: Callable[[Draft], Page]
) -> Iterator[tuple[list[str], Callable[[], Page]]]:
    """For each source all that has a say in its page, and what makes it; `pages` are all the others, finished.

    Where not all of that is known, nothing is given of it.
    """
    used: dict[Place, list[Use]] = defaultdict(list)
    for page in sorted(pages, key=lambda p: p.path):
        to = link(words(page.title), relative(page.path, source_page("")))
        use = Use(page.path, to, page.kind not in LISTS, f"{page.path} {to}")
        for place in page.cites:
            used[place].append(use)
    keys = view.briefing.keys
    for source in view.briefing.sources:
        asked = [keys[source.id], *asked_of(source, used)] if source.id in keys else []
        yield asked, lambda source=source: finish(source_draft(view, source, used))  # type: ignore[misc]


class Use(NamedTuple):
    """A page that shows a sentence: its path, the link to it from any source's page, and whether that tells anything.

    It tells a reader nothing that a list of the story shows a sentence, or a page of the rest. `whole` is both path and
    link.
    """

    path: str
    link: Md
    tells: bool
    whole: str


def asked_of(source: Source, used: Mapping[Place, Sequence[Use]]) -> Iterator[str]:
    """What a source's page asks beside what the source is and says: which pages show which of its sentences."""
    yield "source page"
    for sentence in source.sentences:
        uses = used.get((source.id, sentence.index), ())
        if uses or sentence.was or sentence.noted is not None:
            yield f"{sentence.index} {sentence.was} {sentence.noted}"
            yield from [use.whole for use in uses if use.tells]


def source_draft(view: View, source: Source, used: Mapping[Place, Sequence[Use]]) -> Draft:
    """The page of one source; where rights keep its text back, only the sentences used."""
    path = source_page(source.id)
    linker = view.linker(path)
    shown = [s for s in source.sentences if source.rights is Rights.TEXT or (source.id, s.index) in used]
    rows, targets = [], set[str]()
    for sentence in shown:
        showing = [use for use in used.get((source.id, sentence.index), ()) if use.tells]
        text, linked = linker.linked(sentence, ())
        rows.append(row(sentence, text, showing))
        targets.update(linked, (use.path for use in showing))
    return Draft(
        path=path,
        kind="source",
        title=heading(source),
        template="source.md.jinja",
        lead=said(words(" · ".join([*known(source), f"file {source.path}"]))),
        description=f"{source.label}, sentence by sentence.",
        extra=SourceText(rows=tuple(rows), url=link_out(Md("The article"), source.url) if source.url else Md("")),
        extra_cites=tuple((source.id, sentence.index) for sentence in shown),
        extra_links=tuple(sorted(targets)),
    )


def changed(sentence: Sentence) -> Md:
    """What the article has where an editor corrected it, and whether a note of the article is about it."""
    if sentence.was:
        return said(words(f"corrected: the article has “{sentence.was}”"))
    return said(Md(NOTED)) if sentence.noted is not None else Md("")


def row(sentence: Sentence, text: Md, showing: Sequence[Use]) -> SentenceRow:
    """One sentence with its anchor; `text` is its words with links."""
    aside = sentence.block is Block.BOILERPLATE
    return SentenceRow(
        id=sentence.id,
        number=sentence.index,
        words=text,
        strong=sentence.block in (Block.TITLE, Block.HEADING),
        note=said(words(f"set aside: {sentence.aside or 'boilerplate'}")) if aside else changed(sentence),
        used=tuple(use.link for use in showing),
    )
