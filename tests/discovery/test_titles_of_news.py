"""Titles of moves and risks as news tells them: nothing torn off, nobody else's words, a noun where a verb is bare."""

import pytest

from generator.discovery.matters.fears import find_risks, is_only_told
from generator.discovery.matters.moves import find_moves
from generator.discovery.matters.risk_labels import is_bare_verb, label_of_risk
from generator.discovery.matters.shape import unbroken
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.tidy import as_noun
from generator.extraction.matters.fears import find_fears
from generator.extraction.tokens import line
from generator.model.kind import Kind
from tests.discovery.matters_story import story
from tests.discovery.test_names_for_pronouns import names
from tests.discovery.test_one_page import pages
from tests.discovery.test_risk_titles import grouped, titles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Norland, Velm and Orlo have closed their ports to Tressa Bank.",
            "Norland, Velm and Orlo have closed their ports to Tressa Bank",
        ),
        (
            "Minister Ina Vole urged Tressa Bank to pay for the quay and Korvo Bank to raise wages.",
            "Ina Vole urged Tressa Bank to pay for the quay",
        ),
        (
            "A judge in Esk held that the pact with Tressa Bank violated the harbour act.",
            "Judge in Esk held that the pact with Tressa Bank violated the harbour act",
        ),
        (
            "Korvo Bank said it would treat all boats from Esk as carriers of arms.",
            "Korvo Bank would treat all boats from Esk as carriers of arms",
        ),
        (
            "Ina Vole has called on Tressa Bank to cut its fees.",
            "Ina Vole has called on Tressa Bank to cut its fees",
        ),
        (
            "Tressa Bank will now decide how many of the clerks will be offered work.",
            "Tressa Bank will now decide how many of the clerks will be offered work",
        ),
        ("Korvo Bank rejected a deadline set by the harbour.", "Korvo Bank rejected a deadline"),
        ("Korvo Bank has rejected a call by Ina Vole for a truce.", "rejected a call by Ina Vole for a truce"),
        ("Korvo Bank has shut dozens of branches in response.", "Korvo Bank has shut dozens of branches"),
        ("Korvo Bank has severed all ties with Tressa Bank.", "severed all ties with Tressa Bank"),
    ],
)
def test_a_name_ends_before_what_breaks_off(text: str, name: str) -> None:
    assert any(one.endswith(name) for one in names(text)), names(text)


@pytest.mark.parametrize(
    ("text", "end", "kept"),
    [
        (
            "The board ordered the bank to do all works associated with it",
            10,
            "The board ordered the bank to do all works",
        ),
        ("The bill would raise the fine from 200 crowns to 400", 9, "The bill would raise the fine"),
        ("The board ordered the bank to do all works on Monday", 9, "The board ordered the bank to do all works"),
    ],
)
def test_a_name_is_cut_before_a_participle_and_a_range(text: str, end: int, kept: str) -> None:
    cut = line(text)
    assert cut.cut(0, unbroken(cut, 0, end, 2)) == kept


def test_what_is_done_to_what_stands_before_is_no_name() -> None:
    text = "The strike marks the end of an accord that Korvo Bank and Tressa Bank brokered last July to ease a drought."
    assert not any("brokered last" in name or "brokered to" in name for name in names(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Villagers were cleared to drink well water on Monday.", "Villagers were cleared to drink well water"),
        ("I am glad to announce the curfew is now lifted.", "Curfew is now lifted"),
        ("A month later it agreed with the harbour union to pay 300 crowns.", "Agreement with the harbour union"),
    ],
)
def test_what_is_told_of_those_concerned_has_a_name(text: str, name: str) -> None:
    assert any(one.startswith(name) for one in names(text)), names(text)


def test_those_named_before_are_no_name() -> None:
    assert not any(name.lower().startswith("two ") for name in names("The two had appealed, and a hearing was set."))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Agreed with the union to pay 300 crowns", "Agreement with the union to pay 300 crowns"),
        ("Appealed against the ruling", "Appeal against the ruling"),
        ("Agreed that the yard would close", "Agreed that the yard would close"),
        ("Korvo agreed with the union", "Korvo agreed with the union"),
    ],
)
def test_a_bare_verb_becomes_its_noun(title: str, shown: str) -> None:
    assert as_noun(title) == shown


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("There are doubts about its ability to pay the crews.", "Doubts about ability to pay the crews"),
        ("Envoys doubt that the fleet will guard the rafts.", "Doubts that the fleet will guard the rafts"),
        ("There is a risk that Korvo cannot make the payments.", "Korvo cannot make the payments"),
    ],
)
def test_a_doubt_is_named_as_one(text: str, title: str) -> None:
    assert title in titles(text)


def test_no_title_tells_who_says_it() -> None:
    assert not any(" said " in title for title in titles("Ina Vole said it would take a year to repair the locks."))


def test_no_title_begins_within_a_word_or_a_phrase() -> None:
    text = "Those who rely on the line's unique, low-price model would likely be harmed."
    assert not any(title.lower().startswith(("price", "low-price")) for title in titles(text))


@pytest.mark.parametrize("word", ["Contaminated", "Unconstitutional", "Embolden"])
def test_one_word_for_how_it_is_names_nothing(word: str) -> None:
    assert is_bare_verb(word)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Crews fear further floods today.", "Further floods"),
        ("The guild fears that Orlo's dam will burst.", "Orlo's dam will burst"),
        ("The end of the pact would push food prices up, brokers say.", "End of the pact would push food prices up"),
        (
            "The talks came a day after the envoy threatened to quit if both failed to agree.",
            "Envoy threatened to quit",
        ),
        ("The US envoy threatened to quit.", "US envoy threatened to quit"),
        (
            "They face the threat of chemical and biological attacks.",
            "Chemical and biological attacks",
        ),
    ],
)
def test_a_risk_is_named_whole_and_without_its_day(text: str, title: str) -> None:
    groups, words = grouped(text)
    assert [label_of_risk(group, words) for group in groups if label_of_risk(group, words).endswith(title)]


def test_what_only_happened_is_no_risk() -> None:
    groups, _ = grouped("Drones hit the silos in Esk.", "Shares in Korvo dropped by a tenth.")
    assert all(is_only_told(group) for group in groups)
    feared, words = grouped("Growers fear that drones could hit the silos.")
    assert feared
    assert not is_only_told(feared[0])
    assert label_of_risk(feared[0], words)


def test_a_blow_that_somebody_calls_one_is_no_risk() -> None:
    groups, _ = grouped("The ruling is a blow to the growers of Esk.")
    assert all(is_only_told(group) for group in groups)


def test_an_appeal_is_one_however_it_is_lodged() -> None:
    articles = story(
        {
            "gull": ["A day", "Korvo Bank filed a notice of appeal against the ruling on Monday."],
            "tern": ["A week", "Korvo Bank would appeal to the high court in Esk."],
        }
    )
    found = find_moves(articles, StoryWords(articles), frozenset())
    assert len([group for group in found if "appeal" in group.keys]) == 1
    assert not find_risks(articles, StoryWords(articles), frozenset())


def test_what_one_article_only_judges_is_a_candidate_without_a_page() -> None:
    judged = {"bell": ["News", "Critics called the Korvo levy of Orlo a disaster.", "All slept."]}
    feared = {"bell": ["News", "Critics fear that the Korvo levy of Orlo will end in disaster.", "All slept."]}
    assert not pages(judged, Kind.RISK)
    assert pages(feared, Kind.RISK)


@pytest.mark.parametrize("asked", ["It is unclear if", "It is not clear if", "Envoys asked if"])
def test_if_after_a_question_is_no_condition(asked: str) -> None:
    signals = find_fears(line(f"{asked} the levy will end the riots."), 0)
    assert "conditional" not in {one.how for one in signals}
