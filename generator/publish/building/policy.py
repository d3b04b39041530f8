"""A page says itself what may run in it: the theme's own scripts by hash, our files, and nothing from elsewhere.

Hosts that read a `_headers` file say the same, and for how long what may be kept.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.publish.building.mkdocs_config import THEME
from generator.publish.files import write_text

START = '<meta charset="utf-8">'
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
FILLED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
PATH = r"[\w./:%~-]{0,300}"
"""What the theme fills into a script of its own: a path."""
FRAME, ADMIN = 'id="__config"', "admin/index.html"
"""What a page of the theme has, and the editors' own page, which another program's rules are for."""
REST = (
    "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'none'; "
    "base-uri 'none'"
)
"""A table's alignment is an attribute, and harms nobody; a style sheet in the page is none of ours."""
HEADERS = """/*{policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/assets/javascripts/*
  Cache-Control: public, max-age=31536000, immutable
/assets/stylesheets/*
  Cache-Control: public, max-age=31536000, immutable
"""
"""The theme's own files are named by what is in them, so they may be kept for ever; of ours, a host's usual short time
holds. No two rules give one header, for some hosts join what both say."""


class Policies:
    """The policies of one build: what each page says, and in the end what a host says for all of them."""

    def __init__(self, *, offline: bool) -> None:
        self.offline = offline
        self.every = set[str]()

    def within(self, text: str) -> str:
        """A page of the theme's with its policy; what is none stays as it is."""
        if START not in text or FRAME not in text:
            return text
        hashes = hashes_of(text)
        self.every.update(hashes)
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes, offline=self.offline)}">'
        return text.replace(START, START + meta, 1)

    def write_headers(self, site: Path) -> None:
        """Write what a host is told, beside a hosted site."""
        if not self.offline:
            told = f"\n  Content-Security-Policy: {policy(self.every, offline=False)}; frame-ancestors 'none'"
            write_text(site / "_headers", HEADERS.format(policy="" if (site / ADMIN).is_file() else told))


def policy(hashes: Iterable[str], *, offline: bool) -> str:
    """What may run and load.

    From a folder no script's address is known before, and the search's frame writes a script with its path in it;
    handlers in the page stay forbidden.
    """
    if offline:
        return (
            f"default-src 'none'; script-src 'self' 'unsafe-inline'; script-src-attr 'none'; frame-src 'self'; {REST}"
        )
    scripts = " ".join(["'self'", *(f"'sha256-{one}'" for one in sorted(hashes))])
    return f"default-src 'none'; script-src {scripts}; worker-src 'self'; connect-src 'self'; {REST}"


def hashes_of(text: str) -> set[str]:
    """The hashes of the theme's own scripts in a page; any other gets none, and so does not run."""
    bodies = {
        body for attributes, body in SCRIPT.findall(text) if "src=" not in attributes and "json" not in attributes
    }
    own = {body for body in bodies if any(known.fullmatch(body.strip()) for known in themes_own())}
    return {base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in own}


@cache
def themes_own() -> tuple[re.Pattern[str], ...]:
    """The scripts in the templates of the theme and of ours; what they fill in is a path."""
    found = find_spec("material")
    places = [Path(place) / "templates" for place in (found.submodule_search_locations or ())] if found else []
    bodies = {
        body.strip()
        for place in [*places, THEME]
        for path in place.rglob("*.html")
        for attributes, body in SCRIPT.findall(path.read_text(encoding="utf-8"))
        if "src=" not in attributes and body.strip()
    }
    return tuple(re.compile(PATH.join(map(re.escape, FILLED.split(body)))) for body in sorted(bodies))
