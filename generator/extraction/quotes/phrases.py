"""A noun phrase of one who can speak: the name in it, without titles and what is told of the person."""

from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either

INNER = frozenset("-&’'")
STRAYS = frozenset({"even", "only", "both", "just", "now", "perhaps"})
"""Words that may stand before a noun phrase without being part of it."""
SURNAMES = frozenset({"press", "church", "post", "house", "mills", "mission", "daily"})
"""Words of bodies' names that are surnames as well."""
COUNTS = frozenset({"two", "three", "four", "five", "six", "several", "many", "most", "dozens"})
NUMBERS = COUNTS | {"seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds", "thousands"}
HOURS = frozenset({"night", "morning", "afternoon", "evening", "day", "week", "weekend", "month", "year"})
ARTICLES = frozenset({"a", "an", "the"})
PUT_OUT = frozenset({"issued", "released", "published", "posted", "written", "signed", "sent"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
DESCRIBED = 9
"""Tokens at most of a name with what a person is before it."""

Phrase = tuple[int, int]
"""Tokens from the first to before the second."""


def capital(line: Line, at: int) -> bool:
    """Whether token `at` begins with a capital letter."""
    return line.words[at][:1].isupper()


def adverb(line: Line, at: int) -> bool:
    """Whether token `at` ends like an adverb, and is no name."""
    low = line.lowers[at]
    return low.endswith("ly") and len(low) > 4 and not line.words[at][0].isupper()


def inner(line: Line, at: int) -> bool:
    """Whether a sign belongs to the words around it: "vice-president", "Sen. Roe", "union’s"."""
    sign = line.words[at]
    if sign == ".":
        return line.joined(at) and len(line.words[at - 1]) <= 4 and capital(line, at - 1)
    return sign in INNER and line.joined(at)


def plain(line: Line, at: int) -> bool:
    """Whether token `at` is a word, a number, or a sign that belongs to the words around it."""
    return line.words[at][:1].isalnum() or inner(line, at)


def person(line: Line, phrase: Phrase, words: Words) -> bool:
    """Whether a phrase looks like a person's name and nothing else."""
    first, end = phrase
    names = [at for at in range(first, end) if not inner(line, at)]
    last = line.lowers[end - 1]
    if not 2 <= len(names) <= 5 or last in words.titles:
        return False
    given = len(names) == 2 and (line.lowers[first] in words.men or line.lowers[first] in words.women)
    body = last in words.bodies
    if (body or last in words.places) and not (given and (not body or last in SURNAMES)):
        return False
    if line.lowers[first] in words.determiners or line.lowers[names[0]] in words.bodies:
        return False
    return all(capital(line, at) or line.lowers[at] in words.particles for at in names)


def checked(line: Line, first: int, end: int, words: Words) -> Phrase | None:
    """The phrase, or the name in it; None where it does not look like one who can speak."""
    while first < end and (not line.words[first][:1].isalpha() or line.lowers[first] in STRAYS):
        first += 1
    if line.lowers[first] in HOURS and line.lowers[first + 1] in either(words.determiners, NUMBERS):
        first += 1  # "that night ten officers"
    if end - first > 2 and line.lowers[end - 1] in PUT_OUT and line.lowers[end - 2] in words.vehicles:
        end -= 1  # "a statement posted"
    last = line.lowers[end - 1]
    if (
        first >= end
        or line.lowers[first] in words.openers
        or (line.words[end - 1][:1].isdecimal() and not capital(line, end - 2))
        or last in words.not_speaker
        or last == "-"
        or (line.lowers[first] in DAYS and not capital(line, first + 1))
    ):
        return None
    if any(line.lowers[at] in words.passive or _object(line, at, words) for at in range(first, end)):
        return None
    if all(line.lowers[at] in words.determiners for at in range(first, end)):
        return None
    named = capital(line, first)
    if not (named or line.lowers[first] in words.determiners or line.lowers[first] in COUNTS) and end - first > 4:
        found = ending(line, first, end, words)  # "former finance minister Ada Lund"
        return found if end - first <= DESCRIBED and person(line, found, words) else None
    return _giver(line, *_name(line, first, end, words), words)


def _object(line: Line, at: int, words: Words) -> bool:
    """Whether a determiner follows a verb, so that the phrase is more than a name: "Roe made a long", "Roe saw the"."""
    before = line.lowers[at - 1]
    return (
        line.lowers[at] in ARTICLES
        and before.endswith(("ed", "made", "gave", "saw", "held", "took", "won", "left", "led", "had"))
        and not capital(line, at - 1)
        and before not in words.links
    )


def _giver(line: Line, first: int, end: int, words: Words) -> Phrase:
    """Who gave a statement: "a statement from the ministry" is the ministry's."""
    for at in range(first, end - 2):
        if line.lowers[at] in words.vehicles:
            by = at + 1 + (line.lowers[at + 1] in PUT_OUT)
            if line.lowers[by] in {"from", "by"} and by + 1 < end:
                return _name(line, by + 1, end, words)
    return first, end


def _name(line: Line, first: int, end: int, words: Words) -> Phrase:
    """A person's name without the titles before it; the phrase itself where it ends in no name."""
    link = next((at for at in range(first + 2, end - 1) if line.lowers[at] in words.links), None)
    if link is not None:  # "Ann Roe of the Teachers’ Union"
        name = ending(line, first, link, words)
        if name[0] < name[1] and person(line, name, words) and line.lowers[name[0]] not in words.titles:
            return name
    if _two(line, first, end, words):
        return first, end
    start = ending(line, first, end, words)[0]
    whole = any(line.lowers[at] in words.links for at in range(first, max(first, min(start, end - 2))))
    if start > first and whole and any(line.lowers[at] in words.titles for at in range(first, start)):
        name = start, end  # "the head of news Ann Roe"
        if line.lowers[start - 1] in words.links:
            return first, end
        return name if person(line, name, words) else (first, end)
    linked = any(line.lowers[at] in words.links for at in range(first, start))
    determined = start > first and line.lowers[start - 1] in words.determiners
    return (first, end) if start == end or linked or determined else (start, end)


def _two(line: Line, first: int, end: int, words: Words) -> bool:
    """Whether a phrase names two persons or bodies: "Ann Roe and Jo Lane", "Roe and Lane"."""
    joint = next((at for at in range(first + 1, end - 1) if line.lowers[at] == "and"), None)
    if joint is None:
        return False
    one, two = (first, joint), (joint + 1, end)
    lone = one[1] - one[0] == two[1] - two[0] == 1 and capital(line, first) and capital(line, end - 1)
    if lone:
        return words.titles.isdisjoint((line.lowers[first], line.lowers[end - 1]))
    return person(line, ending(line, *one, words), words) and person(line, ending(line, *two, words), words)


def ending(line: Line, first: int, end: int, words: Words) -> Phrase:
    """The capitalised words at the end of a phrase, without titles."""
    start = end
    while start > first:
        if not (capital(line, start - 1) or line.lowers[start - 1] in words.particles or inner(line, start - 1)):
            break
        start -= 1
    titled = [at for at in range(start, end - 1) if _titled(line, at, words)]
    if titled:
        begin = titled[-1] + 1 + (line.lowers[titled[-1] + 1] == ".")
        return (begin, end) if begin < end and capital(line, begin) else (first, end)
    given = [at for at in range(start + 1, end - 1) if line.lowers[at] in words.men or line.lowers[at] in words.women]
    if given and end - given[0] <= 4 and line.words[given[0]][0].isupper():
        before = line.lowers[given[0] - 1]
        if before not in words.men and before not in words.women and before not in ".-'" and len(before) > 2:
            return given[0], end  # "Lake Capital Ann Roe"
    while start < end and line.lowers[start] in words.particles and line.lowers[start] not in {"al", "el", "le", "la"}:
        start += 1
    return start, end


def _titled(line: Line, at: int, words: Words) -> bool:
    follower = at + 1 + (line.lowers[at + 1] == ".")
    if line.lowers[at] in words.fields and line.lowers[follower] in words.bodies:
        return False  # "Defense Army"
    return line.lowers[at] in words.titles and line.lowers[follower] not in either(words.titles, words.not_title_before)
