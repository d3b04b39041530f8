"""A site is the old one or the new one; what MkDocs warns of stops the build and says where it is."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.publish.building import parallel
from generator.publish.building.mkdocs_build import build_site
from tests.site.sample import ROOT, make_sample, settings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_sample(tmp_path / "project")


def bytes_of(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_it_builds_and_counts(project: Path) -> None:
    report = build_site(project, project / "site", extra={"data/x.json": b"{}"})
    assert (project / "site" / "data" / "x.json").read_bytes() == b"{}"
    assert report.pages == len(list((project / "site").rglob("*.html"))) > 10
    assert report.files == len(bytes_of(project / "site"))
    assert [p.name for p in project.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize("fails", [False, True])
def test_files_beside_many_pages_are_made_meanwhile(
    fails: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(parallel, "processors", lambda: 2)
    here = os.getpid()

    def make() -> dict[str, bytes]:
        if fails and os.getpid() != here:
            raise OSError("no room")
        return {"a": b"%d" % os.getpid(), "b/c/d": b""}

    site = tmp_path / "site"
    for pages in (parallel.MANY, 3):
        with parallel.meanwhile(make, pages, site) as files:
            assert [*files] == ["a", "b/c/d"]
            assert (files["a"] == b"%d" % here) is (fails or pages == 3)
            assert "e" not in files
            parallel.place(files, site)
        assert {*bytes_of(site)} == {"a", "b/c/d"}
        assert [*tmp_path.iterdir()] == [site]


def test_a_dead_link_is_a_finding_with_file_and_line_and_the_old_site_stays(project: Path) -> None:
    build_site(project, project / "site")
    before = bytes_of(project / "site")
    with (project / "docs" / "method.md").open("a") as file:
        file.write("\nA [dead link](actors/nobody.md), and [no such place](sources/000.md#s99).\n")
    number = len((project / "docs" / "method.md").read_text().splitlines())
    with pytest.raises(InputError) as caught:
        build_site(project, project / "site")
    findings = caught.value.findings
    assert [(f.path, f.line) for f in findings] == [("docs/method.md", number)] * 2
    assert "actors/nobody.md" in findings[0].what
    assert "s99" in findings[1].what
    assert bytes_of(project / "site") == before
    assert [p.name for p in project.iterdir() if p.name.startswith(".")] == []


def test_a_page_that_the_navigation_names_and_nobody_wrote_is_a_finding(project: Path) -> None:
    (project / "docs" / "policy" / "index.md").unlink()
    with pytest.raises(InputError) as caught:
        build_site(project, project / "site")
    assert any(f.path == "mkdocs.yml" and "policy/index.md" in f.what for f in caught.value.findings)


@pytest.mark.parametrize(
    ("text", "words"),
    [("site_name: [", "mkdocs.yml"), ("docs_dir: nowhere\n", "mkdocs.yml"), ("site_name: x\ntheme: nope\n", "nope")],
)
def test_settings_that_cannot_be_used_are_a_finding(text: str, words: str, project: Path) -> None:
    (project / "mkdocs.yml").write_text(text)
    with pytest.raises(InputError, match=words):
        build_site(project, project / "site")
    assert not (project / "site").exists()


def test_no_settings_are_a_finding(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    with pytest.raises(InputError, match=r"mkdocs\.yml"):
        build_site(project, project / "site")


def test_another_folder_needs_no_copy_of_the_theme(project: Path) -> None:
    theme = project / "generator"
    theme.rename(project.parent / "elsewhere")
    build_site(project, project / "site")
    assert (project / "site" / "assets" / "briefing.css").is_file()


def test_without_the_offline_plugin_an_offline_build_says_what_to_add(project: Path) -> None:
    text = settings()
    (project / "mkdocs.yml").write_text(text[: text.index("  # Switched on")] + text[text.index("markdown_ext") :])
    with pytest.raises(InputError, match="offline"):
        build_site(project, project / "site", offline=True)


def test_no_edit_button_without_an_address_and_one_with_it(project: Path, site: Path) -> None:
    page = Path("actors", "mara-holt", "index.html")
    assert 'rel="edit"' not in (site / page).read_text()
    (project / "mkdocs.yml").write_text(settings(edit_uri="https://forge.example/edit/main/docs/"))
    build_site(project, project / "site")
    text = (project / "site" / page).read_text()
    assert 'href="https://forge.example/edit/main/docs/actors/mara-holt.md"' in text
    assert 'data-md-component="source"' not in text


def test_nothing_is_said_and_the_environment_is_left_as_it_was(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = {**os.environ}
    build_site(project, project / "site")
    out, err = capfd.readouterr()
    assert (out, err) == ("", "")
    assert {k: v for k, v in os.environ.items() if k != "NO_MKDOCS_2_WARNING"} == {
        k: v for k, v in before.items() if k != "NO_MKDOCS_2_WARNING"
    }


SCRIPT = """
import sys
from pathlib import Path
from generator.publish.building import parallel
from generator.publish.building.mkdocs_build import build_site
root = Path(sys.argv[1])
build_site(root, root / "site")
build_site(root, root / "offline", offline=True)
"""


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for number, environment in enumerate(
        [
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": ""},
            {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "315532800"},
        ]
    ):
        project = make_sample(tmp_path / str(number))
        if number:
            for page in sorted((project / "docs").rglob("*.md"), reverse=True):
                text = page.read_bytes()
                page.unlink()
                page.write_bytes(text)
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(project)], check=True, cwd=ROOT, env={**os.environ, **environment}
        )
        found.append({**bytes_of(project / "site"), **bytes_of(project / "offline")})
    assert found[0] == found[1]
    assert len(found[0]) > 40
