"""Sources: what is known of each, its sentences with anchors, and where each sentence is used."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.source import Block, Rights, Sentence, Source
from generator.pages.escape import Md, link, link_out, said, words
from generator.pages.linking import Linker, relative, source_page
from generator.pages.page import Draft, ItemList, Page, Place
from generator.pages.view import View
from generator.pages.wording import many, published

LISTS = frozenset({"section", "matrix", "more"})
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
    return [fact for fact in facts if fact]


def heading(source: Source) -> str:
    """What a source's page is called: its key and title."""
    return f"{source.id}: {source.title}" if source.title else source.label


def source_pages(view: View, pages: Iterable[Page]) -> list[Draft]:
    """One page a source; `pages` are all the others, finished."""
    used: dict[Place, list[Page]] = defaultdict(list)
    for page in sorted(pages, key=lambda p: p.path):
        for place in page.cites:
            used[place].append(page)
    return [source_draft(view, source, used) for source in view.briefing.sources]


def source_draft(view: View, source: Source, used: Mapping[Place, Sequence[Page]]) -> Draft:
    """The page of one source; where rights keep its text back, only the sentences used."""
    path = source_page(source.id)
    linker = view.linker(path)
    shown = [s for s in source.sentences if source.rights is Rights.TEXT or (source.id, s.index) in used]
    rows = tuple(row(sentence, linker, telling(used.get((source.id, sentence.index), ()))) for sentence in shown)
    targets = {page.path for sentence in shown for page in telling(used.get((source.id, sentence.index), ()))}
    targets |= {target for sentence in shown for target in linker.linked(sentence, ())[1]}
    return Draft(
        path=path,
        kind="source",
        title=heading(source),
        template="source.md.jinja",
        lead=said(words(" · ".join([*known(source), f"file {source.path}"]))),
        description=f"{source.label}, sentence by sentence.",
        extra=SourceText(rows=rows, url=link_out(Md("The article"), source.url) if source.url else Md("")),
        extra_cites=tuple((source.id, sentence.index) for sentence in shown),
        extra_links=tuple(sorted(targets)),
    )


def telling(pages: Sequence[Page]) -> list[Page]:
    """The pages that tell a reader something by showing a sentence: no lists of the story, nor pages of the rest."""
    return [page for page in pages if page.kind not in LISTS]


def row(sentence: Sentence, linker: Linker, pages: Sequence[Page]) -> SentenceRow:
    """One sentence with its anchor."""
    text, _ = linker.linked(sentence, ())
    aside = sentence.block is Block.BOILERPLATE
    return SentenceRow(
        id=sentence.id,
        number=sentence.index,
        words=text,
        strong=sentence.block in (Block.TITLE, Block.HEADING),
        note=said(words(f"set aside: {sentence.aside or 'boilerplate'}")) if aside else Md(""),
        used=tuple(link(words(page.title), relative(page.path, linker.page)) for page in pages),
    )
