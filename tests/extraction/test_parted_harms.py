"""A harm beyond a comma is what the warning is of."""

from generator.extraction.matters.fears import find_fears
from generator.extraction.tokens import line


def families(text: str) -> dict[str, str]:
    return {signal.group: signal.how for signal in find_fears(line(text), 0)}


def test_what_may_befall_those_told_of_between_commas_is_feared() -> None:
    text = "The port warned that 3,000 people, or nearly one in five of them, could face hunger by January."
    assert families(text) == {"famine": "feared"}


def test_what_is_told_after_a_comma_is_not() -> None:
    assert "famine" not in families("The port warned that people, or most of them, remember the hunger of old.")
