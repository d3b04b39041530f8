"""The site works under a sub-path of a host: nothing in it counts on standing at the root."""

import shutil
from pathlib import Path

import pytest

from generator.publish.building.mkdocs_build import build_site
from tests.site.sample import make_sample, serve_folder, settings
from tests.site.watch import Watch

pytestmark = pytest.mark.browser


def test_links_and_search_work_under_a_sub_path(site: Path, tmp_path: Path, watch: Watch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "briefing").symlink_to(site, target_is_directory=True)
    with serve_folder(tmp_path) as url:
        watch.page.goto(f"{url}a/b/briefing/")
        watch.page.locator(".md-tabs a", has_text="Actors").click()
        watch.page.locator("article a", has_text="Mara Holt").click()
        watch.page.wait_for_url("**/a/b/briefing/actors/mara-holt/")
        assert "Kestrel" in watch.search("kestrel")
        watch.page.locator(".md-search-result__link", has_text="Kestrel").first.click()
        watch.page.wait_for_url("**/a/b/briefing/weapons/kestrel/**")
        watch.assert_calm()
        assert [asked for asked in watch.asked if "/a/b/briefing/" not in asked] == []


def test_the_not_found_page_finds_its_way_home(tmp_path: Path, watch: Watch) -> None:
    make_sample(tmp_path / "project")
    text = settings(site_url="http://127.0.0.1/briefing/")
    (tmp_path / "project" / "mkdocs.yml").write_text(text, encoding="utf-8")
    build_site(tmp_path / "project", tmp_path / "host" / "briefing")
    with serve_folder(tmp_path / "host") as url:
        watch.page.goto(f"{url}briefing/no/such/page/")
        assert watch.page.locator("h1").inner_text() == "Page not found"
        assert watch.page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith('"Iowan')
        watch.page.locator("a", has_text="the home page").click()
        assert watch.page.locator("h1").inner_text() == "The Strait of Orla"
        assert watch.refused == []


def test_the_not_found_page_finds_a_folder_that_no_settings_name(
    hosted_site: Path, tmp_path: Path, watch: Watch
) -> None:
    shutil.copytree(hosted_site, tmp_path / "a" / "briefing")
    with serve_folder(tmp_path) as url:
        watch.page.goto(f"{url}a/briefing/no/such/page/")
        watch.page.wait_for_selector("link[href^='/a/briefing/assets/']", state="attached")
        watch.page.wait_for_load_state("networkidle")
        assert "Iowan" in watch.page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
        assert "ATACMS" in watch.search("atacms")
        watch.page.keyboard.press("Escape")
        watch.page.locator("a", has_text="the home page").click()
        watch.page.wait_for_url("**/a/briefing/")
        assert watch.page.locator("h1").inner_text() == "The ATACMS decision"


def test_at_the_root_of_a_host_the_not_found_page_asks_once(hosted_site: Path, watch: Watch) -> None:
    with serve_folder(hosted_site) as url:
        watch.page.goto(f"{url}no/such/page/", wait_until="networkidle")
        assert sum(asked.endswith("/assets/briefing.css") for asked in watch.asked) == 2
        assert watch.page.locator("a", has_text="the home page").get_attribute("href") == "/."
