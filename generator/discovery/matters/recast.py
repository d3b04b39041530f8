"""A sentence recast so that who acts stands right before what they do: its name is read off there.

"The agency, which on Sunday eased the limits, said …" tells that the agency eased the limits. Only words of the
sentence are kept, and the name of whom "it" stands for.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.discovery.matters.grouping import Act
from generator.discovery.matters.phrases import is_nominal, label_words, phrase_start, token_after, token_at
from generator.discovery.matters.sides import opening_pronoun
from generator.discovery.matters.stood_for import only_before
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.teller import saying_before
from generator.discovery.matters.titles import OWNERS
from generator.extraction.matters.doers import is_saying, verbs_begin
from generator.extraction.matters.lexicon import lists
from generator.extraction.matters.small import small
from generator.extraction.matters.undergone import antecedent
from generator.extraction.tokens import Line

WIDEST = 9
"""Tokens of who acts."""
FIRM = frozenset({"done", "decided", "meant", "earlier"})
"""Ways of telling by which somebody surely acts."""
NEAR = 4
"""Tokens of a time between a relative pronoun and its verb: "which on 3 May | closed"."""
DOUBT = frozenset({"to", "or", "not", "would", "could", "may", "might"})
"""Between who acts and "and" they leave open whose the second verb is, or whether it is done."""


class Recast(NamedTuple):
    """A text in which who acts stands before what they do, and where the word for the act begins in it."""

    text: str
    verb: int


def recasts(act: Act, cut: Line, names: Sequence[tuple[int, int]], words: StoryWords) -> Iterable[Recast]:
    """Each way in which an act's sentence can be told with who acts, or what is done, right before the act."""
    signal = act.signal
    if signal.how not in FIRM:
        return
    at = token_at(cut, signal.span.start)
    start = verbs_begin(cut.lowers, at)
    if is_other(cut, start, at):
        return
    if cut.lowers[start - 1] == opening_pronoun(cut.text) != "":
        who = only_before(act, cut.lowers[start - 1], words)
    else:
        who = subject(act, cut, start, at, names)
    if who:
        lead = f"{who[:1].upper()}{who[1:]} "
        verb = len(lead) + cut.starts[at] - cut.starts[start]
        yield Recast(lead + cut.text[cut.starts[start] :], verb)


def subject(act: Act, cut: Line, start: int, at: int, names: Sequence[tuple[int, int]]) -> str:
    """Who acts, or what it is done to, where that does not stand right before the verb; else empty."""
    words, signal, s = cut.lowers, act.signal, small()
    before = words[start - 1]
    if signal.about.end <= signal.span.start:
        first, end = token_at(cut, signal.about.start), token_after(cut, signal.about.end)
        between = words[end:start]
        inserted = between[:1] == [","] and before == ","
        reduced = between in ([], [","]) and start == at and words[at + 1] == "by"
        return whole(cut, first, end) if inserted or reduced else ""
    relative = next((n for n in range(start - 1, max(0, start - 2 - NEAR), -1) if words[n] in s.relatives), 0)
    if relative and is_time(cut, relative + 1, start):
        return whole(cut, *antecedent(cut, relative))
    if signal.by is None or signal.by.end > signal.span.start:
        return ""
    end = token_after(cut, signal.by.end)
    named = next((row for row in names if row[1] == end), None)
    first = named[0] if named else token_at(cut, signal.by.start)
    if before == "," == words[end] and end < start:
        return whole(cut, first, end)
    if before == "and" and end < start - 1 and is_plain(words[end : start - 1]):
        return whole(cut, first, end)
    return ""


def is_other(cut: Line, start: int, at: int) -> bool:
    """Whether a word for deciding before an act is a verb of its own: "the members who voted | gave"."""
    row = cut.lowers[start:at]
    return "to" not in row and not lists().deciders.isdisjoint(row)


def is_time(cut: Line, first: int, end: int) -> bool:
    """Whether nothing but a time stands in a short stretch: "on Sunday", "in May"."""
    row = cut.lowers[first:end]
    return all(w in ("on", "in") or w in label_words().when or w[:1].isdecimal() or w.endswith("ly") for w in row)


def is_plain(row: Sequence[str]) -> bool:
    """Whether what stands before "and" is one plain clause, so that the verb after it has the same subject."""
    s = small()
    told = any(word in lists().sayers for word in row)
    return not told and s.clause_openers.isdisjoint(row) and DOUBT.isdisjoint(row) and s.signs.isdisjoint(row)


def whole(cut: Line, first: int, end: int) -> str:
    """The words of who acts where they are one whole phrase that nobody but the article tells of; else empty."""
    words, s = cut.lowers, small()
    while first < end and words[first] in label_words().leading:
        first += 1
    plain = all(
        words[n] not in s.clause_openers | s.signs | s.finite and words[n] not in OWNERS and not is_saying(cut, n)
        for n in range(first, end)
    )
    begins = first < end <= first + WIDEST and words[first] not in s.prepositions | s.pronouns
    if not (begins and plain and is_nominal(cut, end - 1)) or saying_before(cut, first) is not None:
        return ""
    if words[first - 1] in s.prepositions or (first and phrase_start(cut, first) < first):
        return ""
    return cut.cut(first, end)
