"""What only a headline tells has the sentence below it for evidence, and a title that reads."""

from generator.discovery.matters.labels import label_of_move
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.story_words import StoryWords
from tests.discovery.matters_story import story
from tests.discovery.test_moves import ACTORS


def labels(*lines: str) -> dict[str, tuple[str, ...]]:
    """The sentences that are evidence of each move of one article, by its title."""
    articles = story({"gull": list(lines)})
    words = StoryWords(articles, ACTORS)
    return {
        label_of_move(group, words, group.places): tuple(words.texts[place].text for place in group.places)
        for group in find_moves(articles, words, frozenset())
        if group.places
    }


def test_a_headline_is_told_by_the_sentence_below_it() -> None:
    lead = "The ship of Marlia will come back to port without a crew."
    assert labels("Marlia decides to sail the ship home empty", lead, "Rain fell.") == {
        "Marlia decides to sail the ship home empty": (lead,)
    }


def test_a_thing_called_after_somebody_decides_nothing() -> None:
    assert labels("Marlia strike ends as rain falls", "Those at the yards of Marlia came back.", "Rain fell.") == {}


def test_what_joins_a_sentence_is_no_part_of_a_title() -> None:
    assert "Marlia has frozen the funds of the port" in labels(
        "A day at sea", "Marlia, meanwhile, has frozen the funds of the port."
    )


def test_what_somebody_fears_is_no_move() -> None:
    assert labels("A day at sea", "It grew dark.", "All fear that those who froze the catch fall ill.") == {}
