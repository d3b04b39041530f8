"""Voices that read pages out are told each stretch's language: that of the frame is ours, English the articles'.

In emphasis it is we who speak, but for a bracket and a quotation; in items and cells outside it an article does.
"""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from generator.errors import Finding
from generator.verify.words import short

_ENGLISH = "en"
_QUOTED = ("[", "“")
_VOID = frozenset({"meta", "link", "input", "img", "br", "hr", "path", "source", "wbr"})
_OURS = ("briefing-", "b-")
"""What a class begins with that the theme, not a page's Markdown, put there."""
_NOW = "build the site again"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = ""
        self.editors = self.article = False
        self.open: list[tuple[str, str, bool]] = []
        """Of each open element its tag, its language, and whether it is of the theme."""
        self.odd: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.page = found.get("lang", "")
        classes = found.get("class", "").split()
        self.editors = self.editors or "briefing-editors" in classes
        self.article = self.article or tag == "article"
        _, above, ours = self.open[-1] if self.open else ("", self.page, False)
        if tag not in _VOID:
            ours = ours or any(name.startswith(_OURS) for name in classes)
            self.open.append((tag, found.get("lang", above), ours))

    def handle_endtag(self, tag: str) -> None:
        while any(tag == row[0] for row in self.open) and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _, _ in self.open]
        if "article" not in tags or not any(char.isalpha() for char in data):
            return
        _, language, ours = self.open[-1]
        inside = tags[tags.index("article") :]
        if "em" in inside:
            wanted = _ENGLISH if data.lstrip().startswith(_QUOTED) else self.page
        elif ("li" in inside or "td" in inside) and "a" not in inside and not ours:
            wanted = _ENGLISH
        else:
            return
        if "a" not in inside and language != wanted:
            self.odd.append((data, wanted))


def check_spoken(pages: Mapping[str, bytes], language: str) -> Iterator[Finding]:
    """Where a page of a frame in another language is told to be in one that it is not in: the first such place."""
    for path, data in sorted(pages.items()) if language != _ENGLISH else ():
        reader = _Reader()
        reader.feed(data.decode("utf-8", "replace"))
        reader.close()
        if reader.article and reader.page != language:
            yield Finding(path=path, what=f"lang={reader.page or 'none'}", why=f"the frame is in {language}", now=_NOW)
        for words, wanted in reader.odd[:1] if not reader.editors else ():
            yield Finding(path=path, what=short(words.strip()), why=f"it is not marked as {wanted}", now=_NOW)
