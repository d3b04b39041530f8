"""Why two propositions are one claim, in words: what agreed."""

from collections.abc import Mapping

from generator.evidence.claims.lexicon import ACT, THING
from generator.evidence.claims.numbers import is_share, value
from generator.evidence.claims.proposition import Proposition

THOUSANDS = 10_000
KINDS = (("e:", "names"), ("n:", "numbers"), ("d:", "days"))


def reason(one: Proposition, two: Proposition, names: Mapping[str, str]) -> str:
    """The act, names, numbers, days and further words that both have."""
    shared = one.marks & two.marks
    parts = []
    acts = (one.deep & two.deep) or (one.acts & two.acts)
    if acts:
        parts.append("act: " + ", ".join(sorted(mark.removeprefix(ACT) for mark in acts)[:2]))
    for mark, label in KINDS:
        rows = sorted(names.get(m[2:], plain(m)) for m in shared if m.startswith(mark))
        if rows:
            parts.append(f"{label}: {', '.join(rows[:4])}")
    both = [t for t in one.terms if t.kind == "word" and not t.marks.isdisjoint(two.marks) and t.acts.isdisjoint(acts)]
    things = list(dict.fromkeys(told(t.marks, two.marks) or t.low for t in both))
    if things:
        parts.append("also: " + ", ".join(things[:4]))
    return "; ".join(parts)


def plain(mark: str) -> str:
    """What a mark says: a number with its thousands apart."""
    number = value(mark) if mark.startswith("n:") else 0.0
    return f"{number:,.10g}{'%' * is_share(mark)}" if number >= THOUSANDS else mark[2:]


def told(mine: frozenset[str], theirs: frozenset[str]) -> str:
    """The class that joins two unlike words; empty where they are one word."""
    shared = mine & theirs
    if any(mark[0] == "w" for mark in shared):
        return ""
    return next((mark.removeprefix(THING).removeprefix(ACT) for mark in sorted(shared)), "")
