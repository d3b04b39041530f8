"""A number without a noun of its own counts what the clause around it is plainly about; else it has no unit."""

from dataclasses import replace

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.measure import measure_of_count
from generator.extraction.quantities.nouns import Noun, noun_after, plural
from generator.extraction.quantities.numbers import number_at
from generator.extraction.quantities.object import Object
from generator.extraction.quantities.qualifiers import SURE
from generator.extraction.quantities.refuse import yearlike
from generator.extraction.quantities.units import rate_after, unit_after
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import words

BETWEEN = 7
"""Tokens at most between a part and its whole: "90 of the company's 164 workers"."""
OPENING = 4
"""A word among the first of a sentence, with nothing but signs before it, opens it."""
CLAUSE = 16
"""Tokens looked back through for what a clause counts."""
NUMBERED = words("number numbers numbered totalled totaled")
REACHING = words("to at from reach reached is was are were stands stood hit passed topped exceed exceeded by")
AFTER = words("in from on by last this to since as at")
EACH = words("a an per each every")
SO_FAR = ("so far", "up to now", "in all", "in total", "altogether", "to date", "by now", "of them")
TO_DATE = frozenset(phrase.split()[0] for phrase in SO_FAR)
HIRED = words("employ employs employed employing")
LOSING = words("lose lost losing")
LOST = words("jobs job homes home lives livelihoods houses limbs")
BEYOND = words("could may might will would can have has had")
CROWDS = words("population inhabitants residents")
THEM = words("them whom those")
BEING = words("is are was were")
STILL = words("is are was were have has been still also considered reported feared presumed being believed")
"""What may stand between "100 more" and what befell them."""
DEAD = words("dead killed died deaths wounded injured hurt missing arrested rescued")
COUNTED = words(
    "shift death case injury arrest job fatality casualty infection attack accident complaint visitor order flight"
)


def part_of_whole(line: Line, amount: Amount, first: int, words: Words) -> Object | None:
    """What a part counts, by its whole: "1,900 of the firm's 2,600 workers", "nine of 12 judges"."""
    number, low = amount.number, line.lowers
    of = amount.end
    if low[of] == "," and low[of + 1] == "or":  # "789, or about a quarter, of its 3,200 dealers"
        of = next((at for at in range(of + 2, of + 2 + BETWEEN) if low[at] == "of" and low[at - 1] == ","), of)
    if low[of] != "of" or amount.currency or number.part or number.value == 1:
        return None
    for at in range(of + 1, of + 1 + BETWEEN):
        if low[at] in CROWDS:  # "41,000 of the valley’s population of 75,000"
            return Object(end=amount.end, unit="person", measure="people")
        whole = number_at(line, at)
        if whole and whole.value is not None:
            known = number.value is None or amount.size < whole.value
            pointed = low[at - 1] in words.determiners  # "two of the three" is one
            small = pointed and number.worded and whole.worded and whole.value < SURE
            if not known or small or whole.part or low[at - 1] in {"-", "$"} or unit_after(line, amount, whole.end):
                return None
            noun = noun_after(line, whole.end, words)
            return _counting(line, amount.end, first, noun, words) if noun else None
        if not low[at][:1].isalpha() or (low[at] in words.stops and low[at] not in words.determiners):
            return None
    return None


def counted_in_clause(line: Line, amount: Amount, first: int, words: Words) -> Object | None:
    """What a bare number counts, by the clause before it or right after it; `first` begins its qualifier."""
    if amount.currency or amount.number.part or yearlike(amount.number):
        return None
    low, end, before = line.lowers, amount.end, line.lowers[first - 1]
    if low[end] in TO_DATE and (seen := _apposed(line, end, first, words)):
        return seen
    if before in HIRED and not low[end][:1].isalpha():
        return Object(end=end, unit="person", measure="people")
    if before in NUMBERED and low[first - 2] not in words.determiners:
        return _subject(line, end, first - 1, words)
    if before == ":" and first <= CLAUSE:
        return _headed(line, end, first, words)
    if low[end] == "of" and low[end + 1] in THEM and low[end + 2] in BEING:
        return _of_them(line, end + 3, first, words)
    if low[end] == "more":
        at = next((at for at in range(end + 1, end + BETWEEN) if low[at] not in STILL), end)
        return Object(end=end, unit="person", measure=words.states[low[at]]) if low[at] in DEAD else None
    verb = end + (low[end] in BEYOND)
    if low[verb] in LOSING and low[verb + 1] == "their" and low[verb + 2] in LOST:
        return Object(end=end, unit="person", measure="people")
    if before in REACHING and (not low[end][:1].isalpha() or low[end] in AFTER or low[end] in EACH):
        return _each(line, _risen(line, end, first, words))
    return None


def _each(line: Line, seen: Object | None) -> Object | None:
    """The same with "a year" where that follows: so many each year."""
    stop, period = rate_after(line, seen.end) if seen else (0, None)
    return replace(seen, end=stop, measure="rate") if seen and period else seen


def _apposed(line: Line, end: int, first: int, words: Words) -> Object | None:
    """The plural right before a comma or a dash: "a run of coups, seven so far"."""
    if line.lowers[first - 1] not in {",", "-", "–", "—"} or line.joined(first):
        return None
    after = " ".join(line.lowers[end : end + 3])
    if not after.startswith(SO_FAR):
        return None
    noun = noun_after(line, first - 2, words) if plural(line.words[first - 2], words) else None
    return _counting(line, end, first, noun, words) if noun and noun.end == first - 1 else None


def _of_them(line: Line, at: int, first: int, words: Words) -> Object | None:
    """What some of those named before are: "15 of them are civilians", "nine of whom were killed"."""
    if line.lowers[at] in DEAD:
        return Object(end=at - 3, unit="person", measure=words.states[line.lowers[at]])
    noun = noun_after(line, at, words)
    return _counting(line, at - 3, first, noun, words) if noun else None


def _counting(line: Line, end: int, first: int, noun: Noun, words: Words) -> Object:
    if line.words[noun.end - 1][1:].islower() and _opens(line, noun.end - 1):
        noun = replace(noun, unit=noun.unit.lower())
    return Object(end=end, unit=noun.unit, measure=measure_of_count(line, first, noun, words))


def _opens(line: Line, at: int) -> bool:
    """Whether a word has its capital letter from the place where it stands."""
    return at < OPENING and not any(word[:1].isalnum() for word in line.words[:at])


def _subject(line: Line, end: int, verb: int, words: Words) -> Object | None:
    """What "number" or "numbered" is said of: "the mines, laid in May, number 150", "the dead numbered 41"."""
    first = verb - 1 if plural(line.words[verb - 1], words) else int(line.lowers[0] in words.determiners)
    noun = noun_after(line, first, words)
    direct = noun is not None and (noun.end == verb or line.lowers[noun.end] == ",")
    return _counting(line, end, noun.first, noun, words) if noun and direct else None


def _headed(line: Line, end: int, first: int, words: Words) -> Object | None:
    """What stands before a colon: "Dead: 41", "Jobs: 340"."""
    head, after = first - 2, line.lowers[end]
    if head < 0 or (head > 0 and line.lowers[head - 1][:1].isalnum()) or (after[:1].isalpha() and after not in AFTER):
        return None
    if line.lowers[head] in DEAD:
        return Object(end=end, unit="person", measure=words.states[line.lowers[head]])
    noun = noun_after(line, head, words) if plural(line.words[head], words) else None
    return _counting(line, end, first, noun, words) if noun and noun.end == head + 1 else None


def _risen(line: Line, end: int, first: int, words: Words) -> Object | None:
    """What rose or stands at so many: "the number of cases rose to 600", "deaths fell from 41 to 12"."""
    low = line.lowers
    for at in range(first - 2, max(-1, first - CLAUSE), -1):
        if low[at] in {";", ":"} or (low[at] == "," and at != first - 2):
            return None
        if low[at] == "of" and low[at - 1] == "number":
            if low[at + 1] in DEAD:
                return Object(end=end, unit="person", measure=words.states[low[at + 1]])
            noun = noun_after(line, at + 1, words)
            return _counting(line, end, noun.first, noun, words) if noun else None
    at = int(low[0] in words.determiners)
    noun = noun_after(line, at, words)
    if (
        noun is None
        or noun.end >= first
        or noun.unit.lower() not in COUNTED
        or not words.changes & {*low[noun.end : first]}
    ):
        return None
    return _counting(line, end, noun.first, noun, words)
