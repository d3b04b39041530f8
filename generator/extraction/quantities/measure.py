"""What a quantity measures follows from its unit and from cue words close by, and from nothing else."""

from generator.extraction.quantities.nouns import Noun
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.extraction.units import Unit
from generator.model.tables import words

BEFORE = 9
"""Words before the number that are looked through for what it measures."""

WARMTH = words("temperature temperatures heat cold warm warmer warming cool cooler hot hotter celsius fahrenheit")
"""Without one of these in the sentence, "two degrees" are none of temperature."""
LINKS = words(
    "were was are is have has had been be being also reportedly confirmed feared presumed believed still remain remains"
    " remained later more others shot fallen become becoming fell"
)


def measure_of_unit(line: Line, first: int, end: int, unit: Unit, words: Words) -> tuple[str, str | None]:
    """The measure of tokens `first` to before `end`, and the noun that names it where one does ("range")."""
    if unit.dimension != "length":
        warm = unit.name != "degree" or not WARMTH.isdisjoint(line.bag)
        return unit.measure if warm else "count", None
    before = line.lowers[max(0, first - BEFORE) : first]
    for word in reversed(before):
        if word in words.range_nouns:
            return "range", word
        if word in words.size_nouns:
            return "altitude" if word == "elevation" else word, word
        if word in {",", ";", "while", "and", "but"}:
            break
    after = line.lowers[end]
    inward = after == "deep" and line.lowers[end + 1] in {"into", "inside", "in", "within"}
    if after in words.size_after and not inward:
        return words.size_after[after], None
    if after in words.range_after and not words.range_before.isdisjoint(before):
        return "range", None
    return unit.measure, None


def measure_of_count(line: Line, first: int, noun: Noun, words: Words) -> str:
    """The measure of what is counted: a force, people by what befell them, or things."""
    kind = noun.unit.rsplit("-", maxsplit=1)[-1].lower()
    if kind in words.personnel or kind in words.people:
        state = state_of(line, first, (noun.first, noun.end), words)
        return state or ("personnel" if kind in words.personnel else "people")
    return words.states.get(f"{kind}s", "count") if kind in {"death", "injury", "fatality"} else "count"


def state_of(line: Line, first: int, phrase: tuple[int, int], words: Words) -> str | None:
    """What befell those counted: inside the phrase that names them, right after it, or right before token `first`."""
    noun, end = phrase
    for at in range(noun, end):
        if line.lowers[at] in words.states:
            return words.states[line.lowers[at]]
    at = end
    while line.lowers[at] in LINKS and at < end + 4:
        at += 1
    if line.lowers[at] in words.states:
        return words.states[line.lowers[at]]
    return words.states.get(line.lowers[first - 1])
