"""A body is told whole, with the commas, the "and" and the letters in its name; a month or an honour is no part."""

import pytest

from generator.extraction.names.find import find_names
from generator.extraction.things.find import find_things
from generator.model.annotation import Naming
from tests.discovery.telling import aliases, kinds
from tests.extraction.said import article


def found(text: str) -> dict[str, Naming]:
    """The names of one sentence, by their text."""
    return {naming.text: naming for naming in find_names(article(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met the Department of Water, Forests and Rural Roads.", "Department of Water, Forests and Rural Roads"),
        ("The House Committee on Banking, Housing, and Energy met.", "House Committee on Banking, Housing, and Energy"),
        ("It asked the Food, Drug and Cosmetics Authority.", "Food, Drug and Cosmetics Authority"),
        (
            "The Amalgamated Miners, Sailors & Allied Trades Union won.",
            "Amalgamated Miners, Sailors & Allied Trades Union",
        ),
        ("The federal Harbour Safety and Health Administration came.", "Harbour Safety and Health Administration"),
        ("A suit by Marsk, Hale & Orr LLP was lost.", "Marsk, Hale & Orr LLP"),
        ("She taught at the University of Orlia at Sarn.", "University of Orlia at Sarn"),
        ("He was taken to St. Orla's Hospital.", "St. Orla's Hospital"),
        ("The Coalition for a Safer Sarn met.", "Coalition for a Safer Sarn"),
        ("The Office of the Prosecutor General met.", "Office of the Prosecutor General"),
        ("Vexa Kaiun K.K. said so.", "Vexa Kaiun K.K."),
        ("It fell to the 7th Escort Flotilla.", "7th Escort Flotilla"),
        ("The Strait of Sarn froze.", "Strait of Sarn"),
    ],
)
def test_a_body_or_a_place_is_told_whole(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was told to the Ministry of Mines, Vexa and Orlo.", "Ministry of Mines"),
        ("They met Vexa, Hale & Orr and Sarn.", "Vexa"),
        ("They saw Zell, Marsk & Marsk.", "Zell"),
        ("In April Vexa left.", "Vexa"),
        ("It was so until May Orlo said.", "Orlo"),
        ("Prime Minister-elect Lena Marsk left.", "Lena Marsk"),
        ("Lena Marsk KC left.", "Lena Marsk"),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert name in found(text)


def test_letters_may_leave_words_of_the_name_out() -> None:
    one = "The Bureau of Tobacco, Weapons and Explosives (BTW) came. | The BTW left."
    assert "BTW" in aliases("Bureau of Tobacco, Weapons and Explosives", one)


def test_an_order_is_nobody() -> None:
    assert "Order" not in found("Executive Order 14000 was signed.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Orlo Rainfall Safety Administration said no.", "organisation"),
        ("Total Sarn SE said no.", "organisation"),
        ("Fathers Against Harbour Noise said no.", "organisation"),
        ("The Coalition for a Safer Harbour said no.", "organisation"),
    ],
)
def test_a_body_by_its_words(text: str, kind: str) -> None:
    assert kind in kinds(text).values()


def test_a_word_that_several_articles_give_no_first_name_is_a_body() -> None:
    story = "Zonvy denied it. | It hurt Zonvy."
    assert kinds(story, story, story)["Zonvy"] == "organisation"


def test_a_club_goes_by_what_its_players_are_called() -> None:
    assert "Herons" in aliases("Orlo Herons", "The Orlo Herons won. | The Herons said so.")


def test_a_ship_has_letters_and_a_thing_is_called() -> None:
    ship = [naming.text for naming in find_things(article("The ferry MV Princess Zella sank."))]
    drug = [naming.text for naming in find_things(article("The vaccine, called VaxOrla, is safe."))]
    law = [naming.text for naming in find_things(article("The Farm, Food and Fibre Bill passed."))]
    assert "MV Princess Zella" in ship
    assert "VaxOrla" in drug
    assert "Farm, Food and Fibre Bill" in law


@pytest.mark.parametrize("text", ["They met at Plaza Orla.", "They came through the Zelin Gap."])
def test_a_place_by_its_words(text: str) -> None:
    assert "place" in kinds(text).values()


def test_a_firm_of_a_place_is_told_without_it() -> None:
    assert {"Zelin Instruments", "Norway"} <= found("It came from Zelin Instruments of Norway.").keys()
