"""From annotated articles and a registry to a briefing: resolve, then weigh. Pure; sees the whole story."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from generator.evidence.ahead import is_ahead
from generator.evidence.article_alone import Weigher, in_order
from generator.evidence.claims import make_claims
from generator.evidence.clauses import clause_around
from generator.evidence.differences import Story, find_differences, tell
from generator.evidence.disputes import with_denials
from generator.evidence.expansions import find_expansions
from generator.evidence.gate import show
from generator.evidence.matters import MatterBook, is_move
from generator.evidence.mentions import Namer
from generator.evidence.origins.own import owns
from generator.evidence.references import classes_of_things
from generator.evidence.related.find import find_relations
from generator.evidence.subjects import subjects_of
from generator.evidence.titles import find_titles
from generator.model.annotation import Annotated, Precision
from generator.model.briefing import Briefing, grouped
from generator.model.claim import Statement
from generator.model.entity import Entity
from generator.model.memo import FORGETFUL, Memo
from generator.model.profile import Profile
from generator.model.source import Block, Rights
from generator.model.story import Event
from generator.reading.copies import near_copies

Place = tuple[str, int]
Row = TypeVar("Row")
ASIDE = frozenset({"since", "until", "before", "after", "compared", "negated", "attribute"})
"""The roles of a date that does not say when the event of its sentence was."""


def weigh(
    title: str,
    profile: Profile,
    articles: Sequence[Annotated],
    entities: Sequence[Entity],
    memo: Memo = FORGETFUL,
    *,
    read: Mapping[str, str] | None = None,
) -> Briefing:
    """The briefing. `articles` and `entities` are sorted by id; so is all that comes out.

    Of an article whose rights allow a link only, nothing is used. `memo` keeps what each article says, under its digest
    in `read` where that tells all that extraction finds in it.
    """
    everything, articles = articles, [a for a in articles if a.source.rights is not Rights.LINK]
    by_id = {entity.id: entity for entity in entities}
    book = MatterBook(entities, profile)
    sentences = {(s.source, s.index): s for article in articles for s in article.source.sentences}
    namer = Namer(entities)
    named = {place: namer.find(sentence) for place, sentence in sentences.items()}
    roles = book.roles((place, sentences[place].text, {by_id[m.entity].name for m in named[place]}) for place in named)
    every_name = [m for rows in named.values() for m in rows]
    classes = classes_of_things(entities, sentences, every_name)
    copies = copies_of(articles, memo)
    weigher = Weigher(entities, profile, memo, read)
    own = owns([a.source for a in articles], entities, copies)
    alone = [weigher.weigh(a, of(a, named), of(a, roles), classes, own[a.source.id]) for a in articles]
    mentions = tuple(sorted([*every_name, *(m for one in alone for m in one.references)], key=in_order))
    statements = tuple(statement for one in alone for statement in one.statements)
    related = [row for one in alone for row in zip(one.statements, one.relations, strict=True)]
    at = grouped((m.source, m.sentence, m) for m in mentions)
    about = {place: [m.entity for m in rows if m.entity in book.entities] for place, rows in at.items()}
    about |= bullets_under(articles, about)
    matters = book.gather(statements, roles, about)
    statement_at = {statement.place: statement for statement in statements}
    kinds = {key: entity.kind for key, entity in by_id.items()}
    subjects = subjects_of(articles, at, kinds)
    made = Briefing(
        title=title,
        profile=profile,
        articles=tuple(everything),
        entities=tuple(entities),
        mentions=mentions,
        statements=statements,
        claims=with_denials(make_claims(statements, articles, at, entities, memo)),
        moves=tuple(matter for matter in matters if is_move(matter.entity)),
        risks=tuple(matter for matter in matters if not is_move(matter.entity)),
        events=find_events(articles, statement_at),
        relations=(),
        differences=find_differences(
            Story(
                told=tell(articles, statement_at, at),
                entities=by_id,
                moves=tuple(matter for matter in matters if is_move(matter.entity)),
                risks=tuple(matter for matter in matters if not is_move(matter.entity)),
                subjects=subjects,
                keys=weigher.said,
                memo=memo,
            )
        ),
        unknowns=tuple(s for one in alone for s in one.statements if s.id in one.unknowns),
        copies={source: first for source, first in copies.items() if first != source},
        titles=find_titles(mentions, sentences, kinds),
        subjects=subjects,
        showings=show(statements, articles, [one.words for one in alone]),
        expansions=find_expansions(articles, statement_at),
        keys=weigher.keys,
    )
    return made.with_more(relations=find_relations(related, made))


def of(article: Annotated, rows: Mapping[Place, Row]) -> dict[int, Row]:
    """The rows of an article's sentences, by sentence."""
    return {sentence.index: rows[article.source.id, sentence.index] for sentence in article.source.sentences}


def copies_of(articles: Sequence[Annotated], memo: Memo = FORGETFUL) -> dict[str, str]:
    """For each source the one that it copies, else itself: a near copy is no second origin."""
    near = near_copies((article.source for article in articles), memo)
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


def find_events(articles: Sequence[Annotated], statements: Mapping[Place, Statement]) -> tuple[Event, ...]:
    """Statements with a date that could be resolved to a day, month, season or year; by date, then place."""
    found: dict[tuple[Place, str | None, str | None], Event] = {}
    for article in articles:
        for date in article.dates:
            place = (article.source.id, date.sentence)
            statement = statements.get(place)
            if statement is not None and date.first and date.precision is not Precision.NONE and date.role not in ASIDE:
                clause = clause_around(statement.text, date.span)
                ahead = is_ahead(date, statement, article.source.published, main=clause.start == 0)
                event = Event(statement=statement, date=date, clause=clause, expected=ahead)
                found.setdefault((place, date.first, date.last), event)
    return tuple(sorted(found.values(), key=lambda e: (e.date.first or "", e.date.last or "", e.statement.place)))
