"""A formatter or a word processor saves every page with other signs: no edit comes of it, and none is lost."""

import re
import textwrap

import pytest

from generator.editorial.plan.step import How
from generator.publish.generate import run, write
from generator.publish.planning.plan import plan_of
from generator.publish.project import open_project
from tests.story import make_project

DOCS = ("index.md", "actors/anna-berg.md", "actors/iceland.md", "weapons/skarv.md", "timeline.md", "matrix.md")


@pytest.fixture
def folder(tmp_path):
    generate(make_project(tmp_path))
    return tmp_path


def generate(folder):
    project = open_project(folder)
    made = run(project)
    assert write(project, made) == ()
    return made


def docs(folder):
    root = folder / "docs"
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*.md")}


def save(folder, path, text):
    (folder / "docs" / path).write_text(text, encoding="utf-8")


def formatted(text):
    """As a formatter of Markdown saves it: other emphasis, padded tables, marks in quotation marks."""
    head, fence, body = text.partition("\n---\n\n")
    body = re.sub(r"(?m)^(\[[a-z0-9./-]+\]: #|\[//\]: #) \((.*)\)$", r'\1 "\2"', body)
    body = re.sub(r"(?<!\*)\*([^*\n]+)\*(?!\*)", r"_\1_", body)
    body = re.sub(r"(?m)^\|.*\|$", lambda m: m[0].replace(" |", "      |").replace("---", "--------"), body)
    return head + fence + re.sub(r"(?m)^    - ", "  * ", re.sub(r"(?m)^- ", "* ", body))


def typeset(text):
    """As a word processor saves it: curly quotation marks, apostrophes, dashes."""
    head, fence, body = text.partition("\n---\n\n")
    body, opening, marks = body.partition("\n[//]")
    return head + fence + re.sub(r"(?<=\w)'", "’", re.sub(r'"([^"\n]*)"', r"“\1”", body)) + opening + marks


def broken(text):
    """As a program that breaks lines saves it."""
    head, fence, body = text.partition("\n---\n\n")
    body, opening, marks = body.partition("\n[//]")
    lines = [
        "\n".join(textwrap.wrap(line, 60, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False))
        if line.startswith(("- ", "*"))
        else line
        for line in body.splitlines()
    ]
    return head + fence + "\n".join(lines) + opening + marks


def test_broken_lines_edit_nothing_and_what_was_edited_stays_one_statement(folder):
    before = docs(folder)
    page = "actors/anna-berg.md"
    for path, text in before.items():
        save(folder, path, broken(text))
    assert broken(before[page]) != before[page]
    rows = plan_of(run(open_project(folder))).pages
    assert {step.how for row in rows for step in row.steps} == {How.FORM}
    assert all(row.is_small for row in rows)
    assert generate(folder).edits == ()
    assert docs(folder) == before
    row = next(row for row in before[page].splitlines() if row.startswith("- ") and row.count("](../sources/") > 1)
    save(folder, page, broken(before[page].replace(row, row.replace("- ", "- WORD ", 1))))
    generate(folder)
    after = docs(folder)[page]
    assert f"{row.replace('- ', '- WORD ', 1)} *edited*\n" in after
    save(folder, page, broken(after))
    generate(folder)
    assert docs(folder)[page] == after


def test_a_formatter_edits_nothing(folder):
    before = docs(folder)
    assert any(text != formatted(text) for text in before.values())
    for path, text in before.items():
        save(folder, path, formatted(text))
    made = generate(folder)
    assert made.edits == ()
    assert made.conflicts == ()
    assert docs(folder) == before


def test_what_an_editor_did_outlives_a_formatter(folder):
    page = "actors/anna-berg.md"
    text = docs(folder)[page]
    rows = [row for row in text.splitlines() if row.startswith("- ") and "](../sources/" in row]
    edited = text.replace(rows[0], rows[0].replace("- ", "- WORD ", 1)).replace(f"{rows[1]}\n", "")
    save(folder, page, edited.replace("\n[//]", "\nMy words, with a _stress_.\n\n[//]", 1))
    generate(folder)
    before = docs(folder)
    for path, text in before.items():
        save(folder, path, formatted(text))
    made = generate(folder)
    kinds = {row["kind"] for row in made.edits if row["page"] == page}
    assert kinds >= {"edited", "added", "deleted"}
    after = docs(folder)[page]
    assert after.count("WORD") == after.count("My words") == 1
    assert after.count("*edited*") == before[page].count("*edited*")
    assert rows[1].partition(" [")[0] not in after.partition("## What links here")[0]
    assert {path: text for path, text in docs(folder).items() if path != page} == {
        path: text for path, text in before.items() if path != page
    }


QUOTING = {
    "harbor_00aa11bb22.txt": 'A row over ferries\nAnna Berg said that the ferries "are safe at any hour." Anna Berg '
    'told crews that "nobody is left behind" there. Anna Berg said that Norway "must decide" by March.\n'
}


@pytest.fixture
def quoting(tmp_path):
    pages = {"actors/anna-berg.md": "kind: person\nname: Anna Berg\n"}
    generate(make_project(tmp_path, articles=QUOTING, pages=pages))
    return tmp_path


def test_curly_quotation_marks_all_over_a_page_are_a_programs_doing(quoting):
    before = docs(quoting)
    page = "actors/anna-berg.md"
    assert before[page].partition("\n[//]")[0].count('"') > 4
    save(quoting, page, typeset(before[page]))
    assert generate(quoting).edits == ()
    assert docs(quoting) == before


def test_those_of_one_statement_are_an_editors(quoting):
    page = "actors/anna-berg.md"
    text = docs(quoting)[page]
    row = next(row for row in text.splitlines() if row.startswith("- ") and '"' in row)
    save(quoting, page, text.replace(row, typeset(f"\n---\n\n{row}").removeprefix("\n---\n\n")))
    made = generate(quoting)
    assert [one["kind"] for one in made.edits] == ["edited"]
    assert "“" in docs(quoting)[page]
    assert all(change.state.value == "same" for change in run(open_project(quoting)).changes)


def test_a_space_that_nobody_sees_is_no_edit(folder):
    before = docs(folder)
    page = "actors/anna-berg.md"
    row = next(row for row in before[page].splitlines() if row.startswith("- ") and "](../sources/" in row)
    save(folder, page, before[page].replace(row, row.replace("the ban", "the\u00a0ban\u200b")))
    assert generate(folder).edits == ()
    assert docs(folder) == before
