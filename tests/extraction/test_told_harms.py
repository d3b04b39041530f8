"""Harms that no one word tells: doubts, long waits, costs, what is ruled out, and who raises a fear."""

from collections.abc import Callable

import pytest

from generator.extraction.matters.find import find_signals
from generator.extraction.tokens import line
from generator.model.annotation import Signal
from tests.extraction.conftest import article
from tests.linear import assert_linear


def risks(text: str) -> list[Signal]:
    """The risks that one sentence tells."""
    return [s for s in find_signals(article(text)) if s.sort == "risk"]


@pytest.mark.parametrize(
    ("text", "group", "how"),
    [
        ("It is not clear who will man the lock.", "doubt", "judged"),
        ("It isn't yet known whether the ferry can sail.", "doubt", "judged"),
        ("Such pumps do not really work in mud.", "little-effect", "judged"),
        ("Clearing the harbour could take a year.", "wait", "possible"),
        ("The repair cost the yard about 40 million.", "cost", "noted"),
        ("Divers searched the quay to ensure no hazard to ships.", "danger", "averted"),
        ("No losses will be borne by savers.", "loss", "averted"),
        ("The envoy threatened to board the ferries.", "=board", "feared"),
        ("The mayor warned anglers not to return to the pier.", "=return", "feared"),
        ("Thousands fled the valley on Monday.", "displacement", "noted"),
        ("Dockers held a work stoppage on Friday.", "boycott", "noted"),
        ("Bakers could be forced to sell by candlelight.", "=forced", "feared"),
        ("Each bribe invites the next raid.", "attack", "feared"),
        ("The flood will push back the harvest.", "delay", "possible"),
    ],
)
def test_a_harm_is_told_by_how_words_stand_together(text: str, group: str, how: str) -> None:
    assert (group, how) in {(s.group, s.how) for s in risks(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor would like to thank the crew.",
        "Not only the works band played.",
        "The total cost of the hall is 3 million.",
        "The choir takes part for a time.",
        "The deputy called an infectious disease specialist in Orlo.",
        "A clerk, who asked not to be named because she feared losing her post, kept the key.",
    ],
)
def test_plain_talk_is_no_harm(text: str) -> None:
    assert risks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council would outlaw the raids on nests.",
        "The bank will let the crown slide.",
        "The board would look again at past failures.",
        "The county may send a tent for isolating patients.",
        "There is no shortage of seed; there is a shortage of rain.",
        "Pirates carried out another raid on Monday.",
        "The case for fraud would be dropped.",
        "Vets may use the kit to detect the virus.",
        "The Institute for the Study of War may soon leave its rooms above the market.",
        "The steps to remove the risk may be taken in May.",
        "The curate isn't sure: no fire is like another.",
    ],
)
def test_what_is_allowed_banned_or_over_is_not_feared(text: str) -> None:
    assert {s.how for s in risks(text)} <= {"noted", "told", "judged"}


def test_what_is_headed_off_is_averted() -> None:
    assert {(s.group, s.how) for s in risks("The mayor moved to head off bread shortages.")} == {
        ("shortage", "averted")
    }


@pytest.mark.parametrize("word", ["not ", "cost ", "take a ", "ensure no ", "raised concerns ", "warned not to "])
def test_time_grows_with_the_text(word: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        source = article(word * size + "years of work.")
        line.cache_clear()
        return lambda: find_signals(source)

    assert_linear(prepare, max(1, 6000 // len(word)))
