"""Who belongs to a group: told where a sentence names the group and right after it some of its members."""

from collections.abc import Iterator, Sequence

from generator.evidence.related.lexicon import Predicate, predicates
from generator.evidence.related.slots import AND, Clause, Slot
from generator.model.kind import ACTORS, Kind

LEADS = frozenset({", including ", ", including the ", ", such as ", " such as ", ", among them ", ", among them the "})


def by_listing(clause: Clause) -> Iterator[tuple[Sequence[Slot], Predicate, Sequence[Slot]]]:
    """The members that are named, and the group."""
    for at, group in enumerate(clause.slots[:-1]):
        after = clause.slots[at + 1 :]
        lead = clause.text[group.span.end : after[0].span.start]
        if clause.kind(group) is not Kind.GROUP or lead not in LEADS:
            continue
        members = after[:1]
        for slot in after[1:]:
            if not AND.fullmatch(clause.text[members[-1].span.end : slot.span.start]):
                break
            members.append(slot)
        if all(clause.kind(slot) in ACTORS for slot in members):
            yield members, predicates()["belongs_to"], [group]
