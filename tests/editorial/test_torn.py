"""What would take an entry off every page in silence is refused, with the file and what to do."""

import pytest

from generator.editorial.page_file import parse_page
from generator.errors import InputError
from tests.editorial.test_registry import registry

GOOD = '---\nkind: weapon\nname: Skarv\n# generated below\ntitle: "Skarv"\ngenerated: "x"\n---\n\n# Skarv\n'


@pytest.mark.parametrize(
    "text",
    ["\n" + GOOD, GOOD.replace('"x"\n---\n', '"x"\n'), GOOD.removeprefix("---\n")],
    ids=["a line before it", "never closed", "never opened"],
)
def test_a_torn_front_matter_is_refused(text):
    with pytest.raises(InputError) as caught:
        parse_page("weapons/skarv.md", text)
    assert "torn" in caught.value.findings[0].what


def test_conflict_markers_are_named_with_their_line():
    text = GOOD.replace("name: Skarv\n", "<<<<<<< a\nname: Skarv\n=======\nname: Lom\n>>>>>>> b\n")
    with pytest.raises(InputError) as caught:
        parse_page("weapons/skarv.md", text)
    (finding,) = caught.value.findings
    assert (finding.line, "conflict" in finding.what) == (3, True)


def test_a_title_above_the_mark_stands_before_ours():
    page = parse_page("weapons/skarv.md", GOOD.replace("name: Skarv\n", "name: Skarv\ntitle: Mine\n"))
    assert page.front["title"] == "Mine"


def test_a_name_of_two_entries_is_told():
    made = registry(actors__a="kind: state\nname: Iceland", weapons__b="kind: weapon\nname: B\naliases: [Iceland]")
    assert "a name of two entries" in made.broken[0].what


@pytest.mark.parametrize("stem", ["index", "berg-more"])
def test_an_entry_where_a_generated_page_belongs_is_told(stem):
    assert "that page is generated" in registry(**{f"actors__{stem}": "kind: person\nname: Berg"}).broken[0].why
