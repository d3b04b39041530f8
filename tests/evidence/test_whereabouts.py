"""Where a person is differs where one source does not know and another tells."""

import pytest

from tests.evidence.telling import told, types


@pytest.mark.parametrize(
    "unknown",
    [
        "Karl Lund’s whereabouts are unknown.",
        "It is not clear where Lund is.",
        "Karl Lund has not been seen since Friday.",
        "Karl Lund has vanished.",
    ],
)
def test_unknown_and_known_differ(unknown: str) -> None:
    sides = told(unknown, "The mayor says that Karl Lund has arrived in Velm.", "Karl Lund is in Norland.")
    assert list(sides) == ["status: Where Karl Lund is"]
    assert len(sides["status: Where Karl Lund is"]) == 3


def test_where_nobody_doubts_it_nothing_differs() -> None:
    assert not types("Karl Lund has arrived in Velm.", "Karl Lund is in Norland.")


def test_another_person_is_meant() -> None:
    assert not types("Karl Lund has vanished.", "Anna Berg has arrived in Velm.")


def test_who_is_pointed_at_is_whom_the_sentence_before_names() -> None:
    report = "Karl Lund’s whereabouts are unknown. | Anna Berg said that the general was resting."
    assert list(told(report, "Lund has vanished.")) == ["status: Where Karl Lund is"]
