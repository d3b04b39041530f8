"""An age is told by "old", by "aged", or by commas around a number after a name."""

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.refuse import MONTHS
from generator.extraction.quantities.units import Measured, old_end
from generator.extraction.tokens import Line
from generator.model.tables import words

OLDEST = 115
AGED = words("aged age ages")
BETWEEN = words("between from under over about around just only at")


def age_after(line: Line, amount: Amount, first: int, unit: Measured | None) -> int:
    """Where the words of an age end, which begins with the amount; 0 where it is none.

    `first` is the first token of its qualifier.
    """
    if unit:
        return old_end(line, unit.end) if unit.unit.dimension == "duration" else 0
    if amount.size > OLDEST or amount.size < 1 or amount.number.part:
        return 0
    before = line.lowers[first - 1]
    if before in AGED or (before in BETWEEN and line.lowers[first - 2] in AGED):
        return amount.end
    return amount.end if _after_name(line, amount) else 0


def _after_name(line: Line, amount: Amount) -> bool:
    """As in "Mara Holt, 51, said"."""
    if (
        line.lowers[amount.first - 1] != ","
        or line.lowers[amount.end] != ","
        or not amount.number.plain
        or amount.upper
    ):
        return False
    name = line.words[amount.first - 2]
    if not name[:1].isupper() or name.isupper() or name.lower() in MONTHS or amount.size < 3:  # a score
        return False
    return not line.lowers[amount.end + 1][:1].isdecimal()
