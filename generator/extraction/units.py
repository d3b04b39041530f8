"""A unit is known by its words or its sign; it is named as the article writes it, in the singular."""

from dataclasses import dataclass
from functools import cache

from generator.extraction.tokens import line
from generator.model.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One way to write a unit. `factor` is its size in `si`; None where the word alone does not settle it."""

    name: str
    dimension: str
    measure: str
    si: str | None = None
    factor: float | None = None
    zero: float = 0.0

    def convert(self, value: float | None) -> tuple[float | None, str | None]:
        """The value in the SI unit, and that unit; nothing where either is not known."""
        if value is None or self.si is None or self.factor is None:
            return None, None
        return float(f"{value * self.factor + self.zero:.12g}"), self.si


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Every way to write a unit: `names` in lower case, `symbols` with their case; `firsts` are their first words."""

    names: dict[str, Unit]
    symbols: dict[str, Unit]
    longest: int
    firsts: frozenset[str]

    def money(self, text: str) -> Unit | None:
        """The currency that a sign or code before a number stands for."""
        unit = self.symbols.get(text)
        return unit if unit and unit.dimension == "money" else None


@cache
def units() -> Units:
    """The table of units, read once."""
    names: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for group in read_table(__file__, "units.yml")["dimensions"]:
        for row in group["units"]:
            for singular, plural in row["names"].items():
                unit = _unit(group, row, row.get("code", singular))
                names[singular.lower()] = names[plural.lower()] = unit
            for symbol in row.get("symbols", ()):
                symbols[symbol] = _unit(group, row, row.get("code", symbol))
    longest = max(len(line(name)) for name in [*names, *symbols])
    firsts = frozenset(line(name).lower(0) for name in [*names, *symbols])
    return Units(names=names, symbols=symbols, longest=longest, firsts=firsts)


def _unit(group: dict[str, str], row: dict[str, float], name: str | float) -> Unit:
    return Unit(
        name=str(name),
        dimension=group["dimension"],
        measure=group["measure"],
        si=group.get("si"),
        factor=row.get("factor"),
        zero=row.get("zero", 0.0),
    )
