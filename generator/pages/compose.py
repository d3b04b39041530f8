"""From a briefing to all of its pages: drafts first, then what links to each, then the sources, then Markdown."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import jinja2

from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.pages.across import across, unlinked, without
from generator.pages.candidates import candidates
from generator.pages.claims import claims
from generator.pages.differences import differences
from generator.pages.editions.changes import changes_page
from generator.pages.editions.corrections import corrections_page
from generator.pages.editions.items import shelf_of
from generator.pages.editions.known import edition_pages
from generator.pages.elsewhere import with_elsewhere
from generator.pages.entries import EntryPages
from generator.pages.escape import NOTHING, link, words
from generator.pages.gate import gated
from generator.pages.glossary import glossary
from generator.pages.home import home
from generator.pages.linking import Linker, relative
from generator.pages.matrix import matrix
from generator.pages.page import Backlink, Draft, Page, Place
from generator.pages.quotes import quotes
from generator.pages.relations_page import relations_page
from generator.pages.retouched import AS_MADE, Touches, as_left
from generator.pages.sections import section_index
from generator.pages.sources import source_pages, sources_index
from generator.pages.stock import BARE, Stock
from generator.pages.timeline import timeline
from generator.pages.unknowns import unknowns
from generator.pages.view import View

TEMPLATES = Path(__file__).parent / "templates"
ACROSS = (home, timeline, differences, unknowns, claims, relations_page, matrix, sources_index)
"""The pages that belong to no entry, in no order that matters."""
TURNED = (quotes, glossary)
"""Those that go on over several pages where there is much."""
UNLISTED = frozenset(
    {"section", "home", "claims", "relations", "matrix", "more", "source", "quotes", "glossary"}
    | {"changes", "edition", "corrections"}
)
"""Kinds of page that link to everything: that they link to a page says nothing of it."""


def compose(
    briefing: Briefing,
    touches: Touches | None = None,
    gone: Collection[str] = frozenset(),
    stock: Stock = BARE,
) -> tuple[Page, ...]:
    """Every generated page, sorted by path.

    `touches` are the pages that editors changed, `gone` those across the story that they left out. In stock are the
    pages of articles, each under all that has a say in it.
    """
    touches = touches or {}
    view = View(briefing)
    drafts = [*EntryPages(view).drafts(), *(section_index(view, section) for section in briefing.profile.sections)]
    drafts.extend(make(view) for make in ACROSS)
    drafts.extend(draft for make in TURNED for draft in make(view))
    out = frozenset(statement.id for statement in briefing.left_out)
    drafts = without((with_elsewhere(gated(draft, out), view) for draft in drafts), gone)
    places = {statement.id: statement.place for statement in briefing.statements}
    backlinks = links_to(drafts, places, touches)
    titles = {draft.path: draft.title for draft in drafts}
    statements = {statement.id: statement for statement in briefing.statements}
    pages = []
    while drafts:  # a draft is larger than its page: it goes as soon as that is made
        draft = drafts.pop()
        linker = view.linker(draft.path)
        pages.append(finish(with_backlinks(draft, backlinks.get(draft.path, {}), linker, titles, statements)))
    shelf = shelf_of(briefing, pages)
    of_editions = (changes_page(view, shelf), corrections_page(view, shelf), *edition_pages(view, shelf))
    pages.extend(finish(draft) for draft in without(of_editions, gone))
    pages.extend([stock.made(*one) for one in source_pages(view, as_left(pages, touches), finish)])
    if briefing.found:
        pages.append(finish(candidates(briefing, {page.path for page in pages})))
    return tuple(sorted((unlinked(page, gone) for page in pages), key=lambda page: page.path))


def links_to(drafts: Iterable[Draft], places: Mapping[str, Place], touches: Touches) -> dict[str, dict[str, list[str]]]:
    """For each page, the pages whose statements name it, with the ids of those statements; `places` are these's."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for draft in drafts:
        if draft.kind not in UNLISTED:
            touch = touches.get(draft.path, AS_MADE)
            for line in draft.lines:
                for target in touch.targets(line, places[line.statement]):
                    found[target][draft.path].append(line.statement)
    return found


def with_backlinks(
    draft: Draft,
    pages: Mapping[str, Sequence[str]],
    linker: Linker,
    titles: Mapping[str, str],
    statements: Mapping[str, Statement],
) -> Draft:
    """The draft with the list of what links here: the fewest sentences that show why."""
    if not pages or draft.kind in UNLISTED:
        return draft
    shown = {line.statement for line in draft.lines}
    items = []
    for statement, paths in fewest(pages, shown):
        links = [link(words(titles[path]), relative(path, draft.path)) for path in paths]
        line = linker.line(statements[statement])
        known = statement in shown
        items.append(
            Backlink(
                line=replace(line, words=NOTHING, note=NOTHING, cites=line.cites[:1]) if known else line,
                links=tuple(links),
                targets=tuple(paths),
            )
        )
    return replace(draft, backlinks=tuple(items))


def fewest(pages: Mapping[str, Sequence[str]], shown: Container[str]) -> list[tuple[str, list[str]]]:
    """The fewest statements that show why each page links here, with those pages; what the page shows comes first."""
    by_statement: dict[str, set[str]] = defaultdict(set)
    for path, ids in pages.items():
        for statement in ids:
            by_statement[statement].add(path)
    left = set(pages)
    found = []
    while left:
        best = min(by_statement, key=lambda s: (-len(by_statement[s] & left), s not in shown, s))
        found.append((best, sorted(by_statement[best] & left)))
        left -= by_statement[best]
    return found


def finish(draft: Draft) -> Page:
    """The draft as Markdown, with what it cites and links to."""
    body = environment().get_template(draft.template).render(draft=draft)
    cites = (
        {place for line in draft.lines for place in line.cites}
        | {place for fact in draft.facts for place in fact.cites}
        | {place for block in draft.lists for item in block.items for place in item.cites}
        | set(draft.extra_cites)
    )
    links = {target for line in draft.lines for target in line.targets} | set(draft.extra_links)
    links |= {target for fact in draft.facts for target in fact.targets}
    links |= {item.target for block in (*draft.lists, *draft.after) for item in block.items}
    links |= {target for backlink in draft.backlinks for target in backlink.targets}
    return Page(
        path=draft.path,
        kind=draft.kind,
        title=draft.title,
        body=body.strip() + "\n",
        description=draft.description,
        tags=draft.tags,
        cites=tuple(sorted(cites)),
        links=tuple(sorted(links - {draft.path})),
        across=across(draft.path),
    )


@cache
def environment() -> jinja2.Environment:
    """The templates' environment: a name that is not there is an error, and nothing is escaped twice."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701  (the output is Markdown; escape.py has done it)
        keep_trailing_newline=True,
    )
    made.filters["heading"] = words
    return made
