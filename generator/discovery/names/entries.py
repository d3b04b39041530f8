"""Groups become entries: each with an id of its own, made from its name alone."""

from collections.abc import Iterable

from generator.discovery.names.group import Group
from generator.extraction.names.find import ADDRESSES
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.ids import slug


def as_candidates(groups: Iterable[Group]) -> list[Candidate]:
    """The groups as candidates without a page."""
    ids: set[str] = set()
    found: list[Candidate] = []
    for group in sorted(groups, key=lambda group: (-len(group.sites), group.kind, group.name)):
        if not group.names:
            continue
        key = free(group, ids)
        ids.add(key)
        found.append(candidate(group, key))
    return found


def free(group: Group, ids: set[str]) -> str:
    """An id that no other entry has: from the name, then from the name and the kind."""
    for text in (group.name, f"{group.name} {group.kind.value}"):
        if slug(text) not in ids:
            return slug(text)
    return slug(f"{group.name} {group.kind.value} {' '.join(sorted(group.aliases))} {len(ids)}")


def candidate(group: Group, key: str) -> Candidate:
    """The group as an entry in the making."""
    aliases = tuple(sorted(alias for alias in group.aliases if alias and alias != group.name))
    never = tuple(sorted(group.never))
    entity = Entity(id=key, name=group.name, kind=group.kind, section="", aliases=aliases, never=never)
    called = min(
        group.roles.items(), key=lambda row: (row[0].lower().rstrip(".") in ADDRESSES, -row[1], row[0]), default=None
    )
    reasons = [f"called “{called[0]}”"] if called else []
    return Candidate(
        entity=entity,
        sources=len(group.articles),
        mentions=len(group.sites),
        score=float(len(group.sites)),
        reasons=tuple(dict.fromkeys([*reasons, *group.reasons])),
    )
