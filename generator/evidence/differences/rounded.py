"""A number is no other than its own rounding: "$68.7 billion" and "$69 billion", "11.4%" and "11%"."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from generator.model.story import Difference, Wording

FIGURE = re.compile(r"(?<![\d.,])\d{1,6}(?:\.\d+)?(?![\d,]*\d)")


def exact(one: Difference) -> Difference:
    """A difference of value without the sides that only round another."""
    if one.type != "value":
        return one
    kept = tuple(side for side in one.wordings if not any(rounds(fine, side) for fine in one.wordings))
    return replace(one, wordings=kept)


def rounds(fine: Wording, coarse: Wording) -> bool:
    """Whether the number of `coarse` is that of `fine` with fewer decimals, both in one unit and scale."""
    mine, theirs = FIGURE.findall(fine.text), FIGURE.findall(coarse.text)
    if len(mine) != 1 or len(theirs) != 1 or "." not in mine[0] or fine.quantity is None or coarse.quantity is None:
        return False
    more, fewer = Decimal(mine[0]), Decimal(theirs[0])
    step = Decimal(1).scaleb(-len(theirs[0].partition(".")[2]))
    alike = fine.quantity.unit == coarse.quantity.unit and scale(fine, more) == scale(coarse, fewer)
    return alike and more != fewer and more.quantize(step, ROUND_HALF_UP) == fewer


def scale(side: Wording, figure: Decimal) -> int:
    """What a figure is taken times for the value: a million, a billion, one."""
    value = side.quantity.value if side.quantity and side.quantity.value is not None else 0.0
    return round(value / float(figure)) if figure else 0
