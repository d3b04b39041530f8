"""What a model points at is found like any other name, and its reasons say whose word it is."""

from dataclasses import dataclass, replace

import pytest

from generator.plugins.pointer import Pointed
from generator.publish import generate, inputs
from generator.publish.project import Project

TEXTS = {
    "a": "Norrow harbour to shut\nThe shutdown was ordered by quillbank trust on Monday.\nWorkers left the harbour.\n",
    "b": "Harbour row goes on\nOn Tuesday quillbank trust said the harbour would stay shut.\nShips waited outside.\n",
}


@dataclass
class Model:
    """Points at one name wherever it stands."""

    name: str = "test model 1"

    def point(self, texts):
        return [
            [Pointed(start=at, end=at + 15, label="ORG")] if (at := text.find("quillbank trust")) >= 0 else []
            for text in texts
        ]


@pytest.fixture
def project(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "seeds" / f"{name}.txt").write_text(text)
    return Project(root=tmp_path, title="Norrow", profile="general")


def test_what_a_model_points_at_is_found_and_marked(project, monkeypatch):
    monkeypatch.setattr(inputs, "load_pointer", lambda model, key: Model())
    without = generate.run(project)
    made = generate.run(replace(project, model="test"))
    names = [c.entity.name for c in made.briefing.found]
    assert "quillbank trust" in names
    assert "quillbank trust" not in [c.entity.name for c in without.briefing.found]
    (found,) = [c for c in made.briefing.found if c.entity.name == "quillbank trust"]
    assert any("test model 1" in reason for reason in found.reasons)
    assert found.entity.kind == "organisation"
