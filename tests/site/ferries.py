"""A small briefing as `briefing build` makes it, hosted and from its zip; one article keeps most of its text back."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.publish.generate import run, write
from generator.publish.project import Project, open_project
from generator.publish.site import publish_site, publish_zip
from tests.site.sample import serve_folder, settings
from tests.story import make_project

Address = Callable[[str], str]
KEPT = "strait-22cc33dd44"
"""The article of which only the cited sentences may be shown."""


@pytest.fixture(scope="session")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The story of the ferries, its pages written and its site built."""
    return build_ferries(tmp_path_factory.mktemp("ferries"))


def build_ferries(folder: Path) -> Project:
    """The same, in a folder of one's own."""
    root = make_project(folder)
    (root / "seeds" / "harbor_00aa11bb22.yml").write_text(
        "publisher: The Harbour Post\nauthor: A. Writer\npublished: 2024-02-03\nurl: https://post.example/ban\n"
    )
    (root / "seeds" / "strait_22cc33dd44.yml").write_text("rights: used\n")
    (root / "mkdocs.yml").write_text(settings(site_name="Night ferries"), encoding="utf-8")
    for name in ("Method", "Data"):
        (root / "docs" / f"{name.lower()}.md").write_text(f"# {name}\n\nAn editor’s page.\n", encoding="utf-8")
    project = open_project(root)
    write(project, run(project))
    publish_site(project, run(project))
    return project


@pytest.fixture(scope="session")
def ferries_zip(ferries: Project) -> Path:
    """The same, unpacked from the zip."""
    made = publish_zip(ferries, run(ferries), ferries.zip)
    shutil.unpack_archive(made.path, ferries.root / "unpacked")
    return ferries.root / "unpacked" / "briefing"


@pytest.fixture(scope="module")
def hosted(ferries: Project) -> Iterator[Address]:
    """The address of a page, by its path such as `actors/iceland`, on a server."""
    with serve_folder(ferries.site) as url:
        yield lambda page: f"{url}{page}/" if page else url


@pytest.fixture(scope="module", params=["hosted", "folder"])
def address(request: pytest.FixtureRequest) -> Address:
    """The address of a page, on a server and opened from a folder."""
    if request.param == "hosted":
        found: Address = request.getfixturevalue("hosted")
        return found
    folder: Path = request.getfixturevalue("ferries_zip")
    return lambda page: (folder / f"{page or 'index'}.html").as_uri()
