"""How a vote ended tells which vote it was: "61-20", "sixty-one in favour and 20 against" are of one decision."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.discovery.matters.story_words import Place
from generator.extraction.quantities.numbers import number_at, starts
from generator.extraction.tokens import Line, line
from generator.model.source import Sentence
from generator.model.tables import word_set

MOST = 10_000
"""Votes; what is more is an election's."""
ALONE = 10
"""Votes from which on the larger number by itself tells which vote it was."""
NEAR = 3
"""Tokens after a number within which those who vote are named: "55 of 81 senators"."""
BETWEEN = frozenset({"-", "–", "to", "votes", "vote", "for", ",", "and", "in", "favour", "favor", "against", "yes"})
"""Tokens between the two numbers of a vote."""
PARTS = 4
"""Of these tokens, at most."""

Tally = tuple[int, int]


class TallyWords(NamedTuple):
    """The word lists of the table of tallies."""

    voting: frozenset[str]
    voters: frozenset[str]


WORDS = TallyWords(*(word_set(__file__, "tallies.yml", name) for name in TallyWords._fields))


class Tallies:
    """The votes of a story that are told with their numbers, and the sentences that tell of each."""

    def __init__(self, sentences: Mapping[Place, Sentence]) -> None:
        told = {place: cut for place, s in sentences.items() if not WORDS.voting.isdisjoint((cut := line(s.text)).bag)}
        self.known = {tally for cut in told.values() for tally in pairs(cut)}
        self.of = {place: tally for place, cut in told.items() if (tally := self.meant(cut)) is not None}

    def meant(self, cut: Line) -> Tally | None:
        """The one vote whose numbers a sentence tells; None where it tells of none, or of several."""
        own = set(pairs(cut))
        if not own:
            counts = dict(numbers(cut))
            own = {tally for tally in self.known if set(tally) <= set(counts.values())}
            own = own or {tally for tally in self.known if tally[0] >= ALONE and is_of_voters(cut, counts, tally[0])}
        return own.pop() if len(own) == 1 else None


def numbers(cut: Line) -> Iterable[tuple[int, int]]:
    """(the token after it, the number) for each whole number of a sentence that may count votes."""
    done = 0
    for at in starts(cut):
        found = number_at(cut, at) if at >= done else None
        done = found.end if found is not None else done
        if found is not None and found.value is not None and 0 <= found.value < MOST and found.value % 1 == 0:
            yield found.end, int(found.value)


def pairs(cut: Line) -> Iterable[Tally]:
    """The votes that a sentence tells by both numbers, the larger first: "by 61 votes to 20", "61 for, 20 against"."""
    done = 0
    for at in starts(cut):
        first = number_at(cut, at) if at >= done else None
        if first is None:
            continue
        after = next((n for n in range(first.end, first.end + PARTS + 1) if cut.lowers[n] not in BETWEEN), first.end)
        second = number_at(cut, after) if after > first.end else None
        if second is None or first.value is None or second.value is None:
            continue
        if second.value < first.value < MOST and cut.lowers[second.end] not in ("%", "percent"):
            done = second.end
            yield int(first.value), int(second.value)


def is_of_voters(cut: Line, counts: Mapping[int, int], number: int) -> bool:
    """Whether a number is of those who vote: "55 senators", "55 of 81 senators"."""
    ends = [end for end, value in counts.items() if value == number]
    return any(not WORDS.voters.isdisjoint(cut.lowers[end : end + NEAR]) for end in ends)
