"""A built page as tests read it: what it loads, and the elements of its article."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

LOADS = {
    "audio": "src", "embed": "src", "iframe": "src", "image": "href", "img": "src", "input": "src", "object": "data",
    "script": "src", "source": "src", "track": "src", "use": "href", "video": "src",
}  # fmt: skip
LOADING_RELS = {"icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload", "dns-prefetch", "stylesheet"}
KEPT = ("href", "id")


@dataclass(slots=True)
class Html(HTMLParser):
    """`loads` are the addresses that the page fetches itself; `article` its elements and words without the theme's."""

    loads: list[str] = field(default_factory=list)
    article: list[object] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    _in: bool = False
    _skip: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what it loads and, within the article, the element."""
        given = {name: value or "" for name, value in attrs}
        if tag in LOADS and given.get(LOADS[tag]):
            self.loads.append(given[LOADS[tag]])
        if given.get("srcset"):
            self.loads.extend(part.split()[0] for part in given["srcset"].split(",") if part.split())
        if tag == "link" and LOADING_RELS & set(given.get("rel", "").split()):
            self.loads.append(given.get("href", ""))
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "article":
            self._in = True
        elif self._in and (self._skip or "md-tags" in given.get("class", "") or given.get("id") == "__skip"):
            self._skip.append(tag)
        elif self._in:
            self.article.append((tag, *(given[name] for name in KEPT if name in given)))

    def handle_endtag(self, tag: str) -> None:
        """Closes what is open."""
        if tag == "article":
            self._in = False
        elif self._skip:
            if self._skip[-1] == tag:
                self._skip.pop()
        elif self._in:
            self.article.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        """The article's words, white space folded."""
        words = " ".join(data.split())
        if self._in and not self._skip and words:
            self.article.append(words)


def read_html(path: Path) -> Html:
    """The page, read."""
    html = Html()
    html.feed(path.read_text(encoding="utf-8"))
    html.close()
    return html
