"""A model that the command line names is the model of whatever the command weighs; what weighs nothing takes none."""

import pytest

from generator.publish import inputs
from tests.cli.asked import NEW, briefing

NAMED = "http://127.0.0.1:9/v1#pointer"


class Silent:
    """A model that points at nothing."""

    name = "silent 1"

    def point(self, texts):
        return [[] for _ in texts]


@pytest.mark.parametrize(
    "words", [["generate"], ["plan"], ["check"], ["add", "NEW"], ["remove", "--dry-run", "harbor"]]
)
def test_each_run_asks_the_model_that_is_named(begun, tmp_path, monkeypatch, words):
    asked = set()

    def load(model, key):
        asked.add(model)
        return Silent()

    monkeypatch.setattr(inputs, "load_pointer", load)
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    known = {"NEW": tmp_path / "new.txt", "harbor": "harbor_00aa11bb22.txt"}
    briefing(*(known.get(word, word) for word in words), "--project", begun, "--model", NAMED)
    assert asked == {NAMED}


@pytest.mark.parametrize("name", ["admin", "keep", "verify"])
def test_what_weighs_nothing_takes_no_model(name):
    assert "No such option" in briefing(name, "--model", NAMED, code=2).output
