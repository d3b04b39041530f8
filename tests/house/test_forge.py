"""The forge runs what a person runs, with no secret, no more right than its job needs, and only what is pinned."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.house.tree import ROOT

STARTER = ROOT / "generator" / "publish" / "starter"
GITHUB = ROOT / ".github"
WORKFLOWS = sorted([*(GITHUB / "workflows").glob("*.yml"), *(STARTER / "github" / "workflows").glob("*.yml")])
RIGHTS = {
    "pages": {"pages": "write", "id-token": "write"},
    "commit": {"contents": "write"},
    "release": {"contents": "write", "id-token": "write", "attestations": "write"},
}
"""What a job may do beside reading; none of them runs for a pull request, and none runs what was installed."""
INSTALL = "      - name: Install the tool\n        run: "


def flows() -> list[dict[str, Any]]:
    return [yaml.safe_load(path.read_text(encoding="utf-8")) for path in WORKFLOWS]


def test_every_action_is_pinned_by_hash() -> None:
    assert len(WORKFLOWS) == 3
    pins: dict[str, str] = {}
    for path in WORKFLOWS:
        uses = re.findall(r"uses:\s*(\S+)(.*)", path.read_text(encoding="utf-8"))
        assert uses
        for action, note in uses:
            assert re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40}", action), action
            assert re.fullmatch(r"\s*# v\d+\.\d+\.\d+", note), action
            name = action.partition("@")[0]
            assert pins.setdefault(name, action + note) == action + note


def test_it_may_read_and_no_more_but_for_three_jobs() -> None:
    for path, flow in zip(WORKFLOWS, flows(), strict=True):
        text = path.read_text(encoding="utf-8")
        assert "secrets." not in text
        assert "pull_request_target" not in text
        assert "workflow_run" not in text
        assert flow["permissions"] == {"contents": "read"}
        for name, job in flow["jobs"].items():
            assert job.get("permissions", {}) == RIGHTS.get(name, {}), name
            assert job["timeout-minutes"] <= 60
            for step in job["steps"]:
                if step.get("uses", "").startswith("actions/checkout@"):
                    assert step["with"]["persist-credentials"] is False


def test_who_may_write_runs_nothing_that_was_installed_and_no_pull_request() -> None:
    for flow in flows():
        for name in RIGHTS.keys() & flow["jobs"].keys():
            job = flow["jobs"][name]
            assert job["if"].startswith(("github.ref == format('refs/heads/{0}'", "github.ref_type == 'tag'"))
            words = "\n".join(step.get("run", "") for step in job["steps"])
            assert not re.search(r"\b(briefing|pip|python|make)\b (?!-)", words), name


def test_no_word_from_outside_stands_in_a_script() -> None:
    for flow in flows():
        for job in flow["jobs"].values():
            assert all("${{" not in step.get("run", "") for step in job["steps"])


def test_the_briefing_here_runs_what_a_new_one_runs() -> None:
    parts = [
        (folder / "workflows" / "briefing.yml").read_text("utf-8").partition(INSTALL)
        for folder in (GITHUB, STARTER / "github")
    ]
    ours, theirs = ((before, re.sub(r"\A.*?(?=\n      - )", "", after, flags=re.DOTALL)) for before, _, after in parts)
    assert all(install for _, install, _ in parts)
    assert ours == theirs


def test_its_forms_are_those_of_a_new_one() -> None:
    for name in ("ISSUE_TEMPLATE/statement.yml", "ISSUE_TEMPLATE/source.yml", "dependabot.yml"):
        assert (GITHUB / name).read_bytes() == (STARTER / "github" / name).read_bytes()


def test_what_runs_code_needs_an_owner() -> None:
    for path in (
        GITHUB / "CODEOWNERS",
        STARTER / "github" / "CODEOWNERS.jinja",
        STARTER / "gitlab" / "CODEOWNERS.jinja",
    ):
        rows = [row.split() for row in path.read_text("utf-8").splitlines() if row and not row.startswith("#")]
        assert all(len(row) >= 2 for row in rows)
        owned = {row[0] for row in rows}
        assert owned >= {"/mkdocs.yml", "/requirements*.txt", "/overrides/", "/docs/**/*.js", "/docs/**/*.html"}
        assert not owned & {"*", "/docs/", "/seeds/", "/docs/**/*.md"}
    assert {"/.github/", "/generator/", "/pyproject.toml", "/Makefile"} <= {
        row.split()[0] for row in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines() if row.startswith("/")
    }


def test_the_tools_workflow_runs_both_commands_on_all_supported_pythons() -> None:
    flow = yaml.safe_load((GITHUB / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    (job,) = flow["jobs"].values()
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    commands = [step.get("run", "") for step in job["steps"]]
    assert any(command.startswith("make site") for command in commands)
    assert any(command.startswith("make test") for command in commands)


def test_the_gate_runs_the_tests() -> None:
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in text
    assert text.splitlines()[-1] == "make test"


def tool(name: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """A linter of the environment that the tests run in; it asks nobody over the network."""
    path = Path(sys.executable).with_name(name)
    return subprocess.run([path, *words], capture_output=True, text=True, check=False, timeout=60)


def test_zizmor_finds_nothing() -> None:
    done = tool("zizmor", "--offline", "--no-progress", "--persona=auditor", *WORKFLOWS, GITHUB / "dependabot.yml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_would_find_something(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    text = WORKFLOWS[0].read_text("utf-8").replace("contents: read", "contents: write")
    bad.write_text(text.replace("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@main"), encoding="utf-8")
    done = tool("zizmor", "--offline", "--no-progress", bad)
    assert done.returncode != 0
    assert "unpinned-uses" in done.stdout
    assert "excessive-permissions" in done.stdout


SCHEMAS = [
    ("github-workflows", WORKFLOWS),
    ("dependabot", [GITHUB / "dependabot.yml"]),
    ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
    ("github-issue-forms", [p for p in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if p.name != "config.yml"]),
    ("gitlab-ci", [STARTER / "gitlab" / "gitlab-ci.yml"]),
]


@pytest.mark.parametrize(("schema", "paths"), SCHEMAS, ids=[name for name, _ in SCHEMAS])
def test_each_file_is_of_its_schema(schema: str, paths: list[Path]) -> None:
    transform = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    assert paths
    done = tool("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *transform, *sorted(paths))
    assert done.returncode == 0, done.stdout
