"""What a name is: the votes of all its mentions in all articles, then what is known of its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.discovery.names.body_words import LEGAL
from generator.discovery.names.forms import CAMEL, LETTERS, known
from generator.discovery.names.lexicon import bodies, given_names, home_provinces, in_full, outlets, regions, states
from generator.discovery.names.name import ALONE, Name
from generator.discovery.names.person_names import place_sound
from generator.discovery.names.places import adjectives
from generator.extraction.names.lexicon import lexicon
from generator.model.kind import Kind
from generator.model.letters import in_ascii
from generator.model.tables import words


def kind_of(name: Name) -> Kind | None:
    """The kind that most speaks for; None where nothing does."""
    votes = dict(name.votes)
    text, parts = name.text, name.words
    if text in bodies():
        return bodies()[text].kind
    if text in outlets():
        return Kind.ORGANISATION
    if text in regions() or text in home_provinces():
        return Kind.PLACE
    several = len(parts) > 1
    if is_program(name):
        return Kind.ORGANISATION
    if len(parts) == 2 and parts[1].lower() in lexicon().outlets and given(parts) and not name.clues["the"]:
        votes[Kind.ORGANISATION] = 1.0
    acted = name.clues["acts"] + name.clues["speaker"] + name.clues["who"]
    placed = name.clues["place"] and not evident(name) and not acted
    if several and given(parts) and name.clues["the"] == 0 and not placed:
        votes[Kind.PERSON] = votes.get(Kind.PERSON, 0) + 2.5
    numbered = any(part.strip(".") in ("Jr", "Sr", "II", "III") for part in parts)
    if 3 <= len(parts) <= 5 and numbered and "War" not in parts:
        votes[Kind.PERSON] = votes.get(Kind.PERSON, 0) + 2
    if is_sold(name):
        return Kind.TECHNOLOGY
    if name.clues["scheme"] and not votes and not given(parts) and not name.clues["acts"] + name.clues["speaker"]:
        return Kind.POLICY
    if not several and text.isupper() and 2 <= len(text) <= LETTERS:
        votes[Kind.ORGANISATION] = votes.get(Kind.ORGANISATION, 0) + 1.5
        votes[Kind.PERSON] = 0  # "the manager, OHB": no person is called so
    elif not several and 0 < name.clues["title"] <= name.clues["place"] and not acted:
        votes[Kind.PERSON] = 0  # "at Prince Orlo", where another says "Prince Orlo station"
    elif not several and name.clues["either"] and not evident(name):
        votes[Kind.ORGANISATION] = votes.get(Kind.ORGANISATION, 0) + 0.7 * (1 + name.clues["speaker"])
    if several and lettered(name) and not any(name.clues[clue] for clue in ("title", "who", "does what persons do")):
        votes[Kind.ORGANISATION] = votes.get(Kind.ORGANISATION, 0) + votes.pop(Kind.PERSON, 0) + 1.5
    if not several and is_glued(name):
        votes[Kind.ORGANISATION] = votes.get(Kind.ORGANISATION, 0) + 1.5  # "OrloX will …"
    votes[Kind.PLACE] = votes.get(Kind.PLACE, 0) + whereabouts(name)
    if several and parts[0].lower() in SIDES and not evident(name) and not lettered(name):
        votes[Kind.PLACE] += 1.0 + name.clues["acts"] + name.clues["speaker"]
    if name.clues["which"] and not evident(name):
        votes[Kind.PERSON] = votes.get(Kind.PERSON, 0) - 2.0
        if name.clues["acts"] + name.clues["speaker"]:
            votes[Kind.ORGANISATION] = votes.get(Kind.ORGANISATION, 0) + 0.6
    if name.clues["the"]:
        votes[Kind.ORGANISATION] = votes.get(Kind.ORGANISATION, 0) + min(name.clues["the"], 3) * 0.4
        votes[Kind.PERSON] = votes.get(Kind.PERSON, 0) - 1.5 * name.clues["the"]
    acts = name.clues["acts"] + name.clues["speaker"]
    if len(parts) == 2 and parts[1] == "House" and not does(name) and not name.clues["the"] and not name.partners:
        votes[Kind.PLACE] += votes.pop(Kind.ORGANISATION, 0)  # "at Orlo House"
    if (
        name.clues["speaker"]
        and not several
        and not name.text.isupper()
        and not name.clues["the"]
        and not name.clues["belongings"]
    ):
        votes[Kind.PERSON] = votes.get(Kind.PERSON, 0) + 0.7 * name.clues["speaker"]
    if acts:
        votes[Kind.PLACE] = votes.get(Kind.PLACE, 0) - acts
        votes[Kind.ORGANISATION] = votes.get(Kind.ORGANISATION, 0) + min(acts, 3) * 0.4
    best = max(sorted(votes), key=lambda kind: votes[kind], default=None)
    return best if best and votes[best] >= 0.6 else None


def whereabouts(name: Name) -> float:
    """How much speaks for a place: what happens in it, and what goes to it, where that is most of what is told."""
    there = min(name.clues["in"], 6) * 0.9 + (2.0 if name.text.startswith("Co. ") else 0.0)
    told = there > 0 or 2 * name.clues["to"] >= len(name.sites)  # a firm may be sold "to Vexa" a few times
    return there + (min(name.clues["to"], 4) * 0.2 if told else 0.0)


GLUED = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Le|La|Du|Fitz|Van|Von|Al|El)[A-Z])[A-Z][A-Za-z]*(?:[a-z][A-Z]|[A-Z]{2})[a-z]+\Z"
)
"""Two words run together, as only bodies and products are written; no surname such as "McHolt"."""
FORMS = LEGAL | {"private", "proprietary", "public"}  # what a firm's short form leaves out
NO_PERSONS = LEGAL | {"bros", "&"}
"""What stands in no person's name, wherever it stands."""
KUNYAS = frozenset({"Abu", "Umm", "Mullah", "Abdel", "Abd", "Haji", "Sayed"})
"""What begins the name that many in the Arab world, and those who fight there, go by."""
PARTICLES = frozenset({"bin", "bint", "ibn", "von", "van", "zu"})  # in small letters, within persons' names
COUNTIES = frozenset({"Co.", "St.", "Mt.", "Ft.", "Pt.", "No."})
"""Abbreviations that begin no person's name."""
NEXT, HELPERS = 20, frozenset({"has", "had", "have"})
"""Characters within which the word after a name ends, and helping verbs by which it acts."""
PROGRAMS = frozenset({"programme", "program"})
"""Last words of the names of plans, and of bodies that carry one out."""


def is_sold(name: Name) -> bool:
    """Whether a name is again and again that of what is made, sold or used, and nobody's who does anything."""
    does_something = any(name.clues[clue] for clue in ("acts", "speaker", "belongings", "role before", "role after"))
    returns = name.clues["sold"] > 1 or (name.clues["sold"] and len(name.sites) >= AGAIN and not name.clues["owns"])
    return bool(returns) and not does_something and not evident(name) and not known(name.text)


def is_glued(name: Name) -> bool:
    """Whether a word of two words run together does something, or stands in two articles."""
    if CAMEL.search(name.text) and name.clues["helped"] + name.clues["acts"] + name.clues["speaker"]:
        return True
    return GLUED.match(name.text) is not None and len(name.articles) > 1 and not evident(name)


def is_program(name: Name) -> bool:
    """Whether a name that might be a plan's is a body's: it speaks, acts, or has people of its own."""
    if len(name.words) < 2 or name.words[-1].lower() not in PROGRAMS:
        return False
    return does(name)


def does(name: Name) -> bool:
    """Whether a verb follows a name of several words somewhere by which it speaks, acts, or has something."""
    after = (text[end : end + NEXT].split(" ", 2)[1:2] for text, _, end in name.spots if text[end : end + 1] == " ")
    return any(word and word[0].strip(",.") in lexicon().acts | HELPERS for word in after)


AGAIN, STEM = 3, 5
"""Sentences in which a word is only ever an attribute, and letters that it has of the name it is made of."""
ADJECTIVES = ("an", "ish", "ese", "ic", "i", "en")
SAID = ("role before", "does what persons do")
"""Clues by which one word is a person's, though nobody gives the whole name."""
SIDES = words(
    "northeast northwest southeast southwest north south east west northern southern eastern western upper lower great"
    " greater inner outer central mid"
)
"""First words of a place's name that say which side or part of it."""
FIRMS = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.FORCE})
EVIDENT = ("title", "role before", "apposition", "who", "does what persons do")
"""Clues that a person is there, and not only what is called after one."""


def lettered(name: Name) -> bool:
    """Whether its own first letters stand beside it in a bracket: a body's, sooner than a place's."""
    return any(partner.isupper() and partner.startswith(name.text[:1]) for partner in name.partners)


def evident(name: Name) -> bool:
    """Whether something beside the name says that it is a person's."""
    return any(name.clues[clue] for clue in EVIDENT)


def kinds_of(names: dict[str, Name]) -> dict[str, Kind | None]:
    """The kind of each name; one of which nothing is said is of the kind of those that it stands in a list with."""
    found = {text: kind_of(name) for text, name in names.items()}
    for text, kind in list(found.items()):
        short = text
        while kind is Kind.ORGANISATION and " " in short and short.rsplit(" ", 1)[1].lower().strip(".,") in FORMS:
            short = short.rsplit(" ", 1)[0].rstrip(",")
            if short in found:
                found[short] = Kind.ORGANISATION
    for text, kind in list(found.items()):
        if kind is Kind.PERSON and not evident(names[text]) and any(found.get(part) in FIRMS for part in starts(text)):
            found[text] = None
    for text, kind in list(found.items()):
        if kind is Kind.PERSON and is_firms_founder(names[text], names, found):
            found[text] = Kind.ORGANISATION
    for text in beside_products(names, found):
        found[text] = Kind.TECHNOLOGY
    for text in mononyms(names, found):
        found[text] = Kind.ORGANISATION
    for text in short_forms(found):
        if found.get(text) is Kind.PERSON and not evident(names[text]):
            found[text] = Kind.ORGANISATION
    for text, kind in list(found.items()):
        parts = names[text].words
        bearer = names.get(parts[-1]) if len(parts) == 2 and kind is Kind.PLACE and parts[0] in given_names() else None
        if bearer and bearer.clues["title"]:
            found[text] = Kind.PERSON  # "Lindsay Ward", who is "Mr Ward"
    called_after = [text for text, name in names.items() if is_attribute(name)]
    for text, kind in list(found.items()):
        if kind in (None, Kind.ORGANISATION) and names[text].clues["in"] and is_origin(text, called_after):
            found[text] = Kind.PLACE
    spots = {text for text, kind in found.items() if kind is Kind.PLACE}
    heard = {place_sound(text) for text in spots}
    named_after = {form for text in spots for form in adjectives(text)}
    for text, kind in list(found.items()):
        spelt = (
            kind is Kind.PERSON and place_sound(text) in heard
        )  # "Mar Zeda", where others write "Mar-Zeda" for a town
        if (spelt and not evident(names[text])) or (kind is None and text.removesuffix("s") in named_after):
            found[text] = Kind.PLACE
    unknown = [text for text, kind in found.items() if kind is None]
    for text in unknown:
        votes: dict[Kind, int] = {}
        for peer, count in names[text].peers.items():
            kind = found.get(peer) if peer in names else (Kind.STATE if peer in states() else None)
            if kind:
                votes[kind] = votes.get(kind, 0) + count
        best = max(sorted(votes), key=lambda kind: votes[kind], default=None)
        if best and best is not Kind.STATE and votes[best] * 2 > sum(votes.values()):
            found[text] = best
    return found


def is_attribute(name: Name) -> bool:
    """Whether a word only ever says whose the next one is, as an adjective does: "Orlian police"."""
    word = name.text
    return " " not in word and word.endswith(ADJECTIVES) and len(name.sites) >= AGAIN and not name.clues[ALONE]


def is_origin(text: str, attributes: Iterable[str]) -> bool:
    """Whether one of such words is made of a name: "Orlan" of "Orlania"."""
    return " " not in text and any(
        word != text and word[:STEM] == text[:STEM] and len(word) > STEM for word in attributes
    )


def is_firms_founder(name: Name, names: Mapping[str, Name], kinds: Mapping[str, Kind | None]) -> bool:
    """Whether nothing but a given name makes a person of a name whose last word alone is a firm's: "Ana Vexa"."""
    last = names.get(name.words[-1]) if len(name.words) > 1 else None
    if last is None or kinds.get(last.text) is not Kind.ORGANISATION or evident(name) or evident(last):
        return False
    does_something = name.clues["acts"] + name.clues["speaker"] + last.clues["speaker"]
    return last.votes[Kind.ORGANISATION] > 0 and not name.votes[Kind.PERSON] and not does_something


def beside_products(names: Mapping[str, Name], kinds: Mapping[str, Kind | None]) -> set[str]:
    """Names of which nothing else is said that stand in a list with what is sold."""
    products = {text for text, kind in kinds.items() if kind is Kind.TECHNOLOGY}
    more, found = products, set[str]()
    while more:
        peers = {peer for text in more for peer in names[text].peers if peer in names}
        more = {text for text in peers - products - found if not names[text].votes and not known(text)}
        more = {text for text in more if not names[text].clues["acts"] + names[text].clues["speaker"]}
        found |= more
    return found


def mononyms(names: Mapping[str, Name], kinds: Mapping[str, Kind | None]) -> set[str]:
    """Single words that come back in several articles, of which none calls a person so in full, or by an office."""
    parts = {word for text in names if " " in text for word in text.replace("-", " ").split()}
    return {
        text
        for text, kind in kinds.items()
        if kind is Kind.PERSON and " " not in text and text not in parts and text not in given_names()
        if len(names[text].articles) >= AGAIN and not any(names[text].clues[clue] for clue in ("title", "who", *SAID))
    }


def starts(text: str) -> Iterator[str]:
    """What a name of several words begins with."""
    parts = text.split()
    return (" ".join(parts[:size]) for size in range(1, len(parts)))


def short_forms(kinds: Mapping[str, Kind | None]) -> set[str]:
    """Single words that begin a body's name, and no person's."""
    firsts = {text.split(" ", 1)[0] for text, kind in kinds.items() if " " in text and kind is Kind.ORGANISATION}
    return firsts - {text.rsplit(" ", 1)[-1] for text, kind in kinds.items() if " " in text and kind is Kind.PERSON}


def given(parts: list[str]) -> bool:
    """Whether the words look like a given name and a surname."""
    first, last = parts[0].split("-")[0], parts[-1]
    if first.lower() in SIDES or any(part.lower().rstrip(".,") in NO_PERSONS for part in parts):
        return False
    if not 2 <= len(parts) <= 5 or any(part.isupper() and len(part) > 2 and "." not in part for part in parts[1:]):
        return False
    if known(first) or known(last) or known(" ".join(parts[:2])) or last.lower() in no_surnames():
        return False
    return (
        first in given_names()
        or not PARTICLES.isdisjoint(parts[1:-1])
        or first in KUNYAS
        or in_ascii(first) in given_names()
        or first.lower() in in_full()
        or (parts[0].endswith(".") and parts[0] not in COUNTIES and len(parts) == 2)
    )


@cache
def no_surnames() -> frozenset[str]:
    """Last words of what is no person."""
    lex = lexicon()
    return lex.heads | lex.firms | lex.places | lex.documents | lex.events | lex.forces | lex.governments
