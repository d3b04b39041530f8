"""Twice the text takes about twice the time, however nasty it is."""

import time

from generator.extraction.names.find import find_names
from tests.extraction.said import article

WORDS = """
A_ a,_ ( “ 1, U.S._ A. Aa- A& A'a A,_Inc_ A_of_the_ A_de_la_ O'_ al-A_ A_(A A_and_ (AB)_ Aa_Bb_(AB)_ ,_or_AB,_
President_of_ General_ the_A,_ A,_the_a_a_a_ A,_who_ eB Mr._ A.com_ É_ AA(AA A’s_
"""
NASTY = [word.replace("_", " ") for word in WORDS.split()]


def seconds(text: str) -> float:
    """The least time of a few runs."""
    best = float("inf")
    for _ in range(3):
        source = article(text)
        start = time.process_time()
        find_names(source)
        best = min(best, time.process_time() - start)
    return best


def test_time_grows_with_the_text() -> None:
    slow = []
    for piece in NASTY:
        size = max(1, 3000 // len(piece))
        for _ in range(3):  # a ratio that is too high once may be chance; three times it is not
            ratio = (seconds(piece * size * 2) + 2e-4) / (seconds(piece * size) + 2e-4)
            if ratio <= 2.5:
                break
        else:
            slow.append((piece, round(ratio, 1)))
    assert slow == []
