"""States by names, peoples and capitals; never two states as one."""

from tests.discovery.telling import chosen, kinds, proper


def test_names_peoples_and_capitals_are_one_state() -> None:
    found = proper("Norway agreed. | Norwegian ferries sail. | They told Oslo so.")
    assert set(found) == {"Norway"}
    assert found["Norway"].mentions == 3


def test_states_that_share_words_stay_apart() -> None:
    assert set(kinds("They left North Korea for South Korea.")) == {"North Korea", "South Korea"}
    assert set(kinds("They left Sudan for South Sudan and Guinea-Bissau.")) == {"Sudan", "South Sudan", "Guinea-Bissau"}


def test_a_hyphen_joins_two_states() -> None:
    assert set(kinds("It is the Norway-Denmark line.")) == {"Norway", "Denmark"}


def test_places_that_hold_a_state_s_name() -> None:
    assert "Mexico" not in kinds("They live in New Mexico.")
    assert "United States" not in kinds("They live in Latin America.")


def test_georgia_beside_american_states_is_one_of_them() -> None:
    assert kinds("It hit Ohio, Georgia and Texas.")["Georgia"] == "place"
    assert kinds("It hit Georgia. | It told Tbilisi so.")["Georgia"] == "state"


def test_a_capital_where_things_happen_is_a_place() -> None:
    story = "A ferry sank in Oslo. | It rained in Oslo. | Three ferries burned in Oslo."
    assert kinds(story)["Oslo"] == "place"


def test_an_adjective_alone_makes_no_page() -> None:
    found = chosen(
        "Norwegian ferries sail. | Norwegian pilots sleep. | Norwegian crews left.", "Norwegian ferries sank."
    )
    assert found["Norway"].entity.page is None
    assert "adjective" in found["Norway"].reasons[-1]


def test_us_is_no_pronoun() -> None:
    assert set(kinds("US crews left.", "The US agreed.")) == {"United States"}


def test_a_capital_that_has_refused_is_the_state() -> None:
    there = "It rained in Oslo. | They met in Oslo. | He died in Oslo."
    assert kinds(there)["Oslo"] == "place"
    assert "Oslo" not in kinds(f"{there} | Oslo has refused.")
