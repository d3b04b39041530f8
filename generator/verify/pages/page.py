"""On a generated page each visible word is a heading, a cited statement, a link to a page, or ours in a known form."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.verify.data.records import Place
from generator.verify.data.thing_facts import COLUMNS
from generator.verify.days import parse
from generator.verify.pages import corrections
from generator.verify.pages.edited import PLAIN, is_edited
from generator.verify.pages.editions import KINDS, PUBLISHED, heading_fault, stood
from generator.verify.pages.heads import UNDER, check_heads
from generator.verify.pages.passage import ON, PageNotes, cited, passage, resolved, say
from generator.verify.pages.repeats import check_once
from generator.verify.pages.rows import RowFacts, rows
from generator.verify.pages.sources import sentence_block
from generator.verify.pages.statements import link_fault, under_fault
from generator.verify.site.document import CITATION, Block, Document, Token, What
from generator.verify.site.frame import check_frame, check_head, own_words
from generator.verify.site.groups import groups
from generator.verify.site.links import page_key
from generator.verify.verdict import Counts, Outcome
from generator.verify.words import UNSEEN, fold, key
from generator.verify.world import Spot, World

LABELLED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "tag", "caption", "summary", "text"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageResult:
    """What is wrong on one page, and what it shows: the sentences that it cites, the pages that it links to.

    `listed` are the pages that it lists, after "On" or "Used on", under sentences: as showing one of them too.
    """

    outcome: Outcome
    cited: frozenset[Place]
    linked: frozenset[str]
    listed: tuple[tuple[frozenset[Place], str], ...]


def check_page(path: str, document: Document, world: World) -> PageResult:
    """What one generated page shows, and what is wrong with it."""
    notes = PageNotes(path=path, world=world)
    page = page_key(path)
    theirs = world.facts.edited.get(page)
    _as_a_whole(page, document, notes, edited=theirs is not None)
    tables = _Tables(document, notes)
    under = ""
    for block in document.blocks:
        _unseen(block, notes)
        _tooltips(block, notes)
        if theirs and is_edited(block, theirs):
            notes.counts += Counts(editors=1)
            under = fold(block.text) if block.tag in UNDER else under  # what follows stands under the editor's heading
            for cite in (cite for group in groups(block.tokens) for cite in group.cites):
                cited(cite, notes)
        elif block.tag in LABELLED:
            _label(block, page, notes)
            under = fold(block.text) if block.tag in UNDER else "" if block.tag == "h1" else under
        elif page.startswith("sources/") and sentence_block(block):
            _sentence(block, page, notes)
        else:
            spot = Spot(world=world, page=page, under=under, sentence=_above(block, document, notes))
            _told(block, tables.spot(block, spot) if block.tag == "td" else spot, notes)
    _marked(document, notes)
    return PageResult(
        outcome=notes.outcome,
        cited=frozenset(notes.cited),
        linked=frozenset(_linked(document, notes)),
        listed=tuple(_listed(document, notes)),
    )


def _as_a_whole(page: str, document: Document, notes: PageNotes, *, edited: bool) -> None:
    """What is wrong with its elements, frame, headings and order; of an `edited` one the last two are its editor's."""
    world = notes.world
    for odd in document.strange:
        if not edited or odd not in PLAIN:
            notes.find(odd, "such an element can hide or change words")
    known = own_words() | world.terms.frame
    notes.findings += [
        *check_frame(notes.path, document, world, known),
        *check_head(notes.path, document, world, known),
    ]
    if not edited:
        for what, why in (*check_heads(page, document, world), *check_once(world.facts.kinds.get(page, ""), document)):
            notes.find(what, why)


class _Tables:
    """What stands around a cell: its row, its column's head as a source or page and as words."""

    def __init__(self, document: Document, notes: PageNotes) -> None:
        heads = [block for block in document.blocks if block.tag == "th"]
        self._rows = rows(document.blocks, notes)
        self._columns = {(block.table, block.column): _column(block, notes) for block in heads}
        self._heads = {(block.table, block.column): fold(block.text) for block in heads}

    def spot(self, cell: Block, spot: Spot) -> Spot:
        """The spot of a cell."""
        row, at = self._rows.get((cell.table, cell.row), RowFacts()), (cell.table, cell.column)
        return replace(
            spot,
            around=tuple(row.cites),
            row_words=tuple(row.words),
            row_about=tuple(row.about),
            column=self._columns.get(at, ""),
            head=self._heads.get(at, ""),
        )


def _told(block: Block, spot: Spot, notes: PageNotes) -> None:
    """A block of statements: as articles have them, as an edition had them, or as they were before a correction."""
    kind = spot.world.facts.kinds.get(spot.page)
    then = stood(block, spot.world) if kind in {*KINDS, corrections.KIND} else ""
    old = corrections.kept(block, spot.world) if kind == corrections.KIND else ""
    if then or old:
        _stood(block, replace(spot, words=then or old), notes, dated=not old)
    else:
        passage(block, spot, notes)


def _marked(document: Document, notes: PageNotes) -> None:
    """Every citation of a sentence that shows an editor's words says that it was corrected."""
    if not (notes.world.facts.root.rows("corrections") or notes.world.noted):
        return
    for block in document.blocks:
        if any(token.what is What.SAID and token.text == "added by an editor" for token in block.tokens):
            continue
        found = [cite for group in groups(block.tokens) for cite in group.cites]
        shown = (resolved(cite, notes)[0] for cite in found)
        if lost := corrections.unmarked(block, tuple(one.place for one in shown if one), notes.world):
            notes.find(lost, "it was corrected, and that is not said beside it")


def _stood(block: Block, spot: Spot, notes: PageNotes, *, dated: bool) -> None:
    """Words that no article says any more: an edition has them, and the page says when they were published."""
    (group,) = groups(block.tokens)
    notes.counts += Counts(statements=1, traced=1)
    why = under_fault(spot)
    if why or (dated and not any(re.fullmatch(PUBLISHED, said.text) for said in group.said)):
        notes.find(group.text, why or "it does not say when it was published")
    for said in group.said:
        say(said, replace(spot, at=said.at), notes)


def _linked(document: Document, notes: PageNotes) -> Iterator[str]:
    for block in document.blocks:
        for token in block.tokens:
            target = notes.world.site.resolve(notes.path, token.href) if token.href else None
            if target and target.path and not target.fault:
                yield page_key(target.path)


def _listed(document: Document, notes: PageNotes) -> Iterator[tuple[frozenset[Place], str]]:
    """The pages after "On" or "Used on", with the sentences that stand before it in the item or above it.

    What an editor left so is theirs: half of an item may have been moved.
    """
    theirs = notes.world.facts.edited.get(page_key(notes.path), frozenset())
    for block in document.blocks:
        if (theirs and is_edited(block, theirs)) or not any(
            ON.match(token.text) for token in block.tokens if token.what is What.SAID
        ):
            continue
        above = document.blocks[block.parent].tokens if block.parent is not None else ()
        places = _places(block.tokens, notes) or _places(above, notes)
        for token in block.tokens:
            cites = CITATION.match(token.text)
            href = token.href if token.what is What.LINK and not cites else None
            target = notes.world.site.resolve(notes.path, href) if href else None
            if places and target and target.path and not target.fault:
                yield places, page_key(target.path)


def _places(tokens: Iterable[Token], notes: PageNotes) -> frozenset[Place]:
    """The sentences that these pieces cite, or whose anchors are among them."""
    found = []
    for token in tokens:
        target = notes.world.site.resolve(notes.path, token.href) if token.href else None
        place = (target.path, target.fragment) if target else (notes.path, token.text)
        found.append(notes.world.library.anchors.get(place) if target or token.what is What.ANCHOR else None)
    return frozenset(shown.place for shown in found if shown)


def _column(block: Block, notes: PageNotes) -> str:
    """The source that a column is about: its head's words, or the page that its head leads to."""
    sources = notes.world.library.sources
    for token in block.tokens:
        target = notes.world.site.resolve(notes.path, token.href) if token.href else None
        page = page_key(target.path) if target and target.path else ""
        for name in (page.removeprefix("sources/") if page.startswith("sources/") else "", fold(token.text)):
            if name in sources:
                return name
    return ""


def _unseen(block: Block, notes: PageNotes) -> None:
    char = UNSEEN.search(block.text)
    if char:
        notes.find(block.text, f"it holds the unseen character U+{ord(char[0]):04X}")


def _tooltips(block: Block, notes: PageNotes) -> None:
    """What shows on hovering: only the cited sentence, the page's name or a label."""
    for token in block.tokens:
        if not token.title or not token.href:
            continue
        target = notes.world.site.resolve(notes.path, token.href)
        shown = notes.world.library.anchors.get((target.path, target.fragment))
        if shown is not None and CITATION.match(fold(token.text)):
            good = fold(token.title) in shown.text
        else:
            good = notes.world.is_label(token.title) or key(token.title) in notes.world.names(page_key(target.path))
        if not good:
            notes.find(token.title, "a tooltip says what its link does not lead to")


def _label(block: Block, page: str, notes: PageNotes) -> None:
    """A heading, a table's head or a tag: the page's title, a name, a date or a known label."""
    world = notes.world
    words = "".join(token.text for token in block.tokens if token.what not in {What.SAID, What.ANCHOR})
    text = fold(words).rstrip(":")
    spot = Spot(world=world, page=page)
    for group in groups(block.tokens):
        for said in group.said:
            say(said, spot, notes)
        if group.cites:
            notes.find(block.text, "a heading or a table's head holds a citation")
    if not text:
        return
    title = world.facts.titles.get(page)
    if block.tag == "h1" and title is not None:
        if text != title:
            notes.find(text, f"the page's title is {title}")
        return
    subject = world.facts.kinds.get(page) == "differences" and text in world.facts.abouts
    known = world.is_label(text, exact=True) or key(text) in world.all_names or text in world.library.sources
    head = block.tag == "th" and world.facts.kinds.get(page) == "section" and text.casefold() in COLUMNS
    if text in world.given_tags.get(page, ()):
        return
    if known or subject or head or parse(text) or heading_fault(text, page, world) == "":
        return
    notes.find(text, "it is neither a known label nor the name of anything")


def _above(block: Block, document: Document, notes: PageNotes) -> Place | None:
    """On a source's page, the sentence that the block is nested under."""
    if block.parent is None:
        return None
    for token in document.blocks[block.parent].tokens:
        shown = notes.world.library.anchors.get((notes.path, token.text)) if token.what is What.ANCHOR else None
        if shown:
            return shown.place
    return None


def _sentence(block: Block, page: str, notes: PageNotes) -> None:
    """A sentence on its source's page: its words are compared by the library, its links and remarks here."""
    ids = [token.text for token in block.tokens if token.what is What.ANCHOR]
    shown = next((found for name in ids if (found := notes.world.library.anchors.get((notes.path, name)))), None)
    if shown is None:
        return
    for link in shown.group.links:
        target = notes.world.site.resolve(notes.path, link.href)
        if not target.fault:
            why = link_fault(link, page_key(target.path), (0,), shown.place, notes.world)
            if target.outside or why:
                notes.find(link.text, why or "a sentence may not hold a link to the outside")
    spot = Spot(world=notes.world, page=page, words=shown.text, cites=(shown.place,), sentence=shown.place)
    for said in shown.group.said:
        say(said, replace(spot, at=said.at), notes)
    if shown.group.cites:
        notes.find(shown.text, "a sentence on its own page is cited there")
