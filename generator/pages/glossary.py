"""The glossary: short forms with what they stand for, in the words of an article that says so; of others nothing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.annotation import Span
from generator.model.briefing import Briefing
from generator.model.story import Expansion
from generator.pages.escape import Md, said, words
from generator.pages.linking import Linker
from generator.pages.page import Draft, Fact
from generator.pages.turning import further, names
from generator.pages.view import View

PAGE, TITLE = "glossary.md", "Glossary"
LEAD = "Short forms that an article gives in full, in its words; a short form that no article explains is not listed"
NONE = "No article gives a short form in full"
ROWS = 150
"""A page has at most so many rows."""
CITED = 10
"""A row cites at most so many sources."""
CUT = re.compile(
    r"(?:\d|[$€£]|n['’]t|\b(?:not|no|nor|neither|without|never|hardly|barely|about|around|some|over|under|nearly|almost"
    r"|roughly|up to|only|(?:more|less|fewer) than|(?:at|as) (?:least|most|many as|much as)|an estimated|if|unless"
    r"|could|may|might|would|should|can|denie[sd]|denying|possibly|probably|perhaps|likely|reportedly|allegedly))\s*\Z",
    re.IGNORECASE,
)
"""What must not be cut off in front of a stretch: then the whole sentence is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """The rows of the table: the short form, the words that give it in full, the citations."""

    rows: tuple[Fact, ...]


def glossary(view: View) -> Iterator[Draft]:
    """The pages of all short forms, in order of the alphabet; at least one."""
    known = explained(view.briefing)
    parts = [known[at : at + ROWS] for at in range(0, len(known), ROWS)]
    pages = names(PAGE, TITLE, len(parts))
    for (path, title), part in zip(pages, parts or [[]], strict=True):
        rows = tuple(row(short, rows, view.linker(path)) for short, rows in part)
        yield Draft(
            path=path,
            kind="glossary",
            title=title,
            template="glossary.md.jinja",
            lead=said(Md(LEAD if rows else NONE)),
            description=f"Short forms in {view.briefing.title}, as its sources explain them.",
            extra=Glossary(rows=rows),
            extra_cites=tuple(place for fact in rows for place in fact.cites),
            after=tuple(further(pages, path)),
        )


def explained(briefing: Briefing) -> list[tuple[str, list[Expansion]]]:
    """Each short form with each full form, the first of each source that gives it so; what most give comes first."""
    found: dict[tuple[str, str], dict[str, Expansion]] = defaultdict(dict)
    for one in briefing.expansions:
        found[one.short, alike(one.full)].setdefault(one.statement.source, one)
    ranked = sorted(found.items(), key=lambda pair: (pair[0][0].casefold(), pair[0][0], -len(pair[1]), pair[0][1]))
    return [(short, list(rows.values())) for (short, _), rows in ranked]


def alike(full: str) -> str:
    """A full form as it is compared: singular and plural, "Defense" and "defence" are one."""
    return (
        full.casefold()
        .replace("’", "'")
        .replace("defence", "defense")
        .replace("corporation", "corp")
        .rstrip(".")
        .removesuffix("s")
    )


def row(short: str, rows: Sequence[Expansion], linker: Linker) -> Fact:
    """One short form: the first words that need nothing before them, else the whole sentence."""
    whole = [one for one in rows if not CUT.search(one.statement.text[: one.span.start])]
    shown = (whole or rows)[0]
    sentence = linker.briefing.sentence(*shown.statement.place)
    text, _ = linker.linked(sentence, (), shown.span if whole else Span(0, len(sentence.text)))
    cites = (shown.statement.place, *(one.statement.place for one in rows if one is not shown))[:CITED]
    return Fact(
        label=said(words(short)),
        words=text,
        note=Md(""),
        links=tuple(linker.cite(place) for place in cites),
        cites=cites,
    )
