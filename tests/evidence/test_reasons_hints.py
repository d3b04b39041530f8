import pytest

from generator.evidence.differences.reasons import CAUSE, may_tell_why

LEADS = (
    *("in response to", "in direct response to", "is a response to", "was a direct response to", "as a response to"),
    *("because of", "due to", "driven by", "prompted by", "triggered by", "influenced by", "motivated by", "citing"),
    *("alleging that", "accusing", "saying it was", "saying that it is", "on the ground", "on the grounds"),
    *("in retaliation for", "in order to", "with the goal of", "with the stated aim of", "with the purpose of"),
    *("with the declared objective of", "for safety reasons", "for reasons of its own, for old reasons"),
)


@pytest.mark.parametrize("words", LEADS)
def test_no_lead_to_a_reason_is_passed_over(words):
    text = f"Xia closed the port {words} the storm."
    assert CAUSE.search(text)
    assert may_tell_why(text)
    assert may_tell_why(text.upper())
