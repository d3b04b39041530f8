"""What users of other tools reported that they lost; each is a test with the name that they would give it."""

import re
import shutil
from pathlib import Path

import pytest

from generator.publish.generate import run, write
from generator.publish.project import open_project
from tests.cli.asked import briefing
from tests.publish.campaign.story import PORT
from tests.publish.campaign.trial import Upper
from tests.publish.test_arranging import FOUND, change, generate, own, settled, text_of
from tests.publish.test_branches import MORE
from tests.story import make_project


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    made = make_project(tmp_path_factory.mktemp("base"))
    generate(made)
    return made


@pytest.fixture
def folder(base, tmp_path):
    return Path(shutil.copytree(base, tmp_path / "made"))


@pytest.fixture(scope="module")
def found_base(tmp_path_factory):
    articles = {"a_00aa11bb22.txt": FOUND, "b_11bb22cc33.txt": FOUND.replace("Shipping row grows", "Port row: day two")}
    made = make_project(tmp_path_factory.mktemp("found"), articles=articles, pages={})
    generate(made)
    return made


@pytest.fixture
def found(found_base, tmp_path):
    return Path(shutil.copytree(found_base, tmp_path / "made"))


def add(folder, name="wire_33dd44ee55.txt"):
    (folder / "seeds" / name).write_text(MORE[name], encoding="utf-8")


def test_deleted_files_come_back_when_the_template_changed(found, monkeypatch):
    (found / "docs/actors/mara-holt.md").unlink()
    generate(found)
    Upper(monkeypatch).version = 2
    text = (found / "seeds/a_00aa11bb22.txt").read_text(encoding="utf-8")
    (found / "seeds/a_00aa11bb22.txt").write_text(f"{text}Mara Holt spoke.\n", encoding="utf-8")
    generate(found)
    assert not (found / "docs/actors/mara-holt.md").exists()


def test_deletions_are_undone_when_more_articles_say_so(folder):
    page = "weapons/skarv.md"
    row = next(row for row in text_of(folder, page).splitlines() if row.startswith("- ") and "about 190 miles" in row)
    change(folder, page, row + "\n", "")
    (folder / "seeds/new.txt").write_text(
        "Range told\nIcelandic officials said the Skarv ferries have a range of about 190 miles.\n", encoding="utf-8"
    )
    made = generate(folder)
    assert not [row for row in text_of(folder, page).splitlines() if row.startswith("- ") and "about 190" in row]
    assert any("was deleted here" in finding.what and finding.note for finding in made.findings)
    settled(folder)


def test_content_vanishes_where_both_sides_add_the_same_file(found_base, tmp_path):
    folder = make_project(
        tmp_path, articles={"a_00aa11bb22.txt": FOUND, "b_11bb22cc33.txt": FOUND + "More.\n"}, pages={}
    )
    page = folder / "docs/actors/mara-holt.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\nkind: person\nname: Mara Holt\n---\n\nMet her twice.\n", encoding="utf-8")
    generate(folder)
    assert "Met her twice. *added by an editor*" in page.read_text(encoding="utf-8")
    assert "# Mara Holt" in page.read_text(encoding="utf-8")
    settled(folder)


def test_what_is_obsolete_is_never_removed(found):
    for path in (found / "seeds").iterdir():
        path.write_text("Weather\nIt rained in Oslo. The rain ended on Monday, forecasters said.\n", encoding="utf-8")
    generate(found)
    assert not (found / "docs/actors/mara-holt.md").exists()
    settled(found)


def test_conflicts_leave_files_that_nobody_can_read(folder):
    before = {path.relative_to(folder) for path in (folder / "docs").rglob("*")}
    text = text_of(folder, "actors/anna-berg.md")
    row = next(row for row in text.splitlines() if row.startswith("- Berg said"))
    torn = f"<<<<<<< a\n- One: {row[2:]}\n=======\n- Two: {row[2:]}\n>>>>>>> b"
    change(folder, "actors/anna-berg.md", row, torn)
    made = generate(folder)
    assert [finding.path for finding in made.conflicts] == ["docs/actors/anna-berg.md"]
    assert torn in text_of(folder, "actors/anna-berg.md")
    assert {path.relative_to(folder) for path in (folder / "docs").rglob("*")} == before


def test_after_the_first_solved_conflict_the_base_is_gone(folder):
    text = text_of(folder, "actors/anna-berg.md")
    row = next(row for row in text.splitlines() if row.startswith("- Berg said"))
    change(folder, "actors/anna-berg.md", row, f"<<<<<<< a\n- One: {row[2:]}\n=======\n- Two: {row[2:]}\n>>>>>>> b")
    generate(folder)
    change(folder, "actors/anna-berg.md", f"=======\n- Two: {row[2:]}\n>>>>>>> b\n", "")
    change(folder, "actors/anna-berg.md", "<<<<<<< a\n", "")
    generate(folder)
    assert text_of(folder, "actors/anna-berg.md").count("- One: Berg said") == 1
    change(folder, "actors/anna-berg.md", "- One: Berg", "- Three: Berg")
    add(folder)
    generate(folder)
    after = text_of(folder, "actors/anna-berg.md")
    assert (after.count("- Three: Berg said"), after.count("One:"), after.count("- Berg said")) == (1, 0, 0)
    settled(folder)


def test_it_failed_and_printed_good_work_and_bumped_the_version(folder):
    settings = (
        (folder / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("profile: conflict", 'profile: conflict\n    version: "0.0.1"')
    )
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    change(folder, "actors/anna-berg.md", "kind: person", "kind: persn")
    told = briefing("generate", "--upgrade", "--project", folder, code=1)
    assert told.stdout == ""
    assert "did you mean 'person'?" in told.stderr
    assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == settings


def test_moved_files_fail_without_a_word(folder):
    own(folder, "actors/anna-berg.md", "Mine.")
    (folder / "docs/notes").mkdir()
    (folder / "docs/actors/anna-berg.md").rename(folder / "docs/notes/anna-berg.md")
    (finding,) = run(open_project(folder)).broken
    assert finding.path == "docs/notes/anna-berg.md"
    assert "outside the sections" in finding.what
    assert "move it into one of" in finding.now


def test_an_edited_output_is_refused_and_that_is_all(folder):
    change(folder, "timeline.md", "# Timeline", "# When\n\nA word before.")
    generate(folder)
    assert "# When\n\nA word before. *added by an editor*\n" in text_of(folder, "timeline.md")
    settled(folder)


def test_a_section_is_lost_in_a_rewrite(folder):
    own(folder, "actors/anna-berg.md", "Mine.\n\n### Deeper\n\n> quoted\n\n```yaml\na: 1\n```")
    for name in MORE:
        add(folder, name)
        generate(folder)
    text = text_of(folder, "actors/anna-berg.md")
    assert "## Of mine\n\nMine. *added by an editor*\n\n### Deeper\n\n> quoted\n\n```yaml\na: 1\n```\n" in text
    settled(folder)


def test_changes_are_dropped_in_silence(folder):
    project = open_project(folder)
    add(folder)
    made = run(project)
    own(folder, "actors/anna-berg.md", "Saved while the run went on.")
    missed = write(project, made)
    assert [finding.path for finding in missed] == ["docs/actors/anna-berg.md"]
    assert "Saved while the run went on." in text_of(folder, "actors/anna-berg.md")
    generate(folder)
    assert "Saved while the run went on." in text_of(folder, "actors/anna-berg.md")


def test_an_article_more_and_the_page_that_somebody_wrote_in_is_an_orphan(tmp_path):
    folder = make_project(tmp_path, articles=PORT, pages={})
    generate(folder)
    page = "risks/strike-could-empty-shops.md"
    assert "\nfound: " in text_of(folder, page)
    own(folder, page, "Words of mine.")
    generate(folder)
    assert "\nfound: " in text_of(folder, page)  # while the articles give it, it follows them
    for path in (folder / "seeds").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Officials warn that the strike could empty shops. ", ""), encoding="utf-8")
    made = generate(folder)
    assert made.conflicts == ()
    assert [finding.path for finding in made.findings if finding.rule == "page-taken-over"] == [f"docs/{page}"]
    assert text_of(folder, page).count("Words of mine.") == 1
    assert "\nfound: " not in text_of(folder, page)
    again = generate(folder)
    assert not [finding for finding in again.findings if finding.rule == "page-taken-over"]
    assert all(change.state.value == "same" for change in again.changes)


def test_a_page_taken_over_makes_another_that_somebody_wrote_in_an_orphan(tmp_path):
    folder = make_project(tmp_path, articles=PORT, pages={})
    generate(folder)
    one, other = "policy/port-would-close.md", "policy/port-of-skagen-closed.md"
    for page in (one, other):
        change(folder, page, "## What is reported", "## Told of it")
    (folder / "seeds" / "a_00aa11bb22.txt").unlink()
    made = generate(folder)
    assert made.conflicts == ()
    taken = [finding.path for finding in made.findings if finding.rule == "page-taken-over"]
    assert taken == [f"docs/{other}", f"docs/{one}"]  # what tells of the first is no more proposed for the second
    assert all(change.state.value == "same" for change in run(open_project(folder)).changes)


def test_a_file_left_empty_counts_as_deleted_and_takes_nothing_else_along(found):
    (found / "docs/actors/mara-holt.md").write_text("\n", encoding="utf-8")
    (found / "docs/actors/mine.md").write_bytes(b"")
    generate(found)
    assert not (found / "docs/actors/mara-holt.md").exists()
    assert (found / "docs/actors/mine.md").read_bytes() == b""
    assert 'removed:\n  - "mara-holt"' in text_of(found, "actors/index.md")
    settled(found)


def test_what_was_emptied_below_its_front_matter_stays_empty(found):
    page = "actors/mara-holt.md"
    text = text_of(found, page)
    (found / "docs" / page).write_text(text[: text.index("\n---\n\n") + 5], encoding="utf-8")
    generate(found)
    assert text_of(found, page).partition("\n---\n\n")[2].partition("\n[//]")[0] == "# Mara Holt\n"
    settled(found)
    (found / "seeds" / "c_22cc33dd44.txt").write_text(PORT["c_22cc33dd44.txt"], encoding="utf-8")
    generate(found)
    assert "said that the port would close" not in text_of(found, page)


@pytest.mark.parametrize("lost", ["---\n.*?\n---\n\n", "kind: [a-z]+\n"])
def test_a_front_matter_that_was_taken_out_comes_back_with_a_word_and_leaves_the_marks_alone(found, lost):
    page = "actors/mara-holt.md"
    text = text_of(found, page)
    cut = re.sub(lost, "", text, count=1, flags=re.DOTALL)
    assert cut != text
    (found / "docs" / page).write_text(cut, encoding="utf-8")
    made = generate(found)
    assert [finding.path for finding in made.findings if finding.rule == "kind-comes-back"] == [f"docs/{page}"]
    assert text_of(found, page) == text
    settled(found)


@pytest.mark.parametrize("name", ["index.md", "corrections.md", "actors/index.md", "sources/strait.md"])
def test_a_page_that_every_briefing_has_comes_back_with_a_word(folder, name):
    page = folder / "docs" / name
    page.unlink()
    made = generate(folder)
    assert [finding.path for finding in made.findings if finding.rule == "page-comes-back"] == [f"docs/{name}"]
    assert page.exists()
    settled(folder)


def test_a_section_that_was_deleted_whole_comes_back_with_a_word(found):
    shutil.rmtree(found / "docs/actors")
    told = {f.path: f.now for f in generate(found).findings if f.rule == "page-comes-back"}
    assert "docs/actors/tom-reyes.md" in told
    assert "delete the page alone" in told["docs/actors/mara-holt.md"]
    settled(found)


def test_no_page_is_said_to_come_back_that_was_never_there(tmp_path):
    made = generate(make_project(tmp_path))
    assert not [finding for finding in made.findings if finding.rule == "page-comes-back"]
    (tmp_path / "seeds" / "wire_33dd44ee55.txt").write_text(MORE["wire_33dd44ee55.txt"], encoding="utf-8")
    assert not [finding for finding in generate(tmp_path).findings if finding.rule == "page-comes-back"]


def test_a_page_that_cannot_be_read_is_not_said_to_come_back(folder):
    change(folder, "timeline.md", "title: ", "title: a: ")
    made = run(open_project(folder))
    assert [finding.path for finding in made.broken] == ["docs/timeline.md"]
    assert not [finding for finding in made.findings if finding.rule == "page-comes-back"]
