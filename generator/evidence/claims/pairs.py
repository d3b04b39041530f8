"""What two sentences scored is kept under all that both were read from and the weights of their marks.

So after an article more only those are scored that it brought, or of whose marks one became rarer or commoner.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from generator.evidence.claims.agree import KEPT, Scale
from generator.evidence.claims.candidates import Turn, comparable
from generator.evidence.claims.forms import Form
from generator.evidence.claims.grounds import against
from generator.evidence.claims.groups import LOOSE, Scored
from generator.model.memo import Memo

Row = tuple[int, int, float]
"""A score of two propositions, with the number of each in its sentence."""


class Pairs:
    """Scores the propositions of pairs of sentences."""

    def __init__(self, forms: Sequence[Form], scale: Scale, keys: Sequence[str], memo: Memo) -> None:
        self.forms, self.scale, self.keys, self.memo = forms, scale, keys, memo
        self.begins = [0, *accumulate(len(form.propositions) for form in forms)]
        self.numbers = [number_of(form) for form in forms] if keys else []
        self.at = {number: form for form, number in enumerate(self.numbers)}

    def scored(self, turns: Iterable[Turn]) -> Iterator[Scored]:
        """How sure it is of the pairs that may be joined, with the places of the propositions among those of all."""
        for turn in turns:
            two = turn.form
            before = self.kept(two)
            ones = self.compared(turn, before)
            now: dict[str, Any] = {"": [turn.trace, *(self.numbers[one] for one in ones)]} if self.keys else {}
            begins = self.begins[two]
            for one in ones:
                key = self.keys[one] if self.keys else ""
                found = before.get(key) if key else None
                if found is None:
                    found = list(self.anew(one, two))
                mine, theirs = self.forms[one].propositions, self.forms[two].propositions
                now[key] = found
                for i, j, score in found:
                    self.scale.hold(mine[i], theirs[j], score)
                    if score < LOOSE.pair:
                        continue
                    left = score - against(mine[i], theirs[j], self.scale.weight)
                    if left >= LOOSE.pair:
                        yield left, (self.begins[one] + i, begins + j)
            if self.memo.store and now != before:
                self.memo.store.put(self.place(two), now)

    def compared(self, turn: Turn, before: Mapping[str, Any]) -> list[int]:
        """The earlier sentences that one is compared with: the same as before, while the trace stays."""
        trace, *numbers = before.get("", [None])
        if trace == turn.trace and all(number in self.at for number in numbers):
            return [self.at[number] for number in numbers]
        return turn.others()

    def anew(self, one: int, two: int) -> Iterator[Row]:
        """The scores of two sentences, worked out; those too low to be kept are left out."""
        for i, first in enumerate(self.forms[one].propositions):
            for j, second in enumerate(self.forms[two].propositions):
                if comparable(first, second) and (score := self.scale.worked_out(first, second)) >= KEPT:
                    yield i, j, score

    def kept(self, two: int) -> dict[str, Any]:
        """What is kept of a sentence, by the key of the earlier one; nothing of what has another form.

        Under no key stands the trace of all that had a say in what it was compared with, and the numbers of these.
        """
        found = self.memo.store.get(self.place(two)) if self.memo.store else None
        rows = found if isinstance(found, dict) else {}
        return rows if all(is_kept(row) if key else is_compared(row) for key, row in rows.items()) else {}

    def place(self, two: int) -> str:
        """Where the scores of a sentence with earlier ones are kept."""
        return self.memo.key(("scored", self.keys[two]))


def is_kept(rows: Any) -> bool:  # noqa: ANN401  (JSON)
    """Whether it is a list of scores."""
    return isinstance(rows, list) and all(isinstance(row, list) and len(row) == 3 for row in rows)


def is_compared(row: Any) -> bool:  # noqa: ANN401  (JSON)
    """Whether it is a trace with the numbers of sentences."""
    return isinstance(row, list) and bool(row) and all(isinstance(number, int) for number in row)


def number_of(form: Form) -> int:
    """A number that tells a sentence from others, by what was read of it; of one source alone, by that too."""
    alone = min(form.sources) if len(form.sources) == 1 else ""
    return int.from_bytes(digest_of([*form.read, alone]).digest()[:7])


def digest_of(rows: Iterable[str]) -> "hashlib._Hash":
    """The digest of texts, each told apart from its neighbours."""
    return hashlib.sha256("".join([f"{len(row)}:{row}" for row in rows]).encode("utf-8", "surrogatepass"))


def key_of(form: Form, scale: Scale) -> str:
    """The digest of all that a sentence's scores hang on."""
    rows = [*form.read, *(f"{mark} {scale.weight.get(mark)} {mark in scale.persons}" for mark in sorted(form.places))]
    return digest_of(rows).hexdigest()[:24]
