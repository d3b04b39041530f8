"""The strip of the timeline is honest about precision, widens, works by keyboard, and adds nothing without scripts."""

import shutil
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


ROWS = """() => Object.fromEntries([...document.querySelectorAll(".strip-track li")].map((row) => [
    row.querySelector("a").textContent, row.querySelector(".strip-span, .strip-day").offsetLeft]))"""


def test_one_old_year_does_not_press_the_others_together(unpacked: Path, watch: Watch, tmp_path: Path):
    folder = shutil.copytree(unpacked, tmp_path / "site")
    text = (folder / "timeline.html").read_text(encoding="utf-8")
    heading = "1 January to 20 November 2024"
    assert heading in text
    (folder / "timeline.html").write_text(text.replace(heading, "1911"), encoding="utf-8")
    page = watch.page
    page.set_viewport_size({"width": 390, "height": 844})
    for place, cuts in ((unpacked, 0), (folder, 1)):
        page.goto((place / "timeline.html").as_uri())
        page.wait_for_selector(".strip-track li")
        assert page.locator(".strip-track li:first-child .strip-cut").count() == cuts
        assert page.locator(".strip-said").count() == cuts
    at, wide = page.evaluate(ROWS), page.locator(".strip-track").evaluate("track => track.offsetWidth")
    assert at["1911"] < at["Summer 2024"] < at["August 2024"] < at["October 2024"] < at["January 2025"]
    assert at["January 2025"] - at["Summer 2024"] > wide / 2
    assert page.locator(".strip-said").inner_text() == "empty time left out"
    watch.assert_calm()


def test_a_bar_across_empty_years_is_cut_too(unpacked: Path, watch: Watch, tmp_path: Path):
    folder = shutil.copytree(unpacked, tmp_path / "site")
    text = (folder / "timeline.html").read_text(encoding="utf-8")
    long = "1911 to 20 November 2024"
    (folder / "timeline.html").write_text(text.replace("1 January to 20 November 2024", long), encoding="utf-8")
    page = watch.page
    page.goto((folder / "timeline.html").as_uri())
    page.wait_for_selector(".strip-track li")
    assert page.locator(".strip-track li:first-child .strip-cut").count() == 1
    at, wide = page.evaluate(ROWS), page.locator(".strip-track").evaluate("track => track.offsetWidth")
    assert at[long] < at["Summer 2024"] < at["August 2024"] < at["October 2024"] < at["January 2025"]
    assert at["January 2025"] - at["Summer 2024"] > wide / 2
    bar = page.locator(".strip-track li:first-child .strip-span").evaluate("mark => mark.offsetLeft + mark.offsetWidth")
    assert at["October 2024"] < bar < at["January 2025"]
    watch.assert_calm()


def test_many_dates_share_lines_and_none_stands_on_another(unpacked: Path, watch: Watch, tmp_path: Path):
    folder = shutil.copytree(unpacked, tmp_path / "site")
    text = (folder / "timeline.html").read_text(encoding="utf-8")
    heading = '<h2 id="20-january-2025">'
    assert heading in text
    days = [f"{day} {month} 2024" for month in ("April", "May", "June", "July") for day in (3, 9, 14, 20, 26)]
    more = "".join(f'<h2 id="d{number}">{day}</h2>' for number, day in enumerate(days))
    (folder / "timeline.html").write_text(text.replace(heading, more + heading), encoding="utf-8")
    page = watch.page
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto((folder / "timeline.html").as_uri())
        page.wait_for_selector(".strip-shared li")
        boxes = page.evaluate(
            """() => [...document.querySelectorAll(".strip-track li")].map(item => {
              const told = [...item.children].filter(one => one.className !== "strip-cut");
              const boxes = told.map(one => one.getBoundingClientRect());
              return [item.offsetTop, Math.min(...boxes.map(b => b.left)), Math.max(...boxes.map(b => b.right))] })"""
        )
        assert len(boxes) > len(days)
        room = page.locator(".strip-view").bounding_box()
        assert room
        assert all(room["x"] <= left < right <= room["x"] + room["width"] for _, left, right in boxes)
        assert len({top for top, _, _ in boxes}) < len(boxes) * (0.6 if width == 1280 else 1)
        for number, (top, left, right) in enumerate(boxes):
            assert not [b for b in boxes[:number] if b[0] == top and b[1] <= right and b[2] >= left]
    watch.assert_calm()
