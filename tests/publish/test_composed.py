"""After an edit of a page nothing is weighed; what is kept is what would be made, and the briefing comes late."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from generator.pages import sources
from generator.pages.sources import source_draft
from generator.publish.data.export import export
from generator.publish.generate import run, write
from generator.publish.kept import composed
from generator.publish.planning.plan import Plan, plan_of
from generator.publish.project import open_project
from tests.story import make_project


@pytest.fixture
def project(tmp_path):
    made = open_project(make_project(tmp_path))
    write(made, run(made))
    return made


def never(*_):
    raise AssertionError("weighed again")


def reword(project):
    page = project.docs / "timeline.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("\n\n", "\n\nOur own words.\n\n", 2), encoding="utf-8")


def told(made):
    return made.pages, made.changes, made.counts, made.findings, made.left_out


def test_an_edit_of_a_pages_words_weighs_nothing(project, monkeypatch):
    reword(project)
    with monkeypatch.context() as patch:
        patch.setattr(composed, "weigh", never)
        kept = run(project)
    assert any(change.woven and change.woven.own for change in kept.changes)
    project.cache.unlink()
    assert told(kept) == told(run(project))


def test_the_briefing_is_weighed_when_it_is_asked_for(project):
    kept = run(project)
    assert kept.story.weighed is None
    late = export(kept.briefing, kept.pages, kept.own, kept.edits)
    project.cache.unlink()
    made = run(project)
    assert made.story.weighed is not None
    assert late == export(made.briefing, made.pages, made.own, made.edits)


def test_what_the_articles_gave_is_still_there_after_such_a_run(project):
    def rows():
        with closing(sqlite3.connect(project.cache)) as connection:
            return {key for (key,) in connection.execute("SELECT key FROM rows")}

    before = rows()
    run(project)
    assert before <= rows()


@pytest.mark.parametrize("what", ["article", "entry", "title", "hidden"])
def test_what_pages_hang_on_makes_them_anew(project, what):
    if what == "article":
        (project.seeds / "more.txt").write_text("Rain\nIt rained in Norway.\n", encoding="utf-8")
    elif what == "entry":
        (project.docs / "actors" / "holt.md").write_text("---\nkind: person\nname: Mara Holt\n---\n", encoding="utf-8")
    elif what == "title":
        project = replace(project, title="Another")
    else:
        page = project.docs / "differences.md"
        page.write_text(page.read_text(encoding="utf-8").replace("---\n", "---\ndrop: [d-1]\n", 1), encoding="utf-8")
    made = run(project)
    assert made.story.weighed is not None
    project.cache.unlink()
    assert told(made) == told(run(project))


def test_a_large_briefing_keeps_no_such_row(project, monkeypatch):
    monkeypatch.setattr(composed, "LARGEST", 0)
    assert run(project).story.weighed is not None


def test_a_plan_of_a_run_that_changes_nothing_weighs_nothing(project, monkeypatch):
    monkeypatch.setattr(composed, "weigh", never)
    assert plan_of(run(project)) == Plan(pages=())


def test_an_article_more_makes_only_those_articles_pages_that_it_touches(project, monkeypatch):
    drafted = []

    def noted(view, source, used):
        drafted.append(source.id)
        return source_draft(view, source, used)

    (project.seeds / "more.txt").write_text("Rain\nIt rained for two hours.\n", encoding="utf-8")
    monkeypatch.setattr(sources, "source_draft", noted)
    kept = run(project)
    assert drafted == ["more"]
    project.cache.unlink()
    assert told(kept) == told(run(project))


def test_a_page_whose_row_is_damaged_is_made_and_stored_again(project):
    with closing(sqlite3.connect(project.cache)) as connection, connection:
        connection.execute("UPDATE rows SET value = substr(value, 1, 8) || 'x' WHERE value LIKE '%\"timeline.md\"%'")
    reword(project)
    assert run(project).story.weighed is not None
    assert run(project).story.weighed is None
