"""What breaks off in the middle removes nothing for good, and what another run does is waited for."""

import errno
import re
import shutil

import pytest
from filelock import FileLock

from generator.publish import journal
from tests.cli.asked import VELORIN, briefing, content


@pytest.mark.parametrize("at", [0, 3, 10, 30])
def test_a_removal_that_breaks_off_suppresses_no_page(velorin, monkeypatch, at):
    before, article = content(velorin), velorin / "seeds" / "irish-wire.txt"
    text = article.read_bytes()
    steps = iter(range(1000))
    for name in ("laid", "replace"):
        real = getattr(journal, name)

        def broken(*given, real=real):
            if next(steps) == at:
                raise KeyboardInterrupt
            return real(*given)

        monkeypatch.setattr(journal, name, broken)
    briefing("remove", "irish-wire", "--yes", "--project", velorin, code=130)
    monkeypatch.undo()
    article.write_bytes(text)
    briefing("generate", "--project", velorin, code=0)
    assert content(velorin) == before
    assert not any(re.search(r"^removed:", path.read_text()) for path in (velorin / "docs").rglob("index.md"))


def test_init_that_breaks_off_leaves_the_folder_as_it_was(tmp_path, monkeypatch):
    folder = tmp_path / "new"
    shutil.copytree(VELORIN, folder / "seeds")
    before = content(folder)

    def broken(*_given):
        raise KeyboardInterrupt

    monkeypatch.setattr(journal, "laid", broken)
    for _ in range(2):
        briefing("init", folder, "--title", "T", VELORIN.parent / "strait", code=130)
        assert content(folder) == before
    monkeypatch.undo()
    (folder / ".seeds.left").mkdir()
    briefing("init", folder, "--title", "T", VELORIN, code=1)
    briefing("check", "--project", folder, code=0)


def test_two_runs_never_write_at_once(velorin, monkeypatch):
    monkeypatch.setattr("generator.cli.console.PATIENCE", 0.2)
    (velorin / ".briefing").mkdir(exist_ok=True)
    with FileLock(velorin / ".briefing" / "lock"):
        assert "another run writes here" in briefing("generate", "--project", velorin, code=2).stderr
        briefing("check", "--project", velorin, code=0)
    briefing("generate", "--project", velorin, code=0)


def test_a_link_among_the_pages_publishes_nothing(velorin, tmp_path):
    (tmp_path / "secret").write_text("A secret.")
    for name in ("env.md", "picture.txt"):
        (velorin / "docs" / name).symlink_to(tmp_path / "secret")
        told = briefing("build", "--project", velorin, code=1)
        assert f"docs/{name}:1: a link to a file" in told.stderr
        (velorin / "docs" / name).unlink()


def test_what_the_system_refuses_names_the_file_and_the_way_out(velorin, monkeypatch):
    def full(*_given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("generator.publish.files.os.fsync", full)
    (velorin / "docs" / "corrections.md").unlink()
    told = briefing("generate", "--project", velorin, code=1).stderr
    assert told.startswith("docs/corrections.md: No space left on device → make room there")
    assert ".tmp" not in told
