"""Who speaks is a noun phrase next to a verb of saying; where its bounds are not plain, nobody is named."""

from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line

REACH = 16
"""Words of a noun phrase at most."""

Phrase = tuple[int, int]
"""Tokens from the first to before the second."""


def subject_before(line: Line, verb: int, floor: int, words: Words) -> Phrase | None:
    """The subject of the finite verb at token `verb`, not reaching below token `floor`."""
    end = _skip_back(line, verb, floor, words)
    if end <= floor:
        return None
    if line.lower(end - 1) == "," and end - 1 > floor:  # "Roe, the mayor, said", "the mayor, Jane Roe, said"
        comma = next((at for at in range(end - 2, max(floor, end - REACH) - 1, -1) if line.lower(at) == ","), None)
        if comma is None or comma <= floor:
            return None
        inner, outer = (comma + 1, end - 1), _phrase_back(line, comma, floor, words)
        return inner if outer and not _person(line, outer, words) and _person(line, inner, words) else outer
    if line.lower(end - 1) == "who":  # "officials who warned"
        end = end - 1 - (line.lower(end - 2) == ",")
    return _phrase_back(line, end, floor, words)


def _person(line: Line, phrase: Phrase, words: Words) -> bool:
    """Whether a phrase looks like a person's name and nothing else."""
    first, end = phrase
    names = [at for at in range(first, end) if not _inner(line, at)]
    good = all(line.tokens[at].capital or line.lower(at) in words.particles for at in names)
    return 2 <= len(names) <= 5 and good and line.lower(end - 1) not in words.titles


def _skip_back(line: Line, at: int, floor: int, words: Words) -> int:
    """Past adverbs and auxiliaries."""
    for _ in range(5):
        before = line.lower(at - 1)
        if at - 1 < floor or not (before in words.auxiliaries or (before.endswith("ly") and len(before) > 4)):
            break
        at -= 1
    return at


def _phrase_back(line: Line, end: int, floor: int, words: Words) -> Phrase | None:
    """The noun phrase that ends before token `end`."""
    if line.lower(end - 1) in words.pronouns:
        return end - 1, end
    at = end
    while at > max(floor, end - REACH):
        token = line.tokens[at - 1]
        if token.lower in words.bounds or not (token.word or token.number or _inner(line, at - 1)):
            break
        if token.lower == "and" and not (at >= 2 and line.tokens[at - 2].capital and line.tokens[at].capital):
            break
        at -= 1
    people = [n for n in range(at, end) if line.lower(n) in {"who", "whom"}]
    if people:
        end = people[0]
    if at >= end or at == end - REACH:
        return None
    return checked(line, at, end, words)


def _inner(line: Line, at: int) -> bool:
    """Whether a sign belongs to the words around it: "vice-president", "Sen. Roe", "union’s"."""
    sign = line.lower(at)
    if sign == ".":
        return line.joined(at) and len(line.tokens[at - 1].text) <= 4 and line.tokens[at - 1].capital
    return sign in "-&’'" and line.joined(at)


def phrase_after(line: Line, at: int, ceiling: int, words: Words) -> Phrase | None:
    """The noun phrase that begins at token `at`, for "said Roe, the mayor" and "said the mayor, Jane Roe"."""
    if line.lower(at) in words.pronouns:
        return at, at + 1
    end = _phrase_end(line, at, ceiling, words)
    phrase = checked(line, at, end, words) if at < end else None
    if phrase is None or line.lower(end) != "," or _person(line, phrase, words):
        return phrase
    name = end + 1, _phrase_end(line, end + 1, ceiling, words)
    if _person(line, name, words):
        return name
    listed = not line.tokens[end - 1].capital and line.lower(end + 2) in {",", "and"}
    return None if listed else phrase


def _phrase_end(line: Line, at: int, ceiling: int, words: Words) -> int:
    end = at
    while end < min(ceiling, at + REACH):
        token = line.tokens[end]
        if token.lower in words.stops or not (token.word or token.number or _inner(line, end)):
            break
        end += 1
    return end - (end > at and line.lower(end - 1) == ".")


def checked(line: Line, first: int, end: int, words: Words) -> Phrase | None:
    """The phrase, or the name in it; None where it does not look like one who can speak."""
    while first < end and not line.tokens[first].word:
        first += 1
    last = line.lower(end - 1)
    if first >= end or line.lower(first) in words.openers or line.tokens[end - 1].number or last in words.not_speaker:
        return None
    if any(line.lower(at) in words.passive for at in range(first, end)):
        return None
    capital = line.tokens[first].capital
    if not capital and line.lower(first) not in words.determiners and end - first > 4:
        return None
    return _name(line, first, end, words)


def _name(line: Line, first: int, end: int, words: Words) -> Phrase:
    """A person's name without the titles before it; the phrase itself where it ends in no name."""
    start = end
    while start > first:
        token = line.tokens[start - 1]
        if not (token.capital or token.lower in words.particles or _inner(line, start - 1)):
            break
        start -= 1
    titled = [at for at in range(start, end - 1) if _titled(line, at, words)]
    if titled:
        begin = titled[-1] + 1 + (line.lower(titled[-1] + 1) == ".")
        return (begin, end) if begin < end and line.tokens[begin].capital else (first, end)
    linked = any(line.lower(at) in words.links for at in range(first, start))
    determined = start > first and line.lower(start - 1) in words.determiners
    return (first, end) if start == end or linked or determined else (start, end)


def _titled(line: Line, at: int, words: Words) -> bool:
    follower = at + 1 + (line.lower(at + 1) == ".")
    return line.lower(at) in words.titles and line.lower(follower) not in words.titles | words.not_title_before
