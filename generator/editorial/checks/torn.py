"""An article in which a merge left both sides says things that nobody wrote: it is told, with the line."""

from collections.abc import Iterable, Iterator

from generator.editorial.edits.sides import CLOSE, OPEN
from generator.errors import Finding
from generator.model.source import Source


def torn_articles(sources: Iterable[Source]) -> Iterator[Finding]:
    """A finding for each article that holds the markers of a merge."""
    for source in sources:
        marker = next((s.text for s in source.sentences if s.text.startswith((OPEN, CLOSE))), "")
        if marker:
            yield Finding(
                path=source.path,
                what=f"a merge left conflict markers in an article: “{marker.splitlines()[0][:40]}”",
                why="both sides were read as its words",
                now="keep the article as it was published, without the markers",
                rule="conflict-markers",
            )
