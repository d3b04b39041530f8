"""The register of risks: one line for each page of risks, those told in most sources and from most origins first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.evidence.fearing import LONGEST, heard_in, triggers_in
from generator.model.annotation import Annotated, Attribution, Signal
from generator.model.briefing import Briefing
from generator.model.claim import Statement, counted
from generator.model.register import Heard, Registered
from generator.model.story import Matter

DISCOUNTED = ("discount", "divided")
"""The parts of a matter's page on which somebody may play it down without naming it anew."""


def register(briefing: Briefing) -> tuple[Registered, ...]:
    """Every page of risks; by how many sources and origins tell of it, then by path."""
    pages: dict[str, list[Matter]] = defaultdict(list)
    for risk in briefing.risks:
        if risk.entity.page:
            pages[risk.entity.page].append(risk)
    pages = {page: rows for page, rows in pages.items() if any(risk.entity.owner for risk in rows)}
    wanted = {s.place for rows in pages.values() for risk in rows for s in told_in(risk)}
    told = at_places(briefing.articles, wanted)
    apart = {
        page: {s.place for risk in rows for part in DISCOUNTED for s in risk.part(part)} for page, rows in pages.items()
    }
    rows = [
        registered(briefing, page, matters, told, frozenset().union(*apart.values()) - apart[page])
        for page, matters in sorted(pages.items())
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row.sources), -len(row.origins), row.page)))


Told = tuple[Sequence[Attribution], Sequence[Signal]]
Place = tuple[str, int]


def at_places(articles: Iterable[Annotated], wanted: set[Place]) -> Mapping[Place, Told]:
    """Who says so and what is feared in the sentences that are wanted."""
    said: dict[Place, list[Attribution]] = defaultdict(list)
    fears: dict[Place, list[Signal]] = defaultdict(list)
    for article in articles:
        for one in article.attributions:
            if (article.source.id, one.sentence) in wanted:
                said[article.source.id, one.sentence].append(one)
        for signal in article.signals:
            if signal.sort == "risk" and (article.source.id, signal.sentence) in wanted:
                fears[article.source.id, signal.sentence].append(signal)
    return {place: (said[place], fears[place]) for place in wanted}


def told_in(risk: Matter) -> list[Statement]:
    """The evidence of a risk, and what may play it down."""
    return [*risk.evidence, *(s for part in DISCOUNTED for s in risk.part(part))]


def registered(
    briefing: Briefing, page: str, matters: Sequence[Matter], told: Mapping[Place, Told], elsewhere: frozenset[Place]
) -> Registered:
    """The line of one page; who speaks `elsewhere` plays down another risk."""
    evidence = {s.place: s for risk in matters for s in risk.evidence}
    every = evidence | {s.place: s for risk in matters for s in told_in(risk)}
    warned: list[Heard] = []
    played_down: list[Heard] = []
    for place, statement in sorted(every.items()):
        if len(statement.text) > LONGEST:
            continue
        fear, down = heard_in(statement, *told[place], briefing.mentions_at.get(place, ()), briefing.entity)
        warned.extend(fear if place in evidence else ())
        played_down.extend(down if place not in elsewhere else ())
    rows = tuple(evidence[place] for place in sorted(evidence))
    return Registered(
        page=page,
        evidence=rows,
        warned=tuple(warned),
        triggers=tuple(t for statement in rows if len(statement.text) <= LONGEST for t in triggers_in(statement)),
        played_down=tuple(played_down),
        origins=counted(rows),
    )
