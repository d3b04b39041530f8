"""A fact of a thing is a stretch of one sentence that says who supplies or uses it, what it carries, what limits it."""

from dataclasses import dataclass

from generator.model.annotation import Span
from generator.model.claim import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingFact:
    """`sort` is payload, supplier, maker, supplied_to, operator, limits or first_use; `thing` the entity's id."""

    thing: str
    sort: str
    statement: Statement
    span: Span

    @property
    def words(self) -> str:
        """The words, as written."""
        return self.statement.text[self.span.start : self.span.end]
