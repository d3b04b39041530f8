"""A person is one under a full name, its variants and the surname; a surname of two persons names neither."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import cell, given_names
from generator.discovery.names.name import Name
from generator.discovery.names.person_names import firsts_of, fold, one_middle, skeleton, sound, spaced, surname
from generator.discovery.names.spellings import join_spellings
from generator.discovery.names.variants import LEAST, alike, keys
from generator.model.kind import Kind

PARTICLES = frozenset(
    {"de", "del", "della", "di", "da", "dos", "do", "du", "van", "von", "der", "den", "ter", "bin", "bint"}
)

HEARD = 4
"""Letters of a surname that another spelling of it must sound alike in."""

TWOFOLD = re.compile(r"\A[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+\Z")
"""One name before a given name of two parts: "Seo Min-ju"."""


def find_persons(full: Iterable[Name], bare: Mapping[str, Name]) -> tuple[list[Group], set[str]]:
    """One group for each person; and the names of one word that were taken up."""
    alone = {text: len(name.sites) for text, name in bare.items()}
    ranked = sorted(full, key=lambda n: (-len(n.sites), -alone.get(surname(n.text), 0), -len(n.text), n.text))
    groups = with_particles(join_spellings(merged(ranked)))
    owners: dict[str, list[Group]] = defaultdict(list)
    firsts: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for key in {fold(surname(name.text)) for name in group.names}:
            owners[key].append(group)
        for key in {sound(name.words[0]) for name in group.names}:
            firsts[key].append(group)
    slips = slips_of(groups)
    heard: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for key in {sound(surname(name.text)) for name in group.names if len(sound(surname(name.text))) >= HEARD}:
            heard[key].append(group)
    taken: set[str] = set()
    for text in sorted(bare):
        name, key = bare[text], fold(text)
        chosen = owners.get(key) or owners.get(skeleton(text)) or heard.get(sound(text)) or misspelt(name, slips)
        family = [group for group in firsts.get(sound(text), ()) if is_family_first(text, group)]
        chosen = chosen or (family if len(family) > 1 else [])
        if len(chosen) == 1:
            take(chosen[0], name, f"{text} is the last word of {chosen[0].name}")
            taken.add(text)
        elif not chosen and len(firsts.get(sound(text), ())) == 1:
            group = firsts[sound(text)][0]
            if is_family_first(text, group) or name.articles <= group.articles or is_called_so(group, name, bare):
                take(group, name, f"{text} is the first word of {group.name}")
                group.aliases.add(text)
                taken.add(text)
        elif len(chosen) > 1:
            taken.add(text)
            for group in chosen:
                group.reasons.append(f"{text} alone may be any of {len(chosen)} persons")
                group.never.add(text)
    return groups, taken


def is_family_first(text: str, group: Group) -> bool:
    """Whether a name begins with the family's: one that mostly does, or before a given name such as "Min-ju"."""
    return text.lower() in cell("family_first") or TWOFOLD.search(group.name) is not None


def is_called_so(group: Group, name: Name, bare: Mapping[str, Name]) -> bool:
    """Whether a person goes by the first name, as many do who bear no family's name: nobody says the last one alone."""
    last = fold(surname(group.name))
    sure = name.text not in given_names() or len(name.articles & group.articles) > 1 or len(name.articles) > 2
    return sure and len(name.text) >= HEARD and last not in map(fold, bare)


def with_particles(groups: list[Group]) -> list[Group]:
    """The groups, with a surname and its particle ("de Roe") joined with the one full name that ends so."""
    gone: set[int] = set()
    for group in groups:
        parts = group.name.lower().split()
        if not parts or any(part not in PARTICLES for part in parts[:-1]):
            continue
        tail = f" {group.name.lower()}"
        homes = [other for other in groups if other is not group and other.name.lower().endswith(tail)]
        if len(homes) == 1:
            for name in group.names:
                take(homes[0], name, f"{name.text} is the surname of {homes[0].name}")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def slips_of(groups: Iterable[Group]) -> dict[str, list[Group]]:
    """The groups by what misspellings of their surnames have in common with these."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for key in sorted(keys(fold(surname(group.name)))):
            found[key].append(group)
    return found


def misspelt(name: Name, slips: Mapping[str, list[Group]]) -> list[Group]:
    """The one person of an article of whose surname a rarer word is a slip of the pen."""
    word = fold(name.text)
    if len(word) <= LEAST:
        return []
    near = {id(group): group for key in sorted(keys(word)) for group in slips.get(key, ())}
    found = [group for group in near.values() if name.articles <= group.articles and len(name.sites) <= 2]
    return found if len(found) == 1 and alike(word, fold(surname(found[0].name))) else []


def take(group: Group, name: Name, reason: str) -> None:
    """Gives a person one more name."""
    group.names.append(name)
    if fold(name.text) != fold(surname(group.name)) or name.text != surname(group.name):
        group.aliases.add(name.text)
    group.reasons.append(reason)


def merged(names: list[Name]) -> list[Group]:
    """Full names of one person as one group: same surname but for its spelling, same first name or its initial."""
    blocks: dict[str, list[Group]] = defaultdict(list)
    unhyphenated: dict[str, Group] = {}
    tails: dict[str, Group] = {}
    found: list[Group] = []
    texts = frozenset(name.text for name in names)
    for name in sorted(names, key=lambda one: is_led(one, texts)):
        if is_led(name, texts):
            led = next(group for group in found if any(one.text == tail(name.text) for one in group.names))
            led.names.append(name)
            continue
        key = skeleton(surname(name.text))
        near = f"{name.text.split(' ', 1)[0]} {key[:1]}"
        home = unhyphenated.get(spaced(name.text)) or next(
            (group for group in blocks[key][:20] if same(group, name)), None
        )
        home = home or next((group for group in blocks[near][:20] if a_slip(group, name)), None)
        home = home or unhyphenated.get(spaced(tail(name.text))) or tails.get(spaced(name.text))
        if home:
            home.names.append(name)
            home.aliases.add(name.text)
            home.reasons.append(f"{name.text} has the surname and the first name of {home.name}")
        else:
            group = Group(Kind.PERSON, name.text, [name])
            blocks[key].append(group)
            blocks[near].append(group)
            unhyphenated[spaced(name.text)] = group
            if len(name.words) > 2 and name.words[0] in given_names():
                tails[spaced(tail(name.text))] = group  # "Maria Holt" for "Ana Maria Holt"
            found.append(group)
    return found


def tail(text: str) -> str:
    """A name without its first word."""
    return text.partition(" ")[2]


def is_led(name: Name, texts: frozenset[str]) -> bool:
    """Whether a name is another person's full name after a word that is no given name: "Boss Ana Holt"."""
    rest = tail(name.text)
    return (
        " " in rest
        and rest[0].isupper()
        and rest in texts
        and name.words[0] not in given_names()
        and tail(rest) not in texts
    )


def same(group: Group, name: Name) -> bool:
    """Whether a name of the same surname is the group's: no part of one is at odds with the other."""
    here, there = firsts_of(group.name), firsts_of(name.text)
    if not here or not there:
        return False
    a, b = here[0], there[0]
    if not one_middle(group.name, name.text):
        return False
    if fold(surname(group.name)) == fold(surname(name.text)):
        return a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) or "".join(here) == "".join(there)
    return a == b and len(surname(name.text)) >= 5


def a_slip(group: Group, name: Name) -> bool:
    """Whether a name is a person's but for a slip of the pen in the surname; "Holta" is no slip of "Holt"."""
    here, there = sorted((fold(surname(group.name)), fold(surname(name.text))), key=len)
    own = there != f"{here}a" and len(here) > LEAST and alike(here, there)
    return own and one_middle(group.name, name.text) and firsts_of(group.name)[:1] == firsts_of(name.text)[:1]
