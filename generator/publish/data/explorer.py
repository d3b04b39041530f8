"""What the claims explorer searches: a script that holds every claim with its names, sources, origins and modality."""

import json
from collections.abc import Sequence

from generator.publish.data.claims import Json

BEFORE, AFTER = "window.briefingClaims = ", ";\n"


def as_script(data: Json) -> bytes:
    """The script of all claims."""
    return script(BEFORE, explored(data))


def script(before: str, data: Json) -> bytes:
    """Data as a script, which loads over file:// as JSON would not; no text in it can end it or start another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f"{before}{text}{AFTER}".encode()


def explored(data: Json) -> Json:
    """Sources, entities and claims, each named by its number; those in most sources come first."""
    claims = sorted(data["claims"], key=lambda claim: -len({s["source"] for s in claim["statements"]}))
    told = {name for claim in claims for name in claim["entities"]}
    entities = sorted((e for e in data["entities"] if e["id"] in told), key=lambda e: (e["kind"], e["name"], e["id"]))
    numbers = {entity["id"]: number for number, entity in enumerate(entities)}
    sources = {source["id"]: number for number, source in enumerate(data["sources"])}
    anchors = {(s["id"], row["index"]): row["id"] for s in data["sources"] for row in s["sentences"]}
    texts = {(s["id"], row["index"]): row["text"] for s in data["sources"] for row in s["sentences"]}
    shown = [next(s for s in c["statements"] if texts[s["source"], s["sentence"]] == c["text"]) for c in claims]
    return {
        "sources": [{"id": s["id"], "name": named(s)} for s in data["sources"]],
        "entities": [{"id": e["id"], "name": e["name"], "group": e["kind"], "aliases": e["aliases"]} for e in entities],
        "topics": sorted({claim["topic"] for claim in claims if claim["topic"]}),
        "modes": sorted({s["modality"] for claim in claims for s in claim["statements"]}),
        "claims": [
            {
                "text": claim["text"],
                "entities": [numbers[name] for name in claim["entities"] if name in numbers],
                "topic": claim["topic"],
                "modes": once([s["modality"] for s in claim["statements"]]),
                "by": first["attributed_to"],
                "clause": [first["clause_start"], first["clause_end"]],
                "origins": claim["independent_origins"],
                "from": [origin["label"] for origin in claim["origins"]],
                "places": [
                    [sources[s["source"]], s["sentence"], anchors[s["source"], s["sentence"]]]
                    for s in claim["statements"]
                ],
            }
            for claim, first in zip(claims, shown, strict=True)
        ],
    }


def named(source: Json) -> str:
    """A source as a list of choices has it."""
    name = source["publisher"] or source["title"]
    return f"{source['id']} {name}" if name else source["id"]


def once(names: Sequence[str]) -> list[str]:
    """Each once, in their order."""
    return list(dict.fromkeys(names))
