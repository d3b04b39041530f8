"""A piece of HTML gives its words block by block, and nothing of its markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.formats.html_fragment import fragment, is_fragment

_BITS = st.sampled_from(
    ["<p>", "</p>", "<li>", "</li>", "<script>", "</script>", "<!--", "-->", "<", ">", "&lt;", "a b", '"', "'"]
)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("<p>One <b>is</b> here.</p><p>Two</p>", ["One is here.", "Two"]),
        ("<h2>Head</h2>One<br>Two", ["## Head", "One", "Two"]),
        ("<ul><li>One</li><li><p>Two</p></li></ul>", ["- One", "- Two"]),
        ("<blockquote><p>One</p></blockquote>Two", ["> One", "Two"]),
        ("One &amp; &lt;b&gt; &#8220;two&#8221;", ["One & <b> “two”"]),
        ("<script>if (a < b) {}</script>One<style>p</style>", ["One"]),
        ("One<!-- two <p> -->three", ["Onethree"]),
        ("One <!-- never ends", ["One <!-- never ends"]),
        ('<p title="a > b" class=c>One</p>', ["One"]),
        ("<p title=\"don't\">One</p><p>It's 3 < 4</p>", ["One", "It's 3 < 4"]),
        ("</p></li></blockquote>One", ["One"]),
        ("<div><div>One</div>Two</div>", ["One", "Two"]),
    ],
)
def test_blocks(text, blocks):
    assert fragment(text).split("\n\n") == blocks


@given(st.lists(_BITS, max_size=30).map("".join))
def test_any_markup_is_read(text):
    assert fragment(fragment(text)) is not None


@pytest.mark.parametrize(
    ("text", "is_one"), [("<p>One</p>", True), ("One<br/>two", True), ("One < two > three", False), ("a <3 b", False)]
)
def test_markup_is_told_from_words(text, is_one):
    assert is_fragment(text) is is_one
