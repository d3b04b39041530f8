"""Articles that come and go leave nothing for the next run, though one of them changes what is known of others."""

import shutil
from pathlib import Path

import pytest

from generator.publish.articles.add import add
from generator.publish.articles.remove import plan_removal
from generator.publish.generate import run, write
from generator.publish.project import Project

STORIES = Path(__file__).parents[1] / "stories"
SAVED = """Lighthouse keepers of Ostrava Sound sell their boats

Published: 2031-05-04

The keepers of the sound sold nine boats to a museum, the harbour office said. It paid 4,000 crowns for each of them.
"""
"""Years after all others, and nothing tells of that day: it is doubted."""
NEAR = """Museum shows nine boats

The museum opens its hall of boats on May 6, 2031, its director said. About 300 guests are expected there.
"""
"""It tells of a day near that one, which is then believed."""
NO_YEAR = """Lamp of the sound is lit again

OSTRAVA, {day} (Agency) — The lamp of the sound was lit again at night, the harbour office said. It cost 700 crowns.
"""
"""It takes its year from the others."""
DAYS = {"halvorsen": "Sept. 12", "reading": "Oct. 28", "strait": "March 15", "velorin": "April 16"}


def pages(project: Project) -> dict[str, bytes]:
    return {path.relative_to(project.docs).as_posix(): path.read_bytes() for path in sorted(project.docs.rglob("*.md"))}


def hold(project: Project, told: tuple) -> None:
    """Nothing is left for the next run: neither a page nor a word to tell; and a first run gives the same bytes."""
    after = run(project)
    assert [change.path for change in after.drift] == []
    assert after.findings == told
    first = Project(root=project.root.parent / "first", title=project.title)
    shutil.copytree(project.seeds, first.seeds)
    first.docs.mkdir()
    write(first, run(first))
    assert pages(project) == pages(first)
    shutil.rmtree(first.root)


@pytest.mark.parametrize("name", DAYS)
def test_what_articles_tell_of_each_other_is_settled_as_they_come_and_go(tmp_path, name):
    project = Project(root=tmp_path / "kept", title="Growth")
    came = tmp_path / "came"
    shutil.copytree(STORIES / name, project.seeds)
    came.mkdir()
    texts = {"saved": SAVED, "lamp": NO_YEAR.format(day=DAYS[name]), "near": NEAR}
    for stem, text in texts.items():
        (came / f"{stem}.txt").write_text(text, encoding="utf-8")
    moved = sorted(path for path in project.seeds.iterdir() if path.suffix != ".yml")[2]
    for path in project.seeds.glob(f"{moved.stem}.*"):
        shutil.move(path, came)
    project.docs.mkdir()
    write(project, run(project))

    def what(findings):
        return [finding.what for finding in findings if finding.path in ("seeds/saved.txt", "seeds/lamp.txt")]

    told = []
    for path in (came / "saved.txt", came / "lamp.txt", came / moved.name, came / "near.txt"):
        done = add(project, [(path, path.name)], (), anyway=True)
        assert (done.refused, done.missed) == ((), ())
        assert done.made
        hold(project, done.made.findings)
        told.append(what(done.made.findings))
    doubt, year = "its day is doubted: 2031-05-04, by its line “Published: 2031-05-04”", "its dateline gives no year"
    assert told[0] == [doubt]
    assert [row.split(":")[0] for row in told[1]] == [year, "its day is doubted"]
    assert doubt not in told[3]
    for stem in ("near", moved.stem, "saved", "lamp"):
        plan = plan_removal(project, [f"{stem}{moved.suffix if stem == moved.stem else '.txt'}"])
        assert plan.do() == ()
        hold(project, plan.made.findings)
        assert (doubt in what(plan.made.findings)) is (stem in ("near", moved.stem))


def test_what_waits_in_the_folder_for_a_name_is_told_at_once(tmp_path):
    project = Project(root=tmp_path / "kept", title="Growth")
    shutil.copytree(STORIES / "strait", project.seeds)
    (project.seeds / "saved.yml").write_text("publisher: The Sound Post\n", encoding="utf-8")
    second = project.seeds / "more" / "lammas-notes.txt"
    second.parent.mkdir()
    second.write_text(NEAR, encoding="utf-8")
    (tmp_path / "saved.txt").write_text(SAVED, encoding="utf-8")
    project.docs.mkdir()
    write(project, run(project))
    done = add(project, [(tmp_path / "saved.txt", "saved.txt")], (), anyway=False)
    assert done.made
    assert [source.publisher for arrival in done.arrivals for source in arrival.sources] == [None]
    hold(project, done.made.findings)
    plan = plan_removal(project, ["seeds/lammas-notes.txt"])
    assert "seeds/more/lammas-notes.txt" in {source.path for source in plan.made.reading.sources}
    assert plan.do() == ()
    hold(project, plan.made.findings)
