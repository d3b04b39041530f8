"""Who "she" is, is told by all that the story says of the persons, not by nearness alone."""

from collections import Counter

from generator.discovery.matters.labels import label_of_move
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.pronouns import surely
from generator.discovery.matters.story_words import StoryWords
from tests.discovery.matters_story import story
from tests.discovery.test_participants import KNOWN


def test_she_is_who_the_story_calls_so_and_not_the_last_who_was_named() -> None:
    articles = story(
        {
            "gull": [
                "A day",
                "Ina Vole said that she slept well, and that her house stands by the pier.",
                "Ina Vole spoke to the town from her desk.",
                "Tam Brell will carry the papers to the council.",
                "She rejected an inquiry into the ferries.",
            ]
        }
    )
    words = StoryWords(articles, KNOWN)
    assert words.pronouns == {"{Ina Vole}": "she"}
    names = [label_of_move(group, words) for group in find_moves(articles, words, frozenset())]
    assert "Ina Vole rejected an inquiry into the ferries" in names


def test_one_sentence_is_not_sure() -> None:
    assert surely(Counter(she=1)) == ""
    assert surely(Counter(she=3, he=1)) == "she"
    assert surely(Counter(she=3, he=2)) == ""
