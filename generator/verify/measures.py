"""Numbers and units are worked out here again: a conversion is right only to its last displayed digit."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

TONS = (907.18474, 1000.0, 1016.0469088)
"""A "ton" may be short, metric or long: a conversion is right by any of them."""
UNITS: dict[str, tuple[str, float]] = {
    "mile": ("m", 1609.344),
    "mi": ("m", 1609.344),
    "nautical mile": ("m", 1852.0),
    "kilometer": ("m", 1000.0),
    "kilometre": ("m", 1000.0),
    "km": ("m", 1000.0),
    "meter": ("m", 1.0),
    "metre": ("m", 1.0),
    "m": ("m", 1.0),
    "yard": ("m", 0.9144),
    "foot": ("m", 0.3048),
    "feet": ("m", 0.3048),
    "ft": ("m", 0.3048),
    "inch": ("m", 0.0254),
    "inche": ("m", 0.0254),
    "centimeter": ("m", 0.01),
    "centimetre": ("m", 0.01),
    "cm": ("m", 0.01),
    "millimeter": ("m", 0.001),
    "millimetre": ("m", 0.001),
    "mm": ("m", 0.001),
    "kilogram": ("kg", 1.0),
    "kilo": ("kg", 1.0),
    "kg": ("kg", 1.0),
    "gram": ("kg", 0.001),
    "pound": ("kg", 0.45359237),
    "lb": ("kg", 0.45359237),
    "ounce": ("kg", 0.028349523125),
    "tonne": ("kg", 1000.0),
    "metric ton": ("kg", 1000.0),
    "short ton": ("kg", TONS[0]),
    "long ton": ("kg", TONS[2]),
    "ton": ("kg", TONS[0]),
    "kiloton": ("kg", 1e6),
    "mph": ("m/s", 0.44704),
    "mile per hour": ("m/s", 0.44704),
    "miles per hour": ("m/s", 0.44704),
    "knot": ("m/s", 1852 / 3600),
    "km/h": ("m/s", 1 / 3.6),
    "kilometer per hour": ("m/s", 1 / 3.6),
    "kilometers per hour": ("m/s", 1 / 3.6),
    "kilometre per hour": ("m/s", 1 / 3.6),
    "kilometres per hour": ("m/s", 1 / 3.6),
    "acre": ("m²", 4046.8564224),
    "hectare": ("m²", 10_000.0),
    "square mile": ("m²", 2_589_988.110336),
    "square kilometer": ("m²", 1e6),
    "square kilometre": ("m²", 1e6),
    "km²": ("m²", 1e6),
    "second": ("s", 1.0),
    "minute": ("s", 60.0),
    "hour": ("s", 3600.0),
    "day": ("s", 86400.0),
    "week": ("s", 604800.0),
}
"""What one of each unit is in its SI unit."""

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
WORDS = {word: number for number, word in enumerate((*_SMALL, *_TEENS))} | _TENS
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "k": 1e3}
_SUFFIXES = {"m": 1e6, "b": 1e9, "t": 1e12, "mn": 1e6, "mln": 1e6, "bln": 1e9, "tn": 1e12, "trn": 1e12}
SCALES |= _SUFFIXES | {"lakh": 1e5, "crore": 1e7, "dozen": 12.0}
_PARTS = {
    f"{name}{plural}": number
    for number, name in enumerate(["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 3)
    for plural in ("", "s")
} | {"half": 2}
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+", re.IGNORECASE)
_A_HALF = re.compile(r"(?<!and a )\bhalf(?: (?:of|the|its|their|all)\b|$)", re.IGNORECASE)
_HALF = re.compile(r"\b([a-z]{3,9}|\d{1,15})[ -](?:and a half\b|(\d/\d)(?!\d))", re.IGNORECASE)
_GLYPH = re.compile(r"(?<=\d)[½⅓⅔¼¾]")
_A_SCALE = re.compile(r"\ban? (dozen|hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
_SCALES = re.compile(r"\b(dozen|hundred|thousand|million|billion)s\b", re.IGNORECASE)
_A_UNIT = re.compile(
    r"\ban? (?:\w+ )?(?:second|minute|hour|day|week|month|year|decade|century|mile|kilomet)", re.IGNORECASE
)
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_HUNDREDS = re.compile(rf"\b({_WORD}) hundred (?:and )?((?:{_WORD})(?: (?:{_WORD}))?)\b", re.IGNORECASE)
_RANGE = re.compile(r"\d\w{0,3}(?: to | and | or |[-–—]| )")
_OUT_OF = re.compile(r"\b(?:in|out of)\b")
_MINUS = re.compile(r"\bminus\b|(?<!\w)[-−]\d")
_UNIT = "|".join(sorted((re.escape(unit) for unit in UNITS), key=len, reverse=True))
_MEASURE = re.compile(
    rf"(?<![\d.,])(\d+(?:,\d{{3}})*(?:\.\d+)?)(?:[\s-]?(million|billion|thousand))?[\s-]?({_UNIT})s?(?![\w²/])",
    re.IGNORECASE,
)
_BOUND = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?:to|and|or|–|-)\s?)(?=\d)")


class Measure(NamedTuple):
    """A number with a unit that can be converted, as written."""

    number: str
    value: float
    unit: str


def measures(text: str) -> Iterator[Measure]:
    """Every number with a convertible unit; a range's lower bound takes the unit of the upper."""
    bounds = {match.end(): match[1] for match in _BOUND.finditer(text)}
    for match in _MEASURE.finditer(text):
        unit = match[3].casefold()
        if match.start() in bounds:
            yield Measure(bounds[match.start()], _value(bounds[match.start()], match[2]), unit)
        yield Measure(match[1], _value(match[1], match[2]), unit)


def _value(number: str, scale: str | None) -> float:
    return float(number.replace(",", "")) * SCALES.get((scale or "").casefold(), 1.0)


def converts(shown: Measure, written: Measure) -> bool:
    """Whether `shown` is `written` in another unit, rounded no more coarsely than it shows."""
    kind, factor = UNITS[shown.unit]
    other, size = UNITS[written.unit]
    if kind != other or shown.unit == written.unit:
        return False
    plain = float(shown.number.replace(",", ""))
    scale = shown.value / plain if plain else 1.0
    sizes = TONS if written.unit == "ton" else (size,)
    return any(abs(written.value * each / factor - shown.value) <= tolerance(shown.number) * scale for each in sizes)


def tolerance(number: str) -> float:
    """Half of the last displayed place; zeros at a whole number's end count as places up to the third figure."""
    plain = number.replace(",", "")
    if "." in plain:
        return 0.5 * 10.0 ** -len(plain.split(".")[1]) + 1e-9
    zeros = len(plain) - len(plain.rstrip("0"))
    return 0.5 * 10.0 ** max(0, min(zeros, len(plain) - 3)) + 1e-9


def si(value: float, unit: str) -> tuple[tuple[float, ...], str] | None:
    """What a value can be in its SI unit, or None where the unit is not known here."""
    name = unit.casefold()
    name = name if name in UNITS else name.removesuffix("s")
    if name not in UNITS:
        return None
    kind, size = UNITS[name]
    return tuple(value * each for each in (TONS if name == "ton" else (size,))), kind


def numbers(text: str) -> tuple[float, ...]:
    """Every number in the words, in digits or in words, each in every reading: with the scale that follows it or the
    other end of its range, with "and a half", as a share ("two-thirds", "one in five"), below zero.
    """
    found: list[float] = []
    last: float | None = None
    shares: list[float] = []
    plain = _HALF.sub(_halved, _GLYPH.sub(_spelled, text)).replace("-", " ")
    for match in _NUMBER.finditer(plain):
        word = match[0].casefold()
        if word[0].isdigit():
            last = float(word.replace(",", ""))
            if word.endswith(",000") and _RANGE.search(plain):  # "13 to 14,000"
                found += [one * 1e3 for one in found[-1:] if one * 1e3 < last]
        elif word in SCALES and last is not None:
            scaled = [one * SCALES[word] for one in found if one != last and one < SCALES[word]]
            last *= SCALES[word]
            found += scaled if _RANGE.search(plain) else []
        elif word in WORDS:
            units = last is not None and last in _TENS.values() and WORDS[word] < 10
            last = (last or 0) + WORDS[word] if units else float(WORDS[word])
        elif word in _PARTS and last:
            shares.append(last / _PARTS[word])
            last = None
            continue
        else:
            last = None
            continue
        found.append(last)
    shares += (
        [one / other for one in found[:9] for other in found[:9] if 0 < one < other] if _OUT_OF.search(text) else []
    )
    shares += [0.5] if _A_HALF.search(text) else []
    if found:
        found += [*_of_a_scale(plain, shares), *_after_hundred(plain)]
    below = [-one for one in found] if _MINUS.search(text) else []
    return tuple(dict.fromkeys(found + [float(f"{share:.6g}") for share in shares] + below))


def _of_a_scale(plain: str, shares: list[float]) -> list[float]:
    """What "a million" makes beside other numbers: itself, its half, one and a half of it, a share of it."""
    scales = [SCALES[match[1].casefold()] for match in _A_SCALE.finditer(plain)]
    return [part * scale for scale in scales for part in (1.0, 0.5, 1.5, *shares)]


def scale(text: str) -> tuple[float, ...]:
    """What "over a million", "dozens" or "more than a week" may be, which have no other number."""
    sizes = (SCALES[match[1].casefold()] for match in _SCALES.finditer(text))
    return tuple(_of_a_scale(text, [])) or tuple(sizes) or (1.0,) * bool(_A_UNIT.search(text))


def _after_hundred(plain: str) -> list[float]:
    """What stands after a hundred adds to it: "two hundred and six"."""
    rows = ((WORDS[match[1].casefold()], match[2].casefold().split()) for match in _HUNDREDS.finditer(plain))
    return [float(many * 100 + sum(WORDS[word] for word in more)) for many, more in rows]


def _spelled(match: re.Match[str]) -> str:
    """A fraction of one sign, after its number, in digits."""
    return " " + unicodedata.normalize("NFKC", match[0]).replace("\u2044", "/")


def _halved(match: re.Match[str]) -> str:
    """A number with its half, in digits: "two and a half", "2 1/2"."""
    whole = match[1].replace(",", "")
    value = float(whole) if whole[0].isdigit() else WORDS.get(whole.casefold())
    if value is None:
        return match[0]
    parts = match[2].split("/") if match[2] else ["1", "2"]
    return f"{value + int(parts[0]) / int(parts[1])}" if int(parts[1]) else match[0]


def count(word: str) -> int | None:
    """A count in digits or as a word up to twelve."""
    plain = word.replace(",", "").casefold()
    if plain.isdecimal():
        return int(plain)
    return {"no": 0, "a": 1, "an": 1}.get(plain, WORDS.get(plain) if plain in _SMALL else None)


def told_whole(whole: int, about: str | None) -> set[int]:
    """How a number of sources may be told: a hundred and more as about so many tens, a thousand as hundreds, and so on.

    A smaller one is told itself.
    """
    places = max(0, len(str(whole)) - 2)
    near = int(whole / 10**places + 0.5) * 10**places
    return {near} if about and places else {whole} if not (about or places) else set()
