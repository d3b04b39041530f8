"""A new briefing begins with this project's own known-good settings, and with a workflow that may read and no more."""

import re

import pytest
import yaml

from generator import __version__
from generator.editorial.profiles import known_profiles, load_profile
from generator.publish.arrivals import safe_name
from generator.publish.init import EXTRAS, FILES, STARTER, starter
from generator.publish.version import with_version
from tests.house.tree import ROOT


def made(profile="conflict", title="Ferries"):
    return starter(title, load_profile(profile))


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


def test_its_workflow_is_pinned_reads_only_and_runs_what_proves_the_site():
    text = made()[".github/workflows/briefing.yml"]
    flow = settings(text)
    assert flow["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    uses = re.findall(r"uses:\s*(\S+)(.*)", text)
    ours = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert uses
    assert all(f"{action}{note}" in ours for action, note in uses)
    runs = [step["run"] for step in flow["jobs"]["briefing"]["steps"] if "run" in step]
    assert runs[1:] == ["briefing build", "briefing verify", "briefing bundle"]
    assert "${{ github.ref }}" in text


def test_the_version_is_pinned_where_the_workflow_installs_it():
    files = made()
    assert f"briefing-site-generator[html,pdf]=={__version__}\n" in files["requirements.txt"]
    assert "requirements.txt" in files[".github/workflows/briefing.yml"]


def test_the_forge_can_read_all_that_the_tool_reads():
    reading = ROOT / "generator" / "reading"
    asked = {
        row for path in reading.rglob("*.py") for row in re.findall(r'library\("[\w.]+", "(\w+)"', path.read_text())
    }
    assert asked <= set(EXTRAS)


def test_every_template_is_used():
    assert sorted(path.name for path in STARTER.iterdir() if path.is_file()) == sorted(FILES.values())


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
