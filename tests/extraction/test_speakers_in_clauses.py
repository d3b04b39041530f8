"""Who speaks, where clauses, lists and bodies stand between the verb of saying and the quoted words."""

import pytest

from tests.extraction.test_speakers_of_news import speakers

CLAUSES = {
    "Roe said the firm, which makes toys, had been “ignored by everyone”.": "Roe",
    "The board said the rule was issued because of the “difficult legal position” of the firm.": "The board",
    "Hal Rusk said that after “special measures” in the valley, calm had returned.": "Hal Rusk",
    "The agency said last week that Orrin Bank had agreed to buy “substantially all” of the loans.": "The agency",
    "Roe vowed to go on while blaming rival “hypocrisy” for the vote.": "Roe",
    "The mayor’s decree on Thursday urged the town—including those who left—“to learn the new terms of the lease”.": (
        "The mayor’s decree"
    ),
    "A judge dismissed the case, finding that the state had shown “no evidence at all”.": "A judge",
    "According to Lane, who chairs the panel, the firm had “ignored every warning”.": "Lane",
    "Roe took to the radio to call the plan “a disgrace to our town”.": "Roe",
    "Orrin forces began shelling the port as part of what they called “cleaning up,” prompting many to leave.": (
        "Orrin forces"
    ),
    "“We are out of money,” said the firm’s sales, service, and marketing director in a call.": (
        "the firm’s sales, service, and marketing director"
    ),
    "“The guns opened up at noon,” read a statement released by Orrin’s Defence Army.": "Orrin’s Defence Army",
    "“We left it too late,” said the vice president and head of Orrin LLC Jim Press.": "Jim Press",
    "The ministry announced a “cleaning operation” in the valley.": "The ministry",
    "The panel’s top Liberal, Rep. Jo Roe of Esk, said the mill “did nothing for a year”.": "Rep. Jo Roe of Esk",
    "A harbour diplomat was blunter in private: “It looks like a fine for being open.”": "A harbour diplomat",
    "Hal Rusk, whose twins board at the school, isn’t: “They lost two years already.”": "Hal Rusk",
    "Roe says his panel will call the owner “very soon”.": "Roe",
}
BODIES = {
    "Orrin Foods denied it. ~ The company said it had “no plans to sell” the mill.": "Orrin Foods",
    "The Supreme Court ruled on Friday. ~ The court said the plan was “a mess of law”.": "The Supreme Court",
    "Orrin closed its mill, and the company blamed “weak demand” for it.": "Orrin",
    "The bank’s shares fell. ~ The lender said it was “in good shape” again.": "The lender",
}


@pytest.mark.parametrize(("text", "speaker"), (CLAUSES | BODIES).items())
def test_who_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The attack forced the council to agree to lay down arms and start talks on the valley’s “return” to Orrin.",
        "Roe forced the board to admit “grave mistakes” of the past.",
    ],
)
def test_what_others_are_made_to_say_is_nobodys(text: str) -> None:
    assert speakers(text) == [None]


def test_a_sentence_brings_all_its_quoted_words() -> None:
    text = "Roe wrote that the law let the board “waive or change” old rules on aid but “not write new ones.”"
    assert speakers(text) == ["Roe", "Roe"]


def test_a_speech_that_nobody_closed_ends_with_its_sentence() -> None:
    assert speakers("“We are taking firm steps today to keep the savings of this town safe and sound.") == [None]


VOICES = {
    "It was, in the words of one envoy, “a slow crash of a plan.”": "one envoy",
    "It is, according to Roe, “a mess”.": "Roe",
    "A spokesperson for Number 10 said: “We do not speak of leaks.”": "A spokesperson for Number 10",
    "The group, which speaks for 300 farms, welcomed what it called “a step in the right direction”.": "The group",
    "The paper cited two people told of the matter as saying the bank was “days from collapse”.": (
        "two people told of the matter"
    ),
    "Dunn and other residents say they were “kept in the dark.”": "Dunn and other residents",
    "Trade groups were quick to respond: “This will cost jobs,” said the Sarn Chamber of Commerce.": (
        "the Sarn Chamber of Commerce"
    ),
    "The treaty, which Holt once called “the worst deal ever”, lapses in May.": "Holt",
    "Witnesses described “scenes of chaos”.": "Witnesses",
}


@pytest.mark.parametrize(("text", "speaker"), VOICES.items())
def test_whose_voice_it_is(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Police said the suspect had left a note reading “I am sorry.”",
        "The rebels, known as the “Sons of Sarn”, denied involvement.",
        "All branches open on Monday, operating as “Orrin Savings Bank, a part of Velora Bank,” the agency said.",
    ],
)
def test_names_and_notes_have_no_speaker(text: str) -> None:
    assert speakers(text) == [None]


def test_nobody_says_nothing() -> None:
    text = "“Many of us are angry,” said Mia Dunn, adding that nobody had told them “a single thing.”"
    assert speakers(text) == ["Mia Dunn", "Mia Dunn"]


@pytest.mark.parametrize(
    "text",
    [
        "It declares the Norlandic state “conclusively” safe.",
        "Harbour-funded crews will come — the house has named it “Operation Gull”.",
    ],
)
def test_a_part_of_a_word_or_of_a_name_speaks_never(text: str) -> None:
    assert speakers(text)[-1] in (None, "the house")
