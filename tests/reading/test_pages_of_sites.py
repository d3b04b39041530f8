"""Of a saved page its signs tell writer and day where its head does not; a page that is no article is named so."""

from pathlib import Path

import pytest

from generator.errors import InputError
from generator.model.source import Source
from generator.reading.source import read_article
from tests.reading import made

BARE = "<title>Old bridge in Delia closed</title>"
TOP = "<div id='top'><div><span class='date'>Friday, 4 June 2027</span> <a class='author'>Your Account</a></div></div>"
SIGNED = (
    "<div class='post'><div class='meta'><span class='author'>By Jane Hale</span>"
    "<span class='date'>May 13, 2024, 5:02 PM</span></div>"
)


def read(folder: Path, page: str) -> Source:
    (folder / "a.html").write_text(page, encoding="utf-8")
    return read_article(folder / "a.html", folder)


def page(inside: str, head: str = BARE) -> str:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{inside}</body></html>"


def article(marks: str = SIGNED) -> str:
    body = "".join(f"<p>{words}</p>" for words in made.BODY)
    return f"{TOP}<main><div><div>{marks}<h1>{made.TITLE}</h1>{body}</div></div></main>"


def test_writer_and_day_stand_about_the_headline(tmp_path):
    source = read(tmp_path, page(article()))
    assert (source.author, source.published, source.in_text) == ("Jane Hale", "2024-05-13", True)


def test_the_sites_own_day_and_account_are_not_the_articles(tmp_path):
    source = read(tmp_path, page(article("<div class='post'>")))
    assert (source.author, source.published) == (None, None)


def test_what_the_head_says_counts_first(tmp_path):
    head = f'{BARE}<meta name="author" content="Ann Low"><meta name="pub_date" content="20240512">'
    source = read(tmp_path, page(article(), head))
    assert (source.author, source.published, source.in_text) == ("Ann Low", "2024-05-12", False)


@pytest.mark.parametrize(
    "mark",
    [
        '<meta property="og:type" content="article">',
        '<meta name="og:type" content="news.article">',
        '<meta property="article:published_time" content="2024-05-13">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-13"}</script>',
    ],
)
def test_an_article_that_gives_the_sites_address_for_its_own_is_read(tmp_path, mark):
    root = '<meta property="og:url" content="https://times.example/">'
    assert read(tmp_path, page(article(), f"{BARE}{root}{mark}")).published == "2024-05-13"


@pytest.mark.parametrize(
    ("inside", "head", "why"),
    [
        (article(), '<link rel="canonical" href="https://times.example/">', "front page"),
        ("".join(f"<p>Ferry {n} of Orde</p><p>{n}-0 13{n} W 0.43</p>" for n in range(40)), BARE, "lists and menus"),
    ],
)
def test_a_page_that_is_no_article_is_named_with_the_reason(tmp_path, inside, head, why):
    with pytest.raises(InputError) as told:
        read(tmp_path, page(inside, head))
    (found,) = told.value.findings
    assert "holds no article" in found.what
    assert why in found.why


def test_an_article_may_be_all_that_a_site_has(tmp_path):
    head = '<link rel="canonical" href="https://times.example/"><meta property="og:type" content="article">'
    assert read(tmp_path, page(article(), head)).sentences


def test_a_list_in_another_language_is_told_as_one(tmp_path):
    with pytest.raises(InputError, match="only English"):
        read(tmp_path, page("".join(f"<p>Паром {n} до Орде отменён</p>" for n in range(40))))
