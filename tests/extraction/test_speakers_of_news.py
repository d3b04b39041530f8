"""Speakers as newspapers of all kinds name them; a paragraph ends at " / ", a sentence at " ~ "."""

import pytest

from generator.extraction.quotes.find import find_quotes
from tests.extraction.conftest import article


def speakers(text: str) -> list[str | None]:
    texts: list[str] = []
    for paragraph in text.split(" / "):
        texts += [*paragraph.split(" ~ "), ""]
    return [quote.speaker_text for quote in find_quotes(article(*texts))]


APPOSITIONS = {
    '"We were first," the fund\'s manager, Ada Moe, said last week.': "Ada Moe",
    '"It has not moved," its chair, Aoife Lund, said outside the court.': "Aoife Lund",
    "“It was made up,” its counsel, Rod Vane, told the court.": "Rod Vane",
    'Its only local maker, Orrin Foods of Cork, called it "reckless".': "Orrin Foods of Cork",
    'The carrier, Tern Airways, called the plan "a joke".': "Tern Airways",
    '"It was built to sink ships," said retired Rear Adm. Dessa Okwell.': "Dessa Okwell",
    '"It was bad," said former finance minister Ada Lund.': "Ada Lund",
    "Ada Lund, who runs the port, said: “We have decided to end this.”": "Ada Lund",
    '"It is a coup," said its candidate, former finance minister Ada Lund.': "Ada Lund",
    "The plan, described by Ada Lund as “a gift”, was dropped.": "Ada Lund",
    'The head of the yard, Ada Lund told Radio Orlo; "We have not slept since."': "Ada Lund",
}
LEADS = {
    'Ada Lund put it this way on the radio: "It is the box, not the lid."': "Ada Lund",
    "Lund said she had warned the council against haste. ~ “The next days will decide.”": "Lund",
    "Critics call the plan “a gift to the rich”.": "Critics",
    "The ministry said on Sunday that it had asked them to talk, and threatened to close the port “for good.”": (
        "The ministry"
    ),
    'Chief executive Owen May said so. ~ "We will close," May said.': "May",
}
DOCUMENTS = {
    "In a letter on Monday the Orlo Council said it had “no choice but to close”.": "the Orlo Council",
    "In a separate statement, the Orlo Council said two ships had left. / “They will be stopped,” it warned.": (
        "the Orlo Council"
    ),
    "The decree said: “All shops must close at nine in the evening.”": "The decree",
    "“The minister acted without any power,” the ruling reads.": "the ruling",
    '"We will not go back to the table," a joint statement said.': "a joint statement",
    '"It is time to end this," according to a statement from the port.': "the port",
    "A statement issued by the palace said the king was “in good spirits”.": "the palace",
}
PLURAL = {
    '"We have decided to end this," Lund and Vik said in a statement.': "Lund and Vik",
    '"We have decided to end this," Ada Lund and Per Vik said in a statement.': "Ada Lund and Per Vik",
    "Researchers said the ice had melted. ~ “It is worse than we thought,” they said.": "Researchers",
    "Orlo analysts think that the bill could grow. ~ “The danger is the port,” they wrote.": "Orlo analysts",
}
MEANT = {
    "Orrin Airways has told Sarn Lines so. ~ On Friday the New York airline said it “looks into its choices”.": (
        "Orrin Airways"
    ),
    "Ada Lund floated into view and laughed. ~ “We have coffee,” the 44-year-old former pilot said.": "Ada Lund",
    "Wells were clean, said Gov. Hal Rusk. ~ Rusk asked for help. / “This is absurd,” the governor said.": "Rusk",
    "Its founder, Katla Hreins, says the risk is small. ~ “We grow it faster,” she says.": "Katla Hreins",
    'The chief, Hal Rusk, confirmed it in a written statement. ~ "The paper is worthless," it said.': "Hal Rusk",
    'Orrin said it would appeal. ~ "We are sure of our case," it said.': "Orrin",
    "The engineer, Samir Petrie, is a cousin of the mayor, Joan Petrie. ~ She said that it made no difference."
    " ~ “He answers to his company. I answer to the dead.”": "Joan Petrie",
    "A witness said the bus had stopped. ~ “Then it just went,” she said.": "A witness",
    "A spokesman for the firm said Ada Lund had left. ~ “Then it just went,” he said.": "A spokesman for the firm",
    "Yoon Suk Yeol told parliament it would last a week. ~ “I had no other choice,” he said.": "Yoon Suk Yeol",
    "Lund, who has run the plant since 2004, said she had no choice. ~ “It hurts me,” she said.": "Lund",
}


@pytest.mark.parametrize(("text", "speaker"), (APPOSITIONS | LEADS | DOCUMENTS | PLURAL | MEANT).items())
def test_who_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "“It is worse,” said Lund. / But Vik disagreed. / “It is much better,” he said.",
            ["Lund", "Vik"],
        ),
        (
            "“We had no other choice,” Lund said. / “It hurts me.” / “And it will not help.”",
            ["Lund", "Lund", "Lund"],
        ),
        (
            "“It is worse,” said Ada Lund. / “It is not,” said Orrin Vik. / “It is,” she said.",
            ["Ada Lund", "Orrin Vik", "Ada Lund"],
        ),
    ],
)
def test_who_goes_on_speaking(text: str, wanted: list[str]) -> None:
    assert speakers(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "“It was made up,” the lawyer's note told the court, in part.",
        "Somebody told me. ~ “It was all made up by them,” he said.",
        "Tom Lund met Peter Vik. ~ “It was a short talk,” he said.",
        "Orrin said its plant lost money. / “We had no other choice,” he said.",
    ],
)
def test_the_one_told_and_the_one_unknown_are_no_speakers(text: str) -> None:
    assert not {"the court", "Somebody", "Tom Lund", "Peter Vik", "Orrin"} & {*speakers(text)}


@pytest.mark.parametrize(
    "text",
    [
        'Roe said,"We will go home tonight."',
        'Roe said:"We will go home tonight."',
        "Roe said: ”We will go home tonight.”",
        'Roe said: " We will go home tonight. "',
        '"We will go home tonight.",Roe said.',
    ],
)
def test_marks_that_stand_oddly(text: str) -> None:
    (quote,) = find_quotes(article(text))
    assert (quote.text, quote.speaker_text) == ("We will go home tonight.", "Roe")
