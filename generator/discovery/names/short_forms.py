"""A body's letters and short forms join its long name, where the story shows that they are one."""

import re
from collections import defaultdict

from generator.discovery.names.body_words import content, one_word, unowned
from generator.discovery.names.forms import known, people
from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import bodies, home
from generator.discovery.names.long_forms import is_general, is_long_form, legal_only, prefixes
from generator.discovery.names.name import Name
from generator.discovery.names.variants import LEAST, keys
from generator.extraction.names.lexicon import lexicon
from generator.model.kind import Kind
from generator.model.tables import words

SIDE_BY_SIDE = "they stand side by side"
COMMONER = 5
"""How much commoner a name is than its misspelling."""
BRANCHES = words(
    "air armed ground special national coast police security border marine regular state royal land naval joint rapid"
    " expeditionary foreign red liberation people's revolutionary us u.s. un u.n. civil home old new first second third"
)
"""What stands before "force", "army" or "guard" in the names of many."""
LINKED = re.compile(r"([A-Z]\w{2,})-(?:e|i|ul|al|el|uz|ur|ud)-[A-Z]\w+")
"""A name of one word whose parts a small word links."""
MIDDLE = 6
"""Words of a body's name of which a short form may leave out all between the ends."""


def absorb(group: Group, other: Group, reason: str) -> None:
    """Makes two groups one."""
    group.names.extend(other.names)
    group.aliases |= {other.name, *other.aliases}
    group.reasons.extend([*other.reasons, f"{other.name} and {group.name}: {reason}"])


def by_partner(groups: list[Group]) -> list[Group]:
    """Joins what stands side by side with a bracket somewhere in the story."""
    owner = {name.text: group for group in groups for name in group.names}
    gone: set[int] = set()
    for group in groups:
        if id(group) in gone:
            continue
        for partner in sorted({text for name in group.names for text in name.partners}):
            other = owner.get(partner)
            if other is None or other is group or id(other) in gone:
                continue
            long, short = (group, other) if len(group.name) >= len(other.name) else (other, group)
            absorb(long, short, SIDE_BY_SIDE)
            gone.add(id(short))
            for name in short.names:
                owner[name.text] = long
            if short is group:
                break
    return [group for group in groups if id(group) not in gone]


def by_prefix(groups: list[Group]) -> list[Group]:
    """Joins a short form with the long name that begins with it, where that comes first or adds a legal form."""
    starts: dict[str, list[tuple[Group, Name]]] = defaultdict(list)
    for group in groups:
        for name in group.names:
            parts = name.words
            for size in range(1, len(parts)):
                starts[" ".join(parts[:size])].append((group, name))
    gone: dict[int, Group] = {}
    for group in sorted(groups, key=lambda g: (len(g.name), g.name)):
        if id(group) in gone:
            continue
        longer = [row for text in prefixes(group) for row in starts.get(text, ()) if row[0] is not group]
        homes = {id(other): other for other, name in longer if id(other) not in gone and is_long_form(group, name)}
        if homes and all(legal_only(group, name) for other, name in longer if id(other) in homes):
            for home in homes.values():
                absorb(group, home, "it adds a legal form")
                gone[id(home)] = group
        elif len(homes) == 1:
            home = next(iter(homes.values()))
            absorb(home, group, "the short form of the long name")
            gone[id(group)] = home
    return [group for group in groups if id(group) not in gone]


def by_tail(groups: list[Group]) -> list[Group]:
    """Joins a body's name without its first words with the one longer name, where an article has both."""
    tails: dict[frozenset[str], list[Group]] = defaultdict(list)
    for group in groups:
        for name in group.names:
            parts = one_word(unowned(name.text)[0]).split()
            begun = len(parts) > 1 and parts[0].lower() in lexicon().body_starts  # "Sarn" for "Banco Sarn"
            team = len(parts) == 2 and is_team(parts[1])  # "the Herons" for "Orlo Herons"
            if (len(parts) > 2 or begun or team) and group not in tails[content(" ".join(parts[1:]))]:
                tails[content(" ".join(parts[1:]))].append(group)
    gone: set[int] = set()
    for group in groups:
        core, owner = unowned(group.name)
        if group.name in bodies():
            continue
        homes = [other for other in tails.get(content(core), ()) if other.may_be(group) and id(other) not in gone]
        if " " not in core:
            homes = [
                h
                for h in homes
                if h.articles & group.articles
                and (h.name.split()[0].lower() in lexicon().body_starts or (is_team(core) and group.clue("the")))
            ]
        telling = not is_general(core) or is_unusual(core)
        homes = [other for other in homes if not owner or belongs(other, owner, or_to_none=telling and owner == home())]
        homes = [other for other in homes if telling or 2 * len(other.articles & group.articles) >= len(group.articles)]
        if len(homes) == 1:
            absorb(homes[0], group, "the short form of the long name")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def is_team(word: str) -> bool:
    """Whether a word is what those of a club are called: a plural that says nothing else of a body."""
    low = word.lower()
    return low.endswith("s") and not low.endswith("ss") and low not in lexicon().heads | lexicon().forces | people()


def by_middle(groups: list[Group]) -> list[Group]:
    """Joins a body's name that leaves out what stands between the ends: "Orlo Club" with "Orlo Steam Club"."""
    ends: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        for pair in sorted({(name.words[0], name.words[-1]) for name in group.names if 2 < len(name.words) < MIDDLE}):
            ends[pair].append(group)
    gone: set[int] = set()
    for group in groups:
        first, _, last = group.name.partition(" ")
        homes = [home for home in ends.get((first, last), ()) if home.may_be(group) and home.articles & group.articles]
        if len(homes) == 1 and group.kind is Kind.ORGANISATION and not known(group.name) and not is_general(group.name):
            absorb(homes[0], group, "the long name without its middle")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def by_link(groups: list[Group]) -> list[Group]:
    """Joins the first part of a linked name with the whole, where only one begins so: "Tehra" with "Tehra-e-Ober"."""
    linked: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for first in sorted({found[1] for name in group.names if (found := LINKED.fullmatch(name.text))}):
            linked[first].append(group)
    gone: set[int] = set()
    for group in groups:
        homes = [home for home in linked.get(group.name, ()) if home is not group and home.may_be(group)]
        if len(homes) == 1 and not known(group.name):
            absorb(homes[0], group, "the first part of the linked name")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def is_unusual(text: str) -> bool:
    """Whether a force's name is none that every state has one of: "Defence Army", but not "Air Force"."""
    first, _, last = text.lower().rpartition(" ")
    return last in lexicon().forces and first not in BRANCHES and " " not in first


def belongs(group: Group, owner: str, *, or_to_none: bool) -> bool:
    """Whether a body is that state's by one of its names; `or_to_none`: or no name says whose it is."""
    owners = {unowned(name.text)[1] for name in group.names}
    return owner in owners or (or_to_none and owners == {""})


def by_spelling(groups: list[Group]) -> list[Group]:
    """Joins a body's name with the much commoner one of which it is a slip of the pen."""
    near: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.kind is Kind.ORGANISATION and not group.name.isupper():
            for key in keys(group.name):
                near[key].append(group)
    gone: set[int] = set()
    for group in groups:
        if group.kind is not Kind.ORGANISATION or known(group.name) or len(group.name) <= LEAST:
            continue
        rows = {id(g): g for key in keys(group.name) for g in near.get(key, ()) if g is not group}
        homes = [
            g for g in rows.values() if len(group.sites) * COMMONER <= len(g.sites) and group.articles & g.articles
        ]
        if len(homes) == 1 and id(homes[0]) not in gone:
            absorb(homes[0], group, "the same but for one letter")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def by_number(groups: list[Group]) -> list[Group]:
    """Joins a body's name of several words, or of who follows it, with the commoner one but for a plural's s."""
    homes: dict[tuple[str, ...], Group] = {}
    gone: set[int] = set()
    for group in sorted(groups, key=lambda g: (-len(g.sites), g.name)):
        if group.kind is not Kind.ORGANISATION:
            continue
        forms = {
            tuple(word.removesuffix("s") for word in name.words)
            for name in group.names
            if " " in name.text or name.text.removesuffix("s").endswith("ist")  # "Orlist" and "Orlists"
        }
        home = next((homes[form] for form in sorted(forms) if form in homes), None)
        if home and not known(group.name):
            absorb(home, group, "the same but for a plural")
            gone.add(id(group))
        for form in forms:
            homes.setdefault(form, home or group)
    return [group for group in groups if id(group) not in gone]


def by_head(groups: list[Group]) -> list[Group]:
    """Joins a word such as "Corps" alone with the one body that has it in its name; drops it where there are more."""
    holders: dict[str, list[Group]] = defaultdict(list)
    lex = lexicon()
    for group in groups:
        for word in {word for name in group.names if " " in name.text for word in name.words}:
            holders[word].append(group)
    kept = []
    for group in groups:
        alone = " " not in group.name and group.name.lower() in lex.heads | lex.forces | lex.governments
        if not alone or group.name in bodies():
            kept.append(group)
        elif len(holders[group.name]) == 1:
            absorb(holders[group.name][0], group, "the one body with that word in its name")
    return kept
