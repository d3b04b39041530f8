"""What the search shows of a page is what the page says: no word more, and none changed."""

import pytest

from generator.verify.verifier import Verifier
from tests.verify.faults import Site

SAID = "<p>More than 2,000 Marenian sailors have moved to the strait since March 2023. b02:3</p>"
OTHERWISE = "the page says something else"


def with_index(site: Site, text: str, name: str = "search/search_index.json", start: str = "") -> Site:
    """The site with a search that shows these words of its timeline."""
    entry = f'{start}{{"docs": [{{"location": "timeline/", "title": "Timeline", "text": "{text}"}}]}}'
    return {**site, name: entry.encode()}


def test_words_of_the_page_are_right_in_both_forms_of_the_index(verifier: Verifier, hosted: Site) -> None:
    assert verifier.verify(with_index(hosted, SAID)).ok
    assert verifier.verify(with_index(hosted, SAID, "search/search_index.js", "var __index = ")).ok


@pytest.mark.parametrize(("was", "now"), [("2,000", "3,000"), ("have moved", "have not moved"), ("sailors ", "")])
def test_another_number_a_word_more_and_one_less_are_found(
    verifier: Verifier, hosted: Site, was: str, now: str
) -> None:
    verdict = verifier.verify(with_index(hosted, SAID.replace(was, now)))
    assert [finding.why for finding in verdict.findings] == [OTHERWISE]


def test_an_index_that_cannot_be_read_is_found(verifier: Verifier, hosted: Site) -> None:
    assert not verifier.verify({**hosted, "search/search_index.json": b"{"}).ok
