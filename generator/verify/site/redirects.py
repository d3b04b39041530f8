"""A page that moved leaves a page of one form at its old address, which leads to it and says nothing else."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from generator.errors import Finding
from generator.verify.data.records import Record
from generator.verify.site.links import page_key
from generator.verify.words import fold, short

_FORM = re.compile(
    r'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>(?P<title>[^<>]*)</title>\n'
    r'<link rel="canonical" href="(?P<target>[^"<>]*)">\n'
    r'<meta http-equiv="refresh" content="0; url=(?P=target)">\n<meta name="robots" content="noindex">\n</head>\n'
    r'<body>\n<p>This page has moved: <a href="(?P=target)">(?P=title)</a></p>\n</body>\n</html>\n'
)
_NOW = "build the site again; an old address belongs under `was` on the page that it leads to"


def is_redirect(data: bytes) -> bool:
    """Whether a page is of the form."""
    return _FORM.fullmatch(data.decode("utf-8", "replace")) is not None


def check_redirects(files: Mapping[str, bytes], root: Record) -> Iterator[Finding]:
    """What is wrong with the pages that lead on, and which old address leads nowhere."""
    titles = {page_key(row.words("path")): fold(row.words("title")) for row in root.rows("pages")}
    led = {page_key(row.words("from")): page_key(row.words("to")) for row in root.rows("redirects")}
    found = set[str]()
    for path, data in sorted(files.items()):
        match = _FORM.fullmatch(data.decode("utf-8", "replace")) if path.endswith(".html") else None
        if match is None:
            continue
        key = page_key(path)
        found.add(key)
        why = fault(path, unescape(match["target"]), files)
        to = page_key(resolved(path, unescape(match["target"])))
        if key not in led or key in titles:
            why = "the data has no such redirect" if key not in led else "a page has this address"
        elif not why and to != led[key]:
            why = f"the data leads to {led[key]}"
        elif not why and fold(unescape(match["title"])) != titles.get(to):
            why = "the page that it leads to is not called so"
        if why:
            yield Finding(path=path, what=f"leads to {short(match['target'])}", why=why, now=_NOW)
    for key in sorted(led.keys() - found):
        why = "nothing at this address leads on"
        yield Finding(path=f"{key}.html", what=f"the redirect to {led[key]}", why=why, now=_NOW)


def fault(path: str, target: str, files: Mapping[str, bytes]) -> str:
    """Why a redirect leads nowhere; empty where it leads to another page of the site that is no redirect."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|\\", target):
        return "it leads out of the site"
    place = resolved(path, target)
    if place not in files:
        return "there is no such page"
    return "it leads to another redirect" if is_redirect(files[place]) else ""


def resolved(path: str, target: str) -> str:
    """The file that a link on a page leads to."""
    plain = unquote(target)
    place = posixpath.normpath(posixpath.join(posixpath.dirname(path), plain))
    return f"{place}/index.html".removeprefix("./") if plain.endswith("/") else place
