"""The forge runs what a person runs, with no rights and no secrets, and only actions pinned by hash."""

import re
from typing import Any

import yaml

from tests.house.tree import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_every_action_is_pinned_by_hash() -> None:
    assert WORKFLOWS
    for path in WORKFLOWS:
        uses = re.findall(r"uses:\s*(\S+)(.*)", path.read_text(encoding="utf-8"))
        assert uses
        for action, note in uses:
            assert re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40}", action), action
            assert re.fullmatch(r"\s*# v\d+\.\d+\.\d+", note), action


def test_it_may_read_and_no_more_and_knows_no_secret() -> None:
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        assert "secrets." not in text
        assert "pull_request_target" not in text
        flow: dict[str, Any] = yaml.safe_load(text)
        assert flow["permissions"] == {"contents": "read"}
        assert all("permissions" not in job for job in flow["jobs"].values())


def test_it_runs_both_commands_on_all_supported_pythons() -> None:
    flow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
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
