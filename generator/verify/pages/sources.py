"""A source's page must show its article word for word and in order; all other pages are held against what it shows."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.errors import Finding
from generator.verify.articles.article import Article
from generator.verify.data.records import Place
from generator.verify.site.document import Block, Document, Token, What
from generator.verify.site.groups import Group, groups
from generator.verify.site.links import page_key
from generator.verify.verdict import Counts, Outcome
from generator.verify.words import anchor, fold, short

FOLDER = "sources/"
ANCHOR = re.compile(r"^s[0-9a-f]{10}$")
_NUMBER = re.compile(r"^\s*(\d{1,9})(?=\s|$)")
_NOW = "generate and build again; if it stays, the page shows what the article does not say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One sentence as its source's page shows it; `group` keeps its links and what the briefing says beside it."""

    source: str
    number: int
    anchor: str
    text: str
    group: Group

    @property
    def place(self) -> Place:
        """Where others say that it stands."""
        return Place(self.source, self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One source's page after its check."""

    path: str
    source: str
    sentences: tuple[Shown, ...]
    article: Article | None
    outcome: Outcome


@dataclass(frozen=True, kw_only=True)
class Library:
    """All sentences that the source pages show, by place and by page and anchor."""

    pages: Mapping[str, SourcePage] = field(default_factory=dict)
    at: Mapping[Place, Shown] = field(default_factory=dict)
    anchors: Mapping[tuple[str, str], Shown] = field(default_factory=dict)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that have a page, sorted."""
        return tuple(sorted(self.pages))


def library(pages: Iterable[SourcePage]) -> Library:
    """The pages' sentences together."""
    found = sorted(pages, key=lambda page: page.source)
    return Library(
        pages={page.source: page for page in found},
        at={shown.place: shown for page in found for shown in page.sentences},
        anchors={(page.path, shown.anchor): shown for page in found for shown in page.sentences},
    )


def source_id(path: str) -> str | None:
    """The source that a page of the site shows, or None where it is another page."""
    name = page_key(path)
    return name.removeprefix(FOLDER) if name.startswith(FOLDER) and len(name) > len(FOLDER) else None


def sentence_block(block: Block) -> bool:
    """Whether a block of a source's page is one of its sentences."""
    return any(token.what is What.ANCHOR and ANCHOR.match(token.text) for token in block.tokens)


def read_source(
    path: str,
    document: Document,
    articles: Iterable[Article],
    was: Mapping[str, str] | None = None,
    rights: str = "",
) -> SourcePage:
    """A source's page held against its article: of several files that its name allows, the one that fits best.

    `was` has the article's words of sentences that show an editor's; `rights` are those that its page gives.
    """
    source = source_id(path) or ""
    sentences, findings = _sentences(path, source, document)
    texts = [(was or {}).get(shown.text, shown.text) for shown in sentences]
    held = [one.allowing(rights) for article in articles if (one := article.holding(source, texts))]
    fits = [(one, _against(path, sentences, one, was or {})) for one in held]
    if not fits:
        findings.append(_finding(path, f"source {source}", "no article's file name gives this source"))
    article, (found, good) = min(fits, key=lambda fit: len(fit[1][0]), default=(None, ((), 0)))
    counts = Counts(sentences=len(sentences), statements=len(sentences), traced=good)
    outcome = Outcome(findings=(*findings, *found), counts=counts)
    return SourcePage(path=path, source=source, sentences=sentences, article=article, outcome=outcome)


def _sentences(path: str, source: str, document: Document) -> tuple[tuple[Shown, ...], list[Finding]]:
    """The page's sentences, and what is wrong with the way they are set out."""
    found: list[Shown] = []
    findings: list[Finding] = []
    for block in document.blocks:
        if not sentence_block(block):
            continue
        ids = [token.text for token in block.tokens if token.what is What.ANCHOR and ANCHOR.match(token.text)]
        number, rest = _numbered(block.tokens)
        parts = groups(rest)
        if block.tag != "li" or len(ids) != 1 or number is None or len(parts) != 1:
            why = "a sentence is an item with one anchor, a number and its words"
            findings.append(_finding(path, short(block.text), why))
            continue
        shown = Shown(source=source, number=number, anchor=ids[0], text=fold(parts[0].text), group=parts[0])
        if found and shown.number <= found[-1].number:
            findings.append(_finding(path, f"number {shown.number}", f"it comes after {found[-1].number}"))
        found.append(shown)
    return tuple(found), findings


def _is_aside(shown: Shown) -> bool:
    """Whether the page sets it aside: a table's captions may be read in another order than the file has them in."""
    return any(said.text.startswith("set aside") for said in shown.group.said)


def _numbered(tokens: tuple[Token, ...]) -> tuple[int | None, tuple[Token, ...]]:
    """The number that stands first in an item, plain, in bold or as the briefing says it, and the item without it."""
    for at, token in enumerate(tokens):
        if token.what is not What.ANCHOR and token.text.strip():
            match = _NUMBER.match(token.text)
            if match is None or token.what not in {What.STRONG, What.WORDS, What.SAID}:
                return None, tokens
            rest = replace(token, text=token.text[match.end() :])
            return int(match[1]), (*tokens[:at], rest, *tokens[at + 1 :])
    return None, tokens


def _against(
    path: str, sentences: tuple[Shown, ...], article: Article, was: Mapping[str, str]
) -> tuple[tuple[Finding, ...], int]:
    """What differs between a page and one article, and how many sentences are right."""
    view = article.view
    findings: list[Finding] = []
    said: Counter[str] = Counter()
    cursor = good = 0
    last: Shown | None = None
    for shown in sentences:
        before = len(findings)
        text = was.get(shown.text, shown.text)
        found = view.find(text, cursor)
        if found is None and not view.exact and not article.whole and _is_aside(shown):
            found = view.find(text, 0) and (cursor, cursor)
        if found is None:
            why = "it stands elsewhere" if view.find(text, 0) else "these words are not"
            findings.append(_finding(path, short(shown.text), f"{why} in {article.path}"))
            continue
        start, end = found
        if article.whole and not view.only_marks(cursor, start):
            findings.append(_finding(path, short(view.between(cursor, start)), "the article's words are left out here"))
        if not article.partial and last is not None and shown.number != last.number + 1:
            findings.append(_finding(path, f"number {shown.number}", f"the one before is {last.number}"))
        if not _named(shown, said[shown.text], 1 if article.whole else view.count(shown.text)):
            why = "it is not made from these words"
            findings.append(_finding(path, f"anchor {shown.anchor} of {shown.number}", why))
        said[shown.text] += 1
        # A page's title is shown first wherever it stands in a file that is no plain text.
        cursor, last = end if last is not None or view.exact else 0, shown
        good += len(findings) == before
    if article.whole and not view.only_marks(cursor, view.length):
        left = view.between(cursor, view.length)
        findings.append(_finding(path, short(left), "the article's words are left out at the end"))
    return tuple(findings), good


def _named(shown: Shown, occurrence: int, tries: int) -> bool:
    """Whether the anchor is made from the source, the words and which time they are said."""
    possible = range(occurrence, occurrence + max(tries, 1))
    return any(shown.anchor == anchor(shown.source, shown.text, number) for number in possible)


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=what, why=why, now=_NOW)
