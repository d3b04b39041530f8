"""However articles came and went, the pages are those of a first run over what is there now, byte for byte."""

import random
import re
import shutil

import pytest

from generator.publish.generate import run, write
from generator.publish.project import Project
from tests.bench.corpus import make_corpus
from tests.bench.growth import texts


def pages_after_run(root):
    project = Project(root=root, title="Growth")
    project.docs.mkdir(exist_ok=True)
    assert write(project, run(project)) == ()
    return {path.relative_to(project.docs).as_posix(): path.read_bytes() for path in sorted(project.docs.rglob("*.md"))}


def first_run(root, seeds):
    (root / "seeds").mkdir(parents=True)
    for path in seeds.iterdir():
        (root / "seeds" / path.name).write_bytes(path.read_bytes())
    return pages_after_run(root)


def step(chance, seeds, waiting):
    """An article or two come, go, or are another."""
    there = sorted(seeds.iterdir())
    for doing in chance.choices(["add", "add", "remove", "change", "put"], k=chance.randint(1, 2)):
        path = chance.choice(there)
        if doing == "add" and waiting:
            new = waiting.pop()
            (seeds / new.name).write_bytes(new.read_bytes())
        elif doing == "remove" and len(there) > 2:
            path.unlink(missing_ok=True)
        elif path.exists():
            title, day, *rows = path.read_text(encoding="utf-8").splitlines()
            other = chance.choice(there)
            more = other.read_text(encoding="utf-8").splitlines()[-1:] if other.exists() else []
            rows = [*rows, *more] if doing == "change" else rows[::-1]
            path.write_text("\n".join([title, day, *rows]), encoding="utf-8")


def hold(tmp_path, seed, size, steps):
    """Runs one after the other against a first run after each."""
    chance = random.Random(seed)
    make_corpus(texts(), size + size // 2, tmp_path / "pool", varied=chance.random() < 0.5)
    pool = sorted((tmp_path / "pool").iterdir())
    chance.shuffle(pool)
    seeds = tmp_path / "kept" / "seeds"
    seeds.mkdir(parents=True)
    for path in pool[:size]:
        (seeds / path.name).write_bytes(path.read_bytes())
    waiting = pool[size:]
    pages_after_run(tmp_path / "kept")
    for number in range(steps):
        step(chance, seeds, waiting)
        kept, anew = pages_after_run(tmp_path / "kept"), first_run(tmp_path / f"anew-{number}", seeds)
        assert sorted(kept) == sorted(anew)
        assert [path for path in kept if kept[path] != anew[path]] == []


def decide(chance, docs):
    """An editor keeps, renames or removes an entry that was found."""
    pages = [path for path in sorted(docs.glob("*/*.md")) if "\nfound: " in path.read_text(encoding="utf-8")]
    path = chance.choice(pages)
    text = path.read_text(encoding="utf-8")
    match chance.choice(["keep", "rename", "remove"]):
        case "keep":
            path.write_text(re.sub(r"\nfound: .*", "", text, count=1), encoding="utf-8")
        case "rename":
            name = re.compile(r'\nname: "?([^"\n]*)"?')
            path.write_text(name.sub(r'\nname: "\1 Group"', text, count=1), encoding="utf-8")
        case "remove":
            path.unlink()


def hold_decided(tmp_path, seed, size, steps):
    """Runs after changes of articles and of entries, each against a run of the same without what is kept."""
    chance = random.Random(seed)
    make_corpus(texts(), size + size // 2, tmp_path / "pool", varied=chance.random() < 0.5)
    pool = sorted((tmp_path / "pool").iterdir())
    seeds = tmp_path / "kept" / "seeds"
    seeds.mkdir(parents=True)
    for path in pool[:size]:
        (seeds / path.name).write_bytes(path.read_bytes())
    waiting = pool[size:]
    pages_after_run(tmp_path / "kept")
    for number in range(steps):
        if chance.random() < 0.5:
            step(chance, seeds, waiting)
        decide(chance, tmp_path / "kept" / "docs")
        bare = tmp_path / f"bare-{number}"
        shutil.copytree(tmp_path / "kept", bare, ignore=shutil.ignore_patterns(".briefing"))
        kept, anew = pages_after_run(tmp_path / "kept"), pages_after_run(bare)
        assert sorted(kept) == sorted(anew)
        assert [path for path in kept if kept[path] != anew[path]] == []


def test_articles_that_come_go_and_change_leave_what_a_first_run_gives(tmp_path):
    hold(tmp_path, 1, 20, 2)


def test_decisions_between_runs_leave_what_a_run_without_what_is_kept_gives(tmp_path):
    hold_decided(tmp_path, 3, 16, 3)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(20, 26))
def test_the_same_with_more_decisions(tmp_path, seed):
    hold_decided(tmp_path, seed, 40, 8)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_the_same_with_more_articles_and_more_often(tmp_path, seed):
    hold(tmp_path, seed, 60, 8)
