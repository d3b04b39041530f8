"""Links of editors lead somewhere, or are told with the line and what was meant."""

import pytest

from generator.editorial.checks.links import dead_links, ids_of
from generator.editorial.checks.written import Written
from tests.linear import assert_linear

PAGES = {
    "about.md": "# About us\n\n## Who we are\n\n## Who we are\n",
    "actors/anna-berg.md": '---\nname: x\n---\n\n# Anna Berg\n\n<a id="s0123456789"></a> a <a name="own-place"></a>\n',
}


def found(text, path="about.md"):
    rows = [Written(path=path, line=7, text=text)]
    return list(dead_links(rows, PAGES.get, lambda name: name == "map.png", PAGES))


@pytest.mark.parametrize(
    "text",
    [
        "[a](actors/anna-berg.md) [b](actors/anna-berg.md#s0123456789) [c](#who-we-are) [d](#who-we-are_1)",
        "[a](https://example.org/x) <mailto:a@example.org> ![m](map.png) [a](actors/anna-berg.md#own-place)",
        '[a](actors/anna-berg.md "Title") [a](<actors/anna-berg.md>) [d](data/briefing.json)',
        "`[a](nowhere.md)` and text (in brackets) [or these]",
        "[ref]: actors/anna-berg.md#anna-berg",
    ],
)
def test_a_link_that_leads_somewhere_is_none_to_tell(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "why", "now"),
    [
        ("[a](actors/ana-berg.md)", "no page docs/actors/ana-berg.md", "did you mean actors/anna-berg.md?"),
        ("[a](anna-berg.md)", "no page docs/anna-berg.md", "did you mean actors/anna-berg.md?"),
        ("[a](actors/nobody.md)", "no page docs/actors/nobody.md", "mend the link, or take it out"),
        ("[a](#who-we-ar)", "docs/about.md has no place called #who-we-ar", "did you mean #who-we-are"),
        ("[a](../out.md)", "it leads out of docs/", ""),
        ("[a](/actors/)", "it begins at the host's root", ""),
        ("[a](javascript:x)", "a link may not begin with javascript:", ""),
        ("![a](mapp.png)", "no file docs/mapp.png", ""),
        ("[ref]: gone.md", "no page docs/gone.md", ""),
        ('<a href="gone.md">x</a>', "no page docs/gone.md", ""),
    ],
)
def test_a_dead_link_is_told_with_its_line_and_what_was_meant(text, why, now):
    (row,) = found(f"First line.\n{text}")
    assert (row.path, row.line, row.rule, row.note) == ("docs/about.md", 8, "dead-link", False)
    assert why in row.why
    assert now in row.now


def test_code_holds_no_links():
    assert found("```\n[a](gone.md)\n```") == []


def test_places_are_named_as_the_builder_names_them():
    text = "# A “B” & *C*\n\n## [Link](x.md) here\n\n## [Link](x.md) here\n"
    assert ids_of(text) == {"a-b-c", "link-here", "link-here_1"}


@pytest.mark.parametrize("piece", ["[", "](", "[a](", "<a ", "![", "](a '", '](a "', "href='", "`"])
def test_no_text_takes_long(piece):
    assert_linear(lambda size: lambda: found(piece * size), 2_000)
