"""The editors' admin page is no part of the briefing: where a folder holds it, it is the tested program and no other.

In a zip nothing of it may stand; there its files are files too many, as any others.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from generator.errors import Finding

SCRIPT = "admin/decap-cms.js"
SHA256 = "7c1efd6b616b4786e279aeef194dd21649a72058d3bc8d1f78901b574610dfb8"
"""Of version 3.16.3, worked out from the package that its makers published."""
PAGE = "admin/index.html"
CONFIG = "admin/config.yml"
TEXTS = ("admin/decap-cms.js.LICENSE.txt",)
_HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>'
)
_BODY = (
    ": edit</title></head><body><noscript>Editing here needs JavaScript; the pencil on each page does not.</noscript>"
    '<script src="decap-cms.js"></script></body></html>'
)
_NOW = "run `briefing admin`, then build again"


def without_admin(files: Mapping[str, bytes], root: Path) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The site without its admin page, and what is wrong with that; a file there that nobody knows stays in."""
    if SCRIPT not in files:
        return dict(files), ()
    known = {SCRIPT, PAGE, CONFIG, *TEXTS}
    rest = {path: data for path, data in files.items() if path not in known}
    return rest, tuple(_faults({path: files.get(path, b"") for path in known}, root))


def _faults(admin: Mapping[str, bytes], root: Path) -> Iterator[Finding]:
    if hashlib.sha256(admin[SCRIPT]).hexdigest() != SHA256:
        yield Finding(path=SCRIPT, what="another program", why="it is not the one that was tested", now=_NOW)
    text = re.sub(r">\n", ">", admin[PAGE].decode("utf-8", "replace"))
    title = text.removeprefix(_HEAD).removesuffix(_BODY)
    if _HEAD + title + _BODY != text or "<" in title:
        yield Finding(path=PAGE, what="another page", why="it holds more than the admin page does", now=_NOW)
    target = _target(admin[CONFIG])
    if not target or f"/{target}/" not in _edited_at(root):
        why = "edits would go to a place that mkdocs.yml does not name"
        yield Finding(path=CONFIG, what=target or "no repository", why=why, now=_NOW)


def _target(config: bytes) -> str:
    """The repository that edits go to."""
    try:
        data = yaml.safe_load(config)
    except (yaml.YAMLError, UnicodeDecodeError):
        return ""
    backend = data.get("backend") if isinstance(data, dict) else None
    return str(backend.get("repo") or "") if isinstance(backend, dict) else ""


def _edited_at(root: Path) -> str:
    """Where mkdocs.yml says that pages are edited."""
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8", errors="replace") if settings.is_file() else ""
    found = re.search(r"^edit_uri:[ \t]*[\"']?([^\s\"'#]+)", text, re.MULTILINE)
    return found[1] if found else ""
