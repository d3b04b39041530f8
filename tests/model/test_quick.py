"""A quick value is a frozen dataclass as any other."""

from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any

import pytest

from generator.model.quick import quick


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Loaf:
    baker: str
    weight: int = 2
    seeds: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True, order=True)
class Slice:
    start: int
    end: int = 0


def test_its_fields_are_those_that_were_given_or_their_defaults():
    assert Loaf(baker="Ada") == Loaf(baker="Ada", weight=2, seeds=())
    assert repr(Loaf(baker="Ada", weight=3)) == "Loaf(baker='Ada', weight=3, seeds=())"
    assert replace(Loaf(baker="Ada"), weight=4).weight == 4
    assert Slice(1) < Slice(1, 2)
    assert {Slice(1), Slice(1, 0)} == {Slice(1)}


def test_it_is_called_as_its_own_init_would_be():
    loaf: Any = Loaf
    slice_: Any = Slice
    for wrong in (lambda: loaf("Ada"), loaf, lambda: loaf(baker="Ada", age=1), slice_):
        with pytest.raises(TypeError):
            wrong()


def test_it_stays_frozen():
    one: Any = Slice(1)
    with pytest.raises(FrozenInstanceError):
        one.start = 2


def test_what_has_more_to_do_is_refused():
    @dataclass(frozen=True)
    class Bare:
        start: int

    @dataclass(frozen=True, slots=True)
    class Made:
        rows: list[int] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        start: int

        def __post_init__(self):
            assert self.start

    for kind in (Bare, Made, Checked):
        with pytest.raises(TypeError):
            quick(kind)
