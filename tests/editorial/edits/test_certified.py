import pytest

from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.certified import is_certified
from tests.editorial.edits.made import cite, item


@pytest.mark.parametrize(
    "text",
    [
        item(1),
        item(1, 2, note="in 2 of 3 sources"),
        "- [Berg](berg.md) *in 1 of 2 sources*",
        f"- {cite(3)} *on* [Berg](berg.md)",
    ],
)
def test_what_the_generator_writes_proves_itself(text):
    (block,) = (b for b in blocks_of(text))
    assert is_certified(block, "actors/berg.md")


@pytest.mark.parametrize(
    "text", [item(1).replace("allowed", "let"), f"- My words. {cite(1)}", "- [Berg](berg.md) and me"]
)
def test_what_an_editor_writes_does_not(text):
    (block,) = (b for b in blocks_of(text))
    assert not is_certified(block, "actors/berg.md")
