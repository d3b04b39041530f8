"""Which statements say what a decision's or a risk's title says, as far as its words tell."""

from collections.abc import Sequence

from generator.evidence.claims import content
from generator.evidence.clauses import main_clause
from generator.model.claim import Statement

FEW = 3
"""A title of no more words names a matter, and does not say what happened."""
SAID_BY = 0.75
"""A main clause with so much of a title's words says what the title says."""


def saying(title: str, statements: Sequence[Statement]) -> list[Statement]:
    """Those whose main clause has most of the title's words; none where it has few words, or no clause has enough."""
    wanted = {word for word in content(title) if len(word) > 1}
    shared = [len(wanted & content(main_clause(statement.text))) for statement in statements]
    most = max(shared, default=0)
    enough = len(wanted) > FEW and most >= SAID_BY * len(wanted)
    return [s for s, much in zip(statements, shared, strict=True) if enough and much == most]
