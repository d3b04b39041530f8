"""A view is a briefing with what every page needs to know of it, worked out once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.evidence.decided import decided
from generator.evidence.register import register
from generator.evidence.saying import saying
from generator.evidence.things import thing_facts
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.decision import Decided
from generator.model.entity import Entity
from generator.model.kind import MATTERS, MOVES
from generator.model.profile import Section
from generator.model.register import Registered
from generator.model.story import Matter
from generator.model.thing import ThingFact
from generator.pages.choosing import Chooser, Subject
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative, source_page
from generator.pages.page import Item, ItemList
from generator.pages.wording import in_sources

DECISION = "decision"
"""The topic by which a decision's page tells what was decided."""


@dataclass(frozen=True)
class View:
    """The briefing, the one who ranks its statements, and lists that several pages share."""

    briefing: Briefing
    told: dict[str, list[Statement]] = field(default_factory=dict, repr=False)
    subjects: dict[str, Subject] = field(default_factory=dict, repr=False)
    cites: dict[str, dict[tuple[str, int], Md]] = field(default_factory=lambda: defaultdict(dict), repr=False)
    """The links to sentences, by the folder of the page that they stand on."""

    @cached_property
    def chooser(self) -> Chooser:
        """Ranks statements."""
        return Chooser(self.briefing)

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """Policy moves and risks."""
        return (*self.briefing.moves, *self.briefing.risks)

    @cached_property
    def register(self) -> tuple[Registered, ...]:
        """The register of risks."""
        return self.briefing.once(register)

    @cached_property
    def thing_facts(self) -> Mapping[str, list[ThingFact]]:
        """The facts of each thing, by its id."""
        found: dict[str, list[ThingFact]] = defaultdict(list)
        for fact in self.briefing.once(thing_facts):
            found[fact.thing].append(fact)
        return found

    @cached_property
    def decided(self) -> Mapping[str, Decided]:
        """What is certain of the decisions of each page."""
        return {row.page: row for row in self.briefing.once(decided)}

    def linker(self, page: str) -> Linker:
        """Makes the lines and links of a page."""
        return Linker(self.briefing, page, self.cites[page.rpartition("/")[0]])

    @cached_property
    def on_page(self) -> Mapping[str, list[Entity]]:
        """The entities of each page, its own first."""
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in sorted(self.briefing.entities, key=lambda e: (not e.owner, e.name)):
            if entity.page:
                found[entity.page].append(entity)
        return found

    def sharing(self, page: str) -> list[Entity]:
        """The entities of a page, its own first."""
        return self.on_page.get(page, [])

    def subject_of(self, page: str) -> Subject:
        """The entities of a page, as what statements are ranked by."""
        if page not in self.subjects:
            self.subjects[page] = Subject(frozenset(entity.id for entity in self.sharing(page)))
        return self.subjects[page]

    def said_with(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """The statements that say what any clause of these says, themselves among them; those of each claim once."""
        claims = {claim.id: claim for one in statements for claim in self.briefing.claims_of[one.id]}
        return (statement for claim in claims.values() for statement in claim.statements)

    def statements_of(self, page: str) -> list[Statement]:
        """The statements that name an entity of the page, or are evidence of it."""
        if page not in self.told:
            found = {s.place: s for matter in self.matters_on.get(page, ()) for s in matter.evidence}
            for entity in self.sharing(page):
                found |= {s.place: s for s in self.briefing.statements_naming.get(entity.id, ())}
            self.told[page] = [found[place] for place in sorted(found)]
        return self.told[page]

    def evidence_of(self, page: str) -> frozenset[str]:
        """Ids of the statements that are evidence of the page's policy moves and risks."""
        return frozenset(s.id for matter in self.matters_on.get(page, ()) for s in matter.evidence)

    @cached_property
    def matters_on(self) -> Mapping[str, list[Matter]]:
        """The policy moves and risks of each page."""
        found: dict[str, list[Matter]] = defaultdict(list)
        for matter in self.matters:
            if matter.entity.page:
                found[matter.entity.page].append(matter)
        return found

    @cached_property
    def matters_at(self) -> Mapping[str, set[str]]:
        """The pages of the policy moves and risks that a statement is evidence of, by statement id."""
        found: dict[str, set[str]] = defaultdict(set)
        for page, matters in self.matters_on.items():
            for statement in (s for matter in matters for s in matter.evidence):
                found[statement.id].add(page)
        return found

    @cached_property
    def said_by(self) -> Counter[str]:
        """How many statements each source makes."""
        return Counter(statement.source for statement in self.briefing.statements)

    def once(self, statements: Iterable[Statement]) -> list[tuple[Claim, Statement]]:
        """The first statement of each claim, with it: what many say in the same words is shown once, citing all."""
        firsts: dict[str, tuple[Claim, Statement]] = {}
        for statement in filter(self.briefing.shows, statements):
            claim = self.briefing.claim_of[statement.id]
            firsts.setdefault(claim.id, (claim, statement))
        return list(firsts.values())

    def listing(self, section: Section, linker: Linker, *, lead: bool, most: int | None = None) -> Iterable[ItemList]:
        """The section's pages: first those in most sources, by most statements, then those nearest the story's midst.

        With `lead` each has its best statement.
        Of many more than `most` the rest is a number, and the link to the section's index; one more is shown itself.
        """
        rows = []
        for entity in self.briefing.entities:
            if entity.owner and entity.section == section.id and entity.page:
                statements = self.statements_of(entity.page)
                some = len({statement.source for statement in statements})
                central = max((self.chooser.central[statement.id] for statement in statements), default=0.0)
                order = (-some, -len(statements), -round(central, 6), entity.name)
                rows.append((order, entity.page, entity, statements))
        rows.sort(key=lambda row: row[0])
        items, told = [], set[str]()
        for _, page, entity, statements in rows if most is None or len(rows) <= most + 1 else rows[:most]:
            fresh = [s for s in statements if self.briefing.claim_of[s.id].id not in told]
            item = self.item(entity, page, statements, fresh or statements, linker, lead=lead)
            if item.line:
                told.add(self.briefing.claim_of[item.line.statement].id)
            items.append(item)
        if len(rows) > len(items):
            index = f"{section.id}/index.md"
            note = said(words(f"and {len(rows) - len(items)} more in"))
            label = link(words(section.label), relative(index, linker.page))
            items.append(Item(link=Md(f"{note} {label}"), target=index))
        if items:
            yield ItemList(title=words(section.label), items=tuple(items))

    def deciding(self, page: str, statements: Sequence[Statement]) -> list[Statement]:
        """Those of a decision's statements that tell who took it."""
        row = self.decided.get(page)
        told = {one.statement.id for one in row.by} if row else frozenset[str]()
        return [statement for statement in statements if statement.id in told]

    def telling(self, entity: Entity, statements: Sequence[Statement]) -> list[Statement]:
        """Those that say what a decision's or a risk's title says, if any; first those that stand alone."""
        if entity.kind not in MATTERS:
            return []
        alone = [statement for statement in statements if self.briefing.stands(statement)]
        return saying(entity.title, alone) or saying(entity.title, statements)

    def told_by(self, entity: Entity, page: str, statements: Sequence[Statement]) -> Statement | None:
        """The best of those; None where none does."""
        ranked = self.chooser.ranked(self.telling(entity, statements), self.subject_of(page))
        return next((statement for _, statement in ranked), None)

    def item(
        self,
        entity: Entity,
        page: str,
        statements: Sequence[Statement],
        fresh: Sequence[Statement],
        linker: Linker,
        *,
        lead: bool,
    ) -> Item:
        """A link to an entity's page, with how many sources name it and the best of what no other page here shows."""
        line = None
        if lead and fresh:
            alone = [s for s in fresh if self.briefing.stands(s)] or fresh
            telling = self.telling(entity, fresh)
            if entity.kind in MOVES and not telling:
                telling = self.deciding(page, alone) or [s for s in alone if s.is_about(DECISION)]
            alone = telling or alone
            for claim, statement in self.chooser.ranked(alone, self.subject_of(page))[:1]:
                line = linker.line(statement, claim)
        some = len({statement.source for statement in statements})
        return Item(
            link=link(words(entity.title), relative(page, linker.page)),
            target=page,
            note=said(words(in_sources(some, len(self.briefing.sources)))),
            line=line,
        )

    def source_item(self, id: str, label: str, note: str, linker: Linker) -> Item:
        """A link to a source's page."""
        target = source_page(id)
        return Item(link=link(words(label), relative(target, linker.page)), target=target, note=said(words(note)))
