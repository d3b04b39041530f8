"""Verbs of deciding of many sorts, each in a sentence of its own; and what only looks like a decision."""

import pytest

from generator.extraction.matters.decisions import find_decisions
from generator.extraction.tokens import line


def told(text: str) -> list[tuple[str, str]]:
    """The word and the class of each decision."""
    return [(text[s.span.start : s.span.end], s.group) for s in find_decisions(line(text), 0)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Orlo Council will cap rents next month.", "cap"),
        ("The Orlo Council could not be reached but would fine the ferry $4 million.", "fine"),
        ("The Orlo Council dismissed its chief engineer.", "dismissed"),
        ("The Orlo Council hired an outside law firm.", "hired"),
        ("The Orlo Council set up a commission on the flood.", "set"),
        ("The Orlo Council scheduled a hearing for May.", "scheduled"),
        ("The Orlo Council summoned the ambassador.", "summoned"),
        ("The Orlo Council handed over the documents.", "handed"),
        ("The Orlo Council named Nia Brock as its new head.", "named"),
        ("The agency downgraded the country's debt.", "downgraded"),
        ("The agency released a report on the fire.", "released"),
        ("The agency wrote off the mill's debt.", "wrote"),
        ("Orlo's navy intercepted a tanker.", "intercepted"),
        ("Orlo's army stationed 400 troops in the valley.", "stationed"),
        ("The request was granted on Tuesday.", "granted"),
        ("An appeal was lodged on Tuesday.", "lodged"),
        ("Nia Brock testified before the senate.", "testified"),
        ("The ministry plans to spend 40 million crowns on the dam.", "spend"),
        ("The high court struck the new fishing levy down.", "struck"),
        ("Orlo Mills offers 40 million crowns for its rival.", "offers"),
        ("Aid groups appealed for 40 million crowns.", "appealed"),
        ("The Orlo Council condemned the sale of the yard.", "condemned"),
        ("The Orlo Council called on the ferry to cut its fares.", "called"),
        ("The Orlo Council proclaimed a day of rest.", "proclaimed"),
        ("Prosecutors opened a criminal case against the ferry.", "opened"),
        ("Prosecutors dropped the case against the ferry.", "dropped"),
        ("The Orlo Council opened an office in Brell.", "opened"),
        ("The Orlo Council took the ferry to court.", "took"),
        ("The ferry company disputes the finding.", "disputes"),
        ("The Orlo Council put two engineers on leave.", "put"),
        ("The governor made a criminal referral of the ferry.", "referral"),
        ("The minister met Nia Brock on Tuesday.", "met"),
        ("Nia Brock flew to Orlo for talks.", "flew"),
        ("The Orlo Council curtailed night sailings.", "curtailed"),
        ("The Orlo Council greenlit the dam.", "greenlit"),
        ("The Orlo Council gave its blessing to the dam.", "gave"),
        ("The high court nullified the lease.", "nullified"),
        ("The ministry repudiated the accord.", "repudiated"),
        ("The bishops defrocked two priests.", "defrocked"),
        ("The fishing fleet seceded from the union.", "seceded"),
        ("The court handed down its verdict.", "handed"),
        ("Police took Nia Brock into custody.", "took"),
        ("The general was relieved of his command.", "relieved"),
        ("Nia Brock tendered her resignation.", "tendered"),
        ("The ferry company made 40 sailors redundant.", "made"),
        ("The fund unlocked $40 million for the dam.", "unlocked"),
        ("Two ministries oblige ferries to carry rafts.", "oblige"),
        ("Orlo Mills entered talks with its rival.", "entered"),
        ("Orlo and Brell restored ties.", "restored"),
        ("The ministry laid out its plan for the dam.", "laid"),
        ("The dam bill passed the Senate by 52 to 48.", "passed"),
        ("The court found in favour of the ferry.", "found"),
        ("The judge set bail at $2 million.", "set"),
        ("Orlo set a limit of 40 boats a day.", "set"),
        ("Orlo made rafts mandatory on ferries.", "made"),
        ("Orlo put the ferry on its list of banned firms.", "put"),
        ("Orlo Mills put its ferry business up for sale.", "put"),
        ("The regulator opened proceedings against the bank.", "opened"),
    ],
)
def test_a_decision_is_told_by_its_verb(text: str, word: str) -> None:
    assert word in [one for one, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The council could not overrule the regulator.",
        "The police appealed to drivers to slow down.",
        "Divers have come back to name a wreck.",
        "The ferry meets all demands of safety.",
        "The mayor called on Tuesday at the yard.",
    ],
)
def test_what_is_no_decision(text: str) -> None:
    assert [s.group for s in find_decisions(line(text), 0) if s.how != "possible" and s.group != "ask"] == []


def test_who_acts_stands_before_what_is_inserted() -> None:
    text = "Orlo Rail, which runs both lines, suspended the night ferry."
    (found,) = [s for s in find_decisions(line(text), 0) if s.group == "restrict"]
    assert found.by is not None
    assert text[found.by.start : found.by.end] == "Orlo Rail"


def test_a_word_that_leads_over_does_not_act() -> None:
    text = "Separately, the board said on Monday it would relax its rules."
    (found,) = [s for s in find_decisions(line(text), 0) if s.group == "ease"]
    assert found.by is not None
    assert text[found.by.start : found.by.end] == "the board"


def test_what_passes_a_house_is_the_bill() -> None:
    text = "The dam bill cleared the Senate by 52 to 48."
    (found,) = [s for s in find_decisions(line(text), 0) if s.group == "carry"]
    assert text[found.about.start : found.about.end] == "The dam bill"
    assert told("Parliament has passed the dam bill in its second reading.") == [("passed", "enact")]
    assert told("Nia Brock passed the Senate.") == []


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("A ban on nets is in force.", "done"),
        ("A ban on nets was discussed.", "named"),
        ("Orlo Mills won approval for the dam.", "done"),
    ],
)
def test_a_noun_tells_what_is_in_force_or_was_given(text: str, how: str) -> None:
    assert {s.how for s in find_decisions(line(text), 0)} == {how}
