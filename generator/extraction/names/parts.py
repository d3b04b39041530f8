"""A run may hold several names and an office: "Ruritanian Foreign Minister Ana Holt of the Vexa Institute" is three."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from generator.extraction.names.edges import ALSO_NAMES, GIVEN_TOO, SMALL, Word, given_names, trimmed
from generator.extraction.names.lexicon import lexicon
from generator.extraction.names.runs import ABBREVIATIONS, PIECE
from generator.model.tables import either
from generator.model.tables import words as set_of

OFFICES = frozenset({"CEO", "CFO", "COO", "CTO", "MP", "PM", "MSP", "II", "III", "IV", "JR", "SR"})
LONGEST = 14
"""A run of more words is a list or a headline, not a name."""

REPUBLICS = frozenset(
    {"republic", "kingdom", "states", "state", "bank", "isle", "duke", "tower", "emirate", "bay", "gulf", "district"}
)
DOUBLE = frozenset(
    {"united", "european", "south", "north", "new", "saudi", "sri", "costa", "el", "san", "los", "czech"}
)
"""Words that begin the name of a state or town of two words."""
SURNAMES = set_of("justice king major judge head price pope cardinal bishop prince duke seaman deacon chaplain")
"""Offices that are surnames as well: as the last word they are no office."""
FIELDS = ("tion", "sion", "ment", "ance", "ence", "ics", "ity", "ing", "ology")
"""How words for fields of affairs end."""
SEATS = frozenset({"white", "blue"})
"""What makes a seat of government of a "House"."""
LEGAL = frozenset({"inc", "corp", "co", "ltd", "llc", "plc", "ag", "sa", "nv", "gmbh", "limited"})
ON = frozenset({"committee", "council", "commission", "panel", "conference", "subcommittee", "convention"})
"""Bodies whose names go on after "on"."""
ADDRESSES = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "dame", "dr", "president", "judge"})
"""What stands before the name of somebody whom others speak for."""
MEMBERS = re.compile(r"(?:yers|neys|ters|tives|men|women)\Z")
"""How plurals end of those who speak for somebody."""
AIMS = [["for", "the"], ["on", "the"]]
"""What stands before the first word of a body's aim: "Council for the Care of Rivers"."""
SHIPS = set_of("HMS USS USNS HMCS HMAS HMNZS INS BRP KRI ROKS RFA TCG USCGC MV SS RMS MT RV MSC FV")
"""Letters that begin a ship's name: "MV Princess Orla" is nobody with a title."""
SPOTS = set_of(
    "hill hills park lake brook brooks bay beach street forest marsh glen castle bridges rivers ward lane ridge"
)
"""Words for places that are surnames as well: behind who bears a title of today, they are one."""
BEARERS = set_of(
    "mr mrs ms miss mx dr prof professor senator sen rep congressman congresswoman minister secretary president premier"
    " ambassador commissioner attorney-general spokesman spokeswoman spokesperson detective inspector officer sergeant"
)
"""Such titles; a street or a park is called after kings, bishops and generals."""
BARE_OFFICES = set_of("treasurer president minister senator ambassador commissioner chancellor ombudsman comptroller")
"""Offices that stand with a capital where no name is near, and are nobody's surname."""
MINISTERIAL = frozenset({"minister", "ministers", "secretary", "undersecretary", "commissioner"})
"""Offices that are of a field of affairs, whichever it is: "Seabed Minister"."""
RANKS = frozenset({"tan", "dato", "datuk", "u.s"})
"""What stands before the last word of a rank: "Tan Sri", "Assistant U.S. Attorney"."""
SIDES = frozenset({"democratic", "republican", "crown"})
GRADES = frozenset({"rank", "class", "grade"})
"""What ends a rank that goes on behind its first word: "Captain First Rank Ana Holt"."""
TO_BE = frozenset({"elect", "designate", "nominate", "select"})
"""What says of an office that it is not held yet."""
CONTRACTED = frozenset({"ve", "m", "d", "ll", "re", "t"})
"""What small words end in where two are one."""
TRAILING = ".,'’-&"


class Part(NamedTuple):
    """A name in a run; `role` begins where the office before it begins, `titled` says that there is one;
    `office` says that an office of it follows.
    """

    start: int
    end: int
    titled: bool = False
    role: int = -1
    office: bool = False


@lru_cache(maxsize=1 << 16)  # a story says the same names again and again
def parts_of(run: str, *, inner: bool = False) -> tuple[Part, ...]:
    """The names in a run, in their order; places count from the run's start; `inner`: it opens no sentence."""
    if " " not in run and "\u00a0" not in run:
        low = spelt(run)
        short = low.partition("'")  # "I've", in the midst of a quotation
        empty = len(run) < 2 or low in lexicon().openers or low.lower() in lexicon().empty
        empty = empty or (short[2] in CONTRACTED and short[0] in lexicon().openers)
        empty = empty or low in BARE_OFFICES or ("-" in low and low in lexicon().titles)  # "the Governor-General"
        return () if empty else (Part(0, len(run) - (run.endswith(".") and run.count(".") == 1)),)
    words = [Word(hit.start(), hit.end(), spelt(hit.group())) for hit in PIECE.finditer(run)]
    if len(words) > LONGEST:
        return ()
    found: list[Part] = []
    for sentence in sentences(run, words):
        for segment in segments(sentence):
            found.extend(named(segment, inner=inner and segment[0].start == 0))
    return tuple(found)


def sentences(run: str, words: list[Word]) -> Iterator[list[Word]]:
    """The words, cut after each full stop that is no abbreviation's."""
    begun = 0
    for at, word in enumerate(words):
        text = run[word.start : word.end]
        if text.endswith(".") and text not in ABBREVIATIONS and text.count(".") == 1 and len(text) > 2:
            words[at] = replace(word, end=word.end - 1)
            yield words[begun : at + 1]
            begun = at + 1
    yield words[begun:]


def bare(word: str) -> str:
    """A word in lower case, without the marks at its end."""
    return word.rstrip(TRAILING).lower().replace("’", "'")


def spelt(word: str) -> str:
    """The bare form, but for letters such as "US": those are no pronoun; of "Minister-elect" the office."""
    core = word.rstrip(TRAILING)
    if 1 < len(core) < 5 and core.isalpha() and core.isupper() and core not in OFFICES:
        return core
    low = bare(word)
    office, to_be, end = low.rpartition("-")
    return office if to_be and end in TO_BE and office in lexicon().titles else low


def segments(words: list[Word]) -> list[list[Word]]:
    """The run, cut before each "of", "for" or "on" that does not follow a word for a body, a place or an office."""
    lex = lexicon()
    found: list[list[Word]] = [[]]
    for at, word in enumerate(words):
        if word.bare in ("of", "for", "on") and at:
            head = words[at - 1].bare
            holds = (
                head not in LEGAL
                and head not in lex.firms  # "Orla Instruments of Norway": where it is from
                and (head in lex.heads or head in lex.governments or head in lex.forces or head in lex.titles)
            )
            holds = holds or head in REPUBLICS or head in lex.gatherings
            if word.bare == "for" and len(found[-1]) == 1 and len(words) == at + 2:
                holds = holds and not MEMBERS.search(head)  # "Lawyers for Roe" are his, and no body
            if word.bare == "for" and words[at + 1 : at + 2] and words[at + 1].bare in ADDRESSES:
                holds = False
            if word.bare == "on":
                holds = head in ON
            if word.bare == "of" and not holds:
                holds = head in lex.place_starts or head in lex.places or (head in lex.documents and len(found[-1]) > 1)
                holds = holds or [part.bare for part in words[max(0, at - 3) : at - 1]] in AIMS
            if not holds:
                found.append([])
                continue
        if not found[-1] and word.bare in SMALL and word.bare not in GIVEN_TOO:
            continue
        found[-1].append(word)
    return [segment for segment in found if segment]


def named(words: list[Word], *, inner: bool = False) -> list[Part]:
    """The names of a segment: who stands before an office, whose office it is, and who holds it."""
    words = trimmed(words, given=inner)
    if not words:
        return []
    cut = office(words)
    if cut is None:
        return [whole(words)] if tells(words) else []
    before, body, after = (
        trimmed(words[: cut.first]),
        trimmed(words[cut.body : cut.end]),
        trimmed(words[cut.end :], given=True),
    )
    if not after and cut.end == cut.body == len(words) - 1 and words[-1].bare in ALSO_NAMES:
        after = words[-1:]
    if len(after) > 2 and after[0].bare.endswith(FIELDS) and after[1].bare in given_names():
        after = after[1:]  # "Secretary for Acquisition Ana Holt"
    after = after[2:] if len(after) > 2 and after[1].bare in GRADES else after
    found: list[Part] = []
    if before and before[0].bare in ADDRESSES:
        found, before = named(before), []  # "Mr. Tom Roe CEO"
    found += [whole(part)._replace(office=True) for part in (before, body) if part and tells(part)]
    if cut.end < len(words) and words[cut.end].bare == "for":
        told = field(after)
        holder = len(after) > 1 and any(word.bare in given_names() for word in after)
        if after and not told and not holder and tells(after):  # "MP for Ober": whom or what it is held for
            return [*found, whole(after)]
        after = after[told:]  # "Commissioner for Political Affairs"
    if len(after) == 1 and after[0].bare in lexicon().documents - given_names():
        after = []  # "Executive Order"
    if after and (tells(after) or after[0].bare in ALSO_NAMES):
        found.append(Part(after[0].start, end_of(after), titled=True, role=words[0].start))
    return found


def is_field(word: str) -> bool:
    """Whether a word says what a body is for."""
    lex = lexicon()
    return word in lex.fields or word in lex.title_parts or word.endswith(FIELDS)


def field(words: list[Word]) -> int:
    """How many of the words behind "for" say which field of affairs an office is for: up to the last that does."""
    parts = lexicon().title_parts
    return max((at for at, word in enumerate(words, 1) if word.bare in parts or word.bare.endswith(FIELDS)), default=0)


def tells(words: list[Word]) -> bool:
    """Whether one of the words can be a name."""
    return any(word.bare.lower() not in lexicon().empty for word in words)


class Office(NamedTuple):
    """An office in a segment, by number of word: where it begins, the body it is of, and where its holder begins."""

    first: int
    body: int
    end: int


def office(words: list[Word]) -> Office | None:
    """The office in a segment, if it holds one."""
    lex = lexicon()
    size, last = len(words), words[-1].bare
    if size > 1 and (words[0].bare in SHIPS or [word.bare for word in words[:2]] == ["office", "of"]):
        return None  # "the Office of the Prosecutor General"
    for at in range(size - 2):
        named = at > 0 and words[at].bare in SURNAMES and words[at - 1].bare in given_names()  # "James Justice of …"
        if words[at].bare in lex.titles and words[at + 1].bare == "of" and not named:
            body, end = office_of(words, at + 2)
            return Office(start_of(words, at), body, end)
    if size > 1 and last not in lex.titles and (last in lex.heads or last in lex.places or last in lex.forces):
        at = bearer(words)
        return Office(start_of(words, at), at + 1, at + 1) if at >= 0 else None
    for at in range(size - 1, -1, -1):
        surname = 0 < at == size - 1 and words[at].bare in SURNAMES and words[at - 1].bare not in lex.title_parts
        if words[at].bare in SIDES and at + 1 < size and words[at + 1].bare in either(lex.heads, lex.forces, REPUBLICS):
            continue  # "the Democratic Republic of Orlia"
        rank = words[at].bare == "sri" and at > 0 and words[at - 1].bare in RANKS
        if (words[at].bare in lex.titles or rank) and not surname and not (at and words[at - 1].bare in SMALL):
            return Office(start_of(words, at - rank), at + 1, at + 1)
    return None


def bearer(words: list[Word]) -> int:
    """The number of the title before a surname that is a word for a place: "Senator Hill", "Mr Tom Lake"; else -1."""
    size = len(words)
    if words[-1].bare not in SPOTS:
        return -1
    if words[-2].bare in BEARERS:
        return size - 2
    return size - 3 if size > 2 and words[-3].bare in BEARERS and words[-2].bare in given_names() else -1


def start_of(words: list[Word], at: int) -> int:
    """Where the words of an office begin whose last is `at`."""
    lex = lexicon()
    fields = words[at].bare in MINISTERIAL
    while at and (
        words[at - 1].bare in either(lex.titles, RANKS, lex.title_parts)
        or (fields and is_field(words[at - 1].bare) and words[at - 1].bare not in either(lex.heads, lex.places))
    ):
        if at > 1 and words[at - 2].bare in SEATS:
            break
        at -= 1
    return at


def office_of(words: list[Word], at: int) -> tuple[int, int]:
    """Where the body begins and ends that an office is of; it begins where it ends if it is a field of affairs."""
    lex = lexicon()
    size = len(words)
    while at < size and words[at].bare == "the":
        at += 1
    heads = [n for n in range(at, size) if words[n].bare in lex.heads or words[n].bare in lex.places]
    heads = [n for n in heads if words[n].bare not in lex.title_parts]
    if heads:
        return at, heads[-1] + 1
    end = at
    while end < size and (words[end].bare in lex.title_parts or words[end].bare in ("and", "of")):
        end += 1
    if end > at:
        end += end < size and words[end].bare.removesuffix("s").endswith(FIELDS)
        return end, end
    if size - at <= 2:
        return at, size
    begin = next((n for n in range(at + 1, size - 1) if words[n].bare in given_names()), None)
    if begin:  # "chief executive of Vexa Financial Ana Holt"
        return at, begin
    return at, at + 1 + (words[at].bare in DOUBLE)


def whole(words: list[Word]) -> Part:
    """The segment as one name."""
    return Part(words[0].start, end_of(words))


def end_of(words: list[Word]) -> int:
    """Where the name ends: small words at its end are no part of it."""
    while len(words) > 1 and words[-1].bare in SMALL:
        words = words[:-1]
    return words[-1].end
