"""What a briefing makes of its claims: differences, events, relations, policy moves and risks."""

import re
from dataclasses import dataclass

from generator.model.annotation import DateRef, Mode, Quantity, Span
from generator.model.claim import Statement
from generator.model.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One side of a difference: the words, where they stand, and the number or date in them.

    The words stand in the first statement; the others say the same in their own.
    """

    text: str
    statements: tuple[Statement, ...]
    quantity: Quantity | None = None
    date: DateRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Wordings about one thing that do not match, and the rule that fired; `entities` are those it is about."""

    id: str
    about: str
    type: str
    rule: str
    wordings: tuple[Wording, ...]
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated statement; the date may be as coarse as a season.

    `clause` is the smallest clause that holds the date: it is that, not the sentence, which is dated. `expected` says
    that the day had not come when the article was published.
    """

    statement: Statement
    date: DateRef
    clause: Span
    expected: bool = False

    @property
    def words(self) -> str:
        """The words of the dated clause; of a quotation, the date's alone, as a piece of one is no clause."""
        words = self.statement.text[self.clause.start : self.clause.end]
        return self.date.text if re.search('[“”"]', words) else words

    @property
    def is_main(self) -> bool:
        """Whether the date stands in the sentence's first clause, so that it dates what the sentence says."""
        return self.clause.start == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Subject does `predicate` to object, in the words of at least one sentence.

    `mode` is asserted where any of them tells it plainly, else attributed or hedged.
    """

    subject: str
    predicate: str
    object: str
    evidence: tuple[Statement, ...]
    mode: Mode = Mode.ASSERTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """Where an article gives a short form in full: `span` is the stretch that holds both, with what joins them."""

    statement: Statement
    short: str
    full: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A policy move or a risk of the registry with the statements that its cues found, by the part they play.

    `cued` are the ids of statements that play their part by a cue, not only because they refer to the matter.
    """

    entity: Entity
    evidence: tuple[Statement, ...]
    parts: tuple[tuple[str, tuple[Statement, ...]], ...] = ()
    cued: frozenset[str] = frozenset()

    def part(self, name: str) -> tuple[Statement, ...]:
        """The statements of one part, such as `before`; empty where there are none."""
        return dict(self.parts).get(name, ())
