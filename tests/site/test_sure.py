"""How sure a statement is, is seen as shapes with words, and chosen by: the address keeps the choice."""

import pytest
from playwright.sync_api import Browser, Locator

from tests.site.ferries import Address
from tests.site.watch import Watch

pytestmark = pytest.mark.browser
MARKS = ("record", "named", "unnamed", "own", "hedged", "backed", "echoed", "single", "disputed")
OBSERVE = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().map(e => e.value)))
    .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done([]), 300))"""


def row(watch: Watch, words: str) -> Locator:
    return watch.page.locator("article li", has_text=words).first


def test_a_statement_bears_the_marks_that_its_data_says(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    backed = row(watch, "Icelandic officials said")
    assert backed.get_attribute("data-legs") == "backed"
    assert backed.get_attribute("data-origins") == "2"
    assert row(watch, "Harbour pilots").get_attribute("data-legs") == "single"
    assert backed.locator("a", has_text="strait:1").get_attribute("data-who") == "unnamed"
    assert backed.locator("a", has_text="island:3").get_attribute("data-who") == "own"
    assert watch.page.locator("a[data-hedged]").all_inner_texts() == ["harbor:6"]


def test_the_mark_of_a_row_is_that_of_its_own_statement_not_of_the_one_before(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    name = row(watch, "However, officials").locator("a", has_text="harbor:6").get_attribute("aria-label")
    assert name == "harbor:6, unnamed, hedged"
    name = row(watch, "However, officials").locator("a", has_text="harbor:7").get_attribute("aria-label")
    assert name == "harbor:7, unnamed, single source"


def test_the_legend_names_every_mark_and_leads_to_the_method(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    watch.page.locator(".b-opener").click()
    legend = watch.page.locator("#b-legend")
    assert legend.locator(".b-mark").count() == legend.locator("li").count() == 9
    assert all(text.strip() for text in legend.locator(".b-legend__words").all_inner_texts())
    watch.page.keyboard.press("Escape")
    assert legend.is_hidden()
    assert watch.page.evaluate("document.activeElement.matches('.b-opener')")
    watch.page.locator(".b-opener").click()
    legend.locator("a").click()
    assert watch.page.locator("h1").inner_text().startswith("Method")
    watch.assert_calm()


def test_a_reader_chooses_and_the_address_keeps_it(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    watch.page.locator(".b-opener").click()
    only = watch.page.locator("#b-legend button[aria-pressed]")
    only.filter(has_text="single source").click()
    assert not row(watch, "Icelandic officials said").is_visible()
    assert not watch.page.locator("#what-they-say").is_visible()
    assert row(watch, "Harbour pilots").is_visible()
    only.filter(has_text="unnamed").click()
    assert not row(watch, "Norway has not").is_visible()
    status = watch.page.locator("#b-legend [role=status]").inner_text()
    assert status == "1 statement shown of 3"
    assert "show=single.unnamed" in watch.page.url
    watch.page.reload()
    assert watch.page.locator("article li[data-legs]:visible").count() == 1
    watch.page.locator(".b-opener").click()
    watch.page.locator("#b-legend button", has_text="Show all").click()
    assert watch.page.locator("article li[data-legs]:visible").count() == 3
    assert "show" not in watch.page.url
    watch.assert_calm()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_marks_come(browser: Browser, address: Address, width: int) -> None:
    with Watch.open(browser, viewport={"width": width, "height": 900}) as watch:
        for page in ("", "actors/iceland", "weapons/skarv", "risks/index" if "file:" in address("") else "risks"):
            watch.page.goto(address(page))
            watch.page.locator("a[data-who]").first.wait_for()
            assert sum(watch.page.evaluate(OBSERVE)) == 0, page


def test_the_marks_are_shapes_in_forced_colours_too(browser: Browser, address: Address) -> None:
    with Watch.open(browser, forced_colors="active") as watch:
        watch.page.goto(address("actors/iceland"))
        masks = watch.page.evaluate(
            "[...document.querySelectorAll('a[data-who]')].map(a => getComputedStyle(a, '::before').maskImage)"
        )
        assert masks
        assert all(mask.startswith("url(") for mask in masks)
        assert len(set(masks)) > 1


def test_the_method_page_has_the_legend_without_scripts_too(hosted: Address, browser: Browser) -> None:
    with Watch.open(browser, java_script_enabled=False) as watch:
        watch.page.goto(hosted("method"))
        rows = watch.page.locator("#marks ~ ul.b-marks > li")
        assert rows.count() == len(MARKS)
        for at, name in enumerate(MARKS):
            mark = rows.nth(at).locator(f".b-mark--{name}")
            shape = mark.evaluate("node => getComputedStyle(node).maskImage")
            assert shape.startswith("url(")
            assert rows.nth(at).inner_text().strip()


def test_a_statement_under_the_name_of_a_page_has_its_mark(hosted: Address, watch: Watch) -> None:
    watch.page.goto(hosted("risks"))
    statement = watch.page.locator("article li li[data-legs]").first
    assert statement.evaluate("item => getComputedStyle(item, '::before').display") != "none"
    assert statement.evaluate("item => getComputedStyle(item, '::before').width") != "auto"
