"""What a site may hold beside its pages: the files of the theme, of our own theme and of docs/, byte for byte."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from generator.errors import Finding
from generator.verify.exports.cards import is_card
from generator.verify.exports.machines import is_made
from generator.verify.site.covers import is_cover
from generator.verify.site.files import LOOKED_INTO, READ
from generator.verify.site.search import INDEXES

BUILT = frozenset(
    {"data/briefing.json", *INDEXES, "sitemap.xml", "sitemap.xml.gz", "tags.json", "feed.xml", "_headers"}
)
"""Files that a build makes anew; what they say is checked elsewhere, or shown nowhere."""
THEMES = ("material", "zensical")
_SETTING = re.compile(r"^\s*(custom_dir|docs_dir):\s*[\"']?([^\"'#\n]+?)[\"']?\s*(?:#.*)?$", re.MULTILINE)
_SCRIPT = re.compile(r"<(?:script|style)\b[^>]*>(.*?)</(?:script|style)>", re.DOTALL)
_FILLED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_VALUE = r"[\w./:%~-]{0,300}"
"""What a template may fill into a script: a path, and nothing that a browser could run."""
_NOW = "build the site again; a file of one's own belongs into docs/"


@dataclass(frozen=True, kw_only=True)
class Shipped:
    """Where each file comes from, by its path in the site, and the templates of the themes."""

    paths: Mapping[str, Path] = field(default_factory=dict)
    templates: tuple[Path, ...] = ()

    @cached_property
    def words(self) -> str:
        """All text of the templates, in every language that they know."""
        return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in self.templates)

    @cached_property
    def scripts(self) -> tuple[re.Pattern[str], ...]:
        """The scripts and styles that the templates put into a page; what they fill in is a path."""
        bodies = {body.strip() for body in _SCRIPT.findall(self.words)} - {""}
        return tuple(re.compile(_VALUE.join(map(re.escape, _FILLED.split(body)))) for body in sorted(bodies))

    def runs(self, body: str) -> bool:
        """Whether a script or style in a page is one of the templates'."""
        return any(pattern.fullmatch(body.strip()) for pattern in self.scripts)


def shipped(root: Path) -> Shipped:
    """What a site of the project in this folder is made of."""
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8", errors="replace") if settings.is_file() else ""
    given = dict(_SETTING.findall(text))
    own = [Path(str(files("generator") / "theme"))]
    folders = [*_themes(), *own, *([root / given["custom_dir"]] if "custom_dir" in given else [])]
    paths = {name: path for folder in folders for name, path in _inside(folder) if path.suffix != ".html"}
    docs = root / given.get("docs_dir", "docs")
    paths |= dict(_inside(docs))
    templates = (path for folder in folders for _, path in _inside(folder) if path.suffix == ".html")
    return Shipped(paths=paths, templates=tuple(templates))


def _themes() -> Iterator[Path]:
    for name in THEMES:
        found = find_spec(name)
        for place in (found.submodule_search_locations or ()) if found else ():
            yield Path(place) / "templates"


@cache
def _inside(folder: Path) -> tuple[tuple[str, Path], ...]:
    """The files of a folder by their path in it, but for hidden ones."""
    if not folder.is_dir():
        return ()
    found = ((path.relative_to(folder), path) for path in sorted(folder.rglob("*")))
    return tuple(
        (name.as_posix(), path) for name, path in found if path.is_file() and not any(p[0] == "." for p in name.parts)
    )


@cache
def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def pages_of(path: str) -> set[str]:
    """Where a page of this path may stand as built."""
    name = path.rpartition(".")[0]
    return {f"{name}.html", f"{name}/index.html"}


def check_files(site: Mapping[str, bytes], known: Shipped | None) -> Iterator[Finding]:
    """Which files of a site nobody ships, or are not as they were shipped."""
    for path, data in sorted(site.items()) if known else ():
        if path.endswith(".html") or path in BUILT or is_made(path) or is_card(path) or is_cover(path):
            continue
        origin = known.paths.get(path) if known else None
        if origin is None or (path.endswith((".md", ".markdown")) and not pages_of(path) & site.keys()):
            yield Finding(path=path, what="a file more", why="neither the theme nor docs/ has it", now=_NOW)
        elif (path.endswith(READ) or origin.stat().st_size <= LOOKED_INTO) and data != _bytes(origin):
            yield Finding(path=path, what="a changed file", why="the theme or docs/ has it otherwise", now=_NOW)
