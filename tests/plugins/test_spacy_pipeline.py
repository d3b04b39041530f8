"""A pipeline trained here points at the names it was taught, through the code that loads any installed pipeline."""

import random

import pytest

from generator.errors import UsageError
from generator.plugins.load import load_pointer

spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install 'briefing-site-generator[spacy]'")

NAMES = ["Quillbank", "Norrow", "Tessaly", "Farrowgate", "Brinemoor", "Oldcastle"]
FRAMES = [
    "The firm {} lost money.",
    "A spokesman for {} said no.",
    "{} bought three ferries.",
    "Workers at {} went home.",
]


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    from spacy.training import Example

    random.seed(0)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner").add_label("ORG")
    examples = []
    for frame in FRAMES:
        for name in NAMES:
            text = frame.format(name)
            start = text.index(name)
            examples.append(
                Example.from_dict(pipeline.make_doc(text), {"entities": [(start, start + len(name), "ORG")]})
            )
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(60):
        pipeline.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("pipeline")
    pipeline.to_disk(folder)
    return folder


def test_a_trained_pipeline_points_at_spans(trained):
    pointer = load_pointer(str(trained))
    text = "The firm Norrow lost money."
    ((row,), ()) = pointer.point([text, ""])
    assert (text[row.start : row.end], row.label) == ("Norrow", "ORG")
    assert pointer.name.startswith("spaCy en_")


def test_a_pipeline_that_is_not_there_is_told_with_what_to_do():
    with pytest.raises(UsageError, match="spacy download en_no_such_model"):
        load_pointer("en_no_such_model")


def test_a_pipeline_without_entities_is_refused(tmp_path):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.to_disk(tmp_path)
    with pytest.raises(UsageError, match="finds no entities"):
        load_pointer(str(tmp_path))
