"""What the rules see of a statement, gathered once; a rule asks nothing else of the briefing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Protocol, TypeVar, cast

from generator.evidence.differences.acts import Act, find_acts
from generator.evidence.differences.sieve import Sieve
from generator.extraction.tokens import Line, line
from generator.model.annotation import Annotated, DateRef, Quantity, Quote, Signal
from generator.model.claim import Statement
from generator.model.entity import Entity, Mention
from generator.model.memo import FORGETFUL, Memo
from generator.model.story import Matter

Place = tuple[str, int]
Known = TypeVar("Known")
LONGEST = 2000
"""Characters of a sentence; a longer one is a list or a table, whose numbers belong to many things."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """A statement with all that was found in it. `day` is when its article was published, None where unknown.

    `before` is the statement of the sentence before it in its paragraph.
    """

    statement: Statement
    day: date | None = None
    paragraph: int = 0
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateRef, ...] = ()
    quotes: tuple[Quote, ...] = ()
    signals: tuple[Signal, ...] = ()
    mentions: tuple[Mention, ...] = ()
    before: "Told | None" = None

    @cached_property
    def line(self) -> Line:
        """Its words."""
        return line(self.statement.text)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The acts that it tells of, in the order of its words."""
        return acts_in(self.statement.text)

    @property
    def source(self) -> str:
        """The id of its article."""
        return self.statement.source

    @property
    def text(self) -> str:
        """Its words."""
        return self.statement.text


@lru_cache(maxsize=1 << 13)  # what several articles say in the same words
def acts_in(text: str) -> tuple[Act, ...]:
    """The acts that a sentence tells of, in the order of its words."""
    return tuple(find_acts(line(text)))


@dataclass(frozen=True, kw_only=True)
class Story:
    """All statements in order of place, the entries, the moves and risks, and which entity each number is about.

    `keys` tell by article all that its statements hang on, and `memo` keeps which of them a rule reads.
    """

    told: tuple[Told, ...]
    entities: Mapping[str, Entity]
    moves: tuple[Matter, ...] = ()
    risks: tuple[Matter, ...] = ()
    subjects: Mapping[tuple[str, int, int], str]
    keys: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    memo: Memo = field(default=FORGETFUL, repr=False, compare=False)
    known: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: "Callable[[Story], Known]") -> Known:
        """What several rules work out of the whole story, worked out once."""
        if make not in self.known:
            self.known[make] = make(self)
        return cast("Known", self.known[make])

    def that(self, test: "Callable[[Story, Told], object]") -> list[Told]:
        """The statements that pass a test; it may look at their article, and at the entries that this names."""
        return self.sieve.that(f"{test.__module__}.{test.__qualname__}", partial(test, self))

    @cached_property
    def sieve(self) -> Sieve[Told]:
        """Which statements pass which tests."""
        articles: dict[str, dict[int, Told]] = defaultdict(dict)
        for told in self.told:
            articles[told.source][told.statement.sentence] = told
        return Sieve(articles, self.keys, self.memo)

    @cached_property
    def at(self) -> Mapping[Place, Told]:
        """A statement by its place."""
        return {one.statement.place: one for one in self.told}


class InSentence(Protocol):
    """What stands in a sentence."""

    @property
    def sentence(self) -> int:
        """The sentence's number."""


Found = TypeVar("Found", bound=InSentence)


def by_sentence(rows: Iterable[Found]) -> Mapping[int, Sequence[Found]]:
    """What was found in an article, by sentence."""
    found: dict[int, list[Found]] = defaultdict(list)
    for row in rows:
        found[row.sentence].append(row)
    return found


def tell(
    articles: Iterable[Annotated],
    statements: Mapping[Place, Statement],
    mentions: Mapping[Place, Sequence[Mention]],
) -> tuple[Told, ...]:
    """The statements of the articles as the rules see them."""
    found: list[Told] = []
    for article in articles:
        quantities = by_sentence(article.quantities)
        dates = by_sentence(article.dates)
        quotes = by_sentence(article.quotes)
        signals = by_sentence(article.signals)
        published = article.source.published
        day = date.fromisoformat(published) if published else None
        before: Told | None = None
        for sentence in article.source.sentences:
            place = (sentence.source, sentence.index)
            statement = statements.get(place)
            if statement is None or len(statement.text) > LONGEST:
                before = None
                continue
            near = before if before is not None and before.paragraph == sentence.paragraph else None
            before = Told(
                statement=statement,
                day=day,
                paragraph=sentence.paragraph,
                quantities=tuple(quantities.get(sentence.index, ())),
                dates=tuple(dates.get(sentence.index, ())),
                quotes=tuple(quotes.get(sentence.index, ())),
                signals=tuple(signals.get(sentence.index, ())),
                mentions=tuple(mentions.get(place, ())),
                before=near,
            )
            found.append(before)
    return tuple(found)
