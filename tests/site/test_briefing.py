"""The first briefing as a reader meets it: built from this project's articles, hosted and from the zip."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish.generate import run
from generator.publish.project import Project, open_project
from generator.publish.site import publish_site, publish_zip
from generator.verify import verify_site
from tests.site.sample import serve_folder
from tests.site.watch import Watch

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory):
    root = tmp_path_factory.mktemp("briefing")
    for name in ("docs", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return open_project(root)


@pytest.fixture(scope="module")
def made(project):
    return run(project)


@pytest.fixture(scope="module")
def built(project: Project, made) -> Path:
    publish_site(project, made)
    return project.site


@pytest.fixture(scope="module")
def bundle(project, made):
    return publish_zip(project, made, project.zip)


def test_what_is_committed_is_what_the_sources_and_the_registry_give(made):
    assert [change.path for change in made.drift] == []
    assert made.conflicts == made.findings == made.broken == ()


def test_all_that_is_shown_is_in_the_articles(built: Path, project):
    verdict = verify_site(built, project.seeds)
    assert [str(finding) for finding in verdict.findings] == []
    assert verdict.counts["traced"] == verdict.counts["statements"] > 500
    assert verdict.counts["resolved"] == verdict.counts["citations"] > 500


def test_all_that_the_zip_shows_is_in_the_articles(bundle, project):
    assert [str(finding) for finding in verify_site(bundle.path, project.seeds).findings] == []


def test_the_same_inputs_give_the_same_zip(bundle, project, made, tmp_path: Path):
    assert publish_zip(project, made, tmp_path / "again.zip").sha256 == bundle.sha256


def test_a_citation_leads_to_its_sentence_which_stands_out(built: Path, watch: Watch):
    with serve_folder(built) as url:
        watch.page.goto(url)
        watch.page.locator("article a[href*='sources/'][href*='#s']").first.click()
        watch.page.locator("#b-card a", has_text="Read it in the article").click()
        watch.page.wait_for_url("**/sources/**#s*")
        marked = watch.page.locator("article li:has(> a[id]:target)")
        assert marked.count() == 1
        plain = watch.page.locator("article li:has(> a[id]):not(:has(> a[id]:target))").first
        colour = "element => getComputedStyle(element).backgroundColor"
        assert marked.evaluate(colour) != plain.evaluate(colour)
    watch.assert_calm()


def every_page(built: Path) -> list[Path]:
    return sorted(built.rglob("index.html"))


def some_of_each_kind(built: Path) -> list[Path]:
    """The pages at the top, and three of each folder."""
    kinds: dict[Path, list[Path]] = {}
    for page in every_page(built):
        kinds.setdefault(page.parent.parent, []).append(page)
    return [page for folder, pages in kinds.items() for page in (pages if folder == built else pages[:3])]


@pytest.mark.parametrize("pages", [some_of_each_kind, pytest.param(every_page, marks=pytest.mark.soak)])
def test_pages_open_without_a_complaint(built: Path, watch: Watch, pages: Callable[[Path], list[Path]]):
    with serve_folder(built) as url:
        for page in pages(built):
            watch.page.goto(url + page.relative_to(built).as_posix(), wait_until="domcontentloaded")
            assert watch.page.locator("article h1").count() == 1
    watch.assert_calm()


def test_the_zip_opens_from_a_folder_with_search(bundle, tmp_path: Path, watch: Watch):
    with zipfile.ZipFile(bundle.path) as file:
        file.extractall(tmp_path)
    watch.page.goto((tmp_path / "briefing" / "index.html").as_uri())
    name = watch.page.locator("article h2 + ul a").first.inner_text()
    assert watch.search(name)
    watch.assert_calm()


def test_home_is_understood_at_once(built: Path, watch: Watch):
    with serve_folder(built) as url:
        watch.page.goto(url)
        lines = watch.page.locator("#bottom-line + ul > li")
        assert 5 <= lines.count() <= 7
        for number in range(lines.count()):
            assert lines.nth(number).locator("a[href*='#s']").count() >= 1
