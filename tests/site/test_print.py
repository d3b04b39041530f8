"""On paper a page is whole: its citations are notes with source and sentence, and nothing of the screen's is there."""

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.site.ferries import Address
from tests.site.watch import Watch

pytestmark = pytest.mark.browser


def paper(browser: Browser, url: str, **context: object) -> str:
    """The words of a page as it is printed, white space folded."""
    with Watch.open(browser, **context) as watch:
        watch.page.goto(url)
        made = PdfReader(io.BytesIO(watch.page.pdf(format="A4")))
        watch.assert_calm()
    words = " ".join(page.extract_text() for page in made.pages)
    return " ".join(unicodedata.normalize("NFKC", words).split())  # fonts write two letters as one


@pytest.fixture(scope="module")
def printed(browser: Browser, hosted: Address) -> str:
    return paper(browser, hosted("actors/iceland"), color_scheme="dark")


def test_citations_are_notes_with_source_and_sentence(printed: str) -> None:
    head, _, notes = printed.partition("Sources cited on this page")
    cited = set(re.findall(r"\b(harbor|island|strait):(\d+)\b", head))
    assert cited
    for source, number in cited:
        assert source in notes
        assert re.search(rf"\b{number}\b", notes)
    assert "Iceland lifts its ban on night ferries to Norway" in notes
    assert "The Harbour Post · A. Writer · 3 February 2024 · https://post.example/ban" in notes
    assert "publisher not known" in notes


def test_what_only_a_screen_needs_is_not_printed(printed: str) -> None:
    for words in ("How sure", "Search", "Back to top", "Show ", "Skip to content", "About this briefing"):
        assert words not in printed


def test_dark_paper_is_white(browser: Browser, hosted: Address) -> None:
    with Watch.open(browser, color_scheme="dark") as watch:
        watch.page.goto(hosted("actors/iceland"))
        watch.page.emulate_media(media="print")
        ink = watch.page.locator("article li").first.evaluate("node => getComputedStyle(node).color")
        assert max(map(int, re.findall(r"\d+", ink)[:3])) < 90


@pytest.mark.parametrize("page", ["risks", "claims-by-source", "timeline", "claims"])
def test_tables_and_lists_are_whole_on_paper(browser: Browser, hosted: Address, page: str) -> None:
    with Watch.open(browser) as watch:
        watch.page.goto(hosted(page))
        shown = " ".join(watch.page.locator("article tbody td, article > ul > li").all_inner_texts())
    wanted = set(re.findall(r"\w{4,}", shown))
    assert len(wanted) > 10
    assert wanted - set(re.findall(r"\w{4,}", paper(browser, hosted(page)))) == set()
