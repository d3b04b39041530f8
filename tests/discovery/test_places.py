"""Places with and without the word for what they are."""

from tests.discovery.telling import aliases, kinds


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
