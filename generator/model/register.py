"""A register tells of each risk who warns of it, in which words, on what condition, and who plays it down."""

from dataclasses import dataclass

from generator.model.annotation import Span
from generator.model.claim import Origin, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One who warns of a risk or plays it down, in one sentence.

    `span` are the words for them; None where the sentence tells of the fear and of nobody who has it. `entity` is whom
    these words name, `named` says that it is no description such as "officials". `hedges` are the words that say how
    sure the warning is, in order.
    """

    statement: Statement
    span: Span | None = None
    entity: str | None = None
    named: bool = False
    hedges: tuple[Span, ...] = ()

    @property
    def words(self) -> str:
        """The words for them, as written."""
        return self.statement.text[self.span.start : self.span.end] if self.span else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """The words that say on what condition a risk comes about."""

    statement: Statement
    span: Span

    @property
    def words(self) -> str:
        """The words, as written."""
        return self.statement.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """The risks of one page as the register has them; all rows are in order of place."""

    page: str
    evidence: tuple[Statement, ...]
    warned: tuple[Heard, ...]
    triggers: tuple[Trigger, ...]
    played_down: tuple[Heard, ...]
    origins: tuple[Origin, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that tell of it, sorted."""
        return tuple(sorted({statement.source for statement in self.evidence}))
