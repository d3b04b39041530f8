from dataclasses import replace

import pytest

from generator.editorial.merge import State, merge_all
from generator.editorial.page_file import parse_page
from generator.editorial.page_text import render
from generator.pages.page import Page

PAGE = Page(
    path="actors/berg.md",
    kind="person",
    title='Berg: the "deal" <b>',
    body="# Berg\n\n- Words.\n",
    tags=("Person",),
    description="d",
)
FRONT = "kind: person   # as Anna says\nname: Berg\n"


def outcome(text, page=PAGE):
    found = {page.path: parse_page(page.path, text)} if text is not None else {}
    (change,) = merge_all([page], found, {page.path: text} if text is not None else {})
    return change


def test_a_page_that_is_not_there_is_added():
    change = outcome(None)
    assert change.state is State.ADDED
    assert outcome(change.text).state is State.SAME


def test_an_editors_front_matter_is_kept_byte_for_byte():
    change = outcome(f"---\n{FRONT}---\n")
    assert change.text.startswith(f"---\n{FRONT}# generated below\n")
    assert outcome(change.text).state is State.SAME


def test_the_title_is_safe_in_yaml_and_in_html():
    page = parse_page("actors/berg.md", outcome(None).text)
    assert page.front["title"] == "Berg: the &quot;deal&quot; &lt;b&gt;"


def test_an_edit_above_the_mark_is_kept_while_our_part_is_renewed():
    text = outcome(f"---\n{FRONT}---\n").text.replace("name: Berg", "name: Anna Berg")
    renewed = outcome(text, Page(path=PAGE.path, kind="person", title="Anna Berg", body="# Anna Berg\n"))
    assert renewed.state is State.CHANGED
    assert "name: Anna Berg\n" in renewed.text
    assert "# Anna Berg\n" in renewed.text
    assert "Words" not in renewed.text


def test_a_key_that_an_editor_gives_is_not_written_again():
    change = outcome(f"---\n{FRONT}title: Mine\ntags: [x]\n---\n")
    page = parse_page("actors/berg.md", change.text)
    assert (page.front["title"], page.front["tags"]) == ("Mine", ["x"])
    assert outcome(change.text).state is State.SAME


@pytest.mark.parametrize(
    ("edit", "stands"),
    [
        (("Words.", "Better words."), "- Better words. *edited*\n"),
        (("# Berg\n", "# Berg\n\nMy paragraph.\n"), "\nMy paragraph. *added by an editor*\n"),
        (('description: "d"', 'description: "Mine"'), f'{FRONT}description: "Mine"\n# generated below\n'),
        (('description: "d"\n', ""), f'{FRONT}description: ""\n# generated below\n'),
    ],
)
def test_an_edit_in_our_part_is_kept(edit, stands):
    before = outcome(f"---\n{FRONT}---\n").text
    assert edit[0] in before
    change = outcome(before.replace(*edit))
    assert stands in change.text
    assert outcome(change.text).state is State.SAME


def test_what_is_deleted_in_our_part_stays_deleted():
    change = outcome(outcome(f"---\n{FRONT}---\n").text.replace("- Words.\n", ""))
    assert "Words" not in change.text
    assert outcome(change.text).state is State.SAME


def test_words_under_a_new_kind_are_kept_below_the_title():
    change = outcome(f"---\n{FRONT}---\n\n## Background\n\nAn editor's own paragraph.\n")
    own = "## Background\n\nAn editor's own paragraph. *added by an editor*\n"
    assert own in change.text
    assert "- Words.\n" in change.text
    assert outcome(change.text).state is State.SAME


def test_line_ends_of_another_system_are_no_change():
    text = outcome(f"---\n{FRONT}---\n").text
    assert outcome(text.replace("\n", "\r\n")).state is State.SAME


def gone(text):
    (change,) = merge_all([], {"timeline.md": parse_page("timeline.md", text)}, {"timeline.md": text})
    return change.state


def test_a_page_that_nothing_calls_for_goes():
    assert gone(render(PAGE)) is State.REMOVED


def test_a_page_that_nothing_calls_for_stays_where_an_editor_wrote_in_it():
    assert gone(render(PAGE, "hide: [toc]\n")) is State.CONFLICT
    assert gone(render(PAGE).replace("Words", "My words")) is State.CONFLICT


def test_an_editors_own_page_is_never_touched():
    text = "# About\n\nOurs.\n"
    assert merge_all([], {"about.md": parse_page("about.md", text)}, {"about.md": text}) == ()


def test_a_page_that_nobody_wrote_in_is_made_anew_without_weaving(monkeypatch):
    text = outcome(None).text
    monkeypatch.setattr("generator.editorial.merge.woven_of", lambda *_: pytest.fail("it was woven"))
    change = outcome(text, replace(PAGE, body="# Berg\n\n- Other words.\n"))
    assert change.state is State.CHANGED
    assert "Other words." in change.text
    assert outcome(change.text, replace(PAGE, body="# Berg\n\n- Other words.\n")).state is State.SAME
