"""A page's own words in a language: headings, heads of tables, links to pages so called, and what stands in emphasis.

Only that is ours, so only that is touched; what an article or an editor says stays in its own words.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.pages.escape import words
from generator.pages.frame.tongue import ENGLISH_LANGUAGE, Tongue, great, languages, tongue
from generator.pages.page import Page

SAID = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()\s]*)\)")
RULER = re.compile(r"\|(?: --- \|)+")
NAMED = frozenset(
    {"person", "state", "government", "organisation", "group", "force", "place", "weapon", "technology", "document"}
    | {"policy", "event", "risk", "home", "source"}
)
"""Kinds of page that are called as the story calls them."""
ALIKE = frozenset({"Further statements", "The article", "The edition as data"})
"""What a link may be called whatever page it leads to."""
DRAFT = "candidates"
"""The kind of the page for editors, which is no part of the site: it stays in English."""


def framed(pages: Iterable[Page], language: str) -> tuple[Page, ...]:
    """The pages with their frame in a language that the texts know; in English they are as they were made."""
    pages = tuple(pages)
    if language == ENGLISH_LANGUAGE or language not in languages():
        return pages
    frame = Frame(tongue(language), pages)
    return tuple(page if page.kind == DRAFT else frame.page(page) for page in pages)


@dataclass(frozen=True)
class Frame:
    """Puts the pages of one run into a language; a link knows what the page that it leads to is called."""

    tongue: Tongue
    pages: Sequence[Page]

    def __post_init__(self) -> None:
        titles = {page.path: (words(page.title), words(self.title(page))) for page in self.pages}
        object.__setattr__(self, "_titles", titles)

    @property
    def titles(self) -> Mapping[str, tuple[str, str]]:
        """What each page is called, in English and here, as Markdown."""
        return self._titles  # type: ignore[attr-defined,no-any-return]

    def title(self, page: Page) -> str:
        """What a page is called."""
        return page.title if page.kind in NAMED else self.tongue.turn(page.title) or page.title

    def page(self, page: Page) -> Page:
        """One page."""
        title = self.title(page)
        return replace(
            page,
            title=title,
            body="\n".join(self.lines(page, words(title))) + "\n",
            description=self.tongue.turn(page.description) or page.description,
            tags=tuple(self.tongue.turn(tag) or tag for tag in page.tags),
            language=self.tongue.language,
        )

    def lines(self, page: Page, title: str) -> Iterator[str]:
        """The lines of a page's body."""
        rows = page.body.splitlines()
        for row, after in zip(rows, [*rows[1:], ""], strict=True):
            if row.startswith("# "):
                yield f"# {title}"
            elif row.startswith("#"):
                mark, _, text = row.partition(" ")
                made = self.tongue.turn(text) or text
                yield f"{mark} {great(made) if text[:1].isupper() else made}"
            elif row.startswith("|") and RULER.fullmatch(after):
                cells = row.strip("|").split("|")
                yield f"|{'|'.join(f' {self.tongue.turn(cell.strip()) or cell.strip()} ' for cell in cells)}|"
            else:
                yield self.line(row, page)

    def line(self, row: str, page: Page) -> str:
        """One line of text."""
        said = SAID.sub(lambda match: f"*{self.said(match[1])}*", row) if "*" in row else row
        return LINK.sub(lambda match: self.link(match, page), said) if "](" in said else said

    def said(self, text: str) -> str:
        """What we say, with the sign at its end that parts it from what follows."""
        end = " ·" if text.endswith(" ·") else ""
        return self.tongue.parts(text.removesuffix(end)) + end

    def link(self, match: re.Match[str], page: Page) -> str:
        """A link; only what it leads to is called so."""
        shown, target = match[1], match[2]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))
        known, here = self.titles.get(path, ("", ""))
        if shown == known:
            return f"[{here}]({target})"
        return f"[{self.tongue.turn(shown) or shown}]({target})" if shown in ALIKE else match[0]
