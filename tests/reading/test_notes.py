"""A correction note of an article is known by how it opens; what only speaks of corrections is none."""

import pytest

from generator.reading.article import read_text
from generator.reading.blocks.notes import NOTE, opens_note, says_note

NOTES = [
    "Correction: An earlier version of this article misstated the number.",
    "Correction (May 12): The ship has three masts.",
    "CORRECTION, Nov. 3: The ship has three masts.",
    "Corrections and clarifications: The ship has three masts.",
    "Clarification — the vote was on Monday.",
    "Editor’s note: This story was first published in May.",
    "Editors' note: The name was wrong.",
    "This article was amended on 12 May 2024 to correct the spelling of a name.",
    "This story has been updated to correct the name of the ship.",
    "This story has been corrected.",
    "An earlier version of this article misstated the age of the captain.",
    "A previous version of this story incorrectly said that the ship sank.",
    "Due to an editing error, an earlier version gave the wrong day.",
    "We regret the error.",
    "(Correction: an earlier post gave the masts of another ship.)",
]
NONE = [
    "Correction officers said that the inmates were moved.",
    "The correction of prices will come.",
    "Corrections facilities: three are closed.",
    "Clarification of the law is needed.",
    "The report was corrected by the ministry.",
    "The article was amended by the senate.",
    "An earlier version of the bill said that pilots must rest.",
    "An earlier version of the report said that the ship was old.",
    "This version of events was corrected by the captain.",
    "Amendments: the house voted on three.",
]


@pytest.mark.parametrize("text", NOTES)
def test_a_note_is_known(text: str) -> None:
    assert opens_note(text) or says_note(text)


@pytest.mark.parametrize("text", NONE)
def test_what_speaks_of_corrections_is_none(text: str) -> None:
    assert not opens_note(text)
    assert not says_note(text)


def test_a_note_is_set_aside_whole_and_makes_no_statement() -> None:
    text = (
        "The ship sank\nThe ship sank on Monday, the navy said. It had three masts and a crew of 40.\n\n"
        "Correction: An earlier version of this article misstated the number of masts. It is three, not two.\n\n"
        "Clarification\n\nThe navy is that of Norway, and not the one of Iceland as was said before.\n"
    )
    read = read_text(text, "000")
    assert [s.index for s in read.sentences if s.aside == NOTE] == [3, 4, 5]
    assert [s.index for s in read.sentences if s.says] == [1, 2]


def test_a_paragraph_that_begins_with_a_note_is_one_and_none_that_a_note_only_ends() -> None:
    note = "An earlier version of this article misspelled the name of the captain. She is Mara Holt, not Hult."
    read = read_text(f"The ship sank\nThe ship sank on Monday, the navy said. It had three masts.\n\n{note}\n", "000")
    assert [s.index for s in read.sentences if s.aside == NOTE] == [3, 4]
    ended = f"The ship sank\nThe ship sank on Monday, the navy said. {note}\n"
    assert [s.text for s in read_text(ended, "000").sentences if s.aside == NOTE] == [note.partition(" She")[0]]
