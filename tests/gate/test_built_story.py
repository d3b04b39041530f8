"""A story that nobody told it about, begun and built as a person does it: every page opens, and home has something."""

import re

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.gate.annotation import read_story

pytestmark = pytest.mark.slow
STORY = "strait"
CANDIDATES = "candidates.md"
"""What editors choose from; it is not part of the site."""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    story = read_story(STORY)
    folder = tmp_path_factory.mktemp("built") / STORY
    for words in (
        ["init", str(folder), "--title", story.title, str(story.folder)],
        ["build", "--project", str(folder)],
        ["check", "--project", str(folder)],
        ["verify", str(folder / "site"), "--project", str(folder)],
    ):
        result = CliRunner().invoke(main, words, catch_exceptions=False)
        assert result.exit_code == 0, result.output
        assert "Traceback" not in result.output
    return folder


def test_a_story_is_begun_built_checked_and_verified(built):
    """One test, so that workers need not build it twice."""
    every_page_is_built_and_opens(built)
    every_article_has_its_page(built)
    home_has_a_bottom_line_that_cites_articles(built)


def every_page_is_built_and_opens(built):
    pages = sorted(page for page in (built / "docs").rglob("*.md") if page.name != CANDIDATES)
    assert len(pages) > 30
    for page in pages:
        path = page.relative_to(built / "docs").with_suffix("")
        html = built / "site" / (path.parent if path.name == "index" else path) / "index.html"
        text = html.read_text(encoding="utf-8")
        assert "<h1" in text, path
        assert not re.search(r"Traceback|jinja2|\{\{|\{%|>None<", text), path


def every_article_has_its_page(built):
    ids = {article.id for article in read_story(STORY).articles}
    assert ids <= {page.stem for page in (built / "docs" / "sources").rglob("*.md")}


def home_has_a_bottom_line_that_cites_articles(built):
    text = (built / "docs" / "index.md").read_text(encoding="utf-8")
    part = re.search(r"(?ms)^## (?:The )?[Bb]ottom line[^\n]*\n(.*?)(?=^## |\Z)", text)
    assert part, text[:500]
    points = re.findall(r"(?m)^[-*] .*", part[1])
    assert 3 <= len(points) <= 7
    assert all("sources/" in point for point in points)
