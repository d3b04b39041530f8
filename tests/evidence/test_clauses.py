"""The clause around a stretch ends at its borders, and at none within a number."""

import pytest

from generator.evidence.clauses import clause_around
from generator.model.annotation import Span


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("It grew, and 30,000 posts were cut, they said.", "posts", "and 30,000 posts were cut"),
        ("They met at 10:30 and left: nobody stayed.", "left", "They met at 10:30 and left"),
        ("In May, 14 plants closed.", "plants", "14 plants closed"),
    ],
)
def test_a_comma_within_a_number_ends_no_clause(text: str, words: str, clause: str) -> None:
    start = text.index(words)
    span = clause_around(text, Span(start, start + len(words)))
    assert text[span.start : span.end] == clause
