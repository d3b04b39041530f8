"""A title says what its sentence says: no word is missing without which it says something else, nobody else acts."""

from functools import partial

import pytest

from generator.discovery.matters.torn import completed, qualified, with_owner
from generator.extraction.tokens import line
from tests.discovery.test_names_for_pronouns import names
from tests.linear import assert_linear


def whole(text: str) -> str | None:
    """The words before "|" with those that they need; None where they cannot have them."""
    before = text.partition("|")[0].strip()
    cut = line(text.replace("| ", "").replace("|", ""))
    end = completed(cut, 0, len(line(before)))
    return None if end is None else cut.cut(0, end)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The board told the yard to keep men | who struck off its ferries.", "off its ferries"),
        ("Norland banned sailors | who had struck from its ferries, and paid.", "from its ferries"),
        ("Korvo ordered the harbour police | to leave by night, a spokesman said.", "to leave by night"),
        ("A second storm would make a landing | very hard.", "very hard"),
        ("The house approved a loan for the Esk|–Velm railway on Friday.", "railway"),
        ("Korvo took rescuers from Orlo | , Velm, the Isle of Esk and Norland, and from nobody else.", "Norland"),
        ("The bank paid crews | who stayed.", "who stayed"),
        ("The guild let two firms use foreign | ships.", "foreign ships"),
        ("The toll was lowered | to about $4 million in May.", "to about $4 million"),
        ("The state would provide Marlia Motors | with a loan.", "with a loan"),
        ("The yard was shut | ten days ago.", "was shut"),
        ("Tressa will pay 2 million into a fund and 3 million | for new boats.", "fund"),
    ],
)
def test_a_title_goes_on_to_the_end_of_what_it_needs(text: str, end: str) -> None:
    assert (whole(text) or "").endswith(end)


@pytest.mark.parametrize(
    "text",
    [
        "The council suspended the levy | that had begun it all.",
        "Norland banned the dye | from October.",
        "The mayor ordered a curfew | after the flood.",
        "Korvo closed the quay | to all boats.",
        "Korvo met Ina Vole | , the mayor, and left.",
        "The yard sacked two men | who had struck.",
    ],
)
def test_it_ends_where_the_rest_only_adds(text: str) -> None:
    assert whole(text) == text.partition("|")[0].strip()


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor told the harbour guards | , the Blue Caps, to take the quay.",
        "The yard built a crane that knew | when a ship came in.",
    ],
)
def test_it_cannot_stand_where_what_it_needs_does_not_follow(text: str) -> None:
    assert whole(text) is None


@pytest.mark.parametrize(
    ("text", "word", "begins"),
    [
        ("The safety board of Norland banned the dye.", "Norland", "safety"),
        ("Norland banned the dye.", "Norland", "Norland"),
        ("A strike called by dockers and pilots shut the port.", "dockers", None),
    ],
)
def test_who_acts_is_whole_and_nobody_else(text: str, word: str, begins: str | None) -> None:
    cut = line(text)
    act = next(n for n, low in enumerate(cut.lowers) if low in ("banned", "shut"))
    first = with_owner(cut, cut.words.index(word), act)
    assert (None if first is None else cut.words[first]) == begins


def test_a_number_keeps_how_exact_it_is() -> None:
    for text, first in (("About 300 tonnes", 1), ("More than 300 tonnes", 2), ("Of 300 tonnes", 1)):
        cut = line(text)
        assert cut.words[qualified(cut, first)] == ("300" if text.startswith("Of") else text.split()[0])


def test_what_one_article_has_somebody_say_is_named_with_who_says_it() -> None:
    (name,) = names("Ina Vole, the mayor, told the council that the government would ban the old ferries.")
    assert name == "Ina Vole told the council that the government would ban the old ferries"


def test_they_are_no_single_body() -> None:
    assert not any("have" in name for name in names("Tressa Bank was in the dark.", "They have closed the old quay."))


def test_no_title_says_his_of_nobody() -> None:
    assert names("The harbour board's council accepted his departure on Monday.") == [""]


def test_who_is_named_is_not_made_to_do_what_a_thing_does() -> None:
    found = names("The head of Tressa Bank said the captain was to blame for the fire that blocked the old quay.")
    assert not any(name.startswith("Tressa Bank blocked") for name in found)


def test_long_sentences_take_no_longer() -> None:
    assert_linear(
        lambda size: partial(completed, line("Korvo kept men who " + "kept men from Esk and " * size), 0, 4), 400
    )
