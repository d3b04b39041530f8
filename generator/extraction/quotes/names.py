"""Who speaks is a noun phrase next to a verb of saying; where its bounds are not plain, nobody is named."""

from generator.extraction.quotes.phrases import PUT_OUT, Phrase, adverb, capital, checked, ending, person, plain
from generator.extraction.quotes.phrases import inner as inside
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either

REACH, CLAUSE = 16, 48
"""Words at most of a noun phrase, and of one with its apposition or relative clause."""
AND = frozenset({"and", "&"})
LISTING = AND | {","}
RELATIVES = frozenset({"who", "which", "whose"})
CLOSING = RELATIVES | {",", ";", "“", "”"}
PUT = frozenset({"put", "puts", "sums"})
"""Verbs of "put it this way" and the like."""
NAMES = frozenset({"May", "Will"})
"""Helping verbs that are names with a capital letter, where a verb of saying follows."""


def subject_before(line: Line, verb: int, floor: int, words: Words) -> Phrase | None:
    """The subject of the finite verb at token `verb`, not reaching below token `floor`."""
    end = _skip_back(line, verb, floor, words)
    if end <= floor:
        return None
    if line.lowers[end - 1] == ")":  # "Rep. Ann Roe (R-Ohio) said"
        opening = next((at for at in range(end - 2, max(floor, end - REACH) - 1, -1) if line.lowers[at] == "("), end)
        return _phrase_back(line, opening, floor, words)
    if line.lowers[end - 1] == "," and end - 1 > floor:  # "Roe, the mayor, said", "the mayor, Jane Roe, said"
        return _apposition(line, end - 1, floor, words)
    if line.lowers[end - 1] in {"who", "which"}:  # "officials who warned"
        end = end - 1 - (line.lowers[end - 2] == ",")
    near = _phrase_back(line, end, floor, words)
    if near and _acted(line, near[0] - 1, words):
        return None
    if near is None or line.lowers[near[0] - 1] in {",", "and"} or line.lowers[end - 1] in {"it", "he", "she"}:
        return _open_apposition(line, end, floor, near, words) or near
    return near


def _acted(line: Line, at: int, words: Words) -> bool:
    """Whether "by" and a participle stand before a name: "a meeting chaired by mayor Roe called for calm"."""
    while at > 1 and (capital(line, at) or line.lowers[at] in words.titles):
        at -= 1
    low = line.lowers[at - 1]
    return line.lowers[at] == "by" and low.endswith("ed") and len(low) > 4 and low not in PUT_OUT


def _apposition(line: Line, last: int, floor: int, words: Words) -> Phrase | None:
    """The subject before a verb that a comma at `last` stands before."""
    comma = next((at for at in range(last - 1, max(floor, last - REACH) - 1, -1) if line.lowers[at] == ","), None)
    if comma is not None and comma > floor:
        inner, outer = (comma + 1, last), _phrase_back(line, comma, floor, words)
        if (
            outer
            and (not person(line, outer, words) or line.lowers[outer[0] - 1] in either(words.links, words.determiners))
            and (person(line, inner, words) or _titled(line, inner, words) or _called(line, outer, inner, words))
        ):
            return inner
        first = opening(line, floor, words)
        if outer and first and _set_off(line, first[1]) and _in_relative(line, outer[0], first[1]):
            return first
        if outer is None or (first and first[1] <= outer[0] and person(line, first, words)):
            return first if first and first[1] < last and _set_off(line, first[1]) else outer
        return outer
    first = opening(line, floor, words)
    return first if first and first[1] < last and _set_off(line, first[1]) else None


def _in_relative(line: Line, at: int, floor: int) -> bool:
    """Whether a relative clause or its list goes on before token `at`: ", which speaks for Velora, Ostra and"."""
    while at > floor and (capital(line, at - 1) or line.lowers[at - 1] in LISTING):
        at -= 1
    at = next((n for n in range(at, max(floor, at - REACH), -1) if line.lowers[n - 1] in CLOSING), floor)
    return at > floor and line.lowers[at - 1] in RELATIVES


def _titled(line: Line, inner: Phrase, words: Words) -> bool:
    """Whether a phrase is of a person by a title: "its top Liberal, Rep. Jane Roe of Esk, said"."""
    title = line.lowers[inner[0]] in words.titles and capital(line, inner[0])
    return title and inner[1] - inner[0] > 1 and capital(line, inner[0] + 1 + (line.lowers[inner[0] + 1] == "."))


def _called(line: Line, outer: Phrase, inner: Phrase, words: Words) -> bool:
    """Whether a description has the name of a body after it: "its maker, Velora Foods of Cork, said"."""
    vague = line.lowers[outer[0]] in words.determiners and not capital(line, outer[1] - 1)
    small = either(words.links, words.particles, words.auxiliaries, words.determiners, AND)
    held = range(inner[0], inner[1])
    proper = all(capital(line, at) or inside(line, at) or line.lowers[at] in small for at in held)
    ends = capital(line, inner[0]) and capital(line, inner[1] - 1) and line.lowers[inner[0]] not in words.auxiliaries
    return vague and proper and ends


def _set_off(line: Line, at: int) -> bool:
    """Whether an apposition or a relative clause begins at token `at`."""
    return line.lowers[at] in {",", "(", "who", "whose"}


def _open_apposition(line: Line, end: int, floor: int, near: Phrase | None, words: Words) -> Phrase | None:
    """The person that the clause opens with, where an apposition lacks its second comma: "Roe, head of sales said"."""
    first = opening(line, floor, words)
    if first is None or line.lowers[first[1]] != "," or end - first[1] > REACH or not person(line, first, words):
        return None
    if near and (near[0] <= first[0] or person(line, near, words)):
        return None
    held = range(first[1] + 1, end)
    plain = not any(line.lowers[at] in words.auxiliaries or line.lowers[at] in words.breakers for at in held)
    return first if plain and line.lowers[first[1] + 1] not in words.openers else None


def opening(line: Line, floor: int, words: Words) -> Phrase | None:
    """The noun phrase that the clause from token `floor` on opens with, after a phrase such as "On Monday,"."""
    at = clause_start(line, floor, words)
    end = at
    while end < min(len(line), at + REACH):
        if not plain(line, end) or (end > at and _verbal(line, end, words)) or line.lowers[end] in words.relatives:
            break
        end += 1
    while end > at and (line.lowers[end - 1] in words.auxiliaries or line.lowers[end - 1] in words.stops):
        end -= 1
    return checked(line, at, end, words) if at < end else None


def clause_start(line: Line, floor: int, words: Words) -> int:
    """The token after a phrase in front of the clause: "On Monday, …", "Speaking in Eastwick, …"."""
    at = floor
    for _ in range(3):
        word = line.lowers[at]
        begun = at < len(line) and line.words[at][0].isupper()
        if (
            word not in words.openers
            and not word.endswith("ing")
            and not (begun and word in {"pressed", "described", "once"})
        ):
            break
        if word in {"but", "and", "yet", "so", "also", "then"}:
            at += 1 + (line.lowers[at + 1] == ",")
            continue
        comma = next((n for n in range(at, min(len(line), at + CLAUSE // 2)) if line.lowers[n] == ","), None)
        if comma is None:
            break
        at = comma + 1
    return at


def _verbal(line: Line, at: int, words: Words) -> bool:
    """Whether token `at` seems to be a finite verb."""
    low = line.lowers[at]
    if capital(line, at) or not low[:1].isalpha():
        return False
    if low in words.verbs and not low.endswith("ing"):
        noun = low in words.nouns and (not capital(line, at - 1) or line.lowers[at + 1] in words.titles)
        return not noun  # "Norland press secretary Ann Roe"
    return low in words.auxiliaries or low in words.stops or low in PUT or (low.endswith("ed") and len(low) > 4)


def subject_at(line: Line, at: int, ceiling: int, words: Words) -> Phrase | None:
    """The subject of the clause that begins at token `at`, where its verb follows."""
    if line.lowers[at] in words.pronouns:
        return at, at + 1
    end = at
    while end < min(ceiling, at + REACH) and not (end > at and _verbal(line, end, words)):
        if not plain(line, end):
            break
        end += 1
    if end == at or end >= len(line) or not (_verbal(line, end, words) or line.lowers[end] == ","):
        return None
    phrase = checked(line, at, end, words)
    return phrase if phrase and (line.lowers[end] != "," or person(line, phrase, words)) else None


def _skip_back(line: Line, at: int, floor: int, words: Words) -> int:
    """Past adverbs and auxiliaries, and "for his part" or "in a statement" between commas."""
    for _ in range(5):
        if at - 1 < floor or not (line.lowers[at - 1] in words.auxiliaries or adverb(line, at - 1)):
            break
        if line.words[at - 1] in NAMES:
            break
        at -= 1
    if line.lowers[at - 1] == "on" and at - 1 > floor and capital(line, at) and line.lowers[at] in words.auxiliaries:
        at -= 1  # "Roe on Thursday said"
    if line.lowers[at - 1] == ",":
        comma = next((n for n in range(at - 2, max(floor, at - 12) - 1, -1) if line.lowers[n] == ","), None)
        if comma is not None and comma > floor and line.lowers[comma + 1] in words.openers:
            return comma
    return at


def _phrase_back(line: Line, end: int, floor: int, words: Words) -> Phrase | None:
    """The noun phrase that ends before token `end`."""
    if line.lowers[end - 1] in words.pronouns:
        return end - 1, end
    at = end
    while at > max(floor, end - REACH):
        low = line.lowers[at - 1]
        if low in words.bounds or not plain(line, at - 1):
            break
        joint = at >= 2 and capital(line, at - 2) and (capital(line, at) or line.lowers[at] == "other")
        if low == "and" and not joint:
            break
        at -= 1
    people = [n for n in range(at, end) if line.lowers[n] in {"who", "whom"}]
    if people:
        end = people[0]
    if at >= end or at == end - REACH or line.lowers[end - 1] in words.links:
        return None
    if line.lowers[at] in words.openers:  # "On Tuesday the mayor of Eastwick said"
        at = next((n for n in range(end - 1, at, -1) if _begins(line, n, words)), at)
    return checked(line, at, end, words)


def _begins(line: Line, at: int, words: Words) -> bool:
    """Whether a noun phrase of its own begins with the article at token `at`."""
    before = line.lowers[at - 1]
    return line.lowers[at] in words.determiners and not (before in words.links or before in words.openers)


def phrase_after(line: Line, at: int, ceiling: int, words: Words) -> Phrase | None:
    """The noun phrase that begins at token `at`, for "said Roe, the mayor" and "said the mayor, Jane Roe"."""
    if line.lowers[at] in words.pronouns:
        return at, at + 1
    end = _phrase_end(line, at, ceiling, words)
    sent = end - at > 1 and line.lowers[end - 1] in PUT_OUT  # "a statement released by the ministry"
    if line.lowers[end - 1 - sent] in words.vehicles and line.lowers[end] in {"from", "by"}:
        return phrase_after(line, end + 1, ceiling, words)
    if end - at >= 2 and capital(line, at) and line.lowers[end - 1] in {"on", "in", "at"}:
        end -= 1
    phrase = checked(line, at, end, words) if at < end else None
    if phrase is not None and person(line, phrase, words):
        return phrase
    name = _named_later(line, at, end, ceiling, words)
    if name or phrase is None or line.lowers[end] != ",":
        return name or phrase
    listed = not capital(line, end - 1) and line.lowers[end + 2] in {",", "and"}
    return _listed_office(line, at, end, ceiling, words) if listed else phrase


def _listed_office(line: Line, at: int, end: int, ceiling: int, words: Words) -> Phrase | None:
    """The office in a list of its fields: "the firm's sales, service and marketing director"."""
    while end < min(ceiling, at + REACH) and (line.lowers[end] == "," or plain(line, end)):
        if line.lowers[end] in words.stops and line.lowers[end] != "and":
            break
        end += 1
    end -= end > at and line.lowers[end - 1] == "."
    return (at, end) if line.lowers[end - 1] in words.titles else None


def _named_later(line: Line, at: int, end: int, ceiling: int, words: Words) -> Phrase | None:
    """The name after a description: "the mayor of Eastwick, Jane Roe", "the officer at Lake Capital, Nora Quist"."""
    if line.lowers[end] in words.links and any(line.lowers[n] in words.titles for n in range(at, end)):
        end = _phrase_end(line, end + 1, ceiling, words)
    if line.lowers[end] == "and" and line.lowers[end + 1] in words.titles:
        end = _phrase_end(line, end + 1, ceiling, words)
        name = ending(line, at, end, words)
        if name[0] > at and person(line, name, words):
            return name
    if line.lowers[end] != ",":
        return None
    name = end + 1, _phrase_end(line, end + 1, ceiling, words)
    return name if person(line, name, words) else None


def _phrase_end(line: Line, at: int, ceiling: int, words: Words) -> int:
    end = at
    while end < min(ceiling, at + REACH):
        if line.lowers[end] in words.stops or not plain(line, end):
            break
        end += 1
    return end - (end > at and line.lowers[end - 1] == ".")
