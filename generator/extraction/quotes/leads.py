"""Who speaks, without a verb of saying: "According to Roe, …", "as Roe put it", "ROE: …", "Roe was blunt: …"."""

from generator.extraction.quotes.names import clause_start, opening, phrase_after
from generator.extraction.quotes.phrases import Phrase, capital, checked, person
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either

LONGEST = 12
"""Tokens of a speaker's name and office before a colon, at most."""
PUT = frozenset({"put", "puts", "sees", "saw", "tells", "told"})


def according(line: Line, floor: int, end: int, words: Words) -> Phrase | None:
    """As in "According to Roe, …" and "In the words of Roe, …" in front of the sentence."""
    if line.lowers[end - 1] == ",":  # "It was, in the words of Roe, …"
        for at in range(end - 3, max(-1, end - LONGEST), -1):
            if line.lowers[at] == "to" and line.lowers[at - 1] == "according":
                return phrase_after(line, at + 1, end, words)
            if line.lowers[at] == "of" and line.lowers[at - 1] == "words" and line.lowers[at - 3] == "in":
                return phrase_after(line, at + 1, end, words)
    if floor > 0 or end < 3:
        return None
    if line.lowers[0] == "according" and line.lowers[1] == "to":
        return phrase_after(line, 2, end, words)
    if line.lowers[0] == "in" and line.lowers[2] in {"words", "view", "opinion"} and line.lowers[3] == "of":
        return phrase_after(line, 4, end, words)
    if line.lowers[0] == "as":
        put = next((at for at in range(2, min(end, LONGEST)) if line.lowers[at] in PUT), None)
        if put and line.lowers[put + 1] == "it":
            return checked(line, 1, put, words)
    return None


def put_by(line: Line, at: int, words: Words) -> Phrase | None:
    """As in "…, as Roe put it" after the quoted words."""
    put = next((n for n in range(at + 1, min(len(line), at + LONGEST)) if line.lowers[n] in {"put", "puts"}), None)
    if put is None or line.lowers[put + 1] != "it":
        return None
    start = next((n + 1 for n in range(at, put) if line.lowers[n] in {"as", "how"}), at)
    return checked(line, start, put, words) if start < put else None


def somebody(line: Line, phrase: Phrase, words: Words) -> bool:
    """Whether a phrase is of one who is not named: "a Norlandic diplomat"."""
    first, end = phrase
    low, known = line.lowers, either(words.titles, words.roles)
    return low[first] in {"a", "an", "one", "another"} and low[end - 1] in known


def aside_ends(line: Line, at: int, colon: int) -> int:
    """Where a clause between commas that only tells who somebody is ends: "Ina Vole, whose boats lie idle, isn't"."""
    if line.lowers[at] != "," or line.lowers[at + 1] not in ("who", "whose"):
        return at
    return next((n for n in range(at + 2, colon) if line.lowers[n] == ","), at)


def after_colon(line: Line, floor: int, colon: int, words: Words) -> Phrase | None:
    """Whose words a colon brings: a name alone, or the person that the clause before it is about."""
    at = floor if colon - floor <= LONGEST else clause_start(line, floor, words)
    while at < colon and not line.words[at][:1].isalpha():
        at += 1
    if at >= colon:
        return None
    loud = [n for n in range(at, colon) if line.words[n][:1].isalpha()]
    if colon - at <= 4 and all(line.words[n].isupper() for n in loud):
        return at, colon
    first = opening(line, at, words)
    if first is None or first[1] > colon:
        return None
    if line.lowers[first[1] - 1] in words.messages:
        return None
    after = aside_ends(line, first[1], colon)
    if any(line.lowers[n] in words.breakers for n in range(after, colon)):
        return None
    named = person(line, first, words) or line.lowers[first[0]] in words.pronouns or somebody(line, first, words)
    lone = first[1] - first[0] == 1 and capital(line, first[0]) and line.lowers[first[0]] not in words.determiners
    if first[1] == colon:
        return first if person(line, first, words) else None
    return first if named or lone else None
