"""Who corrects a name on a page still means who the articles name; a name that nobody has is told."""

import pytest

from generator.publish.generate import run
from generator.publish.project import open_project
from tests.publish.test_arranging import FOUND, change, generate, settled, text_of
from tests.story import make_project

PAGE = "actors/mara-holt.md"
BAY = "Crews ask for rest\nAnna Berg said on Tuesday that 40 crews in Norway had asked for a pause of two weeks.\n"


@pytest.fixture
def found(tmp_path):
    articles = {"a_00aa11bb22.txt": FOUND, "b_11bb22cc33.txt": FOUND.replace("Shipping row grows", "Port row: day two")}
    folder = make_project(tmp_path, articles=articles, pages={})
    generate(folder)
    return folder


def told(made, rule):
    return [(finding.path, finding.line, finding.what) for finding in made.findings if finding.rule == rule]


def test_a_corrected_name_keeps_all_that_articles_say_under_the_old_one(found):
    before = text_of(found, PAGE)
    change(found, PAGE, 'name: "Mara Holt"', 'name: "Mara Elise Holt"')
    made = generate(found)
    text = text_of(found, PAGE)
    assert '  - "Mara Holt"\n# generated below\n' in text
    assert text.count("\n- ") == before.count("\n- ")
    assert told(made, "former-name") == [
        (f"docs/{PAGE}", 3, "articles say “Mara Holt”, so that is kept under `aliases`")
    ]
    assert not told(settled(found), "former-name")


def test_who_takes_the_old_name_out_again_has_it_out(found):
    change(found, PAGE, 'name: "Mara Holt"', 'name: "Mara Elise Holt"')
    generate(found)
    change(found, PAGE, '  - "Mara Holt"\n', "")
    generate(found)
    assert '"Mara Holt"' not in text_of(found, PAGE).partition("# generated below")[0]
    settled(found)


@pytest.mark.parametrize("more", ["not: [Mara Holt]\n", "title: The minister\n"])
def test_a_name_that_an_editor_rules_out_or_a_title_of_theirs_is_no_alias(found, more):
    if more.startswith("title"):
        change(found, PAGE, "kind: person\n", f"kind: person\n{more}")
        generate(found)
        more = ""
    change(found, PAGE, 'name: "Mara Holt"\n', f'name: "Mara Elise Holt"\n{more}')
    assert not told(generate(found), "former-name")


def test_a_former_name_that_another_page_bears_or_no_article_says_is_no_alias(found):
    (found / "docs/actors/new.md").write_text("---\nkind: person\nname: Nobody Here\n---\n", encoding="utf-8")
    generate(found)
    change(found, "actors/new.md", "name: Nobody Here", "name: Tom Reyes' friend")
    assert not told(generate(found), "former-name")


def test_a_title_of_a_decision_is_nobodys_name(found):
    page = next((found / "docs/policy").glob("[!i]*.md"))
    rows = page.read_text(encoding="utf-8")
    name = next(row for row in rows.splitlines() if row.startswith("name: "))
    change(found, f"policy/{page.name}", name, "name: The decision")
    assert not told(generate(found), "former-name")


@pytest.mark.parametrize(
    ("front", "what", "now"),
    [
        ("kind: person\nname: Mara Hold\n", "no article names 'Mara Hold'", "did you mean 'Mara Holt', which has"),
        ("kind: person\nname: Iris Quell\n", "no article names 'Iris Quell'", "give it `aliases` as the articles"),
        ("kind: policy\nname: The end\ncues: [ended so]\n", "no sentence has the cues of 'The end'", "give it `cues`"),
    ],
)
def test_an_entry_that_no_article_tells_of_is_told_with_its_line(found, front, what, now):
    path = f"docs/{'policy' if 'cues' in front else 'actors'}/new.md"
    (found / path).write_text(f"---\n{front}---\n", encoding="utf-8")
    (finding,) = [one for one in run(open_project(found)).findings if one.rule == "entry-unnamed"]
    assert (finding.path, finding.line, finding.what) == (path, 4 if "cues" in front else 3, what)
    assert finding.now.startswith(now)
    assert finding.note


def test_a_merged_entry_is_split_off_under_the_name_that_it_had(found):
    change(found, "actors/tom-reyes.md", "---\n", "---\nsame_as: Mara Holt\n")
    generate(found)
    change(found, PAGE, "---\n", "---\nsplit: [TOM REYES]\n")
    generate(found)
    assert 'name: "Tom Reyes"' in text_of(found, "actors/tom-reyes.md")
    assert "*In 2 of 2 sources" in text_of(found, "actors/tom-reyes.md")


def test_a_page_that_discovery_made_of_an_entry_is_nobodys_mistake(tmp_path):
    made = make_project(tmp_path, pages={})
    (made / "seeds" / "bay_44ee55ff66.txt").write_text(BAY, encoding="utf-8")
    run_of = generate(made)
    assert "In no source" in text_of(made, "actors/iceland.md")
    assert not told(run_of, "entry-unnamed")
