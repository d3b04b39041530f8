"""What tells that two sentences say the same beside their acts: words in one run, and numbers exact or rounded."""

from dataclasses import replace

import pytest

from generator.evidence.claims.numbers import agreeing, near
from generator.evidence.claims.verbatim import run, wording_of
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.extraction.tokens import Line
from generator.model.briefing import Briefing
from tests.evidence.build import PROFILE, article
from tests.evidence.test_claims import OTHERS, PEOPLE, story, together


def shared(one: str, two: str) -> int:
    """The words of content in the best run of two texts without names."""
    return run(wording_of(Line(one), []), wording_of(Line(two), []))


def test_a_quotation_is_known_in_whatever_stands_around_it():
    made = story(
        "“I deeply regret my part in the sale of the ferries,” Mara Holt wrote in a letter after the meeting.",
        "She wrote: “I deeply regret my part in the sale of the ferries. I meant no harm.”",
    )
    assert together(made)


def test_words_in_one_run_count_and_small_ones_do_not():
    assert shared("They deeply regret the sale of ferries.", "I deeply regret the sale.") == 3
    assert shared("It is one of the and for the sale.", "All of the and for the ferries.") == 0
    assert shared("Ferries sail by night.", "By night the ferries sail.") == 0


@pytest.mark.parametrize(("one", "two"), [("33e6", "32.9e6"), ("60000", "60000"), ("3", "3")])
def test_a_number_and_its_rounding_are_near(one, two):
    assert near(f"n:{one}", f"n:{two}")


@pytest.mark.parametrize(("one", "two"), [("45", "44"), ("2023", "2024"), ("100", "110"), ("10:30", "10:31")])
def test_small_numbers_years_and_what_is_further_apart_are_not(one, two):
    assert not near(f"n:{one}", f"n:{two}")


def test_a_large_number_tells_more_than_a_small_one():
    assert agreeing(["n:60000"], frozenset({"n:60000"})) > agreeing(["n:4"], frozenset({"n:4"})) > 0
    assert agreeing(["n:4"], frozenset({"n:5"})) == 0


def test_numbers_told_exactly_and_rounded_are_one_claim():
    made = story(
        "The ferries have carried 32.9 million tonnes of grain from the harbour of Norvik.",
        "Nearly 33 million tonnes of grain were carried by the ferries from the harbour of Norvik.",
    )
    assert together(made)


def test_what_a_thing_is_allowed_for_is_no_more_done_than_the_thing():
    made = story(
        "The Norvik Council allowed Sella to use its long-range boats for attacks on the old harbour.",
        "Sella has carried out attacks on the old harbour with long-range boats.",
    )
    assert not together(made)


def dated(*reports: tuple[str, str]) -> Briefing:
    """A briefing of one article a report, each its words and the day it was published."""
    rows = [replace(article(f"s{n}", words, *OTHERS[n::3]), published=day) for n, (words, day) in enumerate(reports)]
    return weigh("T", PROFILE, [annotate(row) for row in rows], sorted(PEOPLE, key=lambda e: e.id))


def test_what_happened_weeks_after_an_article_is_not_what_it_tells():
    early = "Shares of the Norvik ferry company fell on the old market."
    late = "Shares of the Norvik ferry company fell on the old market on 4 March 2024."
    assert together(dated((early, "2024-03-05"), (late, "2024-03-05")))
    assert not together(dated((early, "2024-01-16"), (late, "2024-03-05")))


def test_two_shares_of_one_thing_are_two_claims():
    one = "Shares of the Norvik ferry company fell by 11% on the old market."
    assert together(story(one, one.replace("by 11%", "11%")))
    assert not together(story(one, one.replace("11%", "47%")))


def test_two_attacks_that_killed_as_few_are_two():
    made = story(
        "The missile strike on the cathedral of Eide killed two people and wounded nine.",
        "Two people were killed and their daughter was hurt on the bridge, officials of Sella said.",
    )
    assert not together(made)
