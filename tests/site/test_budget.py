"""What a reader waits for stays within its bounds: `make bench` prints the same figures."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.publish.generate import run, write
from generator.publish.init import begin
from generator.publish.site import publish_site
from tests.site.budget import HOME, LARGEST, SCRIPTS, loaded, packed, quickest, scripts, seen

pytestmark = pytest.mark.browser

STORIES = Path(__file__).parents[1] / "stories"


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a draft of thirty articles, larger than most."""
    root = tmp_path_factory.mktemp("large")
    files = sorted(path for path in STORIES.glob("*/*") if path.suffix in {".txt", ".md"})
    begun = begin(root / "draft", "Four stories", None, [(path, path.name) for path in files])
    write(begun.project, run(begun.project))
    publish_site(begun.project, run(begun.project))
    return begun.project.site


@pytest.mark.parametrize("of", ["hosted_site", "draft"])
def test_home_is_small_with_all_that_it_loads(browser: Browser, of: str, request: pytest.FixtureRequest) -> None:
    with packed(request.getfixturevalue(of)) as url:
        sizes = loaded(browser, url)
    assert len(sizes) > 5
    assert sum(sizes.values()) < HOME, sorted(sizes.items(), key=lambda row: -row[1])
    assert not [name for name in sizes if "cytoscape" in name or "/graph" in name]


def test_our_scripts_are_small(hosted_site: Path) -> None:
    assert 1_000 < scripts(hosted_site) < SCRIPTS


@pytest.mark.parametrize("page", ["", "actors/", "timeline/", "relations/", "claims/"])
def test_nothing_moves_while_a_page_loads(browser: Browser, hosted_site: Path, page: str) -> None:
    with packed(hosted_site) as url:
        assert seen(browser, url + page)["moved"] == 0


@pytest.mark.soak  # what else runs on the machine has a say in it
def test_the_largest_is_soon_there(browser: Browser, hosted_site: Path) -> None:
    with packed(hosted_site) as url:
        assert 0 < quickest(browser, url)["largest"] < LARGEST
