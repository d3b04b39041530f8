"""A title loses what no title needs, and nothing else."""

import pytest

from generator.discovery.matters.tidy import is_short, tidy
from tests.linear import assert_linear


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Orlo Bank, which was closed today by the harbor board", "Orlo Bank was closed by the harbor board"),
        ("Orlo Bank, Esk, Norland, was closed by the council", "Orlo Bank was closed by the council"),
        ("High Court on Friday struck down the ferry plan", "High Court struck down the ferry plan"),
        ("Norland announced this Thursday (25) the end of the toll", "Norland announced the end of the toll"),
        ("Harbor Board also said it will provide more tugs", "Harbor Board will provide more tugs"),
        ("The fund took over the Orlo on March 10", "The fund took over the Orlo"),
        ("Shops opened for Black Friday sales", "Shops opened for Black Friday sales"),
        ("Norland will meet on March quotas", "Norland will meet on March quotas"),
        ("Council bans night fishing", "Council bans night fishing"),
    ],
)
def test_a_title_says_who_does_what_and_no_more(title: str, plain: str) -> None:
    assert tidy(title) == plain


def test_tidying_twice_changes_nothing() -> None:
    once = tidy("Orlo Bank (OB), which was also closed on Monday morning, has two branches")
    assert tidy(once) == once


def test_ten_words_are_short() -> None:
    assert is_short("one two three four five six seven eight nine ten")
    assert not is_short("one two three four five six seven eight nine ten eleven")


@pytest.mark.parametrize("piece", ["on Monday ", "A, ", "(", "said it ", "which was, "])
def test_long_text_takes_time_in_proportion(piece: str) -> None:
    assert_linear(lambda size: lambda: tidy(piece * size), 4000)


@pytest.mark.parametrize(
    ("title", "tidied"),
    [
        ("Ina Vole, resigned on the pier", "Ina Vole resigned on the pier"),
        ("House of Oars, voted to close the pier", "House of Oars voted to close the pier"),
        ("The board asked for 9 boats, lowered to 5", "The board asked for 9 boats, lowered to 5"),
    ],
)
def test_a_name_with_its_office_before_it_keeps_no_comma(title: str, tidied: str) -> None:
    assert tidy(title) == tidied
