"""A run after an article was added, changed or removed writes what a run from nothing writes, whatever the cache is."""

import shutil
from pathlib import Path

import pytest

from generator.publish.generate import run, write
from generator.publish.project import Project

STORY = Path(__file__).parents[1] / "stories" / "strait"
LAST = "naval-weekly.md"
CHANGED = "channel-nine.txt"


def written(root: Path) -> dict[str, str]:
    (root / "docs").mkdir(exist_ok=True)
    project = Project(root=root, title="Again")
    write(project, run(project))
    return {path.relative_to(root).as_posix(): path.read_text() for path in sorted((root / "docs").rglob("*.md"))}


def anew(root: Path) -> dict[str, str]:
    """What a run from nothing writes of the same articles."""
    other = root.parent / "anew"
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(root / "seeds", other / "seeds")
    return written(other)


def keep(cache: Path) -> None:
    assert cache.is_file()


def lose(cache: Path) -> None:
    cache.unlink()


def damage(cache: Path) -> None:
    data = bytearray(cache.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 4096] = bytes(4096)
    cache.write_bytes(data)


@pytest.mark.parametrize("treat", [keep, lose, damage])
def test_each_later_run_writes_what_one_from_nothing_writes(tmp_path, treat):
    root = tmp_path / "again"
    shutil.copytree(STORY, root / "seeds")
    last = (root / "seeds" / LAST).rename(tmp_path / LAST)
    written(root)
    cache = Project(root=root, title="Again").cache

    treat(cache)
    last.rename(root / "seeds" / LAST)
    assert written(root) == anew(root)

    treat(cache)
    article = root / "seeds" / CHANGED
    article.write_text(article.read_text(encoding="utf-8").replace(" three ", " eleven ") + "\nNobody was hurt.\n")
    assert written(root) == anew(root)

    treat(cache)
    (root / "seeds" / LAST).unlink()
    assert written(root) == anew(root)
