"""What is done once to one body is one decision, whoever tells it and however."""

from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.story_words import StoryWords
from generator.model.entity import Entity
from generator.model.kind import Kind
from tests.discovery.matters_story import story


def entity(name: str, kind: Kind = Kind.ORGANISATION) -> Entity:
    key = name.lower().replace(" ", "-")
    return Entity(id=key, name=name, kind=kind, section="actors", page=f"actors/{key}.md", owner=True)


BODIES = tuple(map(entity, ("Tressa Bank", "Korvo Bank", "Marl Savings", "Harbor Board", "High Court", "Esk Court")))


def homes(articles: dict[str, list[str]]) -> dict[str, int]:
    """The number of the move that each sentence is told by."""
    words = StoryWords(story(articles), BODIES)
    groups = find_moves(story(articles), words, frozenset())
    return {f"{source}:{at}": n for n, group in enumerate(groups) for source, at in group.places}


def test_stages_of_one_end_are_one_move_and_another_bank_is_another() -> None:
    found = homes(
        {
            "gull": ["A day", "Tressa Bank was shut down by the Harbor Board.", "All slept."],
            "heron": ["News", "The Harbor Board took over Tressa Bank.", "Regulators closed Korvo Bank in Esk."],
            "tern": ["Notes", "Tressa Bank had many friends.", "The once proud bank of the fishers was closed."],
        }
    )
    assert found["gull:1"] == found["heron:1"] == found["tern:2"] != found["heron:2"]


def test_both_sides_of_a_sale_are_one_move() -> None:
    found = homes(
        {
            "gull": ["A day", "Marl Savings has agreed to buy all of Tressa Bank's deposits and loans."],
            "heron": ["News", "The Harbor Board sold Tressa Bank to its rival.", "Marl Savings bought Korvo Bank."],
        }
    )
    assert found["gull:1"] == found["heron:1"] != found["heron:2"]


def test_ties_that_are_broken_off_are_one_move_by_any_verb() -> None:
    found = homes(
        {
            "gull": ["A day", "Korvo severed all ties with Tressa Bank.", "Korvo recalled Ina Vole from Esk."],
            "heron": ["News", "Korvo cut off contacts with Tressa Bank last week."],
        }
    )
    assert found["gull:1"] == found["heron:1"] != found["gull:2"]


def test_another_bank_is_not_the_one_that_is_named() -> None:
    found = homes({"gull": ["A day", "Tressa Bank was shut down by regulators.", "Another bank was closed in Esk."]})
    assert found["gull:1"] != found.get("gull:2")


def test_what_a_court_strikes_down_is_its_ruling_and_another_court_has_its_own() -> None:
    found = homes(
        {
            "gull": ["A day", "The High Court struck down the night ferry plan."],
            "heron": [
                "News",
                "The High Court blocked the plan for a night ferry.",
                "Esk Court blocked the ferry plan.",
            ],
        }
    )
    assert found["gull:1"] == found["heron:1"] != found["heron:2"]
