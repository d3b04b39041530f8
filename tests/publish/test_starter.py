"""A new briefing begins with this project's own known-good settings, and with a workflow that may read and no more."""

import re

import pytest
import yaml

from generator import __version__
from generator.editorial.profiles import known_profiles, load_profile
from generator.pages.frame.tongue import languages
from generator.publish.articles.arrivals import safe_name
from generator.publish.forge import Forge, Kind
from generator.publish.new_files import EXTRAS, FILES, OF_FORGE, STARTER, TEMPLATE, in_language, starter
from generator.publish.version import with_version
from tests.house.tree import ROOT


def made(profile="conflict", title="Ferries", forge=None):
    return starter(title, load_profile(profile), forge or Forge(kind=Kind.GITHUB))


def settings(text):
    return yaml.safe_load(text)


def test_its_settings_are_those_of_this_project():
    ours = settings((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    new = settings(made()["mkdocs.yml"])
    assert new["extra"]["briefing"] == {"profile": "conflict", "version": __version__, "discover": "pages"}
    assert "custom_dir" not in new["theme"]
    for data in (ours, new):
        for key in ("site_name", "site_description", "site_url", "edit_uri"):
            data.pop(key, None)
        data["extra"].pop("briefing")
        data["theme"].pop("custom_dir", None)
    assert new == ours


@pytest.mark.parametrize("profile", known_profiles())
def test_its_navigation_names_the_sections_of_the_profile(profile):
    nav = settings(made(profile)["mkdocs.yml"])["nav"]
    rows = {label: path for row in nav for label, path in row.items()}
    assert {s.label: f"{s.id}/index.md" for s in load_profile(profile).sections}.items() <= rows.items()


@pytest.mark.parametrize("kind", Kind)
def test_each_forge_gets_its_own_files_and_no_others(kind):
    files = set(made(forge=Forge(kind=kind))) - set(FILES)
    assert files == set(OF_FORGE[kind])
    assert all(path.startswith(f".{kind.value}") for path in files)
    assert bool(files) is (kind is not Kind.NONE)


def test_a_known_forge_is_named_where_pages_are_edited_and_code_is_owned():
    files = made(forge=Forge(kind=Kind.GITHUB, address="https://github.com/harbor/ferries"))
    new = settings(files["mkdocs.yml"])
    assert new["edit_uri"] == "https://github.com/harbor/ferries/edit/main/docs/"
    assert new["site_url"] == "https://harbor.github.io/ferries/"
    assert "repo_url" not in new
    assert re.search(r"^/mkdocs.yml +@harbor$", files[".github/CODEOWNERS"], re.MULTILINE)


def test_the_version_is_pinned_where_the_workflow_installs_it():
    files = made()
    assert f"briefing-site-generator[html,pdf]=={__version__}\n" in files["requirements.txt"]
    assert "requirements.txt" in files[".github/workflows/briefing.yml"]
    assert "requirements.txt" in made(forge=Forge(kind=Kind.GITLAB))[".gitlab-ci.yml"]


def test_the_forge_can_read_all_that_the_tool_reads():
    reading = ROOT / "generator" / "reading"
    asked = {
        row for path in reading.rglob("*.py") for row in re.findall(r'library\("[\w.]+", "(\w+)"', path.read_text())
    }
    assert asked <= set(EXTRAS)


def test_every_template_is_used():
    used = {*FILES.values(), *(name for files in OF_FORGE.values() for name in files.values())}
    used |= {own for name in used for language in languages() if (own := in_language(name, language)) != name}
    assert {path.relative_to(STARTER).as_posix() for path in STARTER.rglob("*") if path.is_file()} == used


def test_what_is_no_template_holds_nothing_to_be_filled_in():
    for path in STARTER.rglob("*"):
        if path.is_file() and path.suffix != TEMPLATE:
            assert not re.search(r"(?<!\$)\{\{|\{%", path.read_text("utf-8")), path.name


def test_taking_a_version_over_changes_that_word_alone():
    text = "# ü\r\nextra:\r\n  briefing:\r\n    version: 0.0.1 # ours\r\nsite_name: X\r\nx: !!python/name:os.system\r\n"
    assert with_version(text) == text.replace("0.0.1", f'"{__version__}"')


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("000_3f8778c61d94400a.txt", "000_3f8778c61d94400a.txt"),
        ("A story, “as told”; rm -rf $HOME.TXT", "a-story-as-told-rm-rf-home.txt"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf.txt", "rf.txt"),
        ("con.txt", "article-con.txt"),
        ("Aux.txt", "article-Aux.txt"),
        ("Müller über Bergen.html", "muller-uber-bergen.html"),
        ("no suffix at all", "no-suffix-at-all"),
    ],
)
def test_a_file_gets_a_name_that_is_safe_everywhere(name, safe):
    assert safe_name(name) == safe


def test_a_long_name_is_cut():
    assert len(safe_name("x" * 300 + ".txt")) < 100
