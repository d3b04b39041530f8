"""Entries merged, split, renamed, moved and refused, over whole runs: nothing is lost, old addresses lead on."""

import shutil
from pathlib import Path

import pytest

from generator.publish.generate import run, write
from generator.publish.project import open_project
from tests.story import make_project

BERG = "kind: person\nname: Berg\naliases: [the minister]\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    made = make_project(tmp_path_factory.mktemp("base"))
    (made / "docs/actors/berg.md").write_text(f"---\n{BERG}---\n", encoding="utf-8")
    generate(made)
    return made


@pytest.fixture
def folder(base, tmp_path):
    return Path(shutil.copytree(base, tmp_path / "made"))


def generate(folder):
    made = run(open_project(folder))
    assert made.broken == ()
    assert write(open_project(folder), made) == ()
    return made


def change(folder, path, old, new):
    page = folder / "docs" / path
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


def text_of(folder, path):
    return (folder / "docs" / path).read_text(encoding="utf-8")


def own(folder, path, words):
    change(folder, path, "\n[//]: #", f"\n## Of mine\n\n{words}\n\n[//]: #")


def settled(folder):
    made = run(open_project(folder))
    assert [change.path for change in made.changes if change.state.value != "same"] == []
    assert made.broken == ()
    return made


def entity(made, name):
    return next(entity for entity in made.briefing.entities if entity.name == name)


@pytest.mark.parametrize("where", ["goes", "stays"])
def test_an_entry_is_merged_by_one_key_on_either_page(folder, where):
    own(folder, "actors/berg.md", "I saw [Norway](norway.md).")
    if where == "goes":
        change(folder, "actors/berg.md", "kind: person", "kind: person\nsame_as: Anna Berg")
    else:
        change(folder, "actors/anna-berg.md", "kind: person", "kind: person\nmerged: [Berg]")
    made = generate(folder)
    assert not (folder / "docs/actors/berg.md").exists()
    assert entity(made, "Anna Berg").aliases == ("Berg", "the minister")
    assert [entity.name for entity in made.briefing.entities if "Berg" in entity.name] == ["Anna Berg"]
    assert "I saw [Norway](norway.md). *added by an editor*" in text_of(folder, "actors/anna-berg.md")
    assert made.redirects["actors/berg.md"] == "actors/anna-berg.md"
    assert "removed" not in text_of(folder, "actors/index.md")
    settled(folder)


def test_what_was_deleted_and_reworded_on_the_page_that_goes_stays_so(folder):
    text = text_of(folder, "actors/berg.md")
    first, second = [row for row in text.splitlines() if row.startswith("- ") and "harbor:" in row][:2]
    change(folder, "actors/berg.md", first + "\n", "")
    change(folder, "actors/berg.md", second, second.replace("- ", "- In short: ", 1))
    change(folder, "actors/berg.md", "kind: person", "kind: person\nsame_as: anna-berg")
    generate(folder)
    after = text_of(folder, "actors/anna-berg.md")
    assert after.count("In short:") == 1
    assert second[2:40] not in after.replace(f"In short: {second[2:40]}", "")
    assert first[:60] not in after
    settled(folder)


def test_a_merged_entry_is_split_off_again_with_its_address(folder):
    change(folder, "actors/berg.md", "kind: person", "kind: person\nsame_as: Anna Berg")
    generate(folder)
    change(folder, "actors/anna-berg.md", "kind: person", "kind: person\nsplit: [Berg]")
    made = generate(folder)
    assert entity(made, "Berg").aliases == ("the minister",)
    assert entity(made, "Anna Berg").aliases == ()
    assert "split" not in text_of(folder, "actors/anna-berg.md")
    assert made.redirects == {}
    settled(folder)


def test_a_name_is_split_off_as_an_entry_of_its_own(folder):
    change(folder, "actors/berg.md", "kind: person", "kind: person\nsplit:\n  - kind: group\n    name: the minister")
    made = generate(folder)
    assert (entity(made, "the minister").kind, entity(made, "the minister").page) == ("group", "actors/the-minister.md")
    assert entity(made, "Berg").aliases == ()
    settled(folder)


def test_a_name_that_the_page_does_not_bear_is_split_off_and_told(folder):
    change(folder, "actors/berg.md", "kind: person", "kind: person\nsplit: [Nobody]")
    notes = [finding for finding in generate(folder).findings if "`split`" in finding.what]
    assert [("'Nobody'" in note.what, "docs/actors/nobody.md" in note.why, note.note) for note in notes] == [
        (True,) * 3
    ]
    settled(folder)


def test_an_entry_that_only_shares_a_page_is_merged_by_name(folder):
    change(folder, "actors/norway.md", "kind: state", "kind: state\nmerged: [Icelandic officials]")
    made = generate(folder)
    assert entity(made, "Norway").aliases == ("Icelandic officials", "officials")
    settled(folder)


@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("same_as: Nobody", "no entry is"),
        ("same_as: Berg", "no entry is"),
        ("split: Berg", "what the page itself is called"),
        ("section: nowhere", "the profile has the sections"),
        ("section: weapons", "that section holds"),
        ("was: ../../etc/passwd", "no address"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(folder, front, what):
    change(folder, "actors/berg.md", "kind: person", f"kind: person\n{front}")
    (finding,) = run(open_project(folder)).broken
    assert finding.path == "docs/actors/berg.md"
    assert finding.line == 3
    assert what in finding.why
    assert finding.now


def test_a_page_whose_file_was_renamed_keeps_all_and_its_old_address_leads_on(folder):
    own(folder, "actors/berg.md", "My words.")
    (folder / "docs/about.md").write_text("# About\r\n[Berg](actors/berg.md)\r\n", encoding="utf-8", newline="")
    generate(folder)
    change(folder, "actors/index.md", "\n[//]: #", "\nSee [him](berg.md).\n\n[//]: #")
    (folder / "docs/actors/berg.md").rename(folder / "docs/actors/the-minister.md")
    made = generate(folder)
    assert made.redirects["actors/berg.md"] == "actors/the-minister.md"
    assert "My words. *added by an editor*" in text_of(folder, "actors/the-minister.md")
    assert "See [him](the-minister.md)." in text_of(folder, "actors/index.md")
    assert (folder / "docs/about.md").read_bytes() == b"# About\r\n[Berg](actors/the-minister.md)\r\n"
    assert not (folder / "docs/actors/berg.md").exists()
    assert "removed" not in text_of(folder, "actors/index.md")
    settled(folder)


def test_a_page_that_moves_to_another_section_takes_its_words_along(folder):
    change(folder, "weapons/skarv.md", "kind: technology", "kind: place\nsection: places")
    own(folder, "weapons/skarv.md", "Built by [Norway](../actors/norway.md), see [all](index.md).")
    made = generate(folder)
    text = text_of(folder, "places/skarv.md")
    assert "Built by [Norway](../actors/norway.md), see [all](index.md)." in text
    assert "section:" not in text
    assert made.redirects["weapons/skarv.md"] == "places/skarv.md"
    settled(folder)


def test_a_list_item_that_was_deleted_stays_away_when_its_page_is_renamed(folder):
    row = next(row for row in text_of(folder, "actors/index.md").splitlines() if row.startswith("- [Berg](berg.md)"))
    change(folder, "actors/index.md", row + "\n", "")
    generate(folder)
    (folder / "docs/actors/berg.md").rename(folder / "docs/actors/the-minister.md")
    generate(folder)
    assert "the-minister.md)" not in text_of(folder, "actors/index.md").partition("[//]")[0].partition("    - ")[0]
    settled(folder)


def test_a_redirect_ends_when_its_line_goes_or_a_page_stands_there_again(folder):
    change(folder, "actors/berg.md", "kind: person", "kind: person\nwas: [actors/old.md, actors/older.md]")
    assert set(generate(folder).redirects) >= {"actors/old.md", "actors/older.md"}
    (folder / "docs/actors/old.md").write_text("# Old\n", encoding="utf-8")
    made = run(open_project(folder))
    assert "actors/old.md" not in made.redirects
    assert any("no redirect is made" in finding.what and finding.note for finding in made.findings)


FOUND = """Shipping row grows
Port minister Mara Holt met union leader Tom Reyes in Skagen. Holt said that the port would close. Reyes said that
the dockers would strike. The Port of Skagen closed on Monday. Mara Holt, the port minister, blamed Tom Reyes.
"""


@pytest.fixture(scope="module")
def found_base(tmp_path_factory):
    articles = {"a_00aa11bb22.txt": FOUND, "b_11bb22cc33.txt": FOUND.replace("Shipping row grows", "Port row: day two")}
    made = make_project(tmp_path_factory.mktemp("found"), articles=articles, pages={})
    generate(made)
    assert (made / "docs/actors/mara-holt.md").exists()
    assert (made / "docs/actors/tom-reyes.md").exists()
    return made


@pytest.fixture
def found(found_base, tmp_path):
    return Path(shutil.copytree(found_base, tmp_path / "made"))


def test_found_entries_are_merged_and_stay_merged(found):
    change(found, "actors/mara-holt.md", "kind: person", "kind: person\nsame_as: Tom Reyes")
    made = generate(found)
    assert not (found / "docs/actors/mara-holt.md").exists()
    assert set(entity(made, "Tom Reyes").aliases) >= {"Mara Holt"}
    assert "found:" not in text_of(found, "actors/tom-reyes.md")
    settled(found)


def test_a_found_page_that_is_renamed_is_not_made_again(found):
    (found / "docs/actors/mara-holt.md").rename(found / "docs/actors/the-minister.md")
    change(found, "actors/the-minister.md", 'name: "Mara Holt"', 'name: "M. Holt"')
    made = generate(found)
    assert not (found / "docs/actors/mara-holt.md").exists()
    assert made.redirects["actors/mara-holt.md"] == "actors/the-minister.md"
    settled(found)


def test_a_copy_that_bears_its_originals_name_is_told(found):
    page = found / "docs/actors/mara-holt.md"
    shutil.copy(page, found / "docs/actors/copy.md")
    made = run(open_project(found))
    told = [(f.path, f.line) for f in made.findings if f.rule == "copied-page"]
    assert told == [("docs/actors/copy.md", 3)]
    change(found, "actors/copy.md", 'name: "Mara Holt"', 'name: "The minister"')
    made = generate(found)
    assert not [f for f in made.findings if f.rule == "copied-page"]
    assert page.exists()


@pytest.mark.parametrize("page", ["actors/index.md", "candidates.md", "index.md", "risks/index.md"])
def test_who_is_never_an_entry_has_no_page_no_mention_and_is_no_candidate(found, page):
    if not (found / "docs" / page).exists():
        (found / "docs" / page).write_text("---\nnever: [mara holt]\n---\n", encoding="utf-8")
    else:
        change(found, page, "---\n", "---\nnever: [mara holt]\n")
    made = generate(found)
    assert not (found / "docs/actors/mara-holt.md").exists()
    assert all(one.entity.name != "Mara Holt" for one in made.briefing.found)
    assert all(one.name != "Mara Holt" for one in made.briefing.entities)
    assert "removed" not in text_of(found, "actors/index.md")
    settled(found)
    change(found, page, "never: [mara holt]\n", "")
    generate(found)
    assert (found / "docs/actors/mara-holt.md").exists()


def test_who_is_never_an_entry_and_nobody_is_told(found):
    change(found, "actors/index.md", "---\n", "---\nnever: [mara holt, Mara Hlot]\n")
    told = [(f.path, f.line, f.note, f.what) for f in run(open_project(found)).findings if f.rule == "never-unknown"]
    assert [row[:3] for row in told] == [("docs/actors/index.md", 2, True)]
    assert "'Mara Hlot'" in told[0][3]


def test_who_is_never_an_entry_and_one_is_told(folder):
    change(folder, "actors/index.md", "---\n", "---\nnever: [berg]\n")
    (finding,) = run(open_project(folder)).broken
    assert "docs/actors/berg.md keeps it" in finding.why


def test_a_page_that_was_removed_stays_away_until_its_removal_is_removed(found):
    (found / "docs/actors/mara-holt.md").unlink()
    generate(found)
    assert not (found / "docs/actors/mara-holt.md").exists()
    settled(found)
    text = text_of(found, "actors/index.md")
    (found / "docs/actors/index.md").write_text(text.replace('removed:\n  - "mara-holt"\n', ""), encoding="utf-8")
    assert "removed" not in text_of(found, "actors/index.md")
    generate(found)
    assert (found / "docs/actors/mara-holt.md").exists()
