from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.cues import CueBook, words_of


def found(cue: str, text: str, named=()) -> bool:
    return bool(CueBook({"x": [cue]}).find(text, named))


def test_a_phrase_is_found_whatever_its_case_and_apostrophe():
    assert found("won't turn the tide", "It WON’T turn the tide.")


def test_a_possessive_ending_is_no_part_of_a_word():
    assert found("chile + border", "They crossed Chile’s border.")


def test_a_possessive_in_a_cue_is_found_too():
    assert found("chile's border", "They crossed Chile’s border.")


def test_a_phrase_is_whole_words():
    assert not found("risk", "The asterisk stands here.")


def test_a_star_stands_for_any_ending():
    assert found("escalat*", "an escalation")
    assert found("escalat*", "escalating")
    assert not found("escalat*", "an elevator")


def test_every_part_of_a_cue_must_occur_in_any_order():
    assert found("range + missile", "A missile of long range.")
    assert not found("range + missile", "A missile.")


def test_an_absent_part_forbids():
    assert found("risk + !no risk", "There is a risk.")
    assert not found("risk + !no risk", "There is no risk.")


def test_an_entity_part_asks_for_a_mention():
    assert found("approved + {The Dam}", "They approved it.", {"The Dam"})
    assert not found("approved + {The Dam}", "They approved it.")


def test_cues_come_in_the_order_of_the_book():
    book = CueBook({"b": ["two"], "a": ["one", "two"]})
    assert book.find("one two") == [("b", "two"), ("a", "one"), ("a", "two")]


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=4))
def test_no_text_and_no_cue_breaks_it(text, cues):
    CueBook({"x": cues}).find(text)


@given(st.text(alphabet="ab c'’-.", max_size=60))
def test_words_are_lower_case_and_in_the_text(text):
    assert all(word in text.lower().replace("’", "'") for word in words_of(text))
