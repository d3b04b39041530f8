"""A capitalised name may be a thing's or its maker's: the words beside it are weighed against what the name does."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.discovery.things.codes import code_of
from generator.discovery.things.tally import Seen, Tally
from generator.extraction.things.designators import BEHIND
from generator.extraction.things.lexicon import phrases
from generator.model.annotation import Annotated
from generator.model.kind import Kind

AGENTS = frozenset({"acts", "belongings", "administration", "title", "role before", "who", "does what persons do"})
STRONG = frozenset(
    {
        "named before the noun",
        "acronym",
        "explained by the noun",
        "designator in the plural",
        "also known as",
        "called by name",
        BEHIND,
    }
)
BEFORE = ("named before the noun", "opens the sentence before the noun", "shares the noun")
RETURNS = 3
"""Sentences in which a name comes back."""
NUMBER = "number before the noun"


@dataclass(frozen=True, slots=True)
class Usage:
    """What all articles do with their proper names and numbers.

    `names` says where each stands; `agents` counts how often each speaks, decides or owns; `definite` holds those
    with an article right before them, `owned` those that are said to be another's; `numbers` counts the bare numbers
    before a word for a thing; `counted` holds the numbers that count something else.
    """

    names: Mapping[str, list[tuple[str, int]]]
    agents: Counter[str]
    definite: frozenset[str]
    numbers: Counter[str]
    counted: frozenset[str]
    plain: frozenset[str]
    owned: frozenset[str]


def usage_of(articles: Sequence[Annotated], seen: Sequence[Seen], written: Iterable[str]) -> Usage:
    """Counts once over everything; `written` is all that stands between two spaces."""
    names: dict[str, list[tuple[str, int]]] = {}
    agents: Counter[str] = Counter()
    definite: set[str] = set()
    owned: set[str] = set()
    nouns = noun_words()
    counted: set[str] = set()
    for article in articles:
        for naming in article.names:
            names.setdefault(naming.text, []).append((article.source.id, naming.sentence))
            agents[naming.text] += naming.clue in AGENTS
            if naming.clue == "the":
                definite.add(naming.text)
            if article.source.sentences[naming.sentence].text.endswith(("'s ", "’s "), 0, naming.span.start):
                owned.add(naming.text)
        counted.update(f"{q.value:.0f}" for q in article.quantities if q.value and q.unit.lower() not in nouns)
    numbers = Counter(code_of(one.naming.text) for one in seen if one.naming.clue == NUMBER)
    plain = frozenset(filter(str.islower, written))
    return Usage(names, agents, frozenset(definite), numbers, frozenset(counted), plain, frozenset(owned))


def noun_words() -> frozenset[str]:
    """Words that end a thing's name only to say what it is."""
    return frozenset(
        word
        for key in ("weapon", "technology", "either")
        for phrase in phrases("things", key)
        for word in phrase.split()
    )


def is_name(name: str, usage: Usage) -> bool:
    """Whether words can be a name: a capital or a number in them, not too long, and no common word alone."""
    words = name.split()
    if len(words) > 6 or not any(word[0].isupper() or word[0].isdigit() for word in words):
        return False
    if len(words) == 1 and not re.search(r"\d", name):
        return len(name) > 1 and name.lower() not in usage.plain
    return True


def holds(key: str, tally: Tally, usage: Usage) -> bool:
    """Whether what was seen is enough to call it a thing: "Xia cars" may be cars that Xia makes."""
    if tally.clues["named by its last word"] and tally.kinds[Kind.WEAPON]:
        return True
    makers = phrases("things", "makers")
    made = all(noun.removesuffix("s") in makers or noun in makers for noun in tally.nouns)
    before = sum(tally.clues[clue] for clue in BEFORE)
    if any(tally.clues[clue] for clue in STRONG) and not (made and before and before == sum(tally.clues.values())):
        return True
    if re.search(r"\d", key):
        return bool(tally.kinds) or len(tally.places) > 2
    if before and made:
        return any(form in usage.definite or form in usage.owned or does_nothing(form, usage) for form in tally.forms)
    alone = {place for form in tally.forms for place in usage.names.get(form, ())}
    return bool(tally.kinds) and len(tally.places | alone) > 1


def does_nothing(form: str, usage: Usage) -> bool:
    """Whether a name comes back and never acts: a maker would."""
    return not usage.agents[form] and len(usage.names.get(form, ())) >= RETURNS


def outweighs(key: str, tally: Tally, usage: Usage) -> bool:
    """Whether what a name is called outweighs that it was taken for somebody's."""
    if tally.clues["acronym"] or re.search(r"[a-z]-?\d|\d[a-z]", key):
        return True
    acts = sum(usage.agents[form] for form in tally.forms)
    said = tally.clues["explained by the noun"] + tally.clues["named after the noun"]
    if kind_of(tally) is Kind.WEAPON:
        said += tally.clues["named before the noun"] + tally.clues["shares the noun"]
    return said > 2 * acts


def kind_of(tally: Tally) -> Kind:
    """The kind that most clues give; a thing made to be used where none does."""
    if tally.kinds[Kind.WEAPON] and tally.kinds[Kind.WEAPON] * 2 >= tally.kinds[Kind.TECHNOLOGY]:
        return Kind.WEAPON
    return Kind.TECHNOLOGY
