"""What editors correct, read from where they write it: the pages of articles, the articles' heads, and beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.verify.data.records import Record
from generator.verify.words import fold

Row = tuple[str, str, str]
"""New words, reason and day of one correction."""
Given = Mapping[str, tuple[Row, ...]]
"""What is corrected, by source; what stands with an article, by its file's path without the ending."""
_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*\r?\n", re.DOTALL)
_HEADED = frozenset({".txt", ".text", ".md", ".markdown"})
_BESIDE = frozenset({".yml", ".yaml"})


def given_in(root: Path) -> Given:
    """What a project's folder corrects."""
    found: dict[str, tuple[Row, ...]] = {}
    for path in sorted((root / "docs" / "sources").glob("*.md")):
        if rows := tuple(_rows(_head(path))):
            found[path.stem] = rows
    for path in sorted((root / "seeds").rglob("*")):
        kind = path.suffix.lower()
        if path.is_file() and kind in _HEADED | _BESIDE:
            name = path.with_suffix("").relative_to(root).as_posix()
            rows = tuple(_rows(_head(path) if kind in _HEADED else _text(path)))
            if rows:
                found[name] = (*found.get(name, ()), *rows)
    return found


def rights_in(root: Path) -> Mapping[str, str]:
    """What the pages of articles let be shown of them, by source."""
    heads = ((path.stem, _keys(_head(path))) for path in sorted((root / "docs" / "sources").glob("*.md")))
    return {name: _said(keys, "rights").strip() for name, keys in heads if keys.get("rights")}


def wanted_of(given: Given, root: Record, here: set[str]) -> Counter[tuple[str, str, str, str]]:
    """What the data must hold: each correction with its source, of the sources that are here."""
    names: dict[str, list[str]] = {}
    for row in root.rows("sources"):
        names.setdefault(row.words("path").rpartition(".")[0], []).append(row.words("id"))
    found: Counter[tuple[str, str, str, str]] = Counter()
    for name, rows in given.items():
        sources = names.get(name, []) if "/" in name else [name]
        if len(sources) == 1 and sources[0] in here:  # a file of many articles has none of its own
            found.update((sources[0], *row) for row in rows)
    return found


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig", errors="replace")


def _head(path: Path) -> str:
    match = _FRONT.match(_text(path))
    return match[1] if match else ""


def _keys(text: str) -> Mapping[str, Any]:
    try:
        keys: Any = yaml.load(text, Loader=yaml.BaseLoader) if text else None  # noqa: S506  (it makes nothing but text)
    except yaml.YAMLError:
        return {}
    return keys if isinstance(keys, dict) else {}


def _rows(text: str) -> Iterator[Row]:
    """The corrections among the keys of a text."""
    keys = _keys(text)
    given: Any = keys.get("corrections") or []
    rows = list(given) if isinstance(given, list) else [given]
    if whole := keys.get("withdrawn"):
        rows.append(whole if isinstance(whole, dict) else {"reason": whole})
    for row in rows:
        if isinstance(row, dict):
            yield fold(_said(row, "now")), fold(_said(row, "reason")), fold(_said(row, "date"))


def _said(row: Mapping[str, Any], name: str) -> str:
    text = str(row.get(name) or "")
    return "" if text in {"~", "null", "Null", "NULL"} else text
