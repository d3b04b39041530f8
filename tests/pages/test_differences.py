"""The page of differences says what is compared, each rule with its wordings; an entity's page names its own."""

from dataclasses import replace

import pytest

from generator.evidence.weigh import weigh
from generator.extraction.annotate import annotate
from generator.model.claim import Statement
from generator.model.story import Wording
from generator.pages.compose import compose
from generator.pages.differences import in_sentence
from generator.pages.explain import explain
from tests.evidence.build import PROFILE, article, entity
from tests.evidence.telling import ENTITIES


def made(*texts, entities=ENTITIES):
    sources = [replace(article(f"r{n}", text), published="2031-05-14") for n, text in enumerate(texts)]
    briefing = weigh("Test", PROFILE, [annotate(s) for s in sources], sorted(entities, key=lambda e: e.id))
    return briefing, {page.path: page for page in compose(briefing)}


RANGES = ("The Skua has a range of up to 190 miles.", "The Skua has a range of approximately 190 miles.")


def test_the_page_shows_type_rule_id_and_converted_wordings():
    briefing, pages = made(*RANGES)
    body = pages["differences.md"].body
    (difference,) = briefing.differences
    assert f"*precision: {difference.rule}*" in body
    assert f'<a id="{difference.id}"></a>' in body
    assert "| The Skua has a range of **up to 190 miles**. *about 306 km* [r0:0]" in body


@pytest.mark.parametrize(
    ("text", "wording", "shown"),
    [
        ("Of 12 boats only 2 boats sailed.", "2 boats", "Of 12 boats only **2 boats** sailed."),
        ("Of 1,200 men 200 men stayed.", "200 men", "Of 1,200 men **200 men** stayed."),
        ("Of thirty-six vans six vans ran.", "six vans", "Of thirty-six vans **six vans** ran."),
        ("They *paid* 5%, or “5%”.", "5%", "They &#42;paid&#42; **5%**, or “5%”."),
        ("It cost QZ$5 in all.", "$5", "&#36;5"),  # a forge shows asterisks between a letter and a sign as they are
        ("Some 12 boats sailed.", "2 boats", "2 boats"),
        ("Two boats", "Two boats", "Two boats"),
        ("Two boats sailed.", "", ""),
    ],
)
def test_words_are_bold_where_they_stand_by_themselves(text, wording, shown):
    assert (
        in_sentence(Wording(text=wording, statements=(Statement(id="r0:0", source="r0", sentence=0, text=text),)))
        == shown
    )


def test_a_name_is_compared_without_its_sentence():
    people = [entity("Abdelkarim Tarani", "person"), entity("Abdelkarim Tharany", "person")]
    _, pages = made("General Abdelkarim Tarani spoke.", "Gen. Abdelkarim Tharany was silent.", entities=people)
    assert "| Abdelkarim Tarani [r0:0]" in pages["differences.md"].body


def test_the_page_of_what_it_is_about_names_it():
    _, pages = made(*RANGES)
    assert "[Where the reports differ](../differences.md) *Skua: range*" in pages["actors/skua.md"].body


def test_without_a_difference_none_was_found():
    _, pages = made("The Skua flew.", "The Skua landed.")
    body = pages["differences.md"].body
    assert "None was found, which does not mean that there is none" in body
    assert "no two" not in body


def test_the_known_unknowns_have_their_page():
    _, pages = made("It remains unclear whether the Skua will fly again.", "The Skua landed.")
    assert "It remains unclear whether" in pages["unknowns.md"].body
    assert "No sentence was found" in made("The Skua landed.")[1]["unknowns.md"].body


def test_a_difference_is_explained_by_its_id():
    briefing, pages = made(*RANGES)
    rows = [text for _, text in explain(briefing, list(pages.values()), briefing.differences[0].id)]
    assert rows[0] == f"difference {briefing.differences[0].id}: Skua: range"
    assert any("drop:" in row for row in rows)
