"""What tells that two sentences say the same beside their acts: numbers, exact or rounded, and days."""

from dataclasses import replace

import pytest

from generator.evidence.claims.forms import kin_of, numbers_in
from generator.evidence.claims.numbers import agreeing, near
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.briefing import Briefing
from tests.evidence.build import PROFILE, article, entity
from tests.evidence.test_claims import OTHERS, PEOPLE, story, together


def test_a_quotation_is_known_in_whatever_stands_around_it():
    made = story(
        "“I deeply regret my part in the sale of the ferries,” Mara Holt wrote in a letter after the meeting.",
        "She wrote: “I deeply regret my part in the sale of the ferries. I meant no harm.”",
    )
    assert together(made)


NOTHING: frozenset[str] = frozenset()


@pytest.mark.parametrize(("one", "two"), [("33e6", "32.9e6"), ("60000", "60000"), ("3", "3")])
def test_a_number_and_its_rounding_are_near(one, two):
    assert near(f"n:{one}", f"n:{two}")


@pytest.mark.parametrize(("one", "two"), [("45", "44"), ("2023", "2024"), ("100", "110"), ("10:30", "10:31")])
def test_small_numbers_years_and_what_is_further_apart_are_not(one, two):
    assert not near(f"n:{one}", f"n:{two}")


def test_a_large_number_tells_more_than_a_small_one():
    large, small, other = (("n:60000", NOTHING),), (("n:4", NOTHING),), (("n:5", NOTHING),)
    assert agreeing(large, large) > agreeing(small, small) > 0
    assert agreeing(small, other) == 0


def test_a_small_number_tells_only_what_it_counts():
    decades, envoys = (("n:3", frozenset({"w:decad"})),), (("n:3", frozenset({"w:envoy"})),)
    assert agreeing(decades, envoys) == 0
    assert agreeing(decades, decades) > 0
    assert agreeing((("n:614", frozenset({"w:crat"})),), (("n:614", frozenset({"w:box"})),)) > 0


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


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The harbour asks Sella for $614 million.", "Once the $614 million is paid, the ferry may sail."),
        (
            "The Norvik Council approved the pier by 47 votes to 31.",
            "It passed, 47 to 31, to cheers from the gallery.",
        ),
        ("The ferry carried 21,300 crates.", "Some 21,300 boxes were on board."),
        ("The tunnel would be 30 miles long.", "A tunnel of 48.3 km is to be dug."),
        ("Mara Holt counted 347 at the gate.", "There were 347 of them, says Jon Eide."),
        ("The choir's friends put it at 260,000.", "Jon Eide, who runs the fair, spoke of 260,000."),
    ],
)
def test_one_amount_in_two_articles_is_one_claim_whatever_the_verb(one, two):
    assert together(story(one, two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Flight 614 of the ferry company was late.", "Mara Holt complained about Flight 614 in a long letter."),
        ("Two tugs lay in the harbour of Norvik.", "Two tugs were sold by Jon Eide to Chile."),
        ("Mara Holt, 34, sang in the hall.", "Jon Eide, 34, repaired the roof."),
        ("A third of the sheep were sold.", "A third of the choir fell ill."),
        ("Sella will pay $614 million.", "Sella will not pay $614 million."),
        ("The gates open at 11 p.m. on the pier.", "Jon Eide came home at 11 a.m. with his dog."),
        ("The Kestrel 614 was repaired.", "A Kestrel 614 is for sale in Chile, says Jon Eide."),
        ("The ferry company lost $300 million.", "A bridge for $300 million was opened by Jon Eide."),
    ],
)
def test_a_number_that_many_things_have_is_no_claim(one, two):
    assert not together(story(one, two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Its rent rose by 5 percent.", "The ferry takes less than 5 percent of all crates."),
        ("The preliminary report is out.", "Sella waits for its own preliminary report on the roof."),
        (
            "The council decided not to ban Mara Holt from the harbour.",
            "The council decided to ban Mara Holt from the harbour.",
        ),
    ],
)
def test_a_compound_that_both_have_is_one_thing_and_not_enough(one, two):
    assert not together(story(one, two))


def test_a_number_in_a_name_counts_nothing():
    rows = [
        annotate(article(f"s{n}", words, *OTHERS[n::3]))
        for n, words in enumerate(("Engines of the 614 were repaired by Sella.", "Chile had the 614 painted."))
    ]
    craft = entity("Kestrel 614", "technology")
    for known, joined in (([*PEOPLE, craft], False), (PEOPLE, True)):
        assert together(weigh("T", PROFILE, rows, sorted(known, key=lambda e: e.id))) is joined


def test_a_number_in_the_title_of_a_decision_counts():
    named = [entity("Kestrel 614", "technology"), entity("Council votes 347 to 31 for the pier", "policy")]
    assert numbers_in(named) == {"614"}


def test_two_persons_who_deny_something_deny_it_each():
    first = "Mara Holt has denied any wrongdoing in the sale of the ferries."
    assert together(story(first, "Holt denies all wrongdoing in the sale of the ferries."))
    assert not together(story(first, "Jon Eide denies all wrongdoing in the sale of the ferries."))


def test_two_sums_for_one_act_are_two_claims():
    first = "The old bridge of Norvik earned $16 million in the spring."
    assert not together(story(first, "In the spring, the old bridge of Norvik earned $17 million."))


def test_a_name_that_ends_in_anothers_short_name_is_not_that_body():
    entities = [entity("House of Norvik", "organisation", aliases=("House",)), entity("Boat House", "organisation")]
    assert not kin_of(entities)["boat-house"]


def test_two_shares_of_one_thing_are_two_claims_though_they_are_of_as_many_years():
    first = "The council's offer would raise the wages of the dockers by 25 percent over six years."
    assert together(story(first, "The offer raises the dockers' wages by 25 percent over six years."))
    assert not together(story(first, "The new offer raises the dockers' wages by 38 percent over six years."))


def test_a_number_before_a_name_is_that_of_a_type_and_so_are_those_beside_it():
    types = ("The strike stopped the ovens of the 614 Kestrel, 628 and 631.", "Sella has painted the 628 and 631 blue.")
    assert not together(story(*types))
    assert together(story("Engines of the 614 were repaired by Sella.", "Chile had the 614 painted."))


def test_names_and_a_common_word_are_too_little_where_no_day_is_known():
    met = ("Teachers", "Two choirs", "Farmers", "Sailors", "The clubs", "Guests", "Pupils", "Nurses")
    for day, joined in (("2031-05-14", True), (None, False)):
        rows = [
            annotate(
                replace(
                    article(f"s{n}", words, *OTHERS[n::3], *(f"{who} met again." for who in met[n::2])), published=day
                )
            )
            for n, words in enumerate(("Jon Eide and Mara Holt met in Norvik.", "In Norvik, Mara Holt met Jon Eide."))
        ]
        assert together(weigh("T", PROFILE, rows, sorted(PEOPLE, key=lambda e: e.id))) is joined
