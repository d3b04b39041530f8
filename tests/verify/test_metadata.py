"""What gives an article's day and publisher is told by the words and the address alone."""

from datetime import date

import pytest

from generator.verify.articles.article import Article
from generator.verify.articles.metadata import gives, gives_day, names_publisher, years_near
from generator.verify.articles.plain_view import plain_view

DAY = date(2024, 3, 26)


def article(text: str, **meta: str) -> Article:
    return Article(path="seeds/a.txt", stem="a", sha256="", view=plain_view(text), meta=meta)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("March 26, 2024. The bridge fell.", ""),
        ("The bridge fell.", "https://delia.example/news/2024/03/26/bridge/4121/"),
        ("The bridge fell.", "https://delia.example/2024-03-26-bridge"),
        ("A boat rests at the bridge. March 26 (UPI) -- The bridge fell.", "https://delia.example/2024/bridge"),
        ("March 26 (UPI) -- The bridge fell. © 2024 United Press", ""),
        ("March 26 (UPI) -- The bridge fell. Copyright (c) United Press 2024", ""),
    ],
)
def test_a_day_is_given(text: str, url: str) -> None:
    assert gives_day(DAY, article(text, url=url))


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("March 26 (UPI) -- The bridge fell.", ""),
        ("March 26 (UPI) -- The bridge fell. © 2023 United Press", ""),
        ("March 27 (UPI) -- The bridge fell.", "https://delia.example/2024/bridge"),
        ("The bridge fell.", "https://delia.example/2024/03/27/bridge"),
        ("The bridge fell.", "https://delia.example/2024/bridge"),
    ],
)
def test_a_day_is_not(text: str, url: str) -> None:
    assert not gives_day(DAY, article(text, url=url))


def test_the_year_may_be_the_only_one_near_the_other_articles():
    told = article("March 26 (UPI) -- The bridge fell.")
    assert gives_day(DAY, told, years_near(DAY, [date(2024, 3, 2), date(2024, 4, 1)]))
    assert not gives_day(DAY, told, years_near(DAY, [date(2023, 3, 2), date(2024, 4, 1)]))
    assert not gives_day(DAY, told, years_near(DAY, [date(2024, 3, 2)]))
    assert years_near(date(2024, 2, 29), [date(2023, 3, 2), date(2023, 4, 1)]) == {2023}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("United Press International", "March 26 (UPI) -- It fell."),
        ("The Canadian Press", "DELIA (CP) - It fell."),
        ("Voice of America", "DELIA (VOA) - It fell."),
        ("PTI", "It fell, the Press Trust of India said."),
        ("GlobeNewswire", "DELIA (GLOBE NEWSWIRE) - It fell."),
        ("Anadolu", "DELIA (AA) - It fell."),
        ("Delia Post", "By Ann Hale Delia Post"),
    ],
)
def test_a_publisher_is_named(name: str, text: str) -> None:
    assert names_publisher(name, article(text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("United Press International", "March 26 (AP) -- It fell."),
        ("United Press International", "An UPIL van fell."),
        ("PTI", "It fell."),
        ("Delia Post", "It fell."),
    ],
)
def test_a_publisher_is_not(name: str, text: str) -> None:
    assert not names_publisher(name, article(text))


def test_an_author_in_bold_type_is_given() -> None:
    told = article("By **Ina Vole** and **Anna Berg** in Velm")
    assert gives(told, "author", "Ina Vole and Anna Berg")
    assert not gives(told, "author", "Karl Lund")
