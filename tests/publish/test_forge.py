"""A forge is told from the remote's address alone: never its secrets, never more than the address says."""

import shutil
import subprocess

import pytest
import yaml

from generator.publish.forge import Forge, Kind, forge_at, forge_of
from generator.publish.new_files import STARTER


def repository(tmp_path, remote, branch="main"):
    if shutil.which("git") is None:
        pytest.skip("git is not here")
    subprocess.run(["git", "init", "--quiet", "--initial-branch", branch, str(tmp_path)], check=True)
    subprocess.run(["git", "remote", "add", "origin", remote], cwd=tmp_path, check=True)
    return tmp_path


@pytest.mark.parametrize(
    ("remote", "kind", "address"),
    [
        ("https://github.com/harbor/ferries.git", Kind.GITHUB, "https://github.com/harbor/ferries"),
        ("https://user:token@github.com/harbor/ferries", Kind.GITHUB, "https://github.com/harbor/ferries"),
        ("git@github.com:harbor/ferries.git", Kind.GITHUB, "https://github.com/harbor/ferries"),
        ("git@gitlab.com:news/north/ferries.git", Kind.GITLAB, "https://gitlab.com/news/north/ferries"),
        ("ssh://git@gitlab.example.org:2222/news/ferries.git", Kind.GITLAB, "https://gitlab.example.org/news/ferries"),
        ("https://git.example.org/harbor/ferries/", Kind.GITHUB, "https://git.example.org/harbor/ferries"),
        ("/srv/git/ferries.git", Kind.GITHUB, ""),
        ("../ferries", Kind.GITHUB, ""),
        ("https://github.com/har bor/x\n- evil", Kind.GITHUB, ""),
        ("file:///srv/ferries", Kind.GITHUB, ""),
    ],
)
def test_a_remote_tells_the_forge(tmp_path, remote, kind, address):
    forge = forge_of(repository(tmp_path, remote))
    assert (forge.kind, forge.address) == (kind, address)
    assert "token" not in repr(forge)


def test_what_was_asked_for_counts_before_the_remote(tmp_path):
    assert forge_of(repository(tmp_path, "git@github.com:a/b.git"), "gitlab").kind is Kind.GITLAB


def test_without_a_repository_of_its_own_a_folder_has_no_address(tmp_path):
    inside = repository(tmp_path, "git@github.com:a/b.git") / "deeper"
    inside.mkdir()
    assert forge_of(inside) == Forge(kind=Kind.GITHUB)


def test_addresses_follow_from_the_forge(tmp_path):
    github = forge_of(repository(tmp_path, "git@github.com:Harbor/Ferries.git", "trunk"))
    assert github.edit_uri == "https://github.com/Harbor/Ferries/edit/trunk/docs/"
    assert github.site_url == "https://harbor.github.io/Ferries/"
    assert github.owner == "@Harbor"
    gitlab = Forge(kind=Kind.GITLAB, address="https://gitlab.com/news/ferries")
    assert gitlab.edit_uri == "https://gitlab.com/news/ferries/-/edit/main/docs/"
    assert gitlab.site_url == ""
    home = Forge(kind=Kind.GITHUB, address="https://github.com/harbor/harbor.github.io")
    assert home.site_url == "https://harbor.github.io/"
    nobody = Forge(kind=Kind.GITHUB)
    assert (nobody.edit_uri, nobody.site_url, nobody.owner) == ("", "", "@OWNER")


@pytest.mark.parametrize("kind", [Kind.GITHUB, Kind.GITLAB])
def test_the_setting_gives_the_forge_back(kind):
    forge = Forge(kind=kind, address="https://git.example.org/a/b", branch="main")
    assert forge_at(forge.edit_uri) == forge


@pytest.mark.parametrize("setting", [None, 3, "", "edit/main/docs/", "https://example.org/docs/"])
def test_any_other_setting_names_none(setting):
    assert forge_at(setting) is None


def test_a_problem_is_reported_in_the_forges_own_form():
    github = Forge(kind=Kind.GITHUB, address="https://github.com/a/b").report
    assert github["statement"] == "https://github.com/a/b/issues/new?template=statement.yml&statement="
    gitlab = Forge(kind=Kind.GITLAB, address="https://gitlab.com/a/b").report
    assert gitlab["statement"].startswith("https://gitlab.com/a/b/-/issues/new?issuable_template=Statement&")
    assert Forge(kind=Kind.GITHUB).report == Forge(kind=Kind.NONE, address="https://x.org/a/b").report == {}


def test_the_form_has_the_fields_that_the_links_fill_in():
    form = yaml.safe_load((STARTER / "github" / "ISSUE_TEMPLATE" / "statement.yml").read_text(encoding="utf-8"))
    assert {"statement", "page"} <= {row.get("id") for row in form["body"]}
    assert (STARTER / "gitlab" / "issue_templates" / "Statement.md").read_text(encoding="utf-8").endswith("it in):\n")
