"""What a sentence threatens, and who would suffer it, in sentences of many subjects."""

import pytest

from generator.discovery.matters.fears import harms_of
from generator.discovery.matters.story_words import StoryWords
from generator.extraction.matters.find import find_signals
from generator.model.annotation import Annotated
from tests.extraction.conftest import article


def families(text: str) -> set[str]:
    """The risks that a sentence tells of."""
    source = article(text)
    annotated = Annotated(source=source, signals=find_signals(source))
    return {act.family for act in harms_of(annotated, StoryWords([annotated]))}


@pytest.mark.parametrize(
    ("text", "family"),
    [
        # Threats and vows.
        ("The clan vowed revenge on the harbour police.", "retaliation"),
        ("The general vowed to respond to any landing on the island.", "retaliation"),
        ("Tressa threatened to strike back at Marlia's ports.", "retaliation"),
        ("The militia pledged to turn the valley into a graveyard for the invaders.", "retaliation"),
        ("The minister said there will be consequences for the raid on the embassy.", "measures"),
        ("The smugglers will pay a heavy price, the admiral said.", "measures"),
        ("The rebels vowed to continue shelling the port until the blockade ends.", "resumption"),
        ("Pirates have continued to carry out raids in the gulf.", "resumption"),
        ("The hackers promised to keep attacking the hospitals.", "resumption"),
        ("Union members will strike again on Monday, the guild said.", "boycott"),
        ("The premier will not hesitate to order further steps against the traders.", "measures"),
        ("The regulator warned that it could take additional action.", "measures"),
        ("Marlia called for restraint on both sides of the strait.", "escalation"),
        ("The envoy urged the two camps to de-escalate.", "escalation"),
        # Endangering told as fact.
        ("The drivers are risking lives on the flooded road.", "lives"),
        ("The leak has endangered patients at two clinics.", "lives"),
        ("Faulty valves put passengers at risk, the inspector said.", "lives"),
        ("The fire threatened residents of the upper village.", "lives"),
        ("The strike has jeopardized trade through the canal.", "trade"),
        ("The outage has affected freight routes and deliveries.", "trade"),
        ("The storm caused major disruption to supply chains.", "trade"),
        ("The dispute could hurt the local economy.", "economy"),
        ("The drought is exacerbating the humanitarian crisis in the delta.", "hardship"),
        ("The new rules would make it difficult for aid to reach the camps.", "hardship"),
        ("The boycott has raised the cost of flour.", "prices"),
        ("The ban sparked a surge in milk prices.", "prices"),
        ("Rising fares are hitting commuters.", "prices"),
        ("The bill threatens freedom of speech, the guild said.", "rights"),
        ("The order violates the rights of voters.", "rights"),
        ("The law tramples the privacy of pupils.", "rights"),
        ("The raid could jeopardize the peace talks.", "fragility"),
        # Harm done, and the law.
        ("The carmaker laid off 300 people at the plant.", "job-loss"),
        ("The mill will shed 400 jobs.", "job-loss"),
        ("The brewery announced layoffs and idled two plants.", "job-loss"),
        ("Airline shares fell by a tenth.", "sell-off"),
        ("The bank's stock plunged on Monday.", "sell-off"),
        ("The owners threatened to sue the ministry over the recall.", "lawsuit"),
        ("The publisher said it would challenge the order in court.", "lawsuit"),
        ("The data breach exposed the addresses of tenants.", "exposure"),
        ("Hundreds fled the wildfire in the hills.", "displacement"),
        # Found in a second round, after the rules were written.
        ("The maker's drones pose a threat to national security.", "security"),
        ("The strike could spread to more mills by Friday.", "boycott"),
        ("The guild vowed to fight the ban in court.", "lawsuit"),
        ("Liberties groups called the law censorship.", "rights"),
        ("The bakery said it would idle two ovens.", "job-loss"),
        ("Parents are concerned about the effect of the app on children's mental health.", "lives"),
        ("The raid may drag the port towns into the war.", "wider-war"),
        ("The storm left 20,000 homes without power.", "outage"),
        ("Envoys fear a collapse of the truce.", "fragility"),
        ("The crew was afraid that the boiler would blow up.", "fire"),
        ("Envoys spoke of a widening conflict.", "wider-war"),
        ("Nurses warn of dysentery in the tents.", "disease"),
    ],
)
def test_a_risk_is_the_harm_and_who_suffers_it(text: str, family: str) -> None:
    assert family in families(text)


@pytest.mark.parametrize(
    "text",
    [
        "The choir vowed to return next summer.",
        "The cook continued to carry the plates.",
        "The museum pledged to keep the gate open.",
        "The council promised to plant more trees.",
        "The price of the ticket includes tea.",
        "The consequences of the vote were discussed for years.",
        "She did not hesitate to thank the crew.",
        "The stock of the shop is sold by weight.",
        "The town expects to finish widening the lane by June.",
    ],
)
def test_plain_talk_threatens_nobody(text: str) -> None:
    assert families(text) == set()
