"""The invented story's pages, as Markdown of the page format."""

import html
import posixpath
import re
from dataclasses import dataclass

from tests.verify.story import CLAIMS, PAGE, SENTENCES, THINGS, TITLES, Place, anchor, file_of, mentions

BODY = {"paragraph", "bullet", "quote"}
EDITORS = """We read 3 articles and made no claim of our own. See the [timeline](timeline.md).

<p class="briefing-editors"></p>"""
FIRST = CLAIMS[0]


@dataclass(frozen=True)
class Writer:
    """Writes pieces of one page."""

    page: str

    def to(self, target: str) -> str:
        """The path to another page."""
        return posixpath.relpath(target, posixpath.dirname(self.page) or ".")

    def link(self, target: str) -> str:
        """A link to a page by its title."""
        return f"[{TITLES[target]}]({self.to(target)})"

    def cite(self, *places: Place) -> str:
        """Citations."""
        return " ".join(f"[{s}:{n}]({self.to(f'sources/{s}.md')}#{anchor(s, n)})" for s, n in places)

    def words(self, place: Place) -> str:
        """The sentence with the first name of each other page made a link."""
        text, out, at, linked = SENTENCES[place[0]][place[1]].text, "", 0, {self.page}
        for told in sorted((told for told in mentions() if told[1:3] == place), key=lambda told: told.start):
            target = PAGE[told.entity]
            if told.how != "reference" and target not in linked:
                linked.add(target)
                out += f"{html.escape(text[at : told.start], quote=False)}[{told.text}]({self.to(target)})"
                at = told.end
        return out + html.escape(text[at:], quote=False)

    def statement(self, *places: Place) -> str:
        """A statement with its citations and in how many sources it is."""
        count = len({source for source, _ in places})
        said = f" *in {count} of 3 sources*" if count > 1 else ""
        return f"- {self.words(places[0])} {self.cite(*places)}{said}"

    def row(self, *cells: str) -> str:
        """A row of a table."""
        return f"| {' | '.join(cells)} |"


def home(here: Writer) -> list[str]:
    return [
        "*3 sources · 15 statements · 12 claims*",
        "## Bottom line",
        here.statement(*FIRST),
        *(here.statement(place) for place in (("a01", 6), ("b02", 1), ("c03", 3))),
        "## Actors",
        f"- {here.link('actors/orrin-tasch.md')} *named in 2 of 3 sources*",
        f"- {here.link('actors/velland.md')} *named in 3 of 3 sources*",
        f"- {here.link('weapons/halberd.md')}, {here.link('timeline.md')}",
    ]


def halberd(here: Writer) -> list[str]:
    table = [
        here.row("Fact", "As written"),
        here.row("---", "---"),
        here.row("*Range*", f"up to 120 miles *about 193 km* {here.cite(('a01', 1))}"),
        here.row("*Range*", f"approximately 190 kilometers *about 118 miles* {here.cite(('b02', 0))}"),
        here.row("*Mass*", f"500 pounds *about 227 kg* {here.cite(('c03', 2))}"),
    ]
    after = f"{here.words(('a01', 3))} {here.cite(*CLAIMS[2])} *in 2 of 3 sources*"
    missiles = "The missiles *[Halberd]* could be used as early as March, senior officials said."
    return [
        "*Weapon · in 3 of 3 sources · 6 statements · also called: Halberd missile*",
        "\n".join(table),
        "## Also reported",
        here.statement(*FIRST),
        f"- {missiles} {here.cite(('a01', 2))}",
        f"- *Context:* {here.words(('a01', 2))} {here.cite(('a01', 2))} {after}",
        here.statement(("c03", 2)),
        "## Where the reports differ",
        f"- {here.link('differences.md')} *Halberd: range*",
        "## What links here",
        here.statement(("a01", 7)),
        f"    - *On* {here.link('actors/orrin-tasch.md')}",
    ]


def permission(here: Writer) -> list[str]:
    feared = [here.statement(("a01", 6)), here.statement(("c03", 3))]
    return ["*Policy*", "## Decision", here.statement(*FIRST), "## What is feared", *feared]


def blockade(here: Writer) -> list[str]:
    return ["## What is feared", here.statement(("a01", 6)), "## Played down", here.statement(("c03", 3))]


def timeline(here: Writer) -> list[str]:
    return [
        "## March 2023",
        f"- *“since March 2023” ·* {here.words(('b02', 3))} {here.cite(('b02', 3))}",
        "## 1 April 2023",
        f"- *1 April 2023:* {here.words(('c03', 1))} {here.cite(('c03', 1))}",
        "## Date not given",
        here.statement(("a01", 2)),
    ]


def differences(here: Writer) -> list[str]:
    first, second = here.cite(("a01", 1)), here.cite(("b02", 0))
    table = [
        here.row("As written", "Sources"),
        here.row("---", "---"),
        here.row(f"up to 120 miles {first}", first),
        here.row(f"approximately 190 kilometers {second}", second),
    ]
    rule = "*value: different numbers for one measure of one subject*"
    return ["## Halberd: range", f"- {here.link('weapons/halberd.md')} {rule}", "\n".join(table)]


def matrix(here: Writer) -> list[str]:
    one, two, three = (here.cite(place) for place in FIRST)
    before, after = (here.cite(place) for place in CLAIMS[2])
    table = [
        here.row("Claim", "a01", "b02", "c03"),
        here.row("---", "---", "---", "---"),
        here.row(f"{here.words(FIRST[0])} {one}", one, two, three),
        here.row(f"{here.words(CLAIMS[2][0])} {before}", before, "*—*", after),
    ]
    head = "## Claims of two or more sources"
    return ["*A dash says that a source is silent, never that it denies*", head, "\n".join(table)]


def actor(here: Writer) -> list[str]:
    thing = next(thing for thing in THINGS if thing.page == here.page)
    places = sorted({(told.source, told.sentence) for told in mentions() if told.entity == thing.id})
    body = [(source, number) for source, number in places if SENTENCES[source][number].block in BODY]
    count = f"in {len({source for source, _ in body})} of 3 sources · {len(body)} statements"
    return [f"*{thing.kind} · {count}*", "## Also reported", *(here.statement(place) for place in body)]


WRITERS = {
    "index.md": home,
    "weapons/halberd.md": halberd,
    "policy/halberd-permission.md": permission,
    "risks/blockade.md": blockade,
    "timeline.md": timeline,
    "differences.md": differences,
    "claims-by-source.md": matrix,
    **dict.fromkeys(("actors/orrin-tasch.md", "actors/velland.md", "actors/marenia.md"), actor),
}


def cited(text: str) -> list[Place]:
    """The sentences that a page's Markdown cites."""
    return sorted({(source, int(number)) for source, number in re.findall(r"\[(\w+):(\d+)\]\(", text)})


def source_page(here: Writer, source: str, pages: dict[str, str]) -> list[str]:
    known = "The Harbour Post · about 2 April 2023 (an editor’s estimate) · " if source == "c03" else ""
    lines = [f"*{known}file seeds/{file_of(source)}*", "## Text"]
    for number, (block, _) in enumerate(SENTENCES[source]):
        words = here.words((source, number))
        strong = f"**{words}**" if block in {"title", "heading"} else words
        note = " *set aside: boilerplate*" if block == "boilerplate" else ""
        lines.append(f'- <a id="{anchor(source, number)}"></a>**{number}** {strong}{note}')
        used = [here.link(page) for page, text in sorted(pages.items()) if (source, number) in cited(text)]
        lines += [f"    - *Used on* {', '.join(used)}"] if used else []
    return lines


def markdown_pages() -> dict[str, str]:
    """Every page's Markdown by its path under docs/."""
    pages = {page: "\n\n".join(write(Writer(page))) for page, write in WRITERS.items()}
    sources = {f"sources/{name}.md": source_page(Writer(f"sources/{name}.md"), name, pages) for name in SENTENCES}
    pages |= {page: "\n\n".join(lines) for page, lines in sources.items()} | {"method.md": EDITORS}
    return {page: f"# {html.escape(TITLES[page], quote=False)}\n\n{text}\n" for page, text in pages.items()}
