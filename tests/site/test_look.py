"""What a reader must be able to see: the sentence asked for, who speaks, words that stand out, no page too wide."""

import pytest
from playwright.sync_api import Browser

from tests.site.watch import Watch

pytestmark = pytest.mark.browser

PAGES = ("", "actors/mara-holt/", "sources/000/#s0a1b2c3d4e", "claims-by-source/", "method/")

CONTRASTS = """
() => {
  const channel = value => { value /= 255; return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4 }
  const numbers = text => text.match(/[\\d.]+/g).map(Number)
  const parse = text => { const parts = numbers(text); return [...parts.slice(0, 3), parts[3] ?? 1] }
  const light = colour => 0.2126 * channel(colour[0]) + 0.7152 * channel(colour[1]) + 0.0722 * channel(colour[2])
  const ground = node => {
    for (; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor)
      if (colour[3] > 0.99) return colour
    }
    return [255, 255, 255, 1]
  }
  const rows = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || !node.checkVisibility({ visibilityProperty: true })) continue
    if (["SCRIPT", "STYLE"].includes(node.tagName) || node.closest(".md-search__output, .md-top[hidden]")) continue
    const [ink, paper] = [parse(getComputedStyle(node).color), ground(node)]
    const mixed = ink.slice(0, 3).map((part, i) => part * ink[3] + paper[i] * (1 - ink[3]))
    const [high, low] = [light(mixed), light(paper)].sort((a, b) => b - a)
    const words = walker.currentNode.data.trim().slice(0, 40)
    rows.push([words, node.className || node.tagName, (high + 0.05) / (low + 0.05)])
  }
  return rows
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_stand_out_from_their_ground(scheme: str, browser: Browser, site_url: str) -> None:
    with Watch.open(browser, color_scheme=scheme, viewport={"width": 1280, "height": 900}) as watch:
        for page in PAGES:
            watch.page.goto(site_url + page)
            rows = watch.page.evaluate(CONTRASTS)
            assert len(rows) > 15
            assert [row for row in rows if row[2] < 4.5] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(width: int, browser: Browser, site_url: str) -> None:
    with Watch.open(browser, viewport={"width": width, "height": 900}) as watch:
        for page in PAGES:
            watch.page.goto(site_url + page)
            assert watch.page.evaluate("document.documentElement.scrollWidth") <= width


def style(watch: Watch, selector: str, name: str) -> str:
    found = watch.page.locator(selector).first.evaluate(f"node => getComputedStyle(node).{name}")
    assert isinstance(found, str)
    return found


def test_the_sentence_asked_for_is_highlighted(site_url: str, watch: Watch) -> None:
    watch.page.goto(f"{site_url}sources/000/#s0b1b2c3d4e")
    asked, other = "li:has(> a#s0b1b2c3d4e)", "li:has(> a#s0a1b2c3d4e)"
    assert style(watch, asked, "backgroundColor") != style(watch, other, "backgroundColor")
    assert watch.page.locator(asked).evaluate("node => node.getBoundingClientRect().top >= 48")


def test_ours_is_set_apart_from_the_articles_words(site_url: str, watch: Watch) -> None:
    watch.page.goto(f"{site_url}actors/mara-holt/")
    assert "serif" in style(watch, "article li", "fontFamily").split(",")[-1]
    assert style(watch, "article li", "fontFamily") != style(watch, "article li em", "fontFamily")
    assert style(watch, "article li em", "fontStyle") == "normal"
    assert style(watch, "article li em", "color") != style(watch, "article li", "color")
    assert style(watch, "article li a:not([href*='#'])", "textDecorationLine") == "underline"


def test_only_an_editors_page_is_marked_as_one(site_url: str, watch: Watch) -> None:
    for page in ("", "actors/mara-holt/", "sources/000/", "404.html"):
        watch.page.goto(site_url + page)
        assert watch.page.locator(".briefing-editors").count() == 0
    watch.page.goto(f"{site_url}method/")
    assert watch.page.locator("article .briefing-editors").is_visible()


def test_the_scheme_follows_the_system_and_can_be_switched(browser: Browser, site_url: str) -> None:
    with Watch.open(browser, color_scheme="dark") as watch:
        watch.page.goto(site_url)
        body = watch.page.locator("body")
        assert body.get_attribute("data-md-color-scheme") == "slate"
        watch.page.locator("label[title='Switch to light mode']").click()
        assert body.get_attribute("data-md-color-scheme") == "default"
        watch.assert_calm()


def test_the_tab_of_a_page_that_is_not_in_the_navigation_is_lit(browser: Browser, site_url: str) -> None:
    with Watch.open(browser, viewport={"width": 1280, "height": 900}) as watch:
        for page, label in {"actors/mara-holt/": "Actors", "sources/000/": "About", "": "Home"}.items():
            watch.page.goto(site_url + page)
            assert watch.page.locator(".md-tabs__item--active").all_inner_texts() == [label]


def test_search_shows_the_sentences_that_match_and_no_others(browser: Browser, site_url: str) -> None:
    with Watch.open(browser, viewport={"width": 1280, "height": 900}) as watch:
        watch.page.goto(site_url)
        watch.search("ship")
        shown = watch.page.locator(".md-search-result__article li:visible").all_inner_texts()
        assert shown
        assert [text for text in shown if "ship" not in text.lower()] == []
