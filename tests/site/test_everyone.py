"""Whoever reads: by keyboard, by ear, with large text, without motion, in colours of their own."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from tests.site.ferries import Address
from tests.site.watch import Watch

pytestmark = pytest.mark.browser
PAGES = ("", "actors/iceland", "risks", "claims", "relations", "timeline", "sources/harbor")
FOCUSED = """() => { const node = document.activeElement;
    const label = node.id && document.querySelector(`[for='${node.id}']`);
    const shown = node.matches('.md-option') ? node.nextElementSibling : label || node;
    const box = shown.getBoundingClientRect();
    const seen = [shown, node].map(one => getComputedStyle(one))
        .some(one => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 1);
    return { name: node.tagName + ' ' + (node.getAttribute('aria-label') || node.textContent).trim().slice(0, 40), seen,
        here: box.width > 0 && box.bottom > 0 && box.top < innerHeight, body: node === document.body } }"""
MOVING = """() => [...document.querySelectorAll('*')].filter(node => ['', '::before', '::after'].some(part => {
    const style = getComputedStyle(node, part || null);
    const times = [...style.transitionDuration.split(','), ...style.animationDuration.split(',')];
    return times.some(one => parseFloat(one) > 0.01)
        && (style.transitionProperty !== 'none' || style.animationName !== 'none') }))
    .map(node => node.tagName + '.' + node.className).slice(0, 9)"""
CLIPPED = """() => [...document.querySelectorAll('article *, .md-footer *')].filter(node => node.checkVisibility()
    && getComputedStyle(node).overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 2 && node.clientWidth > 2)
    .map(node => node.outerHTML.slice(0, 80))"""
UNNAMED = re.compile(r"^ *- (?:link|button|textbox|combobox|checkbox|radio|dialog|img)(?::|$| \[).*", re.MULTILINE)
LEVELS = (
    "() => [...document.querySelectorAll('article h1, article h2, article h3, article h4')].map(h => +h.tagName[1])"
)


@pytest.mark.parametrize("page", ["", "actors/iceland", "claims", "relations"])
def test_what_the_tab_key_reaches_is_seen(hosted: Address, browser: Browser, page: str) -> None:
    with Watch.open(browser, viewport={"width": 1280, "height": 900}) as watch:
        watch.page.goto(hosted(page))
        reached = []
        for _ in range(45):
            watch.page.keyboard.press("Tab")
            found = watch.page.evaluate(FOCUSED)
            if found["body"]:
                break
            reached.append(found)
        assert len(reached) > 15
        assert [one["name"] for one in reached if not (one["seen"] and one["here"])] == []


def test_the_first_stop_leads_past_the_navigation(hosted: Address, watch: Watch) -> None:
    watch.page.goto(hosted("actors/iceland"))
    watch.page.keyboard.press("Tab")
    assert watch.page.evaluate("document.activeElement.textContent.trim()") == "Skip to content"
    watch.page.keyboard.press("Enter")
    watch.page.keyboard.press("Tab")
    assert watch.page.evaluate("document.activeElement.closest('article') !== null")


def test_search_legend_and_filter_go_by_keyboard(hosted: Address, browser: Browser) -> None:
    with Watch.open(browser, viewport={"width": 1280, "height": 900}) as watch:
        watch.page.goto(hosted("actors/iceland"))
        opener = watch.page.locator(".b-opener")
        opener.focus()
        watch.page.keyboard.press("Enter")
        assert watch.page.locator("#b-legend").is_visible()
        pressed = watch.page.locator("#b-legend .b-legend__only:not(:disabled)").first
        while not pressed.evaluate("node => node === document.activeElement"):
            watch.page.keyboard.press("Tab")
        watch.page.keyboard.press("Space")
        assert pressed.get_attribute("aria-pressed") == "true"
        assert "show=" in watch.page.url
        watch.page.keyboard.press("Escape")
        assert opener.evaluate("node => node === document.activeElement")
        watch.page.keyboard.press("/")
        watch.page.keyboard.type("Skarv", delay=10)
        watch.page.wait_for_selector(".md-search-result__item")
        watch.page.keyboard.press("ArrowDown")
        watch.page.keyboard.press("Enter")
        watch.page.wait_for_url("**/skarv/**")


def test_the_scheme_is_switched_by_keyboard(hosted: Address, browser: Browser) -> None:
    with Watch.open(browser, color_scheme="light", viewport={"width": 1280, "height": 900}) as watch:
        watch.page.goto(hosted(""))
        body = watch.page.locator("body")
        before = body.get_attribute("data-md-color-scheme")
        for _ in range(30):
            watch.page.keyboard.press("Tab")
            if watch.page.evaluate("document.activeElement.name === '__palette'"):
                break
        watch.page.keyboard.press("Enter")
        assert body.get_attribute("data-md-color-scheme") != before


@pytest.mark.parametrize("page", PAGES)
def test_a_screen_reader_finds_landmarks_names_and_an_order(hosted: Address, watch: Watch, page: str) -> None:
    watch.page.goto(hosted(page))
    tree = watch.page.locator("body").aria_snapshot()
    marks = [mark for mark in ("banner", "main", "contentinfo") if re.search(rf"^- {mark}", tree, re.MULTILINE)]
    assert marks == ["banner", "main", "contentinfo"]
    order = [tree.index(f"- {mark}") for mark in marks]
    assert order == sorted(order)
    assert not re.search(r"^ *- (?:link|button|textbox|combobox|checkbox|dialog|img)(?::|$| \[)", tree, re.MULTILINE), (
        tree
    )
    levels = watch.page.evaluate(LEVELS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(low - high <= 1 for high, low in pairwise(levels))


def test_nothing_moves_for_who_asks_for_it(hosted: Address, browser: Browser) -> None:
    with Watch.open(browser, reduced_motion="reduce", viewport={"width": 1280, "height": 900}) as watch:
        for page in ("", "actors/iceland", "claims", "relations", "timeline"):
            watch.page.goto(hosted(page))
            assert (page, watch.page.evaluate(MOVING)) == (page, [])
            assert watch.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "smooth"


def test_marks_and_chips_are_seen_in_colours_of_one_s_own(hosted: Address, browser: Browser) -> None:
    with Watch.open(browser, forced_colors="active") as watch:
        watch.page.goto(hosted("actors/iceland"))
        chip = watch.page.locator("a.b-cite[data-who]").first
        shown = chip.evaluate(
            "node => [getComputedStyle(node, '::before').backgroundColor, getComputedStyle(node).borderStyle]"
        )
        paper = watch.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert shown[0] not in {paper, "rgba(0, 0, 0, 0)"}
        assert shown[1] == "solid"
        legs = watch.page.locator("li[data-legs]").first.evaluate(
            "node => getComputedStyle(node, '::before').backgroundColor"
        )
        assert legs not in {paper, "rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize(("width", "scale"), [(640, "125%"), (320, "125%"), (1280, "250%")])
def test_text_twice_as_large_loses_nothing(hosted: Address, browser: Browser, width: int, scale: str) -> None:
    with Watch.open(browser, viewport={"width": width, "height": 600}) as watch:
        for page in PAGES:
            watch.page.goto(hosted(page))
            watch.page.evaluate(f"document.documentElement.style.fontSize = '{scale}'")
            assert (page, watch.page.evaluate("document.documentElement.scrollWidth <= innerWidth")) == (page, True)
            assert (page, watch.page.evaluate(CLIPPED)) == (page, [])
            opener = watch.page.locator(".b-opener")
            if opener.count():
                place = opener.bounding_box()
                assert place
                assert place["x"] + place["width"] <= width
