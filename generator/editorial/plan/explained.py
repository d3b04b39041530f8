"""Decisions explain drift where the articles are those that docs/ was generated of.

What editors change in front matter or settings shows on other pages too, and nobody who edits on a forge's web page
need run anything. An article that came, went or changed is no decision, nor are two branches' runs put together.
"""

import html
import re
from collections.abc import Iterable, Mapping

from generator.editorial.corrections import ASIDE
from generator.editorial.merge import Change, State
from generator.editorial.plan.step import How, Step
from generator.editorial.plan.steps import as_read, page_plan
from generator.model.source import Source

OF = re.compile(r"\bof (\d+) sources\b")
SAME = frozenset({How.LINKS, How.PLACE, How.NOTES})
"""What decisions may change on an article's page: what its words link to, and where it is used."""

SENTENCE = '- <a id="s'
"""How a sentence begins on its article's page; where it is used is told below it."""
NUMBERED = re.compile(r'^- <a id="s[0-9a-f]{10}"></a>\*(\d+)\* (.*)$', re.MULTILINE)


def of_same_articles(changes: Iterable[Change], sources: Mapping[str, Source]) -> bool:
    """Whether the pages that stand were generated of the articles that there are."""
    rows = tuple(changes)
    articles = ((change, sources.get(source_of(change))) for change in rows if is_article(change))
    return all(is_as_generated(change, source) for change, source in articles) and not any(
        int(count) != len(sources) for change in rows if change.state is State.CHANGED for count in counts(change)
    )


def is_article(change: Change) -> bool:
    """Whether the page is an article's."""
    return change.path.startswith("sources/") and change.path != "sources/index.md"


def source_of(change: Change) -> str:
    """The id of the article whose page it is."""
    return change.path.removeprefix("sources/").removesuffix(".md")


def is_as_generated(change: Change, source: Source | None) -> bool:
    """Whether an article's page shows the article as it is, but for what an editor corrected in it."""
    if change.state is State.CHANGED:
        return (
            change.explained
            or (source is not None and is_of_corrections(change, source))
            or all(is_of_decisions(step) for step in page_plan(change).steps)
        )
    return change.state is State.SAME


def is_of_corrections(change: Change, source: Source) -> bool:
    """Whether corrections alone tell the sentences on the page from those that it will show."""
    was = {s.index: s.was for s in source.sentences if s.was}
    taken = {s.index for s in source.sentences if s.aside == ASIDE}
    stood, stands = sentences_on(change.before or ""), sentences_on(change.text or "")
    return (
        bool(was or taken)
        and stands.keys() <= stood.keys() <= stands.keys() | taken
        and all(stood[number] in (text, was.get(number)) for number, text in stands.items())
    )


def sentences_on(page: str) -> dict[int, str]:
    """The sentences that an article's page shows, by their numbers."""
    return {int(match[1]): html.unescape(as_read(match[2])) for match in NUMBERED.finditer(page)}


def is_of_decisions(step: Step) -> bool:
    """Whether a decision may have done it: a sentence of the article has the same words, and lies as it lay."""
    sentences = step.old.startswith(SENTENCE) and step.new.startswith(SENTENCE)
    return step.how in SAME or (step.how is How.COUNTS and sentences)


def counts(change: Change) -> list[str]:
    """Of how many sources a page that stands speaks now, but for one that only its editor changed."""
    then = change.path.startswith("editions/") or change.path == "changes.md"
    return [] if then or change.explained else OF.findall(change.before or "")
