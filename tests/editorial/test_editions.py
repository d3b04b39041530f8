"""An edition's file holds one record a line and reads back as it was; what is wrong in it is named."""

import pytest

from generator.editorial.editions import edition_text, parse_edition, parse_taken, taken_text
from generator.errors import InputError
from generator.model.edition import Differed, Edition, Held, Kept, Side, Stood, TakenDown

EDITION = Edition(
    date="2024-11-22",
    note="First “look”",
    bottom=("000-0123456789",),
    sources=(Kept(id="000", sha256="ab"),),
    pages=(Held(id="e", kind="person", name="Añ", page="actors/an.md"),),
    claims=(Stood(id="c", statements=("000-0123456789",), origins=2, status="corroborated"),),
    differences=(Differed(id="d", about="range", sides=(Side(text="1 mile", number=True, statements=("s",)),)),),
    words={"000-0123456789": "It is.\u2028So."},
)


def test_what_is_written_reads_back() -> None:
    text = edition_text(EDITION)
    assert parse_edition(text, "x.json") == EDITION
    assert len([line for line in text.splitlines() if '"c"' in line]) == 1
    assert edition_text(parse_edition(text, "x.json")) == text
    assert parse_edition(edition_text(Edition(date="2024-01-01")), "x.json") == Edition(date="2024-01-01")
    note = TakenDown(source="000", date="2024-11-23", reason="asked", sha256="ab")
    assert parse_taken(taken_text(note), "y.json") == note


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "<<<<<<< HEAD\n{}",
        "{}",
        edition_text(EDITION).replace("2024-11-22", "2024-13-22"),
        edition_text(EDITION).replace('"edition": 1', '"edition": 9'),
        edition_text(EDITION).replace('"origins": 2', '"origins": null'),
        edition_text(EDITION).replace('["000-0123456789"]', '"000-0123456789"'),
        "[" * 100_000,
    ],
)
def test_what_is_no_edition_is_named(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_edition(text, "docs/editions/x.json")
    assert "docs/editions/x.json" in str(caught.value.findings[0])
