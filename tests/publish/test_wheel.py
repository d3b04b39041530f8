"""The tool is a package: what a wheel holds is all that it needs, wherever it stands."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator import __version__
from tests.house.tree import ROOT, files
from tests.story import ARTICLES

NOT_NEEDED = {"generator/find-python.sh"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of what is or could be committed, so that nothing left over gets in."""
    folder = tmp_path_factory.mktemp("wheel")
    for path in files():
        place = path.relative_to(ROOT)
        if place.parts[0] in ("generator", "pyproject.toml", "README.md", "LICENSE"):
            (folder / "tree" / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / "tree" / place)
    words = ["wheel", "--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", *words, str(folder / "tree")], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.slow
def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        names = set(file.namelist())
    wanted = {path.relative_to(ROOT).as_posix() for path in files() if path.is_relative_to(ROOT / "generator")}
    assert wanted - NOT_NEEDED - names == set()
    assert not [name for name in names if name.startswith(("tests", "docs", "seeds"))]


@pytest.mark.slow
def test_installed_elsewhere_it_starts_and_builds_a_briefing(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    words = ["install", "--no-deps", "--no-index", "--quiet", "--target", str(target), str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *words], check=True, capture_output=True)
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")

    def run(*words: str, cwd: Path = tmp_path) -> str:
        done = subprocess.run(
            [sys.executable, str(target / "bin" / "briefing"), *words],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(target)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert __version__ in run("--version")
    run("init", "ferries", "--title", "Night ferries", "articles")
    run("build", cwd=tmp_path / "ferries")
    run("check", cwd=tmp_path / "ferries")
    run("bundle", cwd=tmp_path / "ferries")
    site = tmp_path / "ferries" / "site"
    assert (site / "assets" / "briefing.css").read_bytes() == (
        ROOT / "generator" / "theme" / "assets" / "briefing.css"
    ).read_bytes()
    assert str(ROOT) not in (site / "index.html").read_text(encoding="utf-8")
    where = subprocess.run(
        [sys.executable, "-c", "import generator; print(generator.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(target)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(target)
