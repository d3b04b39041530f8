"""An item, paragraph or cell: words up to a citation are a statement, words without one can only be links to pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.errors import Finding
from generator.verify.data import register, relations, thing_facts
from generator.verify.data.differences import marked_fault
from generator.verify.data.records import Place
from generator.verify.pages import forms
from generator.verify.pages.counts import shared_claims
from generator.verify.pages.sources import Shown
from generator.verify.pages.statements import kind_fault, link_fault, support_fault, under_fault, words_fault
from generator.verify.site.document import Block, What
from generator.verify.site.groups import Cite, Group, Said, groups
from generator.verify.site.links import page_key
from generator.verify.verdict import Counts, Outcome
from generator.verify.words import fold, key, short
from generator.verify.world import Spot, World

_NOW = "generate again; words of an editor's own belong on a page of their own, or are marked as edited"
ON = re.compile(r"\s*(?:used )?on\b", re.IGNORECASE)
"""What stands before the pages that show a sentence; a citation before it needs no words of its own."""


@dataclass(slots=True, kw_only=True)
class PageNotes:
    """What is noted while one page is gone through."""

    path: str
    world: World
    findings: list[Finding] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    cited: set[Place] = field(default_factory=set)

    def find(self, what: str, why: str) -> None:
        """Notes something that is wrong."""
        self.findings.append(Finding(path=self.path, what=short(what), why=why, now=_NOW))

    @property
    def outcome(self) -> Outcome:
        """All that was noted."""
        return Outcome(findings=tuple(self.findings), counts=self.counts)


def resolved(cite: Cite, notes: PageNotes) -> tuple[Shown | None, str]:
    """The sentence that a citation leads to, or why it leads to none; its label must be that sentence's."""
    target = notes.world.site.resolve(notes.path, cite.href)
    if target.fault:
        return None, target.fault
    shown = notes.world.library.anchors.get((target.path, target.fragment))
    if shown is None:
        return None, "it leads to no sentence on a source's page"
    if cite.label != f"{shown.source}:{shown.number}":
        return None, f"it leads to {shown.source}:{shown.number}"
    return shown, ""


def say(said: Said, spot: Spot, notes: PageNotes) -> None:
    """Checks what the briefing says itself, and where its own links lead. What opens an item is said of all of it."""
    why = forms.fault(said.text, spot)
    if why and said.at == 0 and not spot.column:
        why = why if forms.fault(said.text, replace(spot, cites=())) else ""
    notes.counts += Counts(apparatus=1, checked=not why)
    if why:
        notes.find(said.text, why)
    for href in said.hrefs:
        target = notes.world.site.resolve(notes.path, href)
        names = notes.world.names(page_key(target.path))
        if not target.fault and not any(name and name in key(said.text) for name in names):
            notes.find(said.text, "its link leads to a page of another name")


def passage(block: Block, spot: Spot, notes: PageNotes) -> None:
    """Checks all of one item, paragraph or cell."""
    parts = groups(block.tokens)
    spot = replace(spot, linked=tuple(_linked(parts, notes)))
    if not spot.around:
        found = (resolved(cite, notes)[0] for group in parts for cite in group.cites)
        spot = replace(spot, around=tuple(shown.place for shown in found if shown))
    if block.tag == "td" and spot.world.facts.kinds.get(spot.page) == "differences":
        for token in block.tokens:
            if token.what is What.STRONG and (why := marked_fault(token.text, spot)):
                notes.find(token.text, why)
    for group in parts:
        if group.cites:
            _statement(group, spot, notes, cell=block.tag == "td")
        else:
            _navigation(group, spot, notes)


def _linked(parts: tuple[Group, ...], notes: PageNotes) -> Iterator[str]:
    """The pages that links beside statements lead to, and links that open them."""
    for group in parts:
        for link in group.links if not group.cites else group.links[:1]:
            if not group.cites or link.start == 0:
                target = notes.world.site.resolve(notes.path, link.href)
                if target.path and not target.fault:
                    yield page_key(target.path)


def _statement(group: Group, spot: Spot, notes: PageNotes, *, cell: bool) -> None:
    found = [cited(cite, notes) for cite in group.cites]
    places = tuple(shown.place for shown in found if shown)
    spot = replace(spot, cites=places)
    first = found[0]
    traced = group
    if first is not None:
        traced = _traced(group, first, spot, notes, cell=cell)
        _links(traced, first, notes)
        _supports(traced, places, spot, notes, cell=cell)
    if traced.text:
        notes.counts += Counts(statements=1)
    elif not cell and spot.under != relations.HEADING and not any(ON.match(said.text) for said in group.said):
        notes.find(group.cites[0].label, "a citation without its sentence")
    for fault in (register.cell_fault, thing_facts.cell_fault) if cell else ():
        if why := fault(traced.text, places, spot):
            notes.find(traced.text or group.cites[0].label, why)
    why = under_fault(spot)
    if why and spot.page not in spot.world.facts.edited:
        notes.find(f"{group.cites[0].label} under {spot.under}", why)
    cut = len(group.text) - len(traced.text)
    for said in traced.said:
        say(said, replace(spot, words=traced.text, at=said.at - cut), notes)


def cited(cite: Cite, notes: PageNotes) -> Shown | None:
    """The sentence that a citation leads to, noted; a finding where it leads to none."""
    shown, why = resolved(cite, notes)
    notes.counts += Counts(citations=1, resolved=not why)
    if shown is None:
        notes.find(f"citation {cite.label}", why)
    else:
        notes.cited.add(shown.place)
    return shown


def _traced(group: Group, shown: Shown, spot: Spot, notes: PageNotes, *, cell: bool) -> Group:
    """The group as a statement, without links to pages that stand before it; a finding where it is none."""
    tries = [group]
    while tries[-1].links and tries[-1].links[0].start == 0:
        link = tries[-1].links[0]
        if _link_to_page(link.text, link.href, notes):
            break
        tries.append(tries[-1].without_leading_link())
    reasons = [words_fault(attempt, shown, spot, cell=cell) for attempt in tries]
    if "" in reasons:
        traced = tries[reasons.index("")]
        notes.counts += Counts(traced=bool(traced.text))
        return traced
    if _edited(group, spot):
        notes.counts += Counts(traced=1)
    else:
        notes.find(group.text, f"{reasons[0]} {shown.source}:{shown.number}")
    return group


def _edited(group: Group, spot: Spot) -> bool:
    """Whether the words are marked as an editor's, and the data says so too."""
    facts = spot.world.facts
    marked = any(re.search(r"\bedit", said.text) for said in group.said)
    claims = [facts.claims[number] for number in shared_claims(spot, spot.cites)]
    return marked and any(claim.edited and claim.text == fold(group.text) for claim in claims)


def _links(group: Group, shown: Shown, notes: PageNotes) -> None:
    """The names that are links within a statement lead to the pages of those whom the data says they name."""
    offsets = tuple(match.start() for match in re.finditer(re.escape(group.text), shown.text)) or (0,)
    for link in group.links:
        target = notes.world.site.resolve(notes.path, link.href)
        if target.outside:
            notes.find(link.text, "a statement may not hold a link to the outside")
        elif not target.fault:
            why = link_fault(link, page_key(target.path), offsets, shown.place, notes.world)
            if why:
                notes.find(f"link on “{link.text}” to {page_key(target.path)}", why)


def _supports(group: Group, places: tuple[Place, ...], spot: Spot, notes: PageNotes, *, cell: bool) -> None:
    """All citations of one statement, and in a table of one row, are of one thing; a source's column cites only it."""
    first = places[0] if group.text or not spot.around else spot.around[0]
    others = places[1:] if group.text else tuple(place for place in places if place != first)
    for place in others:
        why = support_fault(first, place, group, spot, cell=cell)
        if why:
            notes.find(f"citation {place.source}:{place.sentence} beside {first.source}:{first.sentence}", why)
    if cell and spot.column:
        for place in places:
            if place.source != spot.column:
                notes.find(f"citation {place.source}:{place.sentence}", f"the column is that of {spot.column}")


def _navigation(group: Group, spot: Spot, notes: PageNotes) -> None:
    """Words without a citation: only links named as what they lead to, and what the briefing says itself."""
    for said in group.said:
        say(said, spot, notes)
    if not group.wordless:
        notes.find(group.text, "untraced text: no citation follows it")
        return
    for link in group.links:
        target = notes.world.site.resolve(notes.path, link.href)
        why = _link_to_page(link.text, link.href, notes) or kind_fault(page_key(target.path), spot)
        if why:
            notes.find(f"link {link.text}", why)


def _link_to_page(text: str, href: str, notes: PageNotes) -> str:
    """Why a link does not say what it leads to, or an empty string."""
    world = notes.world
    target = world.site.resolve(notes.path, href)
    if target.fault:
        return ""
    if target.outside:
        known = any(page.article and page.article.gives(href) for page in world.library.pages.values())
        return "" if fold(text) == href or known else "words for a link to the outside that are not its address"
    page = page_key(target.path)
    document = world.site.documents.get(target.path)
    heading = document.headings.get(target.fragment) if document and target.fragment else None
    if key(text) in world.titles(page) or (heading and key(heading) == key(text)):
        return ""
    if world.is_label(text) and key(text) not in world.all_names:
        return ""
    return f"the page it leads to is called {world.facts.titles.get(page) or (document.name if document else page)}"
