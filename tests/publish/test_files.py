"""A file on disk is the old one or the new one, whatever happens on the way."""

import os
import stat
from pathlib import Path

import pytest

from generator.publish.files import remove_file, write_bytes, write_text


def test_what_is_written_is_there(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "page.md"
    assert write_text(path, "Ærø\r\n")
    assert path.read_bytes() == "Ærø\r\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_what_is_the_same_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    write_text(path, "same")
    os.utime(path, (1, 1))
    assert not write_text(path, "same")
    assert path.stat().st_mtime == 1
    assert write_text(path, "else")


def test_the_rights_that_a_file_had_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    write_text(path, "one")
    path.chmod(0o600)
    write_text(path, "two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_litter(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.md"
    write_text(path, "old")

    def fail(*args: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[step], fail)
    with pytest.raises(OSError, match="disk full"):
        write_text(path, "new")
    assert [p.name for p in tmp_path.iterdir()] == ["page.md"]
    assert path.read_text() == "old"


def test_a_link_is_replaced_and_what_it_leads_to_is_not_written(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    link = tmp_path / "docs" / "page.md"
    link.parent.mkdir()
    link.symlink_to(outside)
    assert write_bytes(link, b"mine")
    assert not link.is_symlink()
    write_bytes(link, b"new")
    assert outside.read_text() == "mine"


def test_a_file_is_removed_once(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    write_text(path, "x")
    assert remove_file(path)
    assert not remove_file(path)
