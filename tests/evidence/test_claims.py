"""Which sentences are one claim, by which clause; invented stories."""

import random

import pytest

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.briefing import Briefing
from tests.evidence.build import PROFILE, article, entity
from tests.linear import assert_linear

OTHERS = [
    "Rain fell on the western islands all week.",
    "Prices of fuel rose by a tenth, according to the chamber of trade.",
    "A choir from the mainland sang in the old hall.",
    "The school in Eide got a new roof.",
    "Two lighthouses were painted red and white.",
    "The museum shows boats of the last century.",
    "Sheep were counted on the hills above the fjord.",
    "A road near the airport was closed for repairs.",
]
"""What else a story tells, so that words have a weight."""
PEOPLE = [
    entity("Norvik Council", "organisation"),
    entity("Mara Holt", "person", aliases=("Holt",)),
    entity("Jon Eide", "person", aliases=("Eide",)),
    entity("Norvik", "state"),
    entity("Sella", "state"),
    entity("Chile", "state"),
    entity("Peru", "state"),
]


def story(*texts: str) -> Briefing:
    """A briefing of one article a text, beside which much else is told."""
    sources = [article(f"s{n}", text, *OTHERS[n::3]) for n, text in enumerate(texts)]
    return weigh("T", PROFILE, [annotate(source) for source in sources], sorted(PEOPLE, key=lambda e: e.id))


def together(made: Briefing, one: int = 0, two: int = 1) -> bool:
    """Whether the first sentences of two articles are in one claim, by whichever clause."""
    first, second = (made.statement_at[f"s{n}", 0] for n in (one, two))
    return any(second in claim.statements for claim in made.claims_of[first.id])


SAME = [
    (
        "The Norvik Council has allowed the ferries to sail by night.",
        "The decision of the Norvik Council to let the ferries sail by night surprised many.",
    ),
    (
        "A crew led by Mara Holt searched the caves of Sella for two divers.",
        "Two divers were searched for in the caves of Sella by a crew that Mara Holt leads.",
    ),
    (
        "The rescuers called off their search for the lost climbers.",
        "The search for the lost climbers was suspended by the rescuers.",
    ),
    (
        "Mara Holt said the Norvik parliament will dissolve by 1 March.",
        "The dissolution of the Norvik parliament is planned by 1 March, Mara Holt announced.",
    ),
    (
        "Sella deployed 4,000 soldiers to the border with Norvik.",
        "Sella has sent about 4,000 troops to the Norvik border.",
    ),
    (
        "The plan is aimed at deterring further smuggling by Sella.",
        "The plan is meant to discourage further smuggling by Sella.",
    ),
    (
        "At 4:30 a.m. the coast guard of Norvik closed the harbour to ferries.",
        "The Norvik coast guard, which has two boats, closed the harbour to ferries at 4:30 a.m., even the old one.",
    ),
    (
        "“We will mend every torn net,” she said.",
        "“We will mend every torn net,” Mara Holt said in a speech on the pier.",
    ),
    (
        "If Mara Holt comes, many expect the divers to go down again: the lighthouse of Norvik was hit by a trawler.",
        "A trawler rammed the lighthouse of Norvik.",
    ),
    (
        "The Norvik Council shored up the cracked sea wall below the lighthouse before winter.",
        "Before winter the cracked sea wall below the lighthouse was repaired by the Norvik Council.",
    ),
]
"""Pairs in other words."""


@pytest.mark.parametrize(("one", "two"), SAME)
def test_other_words_for_one_act_are_one_claim(one, two):
    made = story(one, two)
    assert together(made)


DIFFERENT = {
    "number": ("At least 20 sailors were killed in the storm.", "At least 45 sailors were killed in the storm."),
    "polarity": (
        "The ferry company has paid the fine to Norvik.",
        "The ferry company has not paid the fine to Norvik.",
    ),
    "condition": ("Sella will close the harbour to ferries.", "If Sella closes the harbour to ferries, prices rise."),
    "possibility": ("Sella closed the harbour to ferries.", "Sella might have closed the harbour to ferries."),
    "prospect": (
        "The plan marks a significant shift in Norvik policy.",
        "Mara Holt wants it signed before any potential policy shift in Norvik.",
    ),
    "roles": ("Norvik soldiers attacked Sella on 3 May 2024.", "Sella soldiers attacked Norvik on 3 May 2024."),
    "topic": ("The crew were filling holes in the deck.", "Six of the crew are presumed dead."),
    "permission": (
        "The Norvik Council allowed the fishermen of Sella to use nets.",
        "The fishermen of Sella used nets against the will of the Norvik Council.",
    ),
    "number of the subject": (
        "Three sailors from Sella are missing and are presumed to be dead.",
        "Six sailors from Sella are missing and are presumed to be dead.",
    ),
    "act": (
        "The Norvik Council sold its long-range boats.",
        "Jon Eide repaired the long-range boats of the Norvik Council.",
    ),
    "state": (
        "Holt said that trawlers bound for Chilean harbours may be treated as carriers of arms.",
        "Eide said that trawlers bound for Peruvian harbours may be treated as carriers of arms.",
    ),
    "whose": (
        "Holt said that trawlers bound for Chile’s harbours may be treated as carriers of arms.",
        "Eide said that trawlers bound for Peru’s harbours may be treated as carriers of arms.",
    ),
    "whose ministry": (
        "The Norvik fishing ministry said every trawler on the gulf will be stopped.",
        "The Sella fishing ministry said every trawler on the gulf will be stopped.",
    ),
    "plan": (
        "Sella will close the harbour to ferries on 8 May 2024.",
        "Sella closed the harbour to ferries on 8 May 2024.",
    ),
    "by whom and where": (
        "The old trawlers were seized by Sella in the spring storms.",
        "The old trawlers were seized in Sella in the spring storms.",
    ),
    "question": ("Norvik closed the old harbour to ferries.", "Why has Norvik closed the old harbour to ferries?"),
    "passed over": (
        "The Norvik Council closed the old harbour to ferries.",
        "Instead of closing the old harbour to ferries, the Norvik Council repaired the pier.",
    ),
    "list of names": (
        "Mara Holt, Jon Eide and the Norvik Council sat through five sessions in the tower.",
        "Jon Eide, the Norvik Council and Mara Holt were at lunch before the storm came.",
    ),
    "report alone": ("Mara Holt, the minister, announced.", "According to Mara Holt, the minister."),
}


@pytest.mark.parametrize("why", DIFFERENT)
def test_what_differs_in_one_thing_is_no_claim(why):
    made = story(*DIFFERENT[why])
    assert not together(made)


def test_two_days_are_two_claims():
    texts = (
        "On 5 May 2024 the rescuers called off their search.",
        "On 6 May 2024 the rescuers called off their search.",
    )
    assert not together(story(*texts))


def test_two_speakers_of_one_opinion_do_not_agree():
    made = story(
        "“It is a bad day for fishermen,” said Mara Holt.",
        "Jon Eide called it “a bad day for fishermen”, he said.",
    )
    assert not together(made)


def test_a_shared_side_clause_does_not_count_for_the_sentence():
    made = story(
        "The Norvik Council announced lower fees for ferries after the high court struck down the night ban.",
        "On Monday the high court struck down the night ban.",
    )
    first, second = (made.statement_at[f"s{n}", 0] for n in (0, 1))
    assert made.claim_of[first.id].sources == ("s0",)
    assert made.claim_of[second.id].sources == ("s0", "s1")
    (member,) = (m for m in made.claim_of[second.id].members if m.statement == first)
    assert not member.main
    assert "struck down the night ban" in first.text[member.span.start : member.span.end]
    assert member.reason or made.claim_of[second.id].reason


def test_a_statement_is_mainly_in_one_claim():
    made = story(*(text for pair in SAME for text in pair))
    mainly = [s.id for claim in made.claims for s, main in claim.parts if main]
    assert sorted(mainly) == sorted(s.id for s in made.statements)


def test_the_order_of_articles_does_not_matter():
    texts = [text for pair in SAME for text in pair]
    articles = [annotate(article(f"s{n}", text, *OTHERS[n::3])) for n, text in enumerate(texts)]
    people = sorted(PEOPLE, key=lambda e: e.id)
    made = weigh("T", PROFILE, articles, people).claims
    assert weigh("T", PROFILE, articles, people).claims == made
    assert all(len({id(m.statement) for m in claim.members}) == len(claim.members) for claim in made)


def corpus(size: int) -> list:
    """So many articles of sentences of few words, ever differently put together."""
    chance = random.Random(4)
    who = ["The council", "Mara Holt", "The harbour master", "A fisherman", "The court", "Norvik", "Sella"]
    does = ["closed", "opened", "banned", "allowed", "attacked", "sold", "repaired", "denied"]
    what = ["the ferry", "the harbour", "a bridge", "the night crossing", "two ships", "the market", "the old mill"]
    when = ["in winter", "after the storm", "by decree", "on the coast", "for a year", "with great care"]
    return [
        annotate(article(f"a{n:05}", [" ".join(map(chance.choice, (who, does, what, when))) + f" {n}." for _ in "abc"]))
        for n in range(size)
    ]


def test_the_cost_of_an_article_does_not_grow():
    def prepare(size):
        articles = corpus(size)
        return lambda: weigh("T", PROFILE, articles, PEOPLE)

    assert_linear(prepare, 60)


@pytest.mark.parametrize("words", ["and said ", "which ", "allow to deploy ", ", ", "“ ", "10 dead "])
def test_a_long_sentence_takes_no_longer_than_its_words(words):
    def prepare(size):
        read = annotate(article("a", "The council " + words * size))
        return lambda: weigh("T", PROFILE, [read], PEOPLE)

    assert_linear(prepare, 1500)
