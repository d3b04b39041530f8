"""A place is one with and without the word for what it is: "the Sarn region" and "Sarn"."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import bodies, regions, shortened
from generator.discovery.names.name import Name
from generator.discovery.names.person_names import place_sound
from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Annotated
from generator.model.kind import Kind
from generator.model.tables import words


def find_places(names: Iterable[Name]) -> list[Group]:
    """One group for each place."""
    found: dict[str, Group] = {}
    spelt: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (len(name.text), -len(name.sites), name.text)):
        known = bodies().get(name.text)
        core = core_of(name.text)
        key = known.name if known else core.replace("-", " ")
        heard = place_sound(core) if name.text not in regions() and len(core) >= HEARD else key
        key = spelt.setdefault(heard, key)
        if key in found:
            found[key].names.append(name)
            if name.text == core and found[key].name.split()[0] in SPELT:  # "Fort" after "Ft."
                found[key].aliases.add(found[key].name)
                found[key].name = core
            held = found[key]
            same = place_sound(core) == place_sound(held.name) and core != held.name
            if same and len(name.sites) > len(held.names[0].sites):
                held.names.insert(0, held.names.pop())
                held.aliases.add(held.name)
                held.name = name.text
            if name.text != found[key].name:
                found[key].aliases.add(name.text)
                found[key].reasons.append(f"{name.text} is {found[key].name} with the word for what it is")
            continue
        group = Group(Kind.PLACE, known.name if known else name.text, [name])
        group.aliases.update({*(known.aliases if known else ()), name.text} - {group.name})
        found[key] = group
    groups = by_tail(by_adjective(list(found.values())))
    for group in groups:
        for name in (name for name in group.names if name.text not in bodies() and name.text not in regions()):
            group.aliases.update(f"{name.text}, {province}" for province, count in name.provinces.items() if count > 1)
        group.aliases |= short_forms(group.name)
        count = sum(name.provinces.total() for name in group.names)
        if count > 1:
            group.reasons.append(f"{IN_FULL} {count}×")
    return groups


BUILDINGS = words("tower house building hall stadium arena bridge prison dam mine plant factory estate hotel hospital")
"""Last words of a building's name, of which the first may stand for it: "Orlo" for "Orlo Tower"."""
SELDOM = 4
"""Of so many sentences fewer than one say what is in a place that stands for a building."""
SHORTEST = 5
"""Letters of a place that gives its name to others."""
HEARD = 6
"""Letters of a place's name of which two spellings sound alike are one place."""
IN_FULL = "named with its province or state"
REGIONS = words("region province peninsula oblast governorate prefecture district corridor")
ON_WATER = re.compile(r"(?<=[a-z])-(?:on|upon)-[A-Z]\w+\Z")
"""What says of a town by which water it lies: "Ober-on-Sarn"."""
SPELT = {"Ft.": "Fort", "Ft": "Fort", "Mt.": "Mount", "Mt": "Mount", "St.": "Saint", "St": "Saint"}


def short_forms(province: str) -> set[str]:
    """How news English shortens a province of the home state: "Calif."."""
    return {form for form, name in shortened().items() if name == province and form.endswith(".")}


def by_adjective(groups: list[Group]) -> list[Group]:
    """Joins what a place is called by its adjective with the place: "Orlian" and "Orlian Peninsula" with "Orlia"."""
    homes = {form: group for group in groups for form in adjectives(group.name)}
    left = []
    for group in groups:
        first, _, rest = group.name.partition(" ")
        home = homes.get(first) or homes.get(first.removesuffix("s")) if not rest or rest == "Peninsula" else None
        if home is None:
            left.append(group)
            continue
        home.names.extend(group.names)
        home.aliases |= {group.name, *group.aliases}
        home.reasons.append(f"{group.name} is called after {home.name}")
    return left


def adjectives(place: str) -> tuple[str, ...]:
    """What is called after a place of one word: "Orlian", "Sarnian"; none of a short one, which may begin any word."""
    if " " in place or len(place) < SHORTEST:
        return ()
    return (f"{place}n",) if place.endswith("a") else (f"{place}an", f"{place}ian")


def by_tail(groups: list[Group]) -> list[Group]:
    """Joins a place's short form with the one longer name that ends in it: "Key Bridge"."""
    tails: dict[str, list[Group]] = {}
    for group in groups:
        parts = group.name.split()
        if parts[0].islower():  # "southern Sarn Strip" is but a part of it
            continue
        if "-" in parts[-1] and len(parts) == 1:
            tails.setdefault(group.name.rpartition("-")[2], []).append(group)  # "Upper-Sarn"
        if parts[-1].lower() in lexicon().places:
            for size in range(1, len(parts) - 1):
                tails.setdefault(" ".join(parts[size:]), []).append(group)
            if len(parts) > 2 or parts[-1].lower() in BUILDINGS:
                tails.setdefault(" ".join(parts[:-1]), []).append(group)
    gone = set()
    for group in groups:
        homes = [
            home
            for home in tails.get(group.name, ())
            if home is not group and id(home) not in gone and home.articles & group.articles
            if home.name.split()[-1].lower() not in BUILDINGS or stands_for(group, home)
        ]
        if len(homes) == 1 and group.name not in bodies() and group.name not in regions():
            homes[0].names.extend(group.names)
            homes[0].aliases |= {group.name, *group.aliases}
            homes[0].reasons.append(f"{group.name} is short for {homes[0].name}")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def stands_for(short: Group, building: Group) -> bool:
    """Whether a word is short for a building: hardly anything is "in" it, and most articles have the building too."""
    if short.name == building.name.split(" ", 1)[-1]:
        return True
    both = short.articles & building.articles
    return SELDOM * short.clue("in") < len(short.sites) and len(both) > 1 and 2 * len(both) >= len(short.articles)


def core_of(text: str) -> str:
    """A place's name without a word such as "Region" or "City of"."""
    parts = ON_WATER.sub("", text).split()
    if len(parts) == 2 and parts[1].lower() in {"region", "province", "oblast", "prefecture", "governorate"}:
        return parts[0]
    if (
        len(parts) == 3
        and parts[1] == "of"
        and parts[0] in ("City", "Town", "State", "Province", "Village", "Republic")
    ):
        return parts[2]
    return " ".join([SPELT.get(parts[0], parts[0]), *parts[1:]])


def name_in_full(group: Group, articles: Sequence[Annotated]) -> None:
    """Names a place with the small word that often follows it: "the Sarn region"."""
    count: Counter[str] = Counter()
    for article, sentence in sorted(group.sites):
        text = articles[article].source.sentences[sentence].text
        at = text.find(group.name)
        word = text[at + len(group.name) :].lstrip(" ").split(" ", 1)[0].rstrip(".,;:") if at >= 0 else ""
        if word in REGIONS:
            count[word] += 1
    best = min(count, key=lambda word: (-count[word], word), default=None)
    if best and count[best] * 3 >= len(group.sites):
        group.aliases.add(group.name)
        group.name = f"{group.name} {best}"
