"""What an editor pins or hides on a page: a pin that does nothing is told, and what is hidden shows nothing there."""

import pytest

from tests.publish.test_arranging import change, generate, text_of
from tests.story import make_project


@pytest.fixture
def folder(tmp_path):
    made = make_project(tmp_path)
    generate(made)
    return made


def told(folder):
    return [
        (finding.path, finding.line, finding.what, finding.why, finding.now)
        for finding in generate(folder).findings
        if "`pin`" in finding.what
    ]


@pytest.mark.parametrize(("page", "pin"), [("actors/anna-berg.md", "harbor:3"), ("index.md", "harbor:1")])
def test_a_pinned_statement_that_an_editor_deleted_is_told_as_deleted(folder, page, pin):
    row = next(row for row in text_of(folder, page).splitlines() if row.startswith("- ") and f"[{pin}]" in row)
    change(folder, page, "---\n", f'---\npin: ["{pin}"]\n')
    change(folder, page, f"{row}\n", "")
    what = f"`pin` names '{pin}', and the page does not show it"
    assert told(folder) == [(f"docs/{page}", 2, what, "an editor deleted it there", "take it out")]


def test_a_pin_that_nothing_is_called_is_told_with_how_to_write_one(folder):
    change(folder, "actors/iceland.md", "---\n", '---\npin: ["harbour:1"]\n')
    ((path, line, what, why, now),) = told(folder)
    assert (path, line) == ("docs/actors/iceland.md", 2)
    assert what == "`pin` names 'harbour:1', and the page does not show it"
    assert why == "no statement is called so"
    assert now == "give it as pages do, such as 000:13, or take it out"


def test_a_pin_of_what_the_page_would_not_show_is_told_so(folder):
    change(folder, "actors/anna-berg.md", "---\n", '---\npin: ["strait:2"]\n')
    ((*_, why, now),) = told(folder)
    assert why == "it would mislead alone, or tells of something else"
    assert now == "pin another one, or take it out"


def test_a_relation_that_only_hidden_statements_show_is_not_shown(folder):
    change(folder, "actors/anna-berg.md", "---\n", '---\ndrop: ["harbor:1"]\n')
    generate(folder)
    text = text_of(folder, "actors/anna-berg.md").partition("## What links here")[0]
    assert "*takes the decision*" in text
    assert "[harbor:1]" not in text.partition("## Relations")[2]
    change(folder, "actors/anna-berg.md", '["harbor:1"]', '["harbor:1", "island:2"]')
    generate(folder)
    assert "## Relations" not in text_of(folder, "actors/anna-berg.md")
