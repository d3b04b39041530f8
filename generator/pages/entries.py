"""The page of an entity, a policy move or a risk: facts, what is reported by topic, dates, what is related."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.annotation import Quantity
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.entity import Entity, Kind
from generator.model.story import Matter
from generator.pages.choosing import Chooser, worth_a_line
from generator.pages.escape import Md, link, said, words
from generator.pages.linking import Linker, relative
from generator.pages.page import Draft, Fact, Group, Item, ItemList
from generator.pages.view import View
from generator.pages.wording import KINDS, MEASURES, converted, in_sources, many, when

MATTERS = frozenset({Kind.POLICY, Kind.DOCUMENT, Kind.EVENT, Kind.RISK})
ALSO = "Also reported"
RELATED = 3
"""A page names a matter as related where they share this many statements, or all that the matter has."""


@dataclass(frozen=True)
class EntryPages:
    """Makes the pages of the registry's entries."""

    view: View

    @property
    def briefing(self) -> Briefing:
        """What the pages are made from."""
        return self.view.briefing

    @property
    def chooser(self) -> Chooser:
        """Ranks statements."""
        return self.view.chooser

    def drafts(self) -> list[Draft]:
        """Every entry's page and, where there is more to say, the pages of the rest; sorted by path."""
        found: list[Draft] = []
        for entity in self.briefing.entities:
            if entity.owner and entity.page:
                found.extend(self.draft(entity, self.view.sharing(entity.page)))
        return sorted(found, key=lambda draft: draft.path)

    def draft(self, entity: Entity, entities: Sequence[Entity]) -> Iterable[Draft]:
        """The page, then the page of the rest."""
        page = entity.page or ""
        linker = Linker(self.briefing, page)
        matters = [m for m in (*self.briefing.moves, *self.briefing.risks) if m.entity in entities]
        ids = frozenset(e.id for e in entities)
        dropped = {d for e in entities for d in e.drop}
        topics: dict[str, str] = {}
        if entity.kind in MATTERS:
            statements = list(self.of_matters(matters, topics))
        else:
            statements = [s for s in self.briefing.statements if self.chooser.part(s, ids)]
            statements += [s for m in matters for s in m.evidence if s not in statements]
        statements = [s for s in statements if s.id not in dropped and worth_a_line(s)]
        ranked = self.chooser.ranked(statements, ids)
        chosen, rest = self.chooser.by_topic(ranked, ids, topics)
        yield Draft(
            path=page,
            kind=entity.kind.value,
            title=entity.name,
            lead=self.lead(entity, entities),
            description=f"{entity.name} in {self.briefing.title}: {many(len(statements), 'statement')}, each cited.",
            tags=(KINDS[entity.kind.value],),
            facts=tuple(self.facts(ids, linker)),
            groups=(
                *self.groups(chosen, linker, entity.kind.value),
                *self.own_words(ids, linker),
                *self.dates(statements, linker),
            ),
            lists=tuple(self.related(page, linker)),
            after=tuple(self.onward(page, rest)),
        )
        yield from self.rest(entity, rest)

    def of_matters(self, matters: Sequence[Matter], topics: dict[str, str]) -> Iterable[Statement]:
        """The evidence of matters and the statements that play a part in them; notes the part each plays."""
        seen: set[str] = set()
        for matter in matters:
            for statement in matter.evidence:
                if statement.id not in seen:
                    seen.add(statement.id)
                    topics[statement.id] = "risk" if matter.entity.kind is Kind.RISK else "decision"
                    yield statement
        for matter in matters:
            for part, rows in matter.parts:
                for statement in rows:
                    if statement.id not in seen:
                        seen.add(statement.id)
                        topics[statement.id] = part
                        yield statement

    def lead(self, entity: Entity, entities: Sequence[Entity]) -> Md:
        """In how many sources and statements it is named or evidenced, and under which names."""
        statements = self.view.statements_of(entity.page or "")
        total = len(self.briefing.sources)
        some = len({s.source for s in statements})
        parts = [in_sources(some, total).capitalize(), many(len(statements), "statement")]
        aliases = [alias for alias in entity.aliases if len(alias.split()) <= 5]
        out = " · ".join(parts)
        if aliases:
            out += " · also called: " + ", ".join(aliases)
        others = [e.name for e in entities if e is not entity]
        if others:
            out += " · on this page too: " + ", ".join(others)
        return said(words(out))

    def groups(
        self, chosen: Mapping[str, Sequence[tuple[Claim, Statement]]], linker: Linker, kind: str
    ) -> Iterable[Group]:
        """The chosen statements by topic, in the profile's order for this kind of page."""
        labels = {topic.id: topic.label for topic in self.briefing.profile.topics}
        for topic in (*self.briefing.profile.topics_of(kind), ""):
            if chosen.get(topic):
                lines = tuple(linker.line(statement, claim) for claim, statement in chosen[topic])
                yield Group(title=words(labels.get(topic, ALSO)), lines=lines)

    def own_words(self, ids: frozenset[str], linker: Linker) -> Iterable[Group]:
        """The sentences that quote one of the entities."""
        rows = []
        for article in self.briefing.articles:
            for quote in article.quotes:
                statement = self.briefing.statement_at.get((article.source.id, quote.sentence))
                if (
                    statement
                    and quote.direct
                    and self.speaker(article.source.id, quote.speaker_sentence, quote.speaker) in ids
                ):
                    rows.append(statement)
        if rows:
            yield Group(title=Md("In their own words"), lines=tuple(linker.line(s) for s in dict.fromkeys(rows)))

    def speaker(self, source: str, sentence: int | None, span: object) -> str | None:
        """The entity that a quote's speaker names."""
        return speaker_of_quote(self.briefing, source, sentence, span)

    def dates(self, statements: Sequence[Statement], linker: Linker) -> Iterable[Group]:
        """The dated ones among the statements, by date."""
        ids = {s.id for s in statements}
        rows = [event for event in self.briefing.events if event.statement.id in ids]
        if rows:
            lines = tuple(linker.line(event.statement, label=when(event.date)) for event in rows)
            yield Group(title=Md("Dates"), lines=lines)

    def facts(self, ids: frozenset[str], linker: Linker) -> Iterable[Fact]:
        """The numbers that are about the entities, as written and converted; the same words of several sources once."""
        rows: dict[tuple[str, str], list[tuple[Quantity, tuple[str, int]]]] = defaultdict(list)
        for article in self.briefing.articles:
            for quantity in article.quantities:
                place = (article.source.id, quantity.sentence)
                if (
                    self.briefing.subjects.get((*place, quantity.span.start)) in ids
                    and place in self.briefing.statement_at
                ):
                    rows[quantity.measure or "", quantity.text].append((quantity, place))
        for (measure, text), found in rows.items():
            places = tuple(dict.fromkeys(place for _, place in found))
            yield Fact(
                label=said(MEASURES.get(measure, "Number")),
                words=words(text),
                note=said(converted(found[0][0])),
                links=tuple(linker.cite(place) for place in places),
                cites=places,
            )

    def related(self, page: str, linker: Linker) -> Iterable[ItemList]:
        """Pages of policy moves and risks whose evidence this page has a good part of, those with most of it first."""
        here = {statement.id for statement in self.view.statements_of(page)}
        found = []
        for entity in self.briefing.entities:
            evidence = self.view.evidence_of(entity.page) if entity.owner and entity.page else frozenset()
            shared = len(evidence & here)
            if entity.page and entity.page != page and shared and shared >= min(RELATED, len(evidence)):
                found.append((-shared, entity.page, entity.name))
        items = tuple(
            Item(
                link=link(words(name), relative(target, linker.page)),
                target=target,
                note=said(f"{many(-shared, 'statement')} shared"),
            )
            for shared, target, name in sorted(found)
        )
        if items:
            yield ItemList(title=Md("Related decisions and risks"), items=items)

    def onward(self, page: str, rest: Sequence[object]) -> Iterable[ItemList]:
        """The link to the page of the rest."""
        if rest:
            target = rest_path(page)
            note = said(f"{many(len(rest), 'more statement')}")
            yield ItemList(
                title=Md("More"),
                items=(Item(link=link(Md("Further statements"), relative(target, page)), target=target, note=note),),
            )

    def rest(self, entity: Entity, rest: Sequence[tuple[Claim, Statement]]) -> Iterable[Draft]:
        """What did not fit on the page, in the order of the sources."""
        if not rest:
            return
        page = entity.page or ""
        path = rest_path(page)
        linker = Linker(self.briefing, path)
        lines = tuple(linker.line(statement, claim) for claim, statement in sorted(rest, key=lambda row: row[1].place))
        back = Item(link=link(words(entity.name), relative(page, path)), target=page)
        yield Draft(
            path=path,
            kind="more",
            title=f"{entity.name}: further statements",
            lead=said(f"{many(len(rest), 'more statement')}, in the order of the sources"),
            description=f"Further statements on {entity.name}.",
            groups=(Group(title=Md("Further statements"), lines=lines),),
            after=(ItemList(title=Md("Back"), items=(back,)),),
        )


def rest_path(page: str) -> str:
    """The path of the page that holds the rest of a page's statements."""
    return page.removesuffix(".md") + "-more.md"


def speaker_of_quote(briefing: Briefing, source: str, sentence: int | None, span: object) -> str | None:
    """The entity that the words naming a quote's speaker stand for; None where they name none."""
    if sentence is None or span is None:
        return None
    here = briefing.mentions_at.get((source, sentence), ())
    inside = {m.entity for m in here if m.span.overlaps(span)}  # type: ignore[arg-type]
    people = {e for e in inside if briefing.entity[e].kind is Kind.PERSON}
    chosen = people or inside
    return chosen.pop() if len(chosen) == 1 else None
