"""The gate reads a sentence in linear time, whatever it holds."""

import pytest

from generator.evidence.gate.own import Own, is_half
from generator.evidence.gate.people import human, names_somebody, persons, voices
from generator.evidence.gate.pointing import UNFINISHED, called, demonstratives, is_fragment, ordinal, short, standard
from generator.evidence.gate.subjects import completes, opener, subject
from tests.linear import assert_linear

PIECES = (
    "A ", "a, ", "(", "“", "”", "'a ", "‘", "1,", "U.S. ", "the ", "In the ", "As it ", ", he ", "that ", "said ",
    "such a ", "the two ", "one of ", "the same ", "a b, ", "Mr ", "Anna Berg ",
    "the man ", "said the man ", "Anna Berg the man ", "It is thought ", ": ", "- 1 ", "would ",
    "called that a ", "said the six were ",
)  # fmt: skip


def read(text: str) -> None:
    """All that the gate asks of the words of one sentence."""
    own = Own.of(text)
    found = subject(own)
    if found:
        completes(text, found)
    list(persons(own, ()))
    list(voices(own))
    human(own)
    list(demonstratives(own))
    list(called(own))
    UNFINISHED.search(own.text)
    opener(own.opening, "turns")
    ordinal(own)
    standard(own)
    is_half(text)
    is_fragment(text)
    short().match(own.text)
    names_somebody(own.text)


@pytest.mark.parametrize("piece", PIECES, ids=repr)
@pytest.mark.parametrize("start", ["", "In the ", "The dock, "], ids=repr)
def test_a_sentence_is_read_in_linear_time(piece, start):
    assert_linear(lambda size: lambda: read(start + piece * size), 2000)
