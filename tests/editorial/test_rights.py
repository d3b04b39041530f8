"""What of an article may be shown is set on its page too: the stricter of the two counts, and the check knows it."""

import shutil

import pytest

from generator.editorial.rights import with_rights
from generator.model.source import Rights
from generator.publish.generate import run
from generator.publish.project import open_project
from tests.cli.asked import briefing
from tests.publish.campaign.story import PORT
from tests.publish.test_arranging import change, generate, settled, text_of
from tests.story import make_project


@pytest.fixture
def folder(tmp_path):
    made = make_project(tmp_path)
    generate(made)
    return made


def give(folder, rights, page="sources/harbor.md"):
    change(folder, page, "---\n", f"---\nrights: {rights}\n")


@pytest.mark.parametrize(
    ("own", "page", "counts"),
    [
        ("text", "used", "used"),
        ("text", "link", "link"),
        ("used", "link", "link"),
        ("used", "text", "used"),
        ("link", "used", "link"),
        ("text", "text", "text"),
    ],
)
def test_the_stricter_of_the_two_counts(folder, own, page, counts):
    (folder / "seeds/harbor_00aa11bb22.yml").write_text(f"rights: {own}\n", encoding="utf-8")
    generate(folder)
    give(folder, page)
    made = generate(folder)
    assert next(s for s in made.briefing.sources if s.id == "harbor").rights is Rights(counts)
    wider = [f.line for f in made.findings if "the stricter of the two counts" in (f.why or "")]
    assert wider == ([2] if page != counts else [])
    settled(folder)


def test_an_article_that_is_only_linked_gives_its_page_and_nothing_else(folder):
    give(folder, "link")
    generate(folder)
    text = text_of(folder, "sources/harbor.md")
    assert text.startswith("---\nrights: link\n# generated below\n")
    assert "Prime Minister" not in text
    assert not [p for p in (folder / "docs").rglob("*.md") if "harbor.md#s" in p.read_text(encoding="utf-8")]
    change(folder, "sources/harbor.md", "rights: link\n", "")
    generate(folder)
    assert "Prime Minister" in text_of(folder, "sources/harbor.md")


@pytest.mark.parametrize(("given", "now"), [("usd", "did you mean 'used'?"), ("mine", "write one of text, used, link")])
def test_rights_that_nobody_knows_stop_the_run_at_their_line(folder, given, now):
    give(folder, given)
    (finding,) = run(open_project(folder)).broken
    assert (finding.path, finding.line, finding.now) == ("docs/sources/harbor.md", 2, now)


def test_sources_without_such_a_page_are_as_they_were(folder):
    sources = run(open_project(folder)).briefing.sources
    assert with_rights(sources, {}).sources == sources


@pytest.mark.slow
def test_the_check_holds_a_site_to_the_rights_on_the_page(tmp_path):
    folder, articles = tmp_path / "made", tmp_path / "articles"
    articles.mkdir()
    for name, text in PORT.items():
        (articles / name).write_text(text, encoding="utf-8")
    briefing("init", folder, "--title", "The port", articles, code=0)
    give(folder, "used", "sources/a.md")
    briefing("build", "--project", folder, code=0)
    briefing("verify", folder / "site", "--project", folder, code=0)
    whole = text_of(folder, "sources/a.md")
    change(folder, "sources/a.md", "rights: used\n", "")
    generate(folder)
    assert len(text_of(folder, "sources/a.md")) > len(whole)
    shutil.rmtree(folder / "site")
    briefing("build", "--project", folder, code=0)
    give(folder, "used", "sources/a.md")  # a site of before
    told = briefing("verify", folder / "site", "--project", folder, code=1).output
    assert "its rights let only sentences be shown that are cited" in told
