"""How words of an annotation are found again in what was read: without regard to case, quotes, dashes and spaces."""

import re

_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", " ": " ", "•": "-"})
_SMALL = re.compile(r"\bthe\b|'s\b|[^\w\s]")
UNITS = {
    "people": "person", "men": "man", "children": "child", "studies": "study", "families": "family", "feet": "foot",
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "kilogram": "kg", "kilogramme": "kg",
    "kilometre per hour": "km/h", "kilometer per hour": "km/h", "milligram": "mg", "litre": "liter",
    "dollar": "usd", "us$": "usd", "euro": "eur", "krone": "nok", "per cent": "percent", "%": "percent",
    "kilowatt-hour": "kilowatt hour", "kwh": "kilowatt hour", "mw": "megawatt", "°c": "degree celsius",
    "cubic meter per second": "cubic metre per second", "m³/s": "cubic metre per second", "times": "time",
    "metric ton": "tonne", "v": "volt",
}  # fmt: skip
"""Other ways to write one unit."""


def fold(text: str) -> str:
    """The text as it is compared; every character keeps its place."""
    return "".join(low if len(low := c.lower()) == 1 else c for c in text.translate(_SAME))


def places_in(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand in a folded text, as whole words."""
    wanted = re.escape(fold(words))
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    return [match.span() for match in re.finditer(left + wanted + right, text)]


def name_key(text: str) -> str:
    """A name without article, possessive and dots."""
    return " ".join(_SMALL.sub(" ", fold(text).replace(".", "")).split())


def unit_key(unit: str) -> str:
    """One key for all ways of writing a unit."""
    unit = fold(unit).strip()
    single = unit[:-1] if unit.endswith("s") and not unit.endswith("ss") else unit
    return UNITS.get(unit, UNITS.get(single, single))
