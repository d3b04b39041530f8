"""Articles are read anew, and a source's page must show them word for word."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify import Verifier, read_articles
from generator.verify.articles.article import decoded, read_article
from generator.verify.articles.front_matter import pairs, split
from generator.verify.articles.plain_view import plain_view
from generator.verify.words import anchor, fold, seen
from tests.verify import story
from tests.verify.faults import Site

SOURCE = "sources/a01/index.html"
WORDS = st.lists(st.text(alphabet="abcXYZ0189.,“’é", min_size=1, max_size=6), min_size=1, max_size=8).map(" ".join)


def why(verifier: Verifier, site: Site, path: str = SOURCE) -> list[str]:
    return [finding.why for finding in verifier.verify(site).findings if finding.path == path]


def swap(site: Site, old: str, new: str, path: str = SOURCE) -> Site:
    text = site[path].decode()
    assert old in text
    return {**site, path: text.replace(old, new, 1).encode()}


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_folding_keeps_every_word_in_order(lines: list[str]) -> None:
    view = plain_view("\r\n  ".join(lines))
    assert view.text.split() == " ".join(lines).split()


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert seen(seen(text)) == seen(text)


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "# ", "### ", "> ", "> - ", "3. ", "12) "])
def test_a_mark_at_a_lines_start_is_no_word(mark: str) -> None:
    view = plain_view(f"Before it.\n{mark}An item.")
    start = view.text.index("An item.")
    assert view.only_marks(len("Before it."), start)


@pytest.mark.parametrize("between", ["and ", "1990 ", "3 ", "$ ", "x. "])
def test_anything_else_between_sentences_is(between: str) -> None:
    view = plain_view(f"Before it. {between}An item.")
    assert not view.only_marks(len("Before it."), view.text.index("An item."))


def test_what_stands_above_the_text_is_not_the_text(tmp_path: Path) -> None:
    path = tmp_path / "seeds" / "x_0123456789.md"
    path.parent.mkdir()
    path.write_text('---\ntitle: "A \\"b\\": c"\npublished: 2024-05-06~ # guessed\n---\nThe text.\n', encoding="utf-8")
    path.with_suffix(".yml").write_text("author: 'O''Neil'\n", encoding="utf-8")
    article = read_article(path, "seeds/x_0123456789.md")
    assert article.view.text == "The text."
    assert article.meta == {"title": 'A "b": c', "published": "2024-05-06", "estimated": "yes", "author": "O'Neil"}


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("---\nNo keys here, only words.\n---\nMore.\n", encoding="utf-8")
    assert "No keys here" in read_article(path, "seeds/x.txt").view.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    assert fold(decoded("Où? “Là.”".encode(encoding))) == "Où? “Là.”"


def test_values_lose_their_quotes_and_comments() -> None:
    assert pairs("a: b # c\nB: 'x # y'\nno value\n") == {"a": "b", "b": "x # y"}


@pytest.mark.parametrize(
    ("stem", "source", "good"),
    [
        ("000_3f8778c61d94400a", "000", True),
        ("001_3f8778c61d94400a", "000", False),
        ("A Long Name", "a-long-name", True),
        ("A Long Name", "a-long", False),
        ("x" * 70, f"{'x' * 16}-0123ab", True),
        ("U.S. and the author's long view", "us-and-the-0123ab", True),
        ("A Long Name", "a-long-0123ab", False),
        ("readme", "readme-article", True),
        ("橋", "0123456789", True),
    ],
)
def test_a_source_is_told_by_its_files_name(tmp_path: Path, stem: str, source: str, good: bool) -> None:
    path = tmp_path / f"{stem}.txt"
    path.write_text("Words.")
    assert read_article(path, path.name).may_be(source) is good


def test_an_anchor_is_made_from_source_words_and_occurrence() -> None:
    # sha256("3:a015:Words1:0"), by another tool
    assert anchor("a01", "Words", 0) == "sc8776a8583"
    assert len({anchor("a01", "Words", 0), anchor("a01", "Words", 1), anchor("a0", "1Words", 0)}) == 3


def test_two_files_whose_names_allow_a_source_are_told_apart_by_their_words(tmp_path: Path, hosted: Site) -> None:
    name = "a01_ffffffffffffffff.txt"
    seeds = story.write_seeds(tmp_path, {name: "Other words.\n", **story.ARTICLES})
    assert Verifier(read_articles(seeds)).verify(hosted).ok


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("could be used", "will be used", "these words are not in seeds/a01_0123456789abcdef.txt"),
        ("<strong>3</strong>", "<strong>9</strong>", "the one before is 2"),
        (story.anchor("a01", 3), "s0123456789", "it is not made from these words"),
        ("not entered the strait before the decision.", "not entered the strait.", None),
    ],
)
def test_a_source_page_that_differs_from_its_article_is_found(
    verifier: Verifier, hosted: Site, old: str, new: str, reason: str | None
) -> None:
    found = why(verifier, swap(hosted, old, new))
    assert found
    assert reason is None or reason in found


def test_words_left_out_between_sentences_are_found(verifier: Verifier, hosted: Site, tmp_path: Path) -> None:
    text = story.ARTICLES["a01_0123456789abcdef.txt"].replace("Reactions\n", "Reactions\nIt rained.\n")
    seeds = story.write_seeds(tmp_path, {**story.ARTICLES, "a01_0123456789abcdef.txt": text})
    found = Verifier(read_articles(seeds)).verify(hosted).findings
    assert ("It rained. -", "the article's words are left out here") in {(f.what, f.why) for f in found}


def test_an_article_whose_rights_keep_it_back_may_be_shown_in_part(tmp_path: Path, hosted: Site) -> None:
    text = story.ARTICLES["a01_0123456789abcdef.txt"] + "It rained.\n"
    seeds = story.write_seeds(tmp_path, {**story.ARTICLES, "a01_0123456789abcdef.txt": text})
    (seeds / "a01_0123456789abcdef.yml").write_text("rights: used\n", encoding="utf-8")
    reasons = {finding.why for finding in Verifier(read_articles(seeds)).verify(hosted).findings}
    assert "the article's words are left out at the end" not in reasons
    assert "its rights let only sentences be shown that are cited" in reasons  # the page shows its title too


def test_a_source_without_an_article_is_found(tmp_path: Path, hosted: Site) -> None:
    seeds = story.write_seeds(
        tmp_path, {name: text for name, text in story.ARTICLES.items() if not name.startswith("b02")}
    )
    found = why(Verifier(read_articles(seeds)), hosted, "sources/b02/index.html")
    assert "no article's file name gives this source" in found


@pytest.mark.parametrize(
    ("text", "words", "markdown"),
    [
        ("It is **very** safe.", "It is very safe.", False),
        ("It is **very** safe*, 3 * 4.", "It is very safe*, 3 * 4.", False),
        ("**It** is safe.", "It is safe.", False),
        ("**It** is safe.", "**It** is safe.", False),
        ("- **It** is safe.", "It is safe.", True),
        ("It is _so_ `safe` [here](https://e.org/a_b).", "It is so safe here.", True),
        ("See ![a boat](boat.png) on 5 * 3.", "See a boat on 5 * 3.", True),
        ("A snake_case__name.", "A snake_case__name.", True),
    ],
)
def test_inline_marks_may_be_shown_or_not(text: str, words: str, *, markdown: bool) -> None:
    view = plain_view(text, markdown=markdown)
    found = view.find(words, 0)
    assert found is not None
    assert view.only_marks(0, found[0])
    assert view.only_marks(found[1], len(view.text))


@pytest.mark.parametrize("words", ["It is safe.", "It is very  safe.", "It is very safe", "is very safe. It"])
def test_words_may_not(words: str) -> None:
    view = plain_view("It is **very** safe. Or not.")
    found = view.find(words, 0)
    assert found is None or not view.only_marks(found[1], view.text.index("Or"))


def test_the_next_words_are_taken_even_where_the_same_stand_bare_further_on() -> None:
    view = plain_view("**They** left.\nIt rained.\nThey left.")
    assert view.find("They left.", 0) == (2, 14)
    assert view.find("They left.", 14) == (26, 36)
    assert view.find("It rained.", 0) == (15, 25)


def test_lines_of_known_keys_above_an_article_are_what_is_said_of_it() -> None:
    head = "Council shuts a bridge\n\n**Source:** Delia Times\n**Date:** 2024-03-26\nSection: A\nRights: used\n"
    body = "DELIA: The harbour froze.\n"
    meta = {"title": "Council shuts a bridge", "publisher": "Delia Times", "published": "2024-03-26", "rights": "used"}
    assert split(f"{head}\n{body}") == (meta, f"\n{body}")
    assert split(f"{head}---\n{body}") == (meta, body)
    assert split(f"Tunnel floods\nhttps://delia.example/a\n\n{body}")[0] == {
        "title": "Tunnel floods",
        "url": "https://delia.example/a",
    }
    address = "https://delia.example/a"
    assert split(f"Source: {address}\n{body}") == ({"url": address}, body)
    assert split(f"Source: {address}\nDate: 2024-03-26\n{body}")[0] == {"url": address, "published": "2024-03-26"}
    assert split(f"Source: the council\n\n{body}") == ({}, f"Source: the council\n\n{body}")
    foot = "The harbour froze.\n\nSource: Delia Times\nDate: 2024-03-26\n"
    assert split(foot) == ({}, foot)
