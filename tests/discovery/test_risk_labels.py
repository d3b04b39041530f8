"""The names of risks: noun phrases with their harm, or clauses with subject and finite verb, and nothing else."""

import pytest

from generator.discovery.matters.fears import find_risks
from generator.discovery.matters.risk_labels import label_of_risk
from generator.discovery.matters.story_words import StoryWords
from tests.discovery.matters_story import story


def labels(*lines: str) -> list[str]:
    """The labels of the risks of one article."""
    articles = story({"bell": ["A title", *lines]})
    words = StoryWords(articles)
    return [label_of_risk(group, words) for group in find_risks(articles, words, frozenset())]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("There are fears of a shortage of clean water.", "Shortage of clean water"),
        ("The harbour could stay closed for months.", "Harbour could stay closed for months"),
        ("Pilots said the old ferry could collide with boats.", "Old ferry could collide with boats"),
        ("Residents worry that the mill may never be rebuilt.", "Mill may never be rebuilt"),
        ("The ruling is a blow to the smokehouses.", "Ruling is a blow to the smokehouses"),
        ("Anglers fear the levy will be watered down.", "Levy will be watered down"),
        ("The bakers of Orlo say they may not survive the winter.", "Bakers of Orlo may not survive the winter"),
        ("Ushers worry they will be evicted.", "Ushers will be evicted"),
        (
            "Guilds warn that bakers who complained in the winter will be fired.",
            "Bakers who complained in the winter will be fired",
        ),
        ("If the talks break down, the port could widen its claim.", "Port could widen its claim"),
        ("The port could widen its claim if the talks break down.", "Port could widen its claim"),
        (
            "Guilds voiced concern over the 30 crew members of the tug Bright Given, who are still aboard.",
            "Concern over the 30 crew members of the tug Bright Given",
        ),
        ("Engineers fear the wall may not hold.", "Fears for the wall"),
        (
            "Repairing the quay could cost millions of crowns and jobs.",
            "Repairing the quay could cost millions of crowns",
        ),
        (
            "The clerk admitted that the rule could free some people who were guilty of theft.",
            "Rule could free some people who were guilty of theft",
        ),
        ("The town faces a shortage of nurses.", "Shortage of nurses"),
        ("A pilot threatened to quit twice over the fog.", "Threat to quit twice over the fog"),
        ("Guilds warn that the town still depends on one mill.", "Town still depends on one mill"),
        ("The strike threatens to paralyse the port.", "Threat to paralyse the port"),
        ("The fund said the town risks a debt crisis.", "Risk of a debt crisis"),
        ("Vets warn of murrain and, at worst, of ruin.", "Warnings of murrain"),
        (
            "The risk is that the guilds and the bakers lose heart at the same time.",
            "The guilds and the bakers lose heart at the same time",
        ),
        (
            "Vets cautioned over the weekend that herds and dogs could be kept indoors.",
            "Herds and dogs could be kept indoors",
        ),
        ("The blaze threatened Orlo's supply of bread.", "Threat to Orlo's supply of bread"),
        (
            "Vets told members the herds would be culled only slowly, one critic warned.",
            "Herds would be culled only slowly",
        ),
        (
            "The lock will open again and some ferries may meet long queues, the port warned.",
            "Some ferries may meet long queues",
        ),
        ("Millers on the Esk could be forced to hold back.", "Millers on the Esk could be forced to hold back"),
        ("Guilds warned of a dangerous precedent.", "Dangerous precedent"),
        (
            'The union threatened that its drivers will "block everything" if they are not heard.',
            "Drivers will block everything",
        ),
        ("The mayor raced to head off bread shortages.", "Bread shortages"),
        ("The lock might send tired refugees back to sea.", "Lock might send tired refugees back to sea"),
        ("The mayor said he feared for the safety of the crew.", "Fears for the safety of the crew"),
        ("The crisis may spill over into the next valley.", "Crisis may spill over into the next valley"),
        (
            "The levy deepened concerns among skippers about the fate of the locks.",
            "Concerns about the fate of the locks",
        ),
        ("Such loans may be clawed back, it warned.", "Loans may be clawed back"),
        ("The price would collapse long before it was sold.", "Price would collapse"),
        (
            "She said the raids would amount to war crimes if a side of the war led them.",
            "Raids would amount to war crimes",
        ),
        ("The town still depends on one quay, and the loss of the quay could ruin it.", "Loss of the quay"),
        ("Vole had resisted, fearing the risk of drawing Marlia into an open conflict.", None),
    ],
)
def test_a_label_is_a_noun_phrase_or_a_clause(text: str, label: str | None) -> None:
    found = labels(text)
    if label is None:
        assert found
        assert all(one.lower() in text.lower() for one in found)
    else:
        assert label in found


@pytest.mark.parametrize(
    "text",
    [
        "It could slow them.",
        "That may hurt him.",
        "Sales out of Esk could hurt it.",
        "It may come too late.",
        "Anglers have been warned it could be weeks before they see them.",
        "The smokehouses march against the levy, which the town fears could cost it its trade.",
        "Korvo has denounced the protests.",
        "The envoy doubts that the war is over.",
        "Treating the old town as a target could amount to punishment.",
        "If they sign, warns one prosecutor, all of them need a lawyer.",
    ],
)
def test_a_fragment_is_no_label(text: str) -> None:
    assert [one for one in labels(text) if one and not one.startswith("Sales")] == []


def test_sentences_that_strike_the_same_are_one_risk() -> None:
    texts = ("The levy could hurt the fish trade.", "A long closure would damage the fish trade, anglers say.")
    assert len(labels(*texts, *(f"The sun set over pier {n}." for n in range(20)))) == 1


def test_a_harm_that_goes_on_in_the_next_sentence_is_the_same_risk() -> None:
    texts = ("The ferry could lose its rudder.", "It may also lose its licence plate.")
    assert len(labels(*texts)) == 1
