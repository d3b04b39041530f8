"""A model may point at spans of the article; whatever else it says is refused, and told."""

from dataclasses import dataclass
from typing import Any

import pytest

from generator.extraction.annotate import annotate
from generator.model.kind import Kind
from generator.plugins.pointer import Pointed, with_pointed
from generator.reading import read_folder

TEXT = "Harbour talks\nThe Quillbank Trust met Mara Holt in the harbour on a windy evening.\nNothing was agreed.\n"


@pytest.fixture
def article(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    return annotate(read_folder(tmp_path, tmp_path).sources[0])


@dataclass
class Says:
    """A model that says what it is told to say of the first sentence."""

    rows: Any
    name: str = "test model"

    def point(self, texts):
        return [self.rows, *([] for _ in texts[1:])]


def named(article, rows):
    (made,), findings = with_pointed([article], Says(rows))
    return [n for n in made.names if n.clue == "pointed at by test model"], findings


def test_a_span_becomes_a_name_marked_as_the_models(article):
    (name,), findings = named(article, [Pointed(start=0, end=19, label="ORG")])
    assert (name.text, name.kind, name.sentence) == ("Quillbank Trust", Kind.ORGANISATION, 1)
    assert findings == ()


@pytest.mark.parametrize(
    "row",
    [
        Pointed(start=-1, end=4, label="ORG"),
        Pointed(start=5, end=5, label="ORG"),
        Pointed(start=0, end=4000, label="ORG"),
        Pointed(start=3, end=9, label="ORG"),
        Pointed(start="0", end=4, label="ORG"),  # type: ignore[arg-type]
        ("The Quillbank Trust", "ORG"),
        "Mara Holt is a minister",
        None,
    ],
)
def test_what_is_no_span_is_refused_and_told(article, row):
    names, (finding,) = named(article, [row])
    assert names == []
    assert "1 answers of test model were refused" in finding.what


def test_a_label_that_we_do_not_know_is_left_out_without_a_word(article):
    assert named(article, [Pointed(start=0, end=3, label="DATE")]) == ([], ())


def test_a_model_that_loses_sentences_is_not_taken(article):
    class Short(Says):
        def point(self, texts):
            return []

    (made,), (finding,) = with_pointed([article], Short([]))
    assert made is article
    assert "did not answer for every sentence" in finding.why
