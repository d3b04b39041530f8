"""The reasons for which sentences are set aside are those that verify knows; what was encoded twice is found."""

import re
from pathlib import Path

from generator.editorial import corrections
from generator.model.tables import read_table
from generator.reading.blocks import boilerplate, neighbours, notes, parts, titles
from generator.verify.articles.article import read_article
from generator.verify.pages.set_aside import PATTERN, REASONS


def known(reason: str) -> bool:
    return re.fullmatch(PATTERN, reason, re.IGNORECASE) is not None


def test_every_reason_of_the_reader_is_known():
    table = read_table(boilerplate.__file__, "boilerplate.yml")
    said = {row["reason"] for rows in ("rules", "holding", "before") for row in table[rows]}
    said |= {boilerplate.BYLINE, boilerplate.DATE_LINE, boilerplate.OUTLET, parts.DATELINE, boilerplate.CREDIT}
    said |= {titles.ABOVE, titles.AGAIN, titles.MENU, neighbours.NOTHING_BELOW, neighbours.GLUED}
    said |= {notes.NOTE, corrections.ASIDE}
    assert said == {*REASONS} - {"boilerplate"}
    assert all(map(known, said))
    assert known("in German")
    assert known("in a language that is not written in Latin letters")
    assert not known("a lie")
    assert not known("a byline that lies")


def test_words_encoded_twice_are_found_either_way(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("Itâ€™s a cafÃ©.", encoding="utf-8")
    shown = "".join(read_article(path, "a.txt").view.text)
    assert "â€™" in shown
    from generator.verify.articles.article import read_articles

    assert any("It's a café" in each.view.text.replace("’", "'") for each in read_articles(tmp_path))
