"""The zip opens from a folder, without server or network: links, search and highlights work, nothing complains."""

import zipfile
from pathlib import Path

import pytest

from generator.publish.bundle import make_zip
from tests.site.watch import Watch

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def unpacked(offline_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a stick, unpacked")
    bundle = make_zip(offline_site, folder / "offline.zip")
    with zipfile.ZipFile(bundle.path) as file:
        file.extractall(folder)
    return folder / "briefing"


def test_search_finds_a_page_and_leads_to_it(unpacked: Path, watch: Watch) -> None:
    watch.page.goto((unpacked / "index.html").as_uri())
    titles = watch.search("kestrel")
    assert "Kestrel" in titles
    watch.page.locator(".md-search-result__link", has_text="Kestrel").first.click()
    watch.page.wait_for_url("**/weapons/kestrel.html*")
    watch.page.wait_for_selector("article mark")
    watch.assert_calm()


def test_search_suggests_the_rest_of_a_word(unpacked: Path, watch: Watch) -> None:
    watch.page.goto((unpacked / "actors" / "mara-holt.html").as_uri())
    watch.search("laun")
    watch.page.wait_for_function("document.querySelector('.md-search__suggest').textContent.startsWith('launchers')")
    watch.assert_calm()


def test_a_citation_leads_to_its_sentence(unpacked: Path, watch: Watch) -> None:
    watch.page.goto((unpacked / "actors" / "mara-holt.html").as_uri())
    watch.page.locator("article a", has_text="000:4").first.click()
    watch.page.wait_for_url("**/sources/000.html#s0c1b2c3d4e")
    assert "190 miles" in watch.page.locator("li:has(> a:target)").inner_text()
    watch.assert_calm()


def test_every_page_opens_without_a_complaint(unpacked: Path, watch: Watch) -> None:
    pages = sorted(unpacked.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        watch.page.goto(page.as_uri())
    watch.assert_calm()


def test_the_page_for_what_is_not_found_has_its_style_and_leads_home(unpacked: Path, watch: Watch) -> None:
    watch.page.goto((unpacked / "404.html").as_uri())
    assert watch.page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith('"Iowan')
    assert "Kestrel" in watch.search("kestrel")
    watch.page.keyboard.press("Escape")
    watch.page.locator("a", has_text="the home page").click()
    watch.page.wait_for_url("**/index.html")
    watch.assert_calm()
