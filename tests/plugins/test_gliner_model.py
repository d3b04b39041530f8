"""GLiNER is asked for our kinds in plain words; a stand-in has its one method, as the model itself is gigabytes."""

import pytest

from generator.errors import UsageError
from generator.plugins.gliner_model import GlinerModel
from generator.plugins.load import load_pointer


class StandIn:
    def predict_entities(self, text, labels, *, flat_ner):
        assert flat_ner
        assert "person" in labels
        start = text.index("Holt")
        return [{"start": start, "end": start + 4, "text": "Holt", "label": "person", "score": 0.9}]


def test_its_entities_are_spans():
    model = GlinerModel("tiny", StandIn())
    ((row,),) = model.point(["Mara Holt left."])
    assert (row.start, row.end, row.label) == (5, 9, "person")
    assert model.name == "GLiNER tiny"


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "gliner", None)
    with pytest.raises(UsageError, match=r"briefing-site-generator\[gliner\]"):
        load_pointer("gliner:tiny")
