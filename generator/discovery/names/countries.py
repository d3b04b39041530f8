"""A state is one under its names, its people's, its capital's; a capital where things happen is a place as well."""

from collections.abc import Mapping

from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import doubtful, formal_names, home, home_provinces, states
from generator.discovery.names.name import ALONE, Name
from generator.discovery.names.places import short_forms
from generator.model.entity import How
from generator.model.kind import Kind
from generator.model.tables import words

REPUBLICS = words("Federal Federative Democratic Socialist Soviet Islamic Arab People's Bolivarian United Co-operative")
FORMAL = {
    "Republic": REPUBLICS,
    "Kingdom": words("Hashemite United"),
    "State": words("Plurinational Independent"),
    "Commonwealth": frozenset[str](),
    "Sultanate": frozenset[str](),
}
"""The words of formal names before "of", each with those that may stand before it: never "Islamic State of"."""
FORMER = frozenset({"Republic of China"})
"""Formal names that are not those of the state whose name they hold."""
CALLED = 6.0
"""Votes of words that call a capital one: it is where something happens then."""
OFTEN = 8
"""How many such mentions one "Paris has refused" outweighs: what has done something is the state."""
PLACED = 0.6
"""The share of a capital's mentions that must be places for it to be a place of its own."""


def find_states(names: Mapping[str, Name]) -> tuple[list[Group], list[Group], set[str]]:
    """One group for each state; the places that share a name with one; and the names that were taken up."""
    found: dict[str, Group] = {}
    places: list[Group] = []
    taken: set[str] = set()
    provinces = {text for text in names if text in home_provinces() and text not in states()}
    by_name = {states()[text][0] for text in names if text in states() and states()[text][1] is not How.METONYM}
    for text in sorted(names):
        if text not in states():
            state = in_full(text)
            if state:
                group = found.setdefault(state, Group(Kind.STATE, state.removeprefix("The ")))
                group.names.append(names[text])
                group.aliases.add(text)
                taken.add(text)
            continue
        state, how = states()[text]
        name = names[text]
        taken.add(text)
        if text in doubtful() and text == state and not meant(name, names, provinces):
            if text in home_provinces() and (provinces or name.clues["shortened"]):
                reason = f"{text} is named as a province of {home()}, or beside others"
                places.append(Group(Kind.PLACE, text, [name], aliases=short_forms(text), reasons=[reason]))
        elif how is How.METONYM and state not in by_name and not acts(name) and not is_place(name):
            continue  # "from Sarn", once: neither what happens there nor what its state does
        elif how is How.METONYM and is_place(name):
            places.append(Group(Kind.PLACE, text, [name], reasons=[f"{text} is mostly where something happens"]))
        else:
            found.setdefault(state, Group(Kind.STATE, state.removeprefix("The "))).names.append(name)
    for group in found.values():
        forms = sorted(name.text for name in group.names if name.text != group.name)
        if forms:
            group.reasons.append(f"the library of countries knows {', '.join(forms)} as {group.name}")
    return list(found.values()), places, taken


def in_full(text: str) -> str:
    """The state that a name such as "Kingdom of Ruritania" or "Ruritanian Federation" is of; empty for others."""
    kind, of, short = text.partition(" of ")
    if text in formal_names():
        return formal_names()[text]
    *parts, last = kind.split()
    if not of or last not in FORMAL or not FORMAL[last].issuperset(parts):
        return ""
    short = short.removeprefix("the ")
    if text in FORMER or (last in ("State", "Commonwealth") and short in home_provinces()):
        return ""
    state, how = states().get(short, ("", How.METONYM))
    return state if how in (How.NAME, How.ALIAS) else ""


def meant(name: Name, names: Mapping[str, Name], provinces: set[str]) -> bool:
    """Whether a name that is a person's, or another place's, too stands for the state."""
    people = any(text.endswith(f" {name.text}") or text.startswith(f"{name.text} ") for text in names)
    own = any(row[0] == name.text and text != name.text for text, row in states().items() if text in names)
    if own:
        return True
    if name.text in home_provinces():
        return not provinces and not name.clues["shortened"]
    return not people or name.clues["in"] > 0


def acts(name: Name) -> bool:
    """Whether a capital does something: only so it calls up a state that the story never names."""
    return name.clues["acts"] + name.clues["speaker"] + name.clues["helped"] > 0


def is_place(name: Name) -> bool:
    """Whether most mentions of a capital say where something happens."""
    if name.votes[Kind.PLACE] >= CALLED and not name.clues["acts"]:
        return True
    total = sum(name.clues.values()) - name.clues["the"] - name.clues[ALONE]
    there = name.clues["in"] + name.clues["place"]
    return total >= 3 and there >= PLACED * total and not name.clues["acts"] and there >= OFTEN * name.clues["helped"]
