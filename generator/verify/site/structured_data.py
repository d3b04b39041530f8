"""What a page says of itself to machines is its name, its subject and its sources as the data has them; no verdict."""

import json
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.errors import Finding
from generator.verify.data.records import Record
from generator.verify.site.covers import FOLDER
from generator.verify.site.links import page_key
from generator.verify.site.shell import Shell
from generator.verify.words import fold, short
from generator.verify.world import World

GRAPH = ("og:", "twitter:")
_TYPES = {
    **dict.fromkeys(("group", "weapon", "technology", "policy", "risk"), "Thing"),
    **dict.fromkeys(("organisation", "force"), "Organization"),
    "person": "Person",
    "state": "Country",
    "government": "GovernmentOrganization",
    "place": "Place",
    "document": "CreativeWork",
    "event": "Event",
}
_FILES = {"data/briefing.json": "application/json", "data/briefing.sqlite": "application/vnd.sqlite3"}
_MOST = 50
_NOW = "build the site again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the data has of pages, sources and other names, by what they are looked up by."""

    title: str
    pages: Mapping[str, Record]
    sources: Mapping[str, Record]
    names: Mapping[tuple[str, str], tuple[str, ...]]


def told_in(root: Record) -> Told:
    """The data export, looked up."""
    return Told(
        title=root.words("title"),
        pages={page_key(row.words("path")): row for row in root.rows("pages")},
        sources={row.words("id"): row for row in root.rows("sources")},
        names={(row.words("page"), row.words("name")): row.texts("aliases") for row in root.rows("entities")},
    )


def check_linked(path: str, shell: Shell, world: World, told: Told) -> Iterator[Finding]:
    """What one page says of itself to machines that is not so."""
    page = told.pages.get(page_key(path))
    base = _base(shell, path, world)
    title, story = page.words("title") if page else "", told.title
    here = base + path.removesuffix("index.html") if base else ""
    known = {
        "og:type": "website" if page and page.words("kind") == "home" else "article",
        "og:site_name": story,
        "og:title": title,
        "og:description": dict(shell.metas).get("description", ""),
        "og:url": here,
        "og:image": f"{base}{FOLDER}{page.words('path').removesuffix('.md')}.png" if base and page else "",
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }
    for name, content in shell.metas:
        if name.startswith(GRAPH) and (not page or fold(content) != fold(known.get(name, "")) or not content):
            yield _finding(path, f"{name}: {content}", "the data has it otherwise")
    if len(shell.linked) > 1 or (shell.linked and not page):
        yield _finding(path, shell.linked[-1], "a page speaks of itself once, where the data lists it")
        return
    for body in shell.linked if page else ():
        try:
            found = json.loads(body)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            yield _finding(path, body, "it is no JSON object")
            continue
        names = {name: found.pop(name) for name in ("creditText", "license") if name in found}
        dataset = found.get("mainEntity")
        if isinstance(dataset, dict) and "license" in dataset:
            names["license of the data"] = dataset.pop("license")
        for name, words in names.items():
            if not isinstance(words, str) or fold(words) not in world.terms.frame:
                yield _finding(path, f"{name}: {words}", "the settings do not name it")
        if page and found != _wanted(path, page, base, told, world.terms.tongue.language):
            yield _finding(path, body, "what it says of the page is not what the data has")


def _base(shell: Shell, path: str, world: World) -> str:
    """Where the site says that it stands, if the settings say so too."""
    said = next((content for name, content in shell.metas if name == "og:url"), "")
    base = said.removesuffix(path.removesuffix("index.html"))
    return base if base and {base, base.rstrip("/")} & world.terms.frame else ""


def _wanted(path: str, page: Record, base: str, told: Told, language: str) -> Mapping[str, object]:
    kind, sources = page.words("kind"), told.sources
    made: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.words("title"),
        "inLanguage": [language, "en"] if language != "en" else "en",
        "url": base + path.removesuffix("index.html") if base else "",
        "isPartOf": _with({"@type": "WebSite", "name": told.title, "url": base}),
    }
    own = sources.get(page.words("path").removeprefix("sources/").removesuffix(".md"))
    if kind == "source":
        made["about"] = _article(own) if own else None
    elif kind in _TYPES:
        others = list(told.names.get((page.words("path"), page.words("title")), ()))
        made["about"] = _with({"@type": _TYPES[kind], "name": page.words("title"), "alternateName": others})
    if kind != "source":
        cited = sorted({row.words("source") for row in page.rows("cites")})
        made["citation"] = [_article(sources[name]) for name in cited[:_MOST] if name in sources]
    if page.words("path") == "data.md":
        folder = posixpath.dirname(path) or "."
        files = [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": posixpath.relpath(file, folder)}
            for file, form in _FILES.items()
        ]
        made["mainEntity"] = {"@type": "Dataset", "name": told.title, "distribution": files}
    return _with(made)


def _article(row: Record) -> Mapping[str, object]:
    outlet = row.words("publisher")
    return _with(
        {
            "@type": "Article",
            "identifier": row.words("id"),
            "headline": row.words("title"),
            "datePublished": "" if row.get("published_estimated") else row.words("published"),
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
            "url": row.words("url"),
        }
    )


def _with(row: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if value}


def _finding(path: str, what: str, why: str) -> Finding:
    return Finding(path=path, what=short(what), why=why, now=_NOW)
