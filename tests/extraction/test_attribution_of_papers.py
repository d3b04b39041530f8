"""Who says so, as papers put it with a comma too few, a word left out, or a participle that only describes."""

import pytest

from generator.extraction.annotate import annotate
from tests.extraction.conftest import article

ROWS = [
    ("Fishers returning from the reef, say they saw no boats.", "Fishers", "attributed"),
    ("Harbour spokesman Abel Moss, said the tide was low.", "Harbour spokesman Abel Moss", "attributed"),
    ("Mr Moss claims dockers earn more than pilots.", "Mr Moss", "attributed"),
    ("Mr Moss points out 92 per cent of dockers earn more.", "Mr Moss", "attributed"),
    ("Meanwhile, reports from Tarn say crews have left the reef.", "reports from Tarn", "attributed"),
    ("The ministry say no pilots were hurt.", "The ministry", "attributed"),
    ("It claimed they had planned a raid on the port.", "It", "attributed"),
    ("It claimed 20 lives in Tarn.", None, "asserted"),
    ("Local pilots are convinced Moss is in Tarn.", "Local pilots", "attributed"),
    ("Mr Moss recognised the pact was far from perfect.", "Mr Moss", "attributed"),
    ("Union leader Abel Winter says the roof has gone.", "Union leader Abel Winter", "attributed"),
    ("The inquiry has heard evidence that the firm hid its losses.", None, "hedged"),
    ("The court heard the firm had hidden its losses.", None, "hedged"),
    ("The inquiry was told the firm had hidden its losses.", None, "hedged"),
    ("Divers heard the bell of the wreck.", None, "asserted"),
    ("Tanks blasted the harbour of Tarn on Monday.", None, "asserted"),
    ("The mayor blasted the port on Monday for its delays.", "The mayor", "attributed"),
    ("Police in Tarn have shot dead eight suspected smugglers.", None, "asserted"),
    ("Tarn is trying to interview suspected Reef Guard smuggler Abel Moss.", None, "asserted"),
    ("Police suspect that Moss fled.", "Police", "attributed"),
    ("A 25-year-old man thought to have left Tarn in May has served in the navy.", None, "asserted"),
    ("It is the latest in a row of raids on crews accused of theft.", None, "asserted"),
    ("In Tarn, Abel Moss, who is to be sworn in on Friday, announced the pact on tolls yesterday.", None, "asserted"),
    ("It will take some time to confirm reports that the dam leaks.", None, "future"),
    ("The club had founded a school called Tarn, after a row over a fee.", None, "asserted"),
    ("A hundred pilots will be in Tarn by Friday with the council expected to vote before then.", None, "future"),
    ("May 2030: $95 per share bid announced.", None, "asserted"),
    ("Crews remain on the reef, as they assess the harm.", None, "asserted"),
]


@pytest.mark.parametrize(("text", "who", "mode"), ROWS)
def test_who_says_so(text: str, who: str | None, mode: str) -> None:
    made = annotate(article(text))
    named = [one.text for one in made.attributions if one.text]
    assert (named[:1], made.modalities[0].mode.value) == ([who] if who else [], mode)
