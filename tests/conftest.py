"""What tests share: a small briefing built once, a browser, and a check that nothing is fetched from elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.site import browser as browsers
from tests.site.sample import make_sample, serve_folder
from tests.site.watch import Watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser


# A busy machine is no failure: the tests of linear time measure ratios instead.
settings.register_profile("briefing", deadline=None)
settings.load_profile("briefing")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder with handmade pages of an invented story. Not to be changed: all tests share it."""
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def site(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a hosted site."""
    from generator.publish.building.mkdocs_build import build_site

    out = tmp_path_factory.mktemp("hosted") / "site"
    build_site(sample, out)
    return out


@pytest.fixture(scope="session")
def offline_site(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample built to be opened without a server."""
    from generator.publish.building.mkdocs_build import build_site

    out = tmp_path_factory.mktemp("offline") / "site"
    build_site(sample, out, offline=True)
    return out


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Where the sample is served, at the root of a host."""
    with serve_folder(site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """A headless browser; the test fails, with what to install, where there is none."""
    from playwright.sync_api import sync_playwright

    path = browsers.find()
    if path is None:
        pytest.fail(browsers.MISSING, pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=browsers.flags())
        yield running
        running.close()


@pytest.fixture
def watch(browser: "Browser") -> Iterator[Watch]:
    """A page whose every request, message and error is kept; what is not local is refused."""
    with Watch.open(browser) as watched:
        yield watched
