"""axe-core finds nothing on any kind of page, light and dark, narrow, middle and wide, with what opens open.

Each view takes its turn of the pages; `make soak` takes every page in every view.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.ferries import Address
from tests.site.sample import serve_folder
from tests.site.watch import Watch

VENDOR = Path(__file__).parent / "vendor"
KINDS = [
    *("", "actors", "actors/anna-berg", "actors/iceland", "weapons", "weapons/skarv", "policy", "policy/night-ferries"),
    *("risks", "risks/collision", "places", "timeline", "differences", "unknowns", "claims-by-source", "claims"),
    *("relations", "quotes", "glossary", "sources", "sources/harbor", "changes", "corrections", "method", "data"),
    "404.html",
]
FIRST = [
    *("editions/2026-11-22", "about", "actors/ukraine", "actors/ukraine-more", "relations", "claims", "differences"),
    *("changes", "data", "risks", "claims-by-source"),
]
"""Pages of the first briefing, which are longer, and of which the ferries have none."""
VIEWS = [(width, scheme) for scheme in ("light", "dark") for width in (390, 768, 1280)]
RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
    .flatMap(one => one.nodes.map(node => one.id + ' ' + node.target + ': ' + node.failureSummary))"""
SETTLED = "() => document.getAnimations().every(one => one.playState !== 'running')"
"""Between two colours, words have less contrast than with either, for a quarter of a second."""
Found = dict[tuple[str, str], list[str]]


def examined(browser: Browser, url: Callable[[str], str], pages: list[str], width: int, scheme: str) -> Found:
    """What axe finds on these pages as they open, and with each thing open that a page has."""
    axe = (VENDOR / "axe.min.js").read_text(encoding="utf-8")
    found: Found = {}
    with Watch.open(browser, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True) as watch:
        for page in pages:
            watch.page.goto(url(page))
            watch.page.evaluate(axe)
            watch.page.wait_for_function(SETTLED)
            found[page, "as it opens"] = watch.page.evaluate(RUN)
            if page == "actors/iceland":
                watch.page.locator(".b-cite").first.click()
                watch.page.wait_for_function(SETTLED)
                found[page, "card"] = watch.page.evaluate(RUN)
                watch.page.keyboard.press("Escape")
                watch.page.locator(".b-opener").click()
                watch.page.wait_for_function(SETTLED)
                found[page, "legend"] = watch.page.evaluate(RUN)
            if page == "actors/ukraine":
                watch.page.locator(".b-more").first.click()
                watch.page.wait_for_function(SETTLED)
                found[page, "unfolded"] = watch.page.evaluate(RUN)
    return {where: faults for where, faults in found.items() if faults}


@pytest.fixture(scope="module")
def first(hosted_site: Path) -> Iterator[Address]:
    with serve_folder(hosted_site) as served:
        yield lambda page: f"{served}{page}/"


def ferry(hosted: Address) -> Address:
    return lambda page: hosted("") + page if page.endswith(".html") else hosted(page)


@pytest.mark.browser
@pytest.mark.parametrize("turn", range(len(VIEWS)))
def test_axe_finds_nothing(browser: Browser, hosted: Address, turn: int) -> None:
    pages = [*KINDS[turn :: len(VIEWS)], *(["actors/iceland"] if turn % 5 == 0 else [])]
    assert examined(browser, ferry(hosted), pages, *VIEWS[turn]) == {}


@pytest.mark.browser
@pytest.mark.parametrize("turn", range(0, len(VIEWS), 2))
def test_axe_finds_nothing_on_longer_pages(browser: Browser, first: Address, turn: int) -> None:
    assert examined(browser, first, FIRST[turn // 2 :: 3], *VIEWS[turn]) == {}


@pytest.mark.browser
@pytest.mark.soak
@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_nothing_anywhere(browser: Browser, hosted: Address, first: Address, width: int, scheme: str) -> None:
    assert examined(browser, ferry(hosted), KINDS, width, scheme) == {}
    assert examined(browser, first, FIRST, width, scheme) == {}


def test_it_is_the_file_that_was_locked() -> None:
    for package in json.loads((VENDOR / "lock.json").read_text(encoding="utf-8")).values():
        for name, entry in package["files"].items():
            assert hashlib.sha512((VENDOR / name).read_bytes()).hexdigest() == entry["sha512"]
