"""The page of an entity, a policy move or a risk: facts, what is reported by topic, dates, what is related."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.annotation import Quantity
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.entity import Entity
from generator.model.kind import MATTERS, Kind
from generator.model.story import Matter
from generator.model.tables import alternatives
from generator.pages.acting import OF_THEM, acted, ids_of, said_of
from generator.pages.choosing import Chooser, Subject
from generator.pages.decisions import certain_rows
from generator.pages.differences import differing
from generator.pages.escape import NOTHING, Md, link, said, words
from generator.pages.linking import LONGEST_LINK, Linker, relative
from generator.pages.page import Draft, Fact, Group, Item, ItemList
from generator.pages.pinning import by_topic_pinned, pinned_first, pins_of
from generator.pages.relations import relations
from generator.pages.speaking import speaker_of_quote
from generator.pages.things import numbers_about
from generator.pages.view import View
from generator.pages.wording import KINDS, converted, in_sources, many, measure

Place = tuple[str, int]
"""A sentence: its source and number."""
EVIDENCE, SHARED, CUED, ABOUT = 3.0, 2.75, 2.5, 1.5
"""The part in a matter's page of its evidence, of evidence of what shares it, of what a cue puts there, of the rest."""
ALSO, REPORTED, SAY = "Also reported", "What is reported", "What they say"
EVENTS = frozenset({"action", "unknown", "divided"})
"""Topics under which a decision's own sentence may stand: it tells an event, or nothing sure."""
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

    @cached_property
    def quoted(self) -> Mapping[str, set[Place]]:
        """Where each entity is quoted."""
        found: dict[str, set[Place]] = defaultdict(set)
        for article in self.briefing.articles:
            for quote in article.quotes:
                speaker = speaker_of_quote(self.briefing, article.source.id, quote) if quote.direct else None
                if speaker:
                    found[speaker].add((article.source.id, quote.sentence))
        return found

    @cached_property
    def numbers(self) -> Mapping[str, list[tuple[int, Quantity, Place]]]:
        """The numbers that are about each entity, with their place among all of the briefing."""
        found: dict[str, list[tuple[int, Quantity, Place]]] = defaultdict(list)
        for count, (subject, quantity, place) in enumerate(numbers_about(self.briefing), start=1):
            found[subject].append((count, quantity, place))
        return found

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
        linker = self.view.linker(page)
        ids = frozenset(e.id for e in entities)
        matters = self.view.matters_on.get(page, [])
        subject = Subject(ids, parts_known(matters))
        topics = topics_known(matters) if entity.kind in MATTERS else {}
        dropped = {statement for e in entities for statement in e.drop}
        statements = [
            s
            for s in self.chooser.candidates(subject)
            if s.id not in dropped
            and self.briefing.shows(s)
            and (s.id in topics or not topics)
            and self.chooser.part(s, subject)
        ]
        spoken = pinned_first(pins := pins_of(entities), self.spoken(ids, statements))
        quoted = {statement.id for statement in spoken}
        others, kind = [s for s in statements if s.id not in quoted], entity.kind.value
        if topics and not pins and (first := self.view.told_by(entity, page, others)):
            known = topics.get(first.id) or self.chooser.topic(first, kind)
            known = known if known in EVENTS or entity.kind is not Kind.POLICY else ""
            topics, pins = {**topics, first.id: known or self.briefing.profile.topics_of(kind)[0]}, [first.id]
        chosen, rest = by_topic_pinned(self.chooser, others, pins, subject, topics=topics, kind=kind)
        yield Draft(
            path=page,
            kind=entity.kind.value,
            title=entity.title,
            lead=self.lead(entity, entities),
            description=f"{entity.title} in {self.briefing.title}: what is reported, sentence by sentence.",
            tags=(KINDS[entity.kind.value],),
            facts=(*self.titles(ids, linker), *self.facts(ids, linker), *certain_rows(self.view, entity, linker)),
            groups=(*self.groups(chosen, linker, entity.kind.value, ids), *self.own_words(spoken, linker)),
            lists=(
                *relations(self.view, page, linker, quoted | ids_of(chosen)),
                *self.related(page, linker),
                *differing(self.briefing, ids, linker),
            ),
            after=tuple(self.onward(page, rest)),
        )
        yield from self.rest(entity, rest)

    def lead(self, entity: Entity, entities: Sequence[Entity]) -> Md:
        """In how many sources and statements it is named or evidenced, and under which names."""
        statements = self.view.statements_of(entity.page or "")
        total = len(self.briefing.sources)
        some = len({s.source for s in statements})
        count = many(len(statements), "statement")
        how = f"{count} of evidence" if entity.kind is Kind.RISK else f"named in {count}"
        parts = [in_sources(some, total).capitalize(), *([how] if some else [])]
        seen = {m.text.lower().replace("’", "'") for m in self.briefing.mentions_of.get(entity.id, ())}
        aliases = [a for a in entity.aliases if len(a.split()) <= LONGEST_LINK and a.lower().replace("’", "'") in seen]
        aliases = [a for a in aliases if entity.name.lower() not in a.lower()]
        out = " · ".join(parts)
        if aliases:
            out += " · also called: " + ", ".join(aliases)
        others = [e.name for e in entities if e is not entity]
        if others:
            out += " · on this page too: " + ", ".join(others)
        return said(words(out))

    def groups(
        self, chosen: Mapping[str, Sequence[tuple[Claim, Statement]]], linker: Linker, kind: str, ids: frozenset[str]
    ) -> Iterable[Group]:
        """What an actor did, wants and fears, then by topic, in the profile's order; of no topic, what they say."""
        labels = {topic.id: topic.label for topic in self.briefing.profile.topics}
        told = [row for rows in chosen.values() for row in rows]
        context = {(s.source, index) for _, s in told for index in self.briefing.showing(s).before}
        rest = ALSO if len(chosen) > 1 else REPORTED
        parts: list[tuple[str, Sequence[tuple[Claim, Statement]]]] = [*acted(self.briefing, chosen, ids, kind)]
        taken, spoken_of = {s.id for _, rows in parts for _, s in rows}, said_of(self.briefing, ids, kind)
        for topic in (*self.briefing.profile.topics_of(kind), ""):
            rows = [row for row in chosen.get(topic, ()) if row[1].id not in taken]
            said_here = [row for row in rows if not topic and row[1].speaker in ids]
            of_them = [row for row in rows if not topic and row[1].id in spoken_of and row not in said_here]
            others = [row for row in rows if row not in said_here and row not in of_them]
            parts += [(SAY, said_here), (OF_THEM, of_them), (labels.get(topic, rest), others)]
        for title, some in parts:
            here = [row for row in some if row[1].place not in context or len(row[0].sources) > 1]
            if here:
                lines = tuple(linker.line(statement, claim) for claim, statement in here)
                yield Group(title=words(title), lines=lines)

    def spoken(self, ids: frozenset[str], statements: Sequence[Statement]) -> list[Statement]:
        """The statements that quote one of the entities."""
        places = set[Place]().union(*(self.quoted.get(entity, ()) for entity in ids))
        return [statement for statement in statements if statement.place in places]

    def own_words(self, spoken: Sequence[Statement], linker: Linker) -> Iterable[Group]:
        """What the entities are quoted with."""
        if spoken:
            lines = tuple(linker.line(statement, claim) for claim, statement in self.view.once(spoken))
            yield Group(title=Md("In their own words"), lines=lines)

    def titles(self, ids: frozenset[str], linker: Linker) -> Iterable[Fact]:
        """Under which titles a person is named, with the name, as written; the longer form of a title stands for it."""
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        names = {m.text for entity in ids for m in self.briefing.mentions_of.get(entity, ())}
        for title in (title for entity in sorted(ids) for title in self.briefing.titles_of.get(entity, ())):
            found[title.text].append((title.source, title.sentence))
        bare = {text: re.sub(rf"(?:{alternatives(sorted(names))})\Z", "", text).strip(" ,") for text in found}
        longest = {
            text for text, title in bare.items() if not any(o != title and o.endswith(title) for o in bare.values())
        }
        chosen = {bare[text]: text for text in sorted(longest, key=lambda text: (len(found[text]), len(text), text))}
        for text in sorted(chosen.values()):
            cites = tuple(dict.fromkeys(found[text]))
            links = tuple(linker.cite(place) for place in cites)
            yield Fact(label=said(Md("Title")), words=words(text), note=NOTHING, links=links, cites=cites)

    def facts(self, ids: frozenset[str], linker: Linker) -> Iterable[Fact]:
        """The numbers that are about the entities, as written and converted; the same words of several sources once."""
        rows: dict[tuple[str, str], list[tuple[Quantity, Place]]] = defaultdict(list)
        numbers = [row for entity in ids for row in self.numbers.get(entity, ())]
        for _, quantity, place in sorted(numbers, key=lambda row: row[0]):
            rows[quantity.measure or "", quantity.text].append((quantity, place))
        for (name, text), found in rows.items():
            places = tuple(dict.fromkeys(place for _, place in found))
            yield Fact(
                label=said(words(measure(name))),
                words=words(text),
                note=said(words(converted(found[0][0]))),
                links=tuple(linker.cite(place) for place in places),
                cites=places,
            )

    def related(self, page: str, linker: Linker) -> Iterable[ItemList]:
        """Pages of policy moves and risks whose evidence this page has a good part of, those with most of it first."""
        shared: Counter[str] = Counter()
        for statement in self.view.statements_of(page):
            shared.update(self.view.matters_at.get(statement.id, ()))
        found = []
        for target, count in shared.items():
            owner = self.view.sharing(target)[0]
            if target != page and owner.owner and count >= min(RELATED, len(self.view.evidence_of(target))):
                found.append((-count, target, owner.name))
        items = tuple(
            Item(
                link=link(words(name), relative(target, linker.page)),
                target=target,
                note=said(words(f"{many(-count, 'statement')} shared")),
            )
            for count, target, name in sorted(found)
        )
        if items:
            yield ItemList(title=Md("Related decisions and risks"), items=items)

    def onward(self, page: str, rest: Sequence[object]) -> Iterable[ItemList]:
        """The link to the page of the rest."""
        if rest:
            target = rest_path(page)
            note = said(words(many(len(rest), "more statement")))
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
        linker = self.view.linker(path)
        lines = tuple(linker.line(statement, claim) for claim, statement in sorted(rest, key=lambda row: row[1].place))
        back = Item(link=link(words(entity.title), relative(page, path)), target=page)
        yield Draft(
            path=path,
            kind="more",
            title=f"{entity.title}: further statements",
            lead=said(words(f"{many(len(rest), 'more statement')}, in the order of the sources")),
            description=f"Further statements on {entity.title}.",
            groups=(Group(title=Md("Further statements"), lines=lines),),
            after=(ItemList(title=Md("Back"), items=(back,)),),
        )


def parts_known(matters: Sequence[Matter]) -> dict[str, float]:
    """The part in a matter's page of its evidence, and of what a cue puts there, by statement id."""
    found: dict[str, float] = {}
    for matter in sorted(matters, key=lambda m: not m.entity.owner):
        for statement in matter.evidence:
            found.setdefault(statement.id, EVIDENCE if matter.entity.owner else SHARED)
    for matter in matters:
        for key in sorted(matter.cued):
            found.setdefault(key, CUED)
        for _, rows in matter.parts:
            for statement in rows:
                found.setdefault(statement.id, ABOUT)
    return found


def topics_known(matters: Sequence[Matter]) -> dict[str, str]:
    """Under which topic a matter's page shows a statement, by id; empty where the statement's own decides."""
    found: dict[str, str] = {}
    for matter in matters:
        for statement in matter.evidence:
            found.setdefault(statement.id, evidence_topic(matter, statement))
    for matter in matters:
        for part, rows in matter.parts:
            for statement in rows:
                found.setdefault(statement.id, part)
    return found


def evidence_topic(matter: Matter, statement: Statement) -> str:
    """Evidence of a risk is what is feared, of a move a decision, where the words are of that; else its own topic."""
    if matter.entity.kind is Kind.RISK:
        return "divided" if statement.is_about("divided") else "risk"
    return "decision" if statement.is_about("decision") else ""


def rest_path(page: str) -> str:
    """The path of the page that holds the rest of a page's statements."""
    return page.removesuffix(".md") + "-more.md"
