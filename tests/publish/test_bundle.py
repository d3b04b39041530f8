"""The same site gives the same zip, byte for byte; the zip unpacks to one folder of plain files."""

import os
import shutil
import stat
import zipfile
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.publish.bundle import make_zip


def make_site(folder: Path, names: list[str]) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<p>{name}</p>" * 50)
    return folder


NAMES = ["index.html", "b/index.html", "a.html", "assets/x.js", "assets/x.js.map", "sitemap.xml.gz"]


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    first = make_site(tmp_path / "first", NAMES)
    second = make_site(tmp_path / "second", NAMES[::-1])
    for path in second.rglob("*"):
        path.chmod(0o700)
        os.utime(path, (10**9, 10**9))
    one, two = make_zip(first, tmp_path / "1.zip"), make_zip(second, tmp_path / "2.zip")
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    assert (one.sha256, one.size, one.files) == (two.sha256, two.size, two.files)
    assert one.size == (tmp_path / "1.zip").stat().st_size


def test_entries_are_sorted_dated_and_readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1732060800")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    make_zip(make_site(tmp_path / "site", NAMES), tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "x.zip") as file:
        entries = file.infolist()
        assert file.testzip() is None
    names = [entry.filename for entry in entries]
    assert names == ["briefing/a.html", "briefing/assets/x.js", "briefing/b/index.html", "briefing/index.html"]
    assert {entry.date_time for entry in entries} == {(2024, 11, 20, 0, 0, 0)}
    assert {stat.S_IMODE(entry.external_attr >> 16) for entry in entries} == {0o644}


def test_what_is_no_site_is_refused_and_the_old_zip_stays(tmp_path: Path) -> None:
    target = tmp_path / "x.zip"
    make_zip(make_site(tmp_path / "site", NAMES), target)
    before = target.read_bytes()
    shutil.rmtree(tmp_path / "site")
    with pytest.raises(InputError, match=r"no index\.html"):
        make_zip(tmp_path / "site", target)
    assert target.read_bytes() == before


def test_a_link_out_of_the_site_is_not_packed(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", ["index.html"])
    (tmp_path / "secret").write_text("secret")
    (site / "secret.html").symlink_to(tmp_path / "secret")
    assert make_zip(site, tmp_path / "x.zip").files == 1
