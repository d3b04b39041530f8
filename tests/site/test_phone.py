"""On a phone nothing is hunted for sideways: wide tables are read down, and what floats covers no words."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Locator

from tests.site.ferries import Address
from tests.site.watch import Watch

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
WIDER = """() => [...document.querySelectorAll('article table, article table *')]
    .filter(node => node.scrollWidth > node.clientWidth + 1 && node.checkVisibility() && node.clientWidth > 1
        && getComputedStyle(node).display !== 'inline' && !getComputedStyle(node).textOverflow.includes('ellipsis'))
    .map(node => node.outerHTML.slice(0, 80))"""
LABEL = "node => getComputedStyle(node, '::before').content"


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found
    return found


@pytest.fixture
def phone(browser: Browser) -> Iterator[Watch]:
    """A small screen that is touched."""
    with Watch.open(browser, viewport=PHONE, has_touch=True) as watch:
        yield watch


@pytest.mark.parametrize("page", ["risks", "claims-by-source", "differences", "weapons/skarv", "glossary", "data"])
def test_no_table_is_wider_than_the_screen(hosted: Address, phone: Watch, page: str) -> None:
    phone.page.goto(hosted(page))
    assert phone.page.evaluate(WIDER) == []
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_row_s_cells_stand_under_the_names_of_their_columns(hosted: Address, phone: Watch) -> None:
    phone.page.goto(hosted("risks"))
    names = phone.page.locator("#register ~ * thead th, #register ~ table thead th").all_text_contents()
    cells = phone.page.locator("#register ~ * tbody tr").first.locator("td")
    shown = [cells.nth(at).evaluate(LABEL) for at in range(1, cells.count())]
    assert shown == [f'"{name}"' for name in names[1:]]
    tops = [box(cells.nth(at))["y"] for at in range(cells.count()) if cells.nth(at).is_visible()]
    assert tops == sorted(set(tops))


def test_on_a_wide_screen_a_table_is_a_table(hosted: Address, watch: Watch) -> None:
    watch.page.goto(hosted("risks"))
    cells = watch.page.locator("#register ~ * tbody tr").first.locator("td")
    assert box(cells.nth(0))["y"] == box(cells.nth(1))["y"]
    assert cells.nth(1).evaluate(LABEL) == "none"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_way_to_the_legend_covers_no_words(hosted: Address, browser: Browser, width: int) -> None:
    with Watch.open(browser, viewport={"width": width, "height": 844}) as watch:
        watch.page.goto(hosted("actors/iceland"))
        opener = watch.page.get_by_role("banner").get_by_role("button", name="How sure")
        button, title = box(opener), box(watch.page.locator(".md-header__title"))
        assert title["x"] + title["width"] <= button["x"]
        assert button["width"] >= 24
        assert button["height"] >= 24
        opener.click()
        legend = box(watch.page.locator("#b-legend"))
        assert legend["x"] >= 0
        assert legend["x"] + legend["width"] <= width


def test_home_s_lists_stand_in_two_columns_and_in_the_order_of_the_page(hosted: Address, phone: Watch) -> None:
    phone.page.goto(hosted(""))
    heads = phone.page.locator(".home-names > h2")
    boxes = [box(heads.nth(at)) for at in range(min(4, heads.count()))]
    assert boxes[0]["y"] == boxes[1]["y"] < boxes[2]["y"] == boxes[3]["y"]
    assert boxes[0]["x"] == boxes[2]["x"] < boxes[1]["x"] == boxes[3]["x"]
