"""What looks like a harm and is none: idioms, homographs, disputes, relief, what a court says, what is over."""

from collections.abc import Callable

import pytest

from generator.extraction.matters.find import find_signals
from generator.extraction.tokens import line
from tests.extraction.conftest import article
from tests.linear import assert_linear


def harms(text: str) -> set[tuple[str, str]]:
    """The harms that one sentence tells, each with how."""
    return {(s.group, s.how) for s in find_signals(article(text)) if s.sort == "risk"}


@pytest.mark.parametrize(
    "text",
    [
        "With the new mill the town hit a home run.",
        "Herring landings hit a record in June.",
        "The wind would topple the harbour's crane.",
        "The council voted overwhelmingly for the pier.",
        "The guild will challenge the levy before the harbour court.",
        "The guild challenged the legality of the levy.",
        "The order will put pressure on the yards to bargain.",
        "The mayor spoke of steps to alleviate the burdens of the fishers.",
        "The court ruled that the levy is unconstitutional.",
        "The yard avoided a further stoppage because it met the demands.",
        "The mill shut after a run on its deposits.",
        "The loss of the cup was the result of a weak crew and of haste.",
        "The tug is towed towards the Great Bitter Creek near Orlo.",
        "The smelter was accused of delaying payments to its carriers.",
        "The harbour master was charged with endangering passengers.",
        "The guild is expected to vote on the expulsion of the treasurer on Friday.",
        "The warden declined to comment on the moorings.",
        "The dredging would take two years, the port said.",
        "The fees laid down by the guild are modest.",
        "The mayor called for calm at the pumps.",
        "Riot police stood by the lock.",
        "The mandate of the board has run out.",
        "The yard is under pressure to sign.",
        "The thief could walk out of jail in a year.",
        "No berth will be lost, the harbour master promised.",
        "There is no global shortage of salt.",
        "The envoy warns that no violence is acceptable.",
        "The yard would have fared better if only it had avoided bankruptcy.",
        "The ferry line said it would cut two crossings.",
        "In May the council narrowed the list to theft.",
        "Dozens are feared dead.",
        "He might talk to the protesters.",
        "The backlog of crates could be cleared by Friday.",
    ],
)
def test_what_only_looks_like_a_harm_is_none(text: str) -> None:
    assert {group for group, how in harms(text) if how != "noted" or group in ("bank-run", "rights")} == set()


@pytest.mark.parametrize(
    ("text", "group", "how"),
    [
        ("The storm could hit the herring fleet.", "blow", "possible"),
        ("Doctors fear an outbreak of cholera on the quay.", "disease", "feared"),
        ("The yards face a challenge from cheaper boats.", "trouble", "told"),
        ("The levy could put pressure on the smokehouses.", "blow", "possible"),
        ("Critics say the levy would be unconstitutional.", "rights", "judged"),
        ("The mayor wants to avoid a work stoppage.", "boycott", "averted"),
        ("The levy could have a big impact on small smokehouses.", "trouble", "possible"),
        ("The premier has signalled an intention to reduce support for the delta.", "worsening", "possible"),
        ("It is unrealistic to move the mill in a month.", "little-effect", "judged"),
        ("If it holds, it ends a war, which has forced thousands to flee.", "displacement", "noted"),
        ("The union hinted at industrial action in June.", "boycott", "feared"),
        ("The tug Bitter Creek may sink.", "accident", "possible"),
        ("Critics accuse the smelter of damaging the creek.", "damage", "judged"),
        ("The guild fears the expulsion of its members.", "displacement", "feared"),
        ("Repairs to the lock could take two years.", "wait", "possible"),
        ("The rebels may lay down their arms.", "ultimatum", "possible"),
        ("The envoy called for calm after the shelling.", "escalation", "judged"),
        ("Flour stocks are dwindling.", "shortage", "noted"),
        ("Flour may run out by June.", "shortage", "possible"),
        ("Nurses could walk out over wages.", "boycott", "possible"),
        ("No deal would mean bankruptcy for the yard.", "bankruptcy", "possible"),
        ("The ferry line could lose two crossings.", "loss", "possible"),
        ("The publisher said it would sue the guild.", "lawsuit", "possible"),
        ("Tressa said it would not sit idly by.", "measures", "feared"),
        ("He could face seven years in prison.", "penalty", "possible"),
        ("The closure could last into the winter.", "wait", "possible"),
        ("A landing would cost Korvo dearly.", "cost", "possible"),
    ],
)
def test_what_is_a_harm_stays_one(text: str, group: str, how: str) -> None:
    assert (group, how) in harms(text)


@pytest.mark.parametrize("word", ["pressure on ", "hit a ", "outbreak of ", "after losses ", "challenge the "])
def test_time_grows_with_the_text(word: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        source = article(word * size + "harm.")
        line.cache_clear()
        return lambda: find_signals(source)

    assert_linear(prepare, max(1, 6000 // len(word)))
