"""Words in quotation marks are someone's where a verb of saying governs them; otherwise they are nobody's."""

from dataclasses import dataclass

from generator.extraction.quotes.names import Phrase, checked, phrase_after, subject_before
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import words

LEFT, RIGHT, NEAR = 40, 18, 8
"""Tokens looked through before and after the quoted words, and for the \"with\" of \"with Roe saying\"."""

CLAUSE = words("say claim warn deny confirm announce question urge")
OWNERS = words("the his her its their our this that these those")
OPENING = 10
"""A phrase before the subject ("On Monday, ...") is at most this long."""


@dataclass(frozen=True, slots=True)
class Speech:
    """That the words are spoken, and by whom, as a phrase of the line; None where that is not plain."""

    speaker: Phrase | None


def spoken_before(line: Line, end: int, words: Words, *, short: bool, attributive: bool = False) -> Speech | None:
    """Who says the words that follow token `end`, by a verb before them.

    `short`: they are no more than a name; `attributive`: a noun stands right after them.
    """
    floor = max(0, end - LEFT)
    if line.lower(end - 1) in words.naming:
        return None
    according = _according(line, floor, end, words)
    for verb in range(end - 1, floor - 1, -1):
        if not _verb(line, verb, end, words):
            if line.lower(verb) == ";":
                break
            continue
        if not _governs(line, verb, end, words, short=short, attributive=attributive):
            return according
        return Speech(_speaker(line, verb, end, floor, words))
    return according


def _according(line: Line, floor: int, end: int, words: Words) -> Speech | None:
    """As in "According to Roe, ..."."""
    if line.lower(end - 1) != "," or line.lower(1) != "to" or line.lower(0) != "according" or floor > 0:
        return None
    speaker = phrase_after(line, 2, end, words)
    return Speech(speaker) if speaker and speaker[1] >= end - 1 else None


def _verb(line: Line, at: int, end: int, words: Words) -> bool:
    """Whether token `at` is a verb of saying, and no noun or participle."""
    token = line.tokens[at]
    if token.lower not in words.verbs or (token.capital and at > 0):
        return False
    before, after = line.lower(at - 1), line.lower(at + 1)
    if before in words.determiners and before != "that":
        return False
    return token.lower not in words.nouns or at + 1 == end or after in {":", ",", "that"}


def _governs(line: Line, verb: int, end: int, words: Words, *, short: bool, attributive: bool) -> bool:
    """Whether nothing between the verb and the quoted words brings another thought."""
    groups = words.verbs[line.lower(verb)]
    between = [line.lower(at) for at in range(verb + 1, end)]
    if not line.lower(verb).endswith("ing") and line.lower(verb - 1) in words.passive:
        return between[-1:] in ([":"], ["that"])
    if any(word in words.breakers for word in between):
        return False
    if any(word == "," and (line.lower(verb + 2 + n).endswith("ing")) for n, word in enumerate(between)):
        return False
    if not between:
        return "name" not in groups or line.lower(verb - 2) == "what" or line.lower(verb - 3) == "what"
    if between[-1] in {":", ","}:
        return True
    named = "name" in groups
    if short and not named and (between[-1] in OWNERS or (between[-1] in {"a", "an"} and attributive)):
        return False
    if short and "announce" in groups and between[-1] in {"a", "an"}:
        return False
    return named or not CLAUSE.isdisjoint(groups)


def _speaker(line: Line, verb: int, end: int, floor: int, words: Words) -> Phrase | None:
    before = line.lower(verb - 1)
    if line.lower(verb).endswith("ing"):
        if before == "as" and line.lower(verb - 2) in {"quoted", "cited", "heard"}:
            return subject_before(line, verb - 2, floor, words)
        if before in {",", "and", "by", "in"} | words.vehicles:
            return _main_subject(line, verb, words)
        start = next((at for at in range(verb - 2, max(floor, verb - NEAR) - 1, -1) if line.lower(at) == "with"), None)
        return checked(line, start + 1, verb, words) if start is not None else None
    if before in words.passive:
        return None
    subject = subject_before(line, verb, floor, words)
    if subject is None and _inverted(line, verb):  # "...," said Roe, "..."
        subject = phrase_after(line, verb + 1, end, words)
    if subject is None and before == "and":  # "Roe resigned and said"
        return _main_subject(line, verb, words)
    return subject


def _inverted(line: Line, verb: int) -> bool:
    """Whether the verb follows quoted words: a wide gap is all that is left of them."""
    return verb == 0 or line.tokens[verb].start - line.tokens[verb - 1].end > 2


def _main_subject(line: Line, verb: int, words: Words) -> Phrase | None:
    """The subject of the sentence's first verb, where no other clause comes between it and token `verb`."""
    first = 0
    if line.lower(0) in words.openers:
        comma = next((at for at in range(min(OPENING, verb)) if line.lower(at) == ","), None)
        if comma is None:
            return None
        first = comma + 1
    for at in range(first + 1, min(verb, first + LEFT)):
        word = line.lower(at)
        if not line.tokens[at].capital and (word in words.auxiliaries or word in words.verbs or word.endswith("ed")):
            clear = not any(line.lower(n) in words.breakers | {";", "that"} for n in range(at, verb - 1))
            return subject_before(line, at, first, words) if clear else None
    return None


def spoken_after(line: Line, start: int, words: Words, *, closed: bool) -> Speech | None:
    """Who says the words before token `start`, by a verb after them. `closed`: a comma or full stop ends them."""
    at = start + (line.lower(start) == ",")
    if line.lower(at) == "according" and line.lower(at + 1) == "to":
        return Speech(phrase_after(line, at + 2, len(line), words))
    if not closed and at == start and line.lower(at) not in {"said", "says"}:
        return None
    named = at + 1 < len(line) and line.tokens[at + 1].capital
    if _finite(line, at, words) or (named and line.lower(at).endswith("ed")):
        speaker = phrase_after(line, at + 1, len(line), words)
        return Speech(speaker) if speaker else None
    for verb in range(at + 1, min(len(line), at + RIGHT)):
        if line.lower(verb) in {";", ":"} or line.lower(verb) in words.breakers - {"who", "whose"}:
            return None
        if _finite(line, verb, words) and line.lower(verb - 1) not in words.passive | words.determiners:
            speaker = subject_before(line, verb, at, words)
            whole = speaker is not None and _whole(line, at, speaker, verb, words)
            return Speech(speaker) if whole else None
    return None


def _finite(line: Line, at: int, words: Words) -> bool:
    word = line.lower(at)
    return word in words.verbs and not word.endswith("ing") and not line.tokens[at].capital


def _whole(line: Line, start: int, speaker: Phrase, verb: int, words: Words) -> bool:
    """Whether what stands between the quoted words and the verb is the speaker, with titles and an apposition."""
    before = [line.lower(at) for at in range(start, speaker[0])]
    after = [line.lower(at) for at in range(speaker[1], verb)]
    apposition = after[:1] in ([","], ["who"])
    return "," not in before and (apposition or all(word in words.auxiliaries or word.endswith("ly") for word in after))
