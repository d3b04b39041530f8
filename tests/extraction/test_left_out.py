"""What a sentence leaves out is taken from what it said before: the noun of a number, the speaker of a second half."""

import pytest

from generator.extraction.annotate import annotate
from tests.extraction.said import article


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("About 50 rafts, including 10 carrying nets, sank in the bay.", 10, "raft"),
        ("About 50 rafts sank, and 11 of them held nets.", 11, "raft"),
        ("Of the 150 rafts, 50 were lost and about 20 contained nets.", 20, "raft"),
        ("The storm took 38 rafts and fire damaged 12 more, the report says.", 12, "raft"),
        ("By noon 291 homes had been searched; 181 remained.", 181, "home"),
        ("Esk Lines carried 10.1 million passengers in May and Tressa 5.2 million, figures show.", 5.2e6, "passenger"),
        ("Only 17 heads of state came to the bay.", 17, "head of state"),
        ("They put the number of birds killed at more than 43,700, of which 38,222 were terns.", 38222, "bird"),
        ("About 50 rafts sank and 10 wounded sailors swam.", 10, "sailor"),
        ("A trial with some 1,200 volunteers begins in May.", 1200, "volunteer"),
        ("The quay was shut by 12 dockers unions.", 12, "union"),
        ("They found 40 dead dolphins.", 40, "dolphin"),
    ],
)
def test_a_number_takes_the_noun_before_it(text: str, value: float, unit: str) -> None:
    assert (value, unit) in [(one.value, one.unit) for one in annotate(article(text)).quantities]


def speakers(text: str) -> list[str | None]:
    """Who says each quotation, as written."""
    found = annotate(article(text))
    return [text[one.speaker.start : one.speaker.end] if one.speaker else None for one in found.quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The court found that the sale is unlawful because it “does violence to the law of the sea”.", "The court"),
        ("Ina Vole said the gift was welcome but “perhaps not quite enough”, and left.", "Ina Vole"),
        ("Ina Vole found that the sale would break the law and “lessen the trade in nets by half”.", "Ina Vole"),
        ("“They are burning bread,” read a hand-written sign at the gate.", None),
    ],
)
def test_who_says_the_second_half(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
