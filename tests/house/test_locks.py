"""What is installed is what was locked: every package by version and hash, none by address, the same in both locks."""

import re
import tomllib
from pathlib import Path

from tests.house.tree import ROOT

MAIN = ROOT / "requirements.txt"
BENCH = ROOT / "tests" / "bench" / "requirements.txt"
PIN = re.compile(r"(?m)^([a-z0-9][a-z0-9.-]*)==([^\s;\\]+)([^\n]*)((?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)*)$")


def pins(path: Path) -> dict[tuple[str, str], str]:
    """Each package and version, with the hashes behind it."""
    return {(row[1], row[2]): row[4] for row in PIN.finditer(path.read_text(encoding="utf-8"))}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[; ]", name)[0]).lower()


def test_every_line_is_a_pin_with_hashes() -> None:
    for path in (MAIN, BENCH):
        text = path.read_text(encoding="utf-8")
        assert PIN.sub("", text).strip() == ""
        assert all("--hash=sha256:" in hashes for hashes in pins(path).values())
        assert "://" not in text


def test_all_that_is_asked_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    asked = {normal(name) for name in [*project["project"]["dependencies"], *extras["dev"]]}
    asked |= {normal(name) for name in [*extras["html"], *extras["pdf"], *project["build-system"]["requires"]]}
    assert asked - {normal(project["project"]["name"])} <= {name for name, _ in pins(MAIN)}
    bench = {normal(name) for name in project["project"]["optional-dependencies"]["bench"]}
    assert bench <= {name for name, _ in pins(BENCH)}
    assert not bench & {name for name, _ in pins(MAIN)}


def test_the_benchmark_measures_what_is_shipped() -> None:
    assert set(pins(MAIN)) <= set(pins(BENCH))


def test_the_group_and_the_extra_are_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["dependency-groups"]["dev"] == [f"{project['project']['name']}[dev]"]


def test_the_version_is_said_once() -> None:
    from generator import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"].get("version", __version__) == __version__
