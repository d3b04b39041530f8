"""Two spellings are one person's only where office and both names agree, and no article tells them apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import given_names, in_full
from generator.discovery.names.name import Name
from generator.discovery.names.person_names import (
    ARTICLE,
    firsts_of,
    fold,
    one_middle,
    place_sound,
    skeleton,
    sound,
    surname,
)
from generator.extraction.names.edges import SUFFIXES
from generator.extraction.names.lexicon import lexicon
from generator.model.tables import words

LONG = 6
"""Letters of a name in which two may be wrong."""
WAVERING = frozenset("aei")
"""Vowels for which "e" is written, and which for it."""
SHORT = 4
"""Letters of a surname that may lack one where the first name is long and the very same."""
TELLING = 8
"""Letters of a first name that few bear."""
CROWD = 20
"""Of so many persons with like names each is a person of its own."""
SPELLINGS = 6
"""So many spellings of a person are looked at."""
NEAR = 60
"""Characters beside a name in which an office is its bearer's."""
WORD = re.compile(r"[A-Za-z][\w-]+")
SHORTENED = {"gen": "general", "sen": "senator", "gov": "governor", "rep": "representative", "col": "colonel"}
SHORTENED |= {"lt": "lieutenant", "capt": "captain", "maj": "major", "sgt": "sergeant", "prof": "professor"}
SHORTENED |= {"ceo": "executive", "pm": "minister", "premier": "minister"}
ADDRESS = words("mr mrs ms miss mx sir dame lady dr doctor father mother brother sister son daughter man woman friend")
"""What anybody is called."""
RANKS = words(
    "general lieutenant colonel captain major sergeant admiral adm marshal commander brigadier brig corporal rear vice"
    " head boss chief leader official"
)
"""What somebody in office may be besides: a general may be a chairman, but no singer is a president."""


def join_spellings(groups: Sequence[Group]) -> list[Group]:
    """The persons, with those as one whose names are spellings of each other; every spelling is kept as an alias."""
    blocks: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        firsts = firsts_of(group.name)
        if firsts and group.name.isprintable() and not any(char.isdigit() for char in group.name):
            blocks[f"{skeleton(as_called(firsts[0]))} {sound(surname(group.name))[:1]}"].append(group)
    bearers = Counter(fold(surname(group.name)) for group in groups)
    gone: set[int] = set()
    for block in (block for block in blocks.values() if 1 < len(block) <= CROWD):
        for one in clusters(block):
            if len(one) > 1 and told_nowhere_apart(one):
                home, *others = sorted(one, key=lambda group: (-len(group.sites), group.name))
                lasts = {surname(group.name) for group in one if bearers[fold(surname(group.name))] == 1}
                for other in others:
                    take_over(home, other)
                    gone.add(id(other))
                name_by_count(home)
                home.aliases |= lasts - {surname(home.name)}
    return [group for group in groups if id(group) not in gone]


def clusters(block: Sequence[Group]) -> list[list[Group]]:
    """The persons of a block, those together that spellings lead from one to the other."""
    found: list[list[Group]] = []
    for group in block:
        near = [one for one in found if any(spelt_alike(group, other) for other in one)]
        found = [one for one in found if one not in near]
        found.append([group, *(other for one in near for other in one)])
    return found


def told_nowhere_apart(groups: Iterable[Group]) -> bool:
    """Whether no article has two of them: who writes both spellings knows two persons."""
    seen: set[int] = set()
    for group in groups:
        if seen & group.articles:
            return False
        seen |= group.articles
    return True


def take_over(home: Group, other: Group) -> None:
    """Makes two persons one."""
    home.names.extend(other.names)
    home.aliases |= {other.name, *other.aliases}
    home.reasons.extend([*other.reasons, f"{other.name} is another spelling of {home.name}: the same office"])


def name_by_count(home: Group) -> None:
    """Names a person by the commonest of the spellings, of which the longest."""
    full = [name for name in home.names if " " in name.text]
    best = max(full, key=lambda n: (len(n.sites), n.words[0] in given_names(), len(n.text), n.text)).text
    home.aliases = (home.aliases | {home.name}) - {best}
    home.name = best


def spelt_alike(group: Group, other: Group) -> bool:
    """Whether full names of two persons are spellings of one, and one word for an office stands beside both."""
    if not one_middle(group.name, other.name):
        return False  # father and son, by their middle letters
    pairs = [(one, two) for one in full_names(group) for two in full_names(other)]
    here, there = offices_of(group.names), offices_of(other.names)
    if here & there:
        return any(one_name(*pair) or one_sound(*pair) for pair in pairs)
    return not (here - RANKS and there - RANKS) and any(one_sound(*pair) for pair in pairs)


def one_sound(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Whether first name and surname sound as another's: no office is asked for then, but two must not differ."""
    first = as_called(one[0]) == as_called(two[0]) or moved(one[0], two[0]) or one_vowel(one, two)
    return first and place_sound(one[1]) == place_sound(two[1]) and len(one[0]) > 1


def one_vowel(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Whether a surname's first names differ in one vowel that wavers: "Hamid" and "Hamed", "Ahmad" and "Ahmed"."""
    apart = [pair for pair in zip(one[0], two[0], strict=False) if pair[0] != pair[1]]
    return len(one[0]) == len(two[0]) >= SHORT + 1 and len(apart) == 1 and "e" in apart[0] and set(apart[0]) <= WAVERING


def moved(one: str, two: str) -> bool:
    """Whether two long words have the same letters, of which two neighbours changed places."""
    apart = [at for at, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]]
    same = len(one) == len(two) >= LONG and len(apart) == 2 and apart[1] == apart[0] + 1
    return same and one[apart[0]] == two[apart[1]] and one[apart[1]] == two[apart[0]]


def as_called(first: str) -> str:
    """A first name as it sounds in full: "Bob" is "Robert"."""
    return sound(in_full().get(first, first))


def full_names(group: Group) -> list[tuple[str, str]]:
    """The first name and the surname in each of the spellings that a person has already."""
    texts = sorted({name.text for name in group.names if " " in name.text})[:SPELLINGS]
    return [found for found in map(first_and_last, texts) if found]


def one_name(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Whether first name and surname are another's in two spellings."""
    rare = one[0] == two[0] and len(one[0]) >= TELLING
    first = one_first_name(one[0], two[0]) or (as_called(one[0]) == as_called(two[0]) and len(one[0]) >= LONG)
    return first and one_surname(one[1], two[1], rare=rare)


def first_and_last(text: str) -> tuple[str, str] | None:
    """The first name without its article, and the rest but for initials, folded."""
    firsts = firsts_of(text)
    between = [part for part in firsts[1:] if len(part) > 1 and part not in SUFFIXES]
    return (ARTICLE.sub("", firsts[0]), " ".join([*between, fold(surname(text))])) if firsts else None


def one_first_name(one: str, two: str) -> bool:
    """Whether two first names are one: "Daniel" and "Daniela" are not, nor are "Christian" and "Christina"."""
    if one == two:
        return len(one) > 2
    ends = one[-1] == two[-1] or {one[-1], two[-1]} == {"i", "y"}
    return ends and min(len(one), len(two)) >= LONG and skeleton(one) == skeleton(two) and distance(one, two) <= 2


def one_surname(one: str, two: str, *, rare: bool) -> bool:
    """Whether two surnames are one in two spellings: "Holta" is none of "Holt"."""
    if one == two:
        return True
    short, long = sorted((one, two), key=len)
    if short[0] != long[0] or long == f"{short}a":
        return False
    apart = distance(short, long)
    if long.startswith(short):  # "Harris" and "Harrison" are two, but where few bear the first name
        return rare and apart == 1 and len(short) >= SHORT
    if len(long) < LONG or len(short) <= SHORT:
        return False
    return apart == 1 or (apart == 2 and (rare or skeleton(short) == skeleton(long)))


def distance(one: str, two: str) -> int:
    """How many letters have to be put in, left out or changed; 3 where it is more than 2."""
    if abs(len(one) - len(two)) > 2:
        return 3
    row = list(range(len(two) + 1))
    for at, here in enumerate(one, 1):
        last, row[0] = row[0], at
        for to, there in enumerate(two, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (here != there))
    return min(row[-1], 3)


def offices_of(names: Iterable[Name]) -> set[str]:
    """The words for offices that stand beside the names."""
    found: set[str] = set()
    for name in names:
        for text, start, end in name.spots:
            near = text[max(0, start - NEAR) : start], text[end : end + NEAR]
            found |= {SHORTENED.get(word, word) for part in near for word in WORD.findall(part.lower())} & offices()
    return found


@cache
def offices() -> frozenset[str]:
    """Words for what somebody is, other than what anybody may be."""
    lex = lexicon()
    return (lex.titles | lex.roles | lex.forces) - ADDRESS
