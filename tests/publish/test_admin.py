"""The admin page is off, stays out of the zip, and is the tested program or none; its settings follow the registry."""

import base64
import hashlib
import io
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.editorial.profiles import load_profile
from generator.editorial.registry import ENTRY_KEYS, PAGE_KEYS
from generator.errors import InputError, UsageError
from generator.model.kind import Kind
from generator.publish.admin import page as admin
from generator.publish.admin.config import LISTS, MANY, admin_config
from generator.publish.forge import Forge
from generator.publish.forge import Kind as ForgeKind
from generator.publish.generate import run
from generator.publish.project import open_project
from generator.publish.site import data_files
from generator.verify.site import admin as checked
from tests.story import make_project

EDIT = "https://github.com/harbor/ferries/edit/main/docs/"
AT = Forge(kind=ForgeKind.GITHUB, address="https://github.com/harbor/ferries")


@pytest.fixture
def project(tmp_path):
    make_project(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + f"\nedit_uri: {EDIT}\n", encoding="utf-8")
    return open_project(tmp_path)


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package in the form of the real one, and its hashes taken for the tested ones."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as file:
        for name in (admin.SCRIPT, admin.LICENSES):
            row = tarfile.TarInfo(f"package/dist/{name}")
            row.size = len(name)
            file.addfile(row, io.BytesIO(name.encode()))
    path = tmp_path.parent / f"{tmp_path.name}.tgz"
    path.write_bytes(buffer.getvalue())
    digest = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
    monkeypatch.setattr(admin, "INTEGRITY", f"sha512-{digest}")
    for module in (admin, checked):
        monkeypatch.setattr(module, "SHA256", hashlib.sha256(admin.SCRIPT.encode()).hexdigest())
    return path


def config(*, kinds=(), own=(), sign_in=None, forge=AT):
    return yaml.safe_load(admin_config(forge, load_profile("conflict"), kinds, own, sign_in or {}))


def test_it_is_off_until_it_is_switched_on(project, package):
    assert admin.admin_files(project) == {}
    admin.switch_on(project, package)
    files = admin.admin_files(project)
    assert set(files) == {f"admin/{name}" for name in ("index.html", "config.yml", admin.SCRIPT, admin.LICENSES)}
    assert files["admin/index.html"].count(b"<script") == 1
    assert b"MIT" in files[f"admin/{admin.LICENSES}"]
    assert admin.switch_off(project)
    assert not (project.root / "admin").exists()
    assert admin.admin_files(project) == {}
    assert not admin.switch_off(project)


def test_the_zip_has_none_of_it():
    assert "admin" not in (Path(data_files.__code__.co_filename).read_text("utf-8").partition("def publish_zip")[2])


def test_another_package_is_refused_and_nothing_is_written(project, package):
    package.write_bytes(package.read_bytes() + b"x")
    with pytest.raises(InputError, match="not the package that was tested"):
        admin.switch_on(project, package)
    assert not (project.root / "admin").exists()


def test_another_script_is_not_built(project, package):
    admin.switch_on(project, package)
    (project.root / "admin" / admin.SCRIPT).write_text("alert(1)")
    with pytest.raises(InputError, match="not the one that was tested"):
        admin.admin_files(project)


def test_without_npm_it_says_what_to_do(project, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(UsageError, match="--package FILE"):
        admin.switch_on(project)


def test_it_needs_to_know_where_edits_go(project, package):
    admin.switch_on(project, package)
    with pytest.raises(InputError, match="edit_uri"):
        admin.admin_files(replace(project, edit_uri=""))


def test_generator_and_check_know_the_same_program():
    assert admin.SHA256 == checked.SHA256


def test_the_check_lets_it_pass_as_it_was_built_and_not_otherwise(project, package):
    admin.switch_on(project, package)
    files = {**admin.admin_files(project), "index.html": b"x"}
    assert checked.without_admin(files, project.root) == ({"index.html": b"x"}, ())
    faults = {
        "admin/index.html": files["admin/index.html"].replace(b"</body>", b"<script>1</script></body>"),
        f"admin/{admin.SCRIPT}": b"alert(1)",
        "admin/config.yml": files["admin/config.yml"].replace(b"harbor/ferries", b"evil/ferries"),
    }
    for path, data in faults.items():
        _, odd = checked.without_admin({**files, path: data}, project.root)
        assert [finding.path for finding in odd] == [path]
    rest, _ = checked.without_admin({**files, "admin/more.js": b""}, project.root)
    assert "admin/more.js" in rest


def test_every_key_and_kind_of_the_registry_has_its_field():
    rows = [row for row in config()["collections"] if "fields" in row]
    of_page = ["same_as", "split", "section", "also", "body"]
    assert set(PAGE_KEYS) <= {*ENTRY_KEYS, *of_page, "merged", "was"}
    for row in rows:
        names = [field["name"] for field in row["fields"]]
        assert names == ["kind", "name", *(key for key in ENTRY_KEYS if key not in ("kind", "name")), *of_page]
        assert row["fields"][0]["options"] == [kind.value for kind in Kind]
        assert row["fields"][-1]["widget"] == "text"
        assert row["folder"] in {f"docs/{section.id}" for section in load_profile("conflict").sections}
    assert set(ENTRY_KEYS) <= {"kind", "name", *LISTS}
    assert set(MANY) == set(Kind)


def test_a_section_lists_each_kind_that_it_holds_and_no_index():
    rows = {row["name"]: row for row in config(kinds=[("places", "event"), ("actors", "no-kind")])["collections"]}
    assert rows["places-event"]["filter"] == {"field": "kind", "value": "event"}
    assert all("filter" in row for row in rows.values() if "folder" in row)
    assert not [name for name in rows if name.endswith("no-kind")]


def test_each_index_takes_names_that_are_nobodys():
    (sections,) = [row for row in config()["collections"] if row["name"] == "sections"]
    names = [section.id for section in load_profile("conflict").sections]
    assert [row["file"] for row in sections["files"]] == [f"docs/{name}/index.md" for name in names]
    assert all([field["name"] for field in row["fields"]] == ["never", "body"] for row in sections["files"])


def test_fields_that_the_form_leaves_empty_decide_nothing(project):
    page = project.docs / "actors" / "norway.md"
    page.write_text(
        page.read_text("utf-8").replace("---\n", "---\nsame_as: ''\nsplit: []\nsection: ''\n", 1), encoding="utf-8"
    )
    made = run(project)
    assert made.broken == ()
    assert not [finding for finding in made.findings if not finding.note]


def test_editors_own_pages_and_home_are_there():
    (own,) = [row for row in config(own=["method.md", "index.md"])["collections"] if row["name"] == "own"]
    assert [row["file"] for row in own["files"]] == ["docs/index.md", "docs/method.md"]


def test_what_is_saved_becomes_a_pull_request_of_the_forge():
    github = config(sign_in={"base_url": "https://sign.example.org", "evil": 1})
    assert github["publish_mode"] == "editorial_workflow"
    assert github["backend"]["repo"] == "harbor/ferries"
    assert github["backend"]["open_authoring"] is True
    assert github["backend"]["base_url"] == "https://sign.example.org"
    assert "evil" not in github["backend"]
    at = Forge(kind=ForgeKind.GITLAB, address="https://git.example.org/news/north/ferries", branch="trunk")
    gitlab = config(forge=at, sign_in={"app_id": "1"})["backend"]
    assert (gitlab["name"], gitlab["repo"], gitlab["branch"]) == ("gitlab", "news/north/ferries", "trunk")
    assert (gitlab["base_url"], gitlab["app_id"]) == ("https://git.example.org", "1")
