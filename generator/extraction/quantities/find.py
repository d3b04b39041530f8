"""A quantity is a number with its unit, in the words of one sentence of the body; ordinals and names are none."""

import re

from generator.extraction.quantities.amount import Amount, amount_at
from generator.extraction.quantities.context import counted_in_clause, part_of_whole
from generator.extraction.quantities.numbers import APART, LED, TELLING, starts
from generator.extraction.quantities.object import Object, object_after
from generator.extraction.quantities.qualifiers import Qualifier, after_noun, after_number, before_number
from generator.extraction.quantities.refuse import model_numbers, refused
from generator.extraction.quantities.taken import shared_noun, taken_up
from generator.extraction.quantities.units import shared_unit, unit_after
from generator.extraction.quantities.words import Words, quantity_words
from generator.extraction.tokens import Line, line
from generator.extraction.units import units
from generator.model.annotation import Quantity, Span
from generator.model.source import Sentence, Source

OPENING = LED | APART
DIGIT = re.compile("[0-9]")


def find_quantities(source: Source) -> tuple[Quantity, ...]:
    """Every quantity in the article's body, in order of the text."""
    words = quantity_words()
    firsts = units().firsts
    lines = []
    for sentence in source.sentences:
        if sentence.says:
            text = line(sentence.text)
            bag = text.bag
            dry = not DIGIT.search(text.text) and TELLING.isdisjoint(bag)
            if not dry or not (OPENING.isdisjoint(bag) or firsts.isdisjoint(bag)):
                lines.append((sentence, text, starts(text)))
    names = model_numbers(((text, at) for _, text, at in lines), words)
    return tuple(quantity for row in lines for quantity in _in_sentence(*row, names, words))


def _in_sentence(
    sentence: Sentence, text: Line, places: list[int], names: frozenset[str], words: Words
) -> list[Quantity]:
    found: list[Quantity] = []
    earlier: tuple[Amount, Object] | None = None
    at = floor = 0
    for start in places:
        if start < at:
            continue
        amount = amount_at(text, start, at, words)
        if amount is None:
            continue
        at = amount.end
        if refused(text, amount, names, words):
            continue
        after = after_number(text, amount.end, words)
        unit = None if amount.currency else unit_after(text, amount, after.end) or shared_unit(text, amount)
        dimension = "money" if amount.currency else unit.unit.dimension if unit else None
        before = before_number(text, amount, floor, words, measured=dimension)
        seen = None if unit else part_of_whole(text, amount, before.first, words)
        seen = seen or object_after(text, amount, unit, before=before, end=after.end, words=words)
        if seen is None or not seen.unit:
            seen = shared_noun(text, amount, words) or counted_in_clause(text, amount, before.first, words) or seen
        if earlier:
            seen = taken_up(text, amount, seen, before.first, earlier)
        if seen:
            earlier = (amount, seen)
            if after.first == after.end:
                after = after_noun(text, seen.end, words)
            found.append(_quantity(sentence, text, amount, (before, after), seen))
            at = floor = max(at, seen.end)
    return found


def _quantity(
    sentence: Sentence,
    text: Line,
    amount: Amount,
    qualifiers: tuple[Qualifier, Qualifier],
    seen: Object,
) -> Quantity:
    before, after = qualifiers
    end = max(seen.end, after.end, amount.end)
    span = Span(text.starts[before.first], text.ends(end - 1))
    said = [text.cut(part.first, part.end) for part in (before, after) if part.first < part.end]
    value = None if amount.upper or amount.number.value is None else _times(amount.number.value, seen.times)
    low = _times(amount.number.value, seen.times) if amount.upper and amount.number.value is not None else None
    high = _times(amount.upper.value, abs(seen.times)) if amount.upper and amount.upper.value is not None else None
    si_value, si_unit = seen.convert.convert(value) if seen.convert else (None, None)
    return Quantity(
        sentence=sentence.index,
        span=span,
        text=sentence.text[span.start : span.end],
        unit=seen.unit,
        value=value,
        low=low,
        high=high,
        qualifier=", ".join(said) or None,
        si_value=si_value,
        si_unit=si_unit,
        measure=seen.measure,
        noun=seen.noun,
    )


def _times(value: float, times: float) -> float:
    return value if times == 1 else float(f"{value * times:.6g}" if abs(times) < 1 else f"{value * times:.12g}")
