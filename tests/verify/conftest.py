"""The invented story's site in both URL styles, and a verifier that has read its articles."""

from pathlib import Path

import pytest

from generator.verify import Verifier, project_terms, read_articles, read_site
from tests.verify import story, story_site
from tests.verify.faults import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story's articles as files."""
    return story.write_seeds(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="session")
def verifier(seeds: Path) -> Verifier:
    """A verifier of the story, in a folder of its own: nothing is shipped but the theme."""
    return Verifier(read_articles(seeds), terms=project_terms(seeds.parent))


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
    return verifier_of(ROOT)


def verifier_of(root: Path) -> Verifier:
    """A verifier of a project with its profile's labels, as the command makes it."""
    from generator.editorial.profiles import headings_of, labels_of, load_profile
    from generator.publish.project import open_project

    project = open_project(root)
    profile = load_profile(project.profile)
    terms = project_terms(project.root, headings_of(profile))
    return Verifier(read_articles(project.seeds), labels_of(profile), terms)


@pytest.fixture(scope="session")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ferry story begun with no registry at all, and built."""
    from click.testing import CliRunner

    from generator.cli import main
    from tests.story import ARTICLES

    given, root = tmp_path_factory.mktemp("given"), tmp_path_factory.mktemp("ferries") / "briefing"
    for name, text in ARTICLES.items():
        (given / name).write_text(text, encoding="utf-8")
    for words in (["init", str(root), "--title", "Night ferries", str(given)], ["build", "--project", str(root)]):
        result = CliRunner().invoke(main, words, catch_exceptions=False)
        assert result.exit_code == 0, result.output
    return root


@pytest.fixture(scope="session")
def discovered(ferries: Path) -> Site:
    """The site of the ferry story, of which all pages were discovered."""
    return dict(read_site(ferries / "site"))


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of this project's own articles, built anew."""
    from generator.publish.building.mkdocs_build import build_site
    from generator.publish.generate import run
    from generator.publish.project import open_project
    from generator.publish.site import data_files

    project = open_project(ROOT)
    out = tmp_path_factory.mktemp("briefing") / "site"
    build_site(project.root, out, extra=data_files(run(project), project.docs))
    return dict(read_site(out))
