"""Groups of propositions become claims: a statement is in that of its main clause, and in those of side clauses."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.evidence.claims.agree import MOST, Scale
from generator.evidence.claims.candidates import candidates
from generator.evidence.claims.forms import Form, Place, count_marks, forms_of
from generator.evidence.claims.groups import ASKED, FIRM, LEAST, LOOSE, groups_of
from generator.evidence.claims.pairs import Pairs
from generator.evidence.claims.proposition import Proposition
from generator.evidence.claims.reasons import reason
from generator.model.annotation import Annotated, Span
from generator.model.claim import Claim, Member, Statement
from generator.model.entity import Entity, Mention
from generator.model.kind import Kind
from generator.model.memo import FORGETFUL, Memo

COMMON = 1.0
"""What a mark tells at least, however common it is in the story."""
FINE, COARSE = 4, 2
"""So many first binary digits tell how many sentences there are, and at least so many how many have a mark."""
SURE = 0.6
"""What agrees so far says the same even where the acts have no word or class in common."""
KEPT = -1.5
"""What agrees less with the proposition that a claim shows is not in it, however much it agrees with others."""
LIKED = 24
"""So many members of a group, those that were joined first, say which of all is most like them: not all with all."""


def make_claims(
    statements: Sequence[Statement],
    articles: Iterable[Annotated],
    mentions: Mapping[Place, Sequence[Mention]],
    entities: Sequence[Entity],
    memo: Memo = FORGETFUL,
) -> tuple[Claim, ...]:
    """The claims, by their first statement; each statement's main clause is in exactly one.

    `memo` keeps what sentences scored.
    """
    forms = forms_of(statements, articles, mentions, entities)
    rows = [row for form in forms for row in form.propositions]
    weight = weights(forms)
    persons = frozenset(f"e:{entity.id}" for entity in entities if entity.kind is Kind.PERSON)
    scale = Scale(weight, forms, persons)
    pairs = candidates(rows, [form.sources for form in forms], weight)
    mains = [next((p for p in f.propositions if p.main), f.propositions[0] if f.propositions else None) for f in forms]
    names = {entity.id: entity.name for entity in entities}
    scored = list(Pairs(forms, scale, memo).scored(pairs))
    found = list(
        distinct(
            Grouped([rows[number] for number in group], forms, mains, scale, names, whole=bar is FIRM)
            for bar in (FIRM, LOOSE)
            for group in groups_of(rows, scored, scale, bar)
        )
    )
    taken = {id(row) for one in found for row in one.kept if one.leads and len(one.sources) > 1}
    claims = [claim for one in found for claim in one.claims()]
    for form, main in zip(forms, mains, strict=True):
        if main is None or id(main) not in taken:
            claims.append(alone(form, main))
    return tuple(sorted(united(claims), key=lambda claim: (claim.shown.place, claim.id)))


def united(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims with one of each id: what agrees with one clause of a statement in two ways is one claim about it."""
    by_id: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_id[claim.id].append(claim)
    for same in by_id.values():
        members = {member.statement.id: member for claim in reversed(same) for member in claim.members}
        order = dict.fromkeys(member.statement.id for claim in same for member in claim.members)
        kept = tuple(members[statement] for statement in order)
        yield (
            same[0]
            if len(same) == 1
            else replace(same[0], members=kept, statements=tuple(member.statement for member in kept))
        )


def weights(forms: Sequence[Form]) -> dict[str, float]:
    """How much a mark tells: by how few of the story's sentences have it, from `COMMON` to `MOST`.

    Numbers of sentences count in steps, so that an article more changes few weights.
    """
    size = cut(len(forms), FINE)
    every = math.log(1 + size) or 1.0
    return {
        mark: max(COMMON, min(MOST, 4.6 * math.log(1 + size / stepped(count)) / every))
        for mark, count in count_marks(forms).items()
    }


def stepped(count: int) -> int:
    """A number in steps that grow with it: up to 15 itself, a large one less by up to a third."""
    return cut(count, max(COARSE, 9 - count.bit_length()))


def cut(count: int, digits: int) -> int:
    """A number with its first binary digits alone, the others 0."""
    less = max(0, count.bit_length() - digits)
    return count >> less << less


class Grouped:
    """One group with what is shown of it; `kept` are those that agree with the proposition shown.

    Where that is what a sentence mainly says, `kept` are only those that share its act or agree for sure: a page gives
    them as citations of the whole sentence. `loose` then are all.
    """

    def __init__(
        self,
        group: Sequence[Proposition],
        forms: Sequence[Form],
        mains: Sequence[Proposition | None],
        scale: Scale,
        names: Mapping[str, str],
        *,
        whole: bool,
    ) -> None:
        self.forms, self.names = forms, names
        self.leads = whole and any(mains[row.form] is row for row in group)
        asked = group[: LIKED if self.leads else ASKED]
        likeness = {id(row): sum(max(LEAST, scale.score(row, other)) for other in asked) for row in group}

        def order(row: Proposition) -> tuple[bool, bool, bool, float, Place]:
            first = forms[row.form].statements[0]
            main = mains[row.form] is row
            return not main, first.needs_before, bool(first.referents), -round(likeness[id(row)], 6), first.place

        ordered = sorted(group, key=order)
        kept: dict[int, Proposition] = {}
        for row in ordered:
            if row is ordered[0] or scale.score(row, ordered[0]) >= KEPT:
                known = kept.get(row.form)
                if known is None or (mains[row.form] is row and mains[row.form] is not known):
                    kept[row.form] = row
        self.shown, self.kept = ordered[0], list(kept.values())
        self.loose: list[Proposition] = []
        self.mains = mains
        if self.leads:
            sure = [row for row in self.kept if row is self.shown or is_sure(self.shown, row, scale)]
            self.kept, self.loose = sure, self.kept if len(sure) < len(self.kept) else []

    @property
    def statements(self) -> frozenset[str]:
        """The ids of its statements."""
        return frozenset(s.id for row in self.kept for s in self.forms[row.form].statements)

    @property
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


def is_sure(shown: Proposition, row: Proposition, scale: Scale) -> bool:
    """Whether a row says what a sentence mainly says: the same act, or agreement that leaves no doubt."""
    deep = shown.deep & row.deep
    act = deep or (shown.acts & row.acts if not (shown.deep and row.deep) else frozenset())
    score = scale.score(shown, row)
    return score >= SURE or bool(act or shown.heads & row.heads)


def distinct(groups: Iterable[Grouped]) -> Iterator[Grouped]:
    """The groups of two sources or more, without those whose statements are all in another; main clauses first."""
    rows = [group for group in groups if len(group.sources) > 1 or group.loose]
    rows.sort(key=lambda one: (not one.leads, -len(one.statements), min(one.statements)))
    held: dict[str, list[frozenset[str]]] = defaultdict(list)
    for group in rows:
        mine = group.statements
        if group.leads or not any(mine <= other for other in held[min(mine)]):
            for key in mine:
                held[key].append(mine)
            yield group


def alone(form: Form, main: Proposition | None) -> Claim:
    """The claim of a wording that no other has."""
    first = form.statements[0]
    span = main.span if main is not None else Span(0, len(first.text))
    members = tuple(Member(statement=s, span=span, main=True) for s in form.statements)
    reason = "the same words" if len(members) > 1 else ""
    return Claim(id=f"c-{first.id}", statements=form.statements, members=members, reason=reason)
