"""Pages across the whole story are an editor's to rename, to move, to call otherwise and to leave out."""

import json
import shutil
from pathlib import Path

import pytest

from generator.publish.building.navigation import followed
from generator.publish.generate import run
from generator.publish.project import open_project
from tests.cli.asked import briefing
from tests.publish.campaign.story import PORT
from tests.publish.test_arranging import change, generate, own, settled, text_of
from tests.publish.test_branches import MORE
from tests.story import make_project

LEAVABLE = ["changes", "claims", "claims-by-source", "differences", "glossary", "quotes", "relations", "timeline"]


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    made = make_project(tmp_path_factory.mktemp("base"))
    generate(made)
    return made


@pytest.fixture
def folder(base, tmp_path):
    return Path(shutil.copytree(base, tmp_path / "made"))


def notes(made, rule):
    return [(finding.path, finding.what, finding.now) for finding in made.findings if finding.rule == rule]


@pytest.mark.parametrize("name", [*LEAVABLE, "unknowns"])
@pytest.mark.parametrize("emptied", [False, True])
def test_a_page_that_was_deleted_stays_away_and_nothing_leads_to_it(folder, name, emptied):
    page = folder / "docs" / f"{name}.md"
    page.unlink()
    if emptied:
        page.touch()
    made = generate(folder)
    assert not page.exists()
    assert f'removed:\n  - "{name}"\n' in text_of(folder, "index.md")
    assert not [path for path in (folder / "docs").rglob("*.md") if f"{name}.md" in path.read_text(encoding="utf-8")]
    assert not notes(made, "page-comes-back")
    settled(folder)
    (folder / "seeds" / "wire_33dd44ee55.txt").write_text(MORE["wire_33dd44ee55.txt"], encoding="utf-8")
    generate(folder)
    assert not page.exists()


def test_a_page_that_was_left_out_is_there_again_without_its_line(folder):
    before = text_of(folder, "timeline.md")
    (folder / "docs/timeline.md").unlink()
    generate(folder)
    change(folder, "index.md", 'removed:\n  - "timeline"\n', "")
    made = generate(folder)
    assert text_of(folder, "timeline.md") == before
    assert not notes(made, "page-comes-back")


def test_a_page_that_home_leaves_out_goes_and_is_told_where_it_stands(folder):
    change(folder, "index.md", "---\n", "---\nremoved: [quotes, corrections]\n")
    told = notes(run(open_project(folder)), "page-left-out")
    assert [(path, now) for path, _, now in told] == [
        ("docs/index.md", "to have it, take the line out"),
        ("docs/index.md", "take the line out"),
    ]
    generate(folder)
    assert not (folder / "docs/quotes.md").exists()
    assert (folder / "docs/corrections.md").exists()


@pytest.mark.parametrize("new", ["when.md", "reports/when.md"])
def test_a_page_that_was_renamed_is_made_there_and_its_old_address_leads_on(folder, new):
    own(folder, "timeline.md", "A word, and [Norway](actors/norway.md).")
    (folder / "docs" / new).parent.mkdir(exist_ok=True)
    (folder / "docs/timeline.md").rename(folder / "docs" / new)
    made = generate(folder)
    assert made.redirects == {"timeline.md": new}
    assert not (folder / "docs/timeline.md").exists()
    up = "../" * new.count("/")
    assert f"A word, and [Norway]({up}actors/norway.md). *added by an editor*" in text_of(folder, new)
    assert "removed" not in text_of(folder, "index.md")
    settled(folder)
    (folder / "seeds" / "wire_33dd44ee55.txt").write_text(MORE["wire_33dd44ee55.txt"], encoding="utf-8")
    generate(folder)
    settled(folder)
    (folder / "docs" / new).rename(folder / "docs/days.md")
    assert generate(folder).redirects == {"timeline.md": "days.md", new: "days.md"}
    settled(folder)


def test_links_of_all_pages_follow_a_page_that_was_renamed(tmp_path):
    folder = make_project(tmp_path, articles=PORT, pages={})
    generate(folder)
    (folder / "docs/differences.md").rename(folder / "docs/disputes.md")
    generate(folder)
    texts = {path.name: path.read_text(encoding="utf-8") for path in (folder / "docs").rglob("*.md")}
    assert any("](disputes.md)" in text or "](../disputes.md)" in text for text in texts.values())
    assert not any("differences.md)" in text for text in texts.values())


def test_what_is_dropped_on_the_page_of_differences_stays_dropped_under_its_new_name(tmp_path):
    folder = make_project(tmp_path, articles=PORT, pages={})
    made = generate(folder)
    one = made.briefing.differences[0].id
    change(folder, "differences.md", "---\n", f"---\ndrop: [{one}]\n")
    (folder / "docs/differences.md").rename(folder / "docs/disputes.md")
    made = generate(folder)
    assert one not in text_of(folder, "disputes.md").partition("# generated below")[2]
    assert not made.findings


def test_a_title_of_ones_own_stays(folder):
    change(folder, "timeline.md", 'title: "Timeline"', 'title: "What came when"')
    change(folder, "timeline.md", "# Timeline\n", "# What came when\n")
    generate(folder)
    text = text_of(folder, "timeline.md")
    assert text.startswith('---\ntitle: "What came when"\n# generated below\n')
    assert "\n# What came when\n" in text
    settled(folder)


def test_the_plan_tells_of_it_and_of_nothing_else(folder):
    (folder / "docs/differences.md").unlink()
    (folder / "docs/timeline.md").rename(folder / "docs/when.md")
    told = briefing("plan", "--project", folder, code=1).output
    assert "1 page (differences): deleted by an editor, stays away" in told
    assert "timeline.md: an old address that leads here" in told
    assert "In the briefing:" not in told


def test_the_navigation_follows_and_says_which_line_is_behind(folder):
    settings = folder / "mkdocs.yml"
    nav = "nav:\n  - Home: index.md\n  - Time: timeline.md\n  - More:\n      - Quotes: 'quotes.md'\n      - My: my.md\n"
    settings.write_text(settings.read_text(encoding="utf-8") + nav, encoding="utf-8")
    (folder / "docs/quotes.md").unlink()
    (folder / "docs/timeline.md").rename(folder / "docs/when.md")
    made = generate(folder)
    lines = settings.read_text(encoding="utf-8").splitlines()
    rows = [(lines[finding.line - 1], finding.now) for finding in made.findings if finding.rule == "navigation-behind"]
    assert rows == [
        ("  - Time: timeline.md", "write when.md there"),
        ("      - Quotes: 'quotes.md'", "take the line out"),
    ]
    given = [{"Home": "index.md"}, {"Time": "timeline.md"}, {"More": [{"Quotes": "quotes.md"}, {"My": "my.md"}]}]
    assert followed(given, folder / "docs") == [{"Home": "index.md"}, {"Time": "when.md"}, {"More": [{"My": "my.md"}]}]


@pytest.mark.slow
def test_a_site_of_them_is_proved(tmp_path):
    folder, articles = tmp_path / "made", tmp_path / "articles"
    articles.mkdir()
    for name, text in PORT.items():
        (articles / name).write_text(text, encoding="utf-8")
    briefing("init", folder, "--title", "The port", articles, code=0)
    briefing("edition", "--date", "2024-11-20", "--project", folder, code=0)
    for name in ("quotes", "differences", "glossary", "changes"):
        (folder / "docs" / f"{name}.md").unlink()
    (folder / "docs/claims.md").rename(folder / "docs/said.md")
    (folder / "docs/corrections.md").rename(folder / "docs/put-right.md")
    briefing("build", "--project", folder, code=0)
    briefing("verify", folder / "site", "--project", folder, code=0)
    assert '<link rel="alternate" href="./" />' in (folder / "site/feed.xml").read_text(encoding="utf-8")
    assert "url=../said/" in (folder / "site/claims/index.html").read_text(encoding="utf-8")
    assert "assets/explorer.js" in (folder / "site/said/index.html").read_text(encoding="utf-8")
    data = json.loads((folder / "site/data/briefing.json").read_text(encoding="utf-8"))
    assert {page["path"]: page["kind"] for page in data["pages"]}["said.md"] == "claims"
