import pytest

from generator.editorial.edits.block import Sort, blocks_of, joined
from tests.editorial.edits.made import anchor, item, page

BODY = page(("Decision", [item(1), item(2, 3)]), ("More", ["- [Further statements](ferries-more.md) *3 more*"]))


def test_a_body_is_cut_into_blocks_that_make_it_again():
    assert joined(blocks_of(BODY)) == BODY


def test_a_key_is_the_heading_and_what_the_block_is_about():
    keys = [block.key for block in blocks_of(BODY)]
    assert keys == [
        "top/h",
        "top/p",
        "decision/h",
        f"decision/{anchor(1)}",
        f"decision/{anchor(2)}",
        "more/h",
        "more/to-ferries-more",
    ]


def test_a_statement_that_stands_twice_under_a_heading_has_two_keys():
    first, second = (b.key for b in blocks_of(page(("Decision", [item(1), item(1)]))) if b.sort is Sort.ITEM)
    assert second == f"{first}.2"


@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\r\n"), lambda t: t.replace("\n", "  \n"), str.strip])
def test_line_ends_and_trailing_space_change_no_digest(change):
    assert [b.digest for b in blocks_of(change(BODY))] == [b.digest for b in blocks_of(BODY)]


def test_what_is_indented_belongs_to_its_item_and_a_fence_stays_whole():
    table = "| a | b |\n| --- | --- |\n| 1 | 2 |\n"
    body = f"- One\n    - On two\n\n    Still one.\n\n```\n# no heading\n\n- no item\n```\n\n{table}"
    blocks = blocks_of(body)
    assert [block.sort for block in blocks] == [Sort.ITEM, Sort.PARAGRAPH, Sort.ROW, Sort.ROW]
    assert joined(blocks) == body
