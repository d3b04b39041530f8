"""A site is read from a folder or a zip; a zip can do no harm."""

import zipfile
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.verify import read_site, verify_site
from generator.verify.site import files as module
from generator.verify.site.files import without_top
from tests.verify import story_site
from tests.verify.faults import Site


def pack(path: Path, files: dict[str, bytes], top: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(f"{top}{name}", data)
    return path


def test_folder_and_zip_give_the_same_verdict(tmp_path: Path, seeds: Path, shown: Site) -> None:
    folder = tmp_path / "site"
    for name, data in shown.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    packed = pack(tmp_path / "site.zip", shown, "briefing-offline/")
    assert verify_site(folder, seeds) == verify_site(packed, seeds)
    assert verify_site(folder, seeds).ok
    assert read_site(packed).keys() == shown.keys()


def test_a_zip_of_one_changed_page_is_no_longer_clean(tmp_path: Path, seeds: Path) -> None:
    site = story_site.site(flat=True)
    site["timeline.html"] = site["timeline.html"].replace(b"More than 2,000", b"More than 3,000")
    verdict = verify_site(pack(tmp_path / "site.zip", site, "top/"), seeds)
    assert {finding.path for finding in verdict.findings} == {"timeline.html"}


@pytest.mark.parametrize(
    "name", ["../x.html", "/x.html", "a/../../x.html", "a\\x.html", "C:/x.html", "a//x.html", "./x"]
)
def test_a_name_that_leads_out_of_the_zip_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="no plain path"):
        read_site(pack(tmp_path / "site.zip", {name: b"", "ok.html": b""}))


def test_a_name_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "site.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.html", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.html", "2")
    with pytest.raises(InputError, match="twice"):
        read_site(path)


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("a.html")
    entry.external_attr = 0o120777 << 16
    path = tmp_path / "site.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(InputError, match="symbolic link"):
        read_site(path)


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FILE", 1000)
    path = pack(tmp_path / "site.zip", {"a.html": b"x" * 1001})
    with pytest.raises(InputError, match="more than any page"):
        read_site(path)
    monkeypatch.setattr(module, "MAX_TOTAL", 1500)
    path = pack(tmp_path / "many.zip", {f"{n}.html": b"x" * 900 for n in range(2)})
    with pytest.raises(InputError, match="more than any briefing"):
        read_site(path)


def test_a_broken_zip_and_a_missing_site_are_told(tmp_path: Path) -> None:
    whole = pack(tmp_path / "site.zip", {"a.html": b"x" * 5000}).read_bytes()
    broken = tmp_path / "broken.zip"
    broken.write_bytes(whole[:40] + b"\xff" * 10 + whole[50:])
    with pytest.raises(InputError):
        read_site(broken)
    with pytest.raises(InputError, match="there is no built site"):
        read_site(tmp_path / "nowhere")


def test_only_a_folder_that_holds_all_is_taken_off() -> None:
    assert without_top({"a/b.html": b"", "a/c/d.html": b""}).keys() == {"b.html", "c/d.html"}
    assert without_top({"a/b.html": b"", "c.html": b""}).keys() == {"a/b.html", "c.html"}
    assert without_top({}) == {}


def test_an_empty_site_is_not_clean(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "site").mkdir()
    reasons = {finding.what for finding in verify_site(tmp_path / "site", seeds).findings}
    assert reasons == {"the data export", "the site shows no statement"}
