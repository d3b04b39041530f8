"""Who says so: the source as written, the cue as written, and nothing where it is not certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.attribution.find import find_attributions
from generator.model.source import Block
from tests.extraction.said import article
from tests.linear import assert_linear


def said(text):
    return [(one.text, one.cue) for one in find_attributions(article(text))]


def test_percentage_points_say_nothing() -> None:
    assert said("The review could push its costs up by as much as 1.5 percentage points.") == []


NAMED = [
    ("According to senior port officials, the quay is unsafe.", "senior port officials", "According to"),
    ("The quay is unsafe, according to a report published on Monday.", "a report", "according to"),
    ("The quay is unsafe, officials said.", "officials", "said"),
    ("The quay, they argued, was safe.", "they", "argued"),
    ("Officials noted that the quay was old.", "Officials", "noted"),
    ("Senior port officials now view this as a threat.", "Senior port officials", "view"),
    ("Pilots see the new lights as a danger.", "Pilots", "see"),
    ("However, critics warn that the quay could sink.", "critics", "warn"),
    ("The plan, reported by the Evening Ledger, comes late.", "the Evening Ledger", "reported by"),
    ("On Monday the Evening Ledger reported that the quay would close.", "the Evening Ledger", "reported"),
    ("Wednesday morning the coast guard said the quay was safe.", "the coast guard", "said"),
    (
        "Trade secretary Nora Vale, who is in Malden, said a 25% tax will start on Friday.",
        "Trade secretary Nora Vale",
        "said",
    ),
    ("Port body PORTA, which speaks for Brandt, Ostra and Kelso, said a levy was unsafe.", "Port body PORTA", "said"),
    (
        "The Harbour Guild, a lobby whose members include Brandt, Ostra, Lomm and Kelso, warned that ships may go.",
        "The Harbour Guild",
        "warned",
    ),
    ("Nora Vale, whose party pledged its help on Monday, said the quay was safe.", "Nora Vale", "said"),
    ("A company, Brandt Builders, said the quay was safe.", "Brandt Builders", "said"),
    ("One of her allies, David Perl, suggested on Tuesday that the quay may close.", "One of her allies", "suggested"),
    ("Ruiz was quoted by the Ledger as saying the quay was safe.", "Ruiz", "quoted by the Ledger as saying"),
    ("The Evening Ledger reported on Monday that the quay would close.", "The Evening Ledger", "reported"),
    ("The Evening Ledger report notes that the quay is old.", "The Evening Ledger report", "notes"),
    ("Mayor Ana Ruiz has expressed doubts about the quay.", "Mayor Ana Ruiz", "has expressed doubts"),
    ("The mayor has signaled a change of course.", "The mayor", "has signaled"),
    ("The election of Ruiz, who has voiced concern about the quay, changed that.", "Ruiz", "has voiced concern"),
    ("The mayor, a former pilot, has condemned the plan.", "The mayor", "has condemned"),
    ("Ana Ruiz, 45, of Malden, said the quay was safe.", "Ana Ruiz", "said"),
    ("“The quay is safe,” said Ana Ruiz, the mayor.", "Ana Ruiz", "said"),
    ("“The quay is safe,” the mayor, Ana Ruiz, told reporters.", "Ana Ruiz", "told"),
    ("The quay is safe, said a spokesman for the port.", "a spokesman for the port", "said"),
    ("Three people familiar with the talks said that the quay would close.", "Three people", "said"),
    ("The ministry on Tuesday said that the quay would close.", "The ministry", "said"),
    ("The World Harbour Board (WHB) said that the quay would close.", "The World Harbour Board", "said"),
    ("Norway, Iceland and Chile said they would sign.", "Norway, Iceland and Chile", "said"),
    ("The quay failed in May and officials said it was old.", "officials", "said"),
    ("Satellite images show that the quay has moved.", "Satellite images", "show"),
    ("The delay has deepened concerns among pilots about the quay.", "pilots", "concerns among"),
    ("The decision was welcomed by the pilots' union.", "the pilots' union", "was welcomed by"),
    ("Port officials are concerned that the quay may sink.", "Port officials", "are concerned"),
    ("As the mayor put it, “the sea does not wait.”", "the mayor", "put it"),
    ("The paper quoted the mayor as saying that the quay was safe.", "the mayor", "as saying"),
    ("The harbour master went on to say that the quay was safe.", "The harbour master", "went on to say"),
]


@pytest.mark.parametrize(("text", "source", "cue"), NAMED)
def test_the_source_is_the_noun_phrase_as_written(text, source, cue):
    assert (source, cue) in said(text)


HEARSAY = [
    ("It is hoped that the quay will last.", "It is hoped"),
    ("There are growing concerns that the quay will sink.", "There are growing concerns"),
    ("The quay is seen as a folly.", "is seen as"),
    ("The quay could be viewed as a folly.", "could be viewed as"),
    ("The quay is believed to be unsafe.", "is believed to"),
    ("The quay has reportedly sunk.", "reportedly"),
    ("However, concerns remain that the quay is unsafe.", "concerns remain"),
    ("The new cracks suggest that the quay is moving.", "suggest"),
]


@pytest.mark.parametrize(("text", "cue"), HEARSAY)
def test_where_nobody_is_named_the_cue_is_kept_alone(text, cue):
    assert said(text) == [(None, cue)]


PLAIN = [
    "The port authority has requested a loan.",
    "The mayor has proposed a new quay.",
    "The plan aims to bring back the ferries.",
    "The police report was two pages long.",
    "Divers found a wallet in the water.",
    "She called the police.",
    "A spokesman declined to comment.",
    "The mayor will announce her plan on Friday.",
    "The committee did not say when it would meet.",
    "He was denied entry to the port.",
    "The court denied the request for bail.",
    "The port recorded 149 confirmed cases.",
    "It produces fifteen brands of rope.",
    "The flooding raised questions.",
    "The measure comes on top of plans announced in January.",
    "All went according to plan.",
    "They will wait to see how the talks continue to unfold.",
    "The move drew immediate vows of revenge from the pilots.",
    "The cuts Velora announced have failed.",
    "The board announced the closure of the quay.",
    "The crew sent a “mayday” call that allowed the port to close.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_facts_have_no_source(text):
    assert said(text) == []


def test_several_sources_come_in_order():
    text = "While some officials expressed concerns that the quay might sink, others downplayed these fears."
    assert said(text) == [("some officials", "expressed concerns"), ("others", "downplayed")]


def test_a_second_verb_shares_the_subject_of_the_first():
    text = "The port's allies, including Norway, condemned the ban, calling it a mistake."
    assert said(text) == [("The port's allies", "condemned"), ("The port's allies", "calling")]
    assert said("The mayor has not confirmed the plan but emphasized that it exists.") == [("The mayor", "emphasized")]


def test_what_stands_in_quotation_marks_names_no_source():
    assert said("“Critics say it will sink,” the mayor complained.") == [("the mayor", "complained")]


def test_a_quotation_runs_on_within_its_paragraph_only():
    texts = ("The mayor said: “It is safe.", "Critics say otherwise.”", "Critics say otherwise.")
    found = find_attributions(article(*texts, paragraphs=(0, 0, 1)))
    assert [(one.sentence, one.text) for one in found] == [(0, "The mayor"), (2, "Critics")]


def test_titles_and_boilerplate_say_nothing():
    assert find_attributions(article("Officials said it was safe", block=Block.TITLE)) == ()
    assert find_attributions(article("Officials said it was safe", block=Block.BOILERPLATE)) == ()


VOCABULARY = """officials said that the mayor , who “ ” " and may U.S. has is seen as by reported believe according to (
) — . not saying called it a İ ’ warn 10,000 fears remain there are on Monday Post"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_spans_and_cues_are_stretches_of_the_sentence(text):
    for one in find_attributions(article(text)):
        assert one.cue
        assert one.cue in text
        assert (one.span is None) == (one.text is None)
        if one.span:
            assert 0 <= one.span.start < one.span.end <= len(text)
            assert text[one.span.start : one.span.end] == one.text


@pytest.mark.parametrize("unit", ["officials said that ", ", said it ", "not ", "Norway, Chile and ", ", saying "])
def test_time_grows_with_the_length(unit):
    def prepare(count):
        source = article(unit * count)
        return lambda: find_attributions(source)

    assert_linear(prepare, 2000)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Its only maker, Orrin Foods of Cork, said it would sue.", "Orrin Foods of Cork", "said"),
        ("The envoy who brokered the truce in the strait says that it holds.", "The envoy", "says"),
        ("Owen May told the crowd that the company would sue.", "Owen May", "told"),
        ("Justice Ana Ruiz ruled on Monday that the ban was void.", "Justice Ana Ruiz", "ruled"),
    ],
)
def test_the_one_who_speaks_is_named_not_described(text, source, cue):
    assert (source, cue) in said(text)
