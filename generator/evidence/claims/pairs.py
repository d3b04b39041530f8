"""What two sentences scored is kept under all that both were read from and the weights of their marks.

So after an article more only those are scored that it brought, or of whose marks one became rarer or commoner.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Any

from generator.evidence.claims.agree import KEPT, Scale
from generator.evidence.claims.candidates import comparable
from generator.evidence.claims.forms import Form
from generator.evidence.claims.groups import Scored
from generator.model.memo import Memo

Row = tuple[int, int, float]
"""A score of two propositions, with the number of each in its sentence."""


class Pairs:
    """Scores the propositions of pairs of sentences."""

    def __init__(self, forms: Sequence[Form], scale: Scale, memo: Memo) -> None:
        self.forms, self.scale, self.memo = forms, scale, memo
        self.begins = [0, *accumulate(len(form.propositions) for form in forms)]
        self.keys = [key_of(form, scale.weight) for form in forms] if memo.store else []

    def scored(self, pairs: Iterable[tuple[int, int]]) -> Iterator[Scored]:
        """The scores of the pairs that are worth keeping, with the places of the propositions among those of all."""
        for two, group in groupby(pairs, key=itemgetter(1)):
            before = self.kept(two)
            now: dict[str, list[Row]] = {}
            begins = self.begins[two]
            for one, _ in group:
                key = self.keys[one] if self.keys else ""
                found = before.get(key) if key else None
                if found is None:
                    found = list(self.anew(one, two))
                mine, theirs = self.forms[one].propositions, self.forms[two].propositions
                now[key] = found
                for i, j, score in found:
                    self.scale.hold(mine[i], theirs[j], score)
                    yield score, (self.begins[one] + i, begins + j)
            if self.memo.store and now.keys() != before.keys():
                self.memo.store.put(self.place(two), now)

    def anew(self, one: int, two: int) -> Iterator[Row]:
        """The scores of two sentences, worked out; those too low to be kept are left out."""
        for i, first in enumerate(self.forms[one].propositions):
            for j, second in enumerate(self.forms[two].propositions):
                if comparable(first, second) and (score := self.scale.worked_out(first, second)) >= KEPT:
                    yield i, j, score

    def kept(self, two: int) -> dict[str, list[Row]]:
        """What is kept of a sentence, by the key of the earlier one; nothing of what has another form."""
        found = self.memo.store.get(self.place(two)) if self.memo.store else None
        return {key: rows for key, rows in found.items() if is_kept(rows)} if isinstance(found, dict) else {}

    def place(self, two: int) -> str:
        """Where the scores of a sentence with earlier ones are kept."""
        return self.memo.key(("scored", self.keys[two]))


def is_kept(rows: Any) -> bool:  # noqa: ANN401  (JSON)
    """Whether it is a list of scores."""
    return isinstance(rows, list) and all(isinstance(row, list) and len(row) == 3 for row in rows)


def key_of(form: Form, weight: Mapping[str, float]) -> str:
    """The digest of all that a sentence's scores hang on."""
    rows = [*form.read, *(f"{mark} {weight.get(mark)}" for mark in sorted(form.places))]
    packed = "".join([f"{len(row)}:{row}" for row in rows])
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()[:24]
