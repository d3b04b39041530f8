"""Words in quotation marks are someone's where a verb of saying governs them; otherwise they are nobody's."""

from dataclasses import dataclass

from generator.extraction.quotes.acts import acts, last_clause
from generator.extraction.quotes.leads import according, after_colon
from generator.extraction.quotes.names import CLAUSE, clause_start, phrase_after, subject_at, subject_before
from generator.extraction.quotes.phrases import Phrase, adverb, capital, checked
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import either, words

LEFT, RIGHT, NEAR, LONG = 40, 18, 8, 14
"""Tokens looked through before and after the quoted words, and for the \"with\" of \"with Roe saying\"."""

HELPED = 4
"""Words that may stand between a subject and its verb, at most."""
SAYING = words("say claim warn deny confirm announce question urge")
WENT = words("took went goes used uses chose continued moved rushed refused")
"""Of those who did one of these "to say" something it is the word: "Roe took to the radio to call it …"."""
DASHES = frozenset("—–")
RELATIVE = (["which"], ["who"], ["whose"], ["where"])
NOBODY = words("nobody none")
TELLING = words("describe describes described")
DECLARING = words("announced announces announce declared declares declare proclaimed proclaims")
SHARED = words("and but , to or when if as being that")
"""Before a verb, these tell that it has no subject of its own."""
SHARING = words(", and but by in or while when before after without")
"""Before a verb in -ing, these tell that it is the sentence's subject that says it."""
POSSESSIVES = words("his her their its")
MODALS = words("to should will would must can could may might")
ONE_OF = words("such same other another each every any no first last")
"""Before a word that may be a verb, these tell that it is a noun: "one such offer that …"."""
OWNERS = words("the his her its their our this that these those")
HEARD = frozenset({"heard"})
OWNING = OWNERS | {"a", "an"}


@dataclass(frozen=True, slots=True)
class Speech:
    """That the words are spoken, and by whom, as a phrase of the line; None where that is not plain."""

    speaker: Phrase | None


def spoken_before(line: Line, end: int, words: Words, *, short: bool, attributive: bool = False) -> Speech | None:
    """Who says the words that follow token `end`, by a verb before them.

    `short`: they are no more than a name; `attributive`: a noun stands right after them.
    """
    floor = max(0, end - LEFT)
    if line.lowers[end - 1] in words.naming:
        return None
    lowers, asked = line.lowers, words.asked
    agreed: Phrase | None = None
    for verb in [at for at in range(end - 1, floor - 1, -1) if lowers[at] in asked]:
        if lowers[verb] == ";" and verb < end - 1:
            break
        if (lowers[verb] == "as" or lowers[verb] in words.fronting) and (by := _described(line, verb, end, words)):
            return Speech(by)
        if not _verb(line, verb, end, words):
            continue
        if lowers[verb + 1] == "to" and lowers[verb] in words.consenting:
            agreed = agreed or subject_before(line, verb, floor, words)
            continue
        if not _governs(line, verb, end, words, short=short, attributive=attributive):
            if lowers[verb - 1] in words.passive:  # "Roe said the rule was issued because of …"
                continue
            break
        speaker = _speaker(line, verb, end, floor, words)
        if speaker is None and lowers[verb] in words.nouns and lowers[verb - 1].endswith("ed"):
            continue  # "Roe called the proposed rules “…”"
        if speaker and line.lowers[speaker[0]] in POSSESSIVES and (outer := _outer(line, speaker[0], floor, words)):
            return Speech(outer)
        return Speech(speaker)
    if agreed:
        return Speech(agreed)
    if line.lowers[end - 1] == ":" and (lead := after_colon(line, floor, end - 1, words)):
        return Speech(lead)
    lead = according(line, floor, end, words)
    return Speech(lead) if lead and not (short and attributive) else None


def _outer(line: Line, first: int, floor: int, words: Words) -> Phrase | None:
    """Who says what "his" committee will do, where a verb of saying stands right before it: "Roe says his crew …"."""
    verb = first - 1 - (line.lowers[first - 1] == "that")
    return subject_before(line, verb, floor, words) if verb > floor and finite(line, verb, words) else None


def _described(line: Line, at: int, end: int, words: Words) -> Phrase | None:
    """As in "described as “…” by Roe" and, at a sentence's start, "Citing “…”, Roe resigned"."""
    if line.lowers[at] == "as" and at == end - 1 and line.lowers[at - 1] in words.verbs and line.lowers[end] == "by":
        return phrase_after(line, end + 1, len(line), words)
    if line.lowers[at] in words.fronting and at == clause_start(line, 0, words):
        return _fronted(line, end, words)
    return None


def _fronted(line: Line, end: int, words: Words) -> Phrase | None:
    """The subject of the clause after a participle in front of it, whose object the quoted words are."""
    at = end + (line.lowers[end] == ",")
    if line.lowers[at] in either(words.links, words.stops):
        at = next((n + 1 for n in range(at, min(len(line), at + NEAR)) if line.lowers[n] == ","), at)
    return subject_at(line, at, len(line), words)


def _verb(line: Line, at: int, end: int, words: Words) -> bool:
    """Whether token `at` is a verb of saying, and no noun or participle."""
    low = line.lowers[at]
    if low not in words.verbs or (at > 0 and capital(line, at)):
        return False
    before, after = line.lowers[at - 1], line.lowers[at + 1]
    held = before in ONE_OF or (before in words.determiners and before != "that")
    if held or not NOBODY.isdisjoint((before, line.lowers[at - 2])):
        return False
    if (
        "name" in words.verbs[low]
        and (before not in words.links or before == "to")
        and (after in words.determiners or after == "it")
    ):
        return True  # "critics call the plan …"
    if low in ("begin", "open") and before in MODALS:
        return False  # "the talks should begin “…”"
    if low == "state" and capital(line, at - 1) and not before.endswith("s"):
        return False  # "the Norlandic state “alone” …"
    return low not in words.nouns or at + 1 == end or after in {":", ",", "that"}


def _governs(line: Line, verb: int, end: int, words: Words, *, short: bool, attributive: bool) -> bool:
    """Whether nothing between the verb and the quoted words brings another thought."""
    groups = words.verbs[line.lowers[verb]]
    between = _without_asides(line.lowers[verb + 1 : end])
    if not line.lowers[verb].endswith("ing") and line.lowers[verb - 1] in words.passive:
        named = "name" in groups and (between[-1:] == ["as"] or (not between and line.lowers[end] == "by"))
        return named or between[-1:] in ([":"], ["that"]) or ("that" in between and between[-1] not in OWNING)
    if any(_breaks(between, n, words) for n in range(len(between))) and not _resumed(between):
        return False
    if any(word == "," and (line.lowers[verb + 2 + n].endswith("ing")) for n, word in enumerate(between)):
        return False
    if not between:
        brought = {"what", "which"}.isdisjoint(line.lowers[verb - 4 : verb] if verb > 3 else line.lowers[:verb])
        return "name" not in groups or line.lowers[verb] in TELLING or not brought
    if between[-1] in {":", ",", ";"}:
        return True
    named = "name" in groups
    if short and not named and attributive and between[-1] in OWNING:
        return False
    if short and "announce" in groups and between[-1] in OWNING and "that" not in between:
        return not attributive and line.lowers[verb] in DECLARING
    return named or not SAYING.isdisjoint(groups) or between[0] == "that" or ("manner" in groups and not short)


def _without_asides(between: list[str]) -> list[str]:
    """The words without what stands between two dashes, and without relative clauses between commas."""
    kept: list[str] = []
    begun, ends = -1, ""
    for n, word in enumerate(between):
        if begun < 0 and (word in DASHES or (word == "," and between[n + 1 : n + 2] in RELATIVE)):
            begun, ends = len(kept), word
        elif begun >= 0 and (word == ends or (word in DASHES and ends in DASHES)):
            del kept[begun:]
            begun = -1
            continue
        kept.append(word)
    return kept


def _breaks(between: list[str], n: int, words: Words) -> bool:
    """Whether another thought begins with a word; "because of", and "that after “…”", go on with the same one."""
    word, later = between[n], between[n + 1 : n + 2]
    if word not in words.breakers:
        return False
    return not (
        (word == "because" and later == ["of"]) or (word in {"after", "until"} and not later and "that" in between)
    )


def _resumed(between: list[str]) -> bool:
    """Whether the quoted words are a second clause of the same speech: "said that …, but that “…”"."""
    told = "that" in between[:2]
    joined = between[-2:] in (["but", "that"], ["and", "that"], ["because", "it"]) or between[-1:] == ["and"]
    return (told and joined) or between[-1:] == ["but"]


def _speaker(line: Line, verb: int, end: int, floor: int, words: Words) -> Phrase | None:
    before = line.lowers[verb - 1]
    if line.lowers[verb] == "reading" and before != ",":  # "left a note reading “…”"
        return None
    if line.lowers[verb].endswith("ing"):
        if before == "as" and line.lowers[verb - 2] in either(words.quoting, HEARD):
            return subject_before(line, verb - 2, floor, words)
        if before == "as" and (quoted := cited(line, verb - 1, floor, words)):
            return quoted
        if verb == clause_start(line, 0, words) or verb == 0:
            return _fronted(line, end, words)
        if before in SHARING or before in words.vehicles or before in words.auxiliaries or _inverted(line, verb):
            return _main_subject(line, verb, words)
        if line.lowers[verb - 1] in words.verbs:  # "Roe remembered asking"
            return subject_before(line, verb - 1, floor, words)
        start = next((at for at in range(verb - 2, max(floor, verb - NEAR) - 1, -1) if line.lowers[at] == "with"), None)
        return checked(line, start + 1, verb, words) if start is not None else None
    by = verb + 1 if line.lowers[verb + 1] == "by" else end if line.lowers[end] == "by" else None
    reduced = line.lowers[verb].endswith("ed") and line.text.startswith(
        " by ", line.ends(verb)
    )  # "a plan termed by Roe"
    if by and (before in words.passive or before == "," or reduced):
        found = phrase_after(line, by + 1, len(line), words)
        return found if found and line.lowers[found[1]] != "and" else None
    if before in words.passive:
        return None
    if before == "to":
        return _purpose(line, verb, words)
    subject = subject_before(line, verb, floor, words)
    if subject is None and _inverted(line, verb):  # "...," said Roe, "..."
        subject = phrase_after(line, verb + 1, end, words)
    if subject is None and any(line.lowers[verb - n] in {"and", "but"} for n in (1, 2, 3)):  # "Roe resigned and said"
        return _main_subject(line, verb, words)
    return subject


def _purpose(line: Line, verb: int, words: Words) -> Phrase | None:
    """Who does something to say the words: "Roe went on to say"; nobody for what others are made to say."""
    first = clause_start(line, 0, words)
    if any(line.lowers[at] in words.making for at in range(first, verb)):
        return None
    went = next((at for at in range(first + 1, verb) if line.lowers[at] in WENT), None)
    return _main_subject(line, verb, words) if went is None else subject_before(line, went, first, words)


def cited(line: Line, before: int, floor: int, words: Words) -> Phrase | None:
    """As in "quoted Roe as saying"."""
    near = range(before - 1, max(floor, before - LONG) - 1, -1)
    verb = next((at for at in near if line.lowers[at] in words.quoting), None)
    if verb is None:
        return None
    if line.lowers[verb - 1] in words.passive:  # "Roe was cited by the radio as warning"
        return subject_before(line, verb, floor, words)
    return checked(line, verb + 1, before, words)


def _inverted(line: Line, verb: int) -> bool:
    """Whether the verb follows quoted words: a wide gap is all that is left of them."""
    if verb == 0:
        return line.starts[0] > 1
    return line.starts[verb] - line.ends(verb - 1) > 2


def _main_subject(line: Line, verb: int, words: Words) -> Phrase | None:
    """The subject of the sentence's first verb, where token `verb` shares it."""
    first = last_clause(line, clause_start(line, 0, words), verb, words)
    if line.lowers[first] in words.verbs and not capital(line, first):  # "…," said Roe, adding
        return phrase_after(line, first + 1, verb, words)
    for at in range(first + 1, min(verb, first + CLAUSE)):
        if acts(line, at, words):
            return _shared(line, at, verb, first, words)
    return None


def _shared(line: Line, at: int, verb: int, first: int, words: Words) -> Phrase | None:
    """The subject of the verb at token `at`, where the verb of saying at `verb` cannot have another one."""
    while at < verb and (line.lowers[at] in words.auxiliaries or adverb(line, at)):
        at += 1
    if verb - at > CLAUSE:
        return None
    clear = not any(line.lowers[n] in words.breakers or line.lowers[n] in (";", "that") for n in range(at, verb - 1))
    says = line.lowers[at] in words.verbs
    lone = says and not any(other_voice(line, n, words) for n in range(at + 1, verb - 1))
    return subject_before(line, at, first, words) if clear or lone else None


def other_voice(line: Line, at: int, words: Words) -> bool:
    """Whether a verb of saying with a subject of its own stands at token `at`."""
    if not finite(line, at, words) or line.lowers[at] in words.nouns:
        return False
    before = at - 1
    while before > at - HELPED and (line.lowers[before] in words.auxiliaries or adverb(line, before)):
        before -= 1
    word = line.lowers[before]
    return word not in SHARED and word not in words.determiners and word not in words.pronouns


def finite(line: Line, at: int, words: Words) -> bool:
    """Whether a finite verb of saying stands at token `at`."""
    word = line.lowers[at]
    after = line.lowers[at + 1]
    if (word == "related" and after == "to") or (word in words.nouns and after in words.titles):
        return False  # "press secretary Ann Roe"
    return word in words.verbs and not word.endswith("ing") and not capital(line, at)
