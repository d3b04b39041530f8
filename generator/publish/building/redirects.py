"""An old address is a small page that leads on: no server is asked, so it works from a zip over file:// too."""

import posixpath
from collections.abc import Mapping
from pathlib import Path

from generator.pages.escape import html, url_path
from generator.publish.files import write_text

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{target}">
<meta http-equiv="refresh" content="0; url={target}">
<meta name="robots" content="noindex">
</head>
<body>
<p>This page has moved: <a href="{target}">{title}</a></p>
</body>
</html>
"""


def write_redirects(site: Path, redirects: Mapping[str, str], titles: Mapping[str, str]) -> None:
    """Put a page at each old address of a built site, in the form that its other pages' addresses have."""
    for old, new in sorted(redirects.items()):
        place = next((place for place in addresses(new) if (site / place).is_file()), None)
        if place is None:
            continue
        address = addresses(old)[addresses(new).index(place)]
        if not (site / address).exists():
            target = url_path(leading(address, place))
            title = html(titles.get(new, new.removesuffix(".md")))
            write_text(site / address, PAGE.format(title=title, target=target))


def addresses(path: str) -> tuple[str, str]:
    """Where a page may stand in a site: in a folder of its own, or as a file."""
    return f"{path.removesuffix('.md')}/index.html", f"{path.removesuffix('.md')}.html"


def leading(address: str, place: str) -> str:
    """The link from one address to the other; a folder's page by its folder."""
    target = posixpath.relpath(place, posixpath.dirname(address))
    return target.removesuffix("index.html") if place.endswith("/index.html") else target


def redirect_data(redirects: Mapping[str, str]) -> list[dict[str, str]]:
    """Old addresses and where they lead, as data."""
    return [{"from": old, "to": new} for old, new in sorted(redirects.items())]
