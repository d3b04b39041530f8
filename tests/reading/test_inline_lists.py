"""Bullets between the words of one line part it into rows, and no character is lost unsaid."""

import pytest

from generator.model.source import Block
from generator.reading.article import read_text
from generator.verify.articles.plain_view import plain_view

LINE = "These works are to close: * Orde, Delia * Pier Street, Low * Hale Road in the old harbour * Mill Lane."


@pytest.mark.parametrize("mark", "*•▪")
def test_a_line_of_bullets_is_a_list(mark):
    text = LINE.replace("*", mark)
    read = read_text(f"The firm spoke on Monday of its plans for the year.\n\n{text}\n", "a")
    assert [row.text for row in read.sentences if row.block is Block.BULLET] == [
        "Orde, Delia",
        "Pier Street, Low",
        "Hale Road in the old harbour",
        "Mill Lane.",
    ]
    dropped = sum(cut.end - cut.start for cut in read.dropped)
    assert sum(len(row.text) for row in read.sentences) + dropped == len(
        f"The firm spoke on Monday of its plans for the year.\n\n{text}\n"
    )
    assert sum(cut.reason == "list marker" for cut in read.dropped) == 4
    view = plain_view(text)
    assert view.only_marks(view.text.index(mark) - 1, view.text.index("Orde"))


def test_one_sign_parts_nothing():
    text = "The firm * which makes boats * said on Monday that it would close its works in Orde."
    assert [row.text for row in read_text(text, "a").sentences] == [text]
