"""What breaks off in the middle removes nothing for good, and what another run does is waited for."""

import errno
import re
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from generator.publish import generate
from tests.cli.asked import briefing, content
from tests.cli.test_keep import STORY


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("broken") / "velorin"
    briefing("init", folder, "--title", "Velorin", STORY, code=0)
    return folder


@pytest.fixture
def project(made, tmp_path):
    return Path(shutil.copytree(made, tmp_path / "velorin"))


@pytest.mark.parametrize("at", [0, 3, 10, 30])
def test_a_removal_that_breaks_off_suppresses_no_page(project, monkeypatch, at):
    before, article = content(project), project / "seeds" / "irish-wire.txt"
    text = article.read_bytes()
    steps = iter(range(1000))
    for name in ("write_text", "remove_file"):
        real = getattr(generate, name)

        def broken(*given, real=real):
            if next(steps) == at:
                raise KeyboardInterrupt
            real(*given)

        monkeypatch.setattr(generate, name, broken)
    briefing("remove", "irish-wire", "--yes", "--project", project, code=130)
    monkeypatch.undo()
    article.write_bytes(text)
    briefing("generate", "--project", project, code=0)
    assert content(project) == before
    assert not any(re.search(r"^removed:", path.read_text()) for path in (project / "docs").rglob("index.md"))


def test_init_that_breaks_off_leaves_the_folder_as_it_was(tmp_path, monkeypatch):
    folder = tmp_path / "new"
    shutil.copytree(STORY, folder / "seeds")
    before = content(folder)

    def broken(*_given):
        raise KeyboardInterrupt

    monkeypatch.setattr(generate, "write_text", broken)
    for _ in range(2):
        briefing("init", folder, "--title", "T", STORY.parent / "strait", code=130)
        assert content(folder) == before
    monkeypatch.undo()
    (folder / ".seeds.left").mkdir()
    briefing("init", folder, "--title", "T", STORY, code=1)
    briefing("check", "--project", folder, code=0)


def test_two_runs_never_write_at_once(project, monkeypatch):
    monkeypatch.setattr("generator.cli.console.PATIENCE", 0.2)
    (project / ".briefing").mkdir(exist_ok=True)
    with FileLock(project / ".briefing" / "lock"):
        assert "another run writes here" in briefing("generate", "--project", project, code=2).stderr
        briefing("check", "--project", project, code=0)
    briefing("generate", "--project", project, code=0)


def test_a_link_among_the_pages_publishes_nothing(project, tmp_path):
    (tmp_path / "secret").write_text("A secret.")
    for name in ("env.md", "picture.txt"):
        (project / "docs" / name).symlink_to(tmp_path / "secret")
        told = briefing("build", "--project", project, code=1)
        assert f"docs/{name}: a link to a file" in told.stderr
        (project / "docs" / name).unlink()


def test_what_the_system_refuses_names_the_file_and_the_way_out(project, monkeypatch):
    def full(*_given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("generator.publish.files.os.fsync", full)
    (project / "docs" / "timeline.md").unlink()
    told = briefing("generate", "--project", project, code=1).stderr
    assert told.startswith("docs/timeline.md: No space left on device → make room there")
    assert ".tmp" not in told
