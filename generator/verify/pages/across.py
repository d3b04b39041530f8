"""What pages say of each other, and what the data says of pages, holds in both directions."""

from collections.abc import Iterator, Mapping

from generator.errors import Finding
from generator.verify.data.check import DATA
from generator.verify.data.glossary import check_short_forms
from generator.verify.data.records import Place
from generator.verify.pages.bottom_line import check_bottom
from generator.verify.pages.corrections import check_corrections
from generator.verify.pages.editions import check_changed
from generator.verify.pages.page import PageResult
from generator.verify.pages.quotes import check_quotes
from generator.verify.pages.sources import source_id
from generator.verify.site.links import page_key
from generator.verify.words import listed, short
from generator.verify.world import World

Pages = Mapping[str, PageResult]
THEME = frozenset({"404"})
"""Pages that the theme makes by itself: they say nothing of the story."""
DRAFTS = frozenset({"candidates"})
"""Pages for the editors alone, which no built site has."""
_NOW = "generate and build again"


def check_across(world: World, pages: Pages) -> tuple[Finding, ...]:
    """What is wrong between pages; `pages` are the generated ones by their key."""
    return (*_pages(world, pages), *_used(world, pages), *_whole(world, pages))


def _whole(world: World, pages: Pages) -> Iterator[Finding]:
    """Pages that tell all there is of a kind leave out none of it."""
    cited = {page: result.cited for page, result in pages.items()}
    for check in (check_quotes, check_short_forms, check_changed, check_bottom, check_corrections):
        for page, what, why in check(world, cited):
            yield _finding(world.site.keys[page], what, why)


def _pages(world: World, pages: Pages) -> Iterator[Finding]:
    facts = world.facts
    for page in sorted(set(facts.titles) - set(world.site.keys)):
        yield _finding(DATA, f"page {page or 'index'}", "the site has no such page")
    for page in sorted(set(pages) - set(facts.titles) - THEME):
        yield _finding(world.site.keys[page], page or "index", "the data does not know this page")
    for page in sorted(DRAFTS & set(world.site.keys) - facts.editors):
        yield _finding(world.site.keys[page], page, "it is a draft for the editors: draft_docs in mkdocs.yml names it")
    for path, document in sorted(world.site.documents.items()):
        page = page_key(path)
        if world.site.keys[page] != path:
            yield _finding(path, page, f"{world.site.keys[page]} is the same page")
        if not document.article and page not in THEME:
            yield _finding(path, page or "index", "it has no article element, so nothing on it can be traced")
        if document.editors and page not in facts.titles:
            yield _finding(path, page, "the data does not know this page")
        elif document.editors and page not in facts.editors:
            yield _finding(path, page, "marked as an editor's own, but the data says that it was generated")
    for page, given in sorted(facts.cites.items()):
        if page not in pages:
            continue
        here = pages[page].cited
        source = source_id(world.site.keys[page])
        if source and given == {shown.place for shown in world.library.pages[source].sentences} | here:
            continue
        for place in sorted(given ^ here):
            why = (
                "the data says that it is cited here"
                if place in given
                else "the data does not say that it is cited here"
            )
            yield _finding(world.site.keys[page], f"{place.source}:{place.sentence}", why)
    for record in facts.root.rows("pages"):
        page = page_key(record.words("path"))
        lost = {link for link in record.texts("links") if page in pages and page_key(link) not in pages[page].linked}
        if lost:
            yield _finding(world.site.keys[page], listed(lost), "the data says that the page links to it")


def _used(world: World, pages: Pages) -> Iterator[Finding]:
    """Where a page lists others that use a sentence, they cite it; a source's page leaves out none that takes part."""
    listed_on: dict[Place, set[str]] = {}
    for page, result in sorted(pages.items()):
        for places, other in result.listed:
            for place in places if source_id(world.site.keys[page]) else ():
                listed_on.setdefault(place, set()).add(other)
            if other not in pages or not (places & pages[other].cited or other in world.facts.edited):
                names = listed(f"{place.source}:{place.sentence}" for place in places)
                path = world.site.keys[page]
                yield _finding(path, f"{names} used on {other or 'index'}", "that page does not cite it")
    for source in world.library.pages.values():
        for shown in source.sentences if source.article and source.article.partial else ():
            others = (result.cited for page, result in pages.items() if world.site.keys[page] != source.path)
            if not any(shown.place in cited for cited in others):
                yield _finding(source.path, shown.text, "its rights let only sentences be shown that are cited")
    taking_part = {page for other in listed_on.values() for page in other}
    for page in sorted(taking_part & set(pages)):
        for place in sorted(pages[page].cited):
            if page not in listed_on.get(place, set()) and place.source in world.library.pages:
                path = world.library.pages[place.source].path
                yield _finding(path, f"sentence {place.sentence}", f"{page or 'index'} cites it and is not listed")


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=short(what), why=why, now=_NOW)
