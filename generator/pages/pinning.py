"""A statement that an editor pinned stands before the others of its topic, and no other takes its place."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model.briefing import Briefing
from generator.model.claim import Claim, Statement
from generator.model.entity import Entity
from generator.pages.choosing import PAGE_LINES, Chooser, Subject

Row = tuple[Claim, Statement]


def pins_of(entities: Iterable[Entity]) -> list[str]:
    """What is pinned on a page, by the entries that share it."""
    return [key for entity in entities for key in entity.pin]


def pinned_rows(briefing: Briefing, pins: Iterable[str], among: Iterable[Statement]) -> list[Row]:
    """The pinned statements that may be shown, in the editor's order, one of each claim."""
    known = {statement.id: statement for statement in among}
    rows: dict[str, Row] = {}
    for key in pins:
        if key in known and briefing.shows(known[key]):
            claim = briefing.claim_of[key]
            rows.setdefault(claim.id, (claim, known[key]))
    return list(rows.values())


def pinned_first(pins: Iterable[str], statements: Iterable[Statement]) -> list[Statement]:
    """The statements with those first that an editor pinned, in the editor's order; the others keep theirs."""
    order = {key: number for number, key in enumerate(pins)}
    return sorted(statements, key=lambda statement: order.get(statement.id, len(order)))


def by_topic_pinned(
    chooser: Chooser,
    statements: Sequence[Statement],
    pins: Iterable[str],
    subject: Subject,
    *,
    topics: Mapping[str, str],
    kind: str,
) -> tuple[dict[str, list[Row]], list[Row]]:
    """The statements of a page by topic, the pinned ones first in theirs, and those left over."""
    pinned = pinned_rows(chooser.briefing, pins, statements)
    claims = {claim.id for claim, _ in pinned}
    others = [row for row in chooser.ranked(statements, subject) if row[0].id not in claims]
    chosen, rest = chooser.by_topic(others, subject, topics, kind, max(PAGE_LINES - len(pinned), 0))
    for row in reversed(pinned):
        topic = topics.get(row[1].id) or chooser.topic(row[1], kind)
        chosen.setdefault(topic, []).insert(0, row)
    return chosen, rest
