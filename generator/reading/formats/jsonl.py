"""JSON holds an article an object: one a line in .jsonl, one or a list in .json; a broken line stops no other."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.errors import Finding
from generator.reading.extract import Extracts, Format
from generator.reading.formats.many import Row, first_of, many
from generator.reading.text.decode import decode_any, refusal

LONGEST = 50_000_000
LONGEST_LINE = 5_000_000
_NOW = "write one JSON object a line"
_NAMED = ("name", "title", "rendered", "value", "text", "#text")
_LISTS = ("articles", "items", "results", "data", "documents", "docs", "entries", "stories", "response", "hits")


def read_jsonl(data: bytes, path: str) -> Extracts:
    """The articles of the lines."""
    text, told = decode_any(data, path, longest=LONGEST)
    findings = list(told)
    rows: list[Row] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        found, why = _object(line)
        if why:
            findings.append(Finding(what="a line is not read", path=path, line=number, why=why, now=_NOW))
        else:
            rows.append(_row(number, found))
    return many(rows, path, findings)


def read_json(data: bytes, path: str) -> Extracts:
    """The article, or the articles of a list."""
    text, told = decode_any(data, path, longest=LONGEST)
    try:
        whole = json.loads(text.removeprefix("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        why = getattr(error, "msg", "it is nested too deep")
        raise refusal(path, "not read: it is no JSON", why, "export it again", line=line) from None
    found = [row for row in _objects(whole) if {"text", "teaser"} & set(_flat(row))]
    if not found:
        why = "no object in it has a text, body or content"
        raise refusal(path, "not read: no articles in the JSON", why, "name the fields title, text, date, url")
    return many([_row(1, row) for row in found], path, told)


def _object(line: str) -> tuple[Mapping[str, Any], str]:
    """The object of a line, or why it is none."""
    if len(line) > LONGEST_LINE:
        return {}, f"over {LONGEST_LINE:,} characters"
    try:
        found = json.loads(line, strict=False)
    except ValueError as error:
        return {}, str(error)[:100]
    except RecursionError:
        return {}, "it is nested too deep"
    return (found, "") if isinstance(found, dict) else ({}, "it is no object")


def _objects(whole: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - JSON may be anything
    """The objects that may be articles: the outermost, or those of a list in it."""
    if isinstance(whole, dict):
        yield whole
        for name in _LISTS:
            yield from _objects(whole.get(name)) if isinstance(whole.get(name), list | dict) else ()
    elif isinstance(whole, list):
        yield from (row for row in whole if isinstance(row, dict))


def _row(line: int, found: Mapping[str, Any]) -> Row:
    raw = _flat(found)
    return Row(line=line, raw=raw, text=raw.pop("text", ""), teaser=raw.pop("teaser", ""))


def _flat(found: Mapping[str, Any]) -> dict[str, str]:
    return first_of((name, _text(value)) for name, value in found.items())


def _text(value: Any) -> str:  # noqa: ANN401
    """A value as text: a list by its parts, an object by its name, a number by its digits."""
    if isinstance(value, list):
        parts = [_text(each) for each in value if not isinstance(each, list)]
        long = any(len(part) > 100 for part in parts)
        return ("\n\n" if long else ", ").join(part for part in parts if part)
    if isinstance(value, dict):
        named = next((value[name] for name in _NAMED if name in value), "")
        return named if isinstance(named, str) else ""
    if isinstance(value, str):
        # Half of a surrogate pair is no character, and cannot be written down.
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


JSONL = Format(suffixes=(".jsonl", ".ndjson"), holds="a listing of articles", longest=LONGEST, read=read_jsonl)
JSON = Format(suffixes=(".json",), holds="articles", longest=20_000_000, read=read_json)
