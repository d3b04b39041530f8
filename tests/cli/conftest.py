"""A folder of articles, and a briefing begun with them."""

import shutil
from pathlib import Path

import pytest

from tests.cli.asked import VELORIN, briefing
from tests.story import ARTICLES


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "harbor_00aa11bb22.yml").write_text("publisher: The Harbor Post\n", encoding="utf-8")
    return folder


@pytest.fixture
def begun(tmp_path, articles):
    briefing("init", tmp_path / "ferries", "--title", "Night ferries", articles, code=0)
    return tmp_path / "ferries"


@pytest.fixture(scope="session")
def velorin_begun(tmp_path_factory):
    folder = tmp_path_factory.mktemp("begun") / "velorin"
    briefing("init", folder, "--title", "Velorin", VELORIN, code=0)
    return folder


@pytest.fixture
def velorin(velorin_begun, tmp_path):
    """A briefing that was begun with a story of its own and discovery."""
    return Path(shutil.copytree(velorin_begun, tmp_path / "velorin"))
