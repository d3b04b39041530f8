"""A matter may stand in square brackets where its name is a short noun phrase; only a noun that fits it can mean it.

A sentence is no name: "the deal [Two firms have agreed to merge]" would be read as words of the article.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from generator.evidence.cues import words_of
from generator.extraction.matters.lexicon import nouns, verbs
from generator.extraction.matters.small import small
from generator.model.entity import Entity
from generator.model.kind import MATTERS, Kind
from generator.model.tables import read_table

LONGEST = 6
"""A name of more words than this is none that a reader takes in between two words of a sentence."""
CLAUSES = frozenset({"that", "which", "who", "whom", "whose", "when", "where", "because", "if", "while", "set", "not"})
UP_TO_HEAD = re.compile(r"\s+(?:of|on|in|to|for|at|by|with|from|against|before|after|over|under|between|and)\s+")
CLASS = re.compile(r"@([\w-]+)")


def can_be_bracketed(entity: Entity) -> bool:
    """Whether the entity's name can stand in a sentence of another's: a noun phrase of few words."""
    if entity.kind not in MATTERS:
        return True
    rows = words_of(entity.name)
    return 0 < len(rows) <= LONGEST and not any(is_verbal(rows, at) for at in range(len(rows)))


def is_verbal(rows: Sequence[str], at: int) -> bool:
    """Whether a word makes a clause of a name: an auxiliary, what opens a clause, a verb where no noun would stand."""
    word, s = rows[at], small()
    if word in s.finite or word in s.auxiliaries or word in CLAUSES:
        return True
    forms = {row.form for row in verbs().get(word, ())} if word not in nouns() else set()
    if "ed" in forms:
        return at > 0
    before, after = rows[at - 1] if at else "", rows[at + 1] if at + 1 < len(rows) else ""
    alone = not after or after in s.prepositions or after in ("and", "or")
    return not forms.isdisjoint({"base", "s"}) and (before == "to" or (at > 0 and not alone))


@cache
def families() -> dict[str, frozenset[str]]:
    """The words that show a matter to be of a family, by the family."""
    return {name: frozenset(rows) for name, rows in read_table(__file__, "references.yml")["families"].items()}


class Fits:
    """Which matters a noun can mean."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.known = {entity.id: known_words(entity) for entity in entities if entity.kind in MATTERS}
        self.acts = {entity.id for entity in entities if entity.kind in MATTERS and is_act(entity)}

    def holds(self, noun: str, matter: str) -> bool:
        """Whether a noun such as "ruling" can mean the matter: it is of its family or, of no family, any act."""
        family = read_table(__file__, "references.yml")["noun_families"].get(noun)
        known = self.known.get(matter, frozenset())
        if noun in known:
            return True
        if family is None:
            return matter in self.acts
        return not families()[family].isdisjoint(known)


def known_words(entity: Entity) -> frozenset[str]:
    """The words of a matter's names and of the cues of its evidence, and what its cues say it is."""
    cues = [cue for cue in entity.cues if ":" not in cue]
    found = {word for text in (entity.name, *entity.aliases, *cues) for word in words_of(text)}
    found |= {match[1] for cue in cues for match in CLASS.finditer(cue)}
    return frozenset(found | {word.removesuffix("s") for word in found})


def is_act(entity: Entity) -> bool:
    """Whether a matter's name says that something is done: what is planned, written or feared is no act."""
    head = UP_TO_HEAD.split(entity.name.lower(), maxsplit=1)[0].rsplit(" ", 1)[-1]
    return entity.kind is not Kind.RISK and head not in frozenset(read_table(__file__, "references.yml")["no_acts"])
