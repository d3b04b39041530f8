"""The briefing as one document: chapters with numbered notes, each the sentence that is cited and its source.

It is made of the pages as they stand in docs/, so what editors wrote is in it; articles are in it only as notes.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from importlib.resources import files

from generator.pages.escape import html
from generator.pages.frame.markdown import NAMED
from generator.pages.frame.tongue import ENGLISH_LANGUAGE, say
from generator.pages.wording import many
from generator.publish.data.claims import Json

LATER = ("timeline", "differences", "unknowns", "relations", "quotes", "glossary", "editors")
"""Kinds of pages that come after those of the sections; what is not named here is no chapter."""
LEFT_OUT = frozenset({"data.md"})
KEPT_BACK = "The rights of this source keep its words back."
OUTWARD = ("http://", "https://", "mailto:")
VOID = frozenset({"br", "hr"})
DROPPED = frozenset({"img"})
TITLE = re.compile(r"<h1>.*?</h1>", re.DOTALL)
"""What a folded chapter begins with; the line that unfolds it says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A page of the briefing as HTML; `part` is the section that it opens or belongs to."""

    path: str
    title: str
    body: str
    part: str = ""

    @property
    def id(self) -> str:
        """Its anchor in the book."""
        return "c-" + self.path.removesuffix(".md").replace("/", "-")


@dataclass(slots=True)
class Rewriter(HTMLParser):
    """Rewrites a page's HTML: citations become numbers of notes, links to pages lead to their chapters."""

    page: str
    here: str
    chapters: Mapping[str, str]
    sources: frozenset[str]
    notes: dict[tuple[str, str], int] = field(default_factory=dict)
    out: list[str] = field(default_factory=list)
    _skipped: int = 0
    _links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element as it is, but for links, pictures and what bears an anchor of its own."""
        if tag == "a":
            self._link(dict(attrs).get("href") or "")
        elif tag not in DROPPED and not self._skipped:
            self.out.append(f"<{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """An element without content."""
        if tag in VOID:
            self.out.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        """Closes what was opened."""
        if tag == "a":
            closing = self._links.pop() if self._links else ""
            self._skipped -= closing == "note"
            if closing == "</a>":
                self.out.append(closing)
        elif tag not in DROPPED | VOID and not self._skipped:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Words; those of a citation's link are replaced by its number."""
        if not self._skipped:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        """A sign as it was written."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A sign as it was written."""
        self.handle_data(f"&#{name};")

    def _link(self, href: str) -> None:
        path, _, anchor = href.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.page), path)) if path else self.page
        source = target.removeprefix("sources/").removesuffix(".md")
        if href.startswith(OUTWARD):
            self._open(html(href))
        elif target.startswith("sources/") and source in self.sources and anchor:
            self._note(source, anchor)
        elif target.startswith("sources/") and source in self.sources:
            self._open(f"#source-{html(source)}")
        elif target in self.chapters:
            self._open(f"#{self.chapters[target]}")
        else:
            self._links.append("")

    def _open(self, href: str) -> None:
        self.out.append(f'<a href="{href}">')
        self._links.append("</a>")

    def _note(self, source: str, anchor: str) -> None:
        fresh = (source, anchor) not in self.notes
        number = self.notes.setdefault((source, anchor), len(self.notes) + 1)
        own = f' id="r-{self.here}-{number}"' if fresh else ""
        self.out.append(f'<sup><a{own} class="note" href="#n-{self.here}-{number}">{number}</a></sup>')
        self._links.append("note")
        self._skipped += 1


def chapters_of(
    data: Json, texts: Mapping[str, str], sections: Sequence[tuple[str, str]], language: str = ENGLISH_LANGUAGE
) -> Iterator[Chapter]:
    """The pages in the order of a book, as HTML; `sections` are ids and labels as the profile has them."""
    from markdown import Markdown  # noqa: PLC0415  # only a book needs it

    kinds = {page["path"]: page["kind"] for page in data["pages"]}
    titles = {page["path"]: page["title"] for page in data["pages"]}
    reader = Markdown(extensions=["tables"])
    for part, path in ordered(kinds, titles, sections):
        if path in texts:
            title = titles[path] if kinds[path] in NAMED else say(titles[path], language)
            body = spoken(reader.reset().convert(texts[path]), language)
            yield Chapter(path=path, title=title, body=body, part=say(part, language))


def ordered(
    kinds: Mapping[str, str], titles: Mapping[str, str], sections: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Part and path of each chapter: home, the sections with their pages, then what goes across them."""
    if "index.md" in kinds:
        yield "", "index.md"
    for section, label in sections:
        inside = [path for path in kinds if path.startswith(f"{section}/")]
        yield from ((label, path) for path in inside if kinds[path] == "section")
        rest = (path for path in inside if kinds[path] not in {"section", "editors"})
        yield from ((label, path) for path in sorted(rest, key=lambda path: (titles[path].casefold(), path)))
    for kind in LATER:
        yield from (("Across", path) for path in sorted(kinds) if kinds[path] == kind and path not in LEFT_OUT)


def spoken(body: str, language: str) -> str:
    """A chapter with what articles say marked as English, where the frame is in another language."""
    if language == ENGLISH_LANGUAGE:
        return body
    for tag in ("li", "td"):
        body = body.replace(f"<{tag}>", f'<{tag} lang="{ENGLISH_LANGUAGE}">')
    return re.sub(r"<em>(?!\[|&#91;|“)", f'<em lang="{language}">', body)


def book(
    data: Json,
    texts: Mapping[str, str],
    sections: Sequence[tuple[str, str]],
    *,
    folded: bool = False,
    language: str = ENGLISH_LANGUAGE,
) -> str:
    """The whole as one HTML document that needs no other file; `folded` for a phone, else for paper.

    `language` is that of the frame, in which the pages' texts are already.
    """
    chapters = list(chapters_of(data, texts, sections, language))
    title, css = html(data["title"]), files("generator.publish.book").joinpath("book.css").read_text(encoding="utf-8")
    articles, claims = (many(len(data[rows]), one) for rows, one in (("sources", "article"), ("claims", "claim")))
    counts = f"{say(articles, language)} · {say(claims, language)}"
    said = say(
        "Every sentence is word for word from an article, or marked as an editor’s. The numbers lead to notes, which"
        " give the sentence and its source. Nothing here says that a report is true.",
        language,
    )
    return "\n".join(
        [
            f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>\n<style>\n{css}</style>\n</head>\n<body>",
            f'<header class="title"><h1>{title}</h1><p>{counts}</p><p>{said}</p></header>',
            *begun(contents(chapters, language), list(written(chapters, data, language, folded=folded)), folded=folded),
            appendix(data, language),
            "</body>\n</html>\n",
        ]
    )


def begun(listed: str, made: Sequence[str], *, folded: bool) -> Sequence[str]:
    """Contents and chapters: paper begins with the contents, a phone with what the first chapter says."""
    return (*made[:1], listed, *made[1:]) if folded else (listed, *made)


def contents(chapters: Sequence[Chapter], language: str) -> str:
    """The table of contents; paper adds the numbers of pages. A part that has a chapter of its name leads there."""
    rows, part = [], ""
    for chapter in chapters:
        fresh = chapter.part not in {"", part}
        own = fresh and chapter.title == chapter.part
        if fresh and not own:
            rows.append(f'<li class="part">{html(chapter.part)}</li>')
        part = chapter.part
        mark = ' class="part"' if own else ""
        rows.append(f'<li{mark}><a href="#{chapter.id}">{html(chapter.title)}</a></li>')
    part, articles = say("Sources", language), say("The articles", language)
    rows.append(f'<li class="part">{part}</li><li><a href="#sources">{articles}</a></li>')
    return f'<nav class="contents"><h2>{say("Contents", language)}</h2><ul>{"".join(rows)}</ul></nav>'


def written(chapters: Sequence[Chapter], data: Json, language: str, *, folded: bool) -> Iterator[str]:
    """Each chapter with its notes."""
    known = {chapter.path: chapter.id for chapter in chapters}
    sources = frozenset(source["id"] for source in data["sources"])
    said = sentences(data)
    for number, chapter in enumerate(chapters, 1):
        made = Rewriter(chapter.path, str(number), known, sources)
        made.feed(chapter.body)
        made.close()
        body = "".join(made.out) + notes(made.notes, str(number), said, language)
        if folded:
            body = TITLE.sub("", body, count=1)
            summary, opened = f"<summary>{html(chapter.title)}</summary>", " open" if number == 1 else ""
            yield f'<section id="{chapter.id}"><details{opened}>{summary}{body}</details></section>'
        else:
            yield f'<section id="{chapter.id}">{body}</section>'


Said = Mapping[tuple[str, str], tuple[int, str | None]]


def sentences(data: Json) -> Said:
    """Number and text of each sentence, by its source and anchor."""
    rows = ((source["id"], row) for source in data["sources"] for row in source["sentences"])
    return {(source, row["id"]): (row["index"], row["text"]) for source, row in rows}


def notes(cited: Mapping[tuple[str, str], int], here: str, said: Said, language: str) -> str:
    """The notes of a chapter, each with the way back."""
    rows = []
    for (source, anchor), number in cited.items():
        index, text = said.get((source, anchor), (0, None))
        quoted = f"“{html(text)}”" if text else ""
        if language != ENGLISH_LANGUAGE and quoted:
            quoted = f'<span lang="{ENGLISH_LANGUAGE}">{quoted}</span>'
        words = quoted or say(KEPT_BACK, language)
        back = f'<a href="#r-{here}-{number}">{number}</a>'
        rows.append(
            f'<li id="n-{here}-{number}">{back} {words} <a href="#source-{html(source)}">{source}:{index}</a></li>'
        )
    return f'<aside class="notes"><h2>{say("Notes", language)}</h2><ul>{"".join(rows)}</ul></aside>' if rows else ""


def appendix(data: Json, language: str) -> str:
    """What is known of each article."""
    names = ((html(source["id"]), described(source, language)) for source in data["sources"])
    rows = "".join(f'<li id="source-{name}"><b>{name}</b> {known}</li>' for name, known in names)
    return f'<section id="sources"><h1>{say("Sources", language)}</h1><ul class="sources">{rows}</ul></section>'


def described(source: Json, language: str) -> str:
    """An article as a list of sources names it; what is unknown is said to be."""
    known: Iterable[str | None] = (source["title"], source["publisher"], source["author"], source["published"])
    words = [html(part) for part in known if part] or [say("Nothing is known of it but its text.", language)]
    if source["published_estimated"]:
        words.append(say("the date is an editor’s estimate", language))
    url = source["url"]
    link = f' <a href="{html(url)}">{html(url)}</a>' if url and url.startswith(OUTWARD) else ""
    return ", ".join(words) + link
