"""What a page may run, and what readers do with it, in Firefox: on a server and opened from a folder.

From a folder only what is another thing there is tried in every run; `make soak` tries all of it both ways.
"""

from collections.abc import Iterator

import pytest

from tests.site import firefox
from tests.site.ferries import Address
from tests.site.firefox import Firefox
from tests.site.test_policy import FOREIGN, PAGES

pytestmark = pytest.mark.browser
FOLDER = pytest.param("folder", marks=pytest.mark.soak)
hosted_first = pytest.mark.parametrize("address", ["hosted", FOLDER], indirect=True)
CITE, CARD = "article a.b-cite[href*='sources/harbor']", "#b-card"


@pytest.fixture
def fox(started: Firefox) -> Firefox:
    """The running Firefox, which has said and asked nothing yet."""
    started.said.clear()
    started.asked.clear()
    return started


@pytest.fixture(scope="session")
def started() -> Iterator[Firefox]:
    """A running Firefox; without one these tests are left out, and said."""
    path = firefox.find()
    if path is None:
        pytest.skip("no Firefox here: install firefox-esr to have its tests")
    with firefox.running(path) as found:
        yield found


def shown(fox: Firefox, selector: str) -> bool:
    return bool(fox.run(f"!!document.querySelector({selector!r})?.checkVisibility()"))


def words(fox: Firefox, selector: str) -> str:
    return str(fox.run(f"document.querySelector({selector!r}).innerText"))


@pytest.mark.parametrize("pages", [PAGES[:3], pytest.param(PAGES[3:], marks=pytest.mark.soak)])
def test_no_page_complains(address: Address, fox: Firefox, pages: tuple[str, ...]) -> None:
    for page in pages:
        fox.goto(address(page))
        assert fox.run("document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length") == 1
        fox.assert_calm()


@hosted_first
def test_what_is_foreign_does_not_run(address: Address, fox: Firefox) -> None:
    fox.goto(address("actors/iceland"))
    for tag, src, more, refused in (
        ("script", "https://evil.example/x.js", "", "script-src-elem"),
        ("img", "https://evil.example/x.png", "", "img-src"),
        ("iframe", "https://evil.example/", "", "frame-src"),
        ("p", "", "made.setAttribute('onclick', 'window.ran = 1'); made.click()", "script-src-attr"),
    ):
        assert fox.run(f"({FOREIGN % (tag, src, more)})()") == refused
    assert fox.run("window.ran") is None


@hosted_first
def test_a_citation_opens_by_pointing_and_by_click(address: Address, fox: Firefox) -> None:
    fox.goto(address("actors/iceland"))
    assert not shown(fox, CARD)
    fox.point(CITE)
    fox.until(f"document.querySelector('{CARD}').checkVisibility()")
    assert "The Harbour Post" in words(fox, CARD)
    fox.point(CITE, click=True)
    assert fox.run(f"document.activeElement.matches('{CARD}')")
    fox.press("Escape")
    assert not shown(fox, CARD)
    assert fox.run("document.activeElement.matches('.b-cite')")
    fox.point(CITE, click=True)
    fox.run("document.querySelector('.b-card__open').click()")
    fox.until("!!document.querySelector('li:has(> :target)')")
    fox.assert_calm()


@hosted_first
def test_the_legend_filters_and_the_address_keeps_it(address: Address, fox: Firefox) -> None:
    fox.goto(address("actors/iceland"))
    fox.point(".b-opener", click=True)
    before = fox.run("[...document.querySelectorAll('article li')].filter(one => one.checkVisibility()).length")
    fox.run("document.querySelector('#b-legend button[aria-pressed]:not(:disabled)').click()")
    after = fox.run("[...document.querySelectorAll('article li')].filter(one => one.checkVisibility()).length")
    assert 0 < after < before
    assert "show=" in fox.run("location.href")
    fox.assert_calm()


def test_search_finds_a_name_that_is_misspelt(address: Address, fox: Firefox) -> None:
    fox.goto(address(""))
    fox.run("document.querySelector('[data-md-toggle=search]').click()")  # no window has the focus, so none is told
    fox.run("document.querySelector('[data-md-component=search-query]').focus()")
    fox.press(*"Skrav")
    fox.until("!!document.querySelector('.md-search-result__item h1')")
    assert words(fox, ".md-search-result__item h1").startswith("Skarv")
    fox.assert_calm()


def test_claims_and_relations_are_there(address: Address, fox: Firefox) -> None:
    fox.goto(address("claims"))
    fox.until("document.querySelectorAll('.explorer-table tbody tr').length > 3")
    fox.run("document.querySelector('#explorer-q').focus()")
    fox.press(*"pilots")
    fox.until("location.href.includes('q=pilots')")
    fox.until("document.querySelector('.explorer-table tbody tr')?.innerText.includes('pilots')")
    fox.goto(address("relations"))
    fox.until("!!document.querySelector('.graph-box canvas')")
    fox.assert_calm()
