"""Acts told by intransitive verbs, over relative clauses, with rough numbers; and words that only look like acts."""

import pytest

from tests.extraction.test_signals import cut, signals


@pytest.mark.parametrize(
    ("text", "group", "about"),
    [
        ("Marlia Air is cancelling about 40 flights a day.", "restrict", "about 40 flights a day"),
        (
            "A law that would have paid the growers was vetoed on May 3 by Governor Ina Vole.",
            "refuse",
            "A law that would have paid the growers",
        ),
        ("The rebels took a town of ninety thousand people.", "capture", "a town of ninety thousand people"),
        ("The strike will end at midnight.", "cease", "The strike will end at midnight"),
        (
            "Talks between the guild and the yard collapsed late on Friday.",
            "cease",
            "Talks between the guild and the yard",
        ),
        ("The contract requires the yards to ask first.", "order", "the yards to ask first"),
        ("Norland is moving more than 900 troops to the coast.", "shift", "more than 900 troops to the coast"),
        ("Some 60 pupils are being moved to schools in Esk, a clerk said.", "relocate", "Some 60 pupils"),
        ("The council is preparing a law on nets.", "prepare", "a law on nets"),
        ("The columns are turning back.", "withdraw", "The columns are turning back"),
        ("Marlia Yards made public an offer of nine percent.", "publish", "an offer of nine percent"),
        ("The harbour's claim has since been cut to about $6m, he said.", "cut", "The harbour's claim"),
        ("She said that the toll had been lowered to $4.", "set", "the toll"),
        ("The vote would go ahead on Sunday.", "proceed", "The vote would go ahead on Sunday"),
        ("In June of this year the Court of Appeal reversed the lower court.", "ease", "the lower court"),
        ("Under the order Ina Vole signed on Friday, nets must be marked.", "enact", "the order"),
        ("Mayor Ina Vole killed the scheme within a day.", "kill", "the scheme within a day"),
        ("The closure was twice prolonged.", "revise", "The closure"),
        ("The ministry has begun to detain crews.", "charge", "crews"),
        ("The court found the policy lawful.", "find", "the policy lawful"),
        ("A law the council passed in May was dropped.", "refuse", "A law the council passed in May"),
        ("Harbour wages rise 7 percent in June.", "rise", "Harbour wages rise 7 percent in June"),
    ],
)
def test_an_act_is_found_in_other_words(text: str, group: str, about: str) -> None:
    found = [s for s in signals(text, "move") if s.group == group]
    assert [cut(text, signal) for signal in found] == [about]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook, a writer on two cancelled comedies, came.",
        "Stocks fell in the week ending May 8.",
        "The yard hoped the council would permit crew changes.",
        "His agency moved too slowly on the plant.",
        "Six weeks of talks with the yards ended without pay.",
        "The owner has received no claims or lawsuits over the spill.",
        "Had Norland let the vote pass, the two might have talked on.",
        "The ministry confirmed 109 cases on Monday.",
        "Marlia's shares closed down 11 percent in Velm.",
        "The stock ended the week at $93.",
        "Karl Weiss, who directs the county services, spoke.",
    ],
)
def test_what_only_looks_like_an_act_is_none(text: str) -> None:
    assert [(s.group, s.how) for s in signals(text, "move") if s.how not in ("named", "aim")] == []


def test_a_month_makes_nobody_of_a_thing() -> None:
    (found,) = (s for s in signals("The ship ran aground in March and blocked the canal.", "move"))
    assert found.by is None
