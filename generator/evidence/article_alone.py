"""What one article says is weighed alone: all that it hangs on is passed in, so what was found can be kept.

Of the registry only the entries that the article names or is evidence of have a say, and the forces of the states that
it names: an entry that is added or changed makes anew only the articles that it concerns.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.evidence.cues import CueBook
from generator.evidence.gate import words_of
from generator.evidence.matters import is_move
from generator.evidence.mentions import forces_of_states
from generator.evidence.references import Referrer
from generator.evidence.related.find import Found, relations_of
from generator.evidence.statements import make_statements
from generator.evidence.unknowns import is_unknown
from generator.model.annotation import Annotated
from generator.model.briefing import grouped
from generator.model.claim import Origin, Statement
from generator.model.entity import Entity, Mention
from generator.model.memo import Memo
from generator.model.profile import Profile
from generator.model.source import Source

Named = Mapping[int, Sequence[Mention]]
"""The mentions by name of each sentence of an article."""
Roles = Mapping[int, Mapping[str, str]]
"""The part that each sentence of an article plays in matters, by their ids; empty for evidence."""
Classes = Mapping[str, frozenset[str]]
"""The class nouns of things, by id."""
LEAD = 2
"""A move evidenced in an article's title or in its first sentences is the one that the article is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """The certain references of one article, and its statements, in its order.

    `relations` has a row for each statement, `unknowns` the ids of those that say that something is not known.
    """

    references: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    relations: tuple[tuple[Found, ...], ...]
    unknowns: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scales:
    """All that has a say in an article beside itself; `own` is the origin of what it says by itself."""

    entities: Mapping[str, Entity]
    classes: Classes
    topics: CueBook
    own: Origin

    def weigh(self, article: Annotated, named: Named, roles: Roles) -> Alone:
        """What the article says."""
        source = article.source
        moves = {
            index: [key for key, part in row.items() if not part and is_move(self.entities[key])]
            for index, row in roles.items()
        }
        leads = [key for index in range(min(LEAD, len(source.sentences))) for key in moves[index]]
        topic = leads[0] if leads else None
        references = Referrer(self.entities.values(), self.classes).find(source, named, moves, topic)
        here = sorted([m for rows in (*named.values(), references) for m in rows], key=in_order)
        at = grouped((m.source, m.sentence, m) for m in here)
        statements = tuple(make_statements(article, at, self.entities, self.topics, self.own))
        kinds = {key: entity.kind for key, entity in self.entities.items()}
        return Alone(
            references=tuple(references),
            statements=statements,
            relations=tuple(relations_of(s, at.get(s.place, ()), kinds) for s in statements),
            unknowns=frozenset(s.id for s in statements if is_unknown(s)),
            words=words_of(statements),
        )


class Weigher:
    """Weighs articles one by one, by a registry and a profile.

    `read` has digests of articles with all that extraction finds in them; where one is not given, it is worked out.
    """

    def __init__(
        self, entities: Sequence[Entity], profile: Profile, memo: Memo, read: Mapping[str, str] | None = None
    ) -> None:
        self.entities = {entity.id: entity for entity in entities}
        self.forces = forces_of_states(entities)
        self.topics = CueBook({topic.id: topic.cues for topic in profile.topics})
        self.memo = memo
        self.asked = repr(profile.topics)
        self.told = {entity.id: repr(entity) for entity in entities}
        self.read = read or {}
        self.keys: dict[str, str] = {}
        """For each article that was weighed, what tells all that it and what it says hang on."""
        self.said: dict[str, str] = {}
        """The same but for its origin, which changes where it is a copy: no difference asks for that."""

    def weigh(self, article: Annotated, named: Named, roles: Roles, classes: Classes, own: Origin) -> Alone:
        """What the article says, made anew only where something that has a say in it is another."""
        read = self.read.get(article.source.id) or repr(replace(article.source, sentences=(), dropped=()))
        article = narrowed(article)
        ids = self.concerned(named, roles)
        known = {key: classes[key] for key in ids if key in classes}
        parts = (
            self.asked,
            *(self.told[key] for key in ids),
            *(f"{key} {' '.join(sorted(nouns))}" for key, nouns in known.items()),
            *([read] if article.source.id in self.read else read_parts(article)),
            *found_parts(named, roles),
        )
        entities = {key: self.entities[key] for key in ids}
        scales = Scales(entities=entities, classes=known, topics=self.topics, own=own)
        if self.memo.store is not None:
            told = self.memo.key(parts)
            parts = (told, repr(own))
            self.said[article.source.id] = f"{told} {read}"
            self.keys[article.source.id] = f"{told} {own!r} {read}"
        return self.memo.recall(Alone, parts, lambda: scales.weigh(article, named, roles))

    def concerned(self, named: Named, roles: Roles) -> list[str]:
        """The ids of the entries that have a say in the article, sorted."""
        ids = {m.entity for rows in named.values() for m in rows}
        ids |= {self.forces[key] for key in ids if key in self.forces}
        return sorted(ids.union(*roles.values()))


def in_order(mention: Mention) -> tuple[str, int, tuple[int, int], str]:
    """Sorts mentions by place, then by entity."""
    return mention.source, mention.sentence, (mention.span.start, mention.span.end), mention.entity


def narrowed(article: Annotated) -> Annotated:
    """The article with nothing but what has a say in its statements: what more they are to hang on is added here."""
    source = article.source
    return Annotated(
        source=Source(id=source.id, path=source.path, sha256="", length=0, sentences=source.sentences),
        quotes=article.quotes,
        attributions=article.attributions,
        modalities=article.modalities,
    )


def read_parts(article: Annotated) -> Iterator[str]:
    """All that a narrowed article holds."""
    yield article.source.id
    yield article.source.path
    yield repr((article.modalities, article.quotes, article.attributions))
    for s in article.source.sentences:
        yield f"{s.id} {s.index} {s.block} {s.paragraph} {s.start} {s.end} {s.aside}"
        yield s.text


def found_parts(named: Named, roles: Roles) -> Iterator[str]:
    """What statements hang on of the names and the roles that were found."""
    for rows in named.values():
        for m in rows:
            yield f"{m.sentence} {m.span.start} {m.span.end} {m.how} {m.entity} {m.rule}"
    for index, row in roles.items():
        if row:
            yield f"{index} {row}"
