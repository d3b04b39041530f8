"""The commands as a person or a script meets them: names, help, exit codes, messages, JSON."""

import json
import re
from pathlib import Path

import pytest

from generator.cli import main
from tests.cli.asked import briefing
from tests.story import PAGES, make_project

ROOT = Path(__file__).parents[2]
COMMANDS = (
    "add", "admin", "book", "build", "bundle", "check", "edition", "explain", "export", "generate",
    "init", "keep", "plan", "remove", "serve", "takedown", "verify",
)  # fmt: skip


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path)


def test_the_names_that_others_script_against():
    assert tuple(sorted(main.commands)) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(name):
    text = briefing(name, "--help", code=0).output
    assert f"briefing {name}" in text.partition("Example:")[2]
    assert not re.search(r"\S {2,}\S", text.partition("Options:")[0]), "its paragraphs are set as they are indented"
    options = ("--quiet", "--json") if name == "init" else ("--project", "--quiet", "--json")
    assert all(option in text for option in options)


def test_the_readme_lists_every_command_and_no_other():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `briefing (\w+)", text, re.MULTILINE)) == set(COMMANDS)


def test_generate_writes_says_so_and_ends_with_0(project):
    text = briefing("generate", "--project", project, code=0).output
    assert "docs/actors/iceland.md" in text
    assert "3 sources" in text


def test_check_tells_drift_with_1_and_writes_nothing(project):
    before = sorted(project.rglob("*"))
    result = briefing("check", "--project", project, code=1)
    assert "would be added" in result.output
    assert "briefing generate" in result.output
    assert sorted(path for path in project.rglob("*") if ".briefing" not in path.parts) == before


def test_check_after_generate_ends_with_0(project):
    briefing("generate", "--project", project)
    briefing("check", "--project", project, code=0)


def test_quiet_says_nothing_where_there_is_nothing_to_say(project):
    assert briefing("generate", "--quiet", "--project", project, code=0).output == ""


def test_the_project_may_be_named_before_the_command(project):
    briefing("--project", project, "generate", code=0)


def test_json_is_one_object_with_the_exit_code(project):
    data = json.loads(briefing("check", "--json", "--project", project, code=1).output)
    assert data["exit"] == 1
    assert data["findings"][0]["path"].startswith("docs/")
    assert {"sources", "changes"} <= data.keys()


def test_an_edit_by_hand_is_told_and_kept(project):
    briefing("generate", "--project", project)
    path = project / "docs" / "timeline.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nAn editor's own line.\n", encoding="utf-8")
    told = briefing("check", "--project", project, code=0)
    assert re.search(r"docs/timeline\.md:\d+: holds edits that no run has taken up", told.output)
    briefing("generate", "--project", project, code=0)
    assert "\nAn editor's own line. *added by an editor*\n" in path.read_text(encoding="utf-8")
    assert "timeline" not in briefing("check", "--project", project, code=0).output


def test_a_broken_page_is_named_with_its_line_and_nothing_is_written(project):
    (project / "docs" / "actors" / "x.md").write_text(
        '---\nkind: person\nname: Iran: the "deal"\n---\n', encoding="utf-8"
    )
    result = briefing("generate", "--project", project, code=1)
    assert "docs/actors/x.md:3" in result.output
    assert not (project / "docs" / "index.md").exists()


def test_a_folder_without_settings_is_a_wrong_call(tmp_path):
    result = briefing("generate", "--project", tmp_path, code=2)
    assert "mkdocs.yml" in result.output
    assert "Traceback" not in result.output


def test_no_articles_is_told_with_1(tmp_path):
    assert "seeds" in briefing("generate", "--project", make_project(tmp_path, articles={}), code=1).output


def test_settings_that_are_no_yaml_are_told_with_their_line(project):
    (project / "mkdocs.yml").write_text("site_name: A\nextra: [\n", encoding="utf-8")
    assert "mkdocs.yml:3" in briefing("generate", "--project", project, code=1).output


def test_an_unknown_profile_is_a_wrong_call(project):
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("conflict", "conflcit"), encoding="utf-8")
    assert "conflict" in briefing("generate", "--project", project, code=2).output


def test_a_wrong_option_is_a_wrong_call(project):
    briefing("generate", "--nonsense", code=2)


def test_export_writes_the_data_to_standard_output_or_a_file(project):
    data = json.loads(briefing("export", "--project", project, code=0).output)
    assert data["version"] == 1
    target = project / "out" / "data.json"
    briefing("export", "--project", project, "--out", target, code=0)
    assert json.loads(target.read_text(encoding="utf-8")) == data


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("harbor:1", "names Anna Berg by “Anna Berg”"),
        ("norway", "demonym of the state"),
        ("Anna Berg", "person Anna Berg"),
        ("berg", "person Anna Berg"),
        ("night-ferries", "evidence"),
        ("docs/weapons/skarv.md", "shows island:"),
        ("weapons/skarv.md", "links to docs/"),
    ],
)
def test_explain_tells_the_chain_of_anything(project, id, expected):
    assert expected in briefing("explain", id, "--project", project, code=0).output


def test_explain_knows_statements_claims_and_anchors(project):
    data = json.loads(briefing("export", "--project", project).output)
    claim = data["claims"][0]
    anchor = data["sources"][0]["sentences"][1]["id"]
    assert (
        claim["statements"][0]["id"]
        in briefing("explain", claim["statements"][0]["id"], "--project", project, code=0).output
    )
    assert "why one claim" in briefing("explain", claim["id"], "--project", project, code=0).output
    assert anchor in briefing("explain", anchor, "--project", project, code=0).output


def test_explain_of_an_unknown_id_says_what_was_meant(project):
    assert "did you mean Iceland" in briefing("explain", "Icelnd", "--project", project, code=2).output
    assert briefing("explain", "harbor:999", "--project", project).exit_code == 2


def test_verify_without_a_site_says_what_to_do(project):
    assert "briefing build" in briefing("verify", "--project", project, code=2).output


def test_an_unknown_key_is_told_and_harms_nothing(tmp_path):
    project = make_project(tmp_path, pages={**PAGES, "actors/x.md": "kind: person\nname: X Y\nalias: [Z]\n"})
    result = briefing("generate", "--project", project, code=1)
    assert "did you mean 'aliases'" in result.output
    assert (project / "docs" / "index.md").exists()


def test_a_bundle_is_never_of_stale_pages(project):
    result = briefing("bundle", "--project", project, code=1)
    assert "briefing generate" in result.output
    assert not (project / "dist").exists()


def test_what_the_system_refuses_is_told_without_a_traceback(project):
    (project / "blocked").write_text("a file", encoding="utf-8")
    told = briefing("export", "--project", project, "--out", project / "blocked" / "x.json", code=1).stderr
    assert re.search(r"^blocked(/x\.json)?: .+ → .+ run it again: nothing is lost$", told, re.MULTILINE)


def test_hidden_files_are_no_pages(project):
    hidden = project / "docs" / "actors" / ".#x.md"
    hidden.parent.mkdir(parents=True, exist_ok=True)
    hidden.symlink_to("nowhere")
    briefing("generate", "--project", project, code=0)
