"""Metadata is a flat list of keys and texts: no anchors, no tags, no nesting, so no file can grow or run anything."""

from collections.abc import Iterable, Iterator
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
    """One key with its text; None where it is empty. `flat` is False where it holds more than texts.

    `rows` are the keys and texts that stand under it, of each of a list or of the one.
    """

    key: str
    value: str | None
    line: int
    flat: bool = True
    rows: tuple[tuple[tuple[str, str], ...], ...] = ()


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
        parts = list(_value(events, path, first_line))
        joined = ", ".join(
            part.value for part in parts if isinstance(part, yaml.ScalarEvent) and part.value not in _NULL
        )
        flat = not any(isinstance(part, yaml.MappingStartEvent) for part in parts) and _lists(parts) <= 1
        out.append(Entry(key=str(event.value), value=joined or None, line=line, flat=flat, rows=tuple(_rows(parts))))
    return out


def _lists(parts: Iterable[yaml.Event]) -> int:
    return sum(isinstance(part, yaml.SequenceStartEvent) for part in parts)


def _rows(parts: Iterable[yaml.Event]) -> Iterator[tuple[tuple[str, str], ...]]:
    """The keys and texts of a mapping, or of each mapping of a list."""
    words: list[str] | None = None
    for part in parts:
        if isinstance(part, yaml.MappingStartEvent):
            words = []
        elif isinstance(part, yaml.MappingEndEvent) and words is not None:
            yield tuple(zip(words[::2], words[1::2], strict=True))
            words = None
        elif isinstance(part, yaml.ScalarEvent) and words is not None:
            words.append("" if len(words) % 2 and part.value in _NULL else part.value)
        elif words is not None:  # a list stands where a text belongs
            return


def _value(events: Iterator[yaml.Event], path: str, first_line: int) -> Iterator[yaml.Event]:
    """The parts of one value."""
    depth = 0
    for event in events:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _broken(path, _line(event, first_line), "anchors, aliases and tags are not read")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif not isinstance(event, yaml.ScalarEvent):
            depth -= 1
        if depth > _DEEPEST:
            raise _broken(path, _line(event, first_line), "it is nested")
        yield event
        if depth == 0:
            break


def _line(event: yaml.Event, first_line: int) -> int:
    return first_line + (event.start_mark.line if event.start_mark else 0)


def _broken(path: str, line: int, why: str) -> InputError:
    return InputError(Finding(what="the metadata cannot be read", path=path, line=line, why=why, now=_NOW))
