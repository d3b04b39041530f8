"""A quantity is a number with its unit, in the words of one sentence of the body; ordinals and names are none."""

from generator.extraction.quantities.amount import Amount, amount_at
from generator.extraction.quantities.object import Object, object_after
from generator.extraction.quantities.qualifiers import Qualifier, after_noun, after_number, before_number
from generator.extraction.quantities.refuse import model_numbers, refused
from generator.extraction.quantities.units import unit_after
from generator.extraction.quantities.words import Words, quantity_words
from generator.extraction.tokens import Line, line
from generator.model.annotation import Quantity, Span
from generator.model.source import Sentence, Source


def find_quantities(source: Source) -> tuple[Quantity, ...]:
    """Every quantity in the article's body, in order of the text."""
    words = quantity_words()
    lines = [(sentence, line(sentence.text)) for sentence in source.sentences if sentence.says]
    names = model_numbers((text for _, text in lines), words)
    return tuple(quantity for sentence, text in lines for quantity in _in_sentence(sentence, text, names, words))


def _in_sentence(sentence: Sentence, text: Line, names: frozenset[str], words: Words) -> list[Quantity]:
    found: list[Quantity] = []
    at = floor = 0
    while at < len(text):
        amount = amount_at(text, at, words)
        if amount is None:
            at += 1
            continue
        at = amount.end
        if refused(text, amount, names, words):
            continue
        after = after_number(text, amount.end, words)
        unit = unit_after(text, amount, after.end)
        dimension = "money" if amount.currency else unit.unit.dimension if unit else None
        before = before_number(text, amount, floor, words, measured=dimension)
        seen = object_after(text, amount, unit, before=before, end=after.end, words=words)
        if seen:
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
    span = Span(text.tokens[before.first].start, text.tokens[end - 1].end)
    said = [text.cut(part.first, part.end) for part in (before, after) if part.first < part.end]
    value = None if amount.upper or amount.number.value is None else amount.number.value * seen.times
    low = amount.number.value if amount.upper else None
    high = amount.upper.value if amount.upper else None
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
