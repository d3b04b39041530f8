"""A correction note is tied to the sentence that it is about, and to none where that is not sure."""

from pathlib import Path

import pytest

from generator.reading.source import read_sources
from generator.reading.tied import telling, tied
from tests.linear import assert_linear

STORY = (
    "The ferries sail again\nThe minister, Mara Holt, allowed the Skarv ferries to sail on 3 May. The ferries carry "
    "up to 300 passengers. They were built in the yard of Odense in 1998. Pilots said that the harbour was too "
    "shallow. The trial of the captain ended in December.\n\n"
)


def noted(tmp_path: Path, note: str) -> list[int]:
    path = tmp_path / "a_00aa11bb22.txt"
    path.write_text(f"{STORY}{note}\n", encoding="utf-8")
    ((source,), _) = read_sources(path, tmp_path)
    assert any(sentence.aside for sentence in source.sentences)
    return sorted(tied(source))


@pytest.mark.parametrize(
    ("note", "about"),
    [
        ("Correction: An earlier version of this article misstated how many passengers the ferries carry.", [2]),
        ("Correction: An earlier version of this article gave a wrong number. It is 300 passengers, not 200.", [2]),
        ("This story has been corrected to show that the trial ended in December.", [5]),
        ("An earlier version of this story misspelled the name of the minister. She is Mara Holt, not Hult.", [1]),
        ("This article was amended on 12 May to correct the year in which the yard of Odense built them.", [3]),
        ("This article was amended on 12 May 2024.", []),
        ("An earlier version of this article misstated the age of the mayor of Bergen.", []),
        ("Due to an editing error, an earlier version gave the wrong day.", []),
        ("Correction: This article misstated a harbour.", []),
        (
            (
                "Correction: An earlier version of this article misstated how many passengers the ferries carry.\n\n"
                "Correction: This story has been corrected to show that the trial ended in December."
            ),
            [2, 5],
        ),
        (
            (
                "This article was amended on 12 May. An earlier version of this article gave a wrong year for the yard "
                "of Odense."
            ),
            [3],
        ),
        (
            (
                "Corrections\n\nAn earlier version of this story misspelled the name of the minister, Mara Holt.\n\n"
                "An earlier version of this story gave a wrong month in which the trial ended."
            ),
            [1, 5],
        ),
    ],
)
def test_a_note_is_tied_to_its_sentence_or_to_none(tmp_path: Path, note: str, about: list[int]) -> None:
    assert noted(tmp_path, note) == about


def test_reading_what_words_tell_is_linear() -> None:
    assert_linear(lambda size: lambda: telling("An earlier ferry " * size), 2000)
