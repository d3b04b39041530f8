"""A number that an article corrects differs from the old one that another has."""

import pytest

from tests.evidence.telling import differences

OLD = "The flood in the valley drowned 115 goats and swept the mill away."


def found(*articles: str | tuple[str, str]) -> list[set[str]]:
    return [{w.text for w in d.wordings} for d in differences(*articles) if d.type == "value"]


@pytest.mark.parametrize(
    "new",
    [
        "The count of goats that the flood in the valley drowned was lowered to 97 goats from 115.",
        "In the valley the flood drowned 97 goats, not 115 as was thought.",
        "The reeve revised the count of the goats drowned in the flood of the valley from 115 goats to 97.",
    ],
)
def test_a_corrected_number_differs_from_the_old(new: str) -> None:
    ((one, two),) = map(sorted, found((OLD, "2031-05-14"), (new, "2031-07-20")))
    assert one.startswith("115")
    assert two.startswith("97")


@pytest.mark.parametrize(
    "new",
    [
        "The price of a goat rose to 97 crowns from 91 crowns in the valley.",  # nobody has the old one
        "The abbey sold 115 candles, not 97.",  # of something else
        "The flood in the valley drowned 115 goats, not 97 as was thought.",  # the old is the new
    ],
)
def test_what_is_not_corrected_does_not(new: str) -> None:
    assert not found((OLD, "2031-05-14"), (new, "2031-07-20"))


def test_a_first_count_stands_in_the_sentence_before() -> None:
    new = "{} count of goats drowned in the flood was 115 goats. | On Friday the reeve raised it to 260 goats."
    old = (OLD, "2031-05-14")
    assert found(old, (new.format("The first"), "2031-05-20")) == [{"115 goats", "260 goats"}]
    assert not found(old, (new.format("The other"), "2031-05-20"))
