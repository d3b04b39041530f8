"""An age is told by "old", by "aged", or by commas around a number after a name."""

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.numbers import SMALL
from generator.extraction.quantities.refuse import MONTHS
from generator.extraction.quantities.units import Measured, old_end
from generator.extraction.tokens import Line
from generator.model.tables import words

OLDEST = 115
AGED = words("aged age ages")
YOUNGEST = 3
BEING = words("is was turned turns")
PLURAL = words("are were have had")
PERSONS = words("he she who")
ONE = words("man woman boy girl")
MANY = words("people adults men women those anyone everyone patients citizens workers residents voters drivers")
BOUNDS = words("over under above below")
AFTER = words("when and but or at in of should must may can will with who")
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
    if _told(line, amount, first):
        return amount.end
    if before in AGED or (before in BETWEEN and line.lowers[first - 2] in AGED) or _listed(line, amount, first):
        return amount.end
    return amount.end if _after_name(line, amount) else 0


def _told(line: Line, amount: Amount, first: int) -> bool:
    """As in "she is 51.", "Anna, who was 71,", "he was 81 when he died", "a man of 69", "people over 65"."""
    low, at, end = line.lowers, amount.first, amount.end
    if amount.upper or amount.size < YOUNGEST or not (amount.number.plain or amount.number.worded):
        return False
    stops = not low[end][:1].isalnum() or low[end] in AFTER
    if not stops or low[end] in {"%", "-", "/"}:
        return False
    if low[at - 1] in BEING and low[at - 2] in PERSONS and low[end] not in {"in", "at", "of"}:
        return True
    if low[at - 1] in BEING and low[end] == "when" and low[end + 1] in PERSONS:
        return True
    if low[at - 1] == "of" and (low[at - 2] in ONE or low[at - 2] == "age"):
        return low[at - 3] in {"a", "an", "the"}
    return low[first] in BOUNDS and first < at and low[first - 1] in MANY and low[end] not in {"of", "in"}


def _listed(line: Line, amount: Amount, first: int) -> bool:
    """As in "two girls aged four and 11 drowned"."""
    low = line.lowers
    if (
        low[first - 1] != "and"
        or low[first - 3] not in AGED
        or not (low[first - 2].isdecimal() or low[first - 2] in SMALL)
    ):
        return False
    after = low[amount.end]
    return not after[:1].isalnum() or after in AFTER or after in PLURAL or after.endswith("ed")


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
