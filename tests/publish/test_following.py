"""What an editor takes off a page, pins or moves is followed by every other page in the same run."""

import re
import shutil
from pathlib import Path

import pytest

from tests.publish.test_arranging import change, generate, settled, text_of
from tests.story import make_project


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    made = make_project(tmp_path_factory.mktemp("base"))
    generate(made)
    return made


@pytest.fixture
def folder(base, tmp_path):
    return Path(shutil.copytree(base, tmp_path / "made"))


def statements(folder, path, head):
    body = text_of(folder, path).partition(f"## {head}\n")[2].partition("\n## ")[0].partition("[//]")[0]
    return [row for row in body.splitlines() if row.startswith("- ")]


def used_on(folder, source, number):
    rows = text_of(folder, f"sources/{source}.md").splitlines()
    at = next(n for n, row in enumerate(rows) if f"*{number}*" in row)
    return rows[at + 1] if "*Used on*" in rows[at + 1] else ""


def told_of(folder, page):
    """The pages that link here, as the page says."""
    links = text_of(folder, page).partition("## What links here")[2].partition("[//]")[0]
    return " ".join(re.split(r"(?i)\*on\*", row)[1] for row in links.splitlines() if "*on*" in row.casefold())


def test_used_on_follows_a_deletion_in_the_same_run(folder):
    assert "(../actors/anna-berg.md)" in used_on(folder, "harbor", 3)
    (row,) = [row for row in text_of(folder, "actors/anna-berg.md").splitlines() if row.startswith("- Berg said")]
    change(folder, "actors/anna-berg.md", row + "\n", "")
    generate(folder)
    assert "(../actors/anna-berg.md)" not in used_on(folder, "harbor", 3)
    settled(folder)


def test_what_links_here_follows_a_deletion_in_the_same_run(folder):
    page = "actors/norway.md"
    assert "[Anna Berg](anna-berg.md)" in told_of(folder, page)
    text = text_of(folder, "actors/anna-berg.md")
    body, mark, marks = text.partition("\n[//]: #")
    kept = [row for row in body.splitlines() if not (row.startswith("- ") and "norway.md" in row)]
    assert len(kept) < len(body.splitlines())
    (folder / "docs/actors/anna-berg.md").write_text("\n".join(kept) + "\n" + mark + marks, encoding="utf-8")
    generate(folder)
    assert "[Anna Berg](anna-berg.md)" not in told_of(folder, page)
    settled(folder)


def test_a_dropped_statement_is_used_nowhere_in_the_same_run(folder):
    change(folder, "actors/anna-berg.md", "kind: person", 'kind: person\ndrop: ["harbor:3"]')
    generate(folder)
    assert "(../actors/anna-berg.md)" not in used_on(folder, "harbor", 3)
    settled(folder)


def test_a_pinned_statement_stands_first_of_its_topic(folder):
    rows = statements(folder, "weapons/skarv.md", "Also reported") or statements(folder, "weapons/skarv.md", "Decision")
    page = "weapons/skarv.md"
    heads = [row[3:] for row in text_of(folder, page).splitlines() if row.startswith("## ")]
    head, rows = next((head, rows) for head in heads if len(rows := statements(folder, page, head)) > 1)
    place = rows[-1].rpartition("](")[0].rpartition("[")[2].rpartition("]")[0] or rows[-1].split("[")[-1].split("]")[0]
    change(folder, page, "kind: technology", f'kind: technology\npin: ["{place}"]')
    made = generate(folder)
    assert f"[{place}]" in statements(folder, page, head)[0]
    assert sorted(statements(folder, page, head)) == sorted(rows)
    assert not [finding for finding in made.findings if "`pin`" in finding.what]
    settled(folder)


def test_homes_bottom_line_begins_with_what_is_pinned_there(folder):
    before = statements(folder, "index.md", "Bottom line")
    change(folder, "index.md", "---\n", '---\npin: ["strait:2", "harbor:3"]\n')
    generate(folder)
    after = statements(folder, "index.md", "Bottom line")
    assert "strait:2" in after[0]
    assert "harbor:3" in after[1]
    assert len(after) <= max(len(before), 2)
    settled(folder)


def test_a_pin_that_the_page_cannot_show_is_told(folder):
    change(folder, "actors/anna-berg.md", "kind: person", 'kind: person\npin: ["harbor:99", "strait:1"]')
    made = generate(folder)
    notes = [finding for finding in made.findings if "`pin`" in finding.what]
    assert [("no statement" in note.why, note.note) for note in notes] == [(True, True), (False, True)]


def test_a_statement_that_is_moved_to_another_page_stays_there_and_away_here(folder):
    text = text_of(folder, "actors/anna-berg.md")
    row = next(row for row in text.splitlines() if row.startswith("- Berg said"))
    change(folder, "actors/anna-berg.md", row + "\n", "")
    change(folder, "actors/norway.md", "\n[//]: #", f"\n{row}\n\n[//]: #")
    generate(folder)
    assert "Berg said" not in text_of(folder, "actors/anna-berg.md")
    assert text_of(folder, "actors/norway.md").count("- Berg said") == 1
    assert "(../actors/norway.md)" in used_on(folder, "harbor", 3)
    settled(folder)


def test_the_navigation_is_the_editors(folder):
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    nav = settings + "nav:\n  - The ferries: weapons/index.md   # first\n  - Start: index.md\n"
    (folder / "mkdocs.yml").write_text(nav, encoding="utf-8")
    generate(folder)
    assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == nav
