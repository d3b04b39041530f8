"""Article text comes out of Markdown as the text it was, wherever on a page it stands."""

import html
import re

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.escape import NOTHING, inner, link, link_out, said, words, yaml_text

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[1]: http://evil.example",
    "[^1]: http://evil.example",
    "*[HTML]: abbreviation",
    "{: onclick=alert(1) }",
    "{{ config }} {% raw %}",
    '--8<-- "/etc/passwd"',
    "--- title: x ---",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "<http://evil.example>",
    "http://evil.example and www.evil.example",
    "# heading",
    "1. item",
    "- item",
    "+ item",
    "> quote",
    "=====",
    "-----",
    "    code",
    "`code`",
    "~~~",
    "| a | b |",
    "a_b_c __d__ *e* **f**",
    "&lt;b&gt; &amp; &copy;",
    "\\*escaped\\*",
    "[TOC]",
    "!!! note",
    "??? note",
    "::: module",
    ":smile:",
    "$x^2$ ~~gone~~",
    "<!-- comment -->",
    "term\n: definition",
]
CONTEXTS = [
    "{}",
    "- {} [a](b.md)",
    "- x\n    - {}",
    "| {} | b |\n| --- | --- |\n| {} | d |",
    "# {}",
    "*{}*",
    "[{}](b.md)",
    "- *x* {}",
]


def shown(source: str) -> str:
    """The text that a reader sees of a piece of Markdown."""
    made = markdown.markdown(
        source, extensions=["tables", "toc", "attr_list", "footnotes", "abbr", "def_list", "admonition", "md_in_html"]
    )
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", made))).strip()


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text, context):
    plain = " ".join(text.split())
    expected = shown(context.replace("{}", "qqq")).replace("qqq", plain)
    assert shown(context.replace("{}", words(text))) == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_element(text):
    made = markdown.markdown(f"- {words(text)}", extensions=["tables", "attr_list", "footnotes"])
    assert set(re.findall(r"<(\w+)", made)) <= {"ul", "li"}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_text_is_shown_as_it_is(text):
    plain = " ".join(text.split())
    assert shown(f"- {words(text)} .") == " ".join(f"{plain} .".split())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), st.integers(0, 40))
def test_text_cut_anywhere_is_the_same_text(text, at):
    both = f"x{inner('x' + text[:at])[1:]}{inner('x' + text[at:])[1:]}x"
    assert shown(both) == " ".join(f"x{text}x".split())


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_yaml_gives_the_text_back(text):
    assert yaml.safe_load(f"title: {yaml_text(text)}") == {"title": re.sub(r"\s+", " ", text).strip()}


def test_a_link_keeps_its_target_together():
    assert link(words("a]b"), "x/é (1).md") == "[a&#93;b](x/%C3%A9%20%281%29.md)"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "http:// x", "JaVaScRiPt://%0aalert(1)"]
)
def test_only_web_addresses_are_linked(url):
    assert link_out(words("a"), url) == "a"


def test_an_address_cannot_end_its_link():
    made = link_out(words("a"), 'https://e.example/x)"<b>(y?a=1&b=[2]')
    assert made == "[a](https://e.example/x%29%22%3Cb%3E%28y?a=1&b=%5B2%5D)"


def test_what_we_say_is_emphasised():
    assert said(words("in 2 of 3 sources")) == "*in 2 of 3 sources*"
    assert said(NOTHING) == ""
