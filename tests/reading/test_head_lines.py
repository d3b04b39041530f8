"""Lines of `Key: words` above an article are its metadata; where fewer than two are known, they are text."""

import pytest

from generator.errors import InputError
from generator.reading import read_folder

BODY = "The council of Delia voted on Tuesday to close the old harbour bridge for a year, officials said."


def read(root, head, name="a.txt"):
    folder = root / "seeds"
    folder.mkdir()
    (folder / name).write_text(f"{head}\n{BODY}\n", encoding="utf-8")
    reading = read_folder(folder, root)
    return reading.sources[0], reading.findings


def known(source):
    return source.title, source.publisher, source.author, source.published, source.url


ADDRESS = "https://delia.example/a"
ALL = ("Council shuts a bridge", "Delia Times", "Orla Finch", "2024-03-26", ADDRESS)


@pytest.mark.parametrize(
    "head",
    [
        f"Title: Council shuts a bridge\nSource: Delia Times\nDate: 2024-03-26\nAuthor: Orla Finch\nURL: {ADDRESS}\n",
        (
            "Headline: Council shuts a bridge\nOutlet: Delia Times\nSection: A\nPublication date: March 26, 2024\n"
            f"Byline: By Orla Finch\nLink: {ADDRESS}\n---\n"
        ),
        (
            "# Council shuts a bridge\n\n**Source:** Delia Times  \n**Date:** 26 March 2024\n**Author:** Orla Finch\n"
            f"**URL:** {ADDRESS}\n"
        ),
        (
            "Council shuts a bridge\n\n- Publisher: Delia Times\n- Published: 26 Mar 2024\n- Author: Orla Finch\n"
            f"- URL: {ADDRESS}\n\nText:\n"
        ),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_all_that_the_lines_say_is_known_and_none_is_text(tmp_path, head, name):
    source, findings = read(tmp_path, head, name)
    assert known(source) == ALL
    assert [sentence.text for sentence in source.sentences] == [BODY]
    assert findings == ()


def test_an_address_alone_on_its_line_is_the_articles(tmp_path):
    address = "https://delia.example/2024/03/26/bridge"
    source, _ = read(tmp_path, f"Council shuts a bridge\n{address}\n")
    assert known(source) == ("Council shuts a bridge", None, None, "2024-03-26", address)
    assert [sentence.text for sentence in source.sentences] == [BODY]


def test_an_address_behind_a_key_is_sure_by_itself(tmp_path):
    address = "https://delia.example/2024/03/26/bridge"
    source, _ = read(tmp_path, f"Source: {address}\n")
    assert (source.url, source.published) == (address, "2024-03-26")
    assert [sentence.text for sentence in source.sentences] == [BODY]


@pytest.mark.parametrize(
    "head",
    [
        "DELIA: The harbour froze, and no ferry ran.\n",
        "Reporter: Why is it shut?\nMayor: It is old.\n",
        "Source: the council's own report says so.\n\nDrivers were angry.\n",
    ],
)
def test_what_is_no_list_of_keys_stays_text(tmp_path, head):
    source, _ = read(tmp_path, head)
    assert source.sentences[0].text.startswith(head.split("\n", maxsplit=1)[0][:6])


def test_the_text_begins_where_no_key_stands(tmp_path):
    source, _ = read(
        tmp_path, "Source: Delia Times\nDate: 2024-03-26\n\nDELIA: The harbour froze on Monday, it said.\n"
    )
    assert any("The harbour froze" in sentence.text for sentence in source.sentences)
    assert source.publisher == "Delia Times"


def test_what_must_not_be_shown_is_not_lost(tmp_path):
    source, _ = read(tmp_path, "Source: Delia Times\nDate: 2024-03-26\nRights: used\n")
    assert source.rights == "used"
    (tmp_path / "more").mkdir()
    with pytest.raises(InputError):
        read(tmp_path / "more", "Source: Delia Times\nDate: 2024-03-26\nRights: whatever\n")


def test_a_date_that_can_mean_two_days_is_told_and_stays_unknown(tmp_path):
    source, findings = read(tmp_path, "Source: Delia Times\nDate: 3/4/2024\n")
    assert source.published is None
    assert all(finding.note for finding in findings)
    assert len(findings) == 1


def test_keys_at_the_foot_of_a_short_article_take_no_word_from_it(tmp_path):
    (tmp_path / "seeds").mkdir()
    text = f"{BODY}\n\nSource: Delia Times\nDate: 2024-03-26\n"
    (tmp_path / "seeds" / "a.txt").write_text(text, encoding="utf-8")
    (source,) = read_folder(tmp_path / "seeds", tmp_path).sources
    assert BODY in [sentence.text for sentence in source.sentences]
