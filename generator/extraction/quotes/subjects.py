"""Who a sentence says is speaking, though nobody is quoted in it: its subject, where a verb of saying follows."""

from generator.extraction.quotes.names import CLAUSE, opening, subject_before
from generator.extraction.quotes.phrases import Phrase, adverb, capital, person
from generator.extraction.quotes.speakers import finite
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either
from generator.model.tables import words as table

ONE = frozenset({"one", "another"})
THINGS = frozenset({"it", "its", "they", "their"})
ANYBODY = table("somebody someone anybody anyone everybody everyone nobody people others many some few most both none")
PEOPLE = frozenset({"he", "she", "his", "her", "him"})


def speaking(line: Line, words: Words) -> Phrase | None:
    """The subject of a sentence that tells what somebody said."""
    first = opening(line, 0, words)
    if first is None or line.lowers[first[0]] in words.pronouns:
        return None
    at = first[1]
    if line.lowers[at] in {",", "who"}:
        ends = range(at + 1, min(len(line), at + CLAUSE))
        at = next((n for n in ends if line.lowers[n - 1] == "," and finite(line, n, words)), at)
    while line.lowers[at] in words.auxiliaries or (at < len(line) and adverb(line, at)):
        at += 1
    if not finite(line, at, words) or line.lowers[at - 1] in words.passive:
        return None
    return (subject_before(line, at, 0, words) or first) if line.lowers[first[1]] == "," else first


def one_person(line: Line, phrase: Phrase, words: Words) -> bool:
    """Whether a phrase names one human being: "a witness", "the driver of the bus", "Jo Roe", "Roe"."""
    first, end = phrase
    low = line.lowers
    if low[first] in either(words.determiners, ONE):
        link = next((at for at in range(first + 1, end) if low[at] in words.links), end)
        return low[link - 1] in either(words.titles, words.roles)
    if end - first == 1:
        named = capital(line, first) and not line.words[first].isupper() and low[first] not in words.bodies
        many = low[first].removesuffix("s") in either(words.titles, words.roles)
        if not named or many or low[first] in ANYBODY or words.is_small(low[first]):
            return False
        after = low[end : end + CLAUSE]
        return THINGS.isdisjoint(after) or not PEOPLE.isdisjoint(after)
    return person(line, phrase, words)


def several(line: Line, phrase: Phrase, words: Words) -> bool:
    """Whether a phrase names more than one who speaks: "researchers", "the two ministers", "Roe and Lane"."""
    first, end = phrase
    if "and" in line.lowers[first:end]:
        return True
    link = next((at for at in range(first + 1, end) if line.lowers[at] in words.links), end)
    head = line.lowers[link - 1]
    known = head.removesuffix("s") in either(words.titles, words.roles) or head in {"people", "police", "men", "women"}
    return known and (head.endswith("s") or head in {"people", "police", "men", "women"})
