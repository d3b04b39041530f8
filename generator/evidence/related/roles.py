"""What an actor did, wants or fears is what the main clause says of it as subject; where not sure, nothing."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from generator.evidence.claims.words import irregular
from generator.evidence.related.gaps import BRACKET, is_title
from generator.evidence.related.lexicon import BASE, ING, forms, small
from generator.evidence.related.slots import Clause
from generator.model.annotation import Mode
from generator.model.claim import Statement
from generator.model.entity import Mention
from generator.model.kind import Kind
from generator.model.tables import read_table

DID, WANT, FEAR = "did", "want", "fear"
HAVE = frozenset({"has", "have", "had"})
WORD = re.compile(r"[\w’'-]+")
LONGEST = 4
"""So many auxiliaries and adverbs stand between a subject and its verb at most."""


@cache
def listed(name: str, *, base: bool) -> frozenset[str]:
    """The forms of a list's verbs; with `base`, the plain form too."""
    rows = (form for entry in str(read_table(__file__, "roles.yml")[name]).split() for form in forms(entry))
    return frozenset(form for form, tense in rows if tense != ING and (base or tense != BASE))


def role_of(statement: Statement, mentions: Sequence[Mention], kinds: Mapping[str, Kind], own: Collection[str]) -> str:
    """DID, WANT or FEAR where one of an actor's own is the subject of the main clause; else an empty string."""
    unreal = statement.text.startswith("Had ") and " would " in statement.text
    if unreal or statement.mode in (Mode.DENIED, Mode.HYPOTHETICAL) or statement.text.endswith("?"):
        return ""
    clause = Clause(statement.text, mentions, kinds)
    slot = next((slot for slot in clause.slots if set(slot.entities) & set(own)), None)
    if slot is None or not opens(statement.text[: slot.span.start]):
        return ""
    return verb_role(statement.text[slot.span.end : slot.span.end + 160], ahead=statement.mode is Mode.FUTURE)


def opens(before: str) -> bool:
    """Whether nothing but a title, or an adverbial with its comma, stands before the subject."""
    words = before.split()
    while words and is_title(words[-1]):
        words.pop()
    return not words or (words[-1].endswith(",") and len(words) <= 8 and not any(mark in before for mark in '“”";:'))


def verb_role(after: str, *, ahead: bool) -> str:
    """The role by the verb that follows a subject, after auxiliaries and adverbs alone; else nothing."""
    bracket = BRACKET.match(after)
    after = after[bracket.end() :] if bracket else after
    if after[:1] != " ":
        return ""
    words = [word.lower() for word in WORD.findall(after)[: LONGEST + 2]]
    if words and words[0] in small("acting_nouns"):
        words.pop(0)
    for word in words[: LONGEST + 1]:
        if word in HAVE or word in small("adverbs") or word.endswith("ly"):
            continue
        if word in listed(WANT, base=False):
            return WANT
        if word in listed(FEAR, base=False):
            return FEAR
        acts = not ahead and word not in listed("no_acts", base=True)
        return DID if acts and is_past(word) else ""
    return ""


def is_past(word: str) -> bool:
    """Whether a word is a verb's past or participle, as far as its form shows."""
    return (word.endswith("ed") and len(word) > 4) or (word in irregular() and not word.endswith(("ing", "s")))
