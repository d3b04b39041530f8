"""What an amount is of: money, a unit of measure, what it counts, or people who are only told by what befell them."""

from dataclasses import dataclass, replace

from generator.extraction.quantities.ages import age_after
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.measure import measure_of_count, measure_of_unit, state_of
from generator.extraction.quantities.nouns import Noun, noun_after, plural
from generator.extraction.quantities.qualifiers import SURE, Qualifier, minus
from generator.extraction.quantities.refuse import year, yearlike
from generator.extraction.quantities.shares import ratio_after
from generator.extraction.quantities.units import Measured, hyphened, rate_after, unit_after
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.extraction.units import Unit
from generator.model.tables import either, words

SHORT = {"m": 1e6, "k": 1e3}
OWN = words("these those")
TOLL = 12
"""Words before a bare number that are looked through for the "toll" that it tells."""
PARTITIVE = words("the its his her their our these those them")


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """Unit, measure and noun of an amount; it ends before token `end`.

    `convert` is the unit where it is one of measure; the number is still to be multiplied by `times` ("5m people").
    """

    end: int
    unit: str
    measure: str
    noun: str | None = None
    convert: Unit | None = None
    times: float = 1.0


def object_after(
    line: Line, amount: Amount, unit: Measured | None, *, before: Qualifier, end: int, words: Words
) -> Object | None:
    """What the amount is of, from token `end` on; None where it is no quantity after all."""
    if amount.currency:
        stop, period = rate_after(line, amount.end)
        name = f"{amount.currency.name} per {period}" if period else amount.currency.name
        return Object(end=stop, unit=name, measure="money")
    years = age_after(line, amount, before.first, unit)
    if years:
        return Object(end=years, unit=unit.unit.name if unit else "year", measure="age")
    if year(line, amount, words):
        return None
    share = ratio_after(line, amount, words)
    if share:
        return Object(end=share.end, unit="share", measure="share", noun=share.noun, times=share.times)
    if _magnitude(line, amount):
        return Object(end=amount.end, unit="magnitude", measure="magnitude")
    short = unit is not None and unit.unit.name == "m" and line.joined(amount.end)
    if unit and not (short and (noun_after(line, unit.end, words) or not _length(line, before, unit, words))):
        if _one_day(line, amount, unit, before):
            return None
        found = _measured(line, before, unit, words)
        return replace(found, times=-1.0) if minus(line, amount, unit.unit.dimension) else found
    if short and not noun_after(line, amount.end + 1, words):
        return None
    if amount.number.value == 0 and amount.number.worded:
        return None
    counted = hyphened(line, amount.end, words)
    if counted:
        strong = counted == "strong"  # "a 10,000-strong force"
        return Object(end=amount.end + 2, unit="person" if strong else counted, measure="people" if strong else "count")
    if line.lowers[end] == "-" and line.joined(end) and line.joined(end + 1):
        return None
    return _counted(line, amount, before, end, words) or _bare(line, amount, before, end, words)


def _magnitude(line: Line, amount: Amount) -> bool:
    """As in "a magnitude 7.8 earthquake", "magnitude-7.8", "a magnitude of 7.8"; a small number only."""
    if amount.size > 10:  # no earthquake is stronger
        return False
    at = amount.first - 1
    at -= line.lowers[at] in {"-", "of"}
    return line.lowers[at] == "magnitude" or line.lowers[amount.end + 2] == "richter"


def _one_day(line: Line, amount: Amount, unit: Measured, before: Qualifier) -> bool:
    """Whether "one day" is some day: "one day they will return"; "in one day" is a stretch."""
    if (
        amount.number.value != 1
        or amount.number.plain
        or amount.upper
        or unit.unit.name not in {"day", "night", "time"}
    ):
        return False
    if line.lowers[unit.end] in {"after", "before", "earlier", "later", "ago"}:
        return False
    led = line.lowers[amount.first - 1] in {"in", "for", "within", "than", "last", "lasted", "lasts", "least", "of"}
    return not led and before.first == before.end and line.lowers[amount.end] != "-"


def _length(line: Line, before: Qualifier, found: Measured, words: Words) -> bool:
    """Whether "70m" is a length, not seventy million: by the word after it, or by one before it."""
    if line.lowers[found.end] in words.lengths:
        return True
    nouns = either(words.size_nouns, words.range_nouns)
    return any(line.lowers[at] in nouns for at in range(max(0, before.first - 4), before.first))


def _measured(line: Line, before: Qualifier, found: Measured, words: Words) -> Object:
    measure, noun = measure_of_unit(line, before.first, found.end, found.unit, words)
    end = found.end
    if found.unit.dimension == "share" and line.lowers[end] == "of":
        part = noun_after(line, _past_own(line, end + 1), words)
        noun = line.cut(part.first, part.end) if part else None
    return Object(end=end, unit=found.unit.name, measure=measure, noun=noun, convert=found.unit)


def _counted(line: Line, amount: Amount, before: Qualifier, end: int, words: Words) -> Object | None:
    """As in "10,000 elite troops", "dozens of people", "two of the bridges", "5m people"."""
    start, number = end, amount.last
    vague = number.value is None
    follower = line.lowers[end]
    if follower == "of" and (vague or number.part or number.scale > 1 or line.lowers[end + 1] in PARTITIVE):
        start = _past_own(line, end + 1)
        unit = unit_after(line, amount, start) if vague or number.scale > 1 else None
        if unit:
            return _measured(line, before, unit, words)
    elif number.part and follower in PARTITIVE:
        start = end + 1
    one = number.value == 1 and not amount.upper
    times = SHORT.get(follower, 1.0) if follower in SHORT and line.joined(end) else 1.0
    noun = noun_after(line, start + (times > 1), words, one=one)
    if number.part:
        return Object(
            end=noun.end if noun and start > end else amount.end,
            unit="share",
            measure="share",
            noun=line.cut(noun.first, noun.end) if noun and start > end else None,
        )
    if noun is None or _unwanted(line, amount, before, noun, words):
        return None
    stop, period = rate_after(line, noun.end)
    measure = measure_of_count(line, before.first, noun, words)
    if noun.unit == "other" and measure not in {"people", "count"}:  # "four others are presumed dead"
        noun = replace(noun, unit="person")
    measure = "rate" if period else measure
    return Object(end=stop, unit=noun.unit, measure=measure, noun=line.cut(noun.first, noun.end), times=times)


def _past_own(line: Line, i: int) -> int:
    return i + (line.lowers[i] in PARTITIVE and line.lowers[i] != "them")


def _unwanted(line: Line, amount: Amount, before: Qualifier, noun: Noun, words: Words) -> bool:
    """Whether the number only points ("the two sides", "one official"), or is a year before a noun."""
    number = amount.number
    if yearlike(number) and not before.firm:
        direct = noun.end == noun.first + 1
        person = direct and (noun.unit in words.people or noun.unit in words.personnel)
        led = line.lowers[before.first - 1] in words.determiners or line.lowers[before.first - 1] in words.year_cues
        even = (number.value or 1) % 100 == 0 and direct and not led and before.first > 0  # "it burned 2000 homes"
        return not (person or even)
    if before.firm or amount.upper:
        return False
    if number.value == 1 and noun.unit not in words.casualties:
        struck = noun.unit.rsplit("-")[-1].lower() in words.hulls and line.lowers[before.first - 1] in words.struck
        return not struck and state_of(line, before.first, (noun.first, noun.end), words) is None
    if number.plain and noun.end > noun.first + 1 and _name_before(line, before.first):
        return not plural(line.words[noun.first], words)
    return number.worded and number.value in {2, 3} and line.lowers[before.first - 1] in OWN


def _name_before(line: Line, first: int) -> bool:
    """Whether a name stands right before, within the sentence: "the Nissan 350 and its rivals"."""
    word = line.words[first - 1]
    return (
        first > 1
        and not line.lowers[first - 1].endswith(("'s", "s'"))
        and word[:1].isupper()
        and not word.isupper()
        and line.lowers[first - 2] not in {".", "“", '"', ":"}
    )


def _bare(line: Line, amount: Amount, before: Qualifier, end: int, words: Words) -> Object | None:
    """A number without a noun: people told by what befell them, or one that is large or qualified enough to stand."""
    if yearlike(amount.number) and not before.firm:
        return None
    state = state_of(line, before.first, (end, end), words)
    tolled = any(line.lowers[at] in words.tolls for at in range(before.first - TOLL, before.first))
    if state or (tolled and not _vote(line, amount)):
        return Object(end=end, unit="person", measure=state or "dead")
    qualified = before.first < before.end and (before.firm or amount.size >= SURE)
    grouped = "," in line.cut(amount.first, amount.end) or amount.last.scale > 1
    if line.lowers[before.first - 1] == "of" and line.lowers[before.first - 2] in words.crowds:
        return Object(end=end, unit="person", measure="people")
    if amount.last.value is None or not (qualified or grouped):
        return None
    return Object(end=end, unit="", measure="count")


def _vote(line: Line, amount: Amount) -> bool:
    """Whether a number stands in brackets or behind a slash, as in a table."""
    return line.lowers[amount.first - 1] == "(" or line.lowers[amount.end] == "/"
