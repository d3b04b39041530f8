"""An act is told by a verb or noun of the table, with who does it, to what, and whether it is done; by small words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.evidence.differences.lexicon import Form, listed, nouns, stem, verbs
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line

REACH = 14
"""Tokens on either side of a verb in which its subject and object stand."""
SOON = 4
"""Tokens within which a particle follows its verb."""
BACK = 7
"""Tokens before a verb in which its modal verb, negation or governing word stands."""
COMES = frozenset({"begin", "start", "come", "follow", "happen", "take", "go", "place"})
"""Of what will do this, the act itself is still to come; what "will be heard" may be there."""
PARTICLES = frozenset({"effect", "force", "off", "down", "out", "over", "place"})
"""What belongs to a verb, not to its object."""


@dataclass(frozen=True, slots=True)
class Act:
    """`at` is the token of the verb or noun; `status` is done, planned, possible, denied or reported.

    `subject` and `object` are the stems of the words that tell who does it, and to what, in order; of a passive, what
    stands before the verb is its object, and what stands after it its subject. `noun` says that a noun names the act,
    `first` that it is told to be the first, `loose` that a preposition follows the verb.
    """

    name: str
    at: int
    status: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    noun: bool = False
    passive: bool = False
    first: bool = False
    loose: bool = False


def find_acts(line: Line) -> Iterator[Act]:
    """The acts of a sentence, in order."""
    known, names, lows = verbs(), nouns(), line.lowers
    for at in line.places(words_of_acts()):
        form = form_of(lows, at, known.get(lows[at], ()))
        if in_name(line, at):
            continue
        as_noun = names.get(lows[at])
        if as_noun and (form is None or stands_as_noun(line, at)):
            first = is_first(lows, at)
            yield Act(as_noun, at, noun_status(lows, at), owner(line, at), after(line, at + 1), True, False, first)
        elif form is not None and not describes(line, at, form):
            yield by_verb(line, at, form)


def in_name(line: Line, at: int) -> bool:
    """Whether a word is part of a name that goes on: "the Appeal Court"."""
    return at + 1 < len(line) and line.tokens[at].capital and line.tokens[at + 1].capital and at > 0


@cache
def words_of_acts() -> frozenset[str]:
    """Every word that may tell of an act."""
    return frozenset(verbs()) | frozenset(nouns())


def form_of(lows: list[str], at: int, rows: tuple[Form, ...]) -> Form | None:
    """The form that a word is: one with its particle soon after it, else one without."""
    near = lows[at + 1 : at + 1 + SOON]
    return next((row for row in rows if not row.particle or row.particle in near), None)


def stands_as_noun(line: Line, at: int) -> bool:
    """Whether a word that may be a verb is a noun here."""
    s, lows = small(), line.lowers
    last = lows[at - 1]
    if last == "to" or last in s.modals or last in s.pronouns - {"his", "their", "its"}:
        return False
    if last in s.determiners or last in s.prepositions or last.endswith(("'s", "s'")) or lows[at + 1] in ("of", "on"):
        return True
    if (
        not last.isalpha()
        or last in s.auxiliaries
        or last in s.negations
        or last in ("and", "or", "let", "help", "not")
    ):
        return False
    singular = lows[at] in nouns() and not lows[at].endswith("s") and not last.endswith(("s", "ly"))
    return singular or lows[at - 2] in s.determiners | s.prepositions


def describes(line: Line, at: int, form: Form) -> bool:
    """Whether a participle only describes a noun: "the occupied town", "a restricted area"."""
    lows, s = line.lowers, small()
    last, following = lows[at - 1], lows[at + 1]
    if form.form not in ("ed", "ing"):
        return at > 0 and (last in ("a", "an", "the") or last.endswith(("'s", "’s")))  # "an appeals court"
    if last == "-" or following == "-":
        return True
    return (
        last in s.determiners and following.isalpha() and following not in s.prepositions and following not in s.finite
    )


def by_verb(line: Line, at: int, form: Form) -> Act:
    """The act of a verb."""
    lows, s = line.lowers, small()
    near = lows[max(0, at - 3) : at]
    passive = form.form == "ed" and (not s.be.isdisjoint(near) or (lows[at + 1] == "by" and lows[at - 1] != ","))
    hanging = form.form == "ed" and not passive and lows[at + 1] in ("by", "from", "during")
    subject, object_ = before(line, at, REACH), after(line, at + 1)
    if passive or hanging:
        subject, object_ = object_, subject
    loose = lows[at + 1] in s.prepositions or lows[at + 1] == ","
    first = "first" in lows[max(0, at - 2) : at + 2] or "originally" in lows[max(0, at - 2) : at]
    return Act(
        form.act, at, verb_status(lows, at, form.form), subject, object_, False, passive or hanging, first, loose
    )


def verb_status(lows: list[str], at: int, form: str) -> str:
    """Whether what the verb says is done, planned, possible, denied or only reported."""
    s = small()
    back = [word for word in lows[max(0, at - BACK) : at] if word]
    near = back[-4:]
    if not listed("reported").isdisjoint(near):
        return "reported"
    if "yet" in near and "to" in near:
        return "denied"
    if any(word in s.negations or word.endswith("n't") for word in near[-3:]):
        return "denied"
    if not {"will", "shall", "'ll"}.isdisjoint(near) or ("would" in near and "likely" in back):
        return "planned"
    if not s.modals.isdisjoint(near):
        return "possible"
    if "to" in back and back[back.index("to") + 1 : back.index("to") + 2] == ["have"] and form == "ed":
        return "planned"
    if "to" in near and form == "base":
        start = len(back) - 1 - back[::-1].index("to")
        governing = back[max(0, start - 3) : start]
        if not listed("before_planned").isdisjoint(governing):
            return "planned"
        return "done" if not listed("before_done").isdisjoint(governing) else "aim"
    if "to" in near and "be" in near:
        return "planned"
    if form == "ing":
        if "of" in near and not listed("accusing").isdisjoint(back):
            return "aim"
        if not listed("before_planned").isdisjoint(near) or near[-1:] == ["of"]:
            return "planned"
        return "doing"
    if form == "ed" and "and" in back and s.be.isdisjoint(near):
        wide = lows[max(0, at - REACH) : at]  # "10 jobs should be cut and two plants closed"
        return "possible" if "be" in wide and not s.modals.isdisjoint(wide) else "done"
    return "done"


def is_first(lows: list[str], at: int) -> bool:
    """Whether a noun is told to be the first of its sort: "its first long-range strike"."""
    s = small()
    for n in range(at - 1, max(-1, at - 7), -1):
        if lows[n] in ("first", "initial"):
            return True
        if lows[n] in s.prepositions or lows[n] in s.breaks or lows[n] in s.auxiliaries:
            return False
    return False


def noun_status(lows: list[str], at: int) -> str:
    """Whether the act that a noun names is planned, or just named."""
    back = lows[max(0, at - 5) : at]
    if not listed("planning_nouns").isdisjoint(back):
        return "planned"
    ahead = lows[at + 1 : at + 4]
    if {"expected", "planned"} & set(ahead) or ("will" in ahead and not COMES.isdisjoint(lows[at + 2 : at + 6])):
        return "planned"
    verb = next(
        (n for n in range(at - 1, max(-1, at - 8), -1) if any(f.act == "launch" for f in verbs().get(lows[n], ()))), -1
    )
    if verb >= 0:
        return verb_status(lows, verb, "ing" if lows[verb].endswith("ing") else "ed")
    return "named"


def owner(line: Line, at: int) -> tuple[str, ...]:
    """The stem of whose act a noun names: "the firm's purchase"; empty where no possessive stands before it."""
    found = (n for n in range(at - 1, max(-1, at - 5), -1) if line.lowers[n].endswith(("'s", "s'")))
    return tuple(stem(line.lowers[n]) for n in found)


def before(line: Line, at: int, reach: int) -> tuple[str, ...]:
    """The stems of the words before a token, back to where their clause begins; past what stands between commas."""
    found: list[str] = []
    lows, s = line.lowers, small()
    n, stop = at - 1, max(-1, at - 1 - reach)
    while n > stop:
        word = lows[n]
        if word == "," and not found:
            comma = next((m for m in range(n - 1, max(-1, n - 2 * REACH), -1) if lows[m] == ","), -1)
            n, stop = (comma - 1, max(-1, comma - 1 - reach)) if comma > 0 else (n - 1, stop)
            continue
        if word in s.breaks:
            break
        if keeps(word):
            found.append(stem(word))
        n -= 1
    return tuple(reversed(found))


def after(line: Line, at: int) -> tuple[str, ...]:
    """The stems of the words from a token on, up to where their clause ends."""
    found: list[str] = []
    lows, s = line.lowers, small()
    for n in range(at, min(len(line), at + REACH)):
        word = lows[n]
        if word in s.breaks and not (n == at and word == "by"):
            break
        if keeps(word) and word not in PARTICLES:
            found.append(stem(word))
    return tuple(found)


def keeps(word: str) -> bool:
    """Whether a word says what something is about."""
    s = small()
    return (
        len(word) > 2
        and word[0].isalnum()
        and word not in ("and", "but", "nor", "also", "then")
        and not (
            word in s.determiners
            or word in s.prepositions
            or word in s.auxiliaries
            or word in s.pronouns
            or word in s.negations
        )
    )
