"""Who and what was found and has no page: for the editors alone, so this page is no part of the site."""

from collections.abc import Collection
from dataclasses import dataclass

from generator.model.briefing import Briefing
from generator.model.discovery import Candidate
from generator.pages.escape import Md, link, words
from generator.pages.front import entry_lines
from generator.pages.linking import relative
from generator.pages.page import Draft

PATH = "candidates.md"
MOST = 200
"""So many are listed, best first: nobody reads further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A candidate as the page lists it: name, counts, reasons, where it is named, and the file that accepts it."""

    name: Md
    counts: str
    reasons: tuple[Md, ...]
    links: tuple[Md, ...]
    path: str
    front: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The rows that are shown, and how many are not."""

    rows: tuple[Row, ...]
    more: int


def candidates(briefing: Briefing, paths: Collection[str]) -> Draft:
    """The page of all that was found and has no page among `paths`."""
    left = [candidate for candidate in briefing.found if candidate.entity.page not in paths]
    rows = tuple(row(briefing, candidate) for candidate in left[:MOST])
    return Draft(
        path=PATH,
        kind="candidates",
        title="Candidates",
        template="candidates.md.jinja",
        description="Found in the articles, without a page.",
        extra=Listed(rows=rows, more=len(left) - len(rows)),
    )


def row(briefing: Briefing, candidate: Candidate) -> Row:
    """One candidate."""
    entity = candidate.entity
    first = next(iter(briefing.mentions_of.get(entity.id, ())), None)
    links = []
    if first:
        sentence = briefing.sentence(first.source, first.sentence)
        target = f"{relative(f'sources/{first.source}.md', PATH)}#{sentence.id}"
        links = [link(words(f"{first.source}:{first.sentence}"), target)]
    return Row(
        name=words(entity.name),
        counts=f"{entity.kind.value}, in {candidate.sources} of {len(briefing.sources)} articles",
        reasons=tuple(words(reason) for reason in candidate.reasons),
        links=tuple(links),
        path=entity.page or f"{entity.section}/{entity.id}.md",
        front=("---", *entry_lines(entity).splitlines(), "---"),
    )
