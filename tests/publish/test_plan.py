"""`plan` says what `generate` then does: the same pages, the same blocks, whatever was edited and whichever came."""

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest

from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.marks import without_marks
from generator.editorial.page_file import FENCE
from generator.editorial.plan.step import Doing
from generator.publish.generate import run, write
from generator.publish.planning.compare import Comparison, compare
from generator.publish.planning.plan import plan_of
from generator.publish.project import open_project
from tests.publish.test_branches import MORE, change
from tests.story import ARTICLES, make_project

OTHER = "Iceland lifts its ban on night ferries to Norway\nPrime Minister Anna Berg has kept the ban on day ferries.\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    folder = make_project(tmp_path_factory.mktemp("base"))
    generated(folder)
    return folder


def generated(folder):
    made = run(open_project(folder))
    assert write(open_project(folder), made) == ()
    return made


def pages_of(folder):
    docs = folder / "docs"
    return {file.relative_to(docs).as_posix(): file.read_text(encoding="utf-8") for file in docs.rglob("*.md")}


def blocks(text):
    """The blocks of a page and the keys of its front matter, counted; read otherwise than the plan does."""
    match = FENCE.match(text)
    front: Counter[str] = Counter()
    key = ""
    for line in match["front"].splitlines() if match else ():
        if not line.startswith(("#", " ", "-")):
            key and front.update([key])
            key = line
        elif not line.startswith("#"):
            key += f"\n{line}"
    key and front.update([key])
    body, _ = without_marks(text[match.end() :] if match else text)
    return front + Counter(block.text for block in blocks_of(body))


def act(rng, folder, turn):
    """An edit by hand, or a change of the articles."""
    kind = rng.choice(["edit", "edit", "edit", "add", "remove", "reword", "rename", "entry"])
    seeds = sorted((folder / "seeds").glob("*.txt"))
    if kind == "edit":
        change(rng, folder, f"WORD{turn}")
    elif kind == "add":
        name = rng.choice(sorted(MORE))
        (folder / "seeds" / name).write_text(MORE[name], encoding="utf-8")
    elif kind == "remove" and len(seeds) > 2:
        rng.choice(seeds).unlink()
    elif kind == "reword":
        rng.choice(seeds).write_text(OTHER, encoding="utf-8")
    elif kind == "rename":
        page = folder / "docs" / "actors" / "norway.md"
        if page.exists():
            page.rename(page.with_name("kingdom.md"))
    elif kind == "entry":
        page = folder / "docs" / "weapons" / "skarv.md"
        page.write_text(page.read_text(encoding="utf-8").replace("  - Skarv ferries", "  - ferries"), encoding="utf-8")


def trial(base, tmp_path, seed):
    rng = random.Random(seed)
    folder = Path(shutil.copytree(base, tmp_path / "briefing"))
    for turn in range(rng.randint(1, 3)):
        for _ in range(rng.randint(1, 3)):
            act(rng, folder, turn)
        before = pages_of(folder)
        made = run(open_project(folder))
        if made.broken:
            return
        plan = plan_of(made)
        assert pages_of(folder) == before
        generated(folder)
        after = pages_of(folder)
        written = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
        left = {page.path for page in plan.pages if page.state.value == "conflict"}
        assert {page.path for page in plan.touched} - left == written
        assert plan.code == (3 if left else int(bool(written)))
        for page in plan.pages:
            was, now = blocks(before.get(page.path, "")), blocks(after.get(page.path, ""))
            gone = Counter(step.old for step in page.steps if step.old and step.doing is not Doing.CONFLICT)
            new = Counter(step.new for step in page.steps if step.new and step.doing is not Doing.CONFLICT)
            assert not gone - was, page.path
            assert was - gone + new == now, page.path
        assert plan_of(run(open_project(folder))).code == (3 if left else 0)


@pytest.mark.parametrize("seed", range(10))
def test_the_plan_is_what_generating_does(base, tmp_path, seed):
    trial(base, tmp_path, seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1000, 1400))
def test_the_plan_is_what_generating_does_four_hundred_times(base, tmp_path, seed):
    trial(base, tmp_path, seed)


@pytest.mark.parametrize("name", sorted(MORE))
def test_the_pages_that_stand_tell_as_much_as_a_run_of_before_would(base, tmp_path, name):
    folder = Path(shutil.copytree(base, tmp_path / "briefing"))
    before = run(open_project(folder))
    (folder / "seeds" / name).write_text(MORE[name], encoding="utf-8")
    made = run(open_project(folder))
    told, known = plan_of(made).comparison, compare(before.briefing, made.briefing)
    for key in ("sources", "entities", "claims", "stronger", "grown", "differences", "withdrawn", "warners"):
        assert getattr(told, key) == getattr(known, key), key


def test_a_difference_is_told_when_it_comes_and_when_it_goes_and_not_between(base, tmp_path):
    folder = Path(shutil.copytree(base, tmp_path / "briefing"))
    article = folder / "seeds" / "wire_33dd44ee55.txt"
    article.write_text(
        "Night ferries\nThe Skarv ferries carry up to 400 passengers and have a range of 240 miles.\n", encoding="utf-8"
    )
    made = generated(folder)
    differ = [(row.id, row.about) for row in made.briefing.differences]
    assert differ
    assert plan_of(run(open_project(folder))).comparison == Comparison()
    page = folder / "docs" / "differences.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("---\n", f"---\ndrop: [{differ[0][0]}]\n", 1), encoding="utf-8")
    assert plan_of(run(open_project(folder))).comparison == Comparison()  # an editor hid it; nothing settled it
    page.write_text(text, encoding="utf-8")
    article.unlink()
    assert [(row.id, row.about) for row in plan_of(run(open_project(folder))).comparison.settled] == differ


def test_an_article_whose_page_is_left_alone_is_nothing_new(base, tmp_path):
    folder = Path(shutil.copytree(base, tmp_path / "briefing"))
    page = folder / "docs" / "sources" / "strait.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("They expect no trouble", "They fear it"), encoding="utf-8"
    )
    plan = plan_of(run(open_project(folder)))
    assert (plan.code, plan.comparison) == (3, Comparison())


def test_a_sentence_that_its_article_no_more_says_is_withdrawn(base, tmp_path):
    folder = Path(shutil.copytree(base, tmp_path / "briefing"))
    path = folder / "seeds" / "strait_22cc33dd44.txt"
    path.write_text(ARTICLES[path.name].replace("They expect no trouble. ", ""), encoding="utf-8")
    told = plan_of(run(open_project(folder))).comparison
    assert [(row.text, row.sentence) for row in told.withdrawn] == [("They expect no trouble.", 2)]
