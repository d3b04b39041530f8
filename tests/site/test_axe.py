"""axe-core finds nothing on any kind of page: light and dark, narrow, middle and wide, with card and legend open."""

import hashlib
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.ferries import Address
from tests.site.watch import Watch

VENDOR = Path(__file__).parent / "vendor"
KINDS = (
    ["", "actors", "actors/iceland", "weapons", "weapons/skarv", "policy/night-ferries", "risks", "risks/collision"]
    + ["timeline", "differences", "unknowns", "claims-by-source", "quotes", "glossary", "sources", "sources/harbor"]
    + ["method"]
)
VIEWS = [(390, "light"), (768, "dark"), (1280, "light"), (1280, "dark")]
RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
    .flatMap(one => one.nodes.map(node => one.id + ' ' + node.target + ': ' + node.failureSummary))"""


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_nothing(browser: Browser, hosted: Address, width: int, scheme: str) -> None:
    axe = (VENDOR / "axe.min.js").read_text(encoding="utf-8")
    found = {}
    with Watch.open(browser, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True) as watch:
        for page in KINDS:
            watch.page.goto(hosted(page))
            watch.page.evaluate(axe)
            found[page, "as it opens"] = watch.page.evaluate(RUN)
            if page == "actors/iceland":
                watch.page.locator(".b-cite").first.click()
                found[page, "card"] = watch.page.evaluate(RUN)
                watch.page.keyboard.press("Escape")
                watch.page.locator(".b-opener").click()
                found[page, "legend"] = watch.page.evaluate(RUN)
    assert {where: faults for where, faults in found.items() if faults} == {}


def test_it_is_the_file_that_was_locked() -> None:
    for package in json.loads((VENDOR / "lock.json").read_text(encoding="utf-8")).values():
        for name, entry in package["files"].items():
            assert hashlib.sha512((VENDOR / name).read_bytes()).hexdigest() == entry["sha512"]
