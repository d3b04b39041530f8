"""What discovery wrote is made anew by each run until an editor changes it; what an editor deleted stays away."""

import pytest

from generator.editorial.found import Removed, is_undecided, removed_entries, with_removed
from generator.editorial.merge import State, merge, merge_all
from generator.editorial.page_file import parse_page
from generator.editorial.page_text import Entries
from generator.editorial.profiles import load_profile
from generator.editorial.registry import read_registry
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.pages.page import Page

PATH = "actors/mara-holt.md"
INDEX = "actors/index.md"
MARA = Entity(
    id="mara-holt", name="Mara Holt", kind=Kind.PERSON, section="actors", page=PATH, owner=True, aliases=("Holt: PM",)
)
PAGE = Page(path=PATH, kind="person", title="Mara Holt", body="# Mara Holt\n")
FOUND = Entries(found={PATH: MARA}, pages={INDEX: (Removed(id="mara-holt"),)})
LISTED = Page(path=INDEX, kind="section", title="Actors", body="# Actors\n")


def written(page=PAGE, entries=FOUND):
    text = merge(page, None, None, entries).text
    assert text is not None
    return text


def registry(*pages):
    return [entity.name for entity in read_registry(pages, load_profile("conflict")).entities]


def test_a_found_entry_is_written_as_an_editor_would_and_is_no_decision():
    page = parse_page(PATH, written())
    assert page.front["name"] == "Mara Holt"
    assert page.front["aliases"] == ["Holt: PM"]
    assert is_undecided(page)
    assert registry(page) == []


def test_generating_again_changes_nothing():
    text = written()
    assert merge(PAGE, parse_page(PATH, text), text, FOUND).state is State.SAME


def test_what_is_found_otherwise_now_replaces_what_was_found():
    text = written()
    other = Entity(id="mara-holt", name="Mara Holt", kind=Kind.PERSON, section="actors", page=PATH, owner=True)
    change = merge(PAGE, parse_page(PATH, text), text, Entries(found={PATH: other}))
    assert change.state is State.CHANGED
    assert change.text is not None
    assert "aliases" not in change.text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('name: "Mara Holt"', 'name: "Mara J. Holt"'),
        ('  - "Holt: PM"\n', ""),
        ("kind: person", "kind: person\nnot:\n  - Holt Bank"),
        ("kind: person", "# she is the minister\nkind: person"),
    ],
)
def test_any_change_of_an_editor_makes_it_a_decision_that_stays(old, new):
    text = written().replace(old, new)
    page = parse_page(PATH, text)
    assert not is_undecided(page)
    assert len(registry(page)) == 1
    change = merge(PAGE, page, text)
    assert change.text is not None
    assert new.strip() in change.text
    again = parse_page(PATH, change.text)
    assert "found" not in again.front
    assert merge(PAGE, again, change.text).state is State.SAME


def test_line_ends_and_trailing_space_are_no_decision():
    assert is_undecided(parse_page(PATH, written().replace("\n", "  \r\n").replace("---  ", "---")))


def test_a_renamed_page_is_a_decision():
    assert not is_undecided(parse_page("actors/the-minister.md", written()))


def test_a_page_that_nothing_calls_for_any_more_goes_but_an_edited_one_is_told():
    text = written()
    (gone,) = merge_all([], {PATH: parse_page(PATH, text)}, {PATH: text})
    assert gone.state is State.REMOVED
    edited = text.replace("kind: person", "kind: group")
    (kept,) = merge_all([], {PATH: parse_page(PATH, edited)}, {PATH: edited})
    assert kept.state is State.CONFLICT


def test_a_page_that_an_editor_deleted_is_noted_as_removed_for_good():
    index = written(LISTED)
    files = {INDEX: parse_page(INDEX, index)}
    assert removed_entries(files, ["actors"]) == {"actors": (Removed(id="mara-holt"),)}
    change = merge(LISTED, files[INDEX], index, Entries(removed={INDEX: (Removed(id="mara-holt"),)}))
    assert change.text is not None
    later = parse_page(INDEX, change.text)
    assert "mara-holt" in later.kept
    assert later.front.get("pages") is None
    assert removed_entries({INDEX: later}, ["actors"]) == {"actors": (Removed(id="mara-holt"),)}
    assert merge(LISTED, later, change.text, Entries(removed={INDEX: (Removed(id="mara-holt"),)})).state is State.SAME


def test_a_page_that_stands_is_not_removed():
    files = {INDEX: parse_page(INDEX, written(LISTED)), PATH: parse_page(PATH, written())}
    assert removed_entries(files, ["actors"]) == {"actors": ()}


def test_an_editors_list_of_removed_pages_grows_in_place():
    kept = "removed:\n  - old-one\nalso:\n  - kind: group\n    name: Riders\n"
    more = with_removed(
        kept, [Removed(id="new-one", told=frozenset({"a-1", "a-2"})), Removed(id="old-one")], ["old-one"]
    )
    assert more == 'removed:\n  - "new-one": "a-1 a-2"\n  - old-one\nalso:\n  - kind: group\n    name: Riders\n'
