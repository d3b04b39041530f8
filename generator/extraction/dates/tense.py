"""Past or to come is told by the verb nearest before the date, else by the nearest after it; else it is not told."""

from dataclasses import dataclass
from enum import StrEnum

from generator.extraction.dates.words import Words
from generator.extraction.tokens import Line


class Tense(StrEnum):
    """Which way a date without a year points. BOUND: not told, but something ends there ("until March")."""

    PAST = "past"
    FUTURE = "future"
    UNCLEAR = "unclear"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class Cue:
    """A tense, and where its word stands. `firm`: a pluperfect; `open`: a "to ..." came after it."""

    tense: Tense
    at: int
    firm: bool = False
    open: bool = False


class Tenses:
    """The cues before and after every token of a sentence; found in one pass each way, when first asked for."""

    def __init__(self, line: Line, words: Words) -> None:
        self._line, self._words = line, words
        self._before: list[Cue | None] = []
        self._after: list[Cue | None] = []

    def at(self, first: int, end: int) -> Tense:
        """The tense of a date that takes tokens `first` to before `end`."""
        if not self._before:
            cues = [self._cue(at) for at in range(len(self._line))]
            self._before, self._after = self._forwards(cues), self._backwards(cues)
        before, after = self._before[first], self._after[end]
        if not self._limits(first):
            cue = before or after
            return cue.tense if cue else Tense.UNCLEAR
        if before is None:  # "By March, sales had fallen", but "aid before March"
            return (after.tense if after else Tense.BOUND) if first <= 2 else Tense.FUTURE
        if before.tense is Tense.FUTURE or before.open:
            return Tense.FUTURE
        return before.tense if before.firm else Tense.BOUND

    def _limits(self, first: int) -> bool:
        """Whether the date is a bound: "until March", "before the March vote"."""
        line, limits = self._line, self._words.limits
        return line.lower(first) in limits or line.lower(first - 1 - (line.lower(first - 1) == "the")) in limits

    def _forwards(self, cues: list[Tense | None]) -> list[Cue | None]:
        found: list[Cue | None] = []
        last: Cue | None = None
        for at, tense in enumerate(cues):
            found.append(last)
            if tense:
                firm = self._line.lower(at) == "had" or (last is not None and last.firm and at <= last.at + 2)
                last = Cue(tense, at, firm=firm)
            elif last and self._line.lower(at) == "," and self._line.lower(last.at) == "would":
                last = Cue(Tense.UNCLEAR, last.at)  # "would vote for her, against 29% in May"
            elif last and self._line.lower(at) == "to" and self._verb(at + 1):
                last = Cue(last.tense, last.at, firm=last.firm, open=True)
        return [*found, last]

    def _backwards(self, cues: list[Tense | None]) -> list[Cue | None]:
        found: list[Cue | None] = [None]
        for at in range(len(cues) - 1, -1, -1):
            tense = cues[at]
            aside = {self._line.lower(at - 1), self._line.lower(at - 2)} & self._words.relative
            found.append(Cue(tense, at) if tense and not aside else found[-1])
        return found[::-1]

    def _verb(self, at: int) -> bool:
        """Whether the word after "to" can be a verb."""
        word = self._line.lower(at)
        return word.isalpha() and self._line.tokens[at].text.islower() and word not in self._words.determiners

    def _cue(self, at: int) -> Tense | None:
        line, words = self._line, self._words
        token = line.tokens[at]
        if not token.word or (token.capital and at > 0):
            return None
        word, before = token.lower.removesuffix("n't"), line.lower(at - 1)
        follower = line.lower(at + 1)
        if word in words.modal or word.endswith("'ll"):
            return None if follower == "have" and word != "will" else Tense.FUTURE
        if word in words.perhaps:
            return None if follower == "have" else Tense.UNCLEAR
        if word in words.future or (word in words.future_to and follower == "to"):
            return Tense.UNCLEAR if before in {"was", "were", "had", "been"} else Tense.FUTURE
        regular = word.endswith("ed") and len(word) > 3 and word not in words.not_past
        return Tense.PAST if (regular or word in words.past) and before not in words.participle_after else None
