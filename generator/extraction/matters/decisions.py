"""A decision is told by a verb with what it is done to, or by a noun with what it is about."""

from collections.abc import Iterator

from generator.extraction.matters.acts import by_verb
from generator.extraction.matters.doers import actor_in, doer_after, doer_before
from generator.extraction.matters.lexicon import decisive, led, lists, measures, nouns, papers, things, verbs
from generator.extraction.matters.lookalikes import lookalikes
from generator.extraction.matters.small import small
from generator.extraction.matters.stretches import ahead, stretch
from generator.extraction.matters.undertaken import find_undertakings
from generator.extraction.matters.vows import vows
from generator.extraction.tokens import Line
from generator.model.annotation import Signal, Span

LINKS = frozenset({"of", "on", "to", "for", "against", "in", "over", "with", "that", "from", "into"})
"""Words after a noun of decision that tell what it is about."""
CURRENCIES = frozenset("$£€¥")
"""Before a sum, which a verb has for its object: "the mill offers $40 million"."""
COMPLEMENT = 12
"""Tokens of what a noun is about."""
MODIFIERS = 5
"""Tokens before a noun in its phrase."""
NOUN_ENDINGS = ("ers", "ors", "er", "or", "ness", "ment", "ments", "ies", "ity", "ants", "ees", "ts", "ns", "ms", "ds")
"""Endings of nouns before which another noun is no head; past forms and adjectives have others."""
ANSWER = "counter"
"""The class of an answer: "in retaliation" only says why, and one that is vowed is a threat."""
NONE = frozenset({"no", "neither", "without"})
"""Before a noun they say that there is none: "no claims or lawsuits"."""
NO = 4
"""Tokens before "or" within which they stand."""
STANDING, FORCE = frozenset({"is", "are", "remains", "remain", "stays"}), frozenset({"force", "place", "effect"})
"""Words that say that a measure is so."""
RECEIVING = frozenset({"win", "wins", "won", "receive", "receives", "received", "secured", "get", "gets", "got"})
"""Verbs after which somebody else has decided: "won approval"."""
BEFORE = 4
"""Tokens before the phrase within which a word says how it is meant."""


def find_decisions(line: Line, sentence: int) -> Iterator[Signal]:
    """Every decision that a sentence tells of, in order; of a word that is verb and noun, as what its place says."""
    forms, names, words = verbs(), nouns(), line.lowers
    told: set[int] = set()
    for at in line.places(decisive()):
        word = words[at]
        as_verb, as_noun = forms.get(word), names.get(word)
        if word in led() and is_led(words, at):
            as_verb = led()[word]
        noun = bool(as_noun and as_verb and is_noun(line, at))
        found = by_verb(line, at, as_verb, sentence) if as_verb and not noun else None
        if found is None and as_noun and (noun or not as_verb or words[at - 1] in lists().light):
            found = by_noun(line, at, as_noun, sentence)
        if found is None and word in papers():
            found = by_noun(line, at, "paper", sentence)
        if found:
            told.add(found.span.start)
            yield found
    yield from find_undertakings(line, sentence, told)


def is_led(words: list[str], at: int) -> bool:
    """Whether a word stands as a bare verb: after "to" or a modal verb, with an adverb between at most."""
    before = words[at - 2] if words[at - 1].endswith("ly") or words[at - 1] in ("not", "also") else words[at - 1]
    return before == "to" or before in small().modals


def is_noun(line: Line, at: int) -> bool:
    """Whether a word that may be a verb stands as a noun: after a determiner, a possessive, a preposition."""
    s, words = small(), line.lowers
    before, word = words[at - 1], words[at]
    if before == "to":
        return False
    if before in s.links or words[at - 2][:1].isdecimal() or before.endswith(("'s", "s'")):
        return True
    if word.endswith("ed"):
        return False
    if word.endswith("ing"):
        return before in nouns() or words[at - 2] in s.determiners
    if before in s.auxiliaries or before in s.pronouns or not before.isalpha():
        return False
    after = words[at + 1]
    counted = after[:1].isdecimal() or after in CURRENCIES
    return after in ("on", "of", "against", "for") or after in s.auxiliaries or not (after.isalpha() or counted)


def by_noun(line: Line, at: int, group: str, sentence: int) -> Signal | None:
    """The decision that a noun names, with what stands after and before it in its phrase."""
    words, end = line.lowers, at + 1
    bare = group == "paper" and words[end] == "to" and words[at] not in ("plan", "plans")
    if not bare and words[end] in LINKS:
        end = ahead(line, at + 2, COMPLEMENT, finite=words[at + 1] != "that")
        end = end if end > at + 2 else at + 1
    while end == at + 1 and words[end] in things():
        at, end = end, end + 1
    if (end == at + 1 and is_modifier(line, at)) or is_much(words, at):
        return None
    first = at
    while first > 0 and at - first < MODIFIERS:
        listing = words[first - 1] == "and" and 1 < first < at and modifies(line, first - 2)
        if not listing and not modifies(line, first - 1):
            break
        first -= 1 + listing
    either = words[first - 1] == "or" and not NONE.isdisjoint(words[max(0, first - NO) : first])
    if either or words[first - 1] in NONE:
        return None
    vowed = not vows().vowing.isdisjoint(words[max(0, first - 2) : first])
    if group == ANSWER and (vowed or words[first - 1] == "in"):
        return None
    how = how_named(words[max(0, first - BEFORE) : first])
    plain = group == "paper" and how == "named" and words[at] not in lists().plans
    if plain or how == "asked" or (first == at and end == at + 1):
        return None
    by = doer_of_noun(line, at, first)
    sure = is_in_force(words, end) or (how == "done" and is_received(words, first))
    how = "done" if sure else "named" if by is None and how in ("done", "earlier") else how
    return Signal(
        sentence=sentence,
        span=stretch(line, at, at + 1),
        sort="move",
        group=group,
        how=how,
        about=stretch(line, first, end),
        by=by,
    )


def is_in_force(words: list[str], end: int) -> bool:
    """Whether what a noun names is so: "a ban on nets | is in force"."""
    return words[end] in STANDING and words[end + 1] == "in" and words[end + 2] in FORCE


def is_received(words: list[str], first: int) -> bool:
    """Whether somebody has been given what a noun names: "won | approval", "got the | go-ahead"."""
    return not RECEIVING.isdisjoint(words[max(0, first - 2) : first])


def is_much(words: list[str], at: int) -> bool:
    """Whether "deal" says how much: "a great deal of sand"."""
    return (
        words[at] == "deal" and words[at - 1] in ("great", "good") and words[at + 1] in ("of", "more", "less", "about")
    )


def is_modifier(line: Line, at: int) -> bool:
    """Whether a noun only tells of what sort the noun after it is: "loan payments", "deal makers"."""
    after, s = line.lower(at + 1), small()
    noun = (after.endswith(NOUN_ENDINGS) or after in lookalikes().bodies) and not line.capital(at + 1)
    return noun and after not in verbs() and after not in s.empty and after not in s.finite and after not in s.loose


def doer_of_noun(line: Line, at: int, first: int) -> Span | None:
    """Who does what a noun names: its possessive, who issues or makes it, or who is named after "by"."""
    words, light = line.lowers, lists().light
    for n in range(at - 1, max(-1, first - 1), -1):
        if words[n].endswith(("'s", "s'")):
            return actor_in(line, first, n + 1)
    for n in range(first - 1, max(-1, first - 1 - BEFORE), -1):
        if words[n] in light and not is_noun(line, n):
            return doer_before(line, n)
    return doer_after(line, at)


def how_named(before: list[str]) -> str:
    """Whether a noun tells of what is done ("imposed a ban"), asked for, was so earlier, or only names it."""
    known = lists()
    if not known.earlier.isdisjoint(before[-2:]) or "previous" in before[-2:]:
        return "earlier"
    if not known.askers.isdisjoint(before):
        return "asked"
    light = next((n for n in range(len(before) - 1, -1, -1) if before[n] in known.light), None)
    between = before[light + 1 :] if light is not None else ()
    apart = not small().ends.isdisjoint(between) or not small().prepositions.isdisjoint(between)
    return "named" if light is None or apart else "done"


def modifies(line: Line, at: int) -> bool:
    """Whether a token can stand before a noun in its phrase, and tells which."""
    word, s = line.lowers[at], small()
    if word == "-":
        return at > 0
    return (
        word[0].isalnum()
        and word not in s.empty
        and word not in ("and", "or", "not")
        and not word.endswith(("ly", "ed"))
        and word not in s.finite
        and word not in measures()
        and word not in lists().light
    )
