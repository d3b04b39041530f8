"""What is certain of a decision: who took it and when, how far it goes, what came before, who is for or against it."""

from dataclasses import dataclass

from generator.model.annotation import DateRef, Span
from generator.model.claim import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A stretch of a statement. `entity` is whom it names, `cue` the words that show what it is told as."""

    statement: Statement
    span: Span
    cue: Span
    entity: str | None = None

    @property
    def words(self) -> str:
        """The words, as written."""
        return self.statement.text[self.span.start : self.span.end]

    @property
    def shown_by(self) -> str:
        """The words that show it."""
        return self.statement.text[self.cue.start : self.cue.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Another decision's page that a sentence puts before or after; `date` where the days of both decide."""

    page: str
    statement: Statement
    cue: Span | None = None
    date: DateRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The decisions of one page.

    `scope` is by sort: scope, condition, term; so are `stances`: for, against, conditional.
    """

    page: str
    by: tuple[Told, ...] = ()
    dates: tuple[tuple[Statement, DateRef], ...] = ()
    scope: tuple[tuple[str, Told], ...] = ()
    stances: tuple[tuple[str, Told], ...] = ()
    earlier: tuple[Step, ...] = ()
    later: tuple[Step, ...] = ()
