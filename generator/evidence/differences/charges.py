"""What is alleged, as a title says it: "Whether the mayor sold the land", "Anna Berg, accused of selling the land"."""

import re
from typing import NamedTuple

from generator.evidence.differences.told import Told
from generator.extraction.matters.small import small

PUT = r"(?:accusations?|allegations?|charges?|claims?|reports?|suggestions?|rumou?rs?)"
"""What is put forward and may be denied."""
PHRASE = re.compile(
    r"\b(?:(?P<of>(?:accus|suspect)\w+) .{0,150}?\bof (?=[a-z-]+ing\b)|charged (?P<with>with) "
    r"|(?:charges|accusations?|allegations?) (?:that |of (?P<act>(?=[a-z-]+ing\b))?)|(?P<blame>blam(?:es?|ed|ing)) "
    r"|told [\w ]{1,40}? that "
    r"|(?:says?|said|claims?|claimed|alleg\w+|report(?:s|ed)|finds?|found|argue[sd]?|insist(?:s|ed)?"
    r"|believe[sd]?|maintain(?:s|ed)?|warn(?:s|ed)?|thinks?) (?:that )?)"
    r"(?P<who>(?:he|she|it|they) )?"
)
"""What leads to what is alleged, and whether it names whom it is of by a pronoun."""
WORDS = re.compile(r"[“\"]?[\w’'$€£%.,-]*[\w’'$€£%][”\"]?")
SHOWN = 11
"""Words of what is alleged that a title has at most."""
OPENS = re.compile(r"(?:(?:the|an?|no|not one|nobody|some|many|most)\b|[A-Z0-9]|(?!its|his)[a-z]+s\b)")
"""What a clause begins with that names whom it is of."""


CHARGED = re.compile(r"charges|accusation|allegation|alleg|report")
"""What leads to what somebody else has done: who "says that he" did may speak of himself."""


class Dispute(NamedTuple):
    """What is alleged, its denial, and who denies; `about` is its title where the denial's form
    gives one, `voices` what it is called where what is alleged gives none.
    """

    alleged: Told
    denied: Told
    who: frozenset[str]
    about: str = ""
    voices: str = ""


def title_of(told: Told, name: str) -> str:
    """What is alleged of somebody, as a title; empty where the sentence says it in no words that stand alone."""
    lead = PHRASE.search(told.text)
    if lead is None or told.text[: lead.start()].rstrip().endswith(("”", '"')):
        return ""
    phrase = words_from(told.text, lead.end())
    if not phrase:
        return ""
    if lead["of"] or lead["with"] or lead["act"] is not None:
        led = "charged with" if lead["with"] else "suspected of" if lead[0].startswith("suspect") else "accused of"
        return f"{name}, {led} {phrase}" if name else f"{led} {phrase}"
    if lead["blame"]:
        return f"blame on {phrase}"
    if lead["who"]:
        return f"whether {name} {phrase}" if name and CHARGED.match(lead[0]) else ""
    return f"whether {phrase}" if OPENS.match(phrase) and " " in phrase else ""


def words_from(text: str, start: int) -> str:
    """The words from a place on, up to where they break off; empty where they are too many to be shown whole."""
    words: list[re.Match[str]] = []
    for word in WORDS.finditer(text, start):
        gap = text[words[-1].end() : word.start()] if words else " "
        if gap != " " or text.startswith(("and that ", "but that "), word.start()):
            break
        words.append(word)
    if not words or words[0].start() != start:
        return ""
    if len(words) > SHOWN:
        words = words[: next((n for n in range(SHOWN, SHOWN // 2, -1) if is_seam(words[n][0])), 0)]
    while len(words) > 1 and is_small(words[-1][0].lower()):
        words.pop()
    shown = text[start : words[-1].end()] if words and not is_small(words[-1][0].lower()) else ""
    return "" if shown.count("“") != shown.count("”") or shown.count('"') % 2 else shown


def is_seam(word: str) -> bool:
    """Whether what stands before a word can stand without it; a reason or a condition belongs to what it is of."""
    return word.lower() in {"and", "or", "in", "on", "during", "with", "without", "while", "but", "before", "after"}


def is_small(word: str) -> bool:
    """Whether a word says nothing at the end of a title."""
    s = small()
    return word in s.prepositions | s.determiners | s.auxiliaries | s.breaks | s.pronouns or word in (
        "and",
        "or",
        "to",
        "only",
        "merely",
        "just",
    )
