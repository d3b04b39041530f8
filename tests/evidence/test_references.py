from generator.evidence.subjects import subject_of
from generator.model.annotation import Quantity, Span
from generator.model.entity import How, Mention
from tests.evidence.build import article, briefing, entity, named

BERG = entity("Anna Berg", "person")
HOLM = entity("Nils Holm", "person")
PILOTS = entity("pilots", "group")
SKARV = entity("Skarv", "weapon", aliases=("Skarv Fast Ferry",))
BAN = entity("Night ban", "policy", cues=("lifted the ban",))


def references(paragraphs, *entities):
    made = briefing([article("a", *paragraphs)], list(entities))
    return [(m.entity, m.text, m.sentence) for m in made.mentions if m.how.value == "reference"]


def test_he_or_she_is_the_one_person_named_before():
    assert references([["Anna Berg left.", "Then she came back."]], BERG) == [("anna-berg", "she", 1)]


def test_with_two_people_there_is_no_reference():
    assert references([["Anna Berg met Nils Holm.", "Then she left."]], BERG, HOLM) == []


def test_somebody_by_an_office_in_the_sentence_is_who_is_meant():
    for second in (
        "To talk past a sovereign to his people struck many as rude.",
        "A town police officer gave his word on it.",
        "An aide said it with his hat on.",
        "Some clerk who did not want his name used said so.",
    ):
        assert references([["Anna Berg left.", second]], BERG) == []


def test_a_pronoun_does_not_look_into_another_paragraph():
    assert references([["Anna Berg left."], ["Then she came back."]], BERG) == []


def test_they_is_the_one_group_named_before():
    assert references([["The pilots met.", "They voted."]], PILOTS) == [("pilots", "They", 1)]


def test_a_class_word_is_the_one_thing_of_that_class():
    rows = references(["The Skarv ferries came.", "Crews like the ferries."], SKARV)
    assert rows == [("skarv", "the ferries", 1)]


def test_with_two_things_of_a_class_there_is_no_reference():
    other = entity("Lom", "weapon")
    assert references(["The Skarv ferries and Lom ferries came.", "Crews like the ferries."], SKARV, other) == []


def test_the_decision_is_the_move_that_the_article_is_about():
    rows = references(["Berg lifted the ban.", "The weather was fine.", "The decision came late."], BERG, BAN)
    assert ("night-ban", "The decision", 2) in rows


def test_no_decision_is_meant_where_the_article_is_about_none():
    assert references(["The weather was fine.", "The decision came late."], BAN) == []


def test_a_reference_at_the_start_is_shown_with_what_it_means():
    made = briefing([article("a", ["The pilots met.", "They voted."])], [PILOTS])
    assert made.statement_at["a", 1].referents == ((4, "pilots"),)
    assert not made.statement_at["a", 1].needs_before


def test_an_unresolved_start_needs_the_sentence_before():
    made = briefing([article("a", ["Rain fell.", "This was new.", "However, it stopped."])], [])
    assert [s.needs_before for s in made.statements] == [False, True, True]


def test_troops_that_a_state_sends_are_its_force():
    force, state = entity("Icelandic forces", "force"), entity("Iceland", "state")
    made = briefing([article("a", "Iceland sent an estimated 200 elite troops north.")], [force, state])
    assert named(made, "a", 0) == [
        ("iceland", "Iceland", "name"),
        ("icelandic-forces", "an estimated 200 elite troops", "reference"),
    ]


FOUND = entity("Ferry ban", "policy", cues=("@restrict + ferries",))


def test_a_move_known_by_a_class_of_words_is_meant_only_right_after_its_evidence():
    rows = references([["They banned the ferries.", "The move came late."], ["Rain fell.", "The move failed."]], FOUND)
    assert rows == [("ferry-ban", "The move", 1)]


def test_another_act_just_before_is_what_a_phrase_may_mean():
    other = entity("Toll rise", "policy", cues=("raised the toll",))
    rows = references([["Berg lifted the ban."], ["They raised the toll.", "Holm said the move was late."]], BAN, other)
    assert not any(sentence == 2 for _, _, sentence in rows)


def test_a_noun_means_no_matter_that_it_does_not_fit():
    plan = entity("Harbour plan", "policy", cues=("plan for the harbour",))
    assert references([["The plan for the harbour is old.", "The ruling came late."]], plan) == []
    assert references([["The plan for the harbour is old.", "The decision came late."]], plan) == []


def test_a_sentence_is_no_name_to_put_in_brackets():
    long = entity("Norland allows ferries to sail", "policy", cues=("lifted the ban",))
    made = briefing([article("a", ["Norland lifted the ban.", "The decision came late."])], [long])
    assert made.statement_at["a", 1].referents == ()


def test_nothing_is_read_into_a_quotation():
    assert references([["Anna Berg spoke.", "Rain fell, “and he left,” they said."]], BERG) == []


def test_somebody_else_in_the_sentence_before_leaves_a_pronoun_open():
    assert references([["He called Anna Berg.", "She said no."]], BERG) == []
    assert references([["A spokeswoman met Anna Berg.", "She said no."]], BERG) == []


def test_an_adjective_made_of_a_name_counts_nothing_of_its_bearer():
    name = Mention(entity="u", source="a", sentence=0, span=Span(4, 9), text="Union", how=How.NAME, rule="")
    kinds = {"u": entity("Union", "group").kind}

    def of(text):
        number = Quantity(sentence=0, span=Span(0, len(text)), text=text, unit="town", value=6)
        return subject_of(number, [name], kinds)

    assert of("six Union towns") == "u"
    assert of("six Union-led towns") is None


def test_who_is_named_in_a_quotation_does_not_say_it():
    assert references([["“I believe that Anna Berg wants this to go on,” she said on Monday."]], BERG) == []
    assert references([["Anna Berg was cheered: “we won,” she said."]], BERG)


def test_somebody_by_where_they_are_from_is_who_is_meant():
    berg = entity("Anna Berg", "person")
    for text in ("Another Norwegian was hurt when her boat sank.", "A young Sarnese lost her boat."):
        assert references([["Anna Berg left Velm.", text]], berg) == []


def test_who_is_named_in_the_quotation_before_is_not_who_goes_on():
    story = [["“When Anna Berg votes, we lose,” he said.", "“She never asks,” she said."]]
    assert references(story, entity("Anna Berg", "person")) == []


def test_a_place_is_called_an_island_or_a_town_only_where_it_may_be_one():
    velm = entity("Velm", "place")
    county = entity("Ostrava County", "place")
    told = [["Ferries left Velm.", "The storm closed schools on the island."]]
    assert references(told, velm) == []
    assert references([*told, ["Nobody lives on Velm island in winter."]], velm) == [("velm", "the island", 1)]
    assert references([["Ferries left Velm.", "The storm closed schools in the town."]], velm) == [
        ("velm", "the town", 1)
    ]
    assert references([["Ostrava County has no port.", "The storm closed schools in the town."]], county) == []
