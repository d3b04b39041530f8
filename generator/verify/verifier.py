"""The check of a whole site; what did not change since the last check of the same verifier is not worked out again."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, cast

from generator.errors import Finding
from generator.verify.articles.article import Article
from generator.verify.data.check import DATA, check_data
from generator.verify.data.facts import Facts
from generator.verify.data.gather import read_facts
from generator.verify.data.past_editions import FOLDER, read_past
from generator.verify.data.records import read_records
from generator.verify.exports.cards import check_cards, expected_cards
from generator.verify.exports.feed import check_feed
from generator.verify.exports.graph import check_shown
from generator.verify.exports.machines import check_machines, is_made
from generator.verify.pages.across import THEME, check_across
from generator.verify.pages.corrections import fixes
from generator.verify.pages.page import PageResult, check_page
from generator.verify.pages.sources import SourcePage, library, read_source, source_id
from generator.verify.site.covers import check_covers
from generator.verify.site.document import Document
from generator.verify.site.frame import check_frame, own_words
from generator.verify.site.frame_language import in_english
from generator.verify.site.imprint import check_imprint
from generator.verify.site.language_marks import check_spoken
from generator.verify.site.links import broken_links, page_key, site_map
from generator.verify.site.markup import read_page
from generator.verify.site.policy import check_policies
from generator.verify.site.redirects import check_redirects, is_redirect
from generator.verify.site.search import check_search
from generator.verify.site.shell import Shell, check_shell, read_shell
from generator.verify.site.shipped import check_files
from generator.verify.site.structured_data import Told, check_linked, told_in
from generator.verify.verdict import Counts, Outcome, Verdict
from generator.verify.world import Terms, World, read_labels

T = TypeVar("T")
KEPT = 200_000
"""Results kept before all are forgotten: far more than one site needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """All of a site beside its words that the check of a page can ask for: what it gave is kept under this."""

    data: bytes | None
    paths: frozenset[str]
    names: Hashable
    editions: tuple[tuple[str, bytes], ...]


class Verifier:
    """Checks sites that show the same articles. A result is kept under all that it depends on, so none can be stale."""

    def __init__(self, articles: Iterable[Article], labels: Iterable[str] = (), terms: Terms | None = None) -> None:
        self._articles = tuple(articles)
        self._labels = read_labels(tuple(labels))
        self._terms = terms or Terms()
        self._kept: dict[Hashable, object] = {}

    def verify(self, files: Mapping[str, bytes], *, admin: bool = False) -> Verdict:
        """The verdict on a site, given as its files by path from its root; `admin` says that it has an editors' page.

        The files of that page are none of these.
        """
        if len(self._kept) > KEPT:
            self._kept.clear()
        built = {path: data for path, data in files.items() if path.endswith(".html") and not is_redirect(data)}
        documents = {path: self._page(data) for path, data in built.items()}
        known = _Known(
            data=files.get(DATA),
            paths=frozenset(files),
            names=_names(documents),
            editions=tuple((path, data) for path, data in sorted(files.items()) if path.startswith(FOLDER)),
        )
        facts, unread = self._facts(known.data)
        sources = self._sources(files, documents, fixes(facts.root))
        past, wrong = self._kept_as(("past", known.editions), lambda: read_past(dict(known.editions)))
        world = World(
            site=site_map(documents, known.paths, self._kept_as(("known", known.paths, known.names), dict)),
            library=library(sources.values()),
            facts=facts,
            labels=self._labels,
            terms=self._terms,
            past=past,
        )
        depends = (known, tuple((path, files[path]) for path in sorted(sources)))
        pages, outcomes, beside = self._pages(files, documents, world, known, depends)
        outcomes += [source.outcome for source in sources.values()]
        findings = (*unread, *wrong, *beside)
        if facts.root:
            outcomes.append(self._kept_as(("data", depends), lambda: check_data(world)))
            made = tuple((path, files[path]) for path in sorted(files) if is_made(path))
            name = ("machines", known.data, made)
            findings += self._kept_as(name, lambda: tuple(check_machines(files, facts.root)))
        findings += self._whole(files, built, world, pages, admin=admin)
        counts = Counts(articles=len(self._articles), pages=sum(document.article for document in documents.values()))
        for outcome in outcomes:
            findings += outcome.findings
            counts += outcome.counts
        counts += Counts(editors=sum(one.editors for path, one in documents.items() if not _ours(path, one)))
        if not counts.statements:
            findings += (Finding(path="index.html", what="the site shows no statement", now="build it first"),)
        return Verdict(findings=tuple(sorted(set(findings), key=_order)), tally=counts)

    def _pages(
        self,
        files: Mapping[str, bytes],
        documents: Mapping[str, Document],
        world: World,
        known: "_Known",
        depends: Hashable,
    ) -> tuple[dict[str, PageResult], list[Outcome], tuple[Finding, ...]]:
        """Each page by itself: what the generated ones show, by key; links and words; and what stands beside words."""
        pages: dict[str, PageResult] = {}
        outcomes: list[Outcome] = []
        findings: list[Finding] = []
        told = told_in(world.facts.root)
        for path, document in sorted(documents.items()):
            name: Hashable = ("links", path, files[path], known.paths, known.names)
            links, number = self._kept_as(name, partial(broken_links, world.site, path))
            outcomes.append(Outcome(findings=links, counts=Counts(links=number)))
            findings += _beside(path, self._shell(files[path]), document, world, told)
            if _ours(path, document):
                name = ("page", path, files[path], depends)
                result = self._kept_as(name, partial(check_page, path, document, world))
                outcomes.append(result.outcome)
                pages[page_key(path)] = result
            elif document.editors or page_key(path) in THEME:
                findings += check_frame(path, document, world, own_words() | self._terms.frame)
        return pages, outcomes, tuple(findings)

    def _whole(
        self,
        files: Mapping[str, bytes],
        built: Mapping[str, bytes],
        world: World,
        pages: Mapping[str, PageResult],
        *,
        admin: bool,
    ) -> tuple[Finding, ...]:
        """What is wrong with the site as a whole: between its pages, and in what a build puts beside them."""
        root = world.facts.root
        shells = {path: self._shell(data) for path, data in built.items()}
        cards = self._kept_as(("cards", files.get(DATA)), lambda: expected_cards(root))
        return (
            *check_across(world, pages),
            *check_search(files, world.site, world),
            *check_feed(files, world),
            *check_imprint(files, world),
            *check_spoken(built, self._terms.tongue.language),
            *check_covers(files, root),
            *check_redirects(files, root),
            *check_policies(files, shells, admin=admin),
            *check_files(files, self._terms.shipped),
            *check_cards(files, cards),
        )

    def _page(self, data: bytes) -> Document:
        return self._kept_as(("document", data), lambda: in_english(read_page(data), self._terms.tongue))

    def _shell(self, data: bytes) -> Shell:
        return self._kept_as(("shell", data), lambda: read_shell(data))

    def _source(self, path: str, data: bytes, document: Document, was: Mapping[str, Mapping[str, str]]) -> SourcePage:
        own = was.get(source_id(path) or "", {})
        rights = self._terms.rights.get(source_id(path) or "", "")
        name = ("source", path, data, tuple(own.items()), rights)
        return self._kept_as(name, lambda: read_source(path, document, self._articles, own, rights))

    def _sources(
        self, files: Mapping[str, bytes], documents: Mapping[str, Document], was: Mapping[str, Mapping[str, str]]
    ) -> dict[str, SourcePage]:
        """The pages of articles, by path."""
        shown = (path for path, document in documents.items() if source_id(path) is not None and _ours(path, document))
        return {path: self._source(path, files[path], documents[path], was) for path in shown}

    def _facts(self, data: bytes | None) -> tuple[Facts, tuple[Finding, ...]]:
        why = "the site has none" if data is None else "it is no JSON object"
        record = self._kept_as(("records", data), lambda: read_records(data or b""))
        if record is None:
            return Facts(), (Finding(path=DATA, what="the data export", why=why, now="build the site again"),)
        return self._kept_as(("facts", data), lambda: read_facts(record)), ()

    def _kept_as(self, name: Hashable, make: Callable[[], T]) -> T:
        if name not in self._kept:
            self._kept[name] = make()
        return cast("T", self._kept[name])


def _beside(path: str, shell: Shell, document: Document, world: World, told: Told) -> Iterator[Finding]:
    """What is wrong with a page beside its words: what could run or hide, its pictures, what it says to machines."""
    yield from check_shell(path, shell, document, world)
    yield from check_linked(path, shell, world, told)
    yield from check_shown(path, document, world.site)


def _ours(path: str, document: Document) -> bool:
    """Whether the generator made the page: it is neither an editor's own nor the theme's."""
    return document.article and not document.editors and page_key(path) not in THEME


def _names(documents: Mapping[str, Document]) -> Hashable:
    """All of other pages that a page's check can ask for: their names, headings, ids and number of items."""
    return tuple(
        (path, page.name, tuple(page.headings.items()), page.ids, page.items)
        for path, page in sorted(documents.items())
    )


def _order(finding: Finding) -> tuple[str, int, str, str]:
    return finding.path, finding.line or 0, finding.what, finding.why
