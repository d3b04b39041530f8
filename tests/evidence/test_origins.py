"""Invented stories: whose word a sentence is, and how many origins a claim has."""

from dataclasses import replace

import pytest

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.briefing import Briefing
from generator.model.claim import Origin, Statement, Status, counted
from tests.evidence.build import PROFILE, article, entity
from tests.linear import assert_linear

BERG = entity("Anna Berg", "person", aliases=("Berg",))
LUND = entity("Per Lund", "person", aliases=("Lund",))
PEOPLE = [BERG, LUND, entity("Norway", "state"), entity("Harbour Ministry", "organisation")]


def made(*articles: list[str]) -> Briefing:
    """A briefing of articles a, b, …, each of paragraphs; all that is read in them is found, not given."""
    sources = [article(chr(97 + n), *rows) for n, rows in enumerate(articles)]
    return weigh("Test", PROFILE, [annotate(s) for s in sources], sorted(PEOPLE, key=lambda e: e.id))


def heard(*rows: str) -> list[tuple[str, str]]:
    """The origins of the last of an article's sentences."""
    return [(o.kind, o.label) for o in made(list(rows)).statements[-1].origins]


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        (("Anna Berg spoke to the crews.", "“The ferry will sail on Monday at noon,” she said."), "Anna Berg"),
        (("Anna Berg said the ferry was old.", "However, she said it would sail."), "Anna Berg"),
        (("Anna Berg said the ferry was old.", "It would sail, according to her."), "Anna Berg"),
    ],
)
def test_a_pronoun_is_whoever_speaks(rows, label):
    assert heard(*rows) == [("named", label)]


def test_a_pronoun_that_may_mean_two_people_is_nobody_in_particular():
    found = heard("Anna Berg said the ferry was old.", "Per Lund and Anna Berg went home.", "He said it would sail.")
    assert found == [("unresolved", "He")]


def test_a_pronoun_never_makes_corroboration():
    he, she = (Origin(kind="unresolved", key=f"unresolved:{s} 0 he", label="he") for s in "ab")
    rows = [Statement(id=s, source=s, sentence=0, text="x", origins=(o,)) for s, o in zip("ab", (he, she), strict=True)]
    assert counted(rows) == (he,)
    named = Statement(
        id="c", source="c", sentence=0, text="x", origins=(Origin(kind="named", key="berg", label="Berg"),)
    )
    assert [o.label for o in counted([*rows, named])] == ["Berg"]


def test_every_sentence_of_a_quotation_has_its_speaker():
    story = made(
        ["Anna Berg was asked.", "“The ferry is old. It will sail again in May. Nobody is at risk,” Berg said."]
    )
    assert {o.label for s in story.statements[1:] for o in s.origins} == {"Anna Berg"}


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("The Harbour Ministry announced the death of two sailors.", "named", "Harbour Ministry"),
        ("The Harbour Ministry confirmed three losses off the coast.", "named", "Harbour Ministry"),
        ("Berg called for an end to the strike.", "named", "Anna Berg"),
        ("Berg tweeted that the ferry had sunk.", "named", "Anna Berg"),
        ("It is a statement by the Harbour Ministry.", "named", "Harbour Ministry"),
        ("The quay was closed, according to a Harbour Ministry statement.", "named", "Harbour Ministry"),
        ("The quay was closed, according to a report by Harbour Watch.", "named", "Harbour Watch"),
        ("The chair of the board, Ida Moe, said the ferry was old.", "named", "Ida Moe"),
        (
            "A spokesperson for the minister, Per Lund, said the ferry was old.",
            "unnamed",
            "spokesperson for the minister",
        ),
        ("Several senior port officials said the ferry was old.", "unnamed", "port officials"),
        ("The ferry has reportedly sunk.", "unresolved", "reportedly"),
        ("Captain Anna Berg of the Coast Watch said the ferry was old.", "named", "Anna Berg"),
        ("Brokers at Fjord Trust said the ferry was old.", "unnamed", "brokers at Fjord Trust"),
        ("One of them said the ferry was old.", "unresolved", "One of them"),
        ("In a letter to the crews on Friday the Harbour Ministry said it was old.", "named", "Harbour Ministry"),
        ("Early on Monday the Harbour Ministry said the ferry was old.", "named", "Harbour Ministry"),
        ("The union no longer expects that the ferry will sail.", "unresolved", "The union"),
    ],
)
def test_who_is_heard(text, kind, label):
    assert heard(text) == [(kind, label)]


@pytest.mark.parametrize(
    "text",
    [
        "According to the terms of the agreement, the quay will reopen in May.",
        "The chair announced her resignation.",
        "Lund first announced the tariffs in March.",
        "The tariffs Norway announced have failed.",
        "The ferry passed Lund, who has expressed doubts about the quay.",
        "Norway closed the quay and demanded that the crews leave it.",
    ],
)
def test_what_is_no_origin_beside_the_article(text):
    assert heard(text) == [("source", "a")]


def test_a_voice_inside_a_sentence_that_asserts_is_one_of_a_part():
    (statement,) = made(
        ["A storm sank two boats on Monday, including a collision that the Harbour Ministry said killed a sailor."]
    ).statements
    assert [(o.label, o.part) for o in statement.origins] == [("a", False), ("Harbour Ministry", True)]
    assert [o.label for o in counted([statement])] == ["a"]


@pytest.mark.parametrize(
    ("text", "via", "label"),
    [
        ("The ferry is unsafe, port officials told the Harbour Times.", "Harbour Times", "port officials"),
        (
            "The Harbour Times reported that port officials said the ferry was unsafe.",
            "Harbour Times",
            "port officials",
        ),
        ("Anna Berg said in an interview with Fjord News that the ferry was unsafe.", "Fjord News", "Anna Berg"),
    ],
)
def test_the_chain_ends_in_whoever_the_outlet_heard(text, via, label):
    (origin,) = made([text]).statements[0].origins
    assert (origin.via, origin.label) == ((via,), label)


def test_an_outlet_that_another_article_tells_more_of_is_no_second_origin():
    text = "The northern ferry is unsafe after the long winter, {}."
    story = made([text.format("the Harbour Times reported")], [text.format("port officials told the Harbour Times")])
    (claim,) = story.claims
    assert [(o.label, o.kind) for o in claim.origins] == [("port officials", "unnamed")]
    assert claim.status is Status.SINGLE_ORIGIN


def test_the_same_description_is_one_possible_origin():
    text = "{} said the northern ferry would sink in the long winter."
    story = made([text.format("A senior port official")], [text.format("Port officials")])
    assert [len(claim.origins) for claim in story.claims] == [1]


def test_the_same_words_given_to_two_speakers_do_not_corroborate():
    text = "{} said it was a “bad day for northern ferries” in the long winter."
    story = made([text.format("Anna Berg")], [text.format("Per Lund")])
    (claim,) = story.claims
    assert [o.label for o in claim.origins] == ["Anna Berg or Per Lund"]
    assert claim.status is Status.SINGLE_ORIGIN


def test_two_people_who_say_it_are_two_origins():
    text = "{} said the northern ferry would sink in the long winter."
    (claim,) = made([text.format("Anna Berg")], [text.format("Per Lund")]).claims
    assert claim.status is Status.CORROBORATED


def test_a_copy_is_no_origin_of_its_own():
    rows = [f"The northern ferry number {n} left harbour {n + 3} in the long winter of storms." for n in range(12)]
    story = made(rows, rows)
    assert {len(claim.origins) for claim in story.claims} == {1}


@pytest.mark.parametrize(
    ("publisher", "origins"),
    [
        ("Harbour Ministry", {"Harbour Ministry"}),  # a body's own page
        ("Press Office of the Harbour Ministry", {"Harbour Ministry"}),
        ("Harbour Ministry Watch", {"a", "Harbour Ministry"}),  # somebody else, called after it
        ("Norway Daily News", {"a", "Harbour Ministry"}),
        (None, {"a", "Harbour Ministry"}),
    ],
)
def test_a_bodys_own_page_and_who_cites_the_body_are_one_origin(publisher: str | None, origins: set[str]) -> None:
    release = replace(article("a", "All ferries to the northern islands will be replaced by May."), publisher=publisher)
    report = article("b", "All ferries to the northern islands will be replaced by May, the Harbour Ministry said.")
    story = weigh("Test", PROFILE, [annotate(release), annotate(report)], sorted(PEOPLE, key=lambda e: e.id))
    (claim,) = story.claims
    assert {origin.label for origin in claim.origins} == origins


@pytest.mark.parametrize(
    "words", ["a ", "(", "said ", "“he said ” ", "announced that ", "reports say ", "told the Xx "]
)
def test_hearing_takes_no_longer_than_its_words(words):
    def prepare(size):
        read = annotate(article("a", words * size))
        return lambda: weigh("T", PROFILE, [read], PEOPLE)

    assert_linear(prepare, 1500)


CLAIM = "Norway repeated its claim that Berg had ordered illegal night crossings in the storm."


def test_a_claim_is_disputed_by_whoever_denies_it():
    story = made([CLAIM], ["Berg denied allegations of illegal night crossings, and said the crews were safe."])
    claim = next(c for c in story.claims if c.shown.text == CLAIM)
    assert (claim.status, [s.place for s in claim.denials]) == (Status.DISPUTED, [("b", 0)])


@pytest.mark.parametrize(
    "text",
    [
        "Berg denied a report of new fares in Norway for illegal night crossings.",
        "Berg denied that the ferry was old.",
        "Berg did not speak of illegal night crossings.",
        "Lund denied allegations of illegal night crossings.",
    ],
)
def test_a_denial_of_something_else_disputes_nothing(text):
    story = made([CLAIM.replace("Norway", "The paper")], [text])
    assert [claim.denials for claim in story.claims] == [()] * len(story.claims)


@pytest.mark.parametrize("title", ["Assessment", "the Assessment", "Ferry Assessment"])
def test_a_text_with_a_name_of_its_own_is_its_own_author(title):
    (found,) = heard("Norway heard of it.", f"{title[:1].upper()}{title[1:]} said the ferry was old.")
    assert found[0] in ("named", "unresolved", "unnamed", "article")


def test_what_everybody_says_is_the_articles_own():
    assert heard("Everybody called it the big ferry.") == heard("It was the big ferry.")
