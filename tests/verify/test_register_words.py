"""Who is heard in a sentence of the register is worked out from its words."""

import pytest

from generator.verify.data.register import speaks


@pytest.mark.parametrize(
    ("words", "who", "heard"),
    [
        ("Ward warned that the dam could burst.", "Ward", True),
        (
            "Of them all, Ward pushed to have the whole session of the town go on behind doors, insisting it may harm.",
            "Ward",
            False,
        ),
        (
            "Finally, Ward pushed to have all of the long session go on behind doors, insisting that it could harm.",
            "Ward",
            True,
        ),
        ("Finally, Ward pushed to have all of the long session go on behind doors, which could harm.", "Ward", False),
    ],
)
def test_somebody_is_heard_by_a_verb_near_or_by_what_the_sentence_goes_on_with(
    words: str, who: str, heard: bool
) -> None:
    start = words.index(who)
    assert (speaks(words, start, start + len(who)) == "") is heard
