"""Decisions explain drift where the articles are those that docs/ was generated of.

What editors change in front matter or settings shows on other pages too, and nobody who edits on a forge's web page
need run anything. An article that came, went or changed is no decision, nor are two branches' runs put together.
"""

import re
from collections.abc import Iterable

from generator.editorial.merge import Change, State
from generator.editorial.plan.step import How, Step
from generator.editorial.plan.steps import page_plan

OF = re.compile(r"\bof (\d+) sources\b")
SAME = frozenset({How.LINKS, How.PLACE, How.NOTES})
"""What decisions may change on an article's page: what its words link to, and where it is used."""


SENTENCE = '- <a id="s'
"""How a sentence begins on its article's page; where it is used is told below it."""


def of_same_articles(changes: Iterable[Change], sources: int) -> bool:
    """Whether the pages that stand were generated of the articles that there are."""
    rows = tuple(changes)
    return all(is_as_generated(change) for change in rows if is_article(change)) and not any(
        int(count) != sources for change in rows if change.state is State.CHANGED for count in counts(change)
    )


def is_article(change: Change) -> bool:
    """Whether the page is an article's."""
    return change.path.startswith("sources/") and change.path != "sources/index.md"


def is_as_generated(change: Change) -> bool:
    """Whether an article's page shows the article as it is."""
    if change.state is State.CHANGED:
        return change.explained or all(is_of_decisions(step) for step in page_plan(change).steps)
    return change.state is State.SAME


def is_of_decisions(step: Step) -> bool:
    """Whether a decision may have done it: a sentence of the article has the same words, and lies as it lay."""
    sentences = step.old.startswith(SENTENCE) and step.new.startswith(SENTENCE)
    return step.how in SAME or (step.how is How.COUNTS and sentences)


def counts(change: Change) -> list[str]:
    """Of how many sources a page that stands speaks now, but for one that only its editor changed."""
    then = change.path.startswith("editions/") or change.path == "changes.md"
    return [] if then or change.explained else OF.findall(change.before or "")
