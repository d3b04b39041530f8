"""The claims explorer: typing errors are forgiven, a view can be sent, what is shown can be saved, and it is quick.

Of several runs the quickest counts: what else runs on the machine is not the explorer's doing.
"""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from tests.site.budget import RESULT, first_result, make_up
from tests.site.sample import serve_folder
from tests.site.watch import Watch

pytestmark = pytest.mark.browser
STATUS, ROWS, BOX = ".explorer-status", ".explorer-table tbody tr", "#explorer-q"


def count(watch: Watch) -> int:
    """How many claims it says that it found."""
    return int(watch.page.locator(STATUS).inner_text().split()[0].replace(",", ""))


@pytest.fixture
def explorer(unpacked: Path, watch: Watch) -> Watch:
    """The explorer as it opens from the zip."""
    watch.page.goto((unpacked / "claims.html").as_uri())
    watch.page.wait_for_selector(ROWS)
    return watch


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("Attacms", "ATACMS"), ("Zelenskyy", "Zelensky")),
        *(("Biden administraton", "administration"), ("kursk regoin", "Kursk")),
    ],
)
def test_typing_errors_are_forgiven(explorer: Watch, typed: str, meant: str):
    explorer.page.fill(BOX, typed)
    first = explorer.page.locator(ROWS).first.inner_text()
    assert meant in first
    assert 0 < count(explorer) < 100
    explorer.assert_calm()


def test_every_claim_is_a_row_that_leads_to_its_sentences(explorer: Watch, unpacked: Path):
    data = json.loads((unpacked / "data" / "briefing.json").read_text(encoding="utf-8"))
    assert count(explorer) == len(data["claims"])
    while explorer.page.locator("button:has-text('Show more')").is_visible():
        explorer.page.click("button:has-text('Show more')")
    rows = explorer.page.locator(ROWS)
    assert rows.count() == len(data["claims"])
    link = rows.nth(3).locator("a").first
    target = link.get_attribute("href")
    link.click()
    explorer.page.get_by_role("link", name="Read it in the article").click()
    explorer.page.wait_for_url(f"**/{target}")
    explorer.page.wait_for_selector("li:has(> :target)")


def test_a_view_can_be_sent_and_filters_hold(explorer: Watch, unpacked: Path):
    page = explorer.page
    total = count(explorer)
    page.select_option("#explorer-who", "atacms")
    page.select_option("#explorer-origins", "2")
    page.fill(BOX, "strikes")
    found, url = count(explorer), page.url
    assert 0 < found < total
    assert "who=atacms" in url
    assert "q=strikes" in url
    page.goto("about:blank")
    page.goto(url)
    page.wait_for_selector(ROWS)
    assert count(explorer) == found
    assert page.locator("#explorer-who").input_value() == "atacms"
    page.click("button:has-text('Show all')")
    assert count(explorer) == total
    assert "#" not in page.url
    assert page.evaluate("document.activeElement.id") == "explorer-q"


def test_what_is_shown_is_saved_without_formulas(explorer: Watch, tmp_path: Path):
    explorer.page.fill(BOX, "doctrine")
    shown = count(explorer)
    with explorer.page.expect_download() as waiting:
        explorer.page.click("button:has-text('Save what is shown')")
    waiting.value.save_as(tmp_path / "x.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == shown
    assert all(row["claim"] and row["where"] for row in rows)
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row.values() if cell)


def test_it_is_used_by_keyboard_and_heard(explorer: Watch):
    page = explorer.page
    assert page.locator(STATUS).get_attribute("role") == "status"
    for name in ("q", "who", "topic", "source", "mode", "origins"):
        assert page.locator(f"label[for='explorer-{name}']").count() == 1
    total = count(explorer)
    page.focus(BOX)
    page.keyboard.type("Kursk")
    found = count(explorer)
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.locator("#explorer-who").input_value()
    assert page.locator(STATUS).inner_text() != f"{found} of {total} claims"
    page.focus("button:has-text('Show all')")
    page.keyboard.press("Enter")
    assert count(explorer) == total


def test_without_scripts_it_is_a_list(hosted_site: Path, browser):
    with serve_folder(hosted_site) as url, Watch.open(browser, java_script_enabled=False) as watch:
        watch.page.goto(f"{url}claims/")
        assert watch.page.locator("article h2 + ul > li").count() > 50
        assert watch.page.locator(".explorer").count() == 0


@pytest.mark.parametrize(
    ("number", "most"), [pytest.param(*row, marks=[pytest.mark.soak] * (row[0] > 1_000)) for row in RESULT.items()]
)
def test_the_first_result_comes_at_once(unpacked: Path, tmp_path: Path, watch: Watch, number: int, most: int):
    site = tmp_path / "site"
    shutil.copytree(unpacked, site)
    make_up(site, number)
    watch.page.goto((site / "claims.html").as_uri())
    watch.page.wait_for_selector(ROWS)
    watch.page.wait_for_timeout(100)
    took = first_result(watch.page)
    assert watch.page.locator(STATUS).inner_text()
    assert took <= most


def test_citations_bear_their_marks_after_each_search(explorer: Watch) -> None:
    def marked() -> list[bool]:
        links = explorer.page.locator(f"{ROWS} a[href*='#s']")
        return list(links.evaluate_all("links => links.map((link) => Boolean(link.dataset.who))"))

    everything = marked()
    assert sum(everything) > len(everything) / 2
    explorer.page.fill(BOX, "Kursk")
    explorer.page.wait_for_function("() => document.querySelector('.explorer-status').textContent[0] !== '0'")
    assert any(marked())
