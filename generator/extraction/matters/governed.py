"""A word of fear governs the stretch in which a harm is what is feared; how far depends on the word."""

from collections.abc import Container, Iterator

from generator.extraction.matters.leading import (
    ANY,
    HEADING,
    NEAR,
    OPEN,
    SOON,
    Governed,
    foretold,
    governing,
    is_inversion,
    is_open,
)
from generator.extraction.matters.said_to import that_after
from generator.extraction.matters.small import small
from generator.extraction.matters.spoken_of import LINKS, SIGNAL, WHO, is_inverted, is_signal
from generator.extraction.matters.stretches import ahead
from generator.extraction.matters.telling import telling
from generator.extraction.tokens import Line
from generator.model.tables import either, word_set

PREDICATES = ("ile", "ous", "y", "ing", "ed", "ent", "ble", "arce")
"""Endings of states that name nothing by themselves: "remains fragile"."""
LOST = frozenset({"dead", "killed", "drowned", "missing", "lost", "trapped", "buried"})
"""After "feared" they tell what has happened, as far as is known."""
SELDOM = frozenset({"seldom", "rarely", "hardly", "scarcely", "nothing", "nobody"})
"""Adverbs that all but deny: "seldom pose a threat"."""
WISHING = frozenset({"rather", "prefer", "want", "like", "love", "welcome"})
"""After "would" they tell what somebody wishes."""
UNDONE = frozenset({"should", "could", "would"})
"""Before "have" they say that nobody feared it."""
FAILED = frozenset({"failed", "failing", "failure"})
"""Before "to prevent" they say that what was to be prevented has been."""
LEADING = {"case": ("in",), "off": ("head", "heads", "heading", "fend", "fends", "fending", "ward", "wards", "warding")}
"""Before these words they avert: "in case of", "to head off a strike"."""
MAKING = ("make", "making", "made")
"""Before "sure" they lead to what is to be prevented."""
DENIED = 4
"""Tokens before a state within which it is denied: "no global shortage"."""
IS = frozenset({"is", "was", "remains", "are"})
SAYING_WHAT = frozenset({"that", "of", "a", "an", "how", "whether"})
"""After "the danger is" they lead to what is feared."""
NOT_WHAT = word_set(__file__, "harms.yml", "only_great")
"""After "the danger is" they only say how great it is."""
AMONG = 5
"""Tokens of those who fear, between a noun of fear and its "is"."""
MOUNTING = 5
"""Tokens that say that a fear grows, between its noun and "that"."""
ONE = frozenset({"one", "a", "an", "single", "two"})
"""Before a step that parts somebody from a harm."""
LOOMS = 6
"""Tokens before "looming" within which stands what looms."""
DONE = frozenset({"have", "has", "had"})
HAD = frozenset({"had", "hadn't"})
ASKING = frozenset(
    {"unclear", "uncertain", "unknown", "known", "clear", "see", "ask", "asked", "asking", "asks", "wonder"}
)
"""Words after which "if" opens a question and no condition: "unclear if the ban will calm the protests"."""
REACH = 16
"""Tokens after a word of fear within which the harm is what it governs."""
POSSIBLE, SUBJECT = frozenset({"will", "would", "could", "may", "might"}), 5
NOTHING = frozenset({"no", "nobody", "none", "neither", "nothing"})
"""A subject of which nothing will be so; tokens of such a subject."""
PASSIVE, NEVER = frozenset({"be", "become", "turn", "end", "mean"}), 3
"""Within so many tokens after "must never" or "cannot": what somebody is not to suffer, or to become."""
FROM = 5
"""Tokens between "keep" and its "from"."""
RESULT = 6
"""Tokens of the result that a participle adds after a comma."""
OUTCOMES = frozenset({"scenario", "outcome", "result", "course", "consequence"})
"""What is likely, where what follows it says what: "a more likely scenario is a bankruptcy"."""


def governed(line: Line, harms: Container[int]) -> Iterator[Governed]:
    """Each stretch that a word of fear, of averting or of possibility governs, in order; `harms` are tokens."""
    t, words, s = telling(), line.lowers, small()
    conditional = False
    nothing = {words[at] for at in line.places(t.states) if words[at - 1] == "no"}
    for at in line.places(governing()):
        word = words[at]
        if word in HEADING or word in SOON or word in ANY or (word in OPEN and is_open(words, at)):
            yield from foretold(line, at)
            continue
        if word in t.fears and not either(s.negations, SELDOM).isdisjoint(words[max(0, at - 4) : at]):
            continue
        if word in t.fears:
            yield from by_fear(line, at, harms)
        elif (word in t.avert and not is_over(words, at)) or words[at - 1] in LEADING.get(word, ()):
            yield Governed("averted", at, at + 1, ahead(line, at + 1, REACH))
        elif word in t.ensuring and (word != "sure" or words[at - 1].startswith(MAKING)):
            no = next((n for n in range(at + 1, min(at + 1 + NEAR, len(words))) if words[n] in s.negations), 0)
            if no:
                yield Governed("averted", at, no + 1, ahead(line, no + 1, NEAR))
        elif word in t.conditions or is_inversion(line, at):
            if not (conditional or words[at - 1] in ASKING or is_regret(words, at)):
                yield Governed("conditional", at, 0, len(line))
            conditional = True
        elif word in t.keeping:
            way = keeps_from(words, at)
            if way:
                yield Governed("averted", at, way, ahead(line, way, NEAR))
        elif is_near(words, at):
            yield Governed("feared", at, at + 2, ahead(line, at + 2, REACH))
        elif word in t.likely and words[at + 1] in OUTCOMES and words[at + 2] in s.be:
            yield Governed("feared", at, at + 3, ahead(line, at + 3, NEAR))
        elif word in t.likely and (words[at - 1] not in IS or words[at + 1] == "to"):
            if word in t.modals and not is_past(line, at):
                yield Governed("possible", at, at + 1, with_result(line, ahead(line, at + 1, NEAR, finite=True)))
        elif word in t.looming and any(n in harms for n in range(max(0, at - LOOMS), at)):
            first = next(n for n in range(max(0, at - LOOMS), at) if n in harms)
            yield Governed("feared", at, first, at)
        elif word in t.states and not is_denied(line, at, nothing):
            end = ahead(line, at, 5, finite=True)
            if end > at + 1 or not word.endswith(PREDICATES):
                yield Governed("feared", at, at, end)
        elif word in t.lasting and not (word == "remains" and words[at - 1] in s.determiners):
            yield Governed("told", at, at + 1, ahead(line, at + 1, NEAR))
        elif word in t.judging:
            yield Governed("judged", at, at + 1, ahead(line, at + 1, REACH))
        elif word in t.forbidding and is_forbidden(words, at):
            stop = ahead(line, at + 1, NEAR, finite=True)
            yield Governed("averted", at, at + 1, next((n for n in range(at + 1, stop) if words[n] == "for"), stop))
        elif word in t.modals and not (is_past(line, at) or is_ruled_out(words, at) or is_month(line, at)):
            yield Governed("possible", at, at + 1, with_result(line, ahead(line, at + 1, NEAR, finite=True)))


def is_denied(line: Line, at: int, nothing: Container[str]) -> bool:
    """Whether a state is denied, "there is no shortage of fuel", or only described: "the increasingly shaky truce"."""
    words = line.lowers
    if words[at].endswith(PREDICATES) and words[at - 1].endswith("ly") and words[at + 1] not in small().empty:
        return True
    return words[at] in nothing or not small().negations.isdisjoint(words[max(0, at - DENIED) : at])


def is_regret(words: list[str], at: int) -> bool:
    """Whether "if" tells what was not: "if only he had waited", "if they had seen the crack"."""
    return words[at + 1] == "only" or not HAD.isdisjoint(words[at + 1 : at + 1 + AMONG])


def is_conditional(line: Line) -> bool:
    """Whether a sentence says on what condition; "if" after a question is none."""
    conditions = telling().conditions
    return not line.bag.isdisjoint(conditions) and any(
        line.lowers[at - 1] not in ASKING and not is_regret(line.lowers, at) for at in line.places(conditions)
    )


def by_fear(line: Line, at: int, harms: Container[int]) -> Iterator[Governed]:
    """What a noun or verb of fear governs: what follows it, else the harm before it ("escalation fears")."""
    t, words, s = telling(), line.lowers, small()
    warned = words[at].startswith(SIGNAL) and (is_signal(words, at) or "after" in words[max(0, at - 2) : at])
    if warned or (words[at] == "caution" and words[at - 1] in s.prepositions):
        return
    if (words[at + 1] == "against" and words[at + 2].endswith("ing")) or is_inverted(line, at):
        return
    if words[at] in t.staking and words[at].endswith("ed") and is_adjective(words, at):
        return
    if (words[at - 1] == "have" and words[at - 2] in UNDONE) or (words[at] == "feared" and words[at + 1] in LOST):
        return
    said = says_what(words, at) if words[at] in t.fear_nouns else 0
    if said:
        at_end = ahead(line, said, REACH)
        if at_end > said:
            yield Governed("feared", at, said, at_end)
        return
    verb = words[at] in t.fear_verbs and words[at] not in t.fear_nouns
    if words[at + 1] in LINKS and words[at + 2] in ("which", "whom", "whose"):
        return
    first = (that_after(words, at) if verb else grown(words, at) if words[at] in t.fear_nouns else 0) or at + 1
    while words[first] in LINKS or words[first] in s.determiners:
        first += 1
    end = ahead(line, first, REACH)
    if end > first and (first > at + 1 or words[at] in t.fear_verbs):
        yield Governed("feared", at, first, end)
    start = at
    while at - start < 2 and start - 1 in harms:
        start -= 1
    if start < at and not (first > at + 1 and end > first):
        yield Governed("feared", at, start, at)


def says_what(words: list[str], at: int) -> int:
    """Where what is feared begins after a noun of fear with "is": "the fear among growers is a frost"; else zero."""
    s = small()
    start = past_insertion(words, at + 1)
    for n in range(start, min(start + 1 + AMONG, len(words) - 2)):
        if words[n] in IS:
            after = n + 1 + (words[n + 1] in ("not", "n't") and words[n + 2] == "only")
            named = words[after] in SAYING_WHAT or (words[after] in s.determiners and words[after] not in NOT_WHAT)
            plain = n > start and words[after] not in s.empty and not words[after].endswith(("ed", "ing", "ly"))
            fits = named or (plain and words[after] not in NOT_WHAT and words[after] not in telling().mounting)
            return after + 1 if fits and words[after] in SAYING_WHAT else after if fits else 0
        if n == start and words[n] not in ("among", "for", "now", "here", "in", "of"):
            return 0
        if words[n] in s.signs or words[n] in s.auxiliaries:
            return 0
    return 0


def past_insertion(words: list[str], at: int) -> int:
    """The token after who says so between two commas: "the danger | , she said, | is that …"; else the same token."""
    if words[at] != ",":
        return at
    return next((n + 1 for n in range(at + 2, at + WHO) if words[n] == ","), at)


def grown(words: list[str], at: int) -> int:
    """The token after a noun of fear, or after the verb that says that it grows: "concern is mounting over"."""
    first, mounting = at + 1, telling().mounting
    while first - at <= MOUNTING and words[first] in mounting:
        first += 1
    if words[first - 1] in ("among", "from"):
        first = next((n for n in range(first, first + AMONG) if words[n] in ("that", "over", "about")), first)
    led = words[first] in ("that", "over", "about", "of", "for") and first > at + 1
    return first if led else at + 1


def is_near(words: list[str], at: int) -> bool:
    """Whether a word says that what follows the next one is near: "vulnerable to", "one spark away from"."""
    if words[at] == "away":
        return words[at + 1] == "from" and words[at - 2] in ONE
    return words[at] in telling().open and words[at + 1] == "to"


def is_adjective(words: list[str], at: int) -> bool:
    """Whether a participle only describes the noun after it: "endangered species", "list of threatened plants"."""
    s, before = small(), words[at - 1] if at else ""
    return (
        (before in s.prepositions or before in ("the", "a", "an", "and"))
        and words[at + 1].isalpha()
        and words[at + 1] not in s.empty
    )


def is_over(words: list[str], at: int) -> bool:
    """Whether somebody held off a harm in the past, "the firm avoided a strike", or did not: "failed to prevent"."""
    past = words[at].endswith("ed") and (
        words[at - 2 : at] == ["have", "been"] or small().be.isdisjoint(words[max(0, at - 3) : at])
    )
    return past or (words[at - 1] == "to" and words[at - 2] in FAILED) or words[at - 1] in DONE


def is_forbidden(words: list[str], at: int) -> bool:
    """Whether something must not come to pass: "must never become a battlefield", "cannot be held to ransom"."""
    denied = words[at] != "must" or words[at + 1] in ("not", "never")
    return denied and not PASSIVE.isdisjoint(words[at + 1 : at + 1 + NEVER])


def is_month(line: Line, at: int) -> bool:
    """Whether "May" is the month."""
    return at > 0 and line.words[at] == "May"


def is_ruled_out(words: list[str], at: int) -> bool:
    """Whether a clause says of nothing that it will be: "no job will be lost", but not "no deal would mean war"."""
    if words[at + 1] in telling().causes or words[at] not in POSSIBLE:
        return False
    for n in range(at - 1, max(-1, at - 1 - SUBJECT), -1):
        if words[n] in small().signs or words[n] in small().clause_openers:
            return False
        if words[n] in NOTHING:
            return True
    return False


def keeps_from(words: list[str], at: int) -> int:
    """The "from" of "keep them from doing"; zero where there is none."""
    return next((n for n in range(at + 2, at + 2 + FROM) if words[n] == "from" and words[n + 1].endswith("ing")), 0)


def is_past(line: Line, at: int) -> bool:
    """Whether what a modal says is over or denied: "may have prevented", "will not"."""
    words = line.lowers
    if words[at + 1] in WISHING or words[at + 1 : at + 3] == ["not", "want"]:
        return True
    over = words[at + 1] == "have" and words[at + 2] not in small().determiners and words[at + 2] != "to"
    return over or words[at + 1] in ("not", "never") or (words[at] == "would" and "never" in words[max(0, at - 8) : at])


def with_result(line: Line, end: int) -> int:
    """The end of a stretch with the result that a participle after its comma adds."""
    words = line.lowers
    return ahead(line, end + 1, RESULT) if words[end] == "," and words[end + 1].endswith("ing") else end
