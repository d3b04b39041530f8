"""A page may be named as a person would name it, and nothing is read as a way out of the folder."""

import pytest

from generator.editorial.arranging.places import path_of


@pytest.mark.parametrize(
    "text", ["actors/a.md", "docs/actors/a.md", "actors/a", "/actors/a/", "actors/a.html", "./actors/a/index.html"]
)
def test_an_address_in_any_form_is_the_page(text):
    assert path_of(text) == "actors/a.md"


@pytest.mark.parametrize(
    "text", ["", "..", "../a.md", "a/../b.md", "https://x.org/a", "a\\b.md", "a//b", ".git/a", "a?b", "a\nb"]
)
def test_what_is_no_address_of_a_page_is_none(text):
    assert path_of(text) is None
