"""An edition's file: one record a line, so that git merges and shows it line by line. What is wrong in it is named."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from generator.errors import Finding, InputError
from generator.model.edition import Differed, Edition, Held, Kept, Rewritten, Side, Stood, TakenDown

FOLDER = "editions"
"""Where editions stand, under docs/."""
FORM = 1
"""The version of the files' form."""
TAKEN = "taken-down-"
"""How the name of a takedown's note begins."""
T = TypeVar("T")


def edition_text(edition: Edition) -> str:
    """The file of an edition."""
    rows: dict[str, Iterable[object]] = {
        "sources": ({"id": s.id, "sha256": s.sha256} for s in edition.sources),
        "pages": ({"id": p.id, "kind": p.kind, "name": p.name, "page": p.page} for p in edition.pages),
        "claims": (
            {"id": c.id, "statements": list(c.statements), "origins": c.origins, "status": c.status}
            for c in edition.claims
        ),
        "differences": (
            {
                "id": d.id,
                "about": d.about,
                "sides": [{"text": s.text, "number": s.number, "statements": list(s.statements)} for s in d.sides],
            }
            for d in edition.differences
        ),
        "words": ({"id": key, "text": edition.words[key]} for key in sorted(edition.words)),
    }
    head = {"edition": FORM, "date": edition.date, "note": edition.note, "bottom_line": list(edition.bottom)}
    if edition.rewritten:
        rows["rewritten"] = ({"at": r.at, "statement": r.statement, "text": r.text} for r in edition.rewritten)
    parts = [f"{dump(key)}: {dump(value)}" for key, value in head.items()]
    for key, records in rows.items():
        lines = ",\n".join(map(dump, records))
        parts.append(f"{dump(key)}: [\n{lines}\n]" if lines else f"{dump(key)}: []")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def dump(value: object) -> str:
    """One line of JSON."""
    return json.dumps(value, ensure_ascii=False)


def parse_edition(text: str, path: str) -> Edition:
    """The edition of a file. Raises InputError, with what is wrong, where it is none."""
    data = parsed(text, path)
    try:
        if data["edition"] != FORM:
            raise wrong(path, f"its form is {data['edition']!r}", "read it with the version that made it")
        return Edition(
            date=a_day(data["date"]),
            note=a_text(data["note"]),
            bottom=texts(data["bottom_line"]),
            rewritten=rows({"rewritten": [], **data}, "rewritten", rewritten),
            sources=rows(data, "sources", lambda r: Kept(id=a_text(r["id"]), sha256=a_text(r["sha256"]))),
            pages=rows(data, "pages", held),
            claims=rows(data, "claims", stood),
            differences=rows(data, "differences", differed),
            words={a_text(row["id"]): a_text(row["text"]) for row in data["words"]},
        )
    except (KeyError, TypeError, ValueError) as error:
        why = f"no `{error.args[0]}`" if isinstance(error, KeyError) else str(error)
        raise wrong(path, why, "take the file back from git; no run writes into an edition") from error


def taken_text(note: TakenDown) -> str:
    """The file of a takedown's note."""
    data = {"source": note.source, "date": note.date, "reason": note.reason, "sha256": note.sha256}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def parse_taken(text: str, path: str) -> TakenDown:
    """The note of a takedown. Raises InputError where it is none."""
    data = parsed(text, path)
    try:
        return TakenDown(
            source=a_text(data["source"]),
            date=a_day(data["date"]),
            reason=a_text(data["reason"]),
            sha256=a_text(data.get("sha256", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise wrong(path, f"{error}", "take the file back from git") from error


def parsed(text: str, path: str) -> Mapping[str, Any]:
    """The JSON object of a file."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise wrong(path, str(error), "merge it anew, or take it back from git") from error
    if not isinstance(data, dict):
        raise wrong(path, "it is no JSON object", "take the file back from git")
    return data


def wrong(path: str, why: str, now: str) -> InputError:
    """A file that cannot be read."""
    return InputError(Finding(path=path, what="the edition cannot be read", why=why, now=now))


def rows(data: Mapping[str, Any], name: str, make: Callable[[Any], T]) -> tuple[T, ...]:
    """The records of a list."""
    return tuple(make(row) for row in data[name])


def rewritten(row: Any) -> Rewritten:  # noqa: ANN401
    """An editor's words in the bottom line."""
    return Rewritten(at=int(row["at"]), statement=a_text(row["statement"]), text=a_text(row["text"]))


def held(row: Any) -> Held:  # noqa: ANN401
    """An entry with a page."""
    return Held(id=a_text(row["id"]), kind=a_text(row["kind"]), name=a_text(row["name"]), page=a_text(row["page"]))


def stood(row: Any) -> Stood:  # noqa: ANN401
    """A claim."""
    return Stood(
        id=a_text(row["id"]),
        statements=texts(row["statements"]),
        origins=int(row["origins"]),
        status=a_text(row["status"]),
    )


def differed(row: Any) -> Differed:  # noqa: ANN401
    """A difference."""
    sides = (
        Side(text=a_text(s["text"]), number=s["number"] is True, statements=texts(s["statements"]))
        for s in row["sides"]
    )
    return Differed(id=a_text(row["id"]), about=a_text(row["about"]), sides=tuple(sides))


def a_text(value: object) -> str:
    """The value, which must be text."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def texts(value: object) -> tuple[str, ...]:
    """The values of a list of texts."""
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return tuple(map(a_text, value))


def a_day(value: object) -> str:
    """The value, which must be a day such as 2026-11-22."""
    text = a_text(value)
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValueError(f"{text!r} is no day such as 2026-11-22")
    return date.fromisoformat(text).isoformat()
