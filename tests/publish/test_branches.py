"""Two branches meet in git, and a run gives the bytes that one branch would have given; what editors did is there."""

import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.editorial.page_file import parse_page
from generator.publish.generate import run, write
from generator.publish.project import open_project
from tests.editorial.edits.made import edit
from tests.story import ARTICLES, make_project

MORE = {
    "wire_33dd44ee55.txt": "Norway confirms the night ferries\nNorway has confirmed the plan for the Skarv ferries. "
    "Anna Berg said that the ban was lifted for good. Harbour pilots warn that the ferries could collide at night.\n",
    "bay_44ee55ff66.txt": "Ferry crews ask for rest\nNorwegian crews asked Iceland for a pause. The Skarv ferries "
    "carry up to 300 passengers, Icelandic officials said. Officials believe that the risk is small.\n",
}
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")


def git(folder, *words):
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
    return subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=False)


def generate(folder):
    made = run(open_project(folder))
    assert write(open_project(folder), made) == ()
    return made


def docs_of(folder):
    return {path.relative_to(folder / "docs"): path.read_bytes() for path in sorted((folder / "docs").rglob("*.md"))}


def add(folder, name):
    (folder / "seeds" / name).write_text(MORE[name], encoding="utf-8")
    generate(folder)


def change(rng, folder, word):
    """One edit on a generated page, as anybody makes it who runs nothing: the page, what it was, and the block.

    An article's sentences are not reworded on its page, so those pages are left alone.
    """
    pages = [
        path for path in sorted((folder / "docs").rglob("*.md")) if path.name not in ("candidates.md", "method.md")
    ]
    pages = [path for path in pages if path.parent.name != "sources" or path.name == "index.md"]
    pages = [path for path in pages if "\n- " in path.read_text(encoding="utf-8")]
    path = rng.choice(pages)
    text = path.read_text(encoding="utf-8")
    page = parse_page(path.relative_to(folder / "docs").as_posix(), text)
    body, kind, block = edit(rng, page.body, word)
    head, tail = text[: text.index("\n---\n\n") + 6], text[text.index("\n[//]: #") :]
    path.write_text(head + body + tail, encoding="utf-8")
    return path.relative_to(folder), kind, block


def commit(folder, words):
    git(folder, "add", "-A")
    assert git(folder, "commit", "-qm", words).returncode == 0


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    folder = make_project(tmp_path_factory.mktemp("base"))
    assert len(ARTICLES) == len(list((folder / "seeds").glob("*.txt")))
    shutil.copy(Path(__file__).parents[2] / ".gitattributes", folder)
    generate(folder)
    git(folder, "init", "-q", "-b", "main")
    (folder / ".gitignore").write_text(".briefing/\n", encoding="utf-8")
    commit(folder, "base")
    return folder


def meet(base, tmp_path, seed):
    """One random pair: an edit on one branch; an article, or an edit and an article, on the other."""
    rng = random.Random(seed)
    folder = Path(shutil.copytree(base, tmp_path / "two"))
    git(folder, "checkout", "-qb", "edit")
    where, kind, _ = change(rng, folder, "FIRST")
    while not git(folder, "diff", "--stat").stdout:
        where, kind, _ = change(rng, folder, "FIRST")
    if rng.random() < 0.5:
        generate(folder)
    commit(folder, "an edit")
    one = Path(shutil.copytree(folder, tmp_path / "one"))
    git(folder, "checkout", "-q", "main")
    git(folder, "checkout", "-qb", "article")
    name = rng.choice(sorted(MORE))
    add(folder, name)
    commit(folder, "an article")
    git(folder, "checkout", "-q", "edit")
    git(folder, "merge", "-q", "article")
    generate(folder)
    add(one, name)
    return folder, one, where, kind


def check(base, tmp_path, seed):
    folder, one, where, kind = meet(base, tmp_path, seed)
    both = docs_of(folder)
    assert not any(b"<<<<<<<" in text for text in both.values())
    assert b"".join(both.values()).count(b"FIRST") == (kind not in ("delete", "move")), (where, kind)
    assert shown(both) == shown(docs_of(one)), (where, kind)
    assert all(change.state.value == "same" for change in run(open_project(folder)).changes)


def shown(docs):
    """The pages without the marks of deletions: where git merges cleanly what one branch deleted and the other's run
    withdrew, no trace of the deletion is left.
    """
    return {path: re.sub(rb"\n\[[^\n]*: # \(deleted[^\n]*", b"", text) for path, text in docs.items()}


@pytest.mark.parametrize("seed", range(6))
def test_an_edit_and_an_article_meet(base, tmp_path, seed):
    check(base, tmp_path, seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 300))
def test_two_hundred_pairs_of_branches_meet(base, tmp_path, seed):
    check(base, tmp_path, seed)


def test_two_articles_on_two_branches_meet(base, tmp_path):
    folder = Path(shutil.copytree(base, tmp_path / "two"))
    for name in sorted(MORE):
        git(folder, "checkout", "-q", "main")
        git(folder, "checkout", "-qb", name.partition("_")[0])
        add(folder, name)
        commit(folder, name)
    git(folder, "merge", "-q", "bay")
    generate(folder)
    one = Path(shutil.copytree(base, tmp_path / "one"))
    for name in MORE:
        add(one, name)
    assert docs_of(folder) == docs_of(one)


@pytest.mark.parametrize("page", ["timeline.md", "risks/collision.md"])
@pytest.mark.parametrize("ran", [False, True])
def test_a_page_that_one_branch_deletes_and_the_others_run_makes_anew_stays_away(base, tmp_path, page, ran):
    folder = Path(shutil.copytree(base, tmp_path / "two"))
    git(folder, "checkout", "-qb", "edit")
    (folder / "docs" / page).unlink()
    if ran:
        generate(folder)
    commit(folder, "a page less")
    one = Path(shutil.copytree(folder, tmp_path / "one"))
    git(folder, "checkout", "-q", "main")
    git(folder, "checkout", "-qb", "article")
    for name in sorted(MORE):
        add(folder, name)
        add(one, name)
    commit(folder, "articles")
    git(folder, "checkout", "-q", "edit")
    git(folder, "merge", "-q", "article")
    assert (folder / "docs" / page).exists()
    generate(folder)
    assert not (folder / "docs" / page).exists()
    assert shown(docs_of(folder)) == shown(docs_of(one))


def test_a_page_that_one_branch_deletes_and_the_other_writes_in_is_named_and_left(base, tmp_path):
    folder = Path(shutil.copytree(base, tmp_path / "two"))
    path = folder / "docs" / "risks" / "collision.md"
    git(folder, "checkout", "-qb", "a")
    path.write_text(path.read_text(encoding="utf-8").replace("\n\n## ", "\n\nMy words.\n\n## ", 1), encoding="utf-8")
    commit(folder, "words")
    git(folder, "checkout", "-q", "main")
    git(folder, "checkout", "-qb", "b")
    path.unlink()
    commit(folder, "a page less")
    git(folder, "merge", "-q", "a")
    made = generate(folder)
    assert [(f.path, f.note) for f in made.findings if f.rule == "half-deleted"] == [("docs/risks/collision.md", False)]
    assert "My words." in path.read_text(encoding="utf-8")
    git(folder, "add", "-A")
    assert not [f for f in run(open_project(folder)).findings if f.rule == "half-deleted"]


def test_other_words_for_one_statement_are_named_and_left(base, tmp_path):
    folder = Path(shutil.copytree(base, tmp_path / "two"))
    path = folder / "docs" / "actors" / "anna-berg.md"
    for branch, word in (("a", "ended"), ("b", "dropped")):
        git(folder, "checkout", "-q", "main")
        git(folder, "checkout", "-qb", branch)
        path.write_text(path.read_text(encoding="utf-8").replace("has lifted", f"has {word}"), encoding="utf-8")
        commit(folder, word)
    git(folder, "merge", "-q", "a")
    torn = path.read_text(encoding="utf-8")
    made = generate(folder)
    assert [finding.path for finding in made.conflicts] == ["docs/actors/anna-berg.md"]
    assert path.read_text(encoding="utf-8") == torn


def test_markers_that_were_committed_are_healed_and_nothing_of_an_editor_is_lost(base, tmp_path):
    folder, *_ = meet(base, tmp_path, 1)
    page = folder / "docs" / "index.md"
    before = page.read_text(encoding="utf-8")
    line = next(row for row in before.splitlines() if row.startswith("- "))
    page.write_text(
        before.replace(line, f"<<<<<<< a\n{line}\n=======\n- My words.\n{line}\n>>>>>>> b"), encoding="utf-8"
    )
    commit(folder, "with markers")
    generate(folder)
    after = page.read_text(encoding="utf-8")
    assert "<<<<<<<" not in after
    assert "- My words. *added by an editor*\n" in after
    assert after.count(line) == before.count(line)


def test_an_alias_that_git_merged_is_no_reason_to_refuse_a_page_whose_body_it_could_not_merge(base, tmp_path):
    folder = Path(shutil.copytree(base, tmp_path / "two"))
    path = folder / "docs" / "actors" / "anna-berg.md"
    row = next(row for row in path.read_text(encoding="utf-8").splitlines() if row.startswith("- ") and "](" in row)
    for branch, new in (("a", row.replace("- ", "- WORDa ", 1)), ("b", f"{row}\n- WORDb")):
        git(folder, "checkout", "-q", "main")
        git(folder, "checkout", "-qb", branch)
        text = path.read_text(encoding="utf-8").replace(row, new)
        text = text.replace("name: Anna Berg\n", "name: Anna Berg\naliases: [Ms Berg]\n") if branch == "a" else text
        path.write_text(text, encoding="utf-8")
        generate(folder)
        commit(folder, branch)
    git(folder, "merge", "-q", "a")
    assert "<<<<<<< " in path.read_text(encoding="utf-8")
    generate(folder)
    text = path.read_text(encoding="utf-8")
    assert text.count("WORDa") == text.count("WORDb") == text.count("aliases: [Ms Berg]") == 1
    assert "<<<<<<< " not in text
