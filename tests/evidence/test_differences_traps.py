"""What a hasty reader would take for a difference is none: other subjects, measures, times, parts, and what agrees."""

import pytest

from tests.evidence.telling import differences, types

TRAPS: dict[str, tuple[str | tuple[str, str], ...]] = {
    "small tolls of articles that have no day": (
        ("Gunmen killed three farmers near Velm.", ""),
        ("Gunmen killed four farmers near Velm.", ""),
    ),
    "far tolls of articles that have no day": (
        ("The raid on Velm killed 11 people.", ""),
        ("The raid on Velm killed 19 people.", ""),
    ),
    "what was planned when nobody knows": (
        ("Sudmark will close the port of Velm.", ""),
        ("Sudmark has closed the port of Velm.", ""),
    ),
    "an hour of a day that nobody knows": (
        ("The ferry hit the pier of Velm at 4:30 p.m.", ""),
        ("The ferry hit the pier of Velm shortly before 4 p.m.", ""),
    ),
    "one with her fellow judges": (
        "Anna Berg and her 11 fellow judges of the court of Velm heard the case of the ferry.",
        "The 12 judges of the court of Velm heard the case of the ferry.",
    ),
    "one turn of phrase of two speakers": (
        "“Karl Lund has chosen the path of silence,” said Anna Berg.",
        "“Anna Berg has chosen the path of shouting,” said Karl Lund.",
    ),
    "a denial of something else nearby": (
        (
            "The ministry said the bill for the fire at the camp has reached $2 million."
            " | A spokeswoman rejected claims that 950 people are to leave the camp by May."
        ),
        "It rained.",
    ),
    "a depth is no range": (
        "The strike hit a depot over 110 km inside Norland with the Skua.",
        "The Skua has a range of up to 190 miles.",
    ),
    "two forces do not differ": (
        "Norland has massed 50,000 Norlandic troops.",
        "An estimated 10,000 Sudmarkian troops have come.",
    ),
    "a toll that grows is a series": (
        ("The fever has killed 12 people in Velm.", "2031-05-01"),
        ("The fever has killed 40 people in Velm.", "2031-05-20"),
    ),
    "two events by cause": (
        "An explosion at a fuel depot killed at least 68 people.",
        "Mines killed six people on the road.",
    ),
    "two events by day": (
        "The strike on Monday killed 11 people.",
        "The strike on Tuesday killed four people.",
    ),
    "a part beside the whole": (
        "The storm killed 40 people, including 12 children.",
        "The storm killed 40 people.",
    ),
    "a rounded sum": (
        "The ministry backed the $68.7 billion purchase of Ostrava Union.",
        "The ministry backed the $69 billion purchase of Ostrava Union.",
    ),
    "a rounded share": ("Skua shares fell 11.4% on Monday.", "Skua shares fell 11% on Monday."),
    "shares that only say how far": (
        "Nationwide, 43% of flour shops were out of stock, the guild said.",
        "Brell Mills controls roughly 40 percent of the nationwide flour market.",
    ),
    "days that only end weeks": (
        "Some 43% of shops were out of flour in the week ended May 8, 2031.",
        "Some 73% of shops were out of flour in the week ending 28 May 2031.",
    ),
    "villages are no people": ("Six villages were emptied.", "Nine people were emptied of hope."),
    "exact and rough that agree": (
        "More than half of the 90,000 islanders left.",
        "Roughly 90,000 islanders lived there.",
    ),
    "one value in two units of one size": (
        "The ferry is 300 feet long.",
        "The ferry is 300 feet long, its owner says.",
    ),
    "two wars, years apart": (
        "A ceasefire was agreed in 2020.",
        "The ceasefire was agreed on May 12, 2031.",
    ),
    "a start that came as announced": (
        ("The truce will begin on Wednesday.", "2031-05-13"),
        ("The truce began on Wednesday.", "2031-05-15"),
    ),
    "attacks are many": ("Norland attacked the port on Monday.", "Norland plans to attack the airfield."),
    "two searches": ("Police ended the search of the flat on Monday.", "Divers ended a hunt for pearls on Friday."),
    "a quotation cut short": (
        "“We will rebuild the harbour by the spring, whatever it takes,” said Anna Berg.",
        "“We will rebuild the harbour by the spring,” said Anna Berg.",
    ),
    "one speaker, two sayings": (
        "“The harbour must be rebuilt by the spring,” said Anna Berg.",
        "“Nobody in this town will go hungry tonight,” said Anna Berg.",
    ),
    "two widths of two channels": (
        "The limited channel is 280 feet wide.",
        "The navigation canal is 700 feet wide.",
    ),
    "two denials of two things": (
        "Sudmark denied the theft of grain.",
        "Norland accused Sudmark of jamming radios.",
    ),
    "lists of two things": (
        "The workers were from Norland and Sudmark.",
        "The ships from Norland and Velm were late.",
    ),
    "one reason in other words": (
        "The rescuers ended their search, citing the deep snow.",
        "The rescuers ended their search because of the deep snow.",
    ),
    "what is only supposed": (
        "If the dam breaks, the flood could kill 300 people.",
        "The flood killed 12 people.",
    ),
}


@pytest.mark.parametrize("name", TRAPS)
def test_no_trap_is_sprung(name):
    assert [(d.type, d.about, [w.text for w in d.wordings]) for d in differences(*TRAPS[name])] == []


def test_numbers_that_can_both_be_right_are_of_precision_at_most():
    assert types("The ferry is nearly 1,000 feet long.", "The 984-foot ferry sank.") == {"precision"}
    assert types("“Thousands of troops of the Blue Front came.”", "Some 10,000 troops of the Blue Front came.") <= {
        "precision"
    }


def test_nine_days_are_more_than_a_week():
    (found,) = differences("The accord ended nine days of talks.", "The accord ended more than a week of talks.")
    assert (found.type, found.about) == ("unit", "Talks: how long")


def test_a_sentence_that_has_both_numbers_tells_of_two_things():
    reports = ("The ferry sank off Velm, killing 157 people.", "The ferry sank off Velm, killing 189 people.")
    assert types(*reports) == {"value"}
    assert not types(*reports, "A ferry sank off Velm, killing 157, and in the autumn another, with 189 aboard.")


def test_a_price_that_moves_is_another_an_hour_later():
    assert not types("Skua shares fell to $18,300.", "Skua shares dropped below $17,000.")


def test_how_far_two_towns_are_is_no_difference():
    assert not types("Troops took Velm, some 120 km from the coast.", "Troops took Norland, 115 km from the coast.")


def test_what_somebody_is_accused_of_is_neither_done_nor_to_come():
    assert not types(
        "The Blue Front has seized the base at Velm.", "Norland accused the Blue Front of seizing the base."
    )


def test_a_noun_before_a_noun_is_no_act():
    assert not types(
        "A court is due to hear an appeal by Anna Berg.", "An appeals chamber put off what Anna Berg wants."
    )


def test_a_second_participle_has_the_first_one_s_modal_verb():
    one = "By the plan 300 jobs will be cut and two kilns of the pottery will be closed."
    assert not types(one, "By the plan 300 jobs should be cut and two kilns of the pottery closed by spring.")


def test_a_unit_says_not_of_what_two_numbers_are():
    assert not types(
        "About 40,000 metric tons of oats burned, Berg said.", "It has 30,000 metric tons of salt, Berg said."
    )
