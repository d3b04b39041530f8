"""What a weapon carries, and which reaches farther: told of the things themselves, of what they can do too."""

import re
from collections.abc import Iterator, Sequence

from generator.evidence.related.gaps import is_before_object
from generator.evidence.related.lexicon import Predicate, predicates
from generator.evidence.related.slots import Clause, Slot
from generator.model.kind import THINGS

CARRIES = re.compile(
    r"\b(?:can (?:also )?carry|carry|carries|carried|(?:is|are|was|were) (?:armed|fitted|equipped|tipped) with) "
)
OUTRANGES = re.compile(
    r"\b(?:(?:has|have|had) an? (?:\w+ ){0,2}(?:greater|longer|larger) range than|outranges?|outranged"
    r"|(?:fly|flies|reach|reaches|travel|travels) (?:\w+ )?(?:farther|further) than) "
)
PATTERNS = (("carries", CARRIES), ("outranges", OUTRANGES))
NOT = re.compile(r"\b(?:no|not|never|without|if|could|may|might|would)\b|n['’]t\b", re.IGNORECASE)
BACK = 40
"""Characters before what is told in which a word may say that it is not so."""


def by_arms(clause: Clause) -> Iterator[tuple[Sequence[Slot], Predicate, Sequence[Slot]]]:
    """A weapon, what it does to another, and that."""
    for name, pattern in PATTERNS:
        for match in pattern.finditer(clause.text):
            if NOT.search(clause.text[max(0, match.start() - BACK) : match.start()]):
                continue
            subjects = clause.subject(match.start(), THINGS)
            after = clause.since(match.end(), 1)
            if subjects and after and is_before_object(clause.text[match.end() : after[0].span.start]):
                yield subjects, predicates()[name], clause.slots_at(match.end()) or after
