"""Past or to come is told by the verb nearest before the date, else by the nearest after it; else it is not told."""

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from generator.extraction.dates.words import Words
from generator.extraction.tokens import Line

HELD = frozenset({"over", "than", "above", "below", "against", "from"})
"""Before what is measured against, which is known: "Monday's close"."""


class Tense(StrEnum):
    """Which way a date without a year points. BOUND: not told, but something begins or ends there ("until March").

    PLANNED: past, but of what may be to come ("voted to strike on May 3", "set the hearing for May 3").
    """

    PAST = "past"
    FUTURE = "future"
    UNCLEAR = "unclear"
    BOUND = "bound"
    PLANNED = "planned"


ENDINGS = ("ed", "n't", "'ll")
BEGINNING = frozenset({"begin", "start", "open", "close", "end", "expire", "resume", "convene"})
HAD = frozenset({"had", "has", "have", "was", "were"})
TURNS = frozenset({",", "to"})
JOINING = frozenset({"and", "but", "so"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A tense, and where its word stands. `firm`: a pluperfect; `open`: a "to ..." came after it."""

    tense: Tense
    at: int
    firm: bool = False
    open: bool = False


class Tenses:
    """The cues before and after every place of a sentence; found in one pass each way, when first asked for."""

    def __init__(self, line: Line, words: Words) -> None:
        self._line, self._words = line, words
        self._places: list[int] = []
        self._before: list[Cue | None] = [None]
        self._after: list[Cue | None] = []

    def at(self, first: int, end: int) -> Tense:
        """The tense of a date that takes tokens `first` to before `end`."""
        if not self._after:
            self._read()
        before = self._before[bisect_left(self._places, first)]
        after = self._after[bisect_left(self._places, end)]
        if self._due(first, end):
            return Tense.BOUND if (before and before.tense is Tense.PAST) else Tense.FUTURE
        low = self._line.lowers
        if self._is_to(first):
            return Tense.FUTURE
        if low[end - 1].endswith("'s") and HELD.intersection((low[first], low[first - 1])):
            return Tense.PAST  # "a premium of 5 percent over Monday's close"
        if before and before.tense is Tense.FUTURE and self._told_of(end) and low[before.at] in self._words.present:
            before = None
        if after and before and self._opens(first):
            before = None
        if not self._limits(first):
            cue = before or after
            if self._begins(first):
                return cue.tense if cue and cue.tense is Tense.FUTURE else _planned(cue) if cue else Tense.BOUND
            if before and before.tense is Tense.PAST and (before.open or self._line.lowers[first - 1] == "for"):
                return Tense.PLANNED
            return cue.tense if cue else Tense.UNCLEAR
        if before is None:  # "By March, sales had fallen", but "aid before March"
            return (after.tense if after else Tense.BOUND) if first <= 2 else Tense.FUTURE
        if before.tense is Tense.FUTURE or before.open:
            return Tense.FUTURE
        return before.tense if before.firm else Tense.BOUND

    def _is_to(self, first: int) -> bool:
        """Whether a thing is to begin or end then: "an offer to open Thursday", but not "she was forced to start"."""
        low = self._line.lowers
        at = first - 1
        if at < 2 or low[at] not in BEGINNING or low[at - 1] != "to":
            return False
        before = low[at - 2 - (low[at - 2] == ",")]
        return self._cue(at - 2) is None and not before.endswith("ed") and before not in HAD and before.isalpha()

    def _told_of(self, end: int) -> bool:
        """Whether a past verb with what it is done to follows: "faces …, after a judge on Tuesday blocked its sale"."""
        return self._cue(end) is Tense.PAST and self._line.lowers[end + 1] in self._words.determiners

    def _opens(self, first: int) -> bool:
        """Whether the date opens a clause that is joined to the one before: "…, and on Monday they will …"."""
        low = self._line.lowers
        at = first - (low[first - 1] in self._words.prepositions)
        return low[at - 1] == ";" or (low[at - 1] in JOINING and low[at - 2] == ",")

    def _limits(self, first: int) -> bool:
        """Whether the date is a bound: "until March", "before the March vote"."""
        low, limits = self._line.lowers, self._words.limits
        return low[first] in limits or low[first - 1 - (low[first - 1] == "the")] in limits

    def _begins(self, first: int) -> bool:
        """Whether something runs from the date on: "from June 1", "starting June 1"."""
        low, starting = self._line.lowers, self._words.starting
        return low[first] in starting or low[first - 1] in starting

    def _due(self, first: int, end: int) -> bool:
        """Whether it is the day by which something is due: "a June 1 deadline"."""
        low, due = self._line.lowers, self._words.deadlines
        return low[end] in due or not due.isdisjoint(low[max(0, first - 4) : first])

    def _signs(self) -> list[tuple[int, Tense | None]]:
        """Where a tense is told, and where a comma or "to" changes what the tense before it says (None)."""
        low, words = self._line.lowers, self._words
        found: list[tuple[int, Tense | None]] = []
        cues = words.cues
        for at, word in enumerate(low[: len(self._line)]):
            if word in cues or word.endswith(ENDINGS):
                tense = self._cue(at)
                if tense:
                    found.append((at, tense))
            elif word in TURNS:
                found.append((at, None))
        return found

    def _read(self) -> None:
        """The last cue up to every sign, with what the words after it make of it, and the next one from there on."""
        low, relative, signs = self._line.lowers, self._words.relative, self._signs()
        last: Cue | None = None
        for at, tense in signs:
            if tense:
                last = Cue(tense, at, firm=low[at] == "had" or (last is not None and last.firm and at <= last.at + 2))
            elif last and low[at] == "," and low[last.at] == "would":
                last = Cue(Tense.UNCLEAR, last.at)  # "would vote for her, against 29% in May"
            elif last and low[at] == "to" and self._verb(at + 1):
                last = Cue(last.tense, last.at, firm=last.firm, open=True)
            self._before.append(last)
        coming: Cue | None = None
        after: list[Cue | None] = [None]
        for at, tense in reversed(signs):
            if tense and low[at - 1] not in relative and low[at - 2] not in relative:
                coming = self._perfect(Cue(tense, at))
            after.append(coming)
        self._places, self._after = [at for at, _ in signs], after[::-1]

    def _perfect(self, cue: Cue) -> Cue:
        """The cue; but "has been scheduled" tells of what is to come."""
        low = self._line.lowers
        planned = low[cue.at] in {"has", "have"} and low[cue.at + 1] == "been" and low[cue.at + 2] in self._words.future
        return Cue(Tense.FUTURE, cue.at) if planned else cue

    def _verb(self, at: int) -> bool:
        """Whether the word after "to" can be a verb."""
        word = self._line.lowers[at]
        return word.isalpha() and self._line.words[at].islower() and word not in self._words.determiners

    def _cue(self, at: int) -> Tense | None:
        low, words = self._line.lowers, self._words
        if at > 0 and self._line.words[at][:1].isupper():
            return None
        word, before, follower = low[at].removesuffix("n't"), low[at - 1], low[at + 1]
        if word in words.modal or word.endswith("'ll"):
            return None if follower == "have" and word != "will" else Tense.FUTURE
        if word in words.perhaps:
            return None if follower == "have" else Tense.UNCLEAR
        if word in words.future or (word in words.future_to and follower == "to"):
            if before == "been":
                return Tense.FUTURE if low[at - 2] in {"has", "have"} else Tense.UNCLEAR
            before = low[at - 2] if before.endswith("ly") else before  # "was originally due"
            return Tense.UNCLEAR if before in {"was", "were", "had"} else Tense.FUTURE
        if word in words.present or (word in {"are", "is"} and follower == "to" and self._verb(at + 2)):
            return Tense.FUTURE
        regular = word.endswith("ed") and len(word) > 3 and word not in words.not_past  # "red"
        return Tense.PAST if (regular or word in words.past) and before not in words.participle_after else None


def _planned(cue: Cue) -> Tense:
    return Tense.PLANNED if cue.tense is Tense.PAST else Tense.BOUND
