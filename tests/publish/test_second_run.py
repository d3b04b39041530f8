"""What a run finds in the cache moves no byte: whatever changed before, it gives what a run without one gives."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from generator.evidence import article_alone
from generator.publish.generate import run, write
from generator.publish.kept import discovered, extracted
from generator.publish.project import Project
from tests.story import ARTICLES, PAGES

STORIES = Path(__file__).parents[1] / "stories"
SEATS = (
    "Skarv seats run out\nMarch 3, 2021\nSkarv ferries had {seats} seats, Anna Berg told Norway. She could end it.\n"
)
SHIPS = "Mission to {place}\nIceland's forces sailed to {place}. They said that the ban was tied up in {place}.\n"
EDITS = (
    ("actors/anna-berg.md", "kind: person\nname: Anna Berg\naliases: [the prime minister]\n"),
    ("actors/forces.md", "kind: force\nname: Icelandic forces\n"),
    ("actors/norway.md", "kind: state\nname: Norway\nnot: [Norway Post]\n"),
    ("risks/collision.md", "kind: risk\nname: Collision at night\ncues:\n  - warn + ferries\n"),
    ("policy/night-ferries.md", "kind: policy\nname: The ban\ncues:\n  - ban\n"),
)


def pages_of(project):
    return {path.relative_to(project.docs): path.read_bytes() for path in sorted(project.docs.rglob("*.md"))}


def generate(project):
    made = run(project)
    assert write(project, made) == ()
    return pages_of(project)


def begun(root):
    (root / "seeds").mkdir(parents=True)
    for name, text in ARTICLES.items():
        (root / "seeds" / name).write_text(text, encoding="utf-8")
    for path, front in PAGES.items():
        change_entry(root, path, front)
    return Project(root=root, title="Night ferries")


def change_entry(root, path, front):
    page = root / "docs" / path
    page.parent.mkdir(parents=True, exist_ok=True)
    mark = "# generated below\n"
    rest = page.read_text(encoding="utf-8").partition(mark)[2] if page.exists() else ""
    page.write_text(f"---\n{front}{mark}{rest}" if rest else f"---\n{front}---\n", encoding="utf-8")


def step(chance, root):
    """One thing that somebody does between two runs."""
    seeds = sorted((root / "seeds").iterdir())
    match chance.choice(["add", "add", "change", "remove", "decide", "decide", "again"]):
        case "add":
            text = chance.choice([SEATS, SHIPS]).format(
                seats=chance.randint(2, 9), place=chance.choice(["Oslo", "Bergen"])
            )
            (root / "seeds" / f"new-{chance.randint(0, 99)}.txt").write_text(text, encoding="utf-8")
        case "change":
            path = chance.choice(seeds)
            path.write_text(path.read_text(encoding="utf-8") + "Norwegian crews agreed.\n", encoding="utf-8")
        case "remove" if len(seeds) > 2:
            chance.choice(seeds).unlink()
        case "decide":
            change_entry(root, *chance.choice(EDITS))


@pytest.mark.parametrize("seed", range(4))
def test_any_sequence_of_changes_gives_what_a_run_without_a_cache_gives(tmp_path, seed):
    chance = random.Random(seed)
    kept = begun(tmp_path / "kept")
    for number in range(5):
        bare = tmp_path / f"bare-{number}"
        shutil.copytree(kept.root, bare, ignore=shutil.ignore_patterns(".briefing"))
        assert generate(kept) == generate(Project(root=bare, title=kept.title))
        step(chance, kept.root)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(1, 12))])
def test_articles_of_a_whole_story_come_and_go_as_if_they_had_always_been_so(tmp_path, seed):
    chance = random.Random(seed)
    every = sorted((STORIES / chance.choice(["halvorsen", "velorin"])).glob("*.txt"))
    kept = Project(root=tmp_path / "kept", title="A story")
    for folder in (kept.seeds, kept.docs):
        folder.mkdir(parents=True)
    for article in chance.sample(every, len(every) // 2):
        shutil.copy(article, kept.seeds)
    generate(kept)
    for number in range(3):
        there = kept.seeds / chance.choice(every).name
        if there.exists() and chance.random() < 0.5:
            there.unlink()
        else:
            text = (every[0].parent / there.name).read_text(encoding="utf-8")
            lines = text.splitlines(keepends=True)
            there.write_text("".join(lines[: chance.choice([len(lines), len(lines) // 2])]), encoding="utf-8")
        bare = tmp_path / f"bare-{number}"
        shutil.copytree(kept.root, bare, ignore=shutil.ignore_patterns(".briefing", "docs"))
        (bare / "docs").mkdir()
        assert generate(kept) == generate(Project(root=bare, title=kept.title))


def counted(monkeypatch, module, name):
    """The calls of a function from now on."""
    calls, function = [], getattr(module, name)

    def call(*args):
        calls.append(args)
        return function(*args)

    monkeypatch.setattr(module, name, call)
    return calls


def test_only_what_an_article_or_a_decision_concerns_is_made_anew(tmp_path, monkeypatch):
    project = begun(tmp_path / "kept")
    generate(project)
    read, told = counted(monkeypatch, extracted, "read_sources"), counted(monkeypatch, article_alone, "make_statements")
    generate(project)
    assert (len(read), len(told)) == (0, 0)
    (project.seeds / "new.txt").write_text(SHIPS.format(place="Oslo"), encoding="utf-8")
    generate(project)
    assert (len(read), [args[0].source.path for args in told]) == (1, ["seeds/new.txt"])
    told.clear()
    change_entry(project.root, "actors/oslo.md", "kind: place\nname: Oslo\n")
    generate(project)
    assert {args[0].source.path for args in told} == {"seeds/new.txt"}


def test_discovery_is_made_anew_for_another_article_and_for_no_decision(tmp_path, monkeypatch):
    project = begun(tmp_path / "kept")
    generate(project)
    found = counted(monkeypatch, discovered, "discover")
    change_entry(project.root, "actors/oslo.md", "kind: place\nname: Oslo\n")
    generate(project)
    assert found == []
    (project.seeds / "new.txt").write_text(SHIPS.format(place="Oslo"), encoding="utf-8")
    generate(project)
    assert len(found) == 1


def test_the_cache_holds_what_the_last_run_asked_for_and_no_more(tmp_path):
    project, other = begun(tmp_path / "kept"), begun(tmp_path / "other")
    for kept, places in ((project, ("Oslo", "Bergen", "Molde")), (other, ("Molde",))):
        generate(kept)
        for place in places:
            (kept.seeds / "new.txt").write_text(SHIPS.format(place=place), encoding="utf-8")
            generate(kept)
        (kept.seeds / "new.txt").unlink()
        generate(kept)
    assert keys_of(project) == keys_of(other)


def keys_of(project):
    with closing(sqlite3.connect(project.cache)) as connection:
        return connection.execute("SELECT key FROM rows ORDER BY key").fetchall()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE rows SET value = '[1]'",
        "UPDATE rows SET value = '{'",
        "UPDATE rows SET value = (SELECT value FROM rows AS other ORDER BY key LIMIT 1)",
        "UPDATE rows SET value = replace(value, 'Skarv', 'Scarf')",
        "DELETE FROM rows WHERE substr(key, 1, 1) < '8'",
    ],
)
def test_rows_that_are_harmed_are_made_anew(tmp_path, harm):
    project = begun(tmp_path / "kept")
    expected = generate(project)
    with closing(sqlite3.connect(project.cache)) as connection, connection:
        connection.execute(harm)
    assert generate(project) == expected


def test_a_run_that_fails_forgets_nothing(tmp_path, monkeypatch):
    project = begun(tmp_path / "kept")
    generate(project)
    with monkeypatch.context() as patch:
        patch.setattr("generator.publish.entries.discover_cached", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(project)
    told = counted(monkeypatch, article_alone, "make_statements")
    generate(project)
    assert told == []
