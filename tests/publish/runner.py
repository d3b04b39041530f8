"""A forge's runner in small: the steps of a workflow run here, one by one, in a clean clone, without a network.

An action is no shell command: those that hand files on are played, and any that nobody plays is an error.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

SECONDS = 120
SKIPPED = {"Install the tool"}
"""Steps of our own that are not run: what they install is what the tests run with."""
CLOSED = "http://127.0.0.1:9"
"""A proxy that nobody answers at: what asks the network fails."""
GIVEN = {
    "github.server_url": "https://github.com",
    "github.repository": "harbor/ferries",
    "github.sha": "0" * 40,
    "github.token": "t",
}
"""What steps may be given; none of it is a secret of the repository's."""
ON_MAIN = "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)"


@dataclass(frozen=True, kw_only=True)
class Event:
    """What happened on the forge."""

    name: str
    main: bool = False
    tag: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)

    def holds(self, condition: str) -> bool:
        """Whether a job or step with this `if` runs; a condition that nobody knows is an error."""
        return {
            "": True,
            "github.event_name == 'pull_request'": self.name == "pull_request",
            "github.event_name == 'push'": self.name == "push",
            "github.ref_type == 'tag'": bool(self.tag),
            ON_MAIN: self.main,
            f"{ON_MAIN} && vars.BRIEFING_PAGES != 'off'": self.main and self.settings.get("BRIEFING_PAGES") != "off",
            f"{ON_MAIN} && vars.BRIEFING_COMMIT == 'on'": self.main and self.settings.get("BRIEFING_COMMIT") == "on",
        }[condition]


@dataclass(kw_only=True)
class Runner:
    """One run: each job gets a clone of its own; `store` holds what jobs hand on, `asked` what they asked `gh`."""

    origin: Path
    folder: Path
    event: Event
    branch: str = "main"
    code: Path | None = None
    ran: list[str] = field(default_factory=list)

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def asked(self) -> str:
        log = self.folder / "asked"
        return log.read_text(encoding="utf-8") if log.exists() else ""

    @property
    def summary(self) -> str:
        return (self.folder / "summary").read_text(encoding="utf-8")

    def clone(self, name: str) -> Path:
        """A clone as `actions/checkout` makes it."""
        clone = self.folder / "work" / name
        words = ["clone", "--quiet", "--depth", "2", "--branch", self.branch]
        subprocess.run(["git", *words, self.origin.as_uri(), str(clone)], check=True, timeout=SECONDS)
        return clone

    def environment(self, clone: Path) -> dict[str, str]:
        """What a step finds: the commands of the tool, and of the forge, which only writes down what it is asked."""
        commands = self.folder / "bin"
        if not commands.exists():
            commands.mkdir(parents=True)
            code = self.code or clone
            script(commands / "briefing", f'PYTHONPATH="{code}" exec "{sys.executable}" -m generator "$@"')
            for name in ("gh", "curl"):
                script(
                    commands / name, f'echo {name} "$@" >> "{self.folder}/asked"\n[ ! -e "{self.folder}/no-release" ]'
                )
        for name in ("summary", "output"):
            (self.folder / name).touch()
        return {
            "PATH": f"{commands}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "LANG": "C.UTF-8",
            "CI": "true",
            "PYTHONDONTWRITEBYTECODE": "1",
            "http_proxy": CLOSED,
            "https_proxy": CLOSED,
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_REF": f"refs/tags/{self.event.tag}" if self.event.tag else f"refs/heads/{self.branch}",
            "GITHUB_REF_NAME": self.event.tag or self.branch,
        }

    def shell(self, script: str, cwd: Path, more: Mapping[str, str] = {}) -> None:
        """One script, as the runner starts it."""
        words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        env = {**self.environment(cwd), **more}
        done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=SECONDS)
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"

    def run(self, workflow: str = ".github/workflows/briefing.yml") -> None:
        """Every job that runs for the event, in the order that they stand in."""
        flow = yaml.safe_load((self.clone("read") / workflow).read_text(encoding="utf-8"))
        for name, job in flow["jobs"].items():
            if self.event.holds(job.get("if", "")):
                self.job(name, job)

    def job(self, name: str, job: Mapping[str, Any]) -> None:
        """The steps of one job that run for the event."""
        clone = self.folder / "work" / name
        clone.mkdir(parents=True)
        for step in job["steps"]:
            if not self.event.holds(step.get("if", "")):
                continue
            self.ran.append(f"{name}: {step.get('name') or step['uses'].partition('@')[0]}")
            if "uses" in step:
                self.action(step["uses"].partition("@")[0], step.get("with", {}), clone)
            elif step["name"] not in SKIPPED:
                self.shell(step["run"], clone, {name: filled(text) for name, text in step.get("env", {}).items()})

    def action(self, name: str, given: Mapping[str, Any], clone: Path) -> None:
        """What an action of the forge does, as far as files go."""
        if name == "actions/checkout":
            clone.rmdir()
            self.clone(clone.name)
        elif name == "actions/upload-artifact":
            files = [clone / line for line in given["path"].split()]
            target = self.store / given.get("name", files[0].name)
            target.mkdir(parents=True)
            for file in files:
                shutil.copyfile(file, target / file.name)
        elif name == "actions/download-artifact":
            shutil.copytree(self.store / given["name"], clone / given["path"], dirs_exist_ok=True)
        elif name == "actions/upload-pages-artifact":
            shutil.copytree(clone / given["path"], self.store / "github-pages")
        elif name == "actions/attest-build-provenance":
            assert (clone / given["subject-path"]).is_file()
        elif name == "actions/deploy-pages":
            assert (self.store / "github-pages" / "index.html").is_file()
        else:
            assert name == "actions/setup-python", f"nobody plays {name}"


def filled(text: str) -> str:
    """A setting with what the forge puts into it."""
    for name, value in GIVEN.items():
        text = text.replace(f"${{{{ {name} }}}}", value)
    assert "${{" not in text, f"nobody fills in {text}"
    return text


def script(path: Path, text: str) -> None:
    """A command of the runner's."""
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
