"""A line that is taken apart in one go comes out as the Markdown library has it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor

from generator.publish.building.inline import Inline, Lines, parts_of

ROOT = Path(__file__).parents[2]
EXTENSIONS = ["tables", "toc", "attr_list"]
PIECES = (
    *("a", "b c", " ", "\n", "  \n", "*", "**", "_", "__", "`", "\\", "\\*", "\\[", "\\_", "\\`", "\\q", "[", "]", "("),
    *(")", "!", "|", "<", ">", "&", "&amp;", "&#91;", "&x", '<a id="s0a"></a>', "<b>", "<http://x.example>", "“", "’"),
    *("[a](b.md)", "[a b](../b/c.md#s0)", "[a\\]](b)", "[a](b 'c')", "[*a*](b)", "[a][b]", "[a]", "![a](b)"),
    *("*[a](b)*", "*a*", "**a**", "*a*, ", "*· a*", "1. ", "\x02", "\x03", "{", "}", "{: .x }", "{#a}"),
)


def html(text: str, *more: Inline) -> str:
    return Markdown(extensions=[*EXTENSIONS, *more]).convert(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@settings(max_examples=600)
def test_a_line_comes_out_the_same(text: str) -> None:
    for block in (text, f"- {text}\n    - x {text}", f"| a | {text} |\n| - | - |\n| {text} | b |"):
        assert html(block, Inline()) == html(block)


@given(st.text(alphabet="ab *_{}[]()!\\<>&;#`|\n“.", max_size=30))
@settings(max_examples=600)
def test_any_words_come_out_the_same(text: str) -> None:
    assert html(f"x{text}", Inline()) == html(f"x{text}")


@pytest.mark.parametrize("page", ["index", "differences", "sources/000", "actors/ukraine", "claims-by-source"])
def test_a_page_comes_out_the_same(page: str) -> None:
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    assert html(text, Inline()) == html(text)


def test_most_lines_of_a_page_are_known() -> None:
    lines = (ROOT / "docs" / "actors" / "ukraine.md").read_text(encoding="utf-8").splitlines()
    md = Markdown(extensions=EXTENSIONS)
    rows = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    parts = parts_of("".join(md.ESCAPED_CHARS))
    known = [row for row in rows if Lines(md).taken(row, parts) is not None]
    assert len(known) > 0.95 * len(rows) > 20


def test_with_a_form_more_all_is_left_to_the_library() -> None:
    md = Markdown(extensions=[Inline()])
    md.inlinePatterns.register(SimpleTagInlineProcessor(r"()(a)", "del"), "more", 75)
    assert md.convert("cat") == "<p>c<del>a</del>t</p>"
