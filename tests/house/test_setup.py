"""Setting up finds a Python that will do, and says what to do where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

FINDER = ROOT / "generator" / "find-python.sh"


def fake(folder: Path, name: str, version: str | None, *, venv: bool = True) -> None:
    """A command that answers as a Python of that version would; as a shim with nothing behind it where None."""
    old = version is None or tuple(map(int, version.split("."))) < (3, 11, 5)
    lines = ["#!/bin/sh", 'case "$2" in']
    lines += [f"*platform*) echo {version};;", f"*version_info*) exit {int(old)};;", f"*venv*) exit {int(not venv)};;"]
    text = "#!/bin/sh\nexit 127\n" if version is None else "\n".join([*lines, "esac", ""])
    (folder / name).write_text(text)
    (folder / name).chmod(0o755)


def find(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", str(FINDER), *arguments], env={"PATH": str(folder)}, capture_output=True, text=True, check=False
    )


def test_the_newest_that_works_is_taken(tmp_path: Path) -> None:
    fake(tmp_path, "python3.13", None)
    fake(tmp_path, "python3.12", "3.12.1")
    fake(tmp_path, "python3", "3.11.7")
    assert find(tmp_path).stdout.strip() == str(tmp_path / "python3.12")


def test_one_that_is_named_is_the_only_one_tried(tmp_path: Path) -> None:
    fake(tmp_path, "python3.12", "3.12.1")
    fake(tmp_path, "mine", "3.11.5")
    assert find(tmp_path, "mine").stdout.strip() == str(tmp_path / "mine")
    missing = find(tmp_path, "yours")
    assert missing.returncode == 1
    assert "yours" in missing.stderr


@pytest.mark.parametrize("version", ["3.11.2", "3.9.18", "3.10.13"])
def test_one_that_is_too_old_is_named_with_what_to_do(version: str, tmp_path: Path) -> None:
    fake(tmp_path, "python3", version)
    run = find(tmp_path)
    assert (run.returncode, run.stdout) == (1, "")
    assert version in run.stderr
    assert "3.11.5 or newer" in run.stderr
    assert "make site PYTHON=" in run.stderr


def test_one_that_cannot_make_environments_is_named_with_what_to_install(tmp_path: Path) -> None:
    fake(tmp_path, "python3", "3.11.9", venv=False)
    run = find(tmp_path)
    assert run.returncode == 1
    assert "apt install python3-venv" in run.stderr


def test_none_at_all_is_said(tmp_path: Path) -> None:
    run = find(tmp_path)
    assert run.returncode == 1
    assert "No Python was found" in run.stderr


def test_this_one_would_do() -> None:
    run = subprocess.run(
        ["/bin/sh", str(FINDER), sys.executable], env={**os.environ}, capture_output=True, text=True, check=False
    )
    assert run.stdout.strip() == sys.executable
