import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editorial.page_file import parse_page
from generator.editorial.page_text import render
from generator.errors import InputError
from generator.pages.page import Page


def test_a_page_without_front_matter_is_all_body():
    page = parse_page("a.md", "# Title\n\n---\n")
    assert (page.kept, page.body, dict(page.front)) == ("", "# Title\n\n---\n", {})


def test_the_editors_part_ends_at_the_mark():
    page = parse_page(
        "a.md", "---\nkind: person\n# ours? no\n# generated below\ntitle: x\ngenerated: abc\n---\n\nBody\n"
    )
    assert page.kept == "kind: person\n# ours? no\n"
    assert page.made == "title: x\ngenerated: abc\n"
    assert page.generated


def test_line_ends_and_spaces_at_their_end_are_no_edit():
    text = render(Page(path="a.md", kind="person", title="x", body="# x\n\n- line\n"))
    for variant in (text, text.replace("\n", "\r\n"), text.replace("line\n", "line  \n"), text.rstrip("\n")):
        assert parse_page("a.md", variant).untouched
    assert not parse_page("a.md", text.replace("line", "word")).untouched
    assert not parse_page("a.md", text.replace("- line\n", "")).untouched


def test_a_title_changed_below_the_mark_is_the_editors():
    text = render(Page(path="a.md", kind="person", title="x", body="# x\n"))
    assert parse_page("a.md", text).kept == ""
    assert parse_page("a.md", text.replace('title: "x"', "title: My x")).kept == "title: My x\n"


HEAD = "---\n# generated below\ntitle: x\n"
SIDES = f"{HEAD}<<<<<<< HEAD\ndescription: a\n=======\ndescription: b\n>>>>>>> o\ngenerated: true\n---\n"


def test_markers_in_our_part_leave_both_sides():
    page = parse_page("a.md", SIDES)
    assert page.other
    assert (page.front["description"], page.other.front["description"]) == ("a", "b")


def test_markers_in_an_editors_part_are_named():
    text = SIDES.replace("# generated below\ntitle: x\n", "").replace(">>>>>>> o\n", ">>>>>>> o\n# generated below\n")
    with pytest.raises(InputError, match="conflict markers"):
        parse_page("a.md", text)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("---\ntitle: Iran: the deal\n---\n", 2, "cannot be read"),
        ("---\nname: a\nkind: [person\n---\n", 4, "cannot be read"),
        ("---\nname: a\ntitle: 'b\nkind: person\n---\n", 3, "cannot be read"),
        ("---\n- a\n- b\n---\n", 2, "not a list of keys"),
        ("---\nname: a\nname: b\n---\n", 3, "stands twice"),
        ("---\nname: !!python/object/apply:os.system [x]\n---\n", 2, "cannot be read"),
    ],
)
def test_broken_front_matter_is_named_with_its_line(text, line, what):
    with pytest.raises(InputError) as caught:
        parse_page("actors/a.md", text)
    (finding,) = caught.value.findings
    assert finding.path == "docs/actors/a.md"
    assert finding.line == line
    assert what in finding.what


@given(st.text(max_size=200))
def test_any_text_is_a_page_or_a_finding(text):
    try:
        paths = [f"docs/{parse_page('a.md', text).path}"]
    except InputError as error:
        paths = [finding.path for finding in error.findings]
    assert paths == ["docs/a.md"]


@given(st.text(alphabet="-ab:\n# ", max_size=80))
def test_nothing_of_a_page_is_lost(text):
    try:
        page = parse_page("a.md", f"---\n{text}\n---\nbody")
    except InputError:
        return
    assert text.replace("\r", "\n").count("a") + 0 == (page.kept + page.made + page.body.removesuffix("body")).count(
        "a"
    )
