"""What the rules see of a statement, gathered once; a rule asks nothing else of the briefing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache, partial, wraps
from itertools import chain
from typing import Protocol, TypeVar, cast

from generator.evidence.differences.acts import Act, find_acts
from generator.evidence.differences.ledger import Ledger
from generator.evidence.differences.sieve import Key, Sieve
from generator.evidence.differences.tally import Tallies
from generator.extraction.tokens import Line, line
from generator.model.annotation import Annotated, DateRef, Quantity, Quote, Signal
from generator.model.claim import Statement
from generator.model.entity import Entity, Mention
from generator.model.memo import FORGETFUL, Memo
from generator.model.story import Difference, Matter

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

    def that(self, test: "Test") -> Sequence[Told]:
        """The statements that pass a test; it may look at their article, and at the entries that this names."""
        return self.sieve.that(name_of(test), partial(test, self))

    def blocks(self, keys: "Callable[[Story, Told], Iterable[Key]]") -> Mapping[Key, list[Told]]:
        """The statements by the keys under which they are held against each other; these hang on as little."""
        return self.sieve.blocks(name_of(keys), partial(keys, self))

    def judged(
        self, keys: "Callable[[Story, Told], Iterable[Key]]", judge: "Judge", *, chosen: Callable[[Key], bool] = bool
    ) -> "Iterator[tuple[Key, Sequence[Told], list[Difference]]]":
        """What is found in the statements of two articles or more that have a key in common; of the `chosen` keys.

        It hangs on these statements and their articles alone, and stays found until one of them comes or goes.
        """
        for key, told in self.blocks(keys).items():
            if told[0].source != told[-1].source and chosen(key):
                found = self.ledger.recall(name_of(judge), told, partial(judge, self, key, told), *key)
                if found:
                    yield key, told, found

    def tally(self, words: "Callable[[Story, Told], Iterable[str]]") -> Mapping[str, int]:
        """In how many statements each word stands that is read off one; with it, no word but these."""
        articles = self.sieve.articles
        return self.tallies.count(
            name_of(words), lambda source: chain.from_iterable({*words(self, one)} for one in articles[source].values())
        )

    @cached_property
    def ledger(self) -> Ledger:
        """What rules found in which statements."""
        return Ledger(self.sieve.marks, self.memo, lambda: self.at)

    @cached_property
    def tallies(self) -> Tallies:
        """How often words stand."""
        return Tallies(self.sieve.articles, self.sieve.marks, self.memo)

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


def name_of(work: Callable[..., object]) -> str:
    """What the work of a rule is called."""
    return f"{work.__module__.rpartition('.')[2]}.{work.__qualname__}"


Judge = Callable[[Story, Key, Sequence[Told]], Iterable[Difference]]
Test = Callable[[Story, Told], object]
Rule = Callable[[Story], Iterable[Difference]]


def reads(*tests: Test, also: Callable[[Story], str] = lambda _: "") -> Callable[[Rule], Rule]:
    """Marks a rule that reads nothing but the statements that pass some tests, their articles, and what is told `also`.

    What it found stays found until one of these comes or goes.
    """

    def kept(rule: Rule) -> Rule:
        @wraps(rule)
        def found(story: Story) -> Iterable[Difference]:
            told = [story.that(test) for test in tests]
            counts = " ".join([str(len(rows)) for rows in told])
            every = chain.from_iterable(told)
            return story.ledger.recall(rule.__name__, every, lambda: rule(story), counts, also(story))

        return found

    return kept


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
