"""The script that the claims explorer searches holds what briefing.json says, and nothing else that could run."""

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.errors import Finding
from generator.verify.data.records import Record
from generator.verify.words import short

CLAIMS = "data/claims.js"
_BEFORE, _AFTER = "window.briefingClaims = ", ";\n"
_NOW = "build the site again"


def check_explored(files: Mapping[str, bytes], root: Record) -> Iterator[Finding]:
    """What the script says that the data does not."""
    if CLAIMS not in files:
        return
    text = files[CLAIMS].decode("utf-8", "replace")
    inner = text[len(_BEFORE) : -len(_AFTER)]
    if not (text.startswith(_BEFORE) and text.endswith(_AFTER)) or any(char in inner for char in "<>&\u2028\u2029"):
        yield _finding(text, "it is no script of the data alone")
        return
    try:
        found = json.loads(inner)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        yield _finding(inner, "it is no JSON object")
        return
    wanted = _wanted(root)
    for name in sorted({*wanted, *found}):
        if found.get(name) != wanted.get(name):
            given, right = found.get(name), wanted.get(name, [])
            pairs = zip(given, right, strict=False) if isinstance(given, list) else ()
            wrong = next((a for a, b in pairs if a != b), f"{name}: other rows than in briefing.json")
            yield _finding(json.dumps(wrong, ensure_ascii=False), "briefing.json says something else")


def _wanted(root: Record) -> dict[str, list[object]]:
    """The same worked out from the data: names are told by their place in the lists."""
    rows = root.rows("claims")
    order = sorted(range(len(rows)), key=lambda n: (-len({s.words("source") for s in rows[n].rows("statements")}), n))
    claims = [rows[number] for number in order]
    named = {name for claim in claims for name in claim.texts("entities")}
    entities = [e for e in root.rows("entities") if e.words("id") in named]
    entities.sort(key=lambda e: (e.words("kind"), e.words("name"), e.words("id")))
    place_of = {e.words("id"): number for number, e in enumerate(entities)}
    sources = root.rows("sources")
    source_at = {s.words("id"): number for number, s in enumerate(sources)}
    anchor = {(s.words("id"), r.whole("index")): r.words("id") for s in sources for r in s.rows("sentences")}
    said = {(s.words("id"), r.whole("index")): r.get("text") for s in sources for r in s.rows("sentences")}
    made: list[object] = []
    for claim in claims:
        told = claim.rows("statements")
        where = [(s.words("source"), s.whole("sentence")) for s in told]
        own = (s for s, place in zip(told, where, strict=True) if said.get(place) == claim.words("text"))
        first = next(own, Record())
        made.append(
            {
                "text": claim.words("text"),
                "entities": [place_of[name] for name in claim.texts("entities") if name in place_of],
                "topic": claim.get("topic"),
                "modes": list(dict.fromkeys(s.words("modality") for s in told)),
                "by": first.get("attributed_to"),
                "clause": [first.get("clause_start"), first.get("clause_end")],
                "origins": claim.get("independent_origins"),
                "from": [origin.words("label") for origin in claim.rows("origins")],
                "places": [[source_at.get(place[0]), place[1], anchor.get(place)] for place in where],
            }
        )
    labels = [" ".join(filter(None, (s.words("id"), s.words("publisher") or s.words("title")))) for s in sources]
    people: list[object] = [
        {"id": e.words("id"), "name": e.words("name"), "group": e.words("kind"), "aliases": list(e.texts("aliases"))}
        for e in entities
    ]
    return {
        "sources": [{"id": s.words("id"), "name": label} for s, label in zip(sources, labels, strict=True)],
        "entities": people,
        "topics": _sorted(claim.words("topic") for claim in claims),
        "modes": _sorted(s.words("modality") for claim in claims for s in claim.rows("statements")),
        "claims": made,
    }


def _sorted(names: Iterable[str]) -> list[object]:
    return [*sorted({*names} - {""})]


def _finding(what: str, why: str) -> Finding:
    return Finding(path=CLAIMS, what=short(what), why=why, now=_NOW)
