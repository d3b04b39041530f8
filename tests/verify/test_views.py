"""The tables of matters and things are worked out again: a voice by its verb, a fact by its thing."""

import re
from dataclasses import replace

import pytest

from generator.verify.data import decisions, register, thing_facts
from generator.verify.data.facts import Facts, Named, Told
from generator.verify.data.records import Place, Record
from generator.verify.pages import proofs
from generator.verify.pages.sources import Library, Shown
from generator.verify.site.groups import Group
from generator.verify.site.links import SiteMap
from generator.verify.world import Spot, World

PLACE = Place("r", 0)


def world(*mentions: tuple[str, str, str]) -> World:
    """A world that knows these mentions of one sentence: entity, words, sentence."""
    told = []
    for entity, words, text in mentions:
        start = text.index(words)
        told.append(Told(entity=entity, start=start, end=start + len(words), text=words, how="name"))
    site = SiteMap(documents={}, files=frozenset())
    library = Library()
    return World(site=site, library=library, facts=Facts(mentions={PLACE: tuple(told)}), labels=frozenset())


def record(text: str, words: str, **more) -> Record:
    """A stretch of a sentence with what the data says of it."""
    start = text.index(words)
    return Record(source="r", sentence=0, start=start, end=start + len(words), text=words, **more)


@pytest.mark.parametrize(
    ("text", "words", "hedges", "good"),
    [
        ("Berg warned that the dam could break.", "Berg", ["warned", "could"], True),
        ("Berg warned that the dam could break.", "Berg", ["certainly"], False),
        ("Judge Berg, writing for the court, deemed that the dam could break.", "Judge Berg", ["could"], True),
        ("Judge Berg found that the dam could break.", "Judge Berg", ["could"], True),
        ("While there are fears of a flood, but Berg says it is safe.", "Berg", ["fears"], False),
        (
            "Berg has left the board over a plan that few of them had read and has warned that the dam could break.",
            "Berg",
            ["warned", "could"],
            True,
        ),
        (
            "Berg has left the board over a plan that few of them had read, and others have warned it could break.",
            "Berg",
            ["warned", "could"],
            False,
        ),
        (
            "Berg has left the board over a plan that few of them had read and guards have warned of a flood.",
            "Berg",
            ["warned"],
            False,
        ),
        (
            "Berg swam in the lake near the old dam that everybody in the valley had known since spring.",
            "Berg",
            [],
            False,
        ),
    ],
)
def test_who_warns_stands_by_a_word_of_the_warning(text: str, words: str, hedges: list[str], good: bool) -> None:
    one = record(text, words, hedges=hedges, named=True, entity="berg")
    assert (register.warns(one, text, {"berg": "person"}, world(("berg", words, text))) == "") is good


def test_a_description_is_no_name() -> None:
    text = "Some officials fear a flood."
    one = record(text, "Some officials", hedges=["fear"], named=True, entity=None)
    assert register.warns(one, text, {}, world())
    one["named"] = False
    assert register.warns(one, text, {}, world()) == ""


@pytest.mark.parametrize(
    ("words", "good"),
    [("if the dam breaks", True), ("the dam breaks", False), ("raising the dam", True), ("flood the valley", False)],
)
def test_a_condition_is_one(words: str, good: bool) -> None:
    text = "She said that raising the dam could flood the valley if the dam breaks, he said."
    assert (register.conditional(record(text, words), text, {}, world()) == "") is good


def test_even_if_is_no_condition() -> None:
    text = "It holds even if the dam breaks."
    assert register.conditional(record(text, "if the dam breaks"), text, {}, world())


@pytest.mark.parametrize(
    ("sort", "words", "good"),
    [
        ("payload", "can carry two warheads", True),
        ("supplier", "can carry two warheads", False),
        ("maker", "Norland-made Skua", True),
        ("supplier", "Norland-made Skua", False),
    ],
)
def test_a_fact_says_what_its_sort_is(sort: str, words: str, good: bool) -> None:
    text = "The Norland-made Skua can carry two warheads."
    one = record(text, words, sort=sort, thing="skua")
    assert (thing_facts.fault(one, text, world(("skua", "Skua", text))) == "") is good


def test_a_fact_is_of_the_thing_that_is_named_by_it() -> None:
    text = "The Heron is slow; it is old. The crews of the coast and the islands know. A Skua can carry two warheads."
    one = record(text, "can carry two warheads", sort="payload", thing="heron")
    assert thing_facts.fault(one, text, world(("heron", "Heron", text)))
    one["thing"] = "skua"
    assert thing_facts.fault(one, text, world(("skua", "Skua", text))) == ""


@pytest.mark.parametrize(
    ("text", "cue", "good"),
    [
        ("Berg has banned nets.", "banned", True),
        ("Berg was banned from the strait.", "banned", False),
        ("Berg has not banned nets.", "banned", False),
    ],
)
def test_who_decided_does_it(text: str, cue: str, good: bool) -> None:
    one = record(text, "Berg", cue=cue, cue_start=text.index(cue), entity="berg")
    why = decisions.fault("decided_by", one, Record(), text, world(("berg", "Berg", text)))
    assert (why == "") is good


def test_blame_is_no_praise() -> None:
    text = "Berg condemned the ban."
    one = record(text, "Berg", cue="condemned", cue_start=5, entity="berg", sort="for")
    assert decisions.fault("stances", one, Record(), text, world())
    one["sort"] = "against"
    assert decisions.fault("stances", one, Record(), text, world()) == ""


@pytest.mark.parametrize(("words", "good"), [("she", True), ("The ferry", False), ("", False)])
def test_a_name_in_brackets_is_that_of_the_words_in_a_cell(words: str, good: bool) -> None:
    text = "The ferry is old, she said."
    berg = Named(id="anna-berg", name="Anna Berg", keys=frozenset(), page=None)
    made = world(("anna-berg", "she", text))
    facts = replace(made.facts, named={"anna-berg": berg}, ids_of_name={"Anna Berg": frozenset({"anna-berg"})})
    shown = Shown(source="r", number=0, anchor="s", text=text, group=Group(text="", links=(), cites=(), said=()))
    spot = Spot(
        world=replace(made, facts=facts, library=Library(at={PLACE: shown})),
        page="risks/index",
        words=words,
        cites=(PLACE,),
        at=len(words),
    )
    (match,) = re.finditer("(Anna Berg)", "Anna Berg")
    assert (proofs.referent(match, spot) == "") is good
