"""Articles that were edited since they were published: which sentence stood there, and which stands there now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.evidence.editions.changes import Step
from generator.model.edition import source_of

ALIKE = 0.5
"""Share of the words of both that two wordings of one sentence have in common, at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """A statement of an edition that its article does not make any more; `now` is the one nearest to it, if any is."""

    was: str
    now: str | None


def reworded(step: Step, words: Mapping[str, str]) -> tuple[Reworded, ...]:
    """For each article that was edited, the statements that went, with what stands there instead. Sorted by id."""
    edited = {source.id for source in step.changed.edited}
    gone = [s for s in step.before.claim_of if source_of(s) in edited and s not in step.after.claim_of]
    come: dict[str, list[str]] = defaultdict(list)
    for statement in step.after.claim_of:
        if source_of(statement) in edited and statement not in step.before.claim_of:
            come[source_of(statement)].append(statement)
    return tuple(Reworded(was=was, now=nearest(was, come[source_of(was)], words)) for was in sorted(gone))


def nearest(was: str, come: Iterable[str], words: Mapping[str, str]) -> str | None:
    """The statement whose words are most like; None where none is like enough."""
    old = bag(words.get(was, ""))
    rows = [(alike(old, bag(words.get(now, ""))), now) for now in come]
    best = max(rows, key=lambda row: (row[0], row[1]), default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


def bag(text: str) -> Counter[str]:
    """The words of a sentence, small."""
    return Counter("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of the words that two sentences have in common."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
