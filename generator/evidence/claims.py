"""Statements of different articles are one claim where words, numbers and certainty agree; shared words are not enough.

Candidates come from blocking keys (rare words and the story's entities), never from all pairs. Two statements are
joined where their content words overlap by at least `JOIN` (weighted by how rare a word is in the story; `JOIN_MATTER`
where both are evidence of one move or risk), no number contradicts, and their modality is of one family.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from generator.evidence.cues import words_of
from generator.model.annotation import Annotated, Mode, Quantity
from generator.model.claim import Claim, Statement
from generator.model.tables import read_table

JOIN = 0.3
JOIN_MATTER = 0.25
BLOCK = 12
"""A word that stands in more statements than this is no blocking key."""

NEGATIVE = re.compile(
    r"\b(?:not|never|no|none|nor|neither|nobody|nothing|without|refus\w+|reject\w+|den(?:y|ies|ied|ying)"
    r"|fail(?:s|ed|ing)? to)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
STOP = frozenset(read_table(__file__, "stop_words.yml")["words"])
FAMILY = {
    Mode.ASSERTED: "stated",
    Mode.ATTRIBUTED: "stated",
    Mode.FUTURE: "open",
    Mode.HEDGED: "open",
    Mode.HYPOTHETICAL: "open",
    Mode.DENIED: "denied",
}


def stem(word: str) -> str:
    """A word without the endings that do not change what it is about."""
    return (
        re.sub(r"(?:ization|isation|ations?|ing|ized|ed|es|s|ly|al)$", "", word)
        if len(word) > 5
        else word.removesuffix("s")
    )


@lru_cache(maxsize=1 << 14)
def content(text: str) -> frozenset[str]:
    """The stems of a text's content words."""
    return frozenset(stem(word) for word in words_of(text) if word not in STOP)


def make_claims(
    statements: Sequence[Statement],
    articles: Iterable[Annotated],
    evidence_of: Mapping[tuple[str, int], frozenset[str]],
) -> tuple[Claim, ...]:
    """Every statement in exactly one claim, by their first; `evidence_of` names a place's moves and risks."""
    numbers: dict[tuple[str, int], list[Quantity]] = defaultdict(list)
    for article in articles:
        for quantity in article.quantities:
            numbers[article.source.id, quantity.sentence].append(quantity)
    bags = {s.id: content(s.text) for s in statements}
    by_id = {s.id: s for s in statements}
    count = Counter(word for bag in bags.values() for word in bag)
    weight = {word: math.log(1 + len(statements) / n) for word, n in count.items()}
    parent = {s.id: s.id for s in statements}
    shared: dict[tuple[str, str], float] = {}
    for a, b in sorted(candidates(statements, bags, count) | same_words(statements)):
        one, two = by_id[a], by_id[b]
        if FAMILY[one.mode] != FAMILY[two.mode] or contradict(numbers[one.place], numbers[two.place]):
            continue
        if is_negative(one.text) != is_negative(two.text):
            continue
        every = sum(weight[w] for w in bags[a] | bags[b])
        score = sum(weight[w] for w in bags[a] & bags[b]) / every if every else 1.0
        one_matter = not evidence_of.get(one.place, frozenset()).isdisjoint(evidence_of.get(two.place, ()))
        if score >= (JOIN_MATTER if one_matter else JOIN):
            shared[a, b] = score
            parent[root(parent, a)] = root(parent, b)
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[root(parent, statement.id)].append(statement)
    pairs: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for pair, score in shared.items():
        pairs[root(parent, pair[0])][pair] = score
    claims = (as_claim(group, pairs.get(key, {})) for key, group in groups.items())
    return tuple(sorted(claims, key=lambda claim: claim.shown.place))


def candidates(
    statements: Sequence[Statement], bags: Mapping[str, frozenset[str]], count: Mapping[str, int]
) -> set[tuple[str, str]]:
    """Pairs of statements of different sources that share at least two words rare enough to be keys."""
    keyed: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        for word in bags[statement.id]:
            if 1 < count[word] <= BLOCK:
                keyed[word].append(statement)
    pairs = Counter(
        (a.id, b.id) if a.place < b.place else (b.id, a.id)
        for rows in keyed.values()
        for a, b in combinations(rows, 2)
        if a.source != b.source
    )
    return {pair for pair, n in pairs.items() if n >= 2}


def same_words(statements: Sequence[Statement]) -> set[tuple[str, str]]:
    """Neighbouring pairs of statements of different sources with the very same words, however common those are."""
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: s.place):
        groups[statement.text.casefold()].append(statement)
    return {(a.id, b.id) for rows in groups.values() for a, b in pairwise(rows) if a.source != b.source}


def is_negative(text: str) -> bool:
    """Whether it says that something is not so; a statement and its opposite are never one claim."""
    return bool(NEGATIVE.search(text))


def contradict(one: Sequence[Quantity], two: Sequence[Quantity]) -> bool:
    """Whether two statements give different numbers in one unit."""
    return any(
        a.unit == b.unit and a.value is not None and b.value is not None and a.value != b.value
        for a in one
        for b in two
    )


def root(parent: dict[str, str], key: str) -> str:
    """The representative of a key's group; halves the path as it goes."""
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def as_claim(group: Sequence[Statement], pairs: Mapping[tuple[str, str], float]) -> Claim:
    """One claim of a group; the statement that is most like the others, and can be read alone, is the one shown."""
    scores = list(pairs.values())
    likeness = {s.id: sum(score for pair, score in pairs.items() if s.id in pair) for s in group}
    ordered = sorted(group, key=lambda s: (s.needs_before, bool(s.referents), -round(likeness[s.id], 6), s.place))
    reason = (
        f"{len(scores)} pairs share at least {min(scores):.0%} of their words, weighted by rarity" if scores else ""
    )
    return Claim(id=f"c-{ordered[0].id}", statements=tuple(ordered), reason=reason)
