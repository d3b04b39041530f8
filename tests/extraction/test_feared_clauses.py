"""What is feared without a word for a harm: a clause after a verb of fear, what may not succeed, what must never be."""

from collections.abc import Callable

import pytest

from generator.extraction.matters.find import find_signals
from generator.extraction.tokens import line
from tests.extraction.conftest import article
from tests.linear import assert_linear


def fears(text: str) -> set[tuple[str, str]]:
    """The families that one sentence tells, each with how."""
    return {(s.group, s.how) for s in find_signals(article(text)) if s.sort == "risk"}


@pytest.mark.parametrize(
    ("text", "group", "how"),
    [
        ("Growers fear the levy will be watered down.", "=levy", "feared"),
        ("Some worry the tunnel will never be dug.", "=tunnel", "feared"),
        ("Lawmakers in her own bloc have warned they may not support the levy.", "=support", "feared"),
        ("Bakers across Torvia say they may not survive the winter.", "failure", "possible"),
        ("The yards may have to close.", "closure", "possible"),
        ("The crew cannot be held to ransom, the guild said.", "captivity", "averted"),
        ("The strait must never become a battlefield again.", "retaliation", "averted"),
        ("The court could annul the ballot.", "annulment", "possible"),
        ("The old quay may fall, warns one mason.", "=fall", "feared"),
        ("Growers say they will not be able to repay their loans.", "default", "possible"),
        ("There is growing concern among shop owners that thieves will return.", "=thieves", "feared"),
        ("A second collapse cannot be excluded.", "collapse", "feared"),
        ("The valley is one storm away from a famine.", "famine", "feared"),
        ("The envoys threatened to pull out of the pact.", "=pull", "feared"),
        ("The ferry may be scrapped.", "closure", "possible"),
        ("The remains of the pier may slide into the lock.", "decline", "possible"),
        ("Critics say the law would open every letter.", "=open", "feared"),
    ],
)
def test_a_clause_is_feared(text: str, group: str, how: str) -> None:
    assert (group, how) in fears(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mason who warned of it will travel to Orlo.",
        "The levy may not apply to bakers.",
        "The choir must never be late.",
        "The ferry cannot be painted in June.",
        "The annulled ballot is kept in the hall.",
    ],
)
def test_plain_talk_is_not(text: str) -> None:
    assert {how for _, how in fears(text)} <= {"noted", "told"}


def test_who_warns_at_the_end_is_not_what_is_feared() -> None:
    assert not any(group == "=mason" for group, _ in fears("The old quay may fall, warns one mason."))
    assert ("escalation", "feared") in fears("Vole had held back, fearing escalation.")


@pytest.mark.parametrize("word", ["fear the ", "must not be ", ", warns ", "accused of "])
def test_time_grows_with_the_text(word: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        source = article(word * size + "harm.")
        line.cache_clear()
        return lambda: find_signals(source)

    assert_linear(prepare, max(1, 6000 // len(word)))
