"""What a citation shows on pointing at it is worked out here again: the sentence, its source, who says so, how sure."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.errors import Finding
from generator.verify.data.records import Place, Record
from generator.verify.words import short

PAGES, SOURCES = "data/pages/", "data/sources/"
_KNOWN = ("id", "title", "publisher", "author", "published", "published_estimated", "url")
_UNSAID: dict[str, tuple[Any, ...]] = {
    "mode": ("asserted",),
    "sources": (1,),
    "origins": (1,),
    **dict.fromkeys(("cues", "told", "counted"), ([],)),
    **dict.fromkeys(("hedged", "disputed", "published_estimated"), (False,)),
    "via": ("",),
}
"""What a script need not say, since a reader's page takes it for granted."""
_HEDGING = {"may", "might", "could", "possibly", "perhaps", "probably", "likely", "unlikely", "reportedly", "allegedly"}
_HEDGING |= {"apparently", "appears", "appear to", "seems", "seem"}
_OPPOSED = ("value", "date", "status", "attribution")
_NOW = "build the site again"


class Card(NamedTuple):
    """What a script should say: the call, its data, and both as the file's bytes."""

    call: str
    data: Record
    text: bytes


def is_card(path: str) -> bool:
    """Whether a file of a site is a script of sentences."""
    return path.startswith((PAGES, SOURCES)) and path.endswith(".js")


def check_cards(files: Mapping[str, bytes], expected: Mapping[str, Card]) -> Iterator[Finding]:
    """What the scripts of a site say that its data does not, and which of them are missing or too many."""
    found = {path: data for path, data in files.items() if is_card(path)}
    for path in sorted({*expected, *found}) if found else ():
        if path not in found:
            yield _finding(path, "it is missing", "a citation would show nothing")
        elif path not in expected:
            yield _finding(path, "a file more", "no page and no source has it")
        elif found[path] != expected[path].text:
            yield from _differing(path, found[path], expected[path])


def _differing(path: str, data: bytes, card: Card) -> Iterator[Finding]:
    text, made = data.decode("utf-8", "replace"), card.data
    head, tail = f"briefing.{card.call}(", ");\n"
    if not (text.startswith(head) and text.endswith(tail)) or "<" in text:
        yield _finding(path, text, "it is no call with data")
        return
    try:
        said = json.loads(text[len(head) : -len(tail)])
    except (ValueError, RecursionError):
        yield _finding(path, text, "it is no call with data")
        return
    if not isinstance(said, dict) or {name: said[name] for name in said if name != "sentences"} != {
        name: made[name] for name in made if name != "sentences"
    }:
        yield _finding(path, text, "it says of the sources what the data does not")
        return
    given, right = Record(said).rows("sentences"), made.rows("sentences")
    if len(given) != len(right) or len(given) != len(said["sentences"]):
        yield _finding(path, f"{len(given)} sentences", f"the data has {len(right)}")
    for one, other in zip(given, right, strict=False):
        if one != other:
            wrong = sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
            what = f"{one.get('source', '')}:{one.get('n')} {wrong[0]}: {one.get(wrong[0])}"
            yield _finding(path, what, "the data says otherwise")


def expected_cards(root: Record) -> dict[str, Card]:
    """What each script should say, by path."""
    found = {}
    for path, call, data in _expected(root):
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        found[path] = Card(call, Record(data), f"briefing.{call}({text});\n".encode())
    return found


def _expected(root: Record) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The path, the call and the data of each script."""
    marks = _marks(root)
    sources = {source.words("id"): source for source in root.rows("sources")}
    rows: dict[Place, Record] = {}
    for name, source in sources.items():
        told = []
        for row in source.rows("sentences"):
            place = Place(name, row.whole("index") or 0)
            plain: dict[str, Any] = {
                "n": row.get("index"),
                "id": row.get("id"),
                "text": row.get("text"),
            }
            rows[place] = Record(_said(plain | (marks.get(place, {}) if row.get("text") is not None else {})))
            told.append(rows[place])
        yield f"{SOURCES}{name}.js", "keep", {"source": _known(source), "sentences": told}
    for page in root.rows("pages"):
        cited = [at for cite in page.rows("cites") if (at := cite.place) and at in rows]
        if cited and page.words("kind") != "source":
            path = f"{PAGES}{page.words('path').removesuffix('.md')}.js"
            names = sorted({at.source for at in cited})
            told = [Record({"source": at.source, **rows[at]}) for at in cited]
            known = [_known(sources[name]) for name in names]
            yield path, "cited", {"total": len(sources), "sources": known, "sentences": told}


def _known(source: Record) -> dict[str, Any]:
    return _said({name: source.get(name) for name in _KNOWN})


def _said(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in row if row[name] is not None and row[name] not in _UNSAID.get(name, ())}


def _marks(root: Record) -> dict[Place, dict[str, Any]]:
    """Of each statement: whose word it is, how it is meant, and how many say what it mainly says."""
    spoken = {row.place for row in root.rows("quotes") if row.flag("direct") and row.words("speaker")}
    opposed = {
        row.place
        for difference in root.rows("differences")
        if difference.words("type") in _OPPOSED
        for value in difference.rows("values")
        for row in value.rows("evidence")
    }
    found: dict[Place, dict[str, Any]] = {}
    for claim in root.rows("claims"):
        origins = [row.words("label") for row in claim.rows("origins") if row.words("kind") != "source"]
        legs = len({row.words("source") for row in claim.rows("statements")})
        for row in claim.rows("statements"):
            place = row.place
            if place is None or row.get("main_clause") is False:
                continue
            kinds, cues, mode = row.texts("origin_kinds"), row.texts("cues"), row.words("modality")
            ways = zip(kinds, row.texts("origins"), row.texts("origin_via"), strict=False)
            found[place] = {
                "who": _voice(frozenset(kinds), spoken=place in spoken),
                "mode": mode,
                "cues": list(cues),
                "hedged": mode in {"hedged", "hypothetical"} or any(cue.lower() in _HEDGING for cue in cues),
                "disputed": bool(claim.rows("denied_by")) or place in opposed,
                "sources": legs,
                "origins": claim.get("independent_origins"),
                "told": [
                    _said({"kind": kind, "label": label, "via": via}) for kind, label, via in ways if kind != "source"
                ],
                "counted": origins,
            }
    return found


def _voice(kinds: frozenset[str], *, spoken: bool) -> str:
    if spoken and "named" in kinds:
        return "record"
    if kinds & {"named", "outlet"}:
        return "named"
    return "unnamed" if kinds & {"unnamed", "unresolved"} else "own"


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=short(what), why=why, now=_NOW)
