"""How a statement may be shown away from its article: what its words need, and what is given with them."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.quick import quick


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What the words of a statement need to be understood: `kind` is the rule's name, `words` are those that show it.

    `at` is the sentence that has it, None where none does. A weak need leaves the sense whole where nothing meets it.
    """

    kind: str
    words: str
    at: int | None = None
    weak: bool = False


class Shown(StrEnum):
    """How a statement is shown alone."""

    ALONE = "as it is"
    BRACKETS = "with what a word refers to in brackets"
    BEFORE = "with a sentence before it"
    OUT = "left out"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """How a statement is shown: `before` are the sentences of its article that stand before it, in order.

    `voice` is the entity whose words it is told to be; `day` is a word such as "today", of which is said that nobody
    knows what day that is; `reasons` say why it is shown so, or left out.
    """

    how: Shown = Shown.ALONE
    before: tuple[int, ...] = ()
    voice: str | None = None
    day: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def is_out(self) -> bool:
        """Whether no page shows it."""
        return self.how is Shown.OUT

    @property
    def is_alone(self) -> bool:
        """Whether it is understood without another sentence."""
        return not self.is_out and not self.before


PLAIN = Showing()
"""A statement that needs nothing."""
