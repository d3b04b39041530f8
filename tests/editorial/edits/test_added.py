"""An editor's own words are marked as theirs where that does no harm to what they wrote."""

import markdown
import pytest

from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.words import ADDED, added

LEFT = [
    "Head\n---",
    "Head\n===",
    "[1]: https://example.org",
    "*[HTML]: Hypertext",
    "***",
    "* * *",
    "- - -",
    "{: .wide }",
]
MARKED = {
    "Words.": f"Words. {ADDED}",
    "- A point\n    and more": f"- A point\n    and more {ADDED}",
    "- A point\n    - below": f"- A point {ADDED}\n    - below",
    "[A link](a.md) leads.": f"[A link](a.md) leads. {ADDED}",
    "Words [so][1].\n[1]: https://example.org": f"Words [so][1]. {ADDED}\n[1]: https://example.org",
    "Words.\n{: .wide }": f"Words. {ADDED}\n{{: .wide }}",
    "Word\nword - word": f"Word\nword - word {ADDED}",
}


def shown(text):
    (block,) = blocks_of(text)
    return added(block)


@pytest.mark.parametrize("text", LEFT)
def test_what_a_mark_would_break_bears_none(text):
    assert shown(text) == text


@pytest.mark.parametrize("text", MARKED)
def test_a_mark_stands_at_the_end_of_what_is_read_and_once(text):
    once = shown(text)
    assert once == MARKED[text]
    assert shown(once) == once


def test_a_reference_still_leads_where_it_led():
    body = "\n\n".join(added(block) for block in blocks_of("Words [so][1].\n\n[1]: https://example.org\n"))
    assert 'href="https://example.org"' in markdown.markdown(body)
