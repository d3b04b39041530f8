"""A title is whole by itself: what it may begin and end with, how many verbs it has, and what it must name."""

from collections.abc import Callable

import pytest

from generator.discovery.matters.titles import reads, whole_end
from generator.extraction.tokens import line
from tests.linear import assert_linear


def stands(text: str) -> bool:
    cut = line(text)
    return reads(cut, 0, len(cut))


@pytest.mark.parametrize(
    "text",
    [
        "Not to redraw that charter from the ground",
        "How much salt",
        "Unlawful her proposal to sell up to nine ferries",
        "Putting pressure on the prices of nets",
        "Monitoring the situation",
        "Losing money",
        "They're mills that are often hurting",
        "Threatens to send a flood down the valley",
    ],
)
def test_a_title_begins_with_what_it_is_about(text: str) -> None:
    assert not stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "Storm in the strait and sent ripples throughout",
        "Esk Ferries has agreed to purchase",
        "Mill was shut down by",
        "Injury in fact",
        "Ban in the meantime",
        "Norland council imposed",
    ],
)
def test_a_title_does_not_end_in_a_torn_phrase(text: str) -> None:
    assert not stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "Council disclosed was shut down",
        "Run on the mill and was closed on Monday",
        "Ferry was late and the harbour was shut in May",
    ],
)
def test_a_title_has_one_finite_clause(text: str) -> None:
    assert not stands(text)


@pytest.mark.parametrize("text", ["Case was filed", "Federal regulators took various actions", "New measures"])
def test_a_title_names_something(text: str) -> None:
    assert not stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Defence of Marlia announced a ceasefire",
        "Fishing ban on the Orlo",
        "Esk mill was shut down",
        "Closing of two ports",
        "Shortage of clean water",
        "Korvo and Tressa have agreed to a truce",
        "Marlia allows Tressa to use its long guns",
    ],
)
def test_a_whole_title_stands(text: str) -> None:
    assert stands(text)


def test_a_second_verb_of_the_same_subject_is_left_out() -> None:
    cut = line("Korvans have declared independence and claim the port")
    assert cut.cut(0, whole_end(cut, 0, len(cut))) == "Korvans have declared independence"


@pytest.mark.parametrize("piece", ["A ", "a, ", "and was ", "U.S. ", "closed and ", "quay and "])
def test_time_is_linear(piece: str) -> None:
    def prepare(count: int) -> Callable[[], object]:
        cut = line(piece * count)
        return lambda: (reads(cut, 0, len(cut)), whole_end(cut, 0, len(cut)))

    assert_linear(prepare, 4000)
