"""A program that rewrites a page's front matter and drops its comments loses nothing, an editor's or ours."""

import pytest

from generator.editorial.found import is_undecided
from generator.editorial.merge import State, merge
from generator.editorial.page_file import parse_page
from generator.editorial.page_text import Entries, render
from generator.editorial.profiles import load_profile
from generator.editorial.registry import read_registry
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.pages.page import Page

PATH = "actors/mara-holt.md"
PAGE = Page(path=PATH, kind="person", title="Mara Holt: PM", body="# Mara Holt\n\n- Line.\n", tags=("Person",))
KEPT = 'kind: person\nname: Mara Holt\naliases:\n  - "Holt: PM"\ndrop: ["12:13"]\n'
MARA = Entity(id="mara-holt", name="Mara Holt", kind=Kind.PERSON, section="actors", page=PATH, owner=True)


def rewritten(front: str, text: str) -> str:
    """The page with another front matter: what a program writes that knows YAML and not our comment."""
    body = text.split("---\n", 2)[2]
    return f"---\n{front}---\n{body}"


OTHER = """found: abc
kind: person
generated: true
title: "Mara Holt: PM"
tags:
  - Person
drop:
  - 12:13
name: Mara Holt
aliases:
  - "Holt: PM"
  - No
  - 2024-11-20
"""


def test_what_an_editor_wrote_is_kept_and_ours_is_made_anew():
    text = rewritten(OTHER.replace("found: abc\n", ""), render(PAGE, KEPT))
    page = parse_page(PATH, text)
    assert "# generated below" not in text
    assert page.made.startswith("title:")
    change = merge(PAGE, page, text)
    assert change.state is State.CHANGED
    assert change.text is not None
    kept, _, made = change.text.removeprefix("---\n").partition("# generated below\n")
    assert kept == 'kind: person\ndrop:\n  - 12:13\nname: Mara Holt\naliases:\n  - "Holt: PM"\n  - No\n  - 2024-11-20\n'
    assert made.count("title:") == 1
    again = parse_page(PATH, change.text)
    assert merge(PAGE, again, change.text).state is State.SAME


def test_words_are_words_whatever_they_look_like():
    page = parse_page(PATH, rewritten(OTHER, render(PAGE, KEPT)))
    assert page.front["aliases"] == ["Holt: PM", "No", "2024-11-20"]
    assert page.front["drop"] == ["12:13"]
    assert page.front["generated"] is True
    (entity,) = read_registry([page], load_profile("conflict")).entities
    assert entity.aliases == ("Holt: PM", "No", "2024-11-20")
    assert entity.drop == ("12:13",)


def found_page() -> str:
    text = merge(PAGE, None, None, Entries(found={PATH: MARA})).text
    assert text is not None
    return text


def test_a_found_entry_that_was_left_as_it_was_is_no_decision():
    text = found_page()
    digest = str(parse_page(PATH, text).front["found"])
    front = (
        f'found: {digest}\nname: Mara Holt\nkind: person\ngenerated: true\ntitle: "Mara Holt: PM"\ntags:\n  - Person\n'
    )
    page = parse_page(PATH, rewritten(front, text))
    assert is_undecided(page)
    change = merge(PAGE, page, "", Entries(found={PATH: MARA}))
    assert change.text == text


@pytest.mark.parametrize("more", ["aliases:\n  - Holt\n", "also:\n  - kind: group\n    name: Aides\n", "drop: [a]\n"])
def test_a_found_entry_that_was_changed_is_the_editors(more):
    text = found_page()
    digest = str(parse_page(PATH, text).front["found"])
    front = f"found: {digest}\nname: Mara Holt\nkind: person\n{more}generated: true\n"
    page = parse_page(PATH, rewritten(front, text))
    assert not is_undecided(page)
    assert more in page.kept


def test_a_title_is_the_editors_only_where_they_gave_it():
    text = render(PAGE, KEPT)
    plain = rewritten(OTHER, text)
    assert "title" not in parse_page(PATH, plain).kept
    assert "title: Mine\n" in parse_page(PATH, plain.replace('title: "Mara Holt: PM"', "title: Mine")).kept


def test_a_title_that_an_editor_gave_before_stays_theirs():
    text = render(PAGE, f"{KEPT}title: Mine\n", ("title",))
    page = parse_page(PATH, rewritten(OTHER.replace('"Mara Holt: PM"', "Mine"), text))
    assert "title: Mine\n" in page.kept


def test_marks_at_the_end_still_tell_what_was_edited():
    text = rewritten(OTHER, render(PAGE, KEPT)).replace("- Line.", "- My line.")
    change = merge(PAGE, parse_page(PATH, text), text)
    assert change.woven is not None
    assert change.woven.edited
