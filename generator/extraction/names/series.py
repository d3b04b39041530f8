"""A body for several fields holds commas and "and": "the Department of Water and Roads", "Roe, Holt & Brenn"."""

import re
from collections.abc import Iterator

from generator.extraction.names.lexicon import lexicon
from generator.extraction.names.parts import FIELDS, Part, bare, is_field
from generator.model.tables import either

PANELS = frozenset({"committee", "subcommittee"})
"""Bodies for several fields, of which one may end as another body does: "the Sarn Energy and Trade Committee"."""
FEDERATIONS = frozenset({"federation", "confederation", "association", "union", "league", "alliance", "network"})
"""Bodies of bodies: what they are of ends in a plural."""
LED = ("the ", "The ", "'s ", "’s ")
"""What stands before a body's name that begins with a place of two words."""
LAST = frozenset({" and ", ", and ", " & "})
"""What stands before the last field of a series."""
OF = (" of ", " for ", " on ")
LEGAL = frozenset({"llp", "llc", "inc", "ltd", "plc", "co", "lp", "pllc", "pc"})
"""What ends a firm's name that is made of its partners'."""
JOINT = frozenset({"amalgamated", "allied", "joint", "royal", "associated", "united", "federal", "central"})
JOINT |= {"international", "strategic", "public", "global", "national"}
"""What says of a body that it is of several, or whose it is."""
LAWS = frozenset({"bill", "act", "law", "code"})
"""What ends a law's name that holds a series of fields too."""
PARTNERS = re.compile(r"\b(?:law|accountancy|accounting|audit|auditing|consulting|consultancy|engineering) firm \Z")
"""What stands before a firm called after two partners: "accountancy firm Roe and Holt"."""
AHEAD = 20
MOST = 6
"""Names in such a series."""
SHARED = re.compile(r" and (?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})? ([a-z]+)s\b")
JOINED, SIZE = re.compile(r"[A-Z][\w’'-]+ and (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?\Z"), 60
"""What follows the first of two names that share a noun, and what the second ends; where it is looked for."""


def with_series(text: str, parts: list[Part]) -> list[Part]:
    """The parts, with those that commas and "and" part inside one body's name as one."""
    if " & " in text and ", " in text:
        parts = list(partners(text, parts))
    if " and " in text or " & " in text:
        parts = list(fields_of_bodies(text, parts))
    if " at " in text and "University of " in text:
        parts = list(at_campus(text, parts))
    return list(joined(text, parts)) if " and " in text else parts


def fields_of_bodies(text: str, parts: list[Part]) -> Iterator[Part]:
    """Joins a series of fields, told as a body's by the head before "of" or by the head that ends it."""
    at = 0
    while at < len(parts):
        end = last_of_series(text, parts, at)
        if end > at:
            yield Part(parts[at].start, parts[end].end)
        else:
            yield parts[at]
        at = max(at, end) + 1


def last_of_series(text: str, parts: list[Part], at: int) -> int:
    """The number of the part that ends a body's series which begins with part `at`; `at` where none does."""
    end = at
    while end + 1 < len(parts) and end - at < MOST and not parts[end + 1].titled:
        joint = text[parts[end].end : parts[end + 1].start]
        if joint != ", " and joint not in LAST:
            return at
        end += 1
        if joint in LAST or " & " in text[parts[end].start : parts[end].end]:
            names = [text[part.start : part.end] for part in parts[at : end + 1]]
            return end if is_series(names) else at
    return at


def is_series(names: list[str]) -> bool:
    """Whether the names are a body's and its fields: "Ministry of Trade", "Mines", "Roads", or "Food", "Drug Board"."""
    lex = lexicon()
    first, *_, last = names
    cut = max((first.rfind(of) for of in OF), default=-1)
    head = bare(first[:cut].rsplit(" ", 1)[-1]) if cut > 0 else ""
    rest = [first[cut:], *names[1:]] if cut > 0 else names
    if cut > 0 and (head in lex.heads or head in lex.governments):
        return all(are_fields(name) for name in rest)
    ending = bare(last.rsplit(" ", 1)[-1])
    if " " not in last or not (ending in lex.heads or ending in LAWS) or first.isupper():
        return False
    return all(are_fields(name) for name in [*names[:-1], last.rsplit(" ", 1)[0]])


def are_fields(name: str) -> bool:
    """Whether a name is made of words for fields of affairs alone; one of them at least is more than an attribute."""
    words = [bare(word) for word in name.split()]
    told = [word for word in words if word not in ("of", "for", "on", "the", "and", "")]
    return bool(told) and all(is_field(word) or word in JOINT for word in told)


def at_campus(text: str, parts: list[Part]) -> Iterator[Part]:
    """Joins a university with the town that tells it from its sisters: "University of Orlia at Sarn"."""
    held: Part | None = None
    for part in parts:
        town = held and not part.titled and text[held.end : part.start] == " at "
        if held and town and bare(text[part.start : part.end].rsplit(" ", 1)[-1]) not in lexicon().heads:
            yield Part(held.start, part.end)
            held = None
            continue
        if held:
            yield held
        held = part if text.startswith("University of ", part.start) else None
        if held is None:
            yield part
    if held:
        yield held


def partners(text: str, parts: list[Part]) -> Iterator[Part]:
    """Joins the partners of a firm: "Roe", "Holt & Brenn LLP"; two firms have no "&" between them."""
    held: list[Part] = []
    for part in parts:
        name = text[part.start : part.end]
        row = bool(held) and text[held[-1].end : part.start] == ", " and not part.titled
        if row and " & " in name and is_firm(text, held, part, name):
            yield Part(held[0].start, part.end)
            held = []
        elif row and " " not in name:
            held.append(part)
        else:
            yield from held
            held = [part]
            if " " in name or part.titled:
                yield part
                held = []
    yield from held


def is_firm(text: str, held: list[Part], part: Part, name: str) -> bool:
    """Whether single words before a name with "&" are of the same firm: not "Vexa, Roe & Roe and Orlo"."""
    one, other = name.split(" & ", 1)
    legal = bare(name.rsplit(" ", 1)[-1]) in LEGAL
    over = not text.startswith((", ", " and ", " or "), part.end)
    return len(held) <= MOST and " " not in one and one != other and (legal or over)


def joined(text: str, parts: list[Part]) -> Iterator[Part]:
    """Joins what "and" parts inside the name of a body: "the Food and Drug Administration"."""
    lex = lexicon()
    at = 0
    while at < len(parts):
        part = parts[at]
        if at + 1 < len(parts) and text[part.end : parts[at + 1].start] == " and " and not parts[at + 1].titled:
            other = parts[at + 1]
            left, right = text[part.start : part.end], text[other.start : other.end]
            last = bare(right.rsplit(" ", 1)[-1])
            is_head = last in lex.heads and not last.endswith("s")
            field = last in lex.governments or last in lex.title_parts or last.endswith(FIELDS)
            field = field and right.count(" ") == 1
            of = (
                (" of " in left or " for " in left)
                and not right.isupper()
                and (" " not in right or field or are_fields(right))
                and left.split(" of ", 1)[0].split(" for ", 1)[0].rsplit(" ", 1)[-1].lower() in lex.heads
            )
            lone = not left.isupper() and bare(left.rsplit(" ", 1)[-1]) not in either(lex.heads, lex.governments)
            lone = lone or bare(right.rsplit(" ", 1)[-1]) in PANELS
            lone = lone and (" " not in left or (left.count(" ") == 1 and text.endswith(LED, 0, part.start)))
            lone = lone or (are_fields(left) and is_field(bare(right.split(" ", 1)[0])))
            single = " " not in left and " " not in right
            of = of or (single and PARTNERS.search(text, max(0, part.start - AHEAD), part.start) is not None)
            if of or is_shared_end(left, last) or (lone and " " in right and is_head):
                yield Part(part.start, other.end)
                at += 2
                continue
        yield part
        at += 1


def is_shared_end(left: str, last: str) -> bool:
    """Whether the word behind "and" ends what is before it too: "Federation of Blue Lamp and Green Lamp Societies"."""
    head, of, rest = left.partition(" of ")
    one = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    whole = bool(of) and head.rsplit(" ", 1)[-1].lower() in FEDERATIONS
    if whole and last == "workers" and rest.endswith("s"):
        return True  # "Association of Weavers and Loom Workers"
    whole = whole and (rest.endswith("ss") or not rest.endswith("s"))
    return whole and one != last and one in lexicon().heads


def shares(text: str, end: int, word: str) -> bool:
    """Whether two names share a word for a place: "the Orlo and Sarn dams"."""
    if word == "and":
        both = SHARED.match(text, end)
        return both is not None and both[1] in lexicon().place_words
    return (
        word[-1] == "s"
        and word[:-1] in lexicon().place_words
        and JOINED.search(text, max(0, end - SIZE), end) is not None
    )
