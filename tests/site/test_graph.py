"""The graph of relations: drawn, filtered and linked to by scripts, a table and a picture without them."""

import json
from pathlib import Path

import pytest

from tests.site.sample import serve_folder
from tests.site.watch import Watch

pytestmark = pytest.mark.browser
SEEN = "const graph = document.querySelector('.graph-box')._cyreg.cy; const all = graph.nodes().toArray();"
OUTSIDE = f"""() => {{ {SEEN} return all.filter(one => {{ const box = one.renderedBoundingBox();
  return box.x1 < 0 || box.y1 < 0 || box.x2 > graph.width() || box.y2 > graph.height() }}).map(one => one.id()) }}"""
OVER = f"""() => {{ {SEEN} const box = one => one.boundingBox({{ includeOverlays: false }});
  return all.flatMap((one, at) => all.slice(at + 1).filter(other => {{ const [a, b] = [box(one), box(other)];
    return a.x1 + 2 < b.x2 && b.x1 + 2 < a.x2 && a.y1 + 2 < b.y2 && b.y1 + 2 < a.y2 }})
    .map(other => one.id() + ' / ' + other.id())) }}"""


@pytest.fixture
def data(unpacked: Path):
    return json.loads((unpacked / "data" / "briefing.json").read_text(encoding="utf-8"))


def visible(watch: Watch) -> int:
    """How many relations are told beside the graph."""
    return watch.page.locator(".graph-said li").count()


def test_it_is_drawn_from_a_folder_and_led_to_by_a_link(unpacked: Path, watch: Watch, data):
    page = watch.page
    page.goto((unpacked / "relations.html").as_uri() + "#ukraine")
    page.wait_for_selector(".graph-box canvas")
    known = {e["id"] for e in (*data["entities"], *data["risks"]) if e["page"]}
    rows = [r for r in data["relations"] if {r["subject"], r["object"]} <= known]
    own = [r for r in rows if "ukraine" in (r["subject"], r["object"])]
    assert visible(watch) == len(own) > 0
    assert page.locator("#graph-who").input_value() == "ukraine"
    page.select_option("#graph-type", own[0]["label"])
    assert visible(watch) == len([r for r in own if r["label"] == own[0]["label"]])
    assert "node=ukraine" in page.url
    assert "type=" in page.url
    page.reload()
    page.wait_for_selector(".graph-said li")
    page.locator(".graph-said li a[href*='#s']").first.click()
    page.get_by_role("link", name="Read it in the article").click()
    page.wait_for_selector("li:has(> :target)")
    watch.assert_calm()


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_all_of_it_is_seen_without_dragging_and_no_word_is_hidden(unpacked: Path, browser, width: int):
    with Watch.open(browser, viewport={"width": width, "height": 900}) as watch:
        page = watch.page
        page.goto((unpacked / "relations.html").as_uri())
        page.wait_for_selector(".graph-box canvas")
        cut = page.evaluate(OUTSIDE)
        over = page.evaluate(OVER)
        moved = page.evaluate("document.querySelector('.graph-box').clientHeight")
        page.evaluate("document.querySelector('.graph-box').style.height = ''")
        assert page.evaluate("document.querySelector('.graph-box').clientHeight") == moved
        assert (cut, over) == ([], [])
        watch.assert_calm()


def test_a_page_with_the_graph_is_scrolled_by_a_finger_on_it(unpacked: Path, browser):
    with Watch.open(browser, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as watch:
        page = watch.page
        page.goto((unpacked / "relations.html").as_uri())
        page.wait_for_selector(".graph-box canvas")
        session = page.context.new_cdp_session(page)
        session.send("Input.synthesizeScrollGesture", {"x": 200, "y": 700, "yDistance": -500, "speed": 2000})
        assert page.evaluate("scrollY") > 300


def test_a_name_that_is_pressed_is_chosen(unpacked: Path, watch: Watch, data):
    page = watch.page
    page.goto((unpacked / "relations.html").as_uri())
    page.wait_for_selector(".graph-box canvas")
    at = page.evaluate("document.querySelector('.graph-box')._cyreg.cy.nodes('[of]')[0].renderedPosition()")
    box = page.locator(".graph-box").bounding_box() or {"x": 0, "y": 0}
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    page.wait_for_selector(".graph-said li")
    assert page.locator("#graph-who").input_value() in {e["id"] for e in (*data["entities"], *data["risks"])}


def test_the_table_has_what_the_graph_has(unpacked: Path, watch: Watch, data):
    page = watch.page
    page.goto((unpacked / "relations.html").as_uri())
    page.wait_for_selector(".graph-box canvas")
    known = {e["id"]: e["name"] for e in data["entities"] if e["page"]}
    known |= {risk["id"]: risk["title"] for risk in data["risks"] if risk["page"]}
    rows = {(r["subject"], r["label"], r["object"]) for r in data["relations"]}
    rows = {row for row in rows if {row[0], row[2]} <= {*known}}
    assert page.locator(".graph-said").inner_text() == f"{len(rows)} relations"
    table = page.locator("article table tbody tr").all_inner_texts()
    assert len(table) == len(rows)
    shared = {e["id"] for e in data["entities"] if e["page"] and e["name"] not in {p["title"] for p in data["pages"]}}
    for one, label, other in (row for row in rows if row[0] in shared):
        assert any(known[one] in text and label in text and known[other] in text for text in table), (one, label)


def test_it_is_used_by_keyboard(hosted_site: Path, watch: Watch):
    with serve_folder(hosted_site) as url:
        page = watch.page
        page.goto(f"{url}relations/")
        page.wait_for_selector(".graph-box canvas")
        assert visible(watch) == 0
        page.focus("#graph-who")
        page.keyboard.press("ArrowDown")
        assert visible(watch) > 0
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "graph-type"
        assert page.locator(".graph-said").get_attribute("role") == "status"
    watch.assert_calm()


def test_without_scripts_there_is_a_picture_and_a_table(hosted_site: Path, browser, data):
    with serve_folder(hosted_site) as url, Watch.open(browser, java_script_enabled=False) as watch:
        watch.page.goto(f"{url}relations/")
        assert watch.page.locator("article tbody tr").count() > 5
        picture = watch.page.locator("img.briefing-picture")
        assert picture.evaluate("image => image.naturalWidth") > 600
        watch.page.locator("article tbody a[href*='#s']").first.click()
        watch.page.wait_for_selector("li:has(> :target)")


def test_the_library_is_asked_for_on_its_page_alone(hosted_site: Path, watch: Watch):
    with serve_folder(hosted_site) as url:
        watch.page.goto(url)
        watch.page.wait_for_load_state("networkidle")
        assert not any("cytoscape" in asked for asked in watch.asked)


def test_a_strict_policy_stops_nothing_of_it(hosted_site: Path, browser):
    """Under a policy that forbids inline scripts, inline styles and eval, all of it works and nobody complains."""
    policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'"
    with serve_folder(hosted_site) as url, Watch.open(browser) as watch:

        def strict(route):
            if not route.request.url.endswith(("/relations/", "/claims/")):
                route.fallback()
                return
            answer = route.fetch()
            body = answer.text()
            for begin in ("<script>", '<script id="__config"'):
                body = body.replace(begin, "<!--" if begin == "<script>" else begin)
            route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

        watch.page.route("**/*", strict)
        for path, sign in (("relations/", ".graph-box canvas"), ("claims/", ".explorer-table tbody tr")):
            watch.said.clear()
            watch.page.goto(f"{url}{path}")
            watch.page.wait_for_selector(sign)
            ours = [text for text in watch.said if "cytoscape" in text or "explorer" in text or "graph" in text]
            assert ours == []
            assert not any("eval" in text for text in watch.said)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_name_that_comes_again_has_one_box(unpacked: Path, browser, width: int):
    with Watch.open(browser, viewport={"width": width, "height": 900}) as watch:
        page = watch.page
        page.goto((unpacked / "relations.html").as_uri() + "#node=russia")
        page.wait_for_selector(".graph-box canvas")
        told = page.evaluate(
            f"""() => {{ {SEEN} return all.filter(one => one.data("of"))
              .map(one => [one.data("of"), one.hasClass("again")]) }}"""
        )
        names = [name for name, _ in told]
        assert len(names) > len(set(names)) > 3
        assert sorted(name for name, again in told if not again) == sorted(set(names))
        watch.assert_calm()
