"""Front matter is metadata between two `---` lines at the very start of an article; without a known key it is text."""

import re
from dataclasses import dataclass

from generator.errors import Finding, InputError
from generator.reading.metadata.given_by_editors import CORRECTING, KEYS, Metadata, checked, key_meant, near_key
from generator.reading.metadata.yaml_entries import entries
from generator.reading.text.lines import BREAK

LONGEST = 20_000
"""Characters in which front matter must end; six short keys need a tenth of it."""

_KNOWN = re.compile(rf"^(?:{'|'.join((*KEYS, *CORRECTING))})[ \t]*:", re.MULTILINE)


_NONE = Metadata()


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands in it, where the article's own text begins, and what could not be used."""

    metadata: Metadata = _NONE
    end: int = 0
    findings: tuple[Finding, ...] = ()


def front_matter(text: str, path: str) -> FrontMatter:
    """The front matter of an article; one without any ends at 0."""
    bounds = _bounds(text)
    if bounds is None:
        return FrontMatter()
    start, close, end = bounds
    inside = text[start:close]
    try:
        found = entries(inside, path, first_line=2)
    except InputError:
        if _KNOWN.search(inside):
            raise
        return FrontMatter()
    if not any(key_meant(entry) or near_key(entry.key) or entry.key in CORRECTING for entry in found or ()):
        return FrontMatter()
    known, findings = checked(found or (), path)
    return FrontMatter(metadata=known, end=end, findings=findings)


def _bounds(text: str) -> tuple[int, int, int] | None:
    """Where the metadata begins and ends, and where the line that closes it ends."""
    first = BREAK.search(text, 0, LONGEST)
    if not first or text[: first.start()].rstrip() != "---":
        return None
    start = line = first.end()
    while line < min(len(text), LONGEST):
        found = BREAK.search(text, line)
        stop = found.start() if found else len(text)
        if text[line:stop].rstrip() in ("---", "..."):
            return start, line, stop
        if not found:
            break
        line = found.end()
    return None
