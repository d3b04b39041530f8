"""Groups of propositions become claims: a statement is in that of its main clause, and in those of side clauses."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.evidence.claims.agree import MOST, Scale
from generator.evidence.claims.candidates import candidates
from generator.evidence.claims.clusters import Clusters
from generator.evidence.claims.forms import Form, Place, count_marks, forms_of
from generator.evidence.claims.grouped import Choice, Grouped
from generator.evidence.claims.pairs import Pairs, key_of
from generator.evidence.claims.proposition import Proposition
from generator.model.annotation import Annotated, Span
from generator.model.claim import Claim, Member, Statement
from generator.model.entity import Entity, Mention
from generator.model.kind import Kind
from generator.model.memo import FORGETFUL, Memo

COMMON = 1.0
"""What a mark tells at least, however common it is in the story."""
FINE, COARSE = 4, 2
"""So many first binary digits tell how many sentences there are, and at least so many how many have a mark."""


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
    mains = [next((p for p in f.propositions if p.main), f.propositions[0] if f.propositions else None) for f in forms]
    names = {entity.id: entity.name for entity in entities}
    keys = [key_of(form, scale) for form in forms] if memo.store else []
    pairs = Pairs(forms, scale, keys, memo)
    scored = list(pairs.scored(candidates(rows, [form.sources for form in forms], weight, pairs.numbers)))
    clusters = Clusters(Choice(rows, forms, mains, scale), keys, memo)
    found = list(distinct(Grouped(one, rows, forms, mains, names) for one in clusters.chosen(scored)))
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
