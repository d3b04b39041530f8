"""A link is good where the file is there and, for a fragment, the id too; a page has one key in both URL styles."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from generator.errors import Finding
from generator.verify.site.document import Document
from generator.verify.words import short

OUTSIDE = frozenset({"http", "https", "mailto"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a link leads: a file of the site and an id on it, or outside; `fault` says why it leads nowhere."""

    path: str = ""
    fragment: str = ""
    outside: bool = False
    fault: str = ""


@dataclass(frozen=True, kw_only=True)
class SiteMap:
    """The pages and other files of one site. `flat` says that pages are KEY.html, as in the offline zip."""

    documents: Mapping[str, Document]
    files: frozenset[str]
    keys: Mapping[str, str] = field(default_factory=dict)
    flat: bool = False
    known: dict[tuple[str, str], Target] = field(default_factory=dict)

    def resolve(self, page: str, href: str) -> Target:
        """What a link on a page leads to."""
        name = (page, href)
        if name not in self.known:
            self.known[name] = self._resolve(page, href)
        return self.known[name]

    def _resolve(self, page: str, href: str) -> Target:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            if parts.scheme in OUTSIDE or (not parts.scheme and parts.netloc):
                return Target(outside=True)
            return Target(fault=f"a link may not begin with {short(parts.scheme, 20)}:")
        if parts.path.startswith("/"):
            return self._from_root(page, unquote(parts.path), unquote(parts.fragment))
        path = unquote(parts.path)
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
        return self._found(joined, unquote(parts.fragment))

    def _from_root(self, page: str, path: str, fragment: str) -> Target:
        """Only the not-found page, which is shown at any depth, may link from the host's root."""
        if page != "404.html":
            return Target(fault="it begins at the host's root, so it breaks under a sub-path")
        steps = path.strip("/").split("/")
        tries = [self._found("/".join(steps[cut:]) or ".", fragment) for cut in range(len(steps) + 1)]
        return next((target for target in tries if not target.fault), tries[0])

    def _found(self, path: str, fragment: str) -> Target:
        if path not in self.files:
            index = "index.html" if path in {".", ""} else f"{path}/index.html"
            if path.startswith("..") or index not in self.files:
                return Target(fault="there is no such page")
            if self.flat:
                return Target(fault="it leads to a folder, which opens as a list of files offline")
            path = index
        there = self.documents.get(path)
        if fragment and there and fragment not in there.ids:
            return Target(path=path, fault="there is no such place on the page")
        return Target(path=path, fragment=fragment)


def page_key(path: str) -> str:
    """One name for a page, whether it is given as docs/ has it or as either URL style builds it."""
    stem = path.removesuffix(".html").removesuffix(".md")
    if stem in {"index", "README"}:
        return ""
    return stem.removesuffix("/index").removesuffix("/README")


def site_map(
    documents: Mapping[str, Document], files: frozenset[str], known: dict[tuple[str, str], Target] | None = None
) -> SiteMap:
    """The site's map; `known` are links that were resolved before among the same files and ids."""
    keys = {page_key(path): path for path in sorted(documents)}
    inner = [path for path in documents if "/" in path] or [path for path in documents if path != "404.html"]
    flat = any(not path.endswith("index.html") for path in inner)
    return SiteMap(documents=documents, files=files, keys=keys, flat=flat, known={} if known is None else known)


def broken_links(site: SiteMap, page: str) -> tuple[tuple[Finding, ...], int]:
    """What is wrong with the links of one page, wherever they stand on it, and how many there are."""
    document = site.documents[page]
    found = []
    for href in document.links:
        target = site.resolve(page, href)
        if target.fault:
            found.append(_finding(page, f"link to {short(href)}", target.fault))
    for href in document.files:
        target = site.resolve(page, href)
        if target.outside:
            found.append(_finding(page, f"loads {short(href)}", "a page may load nothing from the network"))
        elif target.fault and not href.startswith("data:"):
            found.append(_finding(page, f"loads {short(href)}", target.fault))
    return tuple(found), len(document.links)


def _finding(page: str, what: str, why: str) -> Finding:
    return Finding(path=page, what=what, why=why, now="mend the link, or build the site again")
