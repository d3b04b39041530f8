"""Twice the text takes about twice the time, however nasty it is: all of extraction, on texts made to break it."""

from collections.abc import Callable

import pytest

from generator.extraction.annotate import annotate
from generator.extraction.attribution.words import split
from generator.extraction.names.inside import inside
from generator.extraction.names.parts import parts_of
from generator.extraction.tokens import line
from tests.extraction.conftest import article
from tests.linear import assert_linear, least

Nasty = Callable[[int], list[str]]
"""The sentences of an article of a size; an empty one begins a paragraph."""
ENOUGH, MOST = 0.01, 1 << 15
"""Seconds from which a time can be trusted, and the size at which no more is tried."""

PIECES = """
A_ a,_ U.S._ ( “ " ' ‘ 1, $1_ 1- 1/ A-A_ “a”_ "a"_ s’_a_ J._
between_1_and_ two_hundred_and_ half_a_ one_in_ more_than_ 1%_of_ five_engineering,_
in_March_ January_and_ the_end_of_ two_years_ago_ 1/1/ Monday,_ not_by_May_
court_heard_ suspected_ to_report_ with_it_expected_to_ Mr_claims_
who_ he_said,_“a,”_ according_to_ Ann_Roe_said_ no_evidence_that_ described_as_“a”_by_ ,_which_said_
would_ if_ to_ban_the_ fears_of_ could_kill_ keep_from_
Ann_Roe_and_ Ministry_of_ Prime_Minister_ Roe_(RA)_ al-Roe_ ,_or_AB_
missiles_ F-16_ Act_of_ Roe_v._ called_the_Zed_40_ the_Zed_450_ Growers'_Guild_ a_dye_zed,_ velone,_a_dye_ Act_2020_
"""
WITHIN = [piece.replace("_", " ") for piece in PIECES.split()]
"""Said again and again in one sentence."""
ACROSS: dict[str, Nasty] = {
    "quotations": lambda n: ["“We saw 1,200 boats in May,” Roe said, “and between 5 and 10 sank last week.”", ""] * n,
    "pronouns": lambda n: ["Ann Roe met Tom Hale.", "“It rose,” she said."] * n,
    "one paragraph": lambda n: ["He said that the dam may fail on Monday."] * n,
    "never closed": lambda n: ["“We saw the water.", ""] * n,
    "opened anew": lambda n: ['"We saw the water.'] * n,
    "never opened": lambda n: ["We saw the water.”", ""] * n,
    "new names": lambda n: [f"Minister Ann R{'o' * (i % 50)}e of Zed{i} said so." for i in range(n)],
    "new offices": lambda n: [text for i in range(n) for text in (f"Mayor Ann X{i} spoke.", "“No,” the mayor said.")],
    "new words": lambda n: [f"word{i}s and {i}x{i} of the {i}th {i}" for i in range(n)],
    "brackets in brackets": lambda n: ["(A " * n + ")" * n],
    "marks in marks": lambda n: ["“‘" * n + "a" + "’”" * n],
}
NASTIES: dict[str, Nasty] = {repr(piece): lambda n, piece=piece: [piece * n + "."] for piece in WITHIN} | ACROSS


@pytest.mark.parametrize("nasty", NASTIES.values(), ids=list(NASTIES))
def test_time_grows_with_the_text(nasty: Nasty) -> None:
    def prepare(size: int) -> Callable[[], object]:
        source = article(*nasty(size))
        for remembered in (line, split, parts_of, inside):
            remembered.cache_clear()
        return lambda: annotate(source)

    size = 64
    while least(prepare, size, 1) < ENOUGH and size < MOST:
        size *= 2
    assert_linear(prepare, size)


def test_there_are_enough_nasties() -> None:
    assert len(NASTIES) >= 60
