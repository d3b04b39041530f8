"""A long page opens as an overview; what a reader looks for, prints, filters or comes back to is opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.publish.generate import run, write
from generator.publish.project import open_project
from generator.publish.site import publish_site
from generator.verify import verify_site
from tests.site.sample import serve_folder, settings
from tests.site.watch import Watch
from tests.story import make_project

pytestmark = pytest.mark.browser
PORTS = ("Bergen", "Bodo", "Alta", "Narvik", "Molde", "Larvik", "Hamar", "Moss", "Horten", "Arendal", "Gjovik", "Voss")
SAID = ("plans to close", "warned of storms at", "sent pilots to", "opened a school in", "has doubts about")
MORE = ".b-more"
LONG = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
TURNED = "شركة الملاحة الوطنية"
NAMES = {
    LONG: ("long", f"{LONG} bought ferries from Iceland in May. Iceland thanked {LONG} in June."),
    TURNED: ("turned", f"{TURNED} sold ferries to Iceland in May. Iceland paid {TURNED} in June."),
}


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ferries, with an article that says much of Iceland."""
    root = make_project(tmp_path_factory.mktemp("long"))
    lines = [f"Iceland {SAID[at % len(SAID)]} the harbour of {port} in May." for at, port in enumerate(PORTS * 3)]
    (root / "seeds" / "many_44dd55ee66.txt").write_text("Iceland and the ports\n\n" + "\n\n".join(lines) + "\n")
    for name, (path, words) in NAMES.items():
        (root / "seeds" / f"of_{path}_55ee66ff77.txt").write_text(f"{name} and Iceland\n\n{words}\n", encoding="utf-8")
        front = f'---\nkind: organisation\nname: "{name}"\n---\n'
        (root / "docs" / "actors" / f"{path}.md").write_text(front, encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings(site_name="Night ferries"), encoding="utf-8")
    for name in ("Method", "Data"):
        (root / "docs" / f"{name.lower()}.md").write_text(f"# {name}\n\nAn editor’s page.\n", encoding="utf-8")
    project = open_project(root)
    write(project, run(project))
    publish_site(project, run(project))
    assert [str(finding) for finding in verify_site(project.site, project.seeds).findings] == []
    return project.site


@pytest.fixture
def url(long_site: Path) -> Iterator[str]:
    with serve_folder(long_site) as served:
        yield served


def hidden(watch: Watch) -> int:
    count = watch.page.locator("article li[hidden]").count()
    assert isinstance(count, int)
    return count


def test_the_first_statements_of_each_topic_stand_and_the_rest_is_a_press_away(url: str, watch: Watch) -> None:
    watch.page.goto(f"{url}actors/iceland/")
    folded = hidden(watch)
    assert folded > 3
    button = watch.page.locator(MORE).first
    button.focus()
    watch.page.keyboard.press("Enter")
    assert hidden(watch) < folded
    assert watch.page.evaluate("document.activeElement.tagName") == "LI"
    watch.assert_calm()


def test_nothing_that_stands_on_the_first_screen_folds_or_moves(url: str, browser: Browser) -> None:
    moved = "new PerformanceObserver(l => l.getEntries().forEach(e => window.moved = (window.moved || 0) + e.value))"
    with Watch.open(browser, viewport={"width": 390, "height": 844}) as watch:
        watch.page.add_init_script(f"{moved}.observe({{type: 'layout-shift', buffered: true}})")
        watch.page.goto(f"{url}actors/iceland/")
        watch.page.wait_for_timeout(300)
        assert hidden(watch)
        assert watch.page.evaluate("window.moved || 0") == 0
        tops = [item.bounding_box() for item in watch.page.locator(MORE).all()]
        assert all(top and top["y"] > 844 for top in tops)


def test_a_browser_s_own_search_opens_what_is_folded(url: str, watch: Watch) -> None:
    watch.page.goto(f"{url}actors/iceland/")
    item = watch.page.locator("article li[hidden='until-found']").last
    item.evaluate("node => { node.id = 'asked'; location.hash = '#asked' }")
    watch.page.wait_for_selector("#asked:not([hidden])")
    assert watch.page.locator("#asked").is_visible()


def test_paper_and_filters_have_everything(url: str, watch: Watch) -> None:
    watch.page.goto(f"{url}actors/iceland/")
    assert hidden(watch)
    watch.page.pdf()
    assert hidden(watch) == 0
    watch.page.goto(f"{url}actors/iceland/?show=single")
    assert watch.page.locator("article li[hidden='until-found']").count() == 0
    assert watch.page.locator(MORE).count() == 0


def test_the_way_back_finds_what_it_came_from(url: str, watch: Watch) -> None:
    watch.page.goto(f"{url}actors/iceland/")
    watch.page.locator(MORE).first.click()
    cite = watch.page.locator("article li[tabindex='-1'] a[href*='#s']").first
    where = cite.get_attribute("href")
    cite.click()
    watch.page.locator(".b-card__open").click()
    watch.page.locator("#b-back").click()
    watch.page.wait_for_url("**/actors/iceland/")
    assert watch.page.evaluate("document.activeElement.getAttribute('href')") == where
    assert hidden(watch) == 0


def test_without_scripts_a_page_is_whole(url: str, browser: Browser) -> None:
    with Watch.open(browser, java_script_enabled=False) as watch:
        watch.page.goto(f"{url}actors/iceland/")
        assert hidden(watch) == 0
        assert watch.page.locator(MORE).count() == 0


def test_a_page_shows_the_picture_of_its_own_relations(url: str, watch: Watch, long_site: Path) -> None:
    drawn = sorted(path.relative_to(long_site / "data/graph") for path in (long_site / "data/graph").rglob("*.svg"))
    pages = [path.with_suffix("").as_posix() for path in drawn if path.parent.name]
    assert any(page.startswith("actors/") for page in pages)
    for page in pages:
        watch.page.goto(f"{url}{page}/")
        if not watch.page.locator("#relations").count():  # who decides and who warns may be told there otherwise
            assert page.startswith(("policy/", "risks/"))
            continue
        picture = watch.page.locator("#relations + img")
        assert picture.evaluate("img => img.complete && img.naturalWidth > 0")
        assert picture.get_attribute("alt") == ""
    watch.assert_calm()


@pytest.mark.parametrize("width", [390, 1280])
def test_very_long_and_right_to_left_names_widen_no_page(url: str, browser: Browser, width: int) -> None:
    with Watch.open(browser, viewport={"width": width, "height": 844}) as watch:
        for page in ("", "actors/", "actors/long/", "actors/turned/", "actors/iceland/", "relations/", "sources/"):
            watch.page.goto(url + page)
            assert (page, watch.page.evaluate("document.documentElement.scrollWidth")) <= (page, width)
        for path, name in (("long", LONG), ("turned", TURNED)):
            watch.page.goto(f"{url}actors/{path}/")
            head = watch.page.locator("h1")
            assert name in head.inner_text()
            place = head.bounding_box()
            assert place
            assert place["x"] + place["width"] <= width
            assert head.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
