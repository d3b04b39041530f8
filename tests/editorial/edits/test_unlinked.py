"""In an edited statement a link of the generator's goes with its page; an editor's own link is theirs."""

import pytest

from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.unlinked import unlinked
from tests.editorial.edits.made import cite
from tests.linear import assert_linear

(NOW,) = blocks_of(f"- The minister allowed ferry 1 to [Oslo](../places/oslo.md). {cite(1)}\n")
THERE = {"places/oslo.md", "actors/norway.md"}


def after(text, generated=NOW):
    return unlinked(text, generated, "actors/norway.md", THERE.__contains__)


def test_a_link_to_a_page_that_went_leaves_its_words():
    assert after("- The [minister](minister.md) let it sail.") == "- The minister let it sail."


@pytest.mark.parametrize(
    "text",
    [
        "- The minister let it sail to [Oslo](../places/oslo.md).",
        "- The [Oslo](../places/osloo.md) ferry.",  # a slip of an editor's: the page is there, and `check` names it
        "- The [harbour master](master.md) let it sail.",
        f"- The minister let it sail. {cite(1)}",
        "- The [minister](https://example.org/minister.md) let it sail.",
    ],
)
def test_all_other_links_stay(text):
    assert after(text) == text


def test_where_nothing_is_generated_any_more_nothing_is_known_of_a_link():
    assert after("- The [minister](minister.md) let it sail.", None) == "- The [minister](minister.md) let it sail."


def test_it_is_linear():
    assert_linear(lambda number: lambda: after("[a](" * number + ".md)"), 4000)
