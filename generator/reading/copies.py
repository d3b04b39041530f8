"""A near copy shares its telling: long passages outside quotation marks, for many outlets quote the same words."""

import hashlib
import heapq
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from generator.model.memo import FORGETFUL, Memo
from generator.model.source import Source

RUN = 3
"""Words in a run."""
LEAST = 0.20
"""From this share of the shorter article's runs on, two articles are near copies, if they share LONG words as well.

Measured on 130 articles of ten stories (six of real articles, four written for tests), 1,174 pairs of one story: the
eight pairs of copies share 0.21 and 0.25 (reworded and cut), 0.70, and 0.84 to 1.00; of all others the most is 0.18,
two short reports of one announcement. Were quotations counted, two reports of one speech would share 0.22. Of 774
copies made from these articles (half of it, its first three sentences, half of its sentences by chance, one word in
eight or in five another, half with one word in eight another), 761 are found, and each is tied to the right one or to
that one's own copy.
"""
LONG = 30
"""So many words must stand in passages of PASSAGE words and more: copies have 39 and more, others up to 25; one pair
of reports with the same numbers and names has 34, and shares only 0.15 of its runs."""
PASSAGE = 6

_SAMPLE = 3
"""Of the runs one in three leads to an article, by its number: a copy shares thirty or more."""
_CROWD = 24
"""A run that more articles have (copies of one another counted once) is a phrase of the language, and leads nowhere."""
_NEAREST = 4
"""So many of the articles that most runs lead to are compared."""
_QUOTED = re.compile(r"“[^”\"]*(?:[”\"]|$)|\"[^\"”]*(?:[\"”]|$)|«[^»]*(?:»|$)")
_WORD = re.compile(r"[^\W_]+")


class Near(NamedTuple):
    """An article that another one copies, by its id, and the share of the shorter one's runs that they have both."""

    source: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """What is kept of an article: how many runs it has, and those that lead to it.

    Beside it, what it was held against last, by the digests of their bodies, and what that gave: which of them it is
    most like, -1 for none, and the share.
    """

    size: int
    leads: tuple[int, ...]
    against: tuple[str, ...] = ()
    best: int = -1
    share: float = 0.0


class Copies:
    """The articles so far, by their runs: asking costs what the article asked about is long, however many there are.

    With a memo the runs themselves are worked out only for an article that is held against others than before.
    """

    def __init__(self, sources: Iterable[Source] = (), memo: Memo = FORGETFUL) -> None:
        self.memo = memo
        self.sources: list[Source] = []
        self._digests: list[str] = []
        self._told: dict[int, array[int]] = {}
        self._runs: list[Runs] = []
        self._holders: dict[int, list[int]] = defaultdict(list)
        for source in sources:
            self.add(source)

    def add(self, source: Source) -> None:
        """Takes an article in."""
        self._add(source, "", runs_of(telling(source)))

    def _add(self, source: Source, digest: str, runs: Runs, known: Iterable[int] = ()) -> None:
        """`known` runs lead to the article no more than to the one that it copies."""
        for run in set(runs.leads).difference(known):
            if len(self._holders[run]) < _CROWD:
                self._holders[run].append(len(self.sources))
        self.sources.append(source)
        self._digests.append(digest)
        self._runs.append(runs)

    def nearest(self, source: Source) -> tuple[Source, float] | None:
        """The article that shares most of the shorter one's runs, and that share; None where none shares enough."""
        told = telling(source)
        found = self._best(told, order := self._order(runs_of(told)))
        return (self.sources[order[found[0]]], found[1]) if found else None

    def copied(self, source: Source) -> Near | None:
        """The same, by its id, and the article is taken in."""
        digest = digest_of(source) if self.memo.store is not None else ""
        before = self.memo.known(Runs, ("runs", digest))
        told = None if before else telling(source)
        runs = before or runs_of(told or array("Q"))
        order = self._order(runs)
        against = tuple([self._digests[number] for number in order])
        if not before or against != before.against:
            best, share = self._best(telling(source) if told is None else told, order) or (-1, 0.0)
            runs = replace(runs, against=against, best=best, share=share)
            self.memo.keep(("runs", digest), runs)
        number = order[runs.best] if runs.best >= 0 else None
        if told is not None:
            self._told[len(self.sources)] = told
        self._add(source, digest, runs, self._runs[number].leads if number is not None else ())
        return Near(self.sources[number].id, runs.share) if number is not None else None

    def _order(self, runs: Runs) -> list[int]:
        """The articles that most runs lead to."""
        held = [holders for run in runs.leads if (holders := self._holders.get(run)) and len(holders) < _CROWD]
        leads = Counter(chain.from_iterable(held))
        return heapq.nsmallest(_NEAREST, leads, key=lambda number: (-leads[number], self.sources[number].id))

    def _best(self, told: "array[int]", order: Sequence[int]) -> tuple[int, float] | None:
        """Which of these articles is most like one that tells so, and the share; None where none is near."""
        own = {run for run in told if run}
        best: tuple[float, int] | None = None
        for place, number in enumerate(order):
            theirs = self._told_by(number)
            share = len(own.intersection(theirs)) / (min(len(own), self._runs[number].size) or 1)
            if share < LEAST or (best and share <= best[0]):
                continue
            shorter, longer = sorted((told, theirs), key=len)
            if in_passages(shorter, longer) >= LONG:
                best = share, place
        return (best[1], best[0]) if best else None

    def _told_by(self, number: int) -> "array[int]":
        """The runs of an article that was taken in."""
        if number not in self._told:
            self._told[number] = telling(self.sources[number])
        return self._told[number]


def near_copies(sources: Iterable[Source], memo: Memo = FORGETFUL) -> dict[str, Near]:
    """For each article that copies another, which: the first that was published, of one day the first by id.

    A copy of a copy copies the first. One whose day is unknown comes after those whose day is known.
    """
    copies = Copies(memo=memo)
    found: dict[str, Near] = {}
    bodies: dict[tuple[str, ...], str] = {}
    for source in sorted(sources, key=lambda source: (source.published or "9999", source.id)):
        same = bodies.setdefault(body, source.id) if (body := body_of(source)) else source.id
        near = copies.copied(source) if same == source.id else Near(same, 1.0)
        if near:
            found[source.id] = Near(found[near.source].source if near.source in found else near.source, near.share)
    return found


def near_copy_of(source: Source, sources: Iterable[Source]) -> tuple[Source, float] | None:
    """The one of `sources` that is most like the article, and the share of runs; None where none is near."""
    return Copies(sources).nearest(source)


def in_passages(shorter: "array[int]", longer: "array[int]") -> int:
    """How many words of the shorter stand in passages of the longer one of PASSAGE words and more."""
    other, words, length = set(longer), 0, 0
    for run in [*shorter, 0]:
        if run and run in other:
            length += 1
            continue
        if length > PASSAGE - RUN:
            words += length + RUN - 1
        length = 0
    return words


def runs_of(told: "array[int]") -> Runs:
    """What is kept of the runs of an article."""
    own = {run for run in told if run}
    return Runs(size=len(own), leads=tuple(sorted(run for run in own if run % _SAMPLE == 0)))


def digest_of(source: Source) -> str:
    """The digest of all that an article's runs are made of."""
    rows = [f"{s.paragraph} {len(s.text)} {s.text}" for s in source.sentences if s.says]
    return hashlib.sha256("".join(rows).encode("utf-8", "surrogatepass")).hexdigest()


def telling(source: Source) -> "array[int]":
    """The runs of words in the article's body outside quotations, in order; 0 stands where they break off.

    An article that is hardly more than quotations is told by these as well.
    """
    paragraphs: dict[int, list[str]] = defaultdict(list)
    for sentence in source.sentences:
        if sentence.says:
            paragraphs[sentence.paragraph].append(sentence.text)
    body = [" ".join(texts).casefold() for texts in paragraphs.values()]
    told = array("Q", _runs(part for text in body for part in _QUOTED.split(text)))
    if len(told) >= 2 * LONG:
        return told
    everything = array("Q", _runs(body))
    return everything if len(everything) > 2 * len(told) else told


def _runs(parts: Iterable[str]) -> Iterator[int]:
    for part in parts:
        codes = [_code(word) for word in _WORD.findall(part)]
        runs = zip(codes, codes[1:], codes[2:], strict=False)
        yield from [first << 32 ^ second << 16 ^ third or 1 for first, second, third in runs]
        yield 0


@lru_cache(maxsize=1 << 14)
def _code(word: str) -> int:
    return crc32(word.encode())


def body_of(source: Source) -> tuple[str, ...]:
    """What an article says, without its title, headings and chrome: two with the same say the same."""
    return tuple(sentence.text.casefold() for sentence in source.sentences if sentence.says)
