"""A land is one under all its names: its short one, what others call it, and "Republic of" before it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.discovery.names.group import Group
from generator.discovery.names.kinds import evident
from generator.discovery.names.name import Name
from generator.discovery.names.short_forms import absorb
from generator.model.kind import Kind

REPUBLIC = "Republic of "


def settle_lands(names: Mapping[str, Name], kinds: dict[str, Kind | None]) -> None:
    """Makes places of what is another name of a place, and of no body by more than what it has."""
    spots = {text for text, kind in kinds.items() if kind is Kind.PLACE}
    others = {text.rpartition("-")[2] for text in spots if "-" in text}
    for text, name in names.items():
        others |= name.others.keys() if text in spots else {text} if spots & name.others.keys() else set()
    others = {text for text in others & names.keys() if kinds[text] in (None, Kind.ORGANISATION)}
    spots |= {text for text in others if only_owns(names[text])}
    spots |= {text for text in names if text.startswith(REPUBLIC) and text.removeprefix(REPUBLIC) in spots}
    kinds.update(dict.fromkeys(spots, Kind.PLACE))


def only_owns(name: Name) -> bool:
    """Whether nothing but what it has, as a land has as well, makes a body of a name: "the Sarn leaders"."""
    return name.votes[Kind.ORGANISATION] <= name.clues["belongings"] and not name.clues["the"] and not evident(name)


def by_other_name(groups: list[Group]) -> list[Group]:
    """Joins a place with what the articles say that others call it."""
    owner = {name.text: group for group in groups for name in group.names}
    gone: set[int] = set()
    for group in groups:
        for text in sorted({text for name in group.names for text in name.others}):
            other = owner.get(text)
            if other is None or other is group or id(group) in gone or id(other) in gone:
                continue
            home, left = sorted((group, other), key=lambda one: (-len(one.sites), one.name))
            absorb(home, left, "what others call it")
            owner.update(dict.fromkeys((name.text for name in left.names), home))
            gone.add(id(left))
    return [group for group in groups if id(group) not in gone]


def by_land(groups: list[Group], lands: Iterable[Group]) -> list[Group]:
    """Joins bodies of one land that are named after it alike: "Upper-Sarn Army", "Sarn Army"."""
    called = {text: number for number, land in enumerate(lands) for text in {land.name, *land.aliases}}
    homes: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in groups:
        for size in range(1, len(group.name.split())):
            first, rest = " ".join(group.name.split()[:size]), " ".join(group.name.split()[size:])
            if first in called:
                homes[called[first], rest.replace("Defense", "Defence")].append(group)
    gone: set[int] = set()
    for home, *others in (sorted(rows, key=lambda one: (-len(one.sites), one.name)) for rows in homes.values()):
        for other in others:
            if id(other) not in gone and id(home) not in gone and other is not home:
                absorb(home, other, "the same of one land")
                gone.add(id(other))
    return [group for group in groups if id(group) not in gone]
