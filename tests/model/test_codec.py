"""What is stored and read back is the same value, whatever extraction found."""

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.annotate import annotate
from generator.model.annotation import Annotated, DateRef, Precision, Quantity, Span
from generator.model.codec import decode, decoder, encode
from generator.reading import read_folder

SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
NUMBERS = st.none() | st.floats(allow_nan=False)
QUANTITIES = st.builds(
    Quantity,
    sentence=st.integers(0, 9),
    span=SPANS,
    text=st.text(),
    unit=st.text(),
    value=NUMBERS,
    noun=st.none() | st.text(),
)


@given(QUANTITIES)
def test_a_value_comes_back_as_it_went(quantity):
    assert decode(Quantity, json.loads(json.dumps(encode(quantity)))) == quantity


def test_an_annotated_article_comes_back_as_it_went(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Ferry talks\nMarch 4, 2021\nMinister Mara Holt said on Tuesday that “nearly 40 ferries” could sail by May.\n"
    )
    (source,) = read_folder(tmp_path, tmp_path).sources
    article = annotate(source)
    assert article.quantities
    assert decode(Annotated, json.loads(json.dumps(encode(article)))) == article


@pytest.mark.parametrize("plain", [None, [], [1, 2], {"a": 1}, "day", [1, [0, 3], "x", "century", None, None, ""]])
def test_what_is_no_stored_value_is_refused(plain):
    with pytest.raises(ValueError, match="not a stored DateRef"):
        decode(DateRef, plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Every form that a field may have."""

    name: str
    pairs: tuple[tuple[int, str], ...] = ()
    words: frozenset[str] = frozenset()
    spans: tuple[Span, ...] | None = None
    precision: Precision | None = None


@given(
    st.builds(
        Shelf,
        name=st.text(),
        pairs=st.lists(st.tuples(st.integers(), st.text())).map(tuple),
        words=st.frozensets(st.text()),
        spans=st.none() | st.lists(SPANS).map(tuple),
        precision=st.none() | st.sampled_from(Precision),
    )
)
def test_every_form_of_field_comes_back(shelf):
    plain = json.loads(json.dumps(encode(shelf)))
    assert decode(Shelf, plain) == shelf
    assert decode(Shelf, plain[1:], name=shelf.name) == shelf
    for wrong in (plain[:-1], [*plain, None], dict.fromkeys("abcde"), "abcde"):
        with pytest.raises(ValueError, match="not a stored Shelf"):
            decode(Shelf, wrong)


def test_what_has_no_slots_has_no_form():
    @dataclass(frozen=True)
    class Loose:
        name: str = ""

    with pytest.raises(TypeError, match="no slots"):
        decoder(Loose)


def test_an_enumeration_is_stored_by_its_value():
    date = DateRef(sentence=1, span=Span(0, 3), text="May", precision=Precision.MONTH)
    assert encode(date)[3] == "month"
