"""A page that an editor left out is in no link; one that they renamed is in all of them under its new address."""

import pytest

from generator.pages.across import across, as_made, readdressed, unlinked
from generator.pages.page import Page
from generator.pages.retouched import Retouched

GONE = {"changes.md"}


def page(path, body, *links):
    return Page(path=path, kind="timeline", title="A", body=body, links=links)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("[What changed](../changes.md) · [As data](../a.md)\n", "[As data](../a.md)\n"),
        ("[As data](../a.md) · [What changed](../changes.md)\n", "[As data](../a.md)\n"),
        ("[B](b.md) · [What changed](../changes.md) · [C](c.md)\n", "[B](b.md) · [C](c.md)\n"),
        ("- *new difference: a* [What changed](../changes.md#x)\n", "- *new difference: a*\n"),
        ("- *a* [What changed](../changes.md) *b* [Changes](changes.md)\n", "- *a* *b* [Changes](changes.md)\n"),
    ],
)
def test_a_link_to_a_page_that_was_left_out_goes_with_what_joined_it(body, left):
    made = unlinked(page("editions/a.md", body, "a.md", "changes.md"), GONE)
    assert (made.body, made.links) == (left, ("a.md",))


def test_links_to_and_from_a_page_that_was_renamed_follow():
    pages = [
        page("quotes.md", "[A](actors/a.md) [B](quotes-2.md)\n", "actors/a.md"),
        page("quotes-2.md", "[Quotes](quotes.md)\n", "quotes.md"),
        page("actors/a.md", "[Quotes](../quotes.md#x) [s](../sources/s.md#s1)\n", "quotes.md"),
    ]
    made = {one.path: one for one in readdressed(pages, {"quotes.md": "more/voices.md"})}
    assert made["more/voices.md"].body == "[A](../actors/a.md) [B](voices-2.md)\n"
    assert made["more/voices-2.md"].body == "[Quotes](voices.md)\n"
    assert made["actors/a.md"].body == "[Quotes](../more/voices.md#x) [s](../sources/s.md#s1)\n"
    assert made["actors/a.md"].links == ("more/voices.md",)
    back = as_made(
        {"more/voices-2.md": Retouched(unlinked=frozenset({"more/voices.md"}))}, {"quotes.md": "more/voices.md"}
    )
    assert back == {"quotes-2.md": Retouched(unlinked=frozenset({"quotes.md"}))}


def test_only_pages_across_the_story_have_a_name():
    assert across("quotes.md") == "quotes"
    assert [across(path) for path in ("index.md", "actors/quotes.md", "quotes-2.md", "candidates.md")] == [""] * 4
