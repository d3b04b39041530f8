"""Twice the text takes about twice the time, however nasty it is."""

from collections.abc import Callable

import pytest

from generator.extraction.names.find import find_names
from tests.extraction.said import article
from tests.linear import assert_linear

WORDS = """
A_ a,_ ( “ 1, U.S._ A. Aa- A& A'a A,_Inc_ A_of_the_ A_de_la_ O'_ al-A_ A_(A A_and_ (AB)_ Aa_Bb_(AB)_ ,_or_AB,_
President_of_ General_ the_A,_ A,_the_a_a_a_ A,_who_ eB Mr._ A.com_ É_ AA(AA A’s_
Food,_ A_&_B,_ University_of_A_at_ In_May_ (ABC)_ Office_of_the_
A-e- Aa-on-A Senator_Hill_ Small_Business_Minister_ the_capital,_ law_firm_A_and_B_ Association_of_As_and_Workers_
A_and_A_dams_ the_A_and_As_A_County_Sheriff’s_Office_ A_County_Sheriff’s_
"""
NASTY = [word.replace("_", " ") for word in WORDS.split()]


@pytest.mark.parametrize("piece", NASTY)
def test_time_grows_with_the_text(piece: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        source = article(piece * size)
        return lambda: find_names(source)

    assert_linear(prepare, max(1, 3000 // len(piece)))
