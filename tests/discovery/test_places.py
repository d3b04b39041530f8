"""Places with and without the word for what they are."""

from tests.discovery.telling import aliases, kinds, proper


def test_a_region_with_and_without_its_word() -> None:
    story = "It rained in the Sarn region. | It rained in Sarn. | They left the Sarn region."
    assert aliases("Sarn region", story) == {"Sarn"}


def test_a_city_before_its_province() -> None:
    assert kinds("The plant in Mobray, Ohio, was shut.") == {"Mobray": "place", "Ohio": "place"}


def test_a_part_of_a_state() -> None:
    assert kinds("It rained in southern Norway.") == {"Norway": "state", "southern Norway": "place"}


def test_short_forms_of_features() -> None:
    story = "It fell on the Anna Marsk Bridge. | The Marsk Bridge was shut."
    assert aliases("Anna Marsk Bridge", story) == {"Marsk Bridge"}
    assert aliases("Fort Orrin", "It is near Fort Orrin. | It is near Ft. Orrin.") == {"Ft. Orrin"}


def test_a_port_of_a_city_is_not_the_city() -> None:
    assert set(kinds("They shut the Port of Mobray. | They live in Mobray.")) == {"Port of Mobray", "Mobray"}


def test_a_city_named_twice_with_its_state() -> None:
    assert aliases("Zell", "They met in Zell, Ohio.", "It burnt in Zell, Ohio.") == {"Zell, Ohio"}


def test_a_land_that_only_opens_sentences() -> None:
    story = "Zellia's foreign ministry said so. | Zellia has ordered boats."
    assert kinds(story, "Zellia's parliament met.") == {"Zellia": "place"}
    assert not kinds("Yesterday's rain fell. | Rain fell yesterday.", "Yesterday's rain fell.")


def test_what_one_has_a_stake_in_is_no_place() -> None:
    assert kinds("He has a stake in Halst. | Shares in Halst rose. | The company Halst said so.") == {
        "Halst": "organisation"
    }


def test_what_leads_to_it_or_lies_south_of_it_is_a_place() -> None:
    one = "Snow fell at the entrance to Ana Ludo'Ber. | Lorries stood. | They live 9 miles from Orvella."
    assert kinds(one) == {"Ana Ludo'Ber": "place", "Orvella": "place"}
    two = "South of Orvella, our reporter Lena Marsk saw boats. | It is west of Orvella."
    assert kinds(two) == {"Orvella": "place", "Lena Marsk": "person"}


def test_what_follows_a_place_of_the_sentence_is_not_said_of_it() -> None:
    found = proper("In Zell Ober, a crowd of the company's guests sang. | It rained in Zell Ober.")
    assert found["Zell Ober"].entity.kind == "place"
    assert not any(reason.startswith("called") for reason in found["Zell Ober"].reasons)
    told = proper("Zell Ober, one of the biggest firms, fell. | Zell Ober said so.")
    assert told["Zell Ober"].entity.kind == "organisation"


def test_a_place_is_one_in_the_spellings_of_two_languages() -> None:
    assert aliases("Orvellouch", "It rained in Orvellouch. | All left Orvellouch.", "It snowed in Orvellush.") == {
        "Orvellush"
    }


def test_a_house_that_does_nothing_is_a_building() -> None:
    assert kinds("Six died at Orrelby House. | It was Orrelby House that burnt.") == {"Orrelby House": "place"}
    assert kinds("Orrelby House said so. | The Orrelby House board met.") == {"Orrelby House": "organisation"}


def test_a_station_called_after_a_prince_is_not_the_prince() -> None:
    at = "They met at Prince Orrel."
    assert "person" not in kinds(at, "The train stopped at Prince Orrel station.").values()
    assert (
        kinds(f"{at} | Prince Orrel said so.", "The train stopped at Prince Orrel station.")["Prince Orrel"] == "person"
    )
