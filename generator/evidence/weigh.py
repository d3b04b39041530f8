"""From annotated articles and a registry to a briefing: resolve, then weigh. Pure; sees the whole story."""

from collections.abc import Mapping, Sequence

from generator.evidence.claims import make_claims
from generator.evidence.clauses import clause_around
from generator.evidence.cues import CueBook
from generator.evidence.differences import find_differences
from generator.evidence.matters import MatterBook, is_move
from generator.evidence.mentions import Namer
from generator.evidence.references import Referrer, classes_of_things
from generator.evidence.relations import find_relations
from generator.evidence.statements import make_statements
from generator.evidence.subjects import subjects_of
from generator.evidence.titles import find_titles
from generator.model.annotation import Annotated, Precision
from generator.model.briefing import Briefing, grouped
from generator.model.claim import Statement
from generator.model.entity import Entity, Mention
from generator.model.profile import Profile
from generator.model.source import Block, Rights
from generator.model.story import Event
from generator.reading.copies import near_copies

Place = tuple[str, int]
LEAD = 2
"""A move evidenced in an article's title or in its first sentences is the one that the article is about."""


ASIDE = frozenset({"since", "until", "before", "after", "compared", "negated", "attribute"})
"""The roles of a date that does not say when the event of its sentence was."""


def weigh(title: str, profile: Profile, articles: Sequence[Annotated], entities: Sequence[Entity]) -> Briefing:
    """The briefing. `articles` and `entities` are sorted by id; so is all that comes out.

    Of an article whose rights allow a link only, nothing is used.
    """
    everything, articles = articles, [a for a in articles if a.source.rights is not Rights.LINK]
    by_id = {entity.id: entity for entity in entities}
    book = MatterBook(entities, profile)
    mentions, roles = resolve(articles, entities, book)
    at = grouped((m.source, m.sentence, m) for m in mentions)
    copies = copies_of(articles)
    topics = CueBook({topic.id: topic.cues for topic in profile.topics})
    statements = tuple(
        s for article in articles for s in make_statements(article, at, by_id, topics, copies[article.source.id])
    )
    about = {place: [m.entity for m in rows if m.entity in book.entities] for place, rows in at.items()}
    about |= bullets_under(articles, about)
    matters = book.gather(statements, roles, about)
    statement_at = {statement.place: statement for statement in statements}
    kinds = {key: entity.kind for key, entity in by_id.items()}
    sentences = {(s.source, s.index): s for article in articles for s in article.source.sentences}
    subjects = subjects_of(articles, at, kinds)
    evidence_of = {place: frozenset(key for key, part in row.items() if not part) for place, row in roles.items()}
    return Briefing(
        title=title,
        profile=profile,
        articles=tuple(everything),
        entities=tuple(entities),
        mentions=mentions,
        statements=statements,
        claims=make_claims(statements, articles, evidence_of),
        moves=tuple(matter for matter in matters if is_move(matter.entity)),
        risks=tuple(matter for matter in matters if not is_move(matter.entity)),
        events=find_events(articles, statement_at),
        relations=find_relations(statements, at),
        differences=find_differences(articles, subjects, statement_at, by_id),
        unknowns=tuple(statement for statement in statements if statement.is_about("unknown")),
        copies={source: first for source, first in copies.items() if first != source},
        titles=find_titles(mentions, sentences, kinds),
        subjects=subjects,
    )


def copies_of(articles: Sequence[Annotated]) -> dict[str, str]:
    """For each source the one that it copies, else itself: a near copy is no second origin."""
    near = near_copies(article.source for article in articles)
    ids = [article.source.id for article in articles]
    return {source: near[source].source if source in near else source for source in ids}


def bullets_under(articles: Sequence[Annotated], about: Mapping[Place, Sequence[str]]) -> dict[Place, list[str]]:
    """What bullets are about beside what they name: the moves of the line that leads into them, or of their heading."""
    found: dict[Place, list[str]] = {}
    for article in articles:
        above: Sequence[str] = ()
        for sentence in article.source.sentences:
            place = (sentence.source, sentence.index)
            if sentence.block is Block.BULLET:
                found[place] = list(dict.fromkeys([*about.get(place, ()), *above]))
            elif sentence.block is Block.HEADING or sentence.text.endswith(":"):
                above = about.get(place, ())
    return found


def resolve(
    articles: Sequence[Annotated], entities: Sequence[Entity], book: MatterBook
) -> tuple[tuple[Mention, ...], Mapping[Place, Mapping[str, str]]]:
    """Every mention by name and by certain reference, sorted, and the part each sentence plays in each matter."""
    namer = Namer(entities)
    names = {entity.id: entity.name for entity in entities}
    named: dict[Place, tuple[Mention, ...]] = {}
    roles: dict[Place, Mapping[str, str]] = {}
    sentences = {(s.source, s.index): s for article in articles for s in article.source.sentences}
    for place, sentence in sentences.items():
        named[place] = namer.find(sentence)
        roles[place] = book.find(sentence.text, {names[m.entity] for m in named[place]})
    everything = [m for rows in named.values() for m in rows]
    referrer = Referrer(entities, classes_of_things(entities, sentences, everything))
    for article in articles:
        source = article.source
        moves = {
            sentence.index: [
                key
                for key, part in roles[source.id, sentence.index].items()
                if not part and is_move(book.entities[key])
            ]
            for sentence in source.sentences
        }
        leads = [key for index in range(min(LEAD, len(source.sentences))) for key in moves[index]]
        topic = leads[0] if leads else None
        here = {sentence.index: named[source.id, sentence.index] for sentence in source.sentences}
        everything.extend(referrer.find(source, here, moves, topic))
    order = sorted(everything, key=lambda m: (m.source, m.sentence, m.span, m.entity))
    return tuple(order), roles


def find_events(articles: Sequence[Annotated], statements: Mapping[Place, Statement]) -> tuple[Event, ...]:
    """Statements with a date that could be resolved to a day, month, season or year; by date, then place."""
    found: dict[tuple[Place, str | None, str | None], Event] = {}
    for article in articles:
        for date in article.dates:
            place = (article.source.id, date.sentence)
            statement = statements.get(place)
            if statement is not None and date.first and date.precision is not Precision.NONE and date.role not in ASIDE:
                clause = clause_around(statement.text, date.span)
                found.setdefault((place, date.first, date.last), Event(statement=statement, date=date, clause=clause))
    return tuple(sorted(found.values(), key=lambda e: (e.date.first or "", e.date.last or "", e.statement.place)))
