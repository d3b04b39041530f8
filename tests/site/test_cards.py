"""A citation opens its sentence where it stands: by pointing, by key, by tap, hosted and from a folder."""

import re

import pytest
from playwright.sync_api import Browser, Locator

from tests.site.ferries import Address
from tests.site.watch import Watch

pytestmark = pytest.mark.browser
FIRST = "harbor:1"


def chip(watch: Watch, cite: str) -> Locator:
    return watch.page.locator("article a", has_text=re.compile(rf"^{cite}$")).first


def card(watch: Watch) -> Locator:
    return watch.page.locator("#b-card")


def test_pointing_shows_the_sentence_its_source_and_how_sure(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    assert card(watch).is_hidden()
    chip(watch, "harbor:6").hover()
    card(watch).wait_for()
    said = card(watch).inner_text()
    assert "Harbour pilots warn that the ferries could collide with fishing boats." in said
    assert "The Harbour Post · A. Writer · 3 February 2024" in said
    assert "Harbour pilots (unnamed)" in said
    assert "told as what somebody says, with a reservation: “warn”, “could”" in said
    assert "in 1 source of 3, from 1 origin" in said
    watch.page.mouse.move(2, 2)
    card(watch).wait_for(state="hidden")
    watch.assert_calm()


def test_what_is_not_known_of_a_source_is_said_to_be_so(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    chip(watch, "strait:1").hover()
    card(watch).wait_for()
    assert "publisher not known · no date" in card(watch).inner_text()
    assert "in 2 sources of 3, from 2 origins: Icelandic officials" in card(watch).inner_text()


def test_a_sentence_is_copied_with_its_source(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    watch.page.evaluate("document.addEventListener('copy', () => window.taken = document.activeElement.value)")
    chip(watch, "harbor:6").click()
    copy = card(watch).locator("button", has_text="Copy with its source")
    copy.click()
    card(watch).get_by_text("Copied.").wait_for()
    taken = watch.page.evaluate("window.taken")
    assert taken.startswith("“Harbour pilots warn that the ferries could collide with fishing boats.” (")
    assert "The Harbour Post, 3 February 2024; harbor:6)" in taken
    assert ("http" in taken) == watch.page.url.startswith("http")
    assert copy.evaluate("button => button === document.activeElement")
    watch.page.keyboard.press("Escape")
    card(watch).wait_for(state="hidden")
    watch.assert_calm()


def test_the_sentences_around_it_are_a_step_away(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    chip(watch, "harbor:6").click()
    before, after = card(watch).locator("button", has_text="before"), card(watch).locator("button", has_text="after")
    before.click()
    before.click()
    card(watch).get_by_text("Target: The first night crossings").wait_for()
    after.click()
    after.click()
    card(watch).get_by_text("Harbour pilots warn").wait_for()
    after.click()
    card(watch).get_by_text("However, officials believe").wait_for()
    assert after.is_disabled()
    assert card(watch).get_by_text("near the sentence that is cited").is_visible()
    watch.assert_calm()


def test_what_rights_keep_back_is_not_in_the_card(address: Address, watch: Watch) -> None:
    watch.page.goto(address("sources/strait"))
    shown = watch.page.inner_text("article")
    watch.page.goto(address("actors/iceland"))
    chip(watch, "strait:1").click()
    for way in ("before", "after", "after"):
        card(watch).locator("button", has_text=way).click()
        words = card(watch).locator("blockquote")
        assert words.inner_text() in shown or card(watch).get_by_text("keeps the text").is_visible()


def test_a_click_pins_it_and_escape_gives_the_focus_back(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    chip(watch, "harbor:6").click()
    watch.page.mouse.move(2, 2)
    watch.page.wait_for_timeout(500)
    assert card(watch).is_visible()
    assert watch.page.evaluate("document.activeElement.id") == "b-card"
    watch.page.keyboard.press("Escape")
    assert card(watch).is_hidden()
    assert watch.page.evaluate("document.activeElement.textContent") == "harbor:6"
    chip(watch, "harbor:6").click()
    watch.page.locator("h1").click()
    assert card(watch).is_hidden()


def test_all_of_it_works_by_keyboard(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    for _ in range(60):
        watch.page.keyboard.press("Tab")
        if watch.page.evaluate("document.activeElement.textContent") == "harbor:6":
            break
    card(watch).wait_for()
    described = watch.page.evaluate("document.activeElement.getAttribute('aria-describedby')")
    assert "Harbour pilots warn" in watch.page.locator(f"#{described}").inner_text()
    watch.page.keyboard.press("Enter")
    for wanted in ("×", "‹ Sentence before", "Sentence after ›", "Copy with its source", "Read it in the article"):
        watch.page.keyboard.press("Tab")
        assert watch.page.evaluate("document.activeElement.textContent") == wanted
    watch.page.keyboard.press("Tab")
    assert watch.page.evaluate("document.activeElement.textContent") == "harbor:7"
    watch.page.keyboard.press("Escape")
    assert card(watch).is_hidden()
    watch.assert_calm()


def test_a_tap_opens_it_at_the_foot_of_a_phone(browser: Browser, address: Address) -> None:
    with Watch.open(browser, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True) as watch:
        watch.page.goto(address("actors/iceland"))
        chip(watch, "harbor:6").tap()
        box = card(watch).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        assert 700 < box["y"] + box["height"] <= 800
        watch.page.locator("h1").tap()
        assert card(watch).is_hidden()
        watch.assert_calm()


def test_following_it_lands_on_the_sentence_with_the_way_back(address: Address, watch: Watch) -> None:
    watch.page.set_viewport_size({"width": 900, "height": 500})
    watch.page.goto(address("actors/iceland"))
    chip(watch, "strait:1").click()
    card(watch).locator("a", has_text="Read it").scroll_into_view_if_needed()
    at = watch.page.evaluate("scrollY")
    card(watch).locator("a", has_text="Read it").click()
    watch.page.wait_for_url(re.compile(r"/sources/strait(\.html|/)#s"))
    assert "190 miles" in watch.page.locator("li:has(> a:target)").inner_text()
    back = watch.page.locator("#b-back")
    assert back.inner_text() == "‹ Back to where you were: Iceland"
    back.click()
    watch.page.wait_for_url(re.compile(r"/actors/iceland(\.html|/)"))
    lowest = watch.page.evaluate("document.documentElement.scrollHeight - innerHeight")  # the card made room below
    assert abs(watch.page.evaluate("scrollY") - min(at, lowest)) < 5
    assert watch.page.evaluate("document.activeElement.textContent") == "strait:1"
    watch.assert_calm()


def test_without_scripts_a_citation_is_a_link(browser: Browser, address: Address) -> None:
    with Watch.open(browser, java_script_enabled=False) as watch:
        watch.page.goto(address("actors/iceland"))
        chip(watch, "strait:1").click()
        watch.page.wait_for_url(re.compile(r"/sources/strait(\.html|/)#s"))


def test_another_builder_s_site_has_links_and_asks_for_no_data(site_url: str, watch: Watch) -> None:
    watch.page.goto(f"{site_url}actors/mara-holt/")
    watch.page.locator("article a", has_text="000:4").first.click()
    watch.page.wait_for_url("**/sources/000/#s*")
    assert [url for url in watch.asked if "/data/" in url] == []
    watch.assert_calm()


def test_a_screen_reader_is_told_what_a_citation_is(address: Address, watch: Watch) -> None:
    watch.page.goto(address("actors/iceland"))
    tree = watch.page.locator("article").aria_snapshot()
    assert 'link "harbor:6, unnamed, hedged"' in tree
    assert 'link "harbor:7, unnamed, single source"' in tree
    chip(watch, "harbor:6").click()
    tree = watch.page.locator("#b-card").aria_snapshot()
    assert tree.startswith('- dialog "harbor:6 Iceland lifts its ban')
    assert 'button "Close"' in tree
    assert "blockquote: Harbour pilots warn" in tree
