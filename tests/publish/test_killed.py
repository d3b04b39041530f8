"""A run that is killed at any step of its writing changed nothing, or the next command completes all of it first."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.publish.generate import run, write
from generator.publish.journal import PENDING, complete, is_pending
from generator.publish.project import open_project
from tests.publish.test_arranging import change, generate, own
from tests.publish.test_branches import MORE
from tests.story import make_project

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be split off here")
MINE = b"# About\r\n[Iceland](actors/iceland.md)  \r\nno end of line"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """Pages added, changed, renamed, merged, deleted and reworded by hand, articles new: all that a run may write."""
    folder = make_project(tmp_path_factory.mktemp("base"))
    (folder / "docs/actors/berg.md").write_text("---\nkind: person\nname: Berg\n---\n", encoding="utf-8")
    (folder / "docs/about.md").write_bytes(MINE)
    generate(folder)
    own(folder, "actors/berg.md", "Words of mine.")
    change(folder, "actors/berg.md", "kind: person", "kind: person\nsame_as: Anna Berg")
    (folder / "docs/actors/norway.md").rename(folder / "docs/actors/the-neighbour.md")
    change(folder, "weapons/skarv.md", "kind: technology", "kind: place\nsection: places")
    (folder / "docs/risks/collision.md").unlink()
    for name, text in MORE.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    return folder


def tree(folder):
    return {path.relative_to(folder): path.read_bytes() for path in (folder / "docs").rglob("*") if path.is_file()}


def killed_at(step, project, made):
    """Write in a process that is killed right before the step; whether it was."""
    child = os.fork()
    if child == 0:
        done = 0

        def counted(function):
            def call(*args, **more):
                nonlocal done
                done += 1
                if done == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                return function(*args, **more)

            return call

        steps = ((os, "fsync"), (os, "replace"), (os, "unlink"), (os, "rename"), (os, "rmdir"))
        for place, name in (*steps, *((Path, name) for name in ("open", "mkdir", "replace", "unlink", "chmod"))):
            setattr(place, name, counted(getattr(place, name)))
        try:
            write(project, made)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def try_all(base, tmp_path, steps, again):
    made = run(open_project(base))
    assert made.broken == ()
    before = tree(base)
    whole = Path(shutil.copytree(base, tmp_path / "whole"))
    assert write(replace(open_project(base), root=whole), made) == ()
    after = tree(whole)
    assert before != after
    for step in steps:
        copy = Path(shutil.copytree(base, tmp_path / str(step)))
        project = replace(open_project(base), root=copy)
        if not killed_at(step, project, made):
            return step
        begun = is_pending(copy)
        raw = tree(copy)
        assert all(data in (before.get(path), after.get(path)) for path, data in raw.items()), step
        assert begun or raw in (before, after), step
        assert raw[Path("docs/about.md")] == MINE
        assert complete(copy) == ()
        assert tree(copy) == (after if begun else raw), step
        assert not (copy / PENDING).exists() or not begun
        if step % again == 0:
            generate(copy)
            assert tree(copy) == after, step
        shutil.rmtree(copy)
    return 0


def test_a_run_killed_at_some_steps_leaves_the_old_tree_or_the_new_one(base, tmp_path):
    try_all(base, tmp_path, [1, 2, 3, *range(5, 400, 11)], 7)


@pytest.mark.soak
def test_a_run_killed_at_every_step_leaves_the_old_tree_or_the_new_one(base, tmp_path):
    assert try_all(base, tmp_path, range(1, 10_000), 1) > 50


@pytest.mark.parametrize("command", ["check", "plan"])
def test_whoever_reads_after_a_killed_run_reads_the_new_tree(base, tmp_path, command):
    made = run(open_project(base))
    for step in range(50, 1000, 10):
        copy = Path(shutil.copytree(base, tmp_path / str(step)))
        assert killed_at(step, replace(open_project(base), root=copy), made)
        if is_pending(copy) and tree(copy) != tree(base):
            break
    words = [sys.executable, "-m", "generator", command, "--quiet", "--project", str(copy)]
    told = subprocess.run(words, check=False, timeout=120, capture_output=True, text=True)
    assert "drift" not in told.stderr
    assert not is_pending(copy)
    assert all(change.state.value in ("same", "conflict") for change in run(open_project(copy)).changes)


def test_a_killed_run_leaves_no_lock_behind(tmp_path):
    folder = make_project(tmp_path)
    code = f"""
import os, signal, sys
from pathlib import Path
from generator.cli.console import alone
with alone(Path({str(folder)!r})):
    print("held", flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        holder.kill()
    words = [sys.executable, "-m", "generator", "generate", "--quiet", "--project", str(folder)]
    assert subprocess.run(words, check=False, timeout=60).returncode == 0
