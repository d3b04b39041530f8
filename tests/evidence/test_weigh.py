import pytest

from generator.evidence.claims import contradict
from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.annotation import Annotated, Attribution, Modality, Mode, Quantity, Quote, Span
from generator.model.claim import Status
from tests.evidence.build import PROFILE, article, briefing, entity

BAN = entity("Night ban", "policy", cues=("lifted the ban", "before: had refused"))
RISK = entity("Collision", "risk", cues=("could collide",))


def test_the_same_report_in_two_sources_is_one_claim():
    made = briefing(
        [
            article("a", "Minister Berg has lifted the ban on night ferries to Norway after a long winter."),
            article("b", "After a long winter, minister Berg lifted the ban on night ferries to Norway."),
            article("c", "Rain fell on the western islands."),
        ],
        [],
    )
    assert [claim.sources for claim in made.claims] == [("a", "b"), ("c",)]
    assert made.claims[0].reason
    assert made.claims[0].status is Status.CORROBORATED


def test_different_numbers_are_not_one_claim():
    text = "The long winter cost the northern ferry line {} seats on the night crossing."
    sources = [article("a", text.format(300)), article("b", text.format(200))]
    at = text.index("{")
    made = briefing(sources, [])
    assert len(made.claims) == 2
    rows = [Quantity(sentence=0, span=Span(at, at + 9), text="300 seats", value=300, unit="seat")]

    assert contradict(rows, [Quantity(sentence=0, span=Span(at, at + 9), text="200 seats", value=200, unit="seat")])


def test_two_articles_that_cite_one_outlet_are_one_origin():
    text = "The harbour will close in the long winter, the Harbour Times reported."
    start = text.index("the Harbour Times")
    said = Attribution(sentence=0, span=Span(start, start + 17), text="the Harbour Times", cue="reported")

    mode = Modality(sentence=0, mode=Mode.ATTRIBUTED, cues=("reported",))
    articles = [Annotated(source=article(key, text), attributions=(said,), modalities=(mode,)) for key in "ab"]
    made = weigh("T", PROFILE, articles, [])
    (claim,) = made.claims
    assert [origin.kind for origin in claim.origins] == ["outlet"]
    assert claim.status is Status.SINGLE_ORIGIN


def test_moves_and_risks_have_the_evidence_of_their_cues():
    made = briefing(
        [article("a", "Berg lifted the ban.", "Oslo had refused before.", "Boats could collide.")], [BAN, RISK]
    )
    (move,), (risk,) = made.moves, made.risks
    assert [s.sentence for s in move.evidence] == [0]
    assert [s.sentence for s in move.part("before")] == [1]
    assert [s.sentence for s in risk.evidence] == [2]


def test_a_matter_without_evidence_is_left_out():
    assert briefing([article("a", "Rain fell.")], [BAN, RISK]).moves == ()


def test_a_sentence_that_says_what_is_not_known_is_listed():
    made = briefing([article("a", "It remains unclear who pays.")], [])
    assert [s.sentence for s in made.unknowns] == [0]


def test_one_number_in_two_wordings_is_a_difference():

    skarv = entity("Skarv", "weapon")
    articles = []
    for key, words in (("a", "up to 190 miles"), ("b", "about 190 miles"), ("c", "up to 190 miles")):
        text = f"The Skarv has a range of {words}."
        start = text.index(words)
        quantity = Quantity(
            sentence=0,
            span=Span(start, start + len(words)),
            text=words,
            value=190,
            unit="mile",
            si_value=305775.0,
            si_unit="m",
            measure="range",
            qualifier=words.removesuffix(" 190 miles"),
        )
        articles.append(Annotated(source=article(key, text), quantities=(quantity,)))
    made = weigh("T", PROFILE, articles, [skarv])
    (difference,) = made.differences
    assert [(w.text, len(w.statements)) for w in difference.wordings] == [
        ("up to 190 miles", 2),
        ("about 190 miles", 1),
    ]
    assert difference.type == "precision"
    assert weigh("T", PROFILE, articles[::2], [skarv]).differences == ()


def test_what_binds_is_neither_the_speaker_nor_the_words_for_one():
    text = "The Berg Savings Plan said the loss was small."
    said = Attribution(sentence=0, span=Span(0, 21), text="The Berg Savings Plan", cue="said")
    mode = Modality(sentence=0, mode=Mode.ATTRIBUTED, cues=("said",))
    annotated = Annotated(source=article("a", text), attributions=(said,), modalities=(mode,))
    made = weigh("T", PROFILE, [annotated], [entity("Berg Savings Plan", "policy")])
    assert (made.statement_at["a", 0].attributed_to, made.statement_at["a", 0].speaker) == (None, None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor of Orde, Anna Berg, says the dock is shut.", "anna-berg"),
        ("The head of the Dock Union (DU), Anna Berg, says the dock is shut.", "anna-berg"),
        ("The head of the Dock Union, Jon Vik, says the dock is shut.", None),
        ("“It is shut,” Anna Berg, an aide to Tom Hale, said.", "anna-berg"),
        ("Secretary of State Anna Berg says the dock is shut.", "anna-berg"),
        ("A spokesman for Anna Berg says the dock is shut.", None),
        ("A spokesman for the Dock Union says the dock is shut.", "dock-union"),
        ("Officers in Norway say the dock is shut.", None),
        ("Reports from Norway say the dock is shut.", None),
        ("Sweden and Norway said the dock was shut.", None),
        ("The port official said the Dock Union had said so.", None),
        ("Norway's Anna Berg says the dock is shut.", "anna-berg"),
    ],
)
def test_who_speaks_is_who_the_words_are_about(text, speaker):
    rows = [("Anna Berg", "person"), ("Tom Hale", "person"), ("Dock Union", "organisation"), ("Norway", "state")]
    made = weigh("T", PROFILE, [annotate(article("a", text))], [entity(*row) for row in (*rows, ("Sweden", "state"))])
    assert made.statement_at["a", 0].speaker == speaker


def test_a_relation_is_one_verb_between_two_names():
    made = briefing(
        [article("a", "Iceland has condemned Norway, and Sweden left.")],
        [entity(n, "state") for n in ("Iceland", "Norway", "Sweden")],
    )
    assert [(r.subject, r.predicate, r.object) for r in made.relations] == [("iceland", "condemns", "norway")]


def test_a_statement_and_its_opposite_are_never_one_claim():
    said = "After the storm the old bridge near the western harbour was {} closed to lorries."
    made = briefing([article("a", said.format("soon")), article("b", said.format("never"))], [])
    assert [len(claim.sources) for claim in made.claims if claim.leads] == [1, 1]


def test_the_same_words_in_many_sources_are_one_claim():
    made = briefing([article(f"s{n:02}", "The old bridge was closed.") for n in range(20)], [])
    (claim,) = made.claims
    assert len(claim.sources) == 20


def test_a_copy_is_no_second_origin():
    made = briefing([article(key, "The old bridge was closed.") for key in "ab"], [])
    (claim,) = made.claims
    assert (len(claim.sources), len(claim.origins), claim.status) == (2, 1, Status.SINGLE_ORIGIN)
    assert made.copies == {"b": "a"}


def test_a_quotation_that_runs_on_keeps_its_speaker():
    source = article("a", ["Anna Berg said: “We will open it.", "It is our duty.”"])
    quote = Quote(
        sentence=0,
        span=Span(17, 33),
        text="We will open it. It is our duty.",
        direct=True,
        through=1,
        speaker=Span(0, 9),
        speaker_text="Anna Berg",
        speaker_sentence=0,
    )
    modes = tuple(Modality(sentence=n, mode=Mode.ATTRIBUTED) for n in range(2))
    made = weigh(
        "T", PROFILE, [Annotated(source=source, quotes=(quote,), modalities=modes)], [entity("Anna Berg", "person")]
    )
    second = made.statement_at["a", 1]
    assert (second.speaker, second.attributed_to, second.needs_before) == ("anna-berg", "Anna Berg", True)
    assert [origin.label for origin in second.origins] == ["Anna Berg"]
