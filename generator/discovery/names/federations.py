"""A federation is often called by what its members are called: "Blue Lamp", of the "Federation of Blue Lamp Clubs"."""

from generator.discovery.names.forms import known
from generator.discovery.names.group import Group
from generator.discovery.names.name import Name
from generator.discovery.names.short_forms import absorb
from generator.extraction.names.series import FEDERATIONS
from generator.model.kind import Kind


def by_members(groups: list[Group]) -> list[Group]:
    """Joins what a federation's members are called with the one federation of them.

    A body that everybody knows is another where an article has it beside the full name.
    """
    gone: set[int] = set()
    for group in groups:
        if " " not in group.name or group.kind is not Kind.ORGANISATION:
            continue
        longer = [(home, name) for home in groups if home is not group for name in home.names]
        longer = [(home, name) for home, name in longer if is_of(name, group.name)]
        beside = known(group.name) and any(name.articles & group.articles for _, name in longer)
        if len({id(home) for home, _ in longer}) == 1 and not beside:
            absorb(longer[0][0], group, "what it is a federation of")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def is_of(name: Name, members: str) -> bool:
    """Whether a name is that of a federation, or an international committee, of such members."""
    head, _, rest = name.text.partition(" of ")
    last = head.rsplit(" ", 1)[-1].lower()
    federal = last in FEDERATIONS or (last == "committee" and head.startswith("International"))
    return federal and f"{rest.removeprefix('the ')} ".startswith(f"{members} ")
