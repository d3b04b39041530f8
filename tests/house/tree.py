"""The project's own files: what git has, and what it would take."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Every file that is or could be committed, as far as it is there, sorted."""
    run = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(path for name in sorted(set(run.stdout.split("\0"))) if name and (path := ROOT / name).is_file())


def below(*names: str, suffix: str = "") -> list[Path]:
    """Those below one of the folders, with that ending."""
    return [p for p in files() if p.relative_to(ROOT).parts[0] in names and p.name.endswith(suffix)]


def place(path: Path) -> str:
    """The path from the root."""
    return path.relative_to(ROOT).as_posix()
