"""What a page shows: the statements in which its entities have a part, the best first, every topic in turn."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from generator.evidence.claims import content
from generator.evidence.mentions import forces_of_states
from generator.evidence.standing import opens_with_contrast
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.entity import How

CROWD = 0.2
"""How much less the next statement of a topic counts for each that the page shows of it."""
PAGE_LINES = 33
"""A page shows at most this many statements; the rest stands on pages of its own."""
SHORT = 26
"""A page with this many statements takes none in which its entities have but a side part."""
REFERRED = 0.6
"""What the sentence before names has this part in one that opens by referring to it."""
KIN = 0.8
"""A statement about a state's force has this part in the state's page."""
ACTS = re.compile(
    r"\s+(?:has|have|had|is|are|was|were|will|would|could|may|might|can|must|[a-z]+ed|[a-z]+s|sent|said|told|made|took|brought"
    r"|began|held|won|lost|gave|met|cut|put|set|hit|left|fell|rose)\b"
)
"""A verb right after a name makes its bearer the one who acts."""


@dataclass(frozen=True, eq=False)
class Subject:
    """What a page is about: entities, and statements whose part in it is known beforehand, by id.

    `scores` and `shares` are those worked out so far, by statement id: choosing asks for each many times.
    """

    entities: frozenset[str] = frozenset()
    parts: Mapping[str, float] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict, repr=False)
    shares: dict[str, float] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Chooser:
    """Ranks statements for pages."""

    briefing: Briefing

    @cached_property
    def central(self) -> Mapping[str, float]:
        """How much of the story a statement's words are, from 0 to 1: words that many sources use count most."""
        spread: Counter[str] = Counter()
        for _, rows in groupby(self.briefing.statements, key=lambda s: s.source):
            spread.update(set[str]().union(*(content(s.text) for s in rows)))
        raw = {}
        for statement in self.briefing.statements:
            own = content(statement.text)
            raw[statement.id] = (sum(map(spread.__getitem__, own)) - len(own)) / math.sqrt(len(own) or 1)
        most = max(raw.values(), default=0) or 1
        return {key: value / most for key, value in raw.items()}

    @cached_property
    def breadth(self) -> Mapping[str, int]:
        """How many sources make the claim of a statement, by its id."""
        wide = {key: len(sources) for key, sources in self.briefing.sources_of.items()}
        return {key: wide[claim.id] for key, claim in self.briefing.claim_of.items()}

    @cached_property
    def forces(self) -> Mapping[str, str]:
        """The force of each state."""
        return forces_of_states(self.briefing.entities)

    def candidates(self, subject: Subject) -> list[Statement]:
        """The statements in which the subject can have a part, in order of place."""
        ids = subject.entities | {self.forces[e] for e in subject.entities if e in self.forces}
        found = {s.place: s for e in ids for s in self.briefing.statements_naming.get(e, ())}
        for source, sentence in list(found):
            after = self.briefing.statement_at.get((source, sentence + 1))
            if after and sentence in self.briefing.showing(after).before:
                found[after.place] = after
        for key in subject.parts:
            found |= {s.place: s for s in self.briefing.claim_of[key].statements if s.id == key}
        return [found[place] for place in sorted(found)]

    def part(self, statement: Statement, subject: Subject) -> float:
        """How large a part the subject has in a statement; 0 where nothing of it is named."""
        known = subject.shares.get(statement.id)
        if known is None:
            known = subject.shares[statement.id] = self.share(statement, subject)
        return known

    def share(self, statement: Statement, subject: Subject) -> float:
        """The same, worked out."""
        if statement.id in subject.parts:
            return subject.parts[statement.id]
        entities = subject.entities
        here = self.briefing.mentions_at.get(statement.place, ())
        own = [m for m in here if m.entity in entities]
        given = self.briefing.showing(statement).before
        if not own and given and not opens_with_contrast(statement.text):
            before = self.briefing.mentions_at.get((statement.source, given[-1]), ())
            return REFERRED if any(m.entity in entities for m in before) else 0.0
        if not own:
            kin = {self.forces[e] for e in entities if e in self.forces}
            return KIN if any(m.entity in kin for m in here) else 0.0
        first = own[0]
        score = 1.0
        if statement.speaker in entities:
            score += 2.0
        if first is here[0] or any(ACTS.match(statement.text, m.span.end) for m in own):
            score += 1.0
        elif any(statement.text.startswith(("’s ", "'s "), m.span.end) for m in own):
            score += 0.5
        if all(m.how in (How.DEMONYM, How.REFERENCE) for m in own):
            score -= 0.5
        score += min(len(own) - 1, 2) * 0.25
        return score

    def score(self, statement: Statement, subject: Subject) -> float:
        """Part, corroboration, centrality and substance, as one number; 0 where the subject has no part."""
        known = subject.scores.get(statement.id)
        if known is None:
            known = subject.scores[statement.id] = self.worked_out(statement, self.part(statement, subject))
        return known

    def worked_out(self, statement: Statement, part: float) -> float:
        """The score of a statement in which the subject has this part."""
        if not part:
            return 0.0
        breadth = self.breadth[statement.id]
        return part + 0.6 * (breadth - 1) + self.central[statement.id] + self.substance(statement)

    def substance(self, statement: Statement) -> float:
        """More for a statement with a number, a date or a quote; less for one that needs another to be understood."""
        return self.weights.get(statement.place, 0.0) - 0.5 * (not self.briefing.stands(statement))

    @cached_property
    def weights(self) -> Mapping[tuple[str, int], float]:
        """What numbers, dates and quotes add to a sentence's substance, by place."""
        found: dict[tuple[str, int], float] = defaultdict(float)
        for article in self.briefing.articles:
            for weight, rows in (
                (0.5, {q.sentence for q in article.quantities if q.value is not None}),
                (0.3, {d.sentence for d in article.dates if d.first}),
                (0.5, {q.sentence for q in article.quotes if q.direct}),
            ):
                for sentence in rows:
                    found[article.source.id, sentence] += weight
        return found

    def topic(self, statement: Statement, kind: str) -> str:
        """The topic that a statement stands under on a page of the kind; empty where no cue was found."""
        return statement.topic(self.briefing.profile.precedence_of(kind))

    def ranked(self, statements: Iterable[Statement], subject: Subject) -> list[tuple[Claim, Statement]]:
        """One statement of each claim, best first: the claim's own choice where it is among them."""
        best: dict[str, Statement] = {}
        claims: dict[str, Claim] = {}
        for statement in filter(self.briefing.shows, statements):
            claim = self.briefing.claim_of[statement.id]
            claims[claim.id] = claim
            known = best.get(claim.id)
            if known is claim.shown:
                continue
            if known is None or statement is claim.shown or self.order(statement, subject) < self.order(known, subject):
                best[claim.id] = statement
        pairs = [(claims[key], statement) for key, statement in best.items()]
        return sorted(pairs, key=lambda row: self.order(row[1], subject))

    def order(self, statement: Statement, subject: Subject) -> tuple[float, str, int]:
        """Sorts the best first, and equals by place."""
        return -round(self.score(statement, subject), 6), statement.source, statement.sentence

    def by_topic(
        self,
        ranked: Sequence[tuple[Claim, Statement]],
        subject: Subject,
        topics: Mapping[str, str],
        kind: str,
        limit: int = PAGE_LINES,
    ) -> tuple[dict[str, list[tuple[Claim, Statement]]], list[tuple[Claim, Statement]]]:
        """At most `limit` statements by topic, and those left over.

        Taken best first, but each that a topic has already lowers the next of it by `CROWD`, so that every topic comes
        to word. `topics` gives the topic of a statement where it is known; else its cues do, for this kind of page.
        """
        waiting: dict[str, list[tuple[Claim, Statement]]] = defaultdict(list)
        for row in ranked:
            waiting[topics.get(row[1].id) or self.topic(row[1], kind)].append(row)
        chosen: dict[str, list[tuple[Claim, Statement]]] = defaultdict(list)
        for rows in waiting.values():
            rows.reverse()
        for _ in range(min(limit, len(ranked))):
            topic = min(
                (topic for topic, rows in waiting.items() if rows),
                key=lambda t: (
                    CROWD * len(chosen[t]) - self.score(waiting[t][-1][1], subject),
                    waiting[t][-1][1].place,
                ),
            )
            by_the_way = 0 < self.part(waiting[topic][-1][1], subject) < 1
            if by_the_way and sum(map(len, chosen.values())) >= SHORT:
                break
            chosen[topic].append(waiting[topic].pop())
        left = {row[1].id for rows in waiting.values() for row in rows}
        return chosen, [row for row in ranked if row[1].id in left]
