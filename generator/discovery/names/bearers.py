"""Which of a story's names are persons': full names first, then the words that stand for them alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from generator.discovery.names.forms import known
from generator.discovery.names.group import Group
from generator.discovery.names.kinds import FIRMS, evident, starts
from generator.discovery.names.lexicon import regions
from generator.discovery.names.name import Name
from generator.discovery.names.person_names import surname
from generator.discovery.names.persons import find_persons, take
from generator.extraction.names.lexicon import lexicon
from generator.model.kind import Kind
from generator.model.tables import words

LONGEST = 3
"""Words of a name that no list of given names knows."""
RANKS = words(
    "King Queen Prince Princess Pope Emperor Empress Sultan Emir Sheikh Sheikha Mullah Baroness Baron Lord Lady Dame"
    " Sir Countess Viscount Viscountess Sister Brother Father"
)
"""What stands before a name so that the name alone says little."""
SURE = 2.0
"""Votes that make a single word a person's."""


def find_bearers(names: Mapping[str, Name], kinds: Mapping[str, Kind | None]) -> tuple[list[Group], set[str]]:
    """One group for each person, and the names that were taken up."""
    named_after = bases(names)
    full = [name for text, name in names.items() if " " in text and is_full(name, kinds, names)]
    full = [name for name in full if name.text not in named_after or evident(name) or name.clues["acts"]]
    firms: dict[str, list[Name]] = defaultdict(list)
    for text, kind in kinds.items():
        if " " in text and kind is Kind.ORGANISATION:
            firms[text.split()[0]].append(names[text])
    surnames = {surname(name.text) for name in full}
    bare = {
        text: name
        for text, name in names.items()
        if " " not in text
        and not text.isupper()
        and (not known(text) or (text in surnames and text in regions() and not name.clues["in"]))
        and (text not in firms or name.votes[Kind.PERSON] >= SURE or is_persons(name, full, firms[text]))
        and not (kinds[text] is Kind.PLACE and is_spot(name))
    }
    persons, used = find_persons(full, bare)
    for person in persons:
        last = surname(person.name)
        if last.lower() in lexicon().openers:
            person.never.add(last)  # "in May": the month, far more often
            person.reasons.append(f"{last} alone is a word of every article")
    persons = called_otherwise(persons)
    used |= {name.text for name in full}
    alone = [name for text, name in sorted(names.items()) if kinds[text] is Kind.PERSON and text not in used]
    alone.sort(key=lambda name: "-" not in name.text)
    for name in (name for name in alone if " " not in name.text):
        homes = [person for person in persons if any(one.text in name.partners for one in person.names)]
        homes = homes or [person for person in persons if person.name.startswith(f"{name.text}-")]  # "Orla-Ze-Holt"
        if len(homes) == 1:
            take(homes[0], name, f"{homes[0].name} is known as {name.text}")
        elif enough(name):
            persons.append(Group(Kind.PERSON, name.text, [name]))
            name_with_rank(persons[-1])
    return persons, used | {name.text for name in alone}


def is_persons(bare: Name, full: Iterable[Name], firms: Iterable[Name]) -> bool:
    """Whether most articles with a word name somebody in full by it before they name a firm that begins with it."""
    persons = [name for name in full if surname(name.text) == bare.text and evident(name)]
    sooner = 0
    for article in bare.articles:
        person = min((name.first[article] for name in persons if article in name.first), default=None)
        firm = min((name.first[article] for name in firms if article in name.first), default=None)
        sooner += person is not None and (firm is None or person < firm)
    return 2 * sooner > len(bare.articles)


def called_otherwise(persons: list[Group]) -> list[Group]:
    """The persons, with a name of several words that one is known by as hers: "Ana Holt, known as “Old Annie”"."""
    own = {name.text: person for person in persons for name in person.names}
    gone: set[int] = set()
    for person in persons:
        homes = {id(one): one for name in person.names for text in name.partners if (one := own.get(text))}
        home = next(iter(homes.values())) if len(homes) == 1 else person
        if home is not person and id(home) not in gone:
            for name in person.names:
                take(home, name, f"{home.name} is known as {name.text}")
            gone.add(id(person))
    return [person for person in persons if id(person) not in gone]


def is_spot(name: Name) -> bool:
    """Whether most of a word's mentions say where something happens, and none that it is a person."""
    return 2 * (name.clues["in"] + name.clues["place"]) >= len(name.sites) > 1 and not evident(name)


def is_full(name: Name, kinds: Mapping[str, Kind | None], names: Mapping[str, Name]) -> bool:
    """Whether a name of several words is a person's: of that kind, or of none while its last word acts alone."""
    kind = kinds[name.text]
    if kind is Kind.PERSON:
        return True
    if any(kinds.get(begun) in FIRMS for begun in starts(name.text) if " " in begun):
        return False  # "Orlo Office Vexa", which the Orlo Office uses
    last = names.get(surname(name.text))
    first = names.get(name.words[0])
    if kind is None and first is not None and first.votes[Kind.PERSON] > 0 and not name.clues["the"]:
        return len(name.words) <= LONGEST
    acts = last is not None and (evident(last) or last.clues["acts"] or last.clues["speaker"] or name.clues["acts"])
    return kind is None and len(name.words) <= LONGEST and bool(acts) and not name.clues["the"]


def bases(names: Iterable[str]) -> set[str]:
    """What names of places and bodies begin with, short of their last word."""
    lex = lexicon()
    found = set()
    for text in names:
        base, _, last = text.rpartition(" ")
        if base and (last.lower() in lex.places or last.lower() in lex.heads):
            found.add(base)
    return found


def name_with_rank(person: Group) -> None:
    """Names one who has a first name or a seat alone by it and by the rank that goes with it: "Pope Orlan"."""
    ranks = Counter(role for role in person.roles.elements() if role in RANKS)
    rank, count = ranks.most_common(1)[0] if ranks else ("", 0)
    if 2 * count >= len(person.sites):
        person.aliases.add(person.name)
        person.name = f"{rank} {person.name}"


def enough(name: Name) -> bool:
    """Whether a single word is a person: an office or a role stands beside it, or it speaks."""
    return name.votes[Kind.PERSON] >= SURE or name.clues["acts"] + name.clues["speaker"] > 0
