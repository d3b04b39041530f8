"""Ministries, central banks and houses of parliament that no article writes with capitals."""

from tests.discovery.telling import aliases, chosen, proper

STATE = "Norway's energy ministry said no. | Then the energy ministry left."


def test_a_ministry_in_small_letters_is_the_states_that_it_is_said_to_be_of() -> None:
    assert aliases("Norway's energy ministry", STATE) == {"energy ministry"}
    assert "energy ministry of Norway" in proper("It asked the energy ministry of Norway. | It rained.")


def test_a_ministry_that_stands_before_anothers_is_no_states_but_the_storys_own() -> None:
    own = "The energy ministry said so. | The energy ministry left. | It asked the energy ministry."
    found = proper(f"{own} | Norway's energy ministry said no.", STATE)
    assert {"energy ministry", "Norway's energy ministry"} <= set(found)
    assert "Norway's energy ministry" in found["energy ministry"].entity.never


def test_a_ministry_that_is_only_a_source_is_left_out() -> None:
    assert not proper("It rained, according to the energy ministry. | It snowed.")
    assert not proper("Its energy ministry said so. | Their energy ministry left. | Its energy ministry met.")


def test_two_spellings_of_a_ministry_are_one() -> None:
    found = proper("Norway's defence ministry said no. | It rained.", "The defense ministry left. | It rained.")
    assert [name for name in found if "ministry" in name] == ["Norway's defence ministry"]


def test_a_ministry_with_capitals_elsewhere_is_that_one() -> None:
    story = "The Ministry of Energy said no. | The energy ministry left. | It rained."
    assert [name for name in proper(story) if "nergy" in name] == ["Ministry of Energy"]
    assert "energy ministry" in aliases("Ministry of Energy", story)


def test_the_lower_house_is_the_one_that_the_story_names() -> None:
    story = "It went to the Chamber of Deputies. | The lower house voted. | The Chamber of Deputies left."
    assert "lower house" in aliases("Chamber of Deputies", story)
    both = f"{story} | It went to the House of Commons. | The House of Commons left."
    assert "lower house" not in aliases("Chamber of Deputies", both)


def test_another_states_ministry_that_speaks_once_has_no_page_beside_its_state() -> None:
    state = "Norway voted. | Norway won. | Norway said no."
    found = chosen(f"{state} | Norway's energy ministry said so.", state, state)
    assert not found["Norway's energy ministry"].entity.page


def test_a_court_in_small_letters_is_the_one_with_capitals() -> None:
    story = "The Supreme Court said no. | The supreme court left. | It asked the supreme court."
    assert "supreme court" in aliases("Supreme Court", story)
    small = "The constitutional court said no. | The constitutional court left. | It asked the constitutional court."
    assert "constitutional court" in proper(small)


def test_a_parliament_that_three_articles_tell_of_is_one_body() -> None:
    story = "The parliament building shut. | On Monday parliament voted."
    assert "parliament" in proper(story, "It went to parliament, which met.", "They asked parliament.")
    assert "parliament" not in proper("The parliament building shut.", "The parliament speaker left.", "It rained.")


def test_an_army_is_one_where_no_sentence_says_whose_it_is() -> None:
    stories = ("The army said no.", "They asked the army.", "On Monday the army also left.")
    assert proper(*stories)["army"].entity.kind == "force"
    assert "army" not in proper(*stories, "Its army left.")
    assert "army" not in proper(*stories, "An army left.")


def test_a_government_for_a_time_is_one_whatever_it_is_called() -> None:
    stories = ("An interim government came.", "The transitional government left.", "Norway's caretaker cabinet met.")
    (found,) = (one for one in proper(*stories).values() if one.entity.kind == "government")
    assert {"interim government", "transitional government"} <= {found.entity.name, *found.entity.aliases}
