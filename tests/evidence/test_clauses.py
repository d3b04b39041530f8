"""The clause around a stretch ends at its borders, and at none within a number or within brackets."""

import pytest

from generator.evidence.clauses import clause_around
from generator.model.annotation import Span


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("It grew, and 30,000 posts were cut, they said.", "posts", "and 30,000 posts were cut"),
        ("They met at 10:30 and left: nobody stayed.", "left", "They met at 10:30 and left"),
        ("In May, 14 plants closed.", "plants", "14 plants closed"),
        ("Berg left on Monday over the flaw that stopped ferries in May.", "May", "that stopped ferries in May"),
        ("Berg said that ferries had stopped in May.", "May", "Berg said that ferries had stopped in May"),
        ("Delia (DLX: DL, DLA) sank late on Sunday, it said.", "Sunday", "Delia (DLX: DL, DLA) sank late on Sunday"),
    ],
)
def test_a_clause_ends_at_its_borders(text: str, words: str, clause: str) -> None:
    start = text.index(words)
    span = clause_around(text, Span(start, start + len(words)))
    assert text[span.start : span.end] == clause
