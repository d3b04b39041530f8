"""A sentence that says what is not known is found by its words; one that only sounds so is not."""

import pytest

from generator.evidence.unknowns import unknown_words

SAYS = (
    "It remains unclear whether the bridge will hold.",
    "It was not immediately clear when the fire began.",
    "It isn’t clear how many boats were lost.",
    "The governor has not confirmed the order.",
    "The ministry did not say how many were hurt.",
    "A spokesman declined to comment.",
    "The office does not report the number of the missing.",
    "The mayor has yet to see the plan in its final form.",
    "She didn't have a price tag for the new pier.",
    "They can’t give us information, he said.",
    "The army has been vague about the raids.",
    "Neither the owner nor the crew has yet commented on this.",
    "The names of the sailors are being withheld.",
    "The company didn't name the workers.",
    "He has not detailed how he plans to do so.",
    "The reports could not be independently verified.",
    "No details were given. The cause of the crash is not known.",
    "Specifics on the proposal remain unclear.",
    "We don’t know if they have been found.",
)
SAYS_NOT = (
    "Nuclear forces were put on alert.",
    "The road was cleared by noon.",
    "We don't know what to tell them.",
    "The dispute remains unresolved.",
    "He did not say goodbye.",
    "The port was not closed.",
    "Officials confirmed the deaths.",
    "The well-known singer sang.",
    "She refused to leave the house.",
    "Unclear water ran from the tap.",
)


@pytest.mark.parametrize("text", SAYS)
def test_says_that_something_is_not_known(text):
    words = unknown_words(text)
    assert words is not None
    assert words in text


@pytest.mark.parametrize("text", SAYS_NOT)
def test_says_no_such_thing(text):
    assert unknown_words(text) is None
