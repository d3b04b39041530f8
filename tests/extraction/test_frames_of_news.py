"""How news tells a decision and a fear, each way held by a sentence in frames/; and plain events, which are neither."""

from pathlib import Path

import pytest

from generator.extraction.matters.find import find_signals
from tests.extraction.conftest import article

FRAMES = Path(__file__).parent / "frames"
ONLY_NAMED = frozenset({"named", "doing", "aim", "possible"})


def rows(name: str) -> list[list[str]]:
    """The classes and the sentence of each line."""
    lines = (FRAMES / name).read_text(encoding="utf-8").splitlines()
    return [line.split(" | ", 1) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("classes", "text"), rows("decisions.txt"))
def test_a_decision_is_told(classes: str, text: str) -> None:
    found = [s for s in find_signals(article(text)) if s.sort == "move"]
    told = {s.group for s in found if s.how not in ONLY_NAMED}
    assert told == (set() if classes == "-" else set(classes.split(",")))


@pytest.mark.parametrize(("families", "text"), rows("fears.txt"))
def test_a_fear_is_told(families: str, text: str) -> None:
    found = {s.group for s in find_signals(article(text)) if s.sort == "risk"}
    assert found == (set() if families == "-" else set(families.split(",")))
