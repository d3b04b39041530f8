"""Metadata is a flat list of keys and texts: no anchors, no tags, no nesting, so no file can grow or run anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.errors import Finding, InputError

# The base loader makes no dates, numbers or truth values: "No" stays "No". The loop below reads the parser's events
# one by one, so that depth costs no stack.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 4  # the parser takes quadratic time on nesting, so it is left at once
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_NOW = "write one `key: value` a line, and put a value with a colon in quotation marks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One key with its text; None where it is empty. `flat` is False where it holds more than texts."""

    key: str
    value: str | None
    line: int
    flat: bool = True


def entries(text: str, path: str, *, first_line: int = 1) -> list[Entry] | None:
    """The keys in the order of the file, with their lines; None where the text is no mapping at all."""
    try:
        events = (event for event in yaml.parse(text, Loader=_LOADER) if not isinstance(event, _FRAME))
        return _mapping(events, path, first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else first_line
        raise _broken(path, line, error.problem or "it is no YAML") from None
    except yaml.YAMLError as error:
        raise _broken(path, first_line, str(error).splitlines()[0]) from None


_FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


def _mapping(events: Iterator[yaml.Event], path: str, first_line: int) -> list[Entry] | None:
    head = next(events, None)
    if head is None or (isinstance(head, yaml.ScalarEvent) and not head.value):
        return []
    if not isinstance(head, yaml.MappingStartEvent):
        return None
    out: list[Entry] = []
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            extra = next(events, None)
            if extra is not None:
                raise _broken(path, _line(extra, first_line), "it goes on after its keys")
            break
        line = _line(event, first_line)
        if not isinstance(event, yaml.ScalarEvent):
            raise _broken(path, line, "a key must be a word")
        values, flat = _value(events, path, first_line)
        joined = ", ".join(value for value in values if value not in _NULL)
        out.append(Entry(key=str(event.value), value=joined or None, line=line, flat=flat))
    return out


def _value(events: Iterator[yaml.Event], path: str, first_line: int) -> tuple[list[str], bool]:
    """The texts of one value, and whether it is one text or a list of them."""
    values: list[str] = []
    depth, flat = 0, True
    for event in events:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _broken(path, _line(event, first_line), "anchors, aliases and tags are not read")
        if isinstance(event, yaml.ScalarEvent):
            values.append(event.value)
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            flat = flat and depth == 1 and isinstance(event, yaml.SequenceStartEvent)
        else:
            depth -= 1
        if depth > _DEEPEST:
            raise _broken(path, _line(event, first_line), "it is nested")
        if depth == 0:
            break
    return values, flat


def _line(event: yaml.Event, first_line: int) -> int:
    return first_line + (event.start_mark.line if event.start_mark else 0)


def _broken(path: str, line: int, why: str) -> InputError:
    return InputError(Finding(what="the metadata cannot be read", path=path, line=line, why=why, now=_NOW))
