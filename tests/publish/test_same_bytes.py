"""The same articles and decisions give the same bytes, whatever the order, hash seed, time zone, locale or Python."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.story import ARTICLES, PAGES, make_project

ROOT = Path(__file__).parents[2]


def fingerprint(folder: Path) -> str:
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return hashlib.sha256(b"".join(f"{p.relative_to(folder)}\n".encode() + p.read_bytes() for p in files)).hexdigest()


def generate(project: Path, python: str = sys.executable, **environment: str) -> str:
    run = [python, "-m", "generator", "generate", "--quiet", "--project", str(project)]
    paths = os.pathsep.join([str(ROOT), *(p for p in sys.path if "site-packages" in p)])
    subprocess.run(run, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": paths, **environment})
    data = subprocess.run(
        [*run[:3], "export", "--project", str(project)],
        check=True,
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": paths, **environment},
    )
    return fingerprint(project / "docs") + hashlib.sha256(data.stdout).hexdigest()


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return generate(make_project(tmp_path_factory.mktemp("plain")))


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {
            "PYTHONHASHSEED": "1",
            "TZ": "America/St_Johns",
            "LC_ALL": "C.UTF-8",
            "PYTHONUTF8": "0",
            "LANG": "tr_TR.UTF-8",
        },
    ],
    ids=["one", "another"],
)
def test_the_environment_changes_nothing(tmp_path, expected, environment):
    assert generate(make_project(tmp_path), **environment) == expected


def test_the_order_of_files_changes_nothing(tmp_path, expected):
    back = {name: ARTICLES[name] for name in reversed(list(ARTICLES))}
    pages = {name: PAGES[name] for name in reversed(list(PAGES))}
    assert generate(make_project(tmp_path, articles=back, pages=pages)) == expected


def test_a_second_run_changes_nothing(tmp_path, expected):
    project = make_project(tmp_path)
    generate(project)
    assert generate(project) == expected


def other_pythons() -> list[str]:
    """Environments of other Pythons that are set up beside this one: `make setup PYTHON=python3.12 VENV=.venv-3.12`."""
    return sorted(str(path) for path in ROOT.glob(".venv-*/bin/python"))


@pytest.mark.skipif(not other_pythons(), reason="no environment of another Python beside this one")
@pytest.mark.parametrize("python", other_pythons())
def test_another_python_changes_nothing(tmp_path, expected, python):
    project = make_project(tmp_path)
    command = [python, "-m", "generator"]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    subprocess.run([*command, "generate", "--quiet", "--project", str(project)], check=True, cwd=ROOT, env=environment)
    data = subprocess.run(
        [*command, "export", "--project", str(project)], check=True, cwd=ROOT, capture_output=True, env=environment
    )
    assert fingerprint(project / "docs") + hashlib.sha256(data.stdout).hexdigest() == expected
