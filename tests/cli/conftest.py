"""A folder of articles, and a briefing begun with them."""

import pytest

from tests.cli.asked import briefing
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
