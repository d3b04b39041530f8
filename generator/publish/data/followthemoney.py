"""FollowTheMoney: entities, articles, mentions and relations as JSON lines, for OpenAleph and its kin.

Only properties of its published model stand here, and no sentence: those are an article's, and its rights' matter.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.publish.data.claims import Json
from generator.publish.data.tables import at

SCHEMATA = {
    "person": "Person",
    "state": "PublicBody",
    "government": "PublicBody",
    "organisation": "Organization",
    "force": "Organization",
    "group": "LegalEntity",
    "place": "Address",
    "weapon": "Asset",
    "technology": "Asset",
    "document": "Document",
    "policy": "Event",
    "event": "Event",
}
"""What each kind is called there; it has no states, so they are public bodies."""
BODIES = frozenset({"Person", "PublicBody", "Organization", "LegalEntity"})
"""A mention may only be resolved to one of these."""


ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
NAMING = frozenset({"name", "alias", "metonym"})
"""A demonym or a reference is no name of anybody."""


def as_ftm(data: Json) -> bytes:
    """One entity a line, sorted by id."""
    rows = sorted(entities(data), key=lambda row: str(row["id"]))
    return "".join(ENCODER.encode(row) + "\n" for row in rows).encode()


def entities(data: Json) -> Iterator[Json]:
    """All of them; a property without a value is left out."""
    for source in data["sources"]:
        given = {
            "title": source["title"],
            "author": source["author"],
            "publisher": source["publisher"],
            "publishedAt": source["published"],
            "sourceUrl": source["url"],
            "fileName": source["path"].rpartition("/")[2],
            "notes": "The date is an editor's estimate." if source["published_estimated"] else None,
        }
        yield made(f"source-{source['id']}", "Article", given)
    schemata = {entity["id"]: SCHEMATA[entity["kind"]] for entity in data["entities"]}
    for entity in data["entities"]:
        yield named(entity, schemata[entity["id"]])
        if schemata[entity["id"]] in BODIES:
            yield from mentioned(entity, schemata[entity["id"]])
    for relation in data["relations"]:
        if {relation["subject"], relation["object"]} <= set(schemata):
            yield related(relation)


def named(entity: Json, schema: str) -> Json:
    """An entity with its other names and the articles that name it."""
    given = {
        "name": entity["name"],
        "alias": entity["aliases"],
        "keywords": entity["kind"],
        "proof": sorted({f"source-{m['source']}" for m in entity["mentions"]}),
        "fileName": entity["name"] if schema == "Document" else None,
        "full": entity["name"] if schema == "Address" else None,
    }
    return made(f"entity-{entity['id']}", schema, given)


def mentioned(entity: Json, schema: str) -> Iterator[Json]:
    """With which words each article names an entity."""
    names: dict[str, set[str]] = defaultdict(set)
    for mention in entity["mentions"]:
        if mention["how"] in NAMING:
            names[mention["source"]].add(mention["text"])
    for source, texts in sorted(names.items()):
        given = {
            "document": f"source-{source}",
            "resolved": f"entity-{entity['id']}",
            "name": sorted(texts),
            "detectedSchema": schema,
        }
        yield made(f"mention-{source}-{entity['id']}", "Mention", given)


def related(relation: Json) -> Json:
    """A relation and the sentences that tell of it."""
    given = {
        "subject": f"entity-{relation['subject']}",
        "object": f"entity-{relation['object']}",
        "role": relation["label"],
        "recordId": at(relation["evidence"]),
        "proof": sorted({f"source-{place['source']}" for place in relation["evidence"]}),
    }
    return made(f"relation-{relation['subject']}-{relation['predicate']}-{relation['object']}", "UnknownLink", given)


def made(id: str, schema: str, given: Mapping[str, str | Sequence[str] | None]) -> Json:
    """An entity of that model: every property is a list of texts."""
    properties = {name: [value] if isinstance(value, str) else list(value) for name, value in given.items() if value}
    return {"id": id, "schema": schema, "properties": properties}
