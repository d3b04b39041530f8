"""What one article alone has somebody say is named with who says it: "Ana Holt said the ferry would be sold"."""

from generator.discovery.matters.grouping import Group
from generator.discovery.matters.phrases import bracket_before, is_nominal, label_words, phrase_start
from generator.discovery.matters.tidy import tidy
from generator.discovery.matters.titles import OWNERS
from generator.discovery.matters.torn import qualified
from generator.extraction.matters.doers import is_saying, subject_of_all
from generator.extraction.matters.small import small
from generator.extraction.tokens import Line

LONGEST = 19
"""Words of a name with who says it."""
SPEAKER = 7
"""Tokens of who says it."""
BETWEEN = 7
"""Tokens between the verb of saying and what is said: a day, whom it is said to, "that"."""


def with_teller(label: str, cut: Line, first: int, group: Group) -> str:
    """The name with who says it, where one article alone tells it and has somebody else say so; else as it is."""
    if len(group.sources) > 1:
        return label
    verb = saying_before(cut, first)
    found = speaker_of(cut, verb) if verb is not None else None
    start = cut.text.lower().find(label.lower(), cut.starts[first]) if found else -1
    if verb is None or found is None or start < 0:
        return label
    lead = tidy(f"{cut.cut(*found)} {cut.text[cut.starts[verb] : start]}x").removesuffix("x").rstrip()
    own = cut.text[start] + label[1:]
    whole = f"{lead[:1].upper()}{lead[1:]} {own}"
    return whole if len(whole.split()) <= LONGEST else label


def saying_before(cut: Line, first: int) -> int | None:
    """The verb of saying that governs the clause that begins at a token; None where there is none."""
    s, at = small(), qualified(cut, first) - 1
    while at > 0 and cut.lowers[at] in (s.determiners | OWNERS) - {"that"}:
        at -= 1
    if at > 0 and is_saying(cut, at):
        return at
    if cut.lowers[at] != "that":
        return None
    near = range(at - 1, max(0, at - BETWEEN), -1)
    verb = next((n for n in near if is_saying(cut, n)), None)
    return verb if verb is not None and not any(cut.lowers[n] in s.signs for n in range(verb, at)) else None


def speaker_of(cut: Line, verb: int) -> tuple[int, int] | None:
    """The (first token, end) of who says it; None where that is a pronoun, or not plain."""
    before, leading = cut.lowers[verb - 1], label_words().leading
    if cut.capital(verb - 1) and verb > 0:
        first, end = phrase_start(cut, verb - 1), verb
    elif before in (",", ")"):
        bracket = bracket_before(cut, verb)
        first, end = subject_of_all(cut, verb if bracket is None else bracket)
    else:
        first, end = subject_of_all(cut, verb)
        if end != verb:
            return None
    while first < end and cut.lowers[first] in leading:
        first += 1
    fits = 0 < end - first <= SPEAKER and is_nominal(cut, end - 1) and is_nominal(cut, first)
    return (first, end) if fits and cut.lowers[first] not in small().pronouns else None
