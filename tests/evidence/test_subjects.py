"""A number in a table stands without its sentence, so nothing before it may be lost."""

import pytest

from generator.evidence.subjects import shown_alone
from tests.extraction.test_quantities import only


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Only six councillors joined them.", False),
        ("Not 40 tonnes were found.", False),
        ("Yesterday 40 tonnes were found.", True),
        ("About 40 tonnes were found.", True),
    ],
)
def test_a_number_stands_alone_where_no_word_before_it_changes_it(text: str, alone: bool) -> None:
    assert shown_alone(text, only(text)) is alone
