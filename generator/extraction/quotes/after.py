"""Who speaks, where that is told after the quoted words: "said Roe", "Roe, the mayor, told reporters"."""

from generator.extraction.quotes.leads import LONGEST, put_by
from generator.extraction.quotes.names import opening, phrase_after, subject_before
from generator.extraction.quotes.phrases import Phrase, capital, person, plain
from generator.extraction.quotes.speakers import LEFT, LONG, RIGHT, Speech, cited, finite
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either

TOLD = frozenset({"told", "tells", "tell"})
"""After these comes the one who is told, never the one who speaks."""


def spoken_after(line: Line, start: int, words: Words, *, closed: bool, comma: bool = False) -> Speech | None:
    """Who says the words before token `start`, by a verb after them.

    `closed`: a comma or full stop ends them; `comma`: it is a comma, so that their sentence goes on.
    """
    at = start + (line.lowers[start] in {",", "—", "–"})
    if line.lowers[at] == "according" and line.lowers[at + 1] == "to":
        return Speech(phrase_after(line, at + 2, len(line), words))
    if put := put_by(line, at, words):
        return Speech(put)
    if not closed and at == start and line.lowers[at] not in {"said", "says"}:
        return None
    if quoted := _quoting(line, at, words):
        return Speech(quoted)
    named = at + 1 < len(line) and capital(line, at + 1)
    denied = line.lowers[at] in words.verbs and words.verbs[line.lowers[at]] == {"deny"}  # "“…”, denied it"
    if denied:
        return None
    if finite(line, at, words) or (named and line.lowers[at].endswith("ed")):
        speaker = phrase_after(line, at + 1, len(line), words)
        return Speech(_apposed(line, speaker, words) or speaker) if speaker else None
    far = _described_speaker(line, at, words, comma=comma)
    if far:
        return Speech(far)
    low = line.lowers
    for verb in range(at + 1, min(len(line), at + RIGHT)):
        if low[verb] in {";", ":"} or (low[verb] in words.breakers and low[verb] not in words.relatives):
            return None
        says = finite(line, verb, words)
        if not (says or (comma and _past(line, verb))) or low[verb - 1] in either(words.passive, words.determiners):
            continue
        speaker = subject_before(line, verb, at, words)
        if speaker is not None and _whole(line, at, speaker, verb, words):
            return Speech(speaker)
        if says:
            return None
    return None


def trailing(line: Line, start: int, words: Words) -> Speech | None:
    """Who says the sentence in which the quoted words stand, told at its end: "…, said Roe.", "…, Roe said."."""
    end = len(line)
    comma = next((at for at in range(end - 1, max(start, end - LONG) - 1, -1) if line.lowers[at] == ","), None)
    if comma is None:
        return None
    if finite(line, comma + 1, words):
        if line.lowers[comma + 1] in TOLD:  # "Roe, the mayor, told the court"
            return None
        found = phrase_after(line, comma + 2, end, words)
        return Speech(found) if found else None
    verb = next((at for at in range(comma + 2, end) if finite(line, at, words)), None)
    if verb is None or verb < end - 5 or line.lowers[verb - 1] in words.passive:
        return None
    found = subject_before(line, verb, comma, words)
    return Speech(found) if found and found[0] <= comma + 4 else None


def _described_speaker(line: Line, at: int, words: Words, *, comma: bool) -> Phrase | None:
    """The person that the clause opens with, where an apposition or a relative clause stands before the verb."""
    first = opening(line, at, words) if at < len(line) and line.words[at][:1].isalpha() else None
    if first is None or line.lowers[first[1]] not in {",", "(", "who"} or not person(line, first, words):
        return None
    if any(line.lowers[n] in {",", ";"} for n in range(at, first[0])):
        return None
    for verb in range(first[1] + 1, min(len(line), first[1] + LEFT)):
        if line.lowers[verb] in {";", ":"}:
            return None
        parted = line.lowers[verb - 1] in {",", ")"} or line.lowers[verb - 2] == ","
        if parted and finite(line, verb, words):
            return first
    held = range(first[1] + 1, min(len(line), first[1] + LEFT))
    verbless = comma and not any(finite(line, n, words) or line.lowers[n] in words.passive for n in held)
    return first if verbless and line.lowers[first[1] + 1] in either(words.determiners, words.titles) else None


def _quoting(line: Line, at: int, words: Words) -> Phrase | None:
    """As in "the Herald quoted Roe as saying" and "Roe was quoted as saying"."""
    for saying in range(at + 2, min(len(line), at + RIGHT)):
        if line.lowers[saying] == "saying" and line.lowers[saying - 1] == "as":
            if line.lowers[saying - 2] in words.quoting:
                return subject_before(line, saying - 2, at, words)
            return cited(line, saying - 1, at, words)
    return None


def _past(line: Line, at: int) -> bool:
    word = line.lowers[at]
    return word.endswith("ed") and len(word) > 4 and not capital(line, at) and capital(line, at - 1)


def _apposed(line: Line, speaker: Phrase, words: Words) -> Phrase | None:
    """The person whom an apposition names: "said its candidate, the former minister Jane Roe"."""
    end = speaker[1]
    if line.lowers[end] != "," or capital(line, end - 1):
        return None
    found = phrase_after(line, end + 1, len(line), words)
    return found if found and person(line, found, words) else None


def _describes(line: Line, start: int, name: int, words: Words) -> bool:
    """Whether a description and a comma stand before a name, and no more: "its chair, Jane Roe, said"."""
    start += line.lowers[start] == ","
    comma = name - 1 - (line.lowers[name - 1] in words.titles)
    held = range(start, comma)
    return (
        line.lowers[comma] == ","
        and 0 < len(held) < LONGEST
        and all(plain(line, at) and line.lowers[at] not in words.passive for at in held)
        and not any(finite(line, at, words) for at in held)
    )


def _whole(line: Line, start: int, speaker: Phrase, verb: int, words: Words) -> bool:
    """Whether what stands between the quoted words and the verb is the speaker, with titles and an apposition."""
    before = [line.lowers[at] for at in range(start, speaker[0])]
    after = [line.lowers[at] for at in range(speaker[1], verb)]
    apposition = after[:1] in ([","], ["who"], ["("]) or (after[:1] and after[0] in words.links)
    return ("," not in before or _describes(line, start, speaker[0], words)) and bool(
        apposition or all(word in words.auxiliaries or word.endswith("ly") for word in after)
    )
