"""A reader reports a problem: the form has the statement’s mark filled in; without a forge there is no link."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish.building.mkdocs_build import build_site
from tests.site.sample import serve_folder, settings
from tests.site.watch import Watch

FORM = "https://github.com/harbor/orla/issues/new?template=statement.yml"


@pytest.fixture(scope="module")
def forged(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample as a site whose pages are edited on a forge."""
    root = tmp_path_factory.mktemp("forged")
    shutil.copytree(sample, root / "project")
    where = "https://github.com/harbor/orla/edit/main/docs/"
    (root / "project" / "mkdocs.yml").write_text(settings(edit_uri=where), encoding="utf-8")
    article = root / "project" / "docs" / "sources" / "000.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(re.sub(r"\*\*(\d+)\*\*", r"*\1*", text), encoding="utf-8")  # as a run writes numbers
    build_site(root / "project", root / "site")
    with serve_folder(root / "site") as url:
        yield url


@pytest.mark.browser
def test_beside_the_sentence_that_a_reader_came_to_its_mark_is_filled_in(forged: str, watch: Watch) -> None:
    page = watch.page
    page.goto(f"{forged}sources/000/")
    anchors = page.locator("article li > a[id^=s]").evaluate_all("all => all.map(a => a.id)")
    assert page.locator(".briefing-report__here").count() == 0
    for number in (0, 1):
        page.goto(f"{forged}sources/000/#{anchors[number]}")
        link = page.locator(".briefing-report__here")
        link.wait_for()
        assert link.get_attribute("href") == f"{FORM}&statement=000%3A{number + 1}"
        assert link.inner_text() == f"Report a problem with 000:{number + 1}"
    watch.assert_calm()


@pytest.mark.browser
def test_on_any_page_the_foot_names_the_page(forged: str, watch: Watch) -> None:
    watch.page.goto(f"{forged}weapons/kestrel/")
    link = watch.page.get_by_role("link", name="Report a problem with a statement")
    assert link.get_attribute("href") == f"{FORM}&page=weapons/kestrel/"
    watch.assert_calm()


@pytest.mark.browser
def test_without_a_forge_there_is_none(site_url: str, watch: Watch) -> None:
    watch.page.goto(f"{site_url}weapons/kestrel/")
    assert watch.page.locator(".briefing-report").count() == 0
