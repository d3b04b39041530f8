"""A government goes by its state's name, an administration by its head's."""

from collections.abc import Iterable

from generator.discovery.names.group import Group
from generator.discovery.names.name import Name
from generator.discovery.names.person_names import surname
from generator.model.kind import Kind

WORDS = frozenset({"government", "administration"})


def fold_governments(names: dict[str, Name], states: Iterable[Group]) -> None:
    """Gives "Ruritanian Government" to the state."""
    by_name = {name.text: group for group in states for name in group.names}
    for text in [text for text in names if text.rsplit(" ", 1)[-1].lower() in WORDS]:
        group = by_name.get(text.rpartition(" ")[0])
        if group:
            group.names.append(names.pop(text))


def administrations(persons: Iterable[Group]) -> list[Group]:
    """The administration of each person of whom the articles name one."""
    found = []
    for person in persons:
        own = [name for name in person.names if name.clues["administration"]]
        if own:
            short = surname(person.name)
            called = f"{short} administration"
            count = sum(name.clues["administration"] for name in own)
            stand_in = Name(called, sites=[site for name in own for site in name.sites][:count])
            group = Group(Kind.GOVERNMENT, called, [stand_in])
            group.aliases.update({f"{person.name} administration", f"{short} Administration", f"{short} government"})
            group.reasons.append(f"“administration” or “government” follows {short} in {count} sentences")
            found.append(group)
    return found
