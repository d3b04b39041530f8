"""Twice the text takes about twice the time, however nasty it is."""

import time
from collections.abc import Callable

import pytest

from generator.extraction.dates.find import find_dates
from generator.extraction.quantities.find import find_quantities
from generator.extraction.quotes.find import find_quotes
from generator.extraction.tokens import line
from tests.extraction.conftest import article

WORDS = """
9 1, 1,000, 1. 1- 1– 1/ 1: $ US$ $1 1_to_ between_1_and_ from_1_to_ and_ two_ two_hundred_and_ million_ twenty- dozen_
a_ half_a_ and_a_half_ one_in_ out_of_ up_to_ up_to_about_ as_many_as_ at_least_1_ more_than_ 1_elite_ 1_well- 1_of_the_
% 1%_of_ January_ in_January_ January_1_ 1_January_ January_and_ 2024_ 2024- the_end_of_ last_ ago_ two_years_ago_
between_now_and_ Monday,_ the_ will_ said_ - ' ’ “ ” “a”_ " "a"_ ‘a_ s’_a_ said_“a”_ Roe,_ he_said,_“a,”_ who_ with_
according_to_ ,_ ._ … A. é U.S._ 1_January_2024_ “a,”_Roe_said._
"""
NASTY = [word.replace("_", " ") for word in WORDS.split()]

Component = Callable[..., object]


def seconds(component: Component, text: str) -> float:
    """The least time of a few runs: what the work takes when nothing else gets in its way."""
    best = float("inf")
    for _ in range(3):
        source = article(text + ".")
        line.cache_clear()
        start = time.process_time()
        component(source)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("component", [find_quantities, find_dates, find_quotes])
def test_time_grows_with_the_text(component: Component) -> None:
    slow = []
    for piece in NASTY:
        size = max(1, 1200 // len(piece))
        for _ in range(3):  # a ratio that is too high once may be chance; three times it is not
            ratio = (seconds(component, piece * size * 2) + 2e-4) / (seconds(component, piece * size) + 2e-4)
            if ratio <= 2.5:
                break
        else:
            slow.append((piece, round(ratio, 1)))
    assert slow == []


@pytest.mark.parametrize("component", [find_quantities, find_dates, find_quotes])
def test_time_grows_with_the_sentences(component: Component) -> None:
    sentence = "“We saw about 1,200 boats in October,” Roe said, “and between 5 and 10 sank last week.”"
    component(article(sentence))

    def run(count: int) -> float:
        return min(timed(lambda: component(article(*[sentence, ""] * count))) for _ in range(4))

    assert min(run(400) / run(200) for _ in range(3)) <= 2.5


def timed(work: Callable[[], object]) -> float:
    line.cache_clear()
    start = time.process_time()
    work()
    return time.process_time() - start
