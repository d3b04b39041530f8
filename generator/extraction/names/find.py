"""The proper names of one article, each with what the words around it say of its kind."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache

from generator.extraction.names.brackets import Pair, find_pairs
from generator.extraction.names.clues import beside
from generator.extraction.names.inside import inside
from generator.extraction.names.lexicon import lexicon
from generator.extraction.names.parts import Part, parts_of
from generator.extraction.names.runs import RUN, beginning, trusted
from generator.extraction.names.series import with_series
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Block, Sentence, Source

NOT_TITLED = frozenset({Kind.PLACE, Kind.EVENT, Kind.DOCUMENT})
"""Kinds of what bears no title: a person's surname may look like one of them."""
ADDRESSES = frozenset({"dr", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lady"})
"""What says nothing of an office: the words behind the name may."""
LOCAL = frozenset({"mayor", "governor", "gov", "sheriff", "councilman", "councilwoman", "councillor"})
"""Offices of a place, not of a body."""
HELD_THERE = re.compile(r"\b(?:[Aa]rch)?[Bb]ishop of |\b[Mm]ayor of |\b[Gg]overnor of |\b[Ss]heriff of ")
"""The same before a place's name."""
OWN = frozenset({"apposition", "who", "role before"})
"""Clues that say more of a person than the words of the name."""
MEMBERS = re.compile(
    r"(?:ers|ors|ants|ents|ists|ians|ees|men|women|children|peoples?|mothers|fathers|veterans|nurses|pilots)\Z",
    re.IGNORECASE,
)
"""How words for people end, of whom a body may be."""
OFFICIALS = re.compile(
    r" (?:County |City |District |State |Special |Independent )?"
    r"(?:Sheriff|Attorney|Governor|Mayor|Coroner|Prosecutor|Counsel|Comptroller|Controller|Auditor|Assessor)['’]s "
)
"""Whose office or department is called after what he is: "Ober County Sheriff's Office"."""
OFFICES = re.compile(r"(?:Office|Department)\Z")
SAINT = re.compile(r"(?:St|Saint|King|Queen|Our Lady)\b")
"""First words of what churches, schools and hospitals are called after: "St. Orla's Hospital"."""
ORDINALS = frozenset({"st", "nd", "rd", "th"})
UNIT = re.compile(
    r"\D{0,5}?(\d{1,3}(?:st|nd|rd|th) (?:U\.?S\.? )?(?:[A-Z][a-z]+ ){0,2}?"
    r"(?:Circuit|Court|Fleet|Flotilla|Army|Corps|Legion|Division|Brigade|Regiment|Battalion|Wing|Squadron|Airborne|Infantry|Precinct)\b)"
)
"""A court or a unit of an army that has a number: "4th Circuit Court", "9th Fleet"."""
SPOTS = frozenset({"station", "road", "street", "bridge", "airport", "island", "square", "county", "park", "avenue"})
"""Small words that say of the name before them that it is a place's, though it begins with a title."""
NUMBERED = frozenset({"May", "Local"})
"""What belongs to the number behind it, and not to the name before it."""
NICK = re.compile(r" [“\"‘'][A-Z][^“”\"‘’']{1,24}[”\"’'] ")
"""What somebody is called, between quotation marks, after the given name."""
MONTH = re.compile(r"((?:In|Since|Until|During|Last|This|Next) )?(?:March|April|May|June|August) ")
IN_A_MONTH = re.compile(r"\b(?:in|since|until|during|last|this|next|early|late|mid) \Z")
"""What stands before a month, which may be a given name too."""
FORMER = ("Then-", "Ex-")
NEXT = 12
PEOPLES = ("People's ", "People’s ")
GENITIVES = frozenset({"' ", "’ ", "'s ", "’s "})
BLANKS = frozenset({" ", "\u00a0"})
HEADLINES = frozenset({Block.TITLE, Block.HEADING})


@cache
def currencies() -> frozenset[str]:
    """The letters that stand for currencies."""
    from babel.numbers import list_currencies  # noqa: PLC0415  (reads its data when called)

    return frozenset(list_currencies())


def find_names(source: Source) -> tuple[Naming, ...]:
    """Every proper name of an article, sorted by sentence and span."""
    found: list[Naming] = []
    for sentence in source.sentences:
        if sentence.block is Block.BOILERPLATE or (sentence.block in HEADLINES and not trusted(sentence.text)):
            continue
        if sentence.text.isupper():
            continue
        found.extend(names_in(sentence))
    return tuple(found)


def names_in(sentence: Sentence) -> list[Naming]:
    """The names of one sentence, sorted by span."""
    text = sentence.text
    parts = scan(text)
    if len(parts) > 1:
        parts = with_series(text, parts)
        if '" ' in text or "” " in text or "’ " in text:
            parts = list(nicknamed(text, parts))
        if "s' " in text or "s’ " in text or "'s " in text or "’s " in text:
            parts = list(of_members(text, parts))
    if "eople" in text:
        parts = list(of_peoples(text, parts))
    common: Collection[Span] = ()
    partners: Mapping[Span, Span] = {}
    if "(" in text or ", or " in text or ", the " in text or " known " in text:
        ends = {part.end: part for part in parts}
        pairs = [replace(pair, long=whole_of(pair.long, ends)) for pair in find_pairs(text, ends)]
        if pairs:
            parts = with_pairs(parts, pairs)
            partners = {pair.short: pair.long for pair in pairs} | {pair.long: pair.short for pair in pairs}
            common = {pair.short for pair in pairs if not pair.proper}
    found: list[Naming] = []
    for part in parts:
        span = Span(part.start, part.end)
        name = NICK.sub(" ", text[part.start : part.end])
        kind, clue, role = (None, "common", None) if common and span in common else told(text, part, name)
        partner = partners.get(span) if partners and clue != "common" else None
        found.append(
            Naming(sentence=sentence.index, span=span, text=name, clue=clue, kind=kind, partner=partner, role=role)
        )
    return found


def scan(text: str) -> list[Part]:
    """The names in each run of capitalised words."""
    found: list[Part] = []
    for hit in RUN.finditer(text):
        run, start = hit.group(), hit.start()
        if start and text[start - 1] != " ":
            first = beginning(text, start)
            if first != start:
                run, start = text[first : hit.end()], first
        if run.startswith(FORMER) and run[run.index("-") + 1 :][:1].isupper():
            run, start = run.partition("-")[2], start + run.index("-") + 1  # "Then-Minister Ana Holt"
        if start > 2 and text[start - 1] == " " and text[start - 3 : start - 1] in ORDINALS:
            ordinal = UNIT.match(text, max(0, start - 6), hit.end())
            run, start = (text[ordinal.start(1) : hit.end()], ordinal.start(1)) if ordinal else (run, start)
        if text[hit.end() : hit.end() + 1] == "-" and text[hit.end() + 1 : hit.end() + 2].isdigit():
            run = run.rpartition(" ")[0]  # "Vexa KC-45": the letters belong to the number
        elif text[hit.end() : hit.end() + 1] in BLANKS and text[hit.end() + 1 : hit.end() + 2].isdigit():
            last = run.rpartition(" ")[2]
            if last in NUMBERED or (len(last) == 3 and last.isupper() and last in currencies()):
                run = run.removesuffix(last).rstrip()  # a date, a sum, or a branch of a union: "Vexa Local 9"
        month = MONTH.match(run)
        if month and (month[1] or IN_A_MONTH.search(text, max(0, start - NEXT), start)):
            run, start = run[month.end() :], start + month.end()  # "in April Vexa": no person is called so
        inner = start > 1 and text[start - 1] == " " and (text[start - 2].islower() or text[start - 2] == ",")
        for first, end, titled, role, office in parts_of(run, inner=inner):
            found.append(Part(first + start, end + start, titled, role + start, office))
    return found


def nicknamed(text: str, parts: list[Part]) -> Iterator[Part]:
    """Joins a name that has a nickname between its words."""
    at = 0
    while at < len(parts):
        part, *rest = parts[at : at + 3]
        last = rest[-1] if len(rest) == 2 else part
        if last is not part and not last.titled and NICK.fullmatch(text, part.end, last.start):
            yield part._replace(end=last.end)
            at += 3
            continue
        yield part
        at += 1


def of_members(text: str, parts: list[Part]) -> Iterator[Part]:
    """Joins a body's name that says in the genitive whose it is: "the Ober Growers' Association"."""
    lex = lexicon()
    at = 0
    while at < len(parts):
        part = parts[at]
        other = parts[at + 1] if at + 1 < len(parts) else None
        if other and OFFICIALS.fullmatch(text, part.end, other.start) and OFFICES.match(text, other.start, other.end):
            yield Part(part.start, other.end)
            at += 2
            continue
        if other and not other.titled and text[part.end : other.start] in GENITIVES:
            left = text[part.start : part.end].rsplit(" ", 1)[-1].rstrip("'’")
            words = text[other.start : other.end].lower().split()
            saint = (words[0] in lex.heads or words[0] in lex.places) and SAINT.match(text, part.start, part.end)
            if saint:
                yield Part(part.start, other.end)
                at += 2
                continue
            is_body = len(words) < 5 and (words[-1] in lex.heads or words[0] in lex.heads or words[0] == "pension")
            begun = text[part.start : part.end].lower().partition(" of ")  # "House of Growers' Deputies"
            if (is_body or (begun[1] and begun[0].rsplit(" ", 1)[-1] in lex.heads)) and MEMBERS.search(left):
                yield Part(part.start, other.end)
                at += 2
                continue
        yield part
        at += 1


def of_peoples(text: str, parts: list[Part]) -> Iterator[Part]:
    """The parts, each with the people that it is of: "Orlo People's Army"; a title before it is none of theirs."""
    held: Part | None = None
    for part in parts:
        start = part.start
        if not part.titled and text.endswith(PEOPLES, 0, start):
            whole = held is not None and held.end == start - len("'s ")
            start = held.start if held and whole else start - len(PEOPLES[0])
            held = None if whole else held
        if held:
            yield held
        held = part._replace(start=start)
    if held:
        yield held


def whole_of(long: Span, ends: Mapping[int, Part]) -> Span:
    """The long form with the beginning of the body's name that ends with it: letters may leave words out."""
    part = ends.get(long.end)
    return Span(part.start, long.end) if part and part.start < long.start and not part.titled else long


def with_pairs(parts: list[Part], pairs: list[Pair]) -> list[Part]:
    """The parts, with the long and short forms of pairs in the place of what they overlap."""
    spans = sorted({span for pair in pairs for span in ((pair.long, pair.short) if pair.proper else (pair.short,))})
    kept: list[Part] = []
    end = 0
    for span in spans:
        if span.start >= end:
            kept.append(Part(span.start, span.end))
            end = span.end
    starts, ends = [part.start for part in kept], [part.end for part in kept]
    for part in parts:
        before = bisect_left(starts, part.end) - 1
        if before < 0 or ends[before] <= part.start:
            kept.append(part)
    return sorted(kept)


def told(text: str, part: Part, name: str) -> tuple[Kind | None, str, Span | None]:
    """What is known of a name's kind, by which clue, and the words that say who bears it."""
    several = " " in name
    own = inside(name) if several else None
    following = text[part.end + 1 : part.end + NEXT].split(" ", 1)[0].rstrip(".,;:")
    if part.titled and not several and following in SPOTS and text[part.end : part.end + 1] == " ":
        return Kind.PLACE, "place", None  # "Prince Edward station"
    if part.titled and (not own or own[0] in NOT_TITLED):
        role: Span | None = Span(part.role, part.start - 1)
        if text[part.role : part.start - 1].lower().rstrip(".") in ADDRESSES:
            kind, clue, more = beside(text, part.start, part.end, several)
            role = more if kind is Kind.PERSON and clue == "apposition" else role
        return Kind.PERSON, "title", role
    if own:
        kind, clue, role = beside(text, part.start, part.end, several)
        said = own[0] is Kind.ORGANISATION and text.endswith(
            "official ", 0, part.start
        )  # "the official Orlo News Agency"
        said = said or " & " in name  # "president, Vexa Sales & Repairs"
        if clue in OWN and not said and (kind is Kind.PERSON or (kind is Kind.ORGANISATION and own[0] is Kind.PLACE)):
            return kind, clue, role  # "Vexa Line, the Orlian company"
        return own[0], own[1], role if clue == "apposition" else None
    if part.office and not text.startswith(("'s ", "’s "), part.end):
        title = text[part.end + 1 : part.end + 12].split(" ", 1)[0].rstrip(".").lower()
        see = HELD_THERE.search(text, max(0, part.start - NEXT - NEXT), part.start)
        return Kind.PLACE if title in LOCAL or see else Kind.ORGANISATION, "office", None
    return beside(text, part.start, part.end, several)
