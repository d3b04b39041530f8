"""A page that a program rewrote has lost the comment that parts its front matter: its keys tell whose they are."""

import re
from collections.abc import Collection, Iterator, Mapping

from generator.model.ids import digest
from generator.pages.escape import yaml_text

KEY = re.compile(r"(?P<key>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*:")
MADE = ("title", "description", "tags", "found", "pages", "across", "generated")
"""The keys that runs write below the mark, in their order."""
ENTRY = ("kind", "name", "aliases", "not", "cues")
"""The keys of an entry as discovery writes it, in their order."""


def entry_digest(path: str, kept: str) -> str:
    """The digest of an entry as it stands on the page of this path: to rename the page is a decision too."""
    return digest(path, *(line.rstrip() for line in kept.strip().splitlines()))


def parted(path: str, front: str, data: Mapping[str, object], given: Collection[str] = ()) -> tuple[str, str]:
    """An editor's part of the front matter, and ours; `given` are keys of ours that an editor gave before.

    A found entry that the program left as it was is one still.
    """
    rows = list(chunks(front))
    ours = [name for name in MADE if name not in given]
    kept = "".join(text for key, text in rows if key not in ours)
    made = "".join(text for name in ours for key, text in rows if key == name)
    as_found = "".join(line(key, data[key]) for key in ENTRY if data.get(key))
    only = {key for key, _ in rows if key} <= {*ours, *ENTRY}
    same = only and str(data.get("found", "")) == entry_digest(path, as_found)
    return (as_found if same else kept), made


def chunks(front: str) -> Iterator[tuple[str, str]]:
    """Each key with its lines, as they stand; comments go with the key before them."""
    name, lines = "", list[str]()
    for row in front.splitlines(keepends=True):
        match = KEY.match(row)
        if match:
            yield name, "".join(lines)
            name, lines = match["key"].strip("\"'"), []
        lines.append(row.rstrip() + "\n")
    yield name, "".join(lines)


def line(key: str, value: object) -> str:
    """A key as a run writes it; a kind is one plain word."""
    if isinstance(value, list):
        return f"{key}:\n" + "".join(f"  - {yaml_text(str(row))}\n" for row in value)
    return f"{key}: {value if key == 'kind' else yaml_text(str(value))}\n"
