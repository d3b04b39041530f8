"""A briefing is all that was found and weighed, as one frozen value: pages and exports are made from it alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import TypeVar, cast

from generator.model.annotation import Annotated, DateRef
from generator.model.claim import Claim, Origin, Statement
from generator.model.correction import Correction
from generator.model.discovery import Candidate
from generator.model.edition import Edition, TakenDown, first_days
from generator.model.entity import Entity, Mention, Title
from generator.model.profile import Profile
from generator.model.showing import PLAIN, Showing
from generator.model.source import Rights, Sentence, Source
from generator.model.story import Difference, Event, Expansion, Matter, Relation

Value = TypeVar("Value")
LATER: Mapping[str, tuple[str, ...]] = {
    "relations": ("relations_of",),
    "differences": (),
    "found": (),
    "editions": ("first_days",),
    "taken_down": (),
    "corrections": (),
    "pinned": (),
}
"""What becomes known when all else of a briefing is, and what is worked out of it."""


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """Every tuple is sorted; `subjects` gives the entity that a quantity is about, by source, sentence and start.

    `copies` gives the source that another repeats. `found` are the candidates of discovery, best first. `showings` says
    how each statement is shown, by id, where not as it is. `editions` are those published so far, oldest first;
    `taken_down` the articles whose words were taken out, `corrections` what editors corrected;
    `pinned` are the statements that home begins with.
    """

    title: str
    profile: Profile
    articles: tuple[Annotated, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    moves: tuple[Matter, ...]
    risks: tuple[Matter, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    differences: tuple[Difference, ...]
    unknowns: tuple[Statement, ...]
    titles: tuple[Title, ...]
    expansions: tuple[Expansion, ...]
    copies: Mapping[str, str]
    subjects: Mapping[tuple[str, int, int], str]
    found: tuple[Candidate, ...] = ()
    showings: Mapping[str, Showing] = field(default_factory=dict)
    editions: tuple[Edition, ...] = ()
    taken_down: tuple[TakenDown, ...] = ()
    corrections: tuple[Correction, ...] = ()
    pinned: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """By article all that it and what it says hang on, where that is known."""
    known: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: "Callable[[Briefing], Value]") -> Value:
        """What several work out of it, worked out once; it asks for nothing of `LATER`."""
        if make not in self.known:
            self.known[make] = make(self)
        return cast("Value", self.known[make])

    def with_more(self, **later: object) -> "Briefing":
        """The briefing with other values for what is named in `LATER`; what was worked out of the rest stays so."""
        if not later.keys() <= LATER.keys():
            raise TypeError(f"not known last: {', '.join(later.keys() - LATER.keys())}")
        made = replace(self, **later)  # type: ignore[arg-type]
        changed = {name for field_ in later for name in LATER[field_]}
        fields_ = {one.name for one in fields(self) if one.init}
        vars(made).update({name: value for name, value in vars(self).items() if name not in fields_ | changed})
        return made

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The articles' sources, in order of id."""
        return tuple(article.source for article in self.articles)

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """A source by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def entity(self) -> Mapping[str, Entity]:
        """An entity by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def statement_at(self) -> Mapping[tuple[str, int], Statement]:
        """The statement of a source's sentence."""
        return {statement.place: statement for statement in self.statements}

    @cached_property
    def mentions_at(self) -> Mapping[tuple[str, int], tuple[Mention, ...]]:
        """The mentions in a source's sentence, by position."""
        return grouped((mention.source, mention.sentence, mention) for mention in self.mentions)

    @cached_property
    def mentions_of(self) -> Mapping[str, tuple[Mention, ...]]:
        """The mentions of an entity, in order of source and sentence."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.entity].append(mention)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def statements_naming(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements that name an entity, in order of place, by entity id."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.statements:
            for entity in statement.entities:
                found[entity].append(statement)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def titles_of(self) -> Mapping[str, tuple[Title, ...]]:
        """The titles of a person, in order of place."""
        found: dict[str, list[Title]] = defaultdict(list)
        for title in self.titles:
            found[title.entity].append(title)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def relations_of(self) -> Mapping[str, tuple[Relation, ...]]:
        """The relations of an entity, in either part."""
        found: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.relations:
            found[relation.subject].append(relation)
            found[relation.object].append(relation)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def claim_of(self) -> Mapping[str, Claim]:
        """The claim of a statement's main clause, by statement id: what the statement as a whole counts for."""
        return {s.id: claim for claim in self.claims for s, main in claim.parts if main}

    @cached_property
    def origins_of(self) -> Mapping[str, tuple[Origin, ...]]:
        """The origins of each claim that count, by its id."""
        return {claim.id: claim.origins for claim in self.claims}

    @cached_property
    def sources_of(self) -> Mapping[str, tuple[str, ...]]:
        """The sources of each claim, by its id."""
        return {claim.id: claim.sources for claim in self.claims}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[Claim, ...]]:
        """All claims that a statement belongs to, by whichever clause."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for statement in claim.statements:
                found[statement.id].append(claim)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def dates_at(self) -> Mapping[tuple[str, int], tuple[DateRef, ...]]:
        """The resolved dates of a statement's place that need words: all but those written with their year."""
        found: dict[tuple[str, int], list[DateRef]] = defaultdict(list)
        for article in self.articles:
            for date in article.dates:
                if date.first and date.first[:4] not in date.text:
                    found[article.source.id, date.sentence].append(date)
        return {place: tuple(rows) for place, rows in found.items()}

    def showing(self, statement: Statement) -> Showing:
        """How the context gate lets a statement be shown."""
        return self.showings.get(statement.id, PLAIN)

    def shows(self, statement: Statement) -> bool:
        """Whether the context gate lets any page show a statement."""
        return statement.id not in self.hidden

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The ids of the statements that the context gate lets no page show."""
        return frozenset(key for key, showing in self.showings.items() if showing.is_out)

    def stands(self, statement: Statement) -> bool:
        """Whether a statement is understood without another sentence, so that it may stand where there is no room."""
        return self.showing(statement).is_alone

    @cached_property
    def left_out(self) -> tuple[Statement, ...]:
        """The statements that no page shows, in order of place."""
        return tuple(statement for statement in self.statements if not self.shows(statement))

    @cached_property
    def first_days(self) -> Mapping[str, str]:
        """The day of the first edition in which each statement stood, by statement id."""
        return first_days(self.editions)

    def first_stood(self, claim: Claim) -> str | None:
        """The day of the first edition in which a claim stood, by any of its statements; None where in none."""
        days = self.first_days
        return min((days[s.id] for s, main in claim.parts if main and s.id in days), default=None)

    def new_since(self, claim: Claim) -> str:
        """The day of the last edition, where no edition holds a claim that could have stood in it; else nothing."""
        free = self.source[claim.shown.source].rights is Rights.TEXT
        return self.editions[-1].date if self.editions and free and self.first_stood(claim) is None else ""

    def sentence(self, source: str, index: int) -> Sentence:
        """A sentence by its place."""
        return self.source[source].sentences[index]


def grouped(rows: Iterable[tuple[str, int, Mention]]) -> dict[tuple[str, int], tuple[Mention, ...]]:
    """Mentions by source and sentence, in the order given."""
    found: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for source, sentence, mention in rows:
        found[source, sentence].append(mention)
    return {key: tuple(group) for key, group in found.items()}
