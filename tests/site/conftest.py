"""The first briefing, built once for all tests of this folder: as hosted, and as it comes out of the zip."""

import shutil
import zipfile
from pathlib import Path

import pytest

from generator.publish.generate import run
from generator.publish.project import Project, open_project
from generator.publish.site import publish_site, publish_zip
from tests.site.ferries import address, ferries, ferries_zip, hosted
from tests.site.sample import ROOT

__all__ = ["address", "ferries", "ferries_zip", "hosted"]


@pytest.fixture(scope="session")
def first_briefing(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of this project's articles and pages, built."""
    root = tmp_path_factory.mktemp("first")
    for name in ("docs", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    project = open_project(root)
    made = run(project)
    publish_site(project, made)
    publish_zip(project, made, project.zip)
    return project


@pytest.fixture(scope="session")
def hosted_site(first_briefing: Project) -> Path:
    """The site as a web server has it. Not to be changed: all tests share it."""
    return first_briefing.site


@pytest.fixture(scope="session")
def unpacked(first_briefing: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, unpacked: opened over file://. Not to be changed."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(first_briefing.zip) as file:
        file.extractall(folder)
    return folder / "briefing"
