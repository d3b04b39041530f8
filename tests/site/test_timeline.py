"""The strip of the timeline is honest about precision, widens, works by keyboard, and adds nothing without scripts."""

from pathlib import Path

import pytest

from tests.site.watch import Watch

pytestmark = pytest.mark.browser


def test_points_are_days_and_bars_are_spans(unpacked: Path, watch: Watch):
    page = watch.page
    page.goto((unpacked / "timeline.html").as_uri())
    page.wait_for_selector(".strip-track li")
    marks = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(".strip-track li")].map((row) => [
            row.querySelector("a").textContent,
            [row.querySelector("span").className, row.querySelector("span").getBoundingClientRect().width]]))"""
    )
    assert marks["20 January 2025"][0] == "strip-day"
    assert marks["August 2024"][0] == marks["Summer 2024"][0] == "strip-span"
    assert 2.5 < marks["Summer 2024"][1] / marks["August 2024"][1] < 3.5
    wide = page.locator(".strip-track").evaluate("track => track.offsetWidth")
    page.focus("button:has-text('Wider')")
    page.keyboard.press("Enter")
    assert page.locator(".strip-track").evaluate("track => track.offsetWidth") > 1.8 * wide
    page.locator(".strip-track a").first.click()
    assert "#" in page.url
    assert page.locator("h2:target").count() == 1
    watch.assert_calm()
