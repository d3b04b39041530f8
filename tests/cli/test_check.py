"""`check` fails on what a person must mend, each with its line; what decisions explain is only told."""

import re

import pytest

from tests.cli.asked import NEW, briefing
from tests.cli.test_plan import edit
from tests.story import ARTICLES, make_project

PAGE = "actors/anna-berg.md"


@pytest.fixture
def ferries(tmp_path):
    folder = make_project(tmp_path)
    briefing("generate", "--project", folder, code=0)
    return folder


def checked(folder, code):
    return briefing("check", "--project", folder, code=code).stderr.splitlines()


def lines_of(folder, path):
    return (folder / "docs" / path).read_text(encoding="utf-8").splitlines()


def number(folder, path, words):
    return next(at for at, line in enumerate(lines_of(folder, path), 1) if words in line)


def test_an_edit_that_no_run_has_taken_up_is_told_and_is_no_failure(ferries):
    edit(ferries, PAGE, "has lifted the ban", "has ended the ban")
    (row,) = checked(ferries, 0)
    line = number(ferries, PAGE, "has ended the ban")
    assert row.startswith(f"note: docs/{PAGE}:{line}: holds edits that no run has taken up")


def test_a_decision_in_front_matter_explains_what_waits_on_other_pages(ferries):
    edit(ferries, "actors/norway.md", "name: Norway", "name: The Kingdom of Norway\naliases: [Norway]")
    rows = checked(ferries, 0)
    assert rows
    assert all(row.startswith("note: ") for row in rows)
    assert "not yet as decisions on other pages or in the settings have it" in rows[-1]


def test_a_page_that_goes_by_a_decision_explains_that_articles_lead_there_no_more(ferries):
    edit(ferries, "weapons/skarv.md", "name: Skarv", "name: Skarv\nsame_as: Norway")
    rows = checked(ferries, 0)
    assert rows
    assert all(row.startswith("note: ") for row in rows)
    assert "nothing to do: the next run takes it up" in rows[-1]
    (ferries / "seeds" / "strait_22cc33dd44.yml").write_text("publisher: The Strait\n", encoding="utf-8")
    checked(ferries, 1)


@pytest.mark.parametrize(
    "given",
    [
        "withdrawn: Taken back.\n",
        "corrections:\n  - was: They expect no trouble.\n    now: All is well.\n    reason: Said so.\n",
    ],
)
def test_a_correction_explains_what_waits_on_all_pages_and_the_articles_own_change_does_not(ferries, given):
    page = ferries / "docs" / "sources" / "strait.md"
    page.write_text(page.read_text(encoding="utf-8").replace("---\n", f"---\n{given}", 1), encoding="utf-8")
    assert "holds edits" not in briefing("check", "--project", ferries, code=0).stdout
    article = next((ferries / "seeds").glob("strait*"))
    article.write_text(article.read_text(encoding="utf-8") + "Nobody else spoke.\n", encoding="utf-8")
    assert "would be changed" in briefing("check", "--project", ferries, code=1).stderr


def test_an_article_that_came_is_no_decision(ferries):
    (ferries / "seeds" / "wire_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    rows = checked(ferries, 1)
    assert any(row.startswith("docs/sources/wire.md:1: would be added") for row in rows)
    assert any(
        re.match(r"docs/index\.md:\d+: would be changed \(the sources or decisions give something else", r)
        for r in rows
    )


def test_pages_that_change_only_in_counts_are_told_by_one_of_them(ferries):
    (ferries / "seeds" / "wire_33dd44ee55.txt").write_text(NEW, encoding="utf-8")
    small = [
        row for row in checked(ferries, 1) if "would be changed" in row and "(the sources" in row and "only" in row
    ]
    assert len(small) == 1
    assert re.search(r"would be changed, and so would \d+ pages? more \(.*: only \d+ counts? ", small[0])


def test_two_branches_runs_put_together_are_no_decision(ferries):
    edit(ferries, PAGE, "of 3 sources", "of 2 sources")
    page = ferries / "docs" / PAGE
    text = page.read_text(encoding="utf-8")
    before = next(line for line in text.splitlines() if line.startswith("[top/p]: # ("))
    page.write_text(text.replace(before, "[top/p]: # (000000)"), encoding="utf-8")
    assert any(row.startswith(f"docs/{PAGE}:") for row in checked(ferries, 1))


def test_a_citation_whose_words_are_gone_is_told_with_what_stands_there_now(ferries):
    row = next(line for line in lines_of(ferries, "weapons/skarv.md") if "about 190 miles" in line and line[:2] == "- ")
    cite = re.findall(r"\[strait:\d+\]\([^)]*\)", row)[0]
    page = ferries / "docs" / PAGE
    page.write_text(page.read_text(encoding="utf-8") + f"\n- We note their range. {cite}\n", encoding="utf-8")
    briefing("generate", "--project", ferries, code=0)
    path = ferries / "seeds" / "strait_22cc33dd44.txt"
    path.write_text(ARTICLES[path.name].replace("about 190 miles", "about 180 miles"), encoding="utf-8")
    found = [row for row in checked(ferries, 1) if "needs attention" in row]
    assert found[0].startswith(f"docs/{PAGE}:{number(ferries, PAGE, 'We note their range')}: needs attention")
    assert "no more says “Icelandic officials said the Skarv ferries have a range of about 190 miles.”" in found[0]
    assert "cite strait:1 if you mean “Icelandic officials said the Skarv ferries have a range of about 180" in found[0]


def test_a_citation_of_an_article_whose_file_was_renamed_is_told_with_the_same_words_there(ferries):
    row = next(line for line in lines_of(ferries, "weapons/skarv.md") if "about 190 miles" in line and line[:2] == "- ")
    cite = re.findall(r"\[strait:\d+\]\([^)]*\)", row)[0]
    page = ferries / "docs" / PAGE
    page.write_text(page.read_text(encoding="utf-8") + f"\n- We note their range. {cite}\n", encoding="utf-8")
    briefing("generate", "--project", ferries, code=0)
    (ferries / "seeds" / "strait_22cc33dd44.txt").rename(ferries / "seeds" / "coast_22cc33dd44.txt")
    (row,) = [row for row in checked(ferries, 1) if "needs attention" in row]
    assert "cites strait:1, which is no more there" in row
    assert row.endswith("cite coast:1, which says the same")


def test_dead_links_keys_and_likelihood_on_an_editors_own_page(ferries):
    text = "---\ntitel: About\n---\n\n# About\n\nIt may rain. See [a](actors/ana-berg.md) and [b](index.md#nothing).\n"
    (ferries / "docs" / "about.md").write_text(text, encoding="utf-8")
    rows = checked(ferries, 1)
    assert [row.split(": ")[0] for row in rows if not row.startswith("note")] == [
        "docs/about.md:2", "docs/about.md:7", "docs/about.md:7"
    ]  # fmt: skip
    assert sum(row.startswith("note: docs/about.md:7: “may”") for row in rows) == 1


def test_a_yardstick_that_a_team_has_chosen_fails_and_one_that_nobody_knows_is_a_mistake(ferries):
    (ferries / "docs" / "about.md").write_text("# About\n\nA strike is very likely.\n", encoding="utf-8")
    settings = ferries / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert checked(ferries, 0) == []
    settings.write_text(f"{text}    yardstick: phia\n", encoding="utf-8")
    assert "is no word of likelihood on PHIA" in checked(ferries, 1)[0]
    settings.write_text(f"{text}    yardstick: off\n", encoding="utf-8")
    assert checked(ferries, 0) == []
    settings.write_text(f"{text}    yardstick: phi\n", encoding="utf-8")
    assert "did you mean phia?" in checked(ferries, 1)[0]


def test_markers_in_an_editors_words_end_with_3_and_their_line(ferries):
    own = "# About\n\n<<<<<<< a\nOne.\n=======\nOther.\n>>>>>>> b\n"
    (ferries / "docs" / "about.md").write_text(own, encoding="utf-8")
    assert checked(ferries, 3)[0].startswith("docs/about.md:3: a merge left conflict markers")


def test_a_conflict_names_the_line_where_it_begins(ferries):
    row = next(line for line in lines_of(ferries, PAGE) if "has lifted" in line)
    one, other = (row.replace("has lifted", word) for word in ("ended", "dropped"))
    edit(ferries, PAGE, row, f"<<<<<<< a\n{one}\n=======\n{other}\n>>>>>>> b")
    assert checked(ferries, 3)[0].startswith(
        f"docs/{PAGE}:{number(ferries, PAGE, '<<<<<<<')}: the sides of a merge decide otherwise of one statement"
    )


def test_an_articles_sentence_that_was_reworded_is_named_at_its_line(ferries):
    edit(ferries, "sources/harbor.md", "could collide", "will collide")
    line = number(ferries, "sources/harbor.md", "will collide")
    assert any(row.startswith(f"docs/sources/harbor.md:{line}: an article's sentence") for row in checked(ferries, 3))


def test_markers_in_an_article_are_told_with_their_line(ferries):
    path = ferries / "seeds" / "strait_22cc33dd44.txt"
    path.write_text(
        f"{ARTICLES[path.name]}<<<<<<< HEAD\nIt rained.\n=======\nIt snowed.\n>>>>>>> b\n", encoding="utf-8"
    )
    (row,) = [row for row in checked(ferries, 1) if "conflict markers" in row]
    assert row.startswith("seeds/strait_22cc33dd44.txt:3: a merge left conflict markers in an article")


def test_an_edited_line_lets_go_of_a_page_that_was_removed_and_an_editors_own_link_is_told(ferries):
    row = next(line for line in lines_of(ferries, PAGE) if "has lifted" in line and "](../weapons/skarv.md)" in line)
    other = row.replace("has lifted", "ended") + "\n- More of [them](../weapons/skarv.md)."
    edit(ferries, PAGE, row, other)
    briefing("generate", "--project", ferries, code=0)
    (ferries / "docs" / "weapons" / "skarv.md").unlink()
    rows = [row for row in checked(ferries, 1) if "leads nowhere" in row]
    at = number(ferries, PAGE, "More of [them]")
    assert [row.split(": ")[:2] for row in rows] == [[f"docs/{PAGE}:{at}", "a link leads nowhere"]]
    briefing("generate", "--project", ferries, code=1)
    (line,) = [line for line in lines_of(ferries, PAGE) if " ended " in line and line.startswith("- Prime")]
    assert "skarv.md" not in line
    assert "ferries" in line
    edit(ferries, PAGE, "[them](../weapons/skarv.md)", "them")
    briefing("generate", "--project", ferries, code=0)
    briefing("generate", "--project", ferries, code=0)
