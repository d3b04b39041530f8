"""Acts in longer sentences: what they are about, who does them, and where a word only looks like one."""

import pytest

from tests.extraction.test_signals import cut, signals

Row = tuple[str, str, str]


def told(text: str) -> list[Row]:
    """(class, how, what it is about) of each decision that is more than named."""
    return [(s.group, s.how, cut(text, s)) for s in signals(text, "move") if s.how != "named"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The cabinet approved a truce and lifted a ban on nets.",
            [("permit", "done", "a truce"), ("ease", "done", "a ban on nets")],
        ),
        (
            "Orlo Bank, Brell, was closed today by the state.",
            [("cut", "done", "Orlo Bank")],
        ),
        (
            "It funded Orlo Bank of Brell, which was shut down by the state.",
            [("cut", "done", "Orlo Bank of Brell")],
        ),
        ("The state shut the mill.", [("cut", "done", "the mill")]),
        (
            "They owe payments, which are due to resume next May.",
            [("resume", "decided", "They owe payments")],
        ),
        ("Members voted by 300 to 20 to walk out.", [("decide", "done", "by 300 to 20 to walk out")]),
        ("The board decided against a merger with Tamsin.", [("decide", "done", "against a merger with Tamsin")]),
        ("The council banned dams older than 60 years.", [("restrict", "done", "dams older than 60 years")]),
        ("Divers resume on Friday.", [("resume", "done", "Divers resume on Friday")]),
    ],
)
def test_what_an_act_is_about_ends_where_the_next_clause_begins(text: str, rows: list[Row]) -> None:
    found = told(text)
    for group, how, about in rows:
        assert any((g, h) == (group, how) and a.startswith(about) for g, h, a in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Korvo denied the presence of its boats.",
        "The news sent ripples through the market.",
        "The staff took various steps over the weekend.",
        "It struggled with pressured public and private markets.",
        "The war dragged on, and the pact would end three years of fighting.",
        "The town barred the firm and ordered it to leave.",
    ],
)
def test_a_phrase_that_says_little_is_no_decision(text: str) -> None:
    assert not {group for group, _, _ in told(text)} & {"refuse", "send", "take", "demand", "end", "order"}


def test_an_aim_is_no_act_by_whatever_verb_it_leads_to() -> None:
    assert [h for g, h, _ in told("They met in order to restore the old rules.") if g == "resume"] == ["aim"]
    assert [h for g, h, _ in told("Staff worked to save fish and limit the damage.") if g == "restrict"] == ["aim"]


def test_a_noun_that_tells_what_sort_the_next_one_is_decides_nothing() -> None:
    assert signals("He missed two loan payments.", "move")[-1].group == "give"
    assert all(s.group != "fund" for s in signals("Many loan customers left.", "move"))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Hours later the Delta Ferry Agency (DFA) suspended all ferries.", "the Delta Ferry Agency"),
        ("A grand jury in Esk, Marlia, issued a subpoena to the yard.", "A grand jury in Esk"),
        ("ESK, May 3 (Delta Wire) - Tamsin, the largest mill of the delta, signed a pact.", "Tamsin"),
        ("Notes in brief: the council shut the mill and banned nets.", "the council"),
    ],
)
def test_who_acts_is_told_before_brackets_places_and_after_lines_of_place(text: str, doer: str) -> None:
    assert any(s.by and doer in text[s.by.start : s.by.end] for s in signals(text, "move") if s.how == "done"), text


def test_what_and_joins_to_an_act_in_another_month_is_not_what_it_is_about() -> None:
    text = "The council suspended the toll in June and in July lifted the ban."
    assert ("restrict", "done", "the toll in June") in told(text)
