"""Signals: which words tell of a decision or of something feared, what it is about, and how it is told."""

from collections.abc import Callable

import pytest

from generator.extraction.matters.find import find_signals
from generator.extraction.tokens import line
from generator.model.annotation import Signal
from generator.model.source import Block
from tests.extraction.conftest import article
from tests.linear import assert_linear


def signals(text: str, sort: str) -> list[Signal]:
    return [s for s in find_signals(article(text)) if s.sort == sort]


def cut(text: str, signal: Signal) -> str:
    return text[signal.about.start : signal.about.end]


@pytest.mark.parametrize(
    ("text", "group", "how", "about"),
    [
        ("The council banned night fishing on the Orlo.", "restrict", "done", "night fishing on the Orlo"),
        ("Mayor Ada Brook has approved a second bridge.", "permit", "done", "a second bridge"),
        ("The second bridge was approved by the council.", "permit", "done", "The second bridge"),
        ("The council voted to lift the ban on night fishing.", "ease", "decided", "the ban on night fishing"),
        ("Regulators had previously blocked the merger.", "restrict", "earlier", "the merger"),
        ("The senate refused to extend the loan.", "revise", "refused", "the loan"),
        ("The ministry imposed a curfew on the harbour.", "impose", "done", "a curfew on the harbour"),
        ("Steps were taken, including closing two wards.", "cut", "listed", "two wards"),
        ("The port reopened on Monday after the storm.", "resume", "done", "The port reopened on Monday"),
        ("The truce took effect at dawn.", "agree", "done", "The truce"),
        ("The firm filed for bankruptcy.", "file", "done", "for bankruptcy"),
        ("Ports are required to test every crew.", "order", "done", "to test every crew"),
        ("She has proposed a plan that would move the market.", "propose", "done", "a plan that would move the market"),
        ("The tariffs on copper are high.", "impose", "named", "tariffs on copper"),
    ],
)
def test_a_decision_is_told_by_its_verb_or_its_noun(text: str, group: str, how: str, about: str) -> None:
    assert (group, how, about) in [(s.group, s.how, cut(text, s)) for s in signals(text, "move")]


@pytest.mark.parametrize(
    "text",
    [
        "The limited supply of seats annoyed them.",
        "Ferries with a clear view sell more seats.",
        "Signs and lights stood along the road.",
        "There were calls to lift the levy.",
        "He saw U.S.-supplied nets.",
        "The plane was lifting off from the island.",
        "He denied that the dam was weak.",
        "The dam limits the ability of the pike to swim upstream.",
    ],
)
def test_what_describes_asks_or_says_decides_nothing(text: str) -> None:
    assert [(s.group, s.how) for s in signals(text, "move") if s.how != "named"] == []


def test_who_decides_is_kept_where_a_name_or_an_office_stands() -> None:
    text = "The harbour commission suspended the licences."
    (signal,) = [s for s in signals(text, "move") if s.group == "restrict"]
    assert signal.by is not None
    assert text[signal.by.start : signal.by.end] == "The harbour commission"


@pytest.mark.parametrize(
    ("text", "group", "by"),
    [
        ("Orlo, a large buyer of tin, said it will impose a levy on nets.", "impose", "Orlo"),
        ("The ministry said last week that it would halt the ferries.", "restrict", "The ministry"),
        (
            "The Norland government has announced that it will give up to $5 million to the smokehouses.",
            "give",
            "The Norland government",
        ),
        ("A panel led by the United Towns will oversee the count.", "oversee", "A panel led by the United Towns"),
        ("The mayor issued a ban on nets.", "restrict", "The mayor"),
        ("Norland's deployment of divers began.", "send", "Norland's"),
        ("The bridge was closed by the harbour commission.", "cut", "the harbour commission"),
        ("The council has expressed a willingness to reopen the quay.", "resume", "The council"),
        (
            "On the far bank, the board put in place by Orlia declared a state of emergency.",
            "order",
            "the board put in place by Orlia",
        ),
    ],
)
def test_who_acts_is_found_where_other_words_part_them_from_the_act(text: str, group: str, by: str) -> None:
    assert by in [text[s.by.start : s.by.end] for s in signals(text, "move") if s.group == group and s.by]


@pytest.mark.parametrize(
    "text",
    [
        "If the council bans nets, the trade may end.",
        "The council could ban nets.",
        "The firm released a statement.",
    ],
)
def test_nothing_is_decided_by_a_condition_a_chance_or_what_is_only_said(text: str) -> None:
    assert [s for s in signals(text, "move") if s.how not in ("possible", "named")] == []


@pytest.mark.parametrize(
    ("text", "group", "how"),
    [
        ("Pilots warn that the ferries could collide with boats.", "accident", "feared"),
        ("There are fears of a shortage of clean water.", "shortage", "feared"),
        ("Engineers worry about the collapse of the dam.", "collapse", "feared"),
        ("Flood fears grew along the river.", "flood", "feared"),
        ("The dam could collapse within days.", "collapse", "possible"),
        ("Sandbags were laid to prevent flooding in the old town.", "flood", "averted"),
        ("If the rain goes on, the dam will collapse.", "collapse", "conditional"),
        ("The pumps reduce the risk of flooding.", "flood", "discounted"),
        ("The new wall has eased fears of a flood.", "flood", "discounted"),
        ("A collapse is not a foregone conclusion if the rain stops.", "collapse", "discounted"),
        ("A more likely outcome is a bankruptcy of the port.", "bankruptcy", "feared"),
        ("Engineers fear a collapse, although others downplayed it.", "collapse", "feared"),
        ("A fragile truce held over the valley.", "fragility", "feared"),
        ("He wants to keep the firm from going bankrupt.", "bankruptcy", "averted"),
        ("Aid may come too late for the villages.", "little-effect", "possible"),
        ("The levy could cost jobs along the quay.", "worsening", "possible"),
        ("Fares are likely to rise as costs climb.", "worsening", "possible"),
        ("The ruling is a blow to the smokehouses.", "setback", "judged"),
        ("It is unclear whether the ferry can sail.", "doubt", "judged"),
        ("The pumps are unlikely to help the town.", "little-effect", "judged"),
        ("Critics called the levy a disaster for anglers.", "disaster", "judged"),
        ("Anglers are struggling with the levy.", "trouble", "told"),
        ("The levy hampered the anglers.", "trouble", "noted"),
        ("They saw a risk of new ferries crowding the bay.", "=ferries", "feared"),
    ],
)
def test_a_harm_is_feared_possible_averted_or_made_smaller(text: str, group: str, how: str) -> None:
    assert (group, how) in [(s.group, s.how) for s in signals(text, "risk")]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry could arrive before noon.",
        "The new pumps may help the town.",
        "The council will meet on Monday.",
        "Quick work may have prevented a flood.",
        "The dam collapsed in March.",
        "There was no damage to the dam.",
        "The ferry pays a war-risk premium.",
        "The council issued a warning to the fishermen.",
    ],
)
def test_not_every_could_is_a_risk_and_no_harm_that_is_past(text: str) -> None:
    assert signals(text, "risk") == []


def test_boilerplate_tells_nothing() -> None:
    assert find_signals(article("The council banned night fishing.", block=Block.BOILERPLATE)) == ()


def test_a_sentence_said_again_has_signals_of_its_own_place() -> None:
    ban = "The council banned night fishing."
    twice = find_signals(article(ban, "It was late.", ban))
    assert [s.sentence for s in twice] == [0, 2]
    assert twice[0].span == twice[1].span


NASTY = [
    "A_",
    "a,_",
    "(",
    "“",
    "1,",
    "U.S._",
    "ban_",
    "risk_",
    "risk_of_",
    "could_",
    "if_",
    "could_escalate_",
    "and_ban_",
    "-_",
    "keep_from_",
    "plan_that_",
    "of_",
    "fear_escalation_of_",
    "the_ban_on_and_",
    "escalation_risk_",
    "if_collapse_",
    "unlikely_to_collapse_",
    ",_banned_by_",
    "which_was_banned_",
    "steps_banning_",
    "bans_",
    "dwindling_",
    "had_no_shortage_or_",
    "next_raid_",
    "the_order_Ina_Vole_signed_",
    "Orlo,_led_by_",
    "Orlo,_which_shut,_",
    "struck_the_levy_down_",
    "should_it_fail,_",
    "fears_are_unfounded_",
    "sliding_into_war_",
    "will_cap_and_fine_",
    "it_would_only_",
    "said_that_it_would_",
]


@pytest.mark.parametrize("word", NASTY)
def test_time_grows_with_the_text(word: str) -> None:
    piece = word.replace("_", " ")

    def prepare(size: int) -> Callable[[], object]:
        source = article(piece * size)
        line.cache_clear()
        return lambda: find_signals(source)

    assert_linear(prepare, max(1, 6000 // len(piece)))
