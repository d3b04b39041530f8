import pytest

from generator.evidence.mentions import Namer
from generator.model.annotation import Span
from generator.model.source import Block
from tests.evidence.build import article, briefing, entity, named

ICELAND, NORWAY = entity("Iceland", "state"), entity("Norway", "state")
BERG = entity("Anna Berg", "person")


def mentions(text, *entities):
    return named(briefing([article("a", text)], list(entities)), "a", 0)


def test_a_name_an_alias_a_surname_and_a_demonym():
    rows = mentions("Anna Berg met Icelandic pilots; Berg thanked Iceland.", BERG, ICELAND)
    assert rows == [
        ("anna-berg", "Anna Berg", "name"),
        ("iceland", "Icelandic", "demonym"),
        ("anna-berg", "Berg", "alias"),
        ("iceland", "Iceland", "name"),
    ]


def test_a_capital_stands_for_its_state():
    assert mentions("Oslo said no.", NORWAY) == [("norway", "Oslo", "metonym")]


def test_short_names_of_states_keep_their_capitals():
    us = entity("United States", "state")
    assert mentions("The US and the U.S.-made boats; they told us.", us) == [
        ("united-states", "US", "alias"),
        ("united-states", "U.S.", "alias"),
    ]


def test_a_surname_that_two_people_share_names_neither():
    other = entity("Olaf Berg", "person")
    assert mentions("Berg left. Olaf Berg stayed.", BERG, other) == [("olaf-berg", "Olaf Berg", "name")]


def test_what_must_not_be_taken_for_it_is_not():
    us = entity("Coast Guard", "organisation", never=("Coast Guard Museum",))
    assert mentions("The Coast Guard Museum opened.", us) == []


def test_what_is_barred_for_one_may_name_another():
    guard = entity("officials", "group", never=("port officials",))
    port = entity("port officials", "group")
    assert mentions("Some port officials left.", guard, port) == [("port-officials", "port officials", "name")]


def test_the_longest_name_wins_but_a_state_in_a_thing_counts():
    ferry = entity("Iceland Ferries", "organisation")
    boat = entity("Norway rescue boat", "weapon")
    assert mentions("Iceland Ferries bought a Norway rescue boat.", ferry, boat, ICELAND, NORWAY) == [
        ("iceland-ferries", "Iceland Ferries", "name"),
        ("norway", "Norway", "name"),
        ("norway-rescue-boat", "Norway rescue boat", "name"),
    ]


def test_names_end_at_words():
    assert mentions("Icelandair flies.", ICELAND) == []


def test_boilerplate_names_nobody():
    made = briefing([article("a", "RELATED: Iceland wins", block=Block.BOILERPLATE)], [ICELAND])
    assert made.mentions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Coast Guard sailed.", True),
        ("Norwegian Coast Guard boats sailed.", True),
        ("Norway's Coast Guard sailed.", True),
        ("On Sunday Coast Guard boats sailed.", True),
        ("National Coast Guard boats sailed to help.", False),
        ("It was the Icelandic Coast Guard that sailed.", False),
        ("Minister Tells Coast Guard To Stay Ashore", True),
    ],
)
def test_the_end_of_another_bodys_longer_name_is_not_this_one(text, expected):
    guard = entity("Norwegian Coast Guard", "organisation", aliases=("Coast Guard",))
    assert any(row[0] == guard.id for row in mentions(text, guard, NORWAY, ICELAND)) is expected


FORCES = (entity("Icelandic forces", "force"), entity("Norwegian troops", "force"), ICELAND, NORWAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Icelandic soldiers came.", {"icelandic-forces"}),
        ("Icelandic and Norwegian troops came.", {"icelandic-forces", "norwegian-troops"}),
        ("Icelandic-Norwegian forces came.", {"icelandic-forces", "norwegian-troops"}),
        ("Iceland’s military, tired, left.", {"iceland", "icelandic-forces"}),
        ("Icelandic military aid came.", {"iceland"}),
        ("Icelandic and Norwegian operations began.", {"iceland", "norway"}),
    ],
)
def test_forces_are_named_by_their_state(text, expected):
    assert {row[0] for row in mentions(text, *FORCES)} == expected


def test_one_service_is_not_the_states_military():
    service = entity("Icelandic Air Force", "force")
    assert mentions("Iceland’s military left.", service, ICELAND) == [("iceland", "Iceland", "name")]


def test_every_mention_is_its_stretch():
    source = article("a", "“Berg’s” Icelandic pilots—Norway’s too—met Anna Berg.")
    text = source.sentences[0].text
    for mention in Namer([BERG, ICELAND, NORWAY]).find(source.sentences[0]):
        assert text[mention.span.start : mention.span.end] == mention.text
        assert mention.span == Span(text.index(mention.text, mention.span.start), mention.span.end)


def test_what_the_registry_lists_wins_over_what_a_rule_adds():
    oslo = entity("Oslo", "place")
    assert mentions("Oslo said no.", NORWAY, oslo) == [("oslo", "Oslo", "name")]


def test_a_surname_is_no_suffix_and_no_word_of_two_letters():
    assert (
        mentions("The UN met Martin Smith Jr.", entity("Kim Jong Un", "person"), entity("Robert Kennedy Jr.", "person"))
        == []
    )


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("New Norway", False),
        ("Northern Norway", False),
        ("Gulf of Norway", False),
        ("southern Norway", True),
        ("Norway’s Vestland county", True),
    ],
)
def test_a_state_in_a_place_s_name_is_told_where_the_place_is_a_part_of_it(place, told):
    rows = mentions(f"They met in {place}.", NORWAY, entity(place, "place"))
    assert ("norway" in {row[0] for row in rows}) == told
