"""A name may end with a full stop of its own, and hold a comma: neither ends what the briefing says."""

import re
from types import SimpleNamespace
from typing import cast

import pytest

from generator.verify.pages import forms
from generator.verify.pages.proofs import also_called
from generator.verify.words import key
from generator.verify.world import Spot

KNOWN = frozenset(map(key, ("Cole Ward", "Cole B. Ward, Jr.")))


@pytest.mark.parametrize(
    ("names", "good"),
    [("Cole Ward, Cole B. Ward, Jr.", True), ("Cole B. Ward, Jr.", True), ("Cole Ward, Jo Roe", False), ("Jr.", False)],
)
def test_a_list_of_names_is_parted_at_the_commas_that_part_names(names: str, good: bool) -> None:
    world = SimpleNamespace(shown_on=lambda _: [SimpleNamespace(keys=KNOWN)])
    match = re.fullmatch("(.+)", names)
    assert match
    assert (also_called(match, cast("Spot", SimpleNamespace(page="page", world=world))) == "") is good


def test_what_ends_with_a_dot_is_tried_with_it_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def one(text: str, _: object) -> str:
        seen.append(text)
        return "" if text in {"1 named origin: Cole Ward Jr.", "in 2 sources"} else "no"

    monkeypatch.setattr(forms, "_one", one)
    spot = cast("Spot", SimpleNamespace())
    assert forms.fault("1 named origin: Cole Ward Jr.", spot) == ""
    assert forms.fault("in 2 sources.", spot) == ""
    assert forms.fault("in 2 sources · 1 named origin: Cole Ward Jr.", spot) == ""
    assert forms.fault("in 3 sources.", spot) == "no"
