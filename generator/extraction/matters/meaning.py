"""How a verb of decision is meant: done, meant, asked for, refused; or whether it only describes a thing."""

from generator.extraction.matters.lexicon import Verb, lists
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line

PREPOSITIONAL = frozenset({"file", "rule", "agree", "intend", "counter", "decide"})
"""Classes whose verbs govern what they are about with a preposition."""
UNSURE = frozenset({"could", "may", "might", "can", "should", "must"})
"""Modal verbs by which nobody decides."""
THREAT = "threaten"
"""Beginning of the verbs by which something is held over others, and not yet decided."""
NEVER = frozenset({"cannot", "can't"})
"""What cannot be is no refusal."""
HELPING = frozenset({"to", "and", "not", "n't", "then", "also", "now", "soon", "still", "again"})
"""Words before the bare form of a verb that is one."""
NEAR, BACK, FAR = 3, 5, 8
"""Tokens before a verb within which an auxiliary, a word for deciding, a word for asking says how it is meant."""
AIMED = 12
"""Tokens before "and" within which a "to" also governs the verb after it."""
STEPS = 16
"""Tokens back to a word such as "steps" of which a participle is one."""


def how_meant(words: list[str], at: int, start: int, form: str) -> str:
    """Whether the act is done, meant, an aim, only possible, asked for, refused, or was so earlier."""
    s, known = small(), lists()
    before = words[max(0, start - 1, at - FAR) : at]
    near = before[-NEAR:]
    if not NEVER.isdisjoint(near):
        return "possible"
    if not s.negations.isdisjoint(near):
        return "refused"
    if not known.askers.isdisjoint(before):
        return "asked"
    if not known.earlier.isdisjoint(near):
        return "earlier"
    if any(word.startswith(THREAT) for word in before[-BACK:]):
        return "possible"
    if not known.deciders.isdisjoint(before[-BACK:]) and before[-3:-1] != ["in", "order"]:
        return "decided"
    if not UNSURE.isdisjoint(near):
        return "possible"
    if not s.modals.isdisjoint(near):
        return "meant"
    if form == "base":
        joined = words[at - 1] in ("and", "or") and "to" in words[max(0, at - AIMED) : at]
        return "aim" if "to" in near or joined else "done"
    if form == "ing":
        return "doing" if known.steps.isdisjoint(words[max(0, at - STEPS) : at]) else "listed"
    return "done"


def hangs(line: Line, first: int, verb: Verb, *, passive: bool) -> bool:
    """Whether what follows an active verb is no object of it: "ordered by", "earmarked for"."""
    if passive or verb.group in PREPOSITIONAL or verb.group in lists().subjects:
        return False
    word = line.lowers[first]
    wordless = not word[:1].isalpha() and not line.lowers[first + 1][:1].isalpha()
    return word in small().prepositions or word in ("to", "by") or wordless


def describes(line: Line, at: int, form: str) -> bool:
    """Whether a form of a verb only describes the noun after it, or is no verb here."""
    s = small()
    before, after = line.lowers[at - 1], line.lowers[at + 1]
    if before == "-" or (after in s.particles and line.lowers[at + 2] != "to"):
        return True
    if form == "s":
        noun = before.endswith(("'s", "s'")) or before in s.determiners or after in s.modals or after in s.be
        return noun or before in ("and", ",") or before in s.links
    if form == "ing":
        return before.endswith("'s") or before in s.determiners
    if form == "ed" and line.lowers[at] == "limited":
        return after not in ("to", "by") or before in s.links
    if form == "ed":
        counted = before[:1].isdecimal() and line.lowers[at - 2] not in s.auxiliaries
        return (before in s.links or counted) and after.isalpha() and after not in s.links
    if form == "base":
        helped = before in HELPING or before in s.modals or before in s.pronouns
        return (
            before.endswith("'s")
            or after in s.be
            or not (helped or before.endswith(("s", "n't", "ly")) or line.capital(at - 1))
        )
    return False
