"""How sure a sentence is. The floor is measured on sentences of invented stories, marked as a careful reader would."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.attribution.find import find_attributions
from generator.extraction.modality.find import find_modalities
from generator.model.annotation import Mode
from generator.model.source import Block
from tests.extraction.said import article

GOLD = Path(__file__).parents[2] / ".." / "shared" / "gold" / "seeds.json"
ROWS = [
    (head.split(), text)
    for head, _, text in (
        line.partition(" | ")
        for line in Path(__file__).with_name("modality.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
]
SOFT = {"attributed", "hedged", "hypothetical"}


def modalities(source):
    return find_modalities(source, find_attributions(source))


def mode(text):
    return modalities(article(text))[0].mode


def cues(text):
    return modalities(article(text))[0].cues


def shares(rows, found):
    """The share of right modes, and the share of reserved sentences that are not shown as asserted."""
    right = [one.mode in labels for (labels, _), one in zip(rows, found, strict=True)]
    kept = [one.mode is not Mode.ASSERTED for (labels, _), one in zip(rows, found, strict=True) if labels[0] in SOFT]
    return sum(right) / len(right), sum(kept) / len(kept)


def test_the_modes_of_invented_stories_stay_above_the_floor():
    assert len(ROWS) >= 160
    right, kept = shares(ROWS, modalities(article(*(text for _, text in ROWS))))
    assert right >= 0.97
    assert kept >= 0.99


def test_plain_assertions_are_not_marked():
    plain = [text for labels, text in ROWS if labels == ["asserted"]]
    assert len(plain) >= 50
    marked = [text for text in plain if mode(text) is not Mode.ASSERTED]
    assert len(marked) <= 0.02 * len(plain), marked


def test_the_first_articles_stay_above_the_floor():
    if not GOLD.exists():
        pytest.skip("the careful reader's annotation (../shared/gold/seeds.json) is not here")
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    texts = {(name, row["i"]): row["text"] for name, rows in gold["sentences"].items() for row in rows}
    rows = [
        ([row["modality"], *filter(None, [row["secondary"]])], texts[row["article"], row["sentence"]])
        for row in gold["modality"]
    ]
    right, kept = shares(rows, modalities(article(*(text for _, text in rows))))
    assert right >= 0.97
    assert kept >= 0.97


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quay is old.", Mode.ASSERTED),
        ("The quay may sink.", Mode.HEDGED),
        ("The quay, which may sink, was built in 1910.", Mode.ASSERTED),
        ("The quay that may sink was built in 1910.", Mode.ASSERTED),
        ("The firm that built the quay may be sued.", Mode.HEDGED),
        ("It was a storm that could sink the quay.", Mode.HEDGED),
        ("The quay was closed because it might sink.", Mode.ASSERTED),
        ("Although the quay may not sink, the port closed it.", Mode.HEDGED),
        ("Critics warn that the quay could sink.", Mode.ATTRIBUTED),
        ("The quay could sink, critics warn.", Mode.ATTRIBUTED),
        ("The quay, which critics say could sink, was built in 1910.", Mode.ASSERTED),
        ("It is feared that the quay will sink.", Mode.HEDGED),
        ("The quay can hold 400 tons.", Mode.ASSERTED),
        ("The plan aims to save the quay.", Mode.ASSERTED),
        ("The quay is expected to last a year.", Mode.FUTURE),
        ("The quay will last a year.", Mode.FUTURE),
        ("The first boats are to leave on Friday.", Mode.FUTURE),
        ("The aim of the law is to save the quay.", Mode.ASSERTED),
        ("The closure was due to storms.", Mode.ASSERTED),
        ("If the quay sinks, the port will close.", Mode.HYPOTHETICAL),
        ("The mayor asked if the quay was safe.", Mode.ASSERTED),
        ("The plan would cost 3 million.", Mode.HYPOTHETICAL),
        ("The mayor denied that the quay was unsafe.", Mode.DENIED),
        ("The claims were denied by the port.", Mode.DENIED),
        ("The mayor rejected claims that the quay was unsafe.", Mode.DENIED),
        ("The council rejected the plan.", Mode.ASSERTED),
        ("The mayor did not see the quay.", Mode.ASSERTED),
        ("The port's will to help was clear.", Mode.ASSERTED),
        ("The quay opened in May.", Mode.ASSERTED),
    ],
)
def test_the_main_clause_sets_the_mode(text, expected):
    assert mode(text) is expected


def test_every_cue_is_kept_in_order_whatever_the_mode():
    text = "While the quay may help, experts caution that it is unlikely to last, despite its potential."
    assert mode(text) is Mode.ATTRIBUTED
    assert cues(text) == ("may", "caution", "unlikely", "potential")


def test_a_long_quotation_is_someones_word_and_a_short_one_is_not():
    assert mode("“We have waited for this quay for forty years.”") is Mode.ATTRIBUTED
    assert mode("The “quay of tears” was built in 1910.") is Mode.ASSERTED
    assert modalities(article("The quay is old.", block=Block.QUOTE))[0].mode is Mode.ATTRIBUTED


def test_a_quotation_that_runs_on_is_someones_word():
    source = article("The mayor said: “It is safe.", "It was built in 1910.”", "It is grey.", paragraphs=(0, 0, 0))
    assert [one.mode for one in modalities(source)] == [Mode.ATTRIBUTED, Mode.ATTRIBUTED, Mode.ASSERTED]


def test_who_says_so_is_taken_from_the_attributions():
    source = article("Critics warn that the quay is old.")
    assert find_modalities(source, ())[0].mode is Mode.ASSERTED


def test_only_what_can_make_a_statement_has_a_mode():
    assert modalities(article("The quay may sink", block=Block.HEADING)) == ()


VOCABULARY = """if the quay that may sink , which officials said will could ; but while “ ” ( ) — — whether it is
unclear not to are expected to denied would İ . although who"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(st.lists(WORDS, min_size=1, max_size=25).map(" ".join) | st.text(min_size=1, max_size=60), max_size=4))
def test_each_sentence_has_one_mode_and_its_cues_are_its_own_words(texts):
    found = modalities(article(*texts))
    assert [one.sentence for one in found] == list(range(len(texts)))
    for one in found:
        at = 0
        for cue in one.cues:
            assert cue
            at = texts[one.sentence].index(cue, at) + len(cue)
