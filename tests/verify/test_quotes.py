"""What is said of a quotation holds for all its sentences: who speaks, by words or by name, and its days."""

import re
from types import SimpleNamespace
from typing import cast

import pytest

from generator.verify.data.records import Place, Record
from generator.verify.pages.proofs import resolved
from generator.verify.pages.quotes import said_by
from generator.verify.world import Spot

FIRST, LAST = Place("a", 3), Place("a", 4)
QUOTE = Record(speaker="ada-lund", speaker_text="Lund")
DAY = Record(text="Monday", first="2031-05-12", last="2031-05-12")


def spot(kind: str) -> Spot:
    """A page of this kind, after the last sentence of a quotation of two; its day stands in the first."""
    facts = SimpleNamespace(
        kinds={"page": kind},
        quotations={FIRST: (QUOTE,)},
        named={"ada-lund": SimpleNamespace(name="Ada Lund")},
        dates={FIRST: (DAY,)},
    )
    made = SimpleNamespace(page="page", cites=(LAST,), around=(FIRST, LAST), world=SimpleNamespace(facts=facts))
    return cast("Spot", made)


@pytest.mark.parametrize(("words", "good"), [("Lund", True), ("Ada Lund", True), ("Jo Roe", False)])
def test_who_speaks_is_given_in_the_articles_words_or_by_name(words: str, good: bool) -> None:
    match = re.fullmatch("(.+)", words)
    assert match
    assert (said_by(match, spot("quotes")) == "") is good


@pytest.mark.parametrize(("kind", "good"), [("quotes", True), ("entity", False)])
def test_the_day_of_any_sentence_of_a_quotation_is_its_day(kind: str, good: bool) -> None:
    match = re.fullmatch("“([^“”]+)”: (.+)", "“Monday”: 12 May 2031")
    assert match
    assert (resolved(match, spot(kind)) == "") is good
