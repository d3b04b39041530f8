"""Titles of works, products that a firm owns, and laws with a bracket in their names."""

from dataclasses import replace

from generator.discovery.names.find import find_proper
from generator.discovery.things.find import find_common
from generator.extraction.things.find import find_things
from generator.model.discovery import Candidate
from tests.discovery.telling import told


def common(*stories: str) -> dict[str, Candidate]:
    """What is named by common nouns or by words that come back, by name."""
    articles = [replace(one, things=find_things(one.source)) for one in told(*stories)]
    return {one.entity.name: one for one in find_common(articles, find_proper(articles))}


def test_a_title_whose_words_stand_together_again_and_again_is_a_work() -> None:
    found = common("They love Oath of Orra. | Then Oath of Orra was sold.", "Oath of Orra is a hit. | It rained.")
    assert found["Oath of Orra"].entity.kind == "technology"


def test_a_bodys_name_or_one_article_makes_no_work() -> None:
    assert not common("They love Oath of Orra. | Then Oath of Orra was sold. | It is Oath of Orra.", "It rained.")
    assert not common("The Bank of Orra left. | The Bank of Orra won.", "The Bank of Orra said so. | It rained.")


def test_a_name_before_the_word_for_a_product_is_its_where_it_never_acts() -> None:
    story = ("Vexa makes the Zedbox console. | It sells well on Zedbox.", "It came to Zedbox. | It left Zedbox.")
    assert "Zedbox" in common(*story)
    assert "Orlax" not in common("It is an Orlax console. | Orlax said no.", "Orlax sold it. | Orlax left.")


def test_a_product_that_is_said_to_be_anothers_is_no_maker() -> None:
    assert "Zedavax" in common("The Zedavax vaccine works. | Vexa's Zedavax is old.", "The Zedavax vaccine came.")


def test_a_bill_with_a_bracket_is_the_act_that_it_became() -> None:
    found = common(
        "The Ferries of Orra (Fares and Safety) Bill was passed. | It rained.",
        "It is the Ferries of Orra (Fares and Safety) Act 2021 now. | Of the Ferries of Orra (Fares and Safety) Act"
        " 2021 nobody heard. | The Ferries of Orra (Fares and Safety) Act 2021 stands.",
    )
    assert list(found) == ["Ferries of Orra (Fares and Safety) Act 2021"]
    assert found["Ferries of Orra (Fares and Safety) Act 2021"].entity.aliases == (
        "Ferries of Orra (Fares and Safety) Bill",
    )
