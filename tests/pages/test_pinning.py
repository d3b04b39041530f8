"""What an editor pinned comes first, in the editor's order; what was not stays in its own."""

from generator.model.claim import Statement
from generator.pages.pinning import pinned_first


def test_pinned_statements_come_first_in_the_editors_order():
    rows = [Statement(id=f"a-{key}", source="a", sentence=at, text=key) for at, key in enumerate("vwxyz")]
    assert [row.text for row in pinned_first(["a-z", "a-none", "a-w"], rows)] == ["z", "w", "v", "x", "y"]
    assert pinned_first([], rows) == rows
