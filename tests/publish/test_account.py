"""A run that found nothing to write is told again at once, and made anew as soon as anything it hangs on is another."""

import json
import sqlite3
from contextlib import closing

import pytest

from generator.cli import commands
from generator.publish import generate as generating
from generator.publish.generate import run, write
from generator.publish.kept.account import told_before
from generator.publish.project import open_project
from tests.cli.asked import briefing
from tests.story import make_project


@pytest.fixture
def project(tmp_path):
    """A briefing whose last run found nothing to write."""
    made = open_project(make_project(tmp_path))
    write(made, run(made))
    run(made)
    return made


def test_it_is_what_the_run_told(project):
    before = told_before(project)
    made = run(project)
    assert before is not None
    assert before == made.account
    assert (before.counts, before.findings, before.left_out) == (made.counts, made.findings, made.left_out)


def test_the_commands_say_the_same_without_a_run(project, monkeypatch):
    told = {}
    for name in ("generate", "check"):
        told[name] = briefing(name, "--json", "--project", project.root, code=None).output
    monkeypatch.setattr(commands, "generated", None)
    for name, before in told.items():
        assert json.loads(briefing(name, "--json", "--project", project.root, code=None).output) == json.loads(before)
    monkeypatch.undo()
    project.cache.unlink()
    for name, before in told.items():
        assert json.loads(briefing(name, "--json", "--project", project.root, code=None).output) == json.loads(before)


def add(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text if path.exists() else text, encoding="utf-8")


CHANGES = {
    "an article": lambda root: add(min((root / "seeds").glob("*.txt")), "\nIt rained in Norway.\n"),
    "an article more": lambda root: add(root / "seeds" / "more.txt", "Rain\nIt rained in Norway.\n"),
    "an article less": lambda root: min((root / "seeds").glob("*.txt")).unlink(),
    "a page": lambda root: add(root / "docs" / "index.md", "\nMine.\n"),
    "a page of an editor's own": lambda root: add(root / "docs" / "own.md", "# Mine\n"),
    "a page less": lambda root: (root / "docs" / "timeline.md").unlink(),
    "a page elsewhere": lambda root: (root / "docs" / "timeline.md").rename(root / "docs" / "days.md"),
    "the title": lambda root: add(root / "mkdocs.yml", "\nsite_name: Another\n"),
    "a link": lambda root: (root / "docs" / "link.md").symlink_to(root / "mkdocs.yml"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_ends_it(project, what):
    CHANGES[what](project.root)
    assert told_before(open_project(project.root)) is None


def test_a_changed_profile_ends_it(tmp_path):
    root = make_project(tmp_path)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\nextra:\n  briefing:\n    profile: own.yml\n")
    (root / "own.yml").write_text("extends: conflict\n")
    project = open_project(root)
    write(project, run(project))
    run(project)
    assert told_before(project)
    add(root / "own.yml", "\n# another\n")
    assert told_before(project) is None


def test_code_of_another_version_ends_it(project, monkeypatch):
    monkeypatch.setattr("generator.publish.kept.cache.code_version", lambda _: "another")
    assert told_before(project) is None


def test_nothing_is_kept_of_a_run_that_would_write(tmp_path):
    project = open_project(make_project(tmp_path))
    run(project)
    assert told_before(project) is None


def test_nothing_is_kept_where_somebody_saved_meanwhile(tmp_path, monkeypatch):
    project = open_project(make_project(tmp_path))
    write(project, run(project))
    whole = generating.run_with

    def meanwhile(*args):
        made = whole(*args)
        add(project.docs / "own.md", "# Mine\n")
        return made

    monkeypatch.setattr(generating, "run_with", meanwhile)
    run(project)
    assert told_before(project) is None


@pytest.mark.parametrize("value", ["", "[]", "[1,2,3,[],[]]", "no JSON"])
def test_a_torn_row_is_no_harm(project, value):
    with closing(sqlite3.connect(project.cache)) as connection, connection:
        connection.execute("UPDATE rows SET value = ?", (value,))
    assert told_before(project) is None


def test_with_a_model_each_run_is_made(project):
    from dataclasses import replace

    assert told_before(replace(project, model="en_core_web_trf")) is None
