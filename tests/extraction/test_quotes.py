"""Quotes: whose words stand between the marks, and which marks only bring a name."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.quotes.find import find_quotes
from generator.model.annotation import Quote
from generator.model.source import Block, Source
from generator.reading.sentences import sentences
from tests.extraction.conftest import article


def found(*texts: str) -> tuple[Quote, ...]:
    return find_quotes(article(*texts))


def only(text: str) -> Quote:
    (quote,) = found(text)
    return quote


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“The river will rise again,” said Mayor Jane Roe.", "The river will rise again,", "Jane Roe"),
        ("A Velm clerk replied to one such offer that the dock was “all good”.", "all good", "A Velm clerk"),
        ("That night ten officers appeared on air to say that they “had enough”.", "had enough", "ten officers"),
        ("“We stay,” Velm deputy press secretary Jane Roe told reporters.", "We stay,", "Jane Roe"),
        ("Roe told reporters that work should begin “as soon as possible”.", "as soon as possible", "Roe"),
        ("“The river will rise again,” Roe said on Monday.", "The river will rise again,", "Roe"),
        ("“The river will rise,” said the mayor, Jane Roe.", "The river will rise,", "Jane Roe"),
        ("“The river will rise,” said Jane Roe, the mayor of Eastwick.", "The river will rise,", "Jane Roe"),
        ("“Will the river rise?” asked Roe.", "Will the river rise?", "Roe"),
        ("“Go now!” a spokesman for the port said.", "Go now!", "a spokesman for the port"),
        ("“We will strike again,” according to the union.", "We will strike again,", "the union"),
        ("Roe said, “The river will rise.”", "The river will rise.", "Roe"),
        ('Roe said: "The river will rise."', "The river will rise.", "Roe"),
        ("Roe told reporters in Eastwick on Monday: “The river will rise.”", "The river will rise.", "Roe"),
        ("In a statement, the company said: “The merger is off.”", "The merger is off.", "the company"),
        ("On Friday, Roe warned that the dam was “close to failing.”", "close to failing.", "Roe"),
        ("Roe said the offer was “an insult to every docker.”", "an insult to every docker.", "Roe"),
        ("Roe has repeatedly called the plan “a disgrace.”", "a disgrace.", "Roe"),
        ("Union leader Ann Poe described the offer as “an insult”.", "an insult", "Ann Poe"),
        ("Roe, the mayor of Eastwick, said “the water is rising.”", "the water is rising.", "Roe"),
        ("The mayor, Jane Roe, said “the water is rising.”", "the water is rising.", "Jane Roe"),
        (
            "Port body PORTA, which speaks for Brandt, Ostra and Kelso, said it was “a blunt tool”.",
            "a blunt tool",
            "PORTA",
        ),
        ("Roe, who owns the yard, Brint, said it was “a blunt tool”.", "a blunt tool", "Roe"),
        ("Barlow, 51, said “the water is rising.”", "the water is rising.", "Barlow"),
        ("Officials who toured the dam said it was “beyond repair.”", "beyond repair.", "Officials"),
        ("Roe toured the dam, saying, “It is beyond repair.”", "It is beyond repair.", "Roe"),
        (
            "Minister of State Ann Poe stressed the need for speed, stating, “Every boat we have will sail.”",
            "Every boat we have will sail.",
            "Ann Poe",
        ),
        ("Poe has called the use of nets a crime, warning that it could “empty the sea.”", "empty the sea.", "Poe"),
        ("Poe resigned and said “the sea is empty.”", "the sea is empty.", "Poe"),
        ("Poe was quoted as saying “the sea is empty.”", "the sea is empty.", "Poe"),
        ("According to Ann Poe, “the sea is empty.”", "the sea is empty.", "Ann Poe"),
        ("U.S. Senator J.D. Poe said, “The sea is empty.”", "The sea is empty.", "J.D. Poe"),
        ("The Northern Herald reported: “The sea is empty.”", "The sea is empty.", "The Northern Herald"),
        ("Officials say the fishery is “near collapse.”", "near collapse.", "Officials"),
        ("It was what Poe called “a stolen vote.”", "a stolen vote.", "Poe"),
        ("Poe said: ‘The sea is empty.’", "The sea is empty.", "Poe"),
    ],
)
def test_spoken(text: str, words: str, speaker: str) -> None:
    quote = only(text)
    assert (quote.text, quote.direct, quote.speaker_text) == (words, True, speaker)
    assert quote.speaker
    assert text[quote.speaker.start : quote.speaker.end] == speaker
    assert quote.speaker_sentence == 0


@pytest.mark.parametrize(
    "text",
    [
        "The bill is a way to “flood-proof” the town.",
        "It is part of a broader “rescue plan” outlined by Roe, who wants more.",
        "Over 300 boats have joined, serving as a “significant resource” for the town.",
        "The “victory plan” failed.",
        "Roe announced the “Green Harbour” scheme.",
        "Roe released a “Blue Book” of rules.",
        "She wrote a book called “The Empty Sea”.",
        "The operation, dubbed “Low Tide,” is over.",
        "The so-called “night ban” is over.",
        "It was printed in “The Northern Herald” last week.",
        "The 787 “Dreamliner” made its first flight.",
        'The "Big Three" merged.',
        "So have the crews of a group called Twelve Bells started by harbour presenter Martin “Dodge” Karlow.",
    ],
)
def test_a_name_or_scare_quote_is_nobodys_words(text: str) -> None:
    quote = only(text)
    assert (quote.direct, quote.speaker, quote.speaker_text, quote.speaker_sentence) == (False, None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "It was announced that the plan was “dead in the water.”",
        "Roe was told that the plan was “dead in the water.”",
        "“The plan is dead in the water.”",
        "“The river will rise,” she told reporters.",
        "He added that “the sea is empty.”",
    ],
)
def test_nobody_is_named_where_it_is_not_plain(text: str) -> None:
    assert only(text).speaker is None


def test_a_split_quote_is_two_of_one_speaker() -> None:
    one, two = found("“The dam will hold,” Roe said, “but the town will not.”")
    assert (one.text, two.text) == ("The dam will hold,", "but the town will not.")
    assert (one.speaker_text, two.speaker_text) == ("Roe", "Roe")


def test_a_split_quote_after_said_roe() -> None:
    one, two = found("“The dam will hold,” said Mayor Jane Roe, “but the town will not.”")
    assert (one.speaker_text, two.speaker_text) == ("Jane Roe", "Jane Roe")


def test_two_speakers_in_a_sentence() -> None:
    one, two = found("Roe called it “a triumph” while Poe called it “a farce.”")
    assert (one.speaker_text, two.speaker_text) == ("Roe", "Poe")


def test_fragments_joined_by_and() -> None:
    one, two = found("Roe said the dam was “old” and “tired.”")
    assert (one.speaker_text, two.speaker_text) == ("Roe", "Roe")


def test_a_quote_over_sentences() -> None:
    quote = only_of("Roe was blunt.", "“The dam is old.", "It will fail,” she said.")
    assert (quote.sentence, quote.through) == (1, 2)
    assert quote.text == "The dam is old. It will fail,"
    assert (quote.speaker_text, quote.speaker_sentence) == (None, None)


def only_of(*texts: str) -> Quote:
    (quote,) = found(*texts)
    return quote


def test_a_quote_goes_on_in_the_next_sentence() -> None:
    one, two = found("“The dam is old,” Roe said.", "“It will fail.”")
    assert (one.speaker_text, two.speaker_text, two.speaker_sentence) == ("Roe", "Roe", 0)


def test_a_quote_goes_on_in_the_next_paragraph() -> None:
    one, two = found("“The dam is old.", "It leaks.", "", "“It will fail,” Roe said.")
    assert (one.text, one.through, one.speaker_text) == ("The dam is old. It leaks.", 1, "Roe")
    assert (two.text, two.speaker_text) == ("It will fail,", "Roe")


def test_a_speech_is_opened_anew_within_a_paragraph() -> None:
    texts = (
        '"The dam is old," Roe said.',
        '"It leaks.',
        "We know.",
        '"It will fail soon," she said.',
        '"We will build."',
    )
    assert [(quote.text, quote.speaker_text) for quote in found(*texts)] == [
        ("The dam is old,", "Roe"),
        ("It leaks. We know.", "Roe"),
        ("It will fail soon,", "Roe"),
        ("We will build.", "Roe"),
    ]


def test_a_mark_that_nobody_closed_reaches_no_far_one() -> None:
    assert len(found('"The dam is old.', "It leaks.", "Roe left.", "The lake rose.", '"It will fail," Hale said.')) == 1


def test_a_colon_ends_the_sentence_before() -> None:
    quote = only_of("Asked about the dam, Roe said:", "“It will fail.”")
    assert (quote.sentence, quote.speaker_text, quote.speaker_sentence) == (1, "Roe", 0)


def test_a_paragraph_that_is_all_quoted_goes_on_with_the_speaker() -> None:
    one, two = found("“The dam is old,” Roe said.", "", "“It will hold for years to come.”")
    assert (one.speaker_text, two.speaker_text, two.direct) == ("Roe", "Roe", True)


def test_an_answer_is_a_new_voice() -> None:
    one, two = found("“Will the dam hold?” Roe asked.", "", "“It will hold for years to come.”")
    assert (one.speaker_text, two.speaker_text, two.direct) == ("Roe", None, True)


def stories() -> list[tuple[str, list[str], list[tuple[str, str]]]]:
    """Every invented story: its name, its sentences with empty ones between paragraphs, and who says what."""
    told: list[tuple[str, list[str], list[tuple[str, str]]]] = []
    for row in Path(__file__).with_name("quotes.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("== "):
            told.append((row[3:], [], []))
        elif row.startswith("> "):
            words, _, speaker = row[2:].rpartition(" | ")
            told[-1][2].append((words, speaker))
        elif told:
            told[-1][1].extend([row[a:b] for a, b in sentences(row)] or [""])
    return told


@pytest.mark.parametrize(("name", "texts", "wanted"), stories(), ids=[name for name, _, _ in stories()])
def test_stories(name: str, texts: list[str], wanted: list[tuple[str, str]]) -> None:
    quotes = find_quotes(article(*texts))
    for quote, (words, speaker) in zip(quotes, wanted, strict=True):
        assert quote.text.startswith(words)
        if speaker == "-":
            assert not quote.direct
        elif speaker != "*":
            assert quote.direct
            assert quote.speaker_text == (None if speaker == "?" else speaker)


def test_single_marks_within_double_ones_belong_to_them() -> None:
    quote = only("“They call it ‘the ditch’ and they are right,” Roe said.")
    assert quote.text == "They call it ‘the ditch’ and they are right,"


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ union won’t say it’s over.",
        'It is 5\'10" tall and 10" wide.',
        "An “unclosed mark is no quotation.",
        "A stray” mark is none either.",
        '“” and "" hold nothing, nor do “ ... ”.',
        "Rock 'n' roll of the '90s.",
    ],
)
def test_no_quote(text: str) -> None:
    assert found(text) == ()


def test_apostrophes_within_single_marks() -> None:
    quote = only("Roe said: ‘We won’t sell the workers’ homes.’")
    assert quote.text == "We won’t sell the workers’ homes."


def test_headings_and_boilerplate_hold_no_quote() -> None:
    for block in (Block.TITLE, Block.HEADING, Block.BOILERPLATE):
        assert find_quotes(article("“The dam will hold,” Roe said.", block=block)) == ()


def check(source: Source) -> None:
    for quote in find_quotes(source):
        text = source.sentences[quote.sentence].text[quote.span.start : quote.span.end]
        assert quote.text.startswith(text)
        if quote.through is None:
            assert quote.text == text
        else:
            assert quote.through > quote.sentence
        if quote.speaker:
            assert quote.speaker_sentence is not None
            named = source.sentences[quote.speaker_sentence].text
            assert quote.speaker_text == named[quote.speaker.start : quote.speaker.end] != ""
            assert quote.direct


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text(texts: list[str]) -> None:
    check(article(*texts))


PIECES = """“ ” " ‘ ’ ' , . ; : said says saying Roe the mayor who , he that and told was called it according to a plan
    “Yes,” in with U.S. Mrs while what as"""


@given(st.lists(st.lists(st.sampled_from(PIECES.split()), max_size=25), max_size=4), st.sampled_from([" ", ""]))
def test_any_row_of_quoting_words(rows: list[list[str]], between: str) -> None:
    check(article(*(between.join(row) for row in rows)))


def test_a_quotation_within_one_gives_a_speaker_of_its_own_sentence() -> None:
    check(article("‘ “Yes,” said said", "‘"))


def test_gold_quotes_of_the_seeds() -> None:
    path = Path(__file__).parents[3] / "shared" / "gold" / "seeds.json"
    if not path.exists():
        pytest.skip("the careful reader's annotation is not here: ../shared/gold/seeds.json")
    gold = json.loads(path.read_text(encoding="utf-8"))
    wanted = {(q["article"], q["sentence"], q["quote"]): q for q in gold["quotes"]}
    for name, rows in gold["sentences"].items():
        for quote in find_quotes(article(*(row["text"] for row in rows))):
            want = wanted.pop((name, quote.sentence, quote.text))
            assert quote.direct == want["kind"].startswith("direct quote")
            assert not quote.direct or (quote.speaker_text or "").split()[-1] == want["speaker"].split()[-1]
    assert not wanted
