"""What one side calls a thing and another says that it is not is a difference; a name that nobody refuses is none."""

import pytest

from tests.evidence.telling import told, types

CALLED = "Anna Berg called the transfer a robbery and asked for the money back."


@pytest.mark.parametrize(
    "refusal",
    [
        "“That does not make it a robbery,” Karl Lund said.",
        "It was not a robbery, Karl Lund said.",
        "The transfer should no longer be called a robbery, said Karl Lund.",
        "“Nobody says robbery,” Karl Lund said.",
    ],
)
def test_a_name_and_its_refusal_differ(refusal: str) -> None:
    sides = told(CALLED, refusal)
    assert list(sides) == ["wording: Whether it is a robbery"]


@pytest.mark.parametrize(
    "other",
    [
        "Karl Lund called it a robbery too.",
        "The robbery of the mail was not solved.",  # no name for a thing
        "Anna Berg said that the first transfer was not a robbery.",  # the same voice
        "The bank has not had a robbery.",
    ],
)
def test_what_refuses_no_name_does_not(other: str) -> None:
    assert "wording" not in types(CALLED, other)


def test_a_name_that_is_refused_itself_is_not_given() -> None:
    assert "wording" not in types("Nobody called the transfer a robbery.", "It was not a robbery, Karl Lund said.")
