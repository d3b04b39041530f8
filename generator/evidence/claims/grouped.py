"""A group of propositions as it is shown: which of them is the claim's, and which of the others are in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.evidence.claims.agree import Scale
from generator.evidence.claims.forms import Form, Place
from generator.evidence.claims.groups import ASKED, LEAST
from generator.evidence.claims.proposition import Proposition
from generator.evidence.claims.reasons import reason
from generator.model.claim import Claim, Member

SURE = 0.6
"""What agrees so far says the same even where the acts have no word or class in common."""
KEPT = -1.5
"""What agrees less with the proposition that a claim shows is not in it, however much it agrees with others."""
LIKED = 24
"""So many members of a group, those that were joined first, say which of all is most like them: not all with all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What is shown of a group, by the places of propositions; `kept` are those that agree with the one shown.

    Where that is what a sentence mainly says, `kept` are only those that share its act or agree for sure: a page gives
    them as citations of the whole sentence. `loose` then are all. `first` is the group's first member.
    """

    first: int
    leads: bool
    shown: int
    kept: tuple[int, ...]
    loose: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Chooses what is shown of groups; `mains` are what each sentence mainly says."""

    rows: Sequence[Proposition]
    forms: Sequence[Form]
    mains: Sequence[Proposition | None]
    scale: Scale

    def of(self, group: Sequence[int], *, whole: bool) -> Chosen:
        """What is shown of a group."""
        rows, scale = self.rows, self.scale
        leads = whole and any(self.is_main(rows[number]) for number in group)
        asked = [rows[number] for number in group[: LIKED if leads else ASKED]]
        likeness = {number: sum(max(LEAST, scale.score(rows[number], other)) for other in asked) for number in group}

        def order(number: int) -> tuple[bool, bool, bool, float, Place]:
            first = self.forms[rows[number].form].statements[0]
            main = self.is_main(rows[number])
            return not main, first.needs_before, bool(first.referents), -round(likeness[number], 6), first.place

        ordered = sorted(group, key=order)
        shown = ordered[0]
        kept: dict[int, int] = {}
        for number in ordered:
            row = rows[number]
            if number == shown or scale.score(row, rows[shown]) >= KEPT:
                known = kept.get(row.form)
                if known is None or (self.is_main(row) and known != number):
                    kept[row.form] = number
        every = tuple(kept.values())
        if not leads:
            return Chosen(first=group[0], leads=False, shown=shown, kept=every, loose=())
        sure = tuple(n for n in every if n == shown or self.is_sure(rows[shown], rows[n]))
        return Chosen(first=group[0], leads=True, shown=shown, kept=sure, loose=every if len(sure) < len(every) else ())

    def is_main(self, row: Proposition) -> bool:
        """Whether a proposition is what its sentence mainly says."""
        return self.mains[row.form] is row

    def is_sure(self, shown: Proposition, row: Proposition) -> bool:
        """Whether a row says what a sentence mainly says: the same act, or agreement that leaves no doubt."""
        deep = shown.deep & row.deep
        act = deep or (shown.acts & row.acts if not (shown.deep and row.deep) else frozenset())
        return self.scale.score(shown, row) >= SURE or bool(act or shown.heads & row.heads)


class Grouped:
    """One group with what is shown of it."""

    def __init__(
        self,
        chosen: Chosen,
        rows: Sequence[Proposition],
        forms: Sequence[Form],
        mains: Sequence[Proposition | None],
        names: Mapping[str, str],
    ) -> None:
        self.leads, self.forms, self.mains, self.names = chosen.leads, forms, mains, names
        self.shown = rows[chosen.shown]
        self.kept = [rows[number] for number in chosen.kept]
        self.loose = [rows[number] for number in chosen.loose]

    @cached_property
    def statements(self) -> frozenset[str]:
        """The ids of its statements."""
        return frozenset(s.id for row in self.kept for s in self.forms[row.form].statements)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The sources that say it."""
        return frozenset[str]().union(*(self.forms[row.form].sources for row in self.kept))

    def claims(self) -> Iterator[Claim]:
        """The claim, and where it leads that of all that agree with a part of the sentence."""
        if not self.leads or len(self.sources) > 1:
            yield self.claim(self.kept, "c" if self.leads else self.mark)
        if self.loose:
            yield self.claim(self.loose, self.mark)

    @property
    def mark(self) -> str:
        """What tells a side clause's claim from others of its statement: where that begins, or its amount stands."""
        shown = self.shown
        return f"d{shown.span.start}" if shown.amount is None else f"n{shown.terms[shown.head or 0].start}"

    def claim(self, rows: Sequence[Proposition], mark: str) -> Claim:
        """A claim of these; its reason is that of the pair that agrees in most."""
        leads = mark == "c"
        members = tuple(
            Member(
                statement=statement,
                span=row.span,
                main=leads and self.mains[row.form] is row,
                reason="" if row is self.shown else reason(self.shown, row, self.names),
            )
            for row in rows
            for statement in self.forms[row.form].statements
        )
        said = next((member.reason for member in members if member.reason), "the same words")
        statements = tuple(member.statement for member in members)
        return Claim(id=f"{mark}-{statements[0].id}", statements=statements, members=members, reason=said)
