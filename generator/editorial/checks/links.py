"""A link of an editor's leads to a page, a file or a place that is there once the run is done."""

import difflib
import html
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify

from generator.editorial.checks.written import Written, body_of, uncoded
from generator.editorial.merge import Change, State
from generator.editorial.plan.steps import CITE, LINK
from generator.errors import Finding

INLINE = re.compile(r"\]\(\s{0,3}<?([^\s<>()]+)>?(?:\s{1,9}[\"'(][^\"'()\n]*[\"')]?)?\s{0,3}\)")
DEFINED = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ \t]*<?([^\s<>]+)>?")
IN_HTML = re.compile(r"\b(?:href|src)=[\"']([^\"'\n]*)[\"']")
OUTSIDE = frozenset({"http", "https", "mailto"})
IDS = re.compile(r"\b(?:id|name)=[\"']([^\"'\s]+)[\"']")
BUILT = ("data/", "assets/")
"""Folders that are filled when the site is built."""
NEAR = 0.75
"""How like a page's path another is that may stand for it."""
RULE = "dead-link"

Page = Callable[[str], str | None]
"""The text of a page after the run, by its path; None where there is none."""


def dead_links(
    rows: Iterable[Written], page: Page, is_file: Callable[[str], bool], names: Iterable[str]
) -> Iterator[Finding]:
    """A finding for each link that leads nowhere; `names` are the paths of all pages."""
    known = sorted(names)

    @cache
    def ids(path: str) -> frozenset[str]:
        return ids_of(page(path) or "")

    for row in rows:
        for line, text in row.lines:
            for target in targets(text):
                if row.after is not None and f"({target})" not in row.after and f"({target})" in text:
                    continue  # the run takes it out
                fault = fault_of(row.path, target, page, is_file, ids)
                if fault:
                    yield Finding(
                        path=f"docs/{row.path}",
                        line=line,
                        what=f"a link leads nowhere: {target}",
                        why=fault,
                        now=meant(row.path, target, known, ids),
                        rule=RULE,
                    )


def targets(line: str) -> list[str]:
    """Where the links of a line lead, in order."""
    found = [*INLINE.findall(line), *DEFINED.findall(line), *IN_HTML.findall(line)]
    return [html.unescape(target) for target in found if target != "#"]


def fault_of(
    here: str, target: str, page: Page, is_file: Callable[[str], bool], ids: Callable[[str], frozenset[str]]
) -> str:
    """Why a link leads nowhere; empty where it does not."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return "" if parts.scheme in OUTSIDE or parts.netloc else f"a link may not begin with {parts.scheme}:"
    if parts.path.startswith("/"):
        return "it begins at the host's root, so it breaks where the site stands in a folder, and offline"
    path = joined(here, parts.path)
    if path.startswith("../") or path == "..":
        return "it leads out of docs/"
    if path.endswith(".md"):
        if page(path) is None:
            return f"there is no page docs/{path}"
        if parts.fragment and unquote(parts.fragment) not in ids(path):
            return f"docs/{path} has no place called #{unquote(parts.fragment)}"
        return ""
    if is_file(path) or path.startswith(BUILT):
        return ""
    return f"there is no file docs/{path}; a link to a page ends in .md"


def joined(here: str, path: str) -> str:
    """The path from docs/ that a link on a page leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(path))) if path else here


def alike(path: str, names: list[str]) -> list[str]:
    """The page that is called nearly so, in the same folder rather than elsewhere; what all paths share is no sign."""
    folder, stem = posixpath.dirname(path), posixpath.basename(path).removesuffix(".md")
    for rows in ([name for name in names if posixpath.dirname(name) == folder], names):
        called = {posixpath.basename(name).removesuffix(".md"): name for name in reversed(rows)}
        if near := difflib.get_close_matches(stem, called, n=1, cutoff=NEAR):
            return [called[near[0]]]
    return []


def meant(here: str, target: str, names: list[str], ids: Callable[[str], frozenset[str]]) -> str:
    """What the link may have meant."""
    parts = urlsplit(target)
    path = joined(here, parts.path)
    if path in names and parts.fragment:
        near = difflib.get_close_matches(unquote(parts.fragment), sorted(ids(path)), n=1)
        return f"did you mean #{near[0]}?" if near else "link to the page alone, or to a heading of it"
    stem = posixpath.basename(path)
    same = [name for name in names if posixpath.basename(name) in (stem, f"{stem}.md")]
    near = same[:1] or alike(path, names)
    root = posixpath.dirname(here) or "."
    return f"did you mean {posixpath.relpath(near[0], root)}?" if near else "mend the link, or take it out"


def ids_of(text: str) -> frozenset[str]:
    """The places of a page: its headings, as the builder names them, and what bears an id."""
    found: set[str] = set()
    body = body_of(text)
    for _, line in uncoded(body):
        found.update(IDS.findall(line))
        if line.startswith("#") and line.lstrip("#")[:1] == " ":
            shown = LINK.sub(r"\1", CITE.sub("", line.lstrip("#").rstrip("# ")))
            name = slugify(html.unescape(shown).replace("*", ""), "-")
            numbered = (f"{name}_{number}" for number in range(1, len(body)))
            found.add(name if name not in found else next(one for one in numbered if one not in found))
    return frozenset(found)


def pages_after(texts: Mapping[str, str], changes: Iterable[Change]) -> Page:
    """The pages as a run leaves them: what it writes, else what stands."""
    by_path = {change.path: change for change in changes}

    def page(path: str) -> str | None:
        change = by_path.get(path)
        if change and change.state is State.REMOVED:
            return None
        return (change.text if change else None) or texts.get(path)

    return page
