"""A title ends in an office; what a comma or "and" joins to it is another's, and small words are none of it."""

import pytest

from generator.evidence.titles import title_before
from generator.model.annotation import Span


def title(text, name="Berg"):
    at = text.index(name)
    size = title_before(text, Span(at, at + len(name)))
    return text[at - size : at].strip(" ,")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Secretary Berg spoke.", "Harbour Secretary"),
        ("Norland Bank, and Harbour Secretary Berg spoke.", "Harbour Secretary"),
        ("The President, Secretary Berg and others spoke.", "Secretary"),
        ("Harbour Secretary Nils Holm, Port Board Chair Berg spoke.", "Port Board Chair"),
        ("Holm and Harbour Secretary Berg spoke.", "Harbour Secretary"),
        ("Secretary of Harbours Holm and Vice Admiral Berg spoke.", "Vice Admiral"),
        ("To President Berg it was new.", "President"),
        ("Meanwhile, the President of Norland, Berg, spoke.", "President of Norland"),
        ("However, Norland Prime Minister Berg spoke.", "Norland Prime Minister"),
        ("Norland's Prime Minister Berg spoke.", "Prime Minister"),
        ("Skarv President and Chief Executive Officer, Berg, spoke.", "Skarv President and Chief Executive Officer"),
        ("Secretary of State Berg spoke.", "Secretary of State"),
        ("the Prime Minister of Norland, Mr. Berg, spoke.", "Prime Minister of Norland, Mr."),
        ("Vice President-elect, Berg, spoke.", "Vice President-elect"),
        ("Afterwards Harbour Secretary Berg spoke.", "Harbour Secretary"),
        ("Quoting Chief Justice Berg, it closed.", "Chief Justice"),
        ("The eHarbour Secretary Berg spoke.", "eHarbour Secretary"),
        ("They met the President, Berg said.", ""),
        ("General Motors Berg spoke.", ""),
        ("King Street Berg spoke.", ""),
        ("Norland Bank Berg spoke.", ""),
    ],
)
def test_the_title_is_what_belongs_to_the_name(text, expected):
    assert title(text) == expected
