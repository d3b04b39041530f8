"""Every rule finds its own case, says its type and its rule, and shows all wordings verbatim with their statements."""

import pytest

from generator.evidence.differences.made import RULES
from tests.evidence.telling import differences, told, types

CASES = {
    "value": (
        "The blast killed at least 25 people in the town, the ministry said.",
        "The blast killed 31 people in the town, doctors said.",
    ),
    "precision": (
        "The Skua has a range of up to 190 miles.",
        "The Skua has a range of approximately 190 miles.",
    ),
    "unit": (
        "The truce begins at 6 a.m. local time, the mediators said.",
        "The truce begins at 6 a.m. GMT, an envoy said.",
    ),
    "date": (
        "The rescuers ended their search late Tuesday.",
        "On Wednesday morning the rescuers called off their search for the climbers.",
    ),
    "scope": (
        "The truce brokered by Norland and Sudmark was welcomed.",
        "The truce brokered by Norland was welcomed.",
    ),
    "status": (
        "Investigators plan to retrieve the flight recorder from the lake.",
        "Divers have recovered the flight recorder, investigators said.",
    ),
    "attribution": (
        "“This is a bad day for open seas,” said Anna Berg.",
        "“It is a bad day for open seas,” said Karl Lund.",
    ),
    "wording": (
        "“If the rebels break the truce and try to arm again, we will strike,” said Anna Berg.",
        "“If the rebels violate the truce and attempt to rearm, we will answer,” said Anna Berg.",
    ),
}


@pytest.mark.parametrize("type_", CASES)
def test_each_rule_finds_its_case(type_):
    found = differences(*CASES[type_])
    assert [d.type for d in found] == [type_]
    assert found[0].rule in RULES.values()
    assert len({s.source for w in found[0].wordings for s in w.statements}) > 1


@pytest.mark.parametrize("type_", CASES)
def test_wordings_are_verbatim(type_):
    for difference in differences(*CASES[type_]):
        for wording in difference.wordings:
            assert wording.text in wording.statements[0].text


@pytest.mark.parametrize("type_", CASES)
def test_one_report_does_not_differ_from_itself(type_):
    assert differences(" | ".join(CASES[type_])) == ()
    assert differences(CASES[type_][0], CASES[type_][0]) == ()


@pytest.mark.parametrize("type_", CASES)
def test_the_order_of_the_reports_changes_no_wording(type_):
    one, two = CASES[type_]
    assert set.union(*told(one, two).values()) == set.union(*told(two, one).values())


def test_an_id_outlives_a_further_report():
    one, two = CASES["value"]
    first = differences(one, two)
    later = differences(one, two, "The blast killed at least 29 people in the town, a nurse said.")
    assert [d.id for d in first] == [d.id for d in later]
    assert len(later[0].wordings) == 3


def test_who_takes_part_differs_where_one_is_told_to_be_the_other_s():
    found = told(
        "Norland and the Blue Front have agreed to a ceasefire. | Sudmark's Blue Front was silent.",
        "Norland and Sudmark had agreed to a ceasefire, aides said.",
    )
    assert set(found) == {"scope: Agreement between: who or where"}


def test_a_whole_and_a_part_of_one_thing_differ():
    assert "scope" in types(
        "The barge hit a pier, causing the entire bridge span to collapse.",
        "The barge hit a pier, causing part of the bridge span to collapse.",
    )


def test_reported_and_asserted_differ():
    found = told(
        "The ferry lost power before the crash, the harbour said.",
        "The ferry reportedly lost power before it hit the pier.",
    )
    assert "status: Power lost: done or not" in found


def test_denied_and_alleged_differ():
    found = told(
        "Sudmark denies the presence of its troops in the valley.",
        "Norland opened the operation, alleging that Sudmark had amassed troops in the valley.",
    )
    assert "status: What Sudmark denies" in found


def test_reasons_for_one_act_differ():
    assert "wording" in types(
        "The rescuers ended their search, citing the deep snow and the hours gone by.",
        "The rescuers called off their search, saying it was too dangerous for dogs.",
    )


def test_who_sends_soldiers_differs():
    assert "attribution" in types(
        "The move came in response to Norland's deployment of Sudmarkian soldiers.",
        "The move came in response to Sudmark deploying thousands of Sudmarkian troops.",
    )


def test_a_first_strike_that_is_still_expected_differs():
    assert "status" in types(
        "Norland launched its first long-range missile strike against Sudmark.",
        "The initial strikes are expected to focus on depots in Sudmark.",
    )


def test_an_appeal_that_is_heard_a_court_of_that_name_and_who_has_bought_a_thing_are_no_acts_to_come():
    assert "status" not in types(
        "Norland will challenge the toll.", "Norland's appeal will be heard in May by the Appeal Chamber."
    )
    assert "status" not in types(
        "Readers who have bought the harbour map may keep it.", "The guild will buy the rights to the harbour map."
    )


def test_one_judgement_of_several_voices():
    assert "attribution" in types(
        "The new guns will not turn the tide of the war.",
        "Experts caution that the new guns are unlikely to alter the course of the war.",
    )


def test_a_fled_population_of_two_numbers():
    found = told(
        "By noon 43,500 people had fled to Sudmark, officials said.",
        "By noon 41,000 of the valley's population of about 75,000 had arrived in Sudmark.",
    )
    assert found == {"value: How many left their homes": {"43,500 people", "41,000"}}


def test_a_decision_that_somebody_has_not_confirmed():
    found = told(
        "Norland has authorized the Blue Front to use the Skua.",
        "Norland has authorized the Blue Front to fire it. | Anna Berg has not directly confirmed the authorization.",
    )
    assert set(found) == {"status: Authorization: confirmed"}


def test_a_decision_of_others_is_not_the_one_that_is_not_confirmed():
    assert (
        told(
            "Sudmark has authorized the ferry to sail.",
            "Norland has authorized the Blue Front to fire. | Anna Berg has not confirmed the authorization.",
        )
        == {}
    )


def test_large_numbers_told_as_a_least_and_as_an_estimate():
    found = told(
        "More than 50,000 tons of wreckage were removed from the river.",
        "Crews cleared an estimated 50,000 tons of steel from the water.",
    )
    assert set(found) == {"precision: Wreckage, river: 50,000"}


def test_how_long_a_war_has_lasted():
    assert "unit: War: how long" in told(
        "The truce ends more than a year of war.", "The truce ends nearly 14 months of fighting."
    )


def test_one_midnight_has_two_days():
    """“Midnight on Thursday” and “midnight, Friday” are one hour."""
    assert "date" not in types(
        "The ban takes effect at midnight on 31 May 2018, the minister said.",
        "The ban takes effect on 1 June 2018, the ministry announced.",
    )
    assert "date" in types(
        "The ban takes effect on 31 May 2018, the minister said.",
        "The ban takes effect on 1 June 2018, the ministry announced.",
    )
