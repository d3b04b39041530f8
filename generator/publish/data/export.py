"""The data export: everything the site shows, as JSON of the public contract beside this file. Every list is sorted."""

import json
from collections.abc import Iterable, Mapping, Sequence

from generator.evidence.decided import decided
from generator.evidence.register import register
from generator.evidence.related.lexicon import label
from generator.evidence.things import thing_facts
from generator.model.annotation import Annotated
from generator.model.briefing import Briefing
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.model.register import Heard, Registered
from generator.model.source import Rights, Sentence, Source
from generator.model.story import Event, Matter, Relation
from generator.pages.page import Page
from generator.pages.speaking import speaker_of_quote
from generator.publish.building.redirects import redirect_data
from generator.publish.data.claims import Json, claim_data, place
from generator.publish.data.corrections import correction_data, taken_data
from generator.publish.data.decisions import decided_data
from generator.publish.data.differences import difference_data
from generator.publish.data.editions import edition_data
from generator.publish.data.glossary import glossary_data
from generator.publish.data.register import fact_data, register_data

ENCODER = json.JSONEncoder(ensure_ascii=False)
"""Made once: it writes each row of the data."""


def export(
    briefing: Briefing,
    pages: Sequence[Page],
    own: Iterable[tuple[str, str]] = (),
    edits: Iterable[Json] = (),
    redirects: Mapping[str, str] | None = None,
) -> Json:
    """The briefing as plain data; `own` are path and title of the editors' own pages, `edits` what they did to others.

    `redirects` are old addresses of pages with the pages that they lead to.

    Of an article whose rights keep its text back, only what the pages show is in it.
    """
    pages = [page for page in pages if page.kind != "candidates"]
    shown = {cite for page in pages for cite in page.cites}

    def may(place: tuple[str, int]) -> bool:
        return briefing.source[place[0]].rights is Rights.TEXT or place in shown

    def allowed(rows: Iterable[Json]) -> list[Json]:
        return [row for row in rows if may((row["source"], row["sentence"]))]

    used = [article for article in briefing.articles if article.source.rights is not Rights.LINK]
    registered = {row.page: row for row in briefing.once(register)}
    named = [entity for entity in briefing.entities if entity.kind is not Kind.RISK]
    return {
        "version": 1,
        "title": briefing.title,
        "profile": briefing.profile.name,
        "sources": [source_data(source, shown, briefing.copies.get(source.id)) for source in briefing.sources],
        "entities": [entity_data(entity, briefing) for entity in named],
        "claims": [claim_data(claim, briefing) for claim in briefing.claims if may(claim.shown.place)],
        "quantities": [
            row
            for article in used
            for row in quantities_data(article, briefing)
            if may((row["source"], row["sentence"]))
        ],
        "dates": allowed(row for article in used for row in dates_data(article)),
        "quotes": [
            row for article in used for row in quotes_data(article, briefing) if may((row["source"], row["sentence"]))
        ],
        "relations": [relation_data(relation) for relation in briefing.relations],
        "policy_moves": [move_data(matter, briefing) for matter in briefing.moves],
        "risks": [risk_data(matter, registered.get(matter.entity.page or "")) for matter in briefing.risks],
        "differences": [difference_data(difference) for difference in briefing.differences],
        "events": [event_data(event) for event in briefing.events if may(event.statement.place)],
        "pages": [page_data(page) for page in pages]
        + [{"path": path, "title": title, "kind": "editors"} for path, title in sorted(own)],
        "decisions": [decided_data(row, may) for row in briefing.once(decided)],
        "facts": [fact_data(fact) for fact in briefing.once(thing_facts) if may(fact.statement.place)],
        "register": [register_data(row, may) for row in registered.values()],
        "edits": list(edits),
        "redirects": redirect_data(redirects or {}),
        "editions": edition_data(briefing),
        "corrections": correction_data(briefing, may),
        "taken_down": taken_data(briefing),
        "unknowns": [place(statement) for statement in briefing.unknowns],
        "glossary": glossary_data(briefing, shown),
    }


def as_text(data: Json) -> str:
    """The data as a file's text: a row of each table on a line, so that it reads in a diff, and is soon written."""
    parts = (f" {as_json(name)}: {table(value)}" for name, value in data.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def table(value: object) -> str:
    """A part of the data: a list with each of its rows on a line, anything else on one."""
    if not isinstance(value, list) or not value:
        return as_json(value)
    return "[\n  " + ",\n  ".join(map(as_json, value)) + "\n ]"


def as_json(value: object) -> str:
    """The value on one line."""
    return ENCODER.encode(value)


def source_data(source: Source, shown: set[tuple[str, int]], copy_of: str | None) -> Json:
    """A source; sentences that its rights keep back have no text."""
    return {
        "id": source.id,
        "path": source.path,
        "sha256": source.sha256,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "published_estimated": source.estimated,
        "url": source.url,
        "rights": source.rights.value,
        "copy_of": copy_of,
        "withdrawn": source.withdrawn or None,
        "sentences": [sentence_data(sentence, source, shown) for sentence in source.sentences],
    }


def sentence_data(sentence: Sentence, source: Source, shown: set[tuple[str, int]]) -> Json:
    """A sentence with its anchor."""
    may = source.rights is Rights.TEXT or (sentence.source, sentence.index) in shown
    return {
        "index": sentence.index,
        "id": sentence.id,
        "block": sentence.block.value,
        "text": sentence.text if may else None,
        **({"was": sentence.was} if sentence.was and may else {}),
    }


def entity_data(entity: Entity, briefing: Briefing) -> Json:
    """An entity with every mention and the rule that found it."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "section": entity.section,
        "aliases": sorted(entity.aliases),
        **({"links": list(entity.links)} if entity.links else {}),
        "page": entity.page,
        "titles": [
            {"source": t.source, "sentence": t.sentence, "start": t.span.start, "end": t.span.end, "text": t.text}
            for t in briefing.titles_of.get(entity.id, ())
        ],
        "mentions": [
            {
                "source": m.source,
                "sentence": m.sentence,
                "start": m.span.start,
                "end": m.span.end,
                "text": m.text,
                "how": m.how.value,
                "rule": m.rule,
            }
            for m in briefing.mentions_of.get(entity.id, ())
        ],
    }


def quantities_data(article: Annotated, briefing: Briefing) -> Iterable[Json]:
    """The quantities of an article."""
    for q in article.quantities:
        yield {
            "source": article.source.id,
            "sentence": q.sentence,
            "start": q.span.start,
            "end": q.span.end,
            "text": q.text,
            "value": q.value,
            "low": q.low,
            "high": q.high,
            "unit": q.unit,
            "si": {"value": q.si_value, "unit": q.si_unit} if q.si_value is not None and q.si_unit else None,
            "qualifier": q.qualifier,
            "measure": q.measure,
            "subject": briefing.subjects.get((article.source.id, q.sentence, q.span.start)),
        }


def dates_data(article: Annotated) -> Iterable[Json]:
    """The dates of an article; what is resolved against an estimated day is marked by the source."""
    for d in article.dates:
        yield {
            "source": article.source.id,
            "sentence": d.sentence,
            "start": d.span.start,
            "end": d.span.end,
            "text": d.text,
            "first": d.first,
            "last": d.last,
            "precision": d.precision.value,
            "basis": d.basis,
        }


def quotes_data(article: Annotated, briefing: Briefing) -> Iterable[Json]:
    """The quoted stretches of an article."""
    for q in article.quotes:
        yield {
            "source": article.source.id,
            "sentence": q.sentence,
            "start": q.span.start if q.through in (None, q.sentence) else None,
            "end": q.span.end if q.through in (None, q.sentence) else None,
            "text": q.text,
            "direct": q.direct,
            "speaker": speaker_of_quote(briefing, article.source.id, q) if q.direct else None,
            "speaker_text": q.speaker_text if q.direct else None,
            "through": q.through,
        }


def relation_data(relation: Relation) -> Json:
    """A relation with its evidence."""
    return {
        "subject": relation.subject,
        "predicate": relation.predicate,
        "label": label(relation.predicate),
        "object": relation.object,
        "modality": relation.mode.value,
        "evidence": [place(s) for s in relation.evidence],
    }


def move_data(matter: Matter, briefing: Briefing) -> Json:
    """A policy move; its parts are the statements that play one in it."""
    people = (e for s in matter.evidence for e in s.entities)
    told = {s.id for s in matter.evidence}
    acting = {Kind.PERSON, Kind.STATE, Kind.GOVERNMENT}
    return {
        "id": matter.entity.id,
        "title": matter.entity.name,
        "page": matter.entity.page,
        "actor": next((e for e in people if briefing.entity[e].kind in acting), None),
        "date": next((e.date.first for e in briefing.events if e.statement.id in told), None),
        "before": [place(s) for s in matter.part("before")],
        "after": [place(s) for s in matter.part("decision")],
        "scope": [place(s) for s in matter.part("scope")],
        "rationale": [place(s) for s in (*matter.part("trigger"), *matter.part("aim"))],
        "reactions": [place(s) for s in matter.part("reaction")],
        "parts": {name: [place(s) for s in rows] for name, rows in matter.parts},
        "evidence": [place(s) for s in matter.evidence],
    }


def risk_data(matter: Matter, row: Registered | None) -> Json:
    """A risk: who raises it and who plays it down, as entity ids or the words of the article."""
    told = {s.id for s in (*matter.evidence, *(s for _, part in matter.parts for s in part))}
    return {
        "id": matter.entity.id,
        "title": matter.entity.name,
        "page": matter.entity.page,
        "raised_by": who(row.warned if row else (), told),
        "discounted_by": who(row.played_down if row else (), told),
        "evidence": [place(s) for s in matter.evidence],
        "trigger": [place(s) for s in matter.part("trigger")],
        "parts": {name: [place(s) for s in rows] for name, rows in matter.parts},
        "hedges": sorted({cue for s in matter.evidence for cue in s.cues}),
    }


def who(heard: Iterable[Heard], told: set[str]) -> list[str]:
    """Those who are heard in these statements, as entity ids or as they are called."""
    return sorted({one.entity or one.words for one in heard if one.span and one.statement.id in told})


def event_data(event: Event) -> Json:
    """A dated statement."""
    return {
        "title": event.statement.text,
        "first": event.date.first,
        "last": event.date.last,
        "precision": event.date.precision.value,
        "expected": event.expected,
        "evidence": [place(event.statement)],
    }


def page_data(page: Page) -> Json:
    """A page with all that it cites and links to."""
    return {
        "path": page.path,
        "title": page.title,
        "kind": page.kind,
        "links": list(page.links),
        "cites": [{"source": source, "sentence": sentence} for source, sentence in page.cites],
    }
