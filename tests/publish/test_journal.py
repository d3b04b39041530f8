"""Files change all together or not at all, whatever stops it; what somebody saved meanwhile is left."""

import json
import os

import pytest

from generator.publish import journal
from generator.publish.journal import JOURNAL, PENDING, Step, commit, complete, is_pending


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "docs").mkdir()
    for name in "abc":
        (tmp_path / "docs" / f"{name}.md").write_text(f"old {name}", encoding="utf-8")
    return tmp_path


def steps():
    return (
        Step(path="docs/a.md", before=b"old a", after=b"new a"),
        Step(path="docs/new/d.md", before=None, after=b"new d"),
        Step(path="docs/b.md", before=b"old b", after=None, into="docs/a.md"),
    )


def texts(folder):
    docs = folder / "docs"
    return {path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8") for path in docs.rglob("*.md")}


NEW = {"a.md": "new a", "c.md": "old c", "new/d.md": "new d"}


def test_files_are_written_and_removed_and_nothing_is_left_behind(folder):
    assert commit(folder, steps()) == ()
    assert texts(folder) == NEW
    assert not (folder / PENDING).exists()


def test_a_full_disk_changes_nothing(folder, monkeypatch):
    before, calls = texts(folder), []

    def full(handle):
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        commit(folder, steps())
    assert texts(folder) == before
    assert not is_pending(folder)


def test_what_was_begun_is_completed_whatever_was_done_of_it(folder, monkeypatch):
    monkeypatch.setattr(journal, "complete", lambda _: ())
    commit(folder, steps())
    assert texts(folder)["a.md"] == "old a"
    (folder / PENDING / "0").replace(folder / "docs" / "a.md")
    assert complete(folder) == ()
    assert texts(folder) == NEW
    assert complete(folder) == ()


def test_what_somebody_saved_meanwhile_is_left_with_the_page_that_was_to_go_into_it(folder, monkeypatch):
    monkeypatch.setattr(journal, "complete", lambda _: ())
    commit(folder, steps())
    (folder / "docs" / "a.md").write_text("mine", encoding="utf-8")
    assert complete(folder) == ("docs/a.md", "docs/b.md")
    assert texts(folder) == {"a.md": "mine", "b.md": "old b", "c.md": "old c", "new/d.md": "new d"}


@pytest.mark.parametrize(
    "rows",
    [
        "not json",
        "{}",
        json.dumps([{"path": "../out.md", "before": "", "after": "x", "into": ""}]),
        json.dumps([{"path": "docs/../../out.md", "before": "", "after": "x", "into": ""}]),
        json.dumps([{"path": "mkdocs.yml", "before": "", "after": "x", "into": ""}]),
        json.dumps([["docs/a.md"]]),
    ],
)
def test_a_journal_that_no_run_wrote_does_nothing(folder, rows):
    before = texts(folder)
    (folder / PENDING).mkdir(parents=True)
    (folder / PENDING / "0").write_text("evil", encoding="utf-8")
    (folder / PENDING / JOURNAL).write_text(rows, encoding="utf-8")
    assert complete(folder) == ()
    assert texts(folder) == before
    assert not (folder.parent / "out.md").exists()
    assert not is_pending(folder)
