"""The built site loads nothing from the network: neither by what is written in it, nor when a browser opens it."""

import re
from pathlib import Path

import pytest

from tests.site.html import read_html
from tests.site.watch import Watch

REMOTE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
CSS_LOAD = re.compile(r"(?:@import\s+(?:url\()?|url\()\s*[\"']?([^\"')\s]+)", re.IGNORECASE)
FETCHING = re.compile(r"(?:fetch|importScripts|import|open|sendBeacon|EventSource|WebSocket)\s*\(\s*[\"'`](https?:|//)")
URL = re.compile(r"[\"'`]((?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\"'`]*)[\"'`]", re.IGNORECASE)
DORMANT = {
    "https://api.github.com/repos/": "a `repo_url`, which makes the theme ask for stars",
    "https://api.github.com/users/": "a `repo_url`, which makes the theme ask for stars",
    "https://unpkg.com/mermaid@11/dist/mermaid.min.js": "a Mermaid diagram",
    "https://unpkg.com/resize-observer-polyfill": "a browser of before 2020",
}
"""What the theme's scripts could fetch, and what would have to stand on a page to make them."""


def remote_css(text: str) -> list[str]:
    return [url for url in CSS_LOAD.findall(text) if REMOTE.match(url)]


@pytest.mark.parametrize("kind", ["site", "offline_site"])
def test_nothing_written_in_the_site_is_remote(kind: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(kind)
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 10
    found = []
    for path in pages:
        text = path.read_text(encoding="utf-8")
        found += [(path.name, url) for url in read_html(path).loads if REMOTE.match(url)]
        found += [(path.name, url) for url in remote_css(text)]
        assert "mermaid" not in text
        assert 'data-md-component="source"' not in text
    for path in sorted(folder.rglob("*.css")):
        found += [(path.name, url) for url in remote_css(path.read_text(encoding="utf-8"))]
    for path in sorted(folder.rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        found += [(path.name, url) for url in FETCHING.findall(text)]
        found += [
            (path.name, url)
            for url in URL.findall(text)
            if url.split("${")[0] not in DORMANT and "lunr" not in path.parts and "search" not in path.parts
        ]
    assert found == []


def test_the_scan_sees_what_it_is_for(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<link rel=stylesheet href=//a.example/x.css><script src='https://b.example/x.js'></script>"
        "<img src=HTTP://c.example/x.png><a href=https://fine.example>a reader's own click</a>",
        encoding="utf-8",
    )
    assert [url for url in read_html(page).loads if REMOTE.match(url)] == [
        "//a.example/x.css",
        "https://b.example/x.js",
        "HTTP://c.example/x.png",
    ]
    assert remote_css("@import 'https://d.example/x.css'; a { background: url( //e.example/y.png ) }") == [
        "https://d.example/x.css",
        "//e.example/y.png",
    ]
    assert FETCHING.search('fetch("https://f.example")')
    assert URL.findall('x="https://g.example/y"') == ["https://g.example/y"]


@pytest.mark.browser
def test_no_page_asks_for_anything_remote(site: Path, site_url: str, watch: Watch) -> None:
    pages = [path.relative_to(site).as_posix().removesuffix("index.html") for path in sorted(site.rglob("*.html"))]
    for page in pages:
        watch.page.goto(site_url + page, wait_until="networkidle" if page == "" else "load")
    assert watch.search("kestrel")
    watch.assert_calm()
    assert any("search_index.json" in url for url in watch.asked)


@pytest.mark.browser
def test_the_watch_refuses_what_is_remote(site_url: str, watch: Watch) -> None:
    watch.page.goto(site_url)
    watch.page.evaluate("() => fetch('https://remote.example/').catch(() => null)")
    assert watch.refused == ["https://remote.example/"]
