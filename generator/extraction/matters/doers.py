"""Who does what a verb says: the noun phrase before it, else what the sentence is about; only who has power to act."""

from generator.extraction.matters.lexicon import lists, verbs
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead, behind, is_short, stretch
from generator.extraction.tokens import Line
from generator.model.annotation import Span
from generator.model.tables import either
from generator.model.tables import words as words_of

LEADS = frozenset(
    {"meanwhile", "earlier", "later", "then", "still", "yet", "also", "instead", "elsewhere", "hours", "days"}
)
"""Words before a comma that only lead over from the sentence before: "Meanwhile, the board …"."""
EARLY = frozenset({"late", "early"})
"""Words that begin a time before a comma: "Late on Friday, …"."""
STANDS_IN = frozenset({"it", "they", "he", "she", "we", "i", "also", "who", "which", "that", "both"})
"""Words that stand for somebody named before."""
EXPECTED = frozenset({"expected", "due", "set", "ready", "poised"})
"""After "with" and somebody they say what that one will do: "by Friday with the council expected to vote"."""
THIRD = frozenset({"he", "she"})
"""Of these, the ones right before a verb after whom somebody tells: who tells it acts."""
LIGHT = frozenset({"a", "an", "the", "his", "her", "its", "their"})
"""Words before a noun of deciding: "expressed a willingness to"."""
TELLING = frozenset({"announce", "say", "confirm", "hope", "know", "believe", "think", "see"})
"""Bare verbs after which a clause may follow without "that": "I can confirm the road is open"."""
HEAD = 6
"""Tokens before a colon that only head a sentence: "Quick recap: the mill shut"."""
BRACKET, PLACE = 6, 5
"""Tokens of a short name in brackets, and of a place's state between commas."""
PLACING = frozenset({"in", "at", "of", "near"})
"""Before a place that somebody is at."""
UNITS = words_of("day days night week weeks month months year years hour hours decade decades")
SINCE = words_of("later earlier ago afterwards today yesterday")
"""Units of time, and words that a length of time stands before."""
TIMING = (
    UNITS
    | SINCE
    | words_of(
        "a the in on at by after before then that same this last next late early few several some now also meanwhile"
        " two three four five six seven eight nine ten january february march april may june july august september"
        " october november december monday tuesday wednesday thursday friday saturday sunday morning afternoon evening"
        " overnight"
    )
)
"""Words of a time that opens a clause: "A month later it agreed"."""
INSERTED = 24
"""Tokens of what may stand between who acts and the verb."""
OPENING = frozenset(
    {"led", "run", "then", "once", "now", "whose", "also", "one", "standing", "known", "himself", "herself"}
)
"""Words with which it may begin, beside participles and articles."""
DASHES = frozenset({"-", "–", "—"})
"""After a bracket they end a line of place and agency: "ESK, May 3 (Delta Wire) - The mill shut"."""
FAR = 14
"""Tokens within which a sentence's subject ends."""


def doer_before(line: Line, at: int) -> Span | None:
    """Who does what the verb at a token says."""
    words = line.lowers
    end = without_aside(line, verbs_begin(words, at))
    first = phrase_begins(line, behind(line, end), end)
    if words[end] in EXPECTED and "with" in words[first:end]:
        first = max(n for n in range(first, end) if words[n] == "with") + 1
    if words[first - 1] == "by" and first > 1 and words[first - 2].isalpha():  # "a board put in place by Orlo"
        first = phrase_begins(line, behind(line, first - 1), first - 1)
    while first < end and words[first].isdecimal() and words[first + 1] in small().determiners:
        first += 1
    first = after_time(line, first, end)
    if end - first > 1 and words[end - 1] in THIRD:
        return actor_in(line, *subject_of_all(line, at))  # "Orlo told the council he would sell": no council does
    if first < end and words[first] not in STANDS_IN:
        found = actor_in(line, first, end)
        if found or words[end - 1] not in STANDS_IN:
            return found
    if (first > 0 and words[end - 1] in ("who", "which")) or (first == end and words[end - 1] == ","):
        before = end - 2 if words[end - 1] != "," and words[end - 2] == "," else end - 1
        found = actor_in(line, phrase_begins(line, behind(line, before), before), before)
        if found:
            return found
    return actor_in(line, *subject_of_all(line, at))


def after_time(line: Line, first: int, end: int) -> int:
    """Where who acts begins after a time that opens the clause: "two days later | the crews", "on Friday | it"."""
    words, at = line.lowers, first
    while at < end and (words[at] in TIMING or words[at][:1].isdecimal()):
        at += 1
    at -= at > first and words[at - 1] in small().determiners
    leads = words[first] in ("on", "in", "at", "by") and at > first + 1
    timed = leads or words[at - 1] in SINCE or words[at - 1] in UNITS
    return at if first < at < end and timed else first


def without_aside(line: Line, end: int) -> int:
    """The end of who acts without a short name in brackets, or the state of a place between commas: "Esk, Marlia,"."""
    words = line.lowers
    if words[end - 1] == ")" and "(" in words[max(0, end - BRACKET) : end]:
        return max(n for n in range(end) if words[n] == "(")
    if words[end - 1] != ",":
        return end
    comma = next((n for n in range(end - 2, max(0, end - PLACE), -1) if words[n] == ","), 0)
    placed = comma > 1 and all(line.capital(n) for n in (comma - 1, *range(comma + 1, end - 1)))
    return comma if placed and words[comma - 2] in PLACING else inserted(line, end)


def inserted(line: Line, end: int) -> int:
    """The end of who acts before what is inserted up to a comma, "Orlo Rail | , led by a miller, shut"; else `end`.

    Who acts begins the sentence, or what follows a sign, and is a name, or a noun for somebody who can decide.
    """
    words, s = line.lowers, small()
    for comma in range(end - 3, max(0, end - INSERTED), -1):
        if words[comma] != ",":
            if words[comma] in s.signs:
                return end
            continue
        opens, last = words[comma + 1], words[comma - 1]
        begun = opens in s.relatives or opens in OPENING or opens in s.determiners or opens.endswith(("ed", "ing"))
        acts = line.capital(comma - 1 - last.isdecimal()) or last in lists().actors
        if begun and acts and leads(line, comma):
            return comma
    return end


def leads(line: Line, end: int) -> bool:
    """Whether the phrase that ends before a token begins its sentence, but for what leads over to it."""
    words, s = line.lowers, small()
    first = behind(line, end)
    first += words[first] in s.determiners
    plain = first < end and words[first] not in either(s.prepositions, s.pronouns, s.clause_openers)
    return plain and (words[first - 1] in ("", *s.determiners) or first < 2) and s.finite.isdisjoint(words[first:end])


def verbs_begin(words: list[str], at: int) -> int:
    """Where the chain of auxiliaries, adverbs and words for deciding before a verb begins."""
    s, known, end = small(), lists(), at
    while end > 0:
        word = words[end - 1]
        chained = word in s.auxiliaries or word in s.negations or word in known.deciders or word in known.earlier
        chained = chained or (end < at and (word in known.expressing or word in LIGHT))
        if not (
            chained or word in ("to", "also", "now", "then", "already") or (word.endswith("ly") and word != "italy")
        ):
            break
        end -= 1
    return end


def phrase_begins(line: Line, first: int, end: int) -> int:
    """Where the noun phrase that ends before `end` begins: after the last verb or conjunction before it."""
    words, s = line.lowers, small()
    for at in range(end - 1, first - 1, -1):
        if words[at] in s.finite or is_saying(line, at) or words[at] in s.clause_openers:
            return at + 1
    return first


def is_saying(line: Line, at: int) -> bool:
    """Whether a token is a verb of saying: "states", but not the "States" of a name."""
    return line.lowers[at] in lists().sayers and not line.capital(at)


def subject_of_all(line: Line, at: int) -> tuple[int, int]:
    """The sentence's own subject, where it stands before the verb at a token; an empty stretch where there is none."""
    words, s, first = line.lowers, small(), 0
    opens = words[0] in either(s.prepositions, s.clause_openers, EARLY) or words[0].endswith("ing")
    opens = opens or (words[0].endswith("ly") and words[1] == ",") or (words[0] in LEADS and "," in words[1:3])
    if opens and "," in words[:FAR]:
        first = words.index(",") + 1
        if words[first] in s.clause_openers and "," in words[first : first + FAR]:
            first = words.index(",", first) + 1
    if ":" in words[:HEAD]:
        first = max(first, words.index(":") + 1)
    dash = next((n for n in range(2, min(at, FAR)) if words[n] in DASHES and words[n - 1] == ")"), None)
    first = first if dash is None else max(first, dash + 1)
    end = first
    while end < min(at, first + FAR) and (words[end] not in s.ends or is_short(line, end)) and not is_saying(line, end):
        if end > first and is_told(line, end):
            break
        end += 1
    return first, min(end, at)


def is_told(line: Line, at: int) -> bool:
    """Whether a token is a verb of decision in the past with its object: where a subject has ended."""
    after, s = line.lower(at + 1), small()
    past = any(row.form == "ed" for row in verbs().get(line.lowers[at], ())) and not line.capital(at)
    return past and line.lower(at - 1) not in s.links and (after in s.determiners or line.capital(at + 1))


def actor_in(line: Line, first: int, end: int) -> Span | None:
    """The stretch of tokens where it names somebody who can decide: a name, or a word for an office or a body."""
    actors, determiners, times = lists().actors, small().determiners, lists().times
    for n in range(max(0, first), end):
        if line.lowers[n] in actors:
            return stretch(line, first, end)
        if line.capital(n) and line.lowers[n] not in times and (n > 0 or line.lowers[n] not in determiners):
            return stretch(line, first, end)
    return None


def doer_after(line: Line, at: int) -> Span | None:
    """Who is named after "by" soon after a passive verb."""
    for n in range(at + 1, min(at + 8, len(line))):
        if line.lowers[n] == "by":
            end = ahead(line, n + 1, 6)
            return stretch(line, n + 1, end) if end > n + 1 else None
    return None


def after_telling(line: Line, start: int, at: int) -> int:
    """Where the subject before a verb begins: after a bare verb of saying that leads to it without "that"."""
    words, s = line.lowers, small()
    for n in range(at - 1, start, -1):
        led = words[n - 1] == "to" or words[n - 1] in s.modals or words[n - 1] in s.pronouns
        if words[n] in TELLING and led and words[n + 1] in s.determiners:
            return n + 1
    return start
