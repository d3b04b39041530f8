"""No figure over the stories sinks, and none rises unseen: the floors follow."""

import pytest

from tests.gate import floors
from tests.gate.score import TOTAL, sheets
from tests.gate.sheet import Figure, Sheet

UNSEEN = 0.02
"""A figure that has risen by more than this without its floor could sink again by as much, and nobody would know."""


def test_no_figure_sinks_below_its_floor():
    found, pinned = sheets()[TOTAL], floors.read_floors()
    assert set(found) == set(pinned), "a new figure: python -m tests.gate --raise"
    sunk = {name: (found[name].share, floor) for name, floor in pinned.items() if found[name].share < floor}
    misses = [f"{name}: {what}" for name in sunk for what in found[name].missed]
    assert sunk == {}, "\n".join([f"{sunk}; what is missed now:", *misses])


def test_no_floor_lags_behind():
    found, pinned = sheets()[TOTAL], floors.read_floors()
    risen = {n: (pinned[n], row.share) for n, row in found.items() if row.share > pinned.get(n, 0.0) + UNSEEN}
    assert risen == {}, "raise it: run python -m tests.gate --raise"


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.yml")
    return tmp_path / "floors.yml"


def sheet(**shares):
    made = Sheet()
    for name, hit in shares.items():
        made[name] = Figure(hit=hit, of=10)
    return made


def test_raising_only_raises(file):
    assert floors.raise_floors(sheet(a=5, b=5)) == {"a": (0.0, 0.5), "b": (0.0, 0.5)}
    assert floors.raise_floors(sheet(a=7, b=3)) == {"a": (0.5, 0.7)}
    assert floors.read_floors() == {"a": 0.7, "b": 0.5}


def test_lowering_takes_a_reason_and_keeps_it(file):
    floors.raise_floors(sheet(a=7))
    with pytest.raises(SystemExit):
        floors.lower_floor("a", sheet(a=6), " ")
    with pytest.raises(SystemExit):
        floors.lower_floor("a", sheet(a=7), "no need")
    floors.lower_floor("a", sheet(a=6), "the annotation was wrong")
    assert floors.read_floors() == {"a": 0.6}
    assert "0.7 to 0.6: the annotation was wrong" in file.read_text(encoding="utf-8")
    floors.raise_floors(sheet(a=7))
    assert "the annotation was wrong" in file.read_text(encoding="utf-8")
