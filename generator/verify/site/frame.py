"""Around the article stand only names, the page's headings and the frame's own words; its head says no more."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from generator.errors import Finding
from generator.verify.pages.edited import bare
from generator.verify.site.document import Document
from generator.verify.site.links import page_key
from generator.verify.words import fold, key, short
from generator.verify.world import World

SHORT = 4
"""Words of the theme's in any language are so few; they stand in its templates, or on its own not-found page."""
_DIGIT = re.compile(r"\d")
_SETTING = re.compile(r"^\s*(?:-\s+)?(?:[\"']?([^\"':#]+)[\"']?:\s+)?(.*)$")
_GROUP = re.compile(r"^\s*-\s+[\"']?([^\"':#]+)[\"']?:\s*$")
"""A line that opens a group of the navigation."""
_NOW = "build the site again; what is to stand around every page belongs into mkdocs.yml"


def settings(path: Path) -> frozenset[str]:
    """All words of a project's settings that can be shown: the name, the copyright, the names in the navigation."""
    if not path.is_file():
        return frozenset()
    found: set[str] = set()
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        match = _SETTING.match(line.rstrip())
        group = _GROUP.match(line)
        if group:
            found.add(_bare(group[1]))
        elif match and not line.lstrip().startswith("#"):
            found.update(_bare(part) for part in (match[1] or "", match[2]))
    return frozenset(words for words in found if words)


@cache
def own_words() -> frozenset[str]:
    """The words of the list beside this file."""
    text = files("generator.verify.site").joinpath("frame.txt").read_text(encoding="utf-8")
    return frozenset(fold(line) for line in text.splitlines() if line and not line.startswith("#"))


def check_frame(path: str, document: Document, world: World, known: frozenset[str]) -> Iterator[Finding]:
    """What is said around one page's article that is no name, no heading and none of the known words."""
    headings = {key(block.text) for block in document.blocks if block.tag.startswith("h")}
    theme, shipped = world.site.documents.get("404.html"), world.terms.shipped

    def own(words: str) -> bool:
        return words in shipped.words if shipped else theme is not None and words in theme.frame

    for words in document.frame:
        plain = words.strip(" .…:")
        few = len(plain.split()) <= SHORT and not _DIGIT.search(plain)
        if not (
            not any(char.isalnum() for char in words)
            or {plain, words} & known
            or key(words) in headings | world.all_names
            or world.is_label(words)
            or bare(words) in world.given_titles
            or ((few or path == "404.html") and own(words))
        ):
            yield Finding(path=path, what=short(words), why="it stands around the article and is no name", now=_NOW)


def check_head(path: str, document: Document, world: World, known: frozenset[str]) -> Iterator[Finding]:
    """What a search engine shows of a generated page: what the page is, in a fixed form."""
    page, story = page_key(path), fold(world.facts.root.words("title"))
    title = world.facts.titles.get(page)
    if document.description is None or fold(document.description) in known | {""}:
        return
    if world.facts.given.get((page, "description")) == bare(document.description):
        return
    name, count = title or "", len(world.library.sources)
    shown = {name, name.removesuffix(": further statements"), *_source(page, world)}
    good = {
        form.format(story=story, name=each, count=f"{count} source{'s' * (count != 1)}")
        for form in _DESCRIPTIONS
        for each in shown
    }
    if fold(document.description) not in good:
        yield Finding(path=path, what=short(document.description), why="a page's description says more", now=_NOW)


_DESCRIPTIONS = (
    "{name} in {story}: what is reported, sentence by sentence.",
    "{name} in {story}.",
    "{name}, sentence by sentence.",
    "Further statements on {name}.",
    "Which source of {story} says what.",
    "Who does what to whom, in {story}.",
    "What the sources of {story} say, claim by claim.",
    "Where the sources of {story} differ.",
    "What the sources of {story} say is not known.",
    "Who is quoted in {story}, and with which words.",
    "Short forms in {story}, as its sources explain them.",
    "The sources of {story}.",
    "What happened when, in {story}.",
    "{story}: what is reported, statement by statement.",
    "{story}: a briefing from {count}, every statement with its sentence.",
)


def _source(page: str, world: World) -> set[str]:
    """What a source is called."""
    record = world.facts.sources.get(page.removeprefix("sources/"))
    if not record:
        return set()
    source = record.words("id")
    name = world.facts.titles.get(page, "").removeprefix(f"{source}: ")
    begun = name.removesuffix("…")
    begins = any(fold(row.words("text")).startswith(begun) for row in record.rows("sentences") if begun)
    return {fold(record.words("title")), f"Article {source}", source, *([name] if begins else [])}


def _bare(words: str) -> str:
    plain = fold(words)
    plain = plain[1:-1] if len(plain) > 1 and plain[0] in "\"'" and plain[-1] == plain[0] else plain
    return plain.replace("''", "'").replace('\\"', '"')
