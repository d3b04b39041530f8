"""What the words beside a name say of its kind; nothing farther than a few words away is looked at."""

import re

from generator.extraction.names.edges import given_names
from generator.extraction.names.lexicon import Lexicon, lexicon
from generator.extraction.names.series import shares
from generator.model.annotation import Span
from generator.model.kind import Kind
from generator.model.tables import words

STARTS = words(
    "the a an its his her their one then now currently former formerly chief vice senior deputy another our my"
)
NEXT = re.compile(r"(?:['’]s?)?\s?([A-Za-z][\w-]*)?")
ASIDE = re.compile(r" \([^()]{2,30}\) ([a-z]+)")
"""What follows a name and what it means in a bracket: "the Conta Orlo (Blue Bill) inquiry"."""
BEFORE = 24
IN = frozenset({"in", "near", "outside", "across", "around", "into", "inside", "throughout"})
LAND = words("parliament coast coastline borders airspace population constitution shores waters")
"""What only a state or a place has."""
HELD = words(
    "share shares stake stakes stock stocks interest investor investors investment investments confidence trust faith"
    " belief holding holdings bonds majority trading position positions"
)
"""Before "in" these say that what follows is owned or believed in, not where something happens."""
TO = frozenset({"at", "from", "to", "toward", "towards", "through"})
TELLING = (["according"], ["According"])
"""What stands before "to" and whoever says something."""
SIDE = re.compile(r"(?:north|south|east|west)(?:-?(?:east|west))?\Z")
"""What stands before "of" and a place: "eighty miles northwest of Sarn"."""
EDGES = words("outskirts outskirt suburbs streets entrance edge rooftops skyline alleys")
"""The same of what only a place has."""
WAYS = words("road roads entry entrance route highway motorway flight flights train trains")
"""What leads "to" a place."""
CAPITALS = frozenset({"capital", "capital,"})
"""What stands right before the town that is one, where whose it is stands before that."""
LENGTHS = words("km kilometres kilometers kilometre kilometer miles mile")
"""How far something is "from" a place."""
DONE = re.compile(r"\b(\w{2,}ed|bought|sold|sued|shut|shot|sunk|won|taken over)(?: [\w.]+){0,2} by (?:the )?\Z")
"""What is done by whom: a participle, a word or two, and "by"."""
NEXT_TO = 24
PLACED = re.compile(
    r"\b(?:bombed|shelled|besieged|overran|recaptured|retook|liberated|stormed|bombarded|evacuated"
    r"|(?:airport|base|camp|hospital|clinic|port|plant|mine|prison|market|refinery|station|garrison|school|mosque|church)"
    r" at) \Z"
)
"""What is done to a place, or stands at it."""
TAKEN = frozenset({"overran", "retook"})
SOLD = re.compile(
    r"(?i)\b(?:(?:production|sales|shipments|doses?|bottles?|cans?|cartons?|packets?|batch(?:es)?|lots?|vials?|pills|copies"
    r"|users?|versions?|shortages?|recall) of|(?:sold|marketed|branded) (?:\w+ )?as|manufactur(?:es|ed|ing)|recalled"
    r"|(?:began|begin|stopped|stop|resumed?|started?|keep|kept) (?:making|selling|producing|using|taking)|recalling"
    r"|overdos(?:es?|ed) (?:of|on)|prescrib(?:es?|ed|ing)|inject(?:s|ed|ing)|download(?:s|ed|ing)?|brands?,|products?,"
    r"|(?:brands|products):) (?:the |its |their |new |more |some )?\Z"
)
"""What stands before the name of what is made, sold or used."""
SALES = words(
    "of on as making selling producing using taking recalled recalling brand, brands, product, products, brands:"
    " products: the its their new more some"
)
MADE = ("manufactur", "prescrib", "inject", "download")
"""Its last words, and how they begin, so that few names are looked at."""
TOLD = words(
    "reported published cited quoted obtained viewed released posted owned followed joined based compiled commissioned"
    " surrounded needed represented advised shared reviewed inspired edited photographed dominated occupied"
)
"""Participles that tell of no act in the story."""
GOVERNING, BESIDE = words("of for at in on to"), words("with from by")
"""What stands behind these belongs to the role and is none: "a steward with the union"."""
EITHER = "either"
"""The clue that says no more than that a person or a body is there; a single word is then sooner a body's."""
APPOSED = re.compile(r",\s((?:(?:[A-Z][\w.]{1,20}['’]s|[a-z’'-]+)\s)?[a-z][^,;:.()“”\"]{0,80})")
"""What stands between commas after a name, from its first small letters on."""
OFFICIAL = re.compile(
    r",\s(?:the\s)?(?:[A-Z][\w.]+['’]s\s)?((?:[A-Z][a-z]+\s){0,4}?[A-Z][a-z]+)(?:\s(?:of|for)\s|(?=[,.;”\"]))"
)
"""The same of an office with capitals: ", Orlia's Minister of Mines"."""
AGE = re.compile(r",\s(?:(?:aged\s)?[1-9]\d,\s(?!\d|and\b|or\b)|an?\s[1-9]\d-year-old\s)")
"""How old somebody is: "Ana Holt, 38, left", "Ana Holt, a 38-year-old weaver"."""
AGED = re.compile(r",\s[1-9]\d,\s(?:said|says|told|added|recalled)\b")
"""The same of one word, of whom it is sure only where the age is followed by a word for saying."""
OF_BODIES = words(
    "chairman chairwoman chairperson founder co-founder spokesman spokeswoman spokesperson member members executive"
    " leader leaders boss ceo shareholders employees supporters followers"
)
"""What is held of a body sooner than of a place."""
RULING = words("governing ruling")
"""What makes a party one that every reader of a story of its state looks up."""
HEADS = words("chairs heads leads directs chaired headed led")
"""What says of whoever does it that an office is held."""
OFFICE = re.compile(
    r"(?:\b[Tt]he|\b[Aa]n?|\b[Ii]ts|\b[Tt]heir|['’]s) (?:[\w-]+ ){0,3}?(\w+) (?:of|for|at|in) [^,.;:]{2,70}, \Z"
)
"""An office and whose it is, right before a name."""
HELD_BACK = 110
MEMBER = re.compile(r"[A-Z][\w’'-]+ (?:of|from|at|for) (?:the )?[A-Z][\w.’'&-]+(?: [A-Z&][\w.’'-]*){0,5}\Z")
"""A person and the body the person belongs to: of "Ana Holt of Roe Vexa, who" it is the person who does it."""
STAFF = re.compile(
    r"\b[a-z]+(?:ers|ors|ants|ents|ists|ians|ees|erns|men|women|children|people) (?:from|in|at|of) (?:the )?"
    r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}\Z"
)
"""Those of a body or a place: of "workers at Orlo Mill, who" it is the workers who do it."""
WHENCE = re.compile(r"\b[a-z]+ (?:from|in|at|near) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}\Z")
"""What says where somebody is or comes from: of "the clerk from Orlo who" it is the clerk who does it."""
GOING = (" crossing into ", " crossing from ", " crossing to ", " crossing the ")
"""What somebody does, where "the Orlo crossing" is a place."""
BODY_NOUNS = words(
    "authority ministry department bureau commission court tribunal committee council institute mission fund operator"
    " office directorate inspectorate parliament"
)
"""What a name of one word is of, said right before it: "the fisheries authority, Orlatilsyn"."""
DEEP = 7
"""Words of it that are looked through."""


def beside(text: str, start: int, end: int, several: bool) -> tuple[Kind | None, str, Span | None]:
    """What stands right before and right after a name: its kind where that is said, the clue, and the role if any."""
    lex = lexicon()
    before = text[max(0, start - BEFORE) : start].split()
    prev = before[-1].lower() if before and start and text[start - 1] == " " else ""
    if prev.endswith(",") and len(before[-1]) > 3:
        told = prev[:-1]
        if told in lex.either:
            person = Kind.PERSON if several and begins_given(text, start) else None
            return person, EITHER, Span(start - 2 - len(told), start - 2)
        if told in lex.roles or (told in lex.titles and told not in lex.openers):
            return Kind.PERSON, "apposition", Span(start - 2 - len(told), start - 2)
        if told in lex.owners and before[-1].islower():  # not "the World Health Organization, Ana Holt"
            rank = len(before[-2]) + 1 if len(before) > 1 and before[-2].lower() in RULING else 0
            return Kind.ORGANISATION, "apposition", Span(start - 2 - len(told) - rank, start - 2)
        if told in BODY_NOUNS and not several and before[-1].islower():
            return Kind.ORGANISATION, "apposition", Span(start - 2 - len(told), start - 2)
    if prev == "the" and len(before) > 1 and before[-2].endswith(",") and not several and text.startswith(", ", end):
        told = before[-2][:-1]
        if told in BODY_NOUNS or told in lex.owners:  # "the data authority, the Orlante, said"
            return Kind.ORGANISATION, "apposition", Span(start - 6 - len(told), start - 6)
    if prev in lex.either:
        person = Kind.PERSON if several and begins_given(text, start) else None
        return person, EITHER, Span(start - 1 - len(prev), start - 1)
    if prev in lex.roles and prev[:-1] in lex.roles and not several and not text.startswith((" and ", ", "), end):
        return Kind.ORGANISATION, "role before", Span(start - 1 - len(prev), start - 1)  # "the analysts Vexa put it at"
    if prev in lex.roles:
        return Kind.PERSON, "role before", Span(start - 1 - len(prev), start - 1)
    if prev in lex.owners:
        return Kind.ORGANISATION, "role before", Span(start - 1 - len(prev), start - 1)
    if prev in ("of", "to", "from") and len(before) > 1 and is_whereabouts(before[-2].lower(), prev, lex):
        return Kind.PLACE, "place", None
    if prev == "of" and len(before) > 1 and before[-2][:-1].isdigit() and before[-2].endswith(","):
        return Kind.PLACE, "place", None  # "Ana Holt, 26, of Orlo, who came"
    if prev.endswith(",") and several and text[end : end + 1] in (",", "."):
        held = OFFICE.search(text, max(0, start - HELD_BACK), start)
        if held and kind_of_role(held[1].lower(), lex) is Kind.PERSON:  # "the president of Vexa, Ana Holt, said"
            return Kind.PERSON, "apposition", Span(*held.span(1))
    if prev in CAPITALS and len(before) > 1 and (before[-2].lower() == "the" or before[-2][0].isupper()):
        return Kind.PLACE, "place", None  # "the capital, Sarn", "the Orlian capital Sarn", "Orlia's capital, Sarn"
    after = after_name(text, end, lex, several)
    inside = prev == "in" and not (len(before) > 1 and before[-2].lower() in HELD)
    if after and not (inside and after[:2] == (Kind.PERSON, "apposition")):  # "in Sarn, the mayor said"
        return after
    if done_by(text, start):
        return None, "acts", None
    if prev == "of" and len(before) > 1 and before[-2].lower() in OF_BODIES:
        return Kind.ORGANISATION, "an office of it", None
    if (prev in SALES or prev.startswith(MADE)) and SOLD.search(text, max(0, start - HELD_BACK // 2), start):
        return None, "sold", None
    if (prev == "at" or prev.endswith("ed") or prev in TAKEN) and PLACED.search(text, max(0, start - NEXT_TO), start):
        return None, "in", None
    if inside or (prev in IN and prev != "in"):
        return None, "in", None
    if prev in TO and before[-2:-1] not in TELLING:
        return None, "to", None
    owns = "owns" if text.startswith(("'s ", "’s "), end) else ""
    return None, "which" if text.startswith(", which ", end) else owns, None


def begins_given(text: str, start: int) -> bool:
    """Whether a name begins with a given name: "rival Ana Holt" is somebody, "rival Vexa Jet" a firm."""
    return text[start : start + BEFORE].split(" ", 1)[0].lower() in given_names()


def is_whereabouts(word: str, then: str, lex: Lexicon) -> bool:
    """Whether a word and "of", "to" or "from" stand before a place: "the village of", "south of", "9 km from"."""
    if then == "of":
        return bool(word in lex.place_words or word in EDGES or SIDE.match(word))
    return word in (WAYS if then == "to" else LENGTHS)


def done_by(text: str, start: int) -> bool:
    """Whether a name is that of who does something to the sentence's subject: "was closed on Monday by Vexa"."""
    near = text[max(0, start - 44) : start]
    hit = DONE.search(near) if " by " in near else None
    return hit is not None and hit[1] not in TOLD


def after_name(text: str, end: int, lex: Lexicon, several: bool) -> tuple[Kind | None, str, Span | None] | None:
    """What the words after a name say."""
    if text.startswith(", ", end):
        return apposed(text, end, lex, several)
    aside = ASIDE.match(text, end) if several else None
    if aside and aside[1] in lex.schemes:
        return None, "scheme", None
    hit = NEXT.match(text, end)
    word = hit[1] if hit else None
    if not hit or not word:
        return None
    owned = text[end : end + 1] in ("'", "’")
    if not owned:
        if word in lex.persons_do or (word in lex.personal and not WHENCE.search(text, max(0, end - HELD_BACK), end)):
            return Kind.PERSON, "does what persons do", None
        if word in lex.acts:
            return None, "acts", None
        if (word in lex.place_words and not text.startswith(GOING, end)) or shares(text, end, word):
            return Kind.PLACE, "place", None
        if word in lex.schemes and several:
            return None, "scheme", None
        if word in lex.owners_after:
            return Kind.ORGANISATION, "role after", None
        if word in ("has", "had", "have", "will", "would") and not several:
            return None, "helped", None
        if word in ("administration", "government"):
            return None, "administration", None
    if owned and (word in LAND or text.startswith(("foreign minist", "central bank"), hit.start(1))):
        return Kind.PLACE, "place", None
    if word in lex.belongings:
        return (None if several else Kind.ORGANISATION), "belongings", None
    return None


def apposed(text: str, end: int, lex: Lexicon, several: bool) -> tuple[Kind | None, str, Span | None] | None:
    """What an apposition after a name says: "Ana Holt, the new head of Vexa"."""
    if aged := (AGE if several else AGED).match(text, end):
        told = apposed(text, aged.end() - 2, lex, several) if text.endswith(", ", 0, aged.end()) else None
        return told if told and told[:2] == (Kind.PERSON, "apposition") else (Kind.PERSON, "who", None)
    office = OFFICIAL.match(text, end)
    if office and office[1].rsplit(" ", 1)[-1].lower() in lex.titles:
        return Kind.PERSON, "apposition", Span(*office.span(1))
    hit = APPOSED.match(text, end)
    if not hit:
        return None
    start = hit.start(1)
    words = hit[1].split(" ", DEEP)[:DEEP]
    if words[0] == "who":
        if MEMBER.search(text, max(0, end - HELD_BACK), end) or STAFF.search(text, max(0, end - HELD_BACK), end):
            return None
        leads = len(words) > 1 and words[1] in HEADS
        return Kind.PERSON, "who", Span(start + 4, start + 4 + len(words[1])) if leads else None
    if words[0] in STARTS or words[0] in lex.roles or words[0].endswith(("'s", "’s")):
        at, kind, last, sure = start, None, start, False
        for word, prev in zip(words, ["", *words], strict=False):
            if word in lex.acts:
                break
            own = word.endswith(("’s", "'s"))
            role = kind_of_role(word, lex) if not own else None
            if word in BESIDE or (kind and word in GOVERNING):
                break
            if word == "of" and prev != "one" and not prev.endswith("st"):
                break  # "in Sarn, a slab of the mountain fell": "one of the firms", "the biggest of the firms"
            if kind and last + 1 == at and word[:1].isupper():
                return None  # "near Orlo, the reporter Ana Holt saw": it is told of the next name
            if kind and not role and word not in lex.title_parts and not own:
                break
            if role and kind in (None, role):
                kind, last = role, at + len(word)
                sure = sure or word not in lex.either
            if several and not kind and word in lex.schemes:
                return None, "scheme", None
            if several and not kind and is_plural_of_role(word, lex):
                return Kind.ORGANISATION, "role after", Span(start, at + len(word))
            at += len(word) + 1
        if kind:
            if kind is Kind.PERSON and not sure:
                return kind if several and not words[0][:1].isupper() else None, EITHER, Span(start, last)
            return kind, "apposition", Span(start, last)
    if several and text.startswith(", who ", hit.end()) and not is_plural(words):
        return Kind.PERSON, "who", Span(start, hit.end())  # "Ana Holt, Vexa's number two, who left"
    return None


def is_plural(words: list[str]) -> bool:
    """Whether an apposition ends in several, who may be those that do something."""
    return words[-1].endswith("s") or " and " in " ".join(words)


def is_plural_of_role(word: str, lex: Lexicon) -> bool:
    """Whether several are what one name is said to be, as they are in a firm: "Holt Roe, the Ober solicitors"."""
    return word.endswith("s") and word[:-1] in lex.roles and word not in lex.roles


def kind_of_role(word: str, lex: Lexicon) -> Kind | None:
    """What a small word says that its bearer is."""
    if word in lex.roles:
        return Kind.PERSON
    if word in lex.owners:
        return Kind.ORGANISATION
    return Kind.PLACE if word in lex.place_words and word != "state" else None
