"""Verbs of decision that are nobody's decision, and those beside them that are."""

import pytest

from tests.extraction.test_signals import signals


def told(text: str) -> set[str]:
    """The classes of what a sentence tells as done, meant or so."""
    return {signal.group for signal in signals(text, "move") if signal.how != "named"}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Brell was accused of moving the harbour's money to a friend.", "revise"),
        ("He was charged with delaying wages and with signing leases without leave of the council.", "enact"),
        ("She was faulted for having cancelled the ferry.", "restrict"),
        ("Divers reached the barge that blocked the sluice.", "restrict"),
        ("The pilot spoke of fog, which halted the ferries.", "restrict"),
        ("Nobody stopped the ferries.", "restrict"),
        ("No council has banned the nets.", "restrict"),
        ("The yard has ruled out a failure of the pump.", "refuse"),
        ("It requires that the council amend the charter.", "revise"),
        ("She was asked whether she had cancelled the ferry.", "restrict"),
        ("He is accused of padding the books by delaying wages.", "revise"),
        ("The yard gave no day for the sale.", "give"),
        ("Brell won a prize last year.", "award"),
        ("Brell declared victory over the yard.", "order"),
        ("The islands held what they called a lawful election.", "summon"),
        ("The bill would have allowed nets on the pier.", "permit"),
        ("The bill would have allowed nets to be sent to Esk.", "send"),
        ("Marlia urged both towns to keep calm.", "demand"),
        ("Vole won a prize for ending the strike.", "end"),
        ("The town has a great deal of sand.", "agree"),
        ("Members reach 30 votes | Chair concedes", "decide"),
        ("Brell will make sure that the verdict is upheld.", "rule"),
        ("Walkers found Orlo Road closed because of a rockfall.", "cut"),
        ("Brell asks whether the yard will pay them all.", "ask"),
        ("The yard had trouble restoring the line.", "resume"),
        ("Korvo's jets struck houses close to Esk.", "cut"),
        ("Korvo's troops are closing in on Esk.", "cut"),
        ("The mayor paid tribute to the divers.", "give"),
        ("The plea may bind them to steps decided upon in Esk.", "decide"),
        ("Korvo's army launched two raids on the delta.", "launch"),
        ("The first barge to use the route that Korvo declared was sailing to Esk.", "order"),
        ("The mild night brought relief for the crews.", "fund"),
        ("The mayor says if the debt is not paid, the yard will resume its suit.", "resume"),
        ("The mayor pointed to a video released by Brell.", "free"),
    ],
)
def test_what_is_accused_denied_or_done_by_a_thing_is_no_decision(text: str, group: str) -> None:
    assert group not in told(text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Brell was charged with fraud, and the harbour cancelled the ferry.", "restrict"),
        ("The court, which rejected the plea, sits in Esk.", "refuse"),
        ("The council gave its staff a loan.", "give"),
        ("The council, the oldest in Marlia, bans the nets.", "restrict"),
        ("The mayor has apologised for the flood.", "apologise"),
        ("Police are looking into the sale of the pier.", "inquire"),
        ("The council withdrew it on Monday.", "withdraw"),
        ("Marlia urged both towns to open the pier.", "demand"),
        ("Police obtained warrants against the owners.", "obtain"),
        ("Tamsin signed a law that bans nets.", "enact"),
        ("The yard has ruled out a sale of the pump.", "refuse"),
        ("The council said that it would amend the charter.", "revise"),
        ("The yard will close to visitors in May.", "cut"),
        ("The council decided on a night ferry.", "decide"),
        ("Korvo's army launched an offensive in the delta.", "launch"),
        ("Marlia had stepped up security along its border.", "guard"),
        ("The yard stepped up production.", "slow"),
        ("Senator Vole moved a motion against the levy.", "table"),
    ],
)
def test_what_somebody_decides_beside_it_is_one(text: str, group: str) -> None:
    assert group in told(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The envoy Ina Vole told a meeting of Esk officials he had decided to stay.", "envoy"),
        ("The boats leave by Friday with the Esk Council expected to approve the voyage.", "Council"),
    ],
)
def test_who_acts_is_who_tells_it_or_is_expected_to(text: str, who: str) -> None:
    doers = [text[one.by.start : one.by.end] for one in signals(text, "move") if one.by and one.how != "named"]
    assert any(who in doer for doer in doers)
    assert not any("meeting" in doer or "Friday" in doer for doer in doers)


def test_what_is_only_offered_is_an_aim() -> None:
    (act,) = [
        s for s in signals("Esk rejected an offer by two guilds to halt the strike.", "move") if s.span.start > 30
    ]
    assert act.how == "aim"


def test_what_is_close_to_being_decided_is_not() -> None:
    assert {one.how for one in signals("The fate of the yard is close to being decided.", "move")} <= {"possible"}
