"""The invented story's site in both URL styles, and a verifier that has read its articles."""

from pathlib import Path

import pytest

from generator.verify import Verifier, read_articles, read_site
from tests.verify import story, story_site
from tests.verify.faults import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story's articles as files."""
    return story.write_seeds(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="session")
def verifier(seeds: Path) -> Verifier:
    """A verifier of the story."""
    return Verifier(read_articles(seeds))


@pytest.fixture(scope="session", params=["hosted", "offline"])
def shown(request: pytest.FixtureRequest) -> Site:
    """The story's site by path. Not to be changed: all tests share it."""
    return story_site.site(flat=request.param == "offline")


@pytest.fixture(scope="session")
def hosted() -> Site:
    """The story's site with a folder for each page."""
    return story_site.site()


@pytest.fixture(scope="session")
def own_verifier() -> Verifier:
    """A verifier of this project's own articles and profile."""
    from generator.editorial.profiles import load_profile
    from generator.publish.project import open_project

    project = open_project(ROOT)
    profile = load_profile(project.profile)
    labels = (text for row in profile.sections for text in (row.label, row.intro))
    return Verifier(read_articles(project.seeds), [*labels, *(topic.label for topic in profile.topics)])


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of this project's own articles, built anew."""
    from generator.publish.generate import run
    from generator.publish.mkdocs_build import build_site
    from generator.publish.project import open_project
    from generator.publish.site import data_files

    project = open_project(ROOT)
    out = tmp_path_factory.mktemp("briefing") / "site"
    build_site(project.root, out, extra=data_files(run(project)))
    return dict(read_site(out))
