"""Addresses on the web that an editor gives to an entry stand on its page, as theirs, and the check knows them."""

import pytest

from generator.publish.generate import run
from generator.publish.project import open_project
from tests.cli.asked import briefing
from tests.publish.test_arranging import FOUND, change, generate, settled, text_of
from tests.story import make_project

GIVEN = "links: [https://www.example.org/a_(b), 'http://ports.example/']\n"


@pytest.fixture
def folder(tmp_path):
    made = make_project(tmp_path)
    generate(made)
    return made


def elsewhere(folder, page="actors/anna-berg.md"):
    part = text_of(folder, page).partition("## Elsewhere\n\n")[2].partition("\n\n")[0]
    return [
        row.partition("](")[2].partition(")")[0] for row in part.splitlines() if row.endswith("*added by an editor*")
    ]


def test_links_stand_on_the_entrys_page_and_go_with_their_key(folder):
    change(folder, "actors/anna-berg.md", "kind: person\n", f"kind: person\n{GIVEN}")
    generate(folder)
    assert elsewhere(folder) == ["https://www.example.org/a_%28b%29", "http://ports.example/"]
    settled(folder)
    change(folder, "actors/anna-berg.md", GIVEN, "")
    generate(folder)
    assert "Elsewhere" not in text_of(folder, "actors/anna-berg.md")


def test_links_of_a_merged_entry_come_along(folder):
    change(folder, "actors/norway.md", "kind: state\n", f"kind: state\n{GIVEN}same_as: Iceland\n")
    generate(folder)
    assert len(elsewhere(folder, "actors/iceland.md")) == 2


@pytest.mark.parametrize("url", ["javascript:alert(1)", "example.org", "https://", "//example.org"])
def test_what_is_no_address_stops_the_run_at_its_line(folder, url):
    change(folder, "actors/anna-berg.md", "kind: person\n", f"kind: person\nlinks: ['{url}']\n")
    (finding,) = run(open_project(folder)).broken
    assert (finding.path, finding.line, finding.now) == ("docs/actors/anna-berg.md", 3, "begin it with https://")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_check_knows_them_and_no_others(tmp_path, language):
    folder, articles = tmp_path / "made", tmp_path / "articles"
    articles.mkdir()
    for name in ("a", "b"):
        (articles / f"{name}.txt").write_text(FOUND.replace("Shipping row", f"Row {name}"), encoding="utf-8")
    briefing("init", folder, "--title", "The port", "--language", language, articles, code=0)
    change(folder, "actors/mara-holt.md", "kind: person\n", f"kind: person\n{GIVEN}")
    briefing("build", "--project", folder, code=0)
    briefing("verify", folder / "site", "--project", folder, code=0)
    page = folder / "site/actors/mara-holt/index.html"
    assert 'href="http://ports.example/"' in page.read_text(encoding="utf-8")
    page.write_text(page.read_text(encoding="utf-8").replace(">ports.example<", ">ports.elsewhere<"), encoding="utf-8")
    assert "ports.elsewhere" in briefing("verify", folder / "site", "--project", folder, code=1).output
