"""A number may leave its unit to the one before it, where the words take that up: "4,300 jobs in Ayr, 400 in Bute"."""

from dataclasses import replace

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.nouns import noun_after
from generator.extraction.quantities.numbers import number_at
from generator.extraction.quantities.object import Object
from generator.extraction.quantities.refuse import MONTHS, yearlike
from generator.extraction.quantities.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import words

PEOPLE = frozenset({"people", "personnel", "count"})
OPENING = 4
"""The whole stands among a sentence's first words: "Of the 46 dams, 19 …"."""
MILLION = 1e6
OPENS = words("and or but while plus , ; – — -")
PLACES = words("in at from for on")
STAYING = words("remained remain remains were are was survived failed passed stayed")
"""Verbs after a number that opens its clause, and whose noun is left out."""
FREE = words("in at on from for by this last next and or but already still who now of")
PRESENT = words("already still who now")
AGAINST = words("against versus")
LASTING = words("last lasts lasted lasting")
SMALL = words("the a an of and or to in on at by for from with about some than")
NEAR = 3
"""Words before a stretch within which stands the verb that says that it lasted."""
OF_THEM = words("them whom which these those")
HOLDING = words("carrying carried containing contained holding transporting requiring needing wearing owning")
"""Verbs that what is counted does to what follows: "10 carrying fuel rods" are no rods."""


def taken_up(
    line: Line, amount: Amount, seen: Object | None, first: int, earlier: tuple[Amount, Object]
) -> Object | None:
    """What the amount is of, by the one before it in the sentence; `first` is the first token of its qualifier."""
    whole, before = earlier
    counts = before.unit and before.measure in PEOPLE and amount.size < whole.size
    them = line.lowers[amount.end] == "of" and line.lowers[amount.end + 1] in OF_THEM and not seen
    if counts and (them or (seen and seen.noun and line.lowers[amount.end] in HOLDING)):
        return replace(before, end=amount.end + 2 * them, noun=None, convert=None, times=1.0)
    if seen and seen.unit == "other" and before.measure in {"count", "people"} and before.unit:
        return replace(seen, unit=before.unit)
    if seen and seen.unit:
        return seen
    low, end = line.lowers, amount.end
    if counts and not amount.currency and not yearlike(amount.number) and _elided(line, amount, first):
        return replace(before, end=end, noun=None, times=1.0)
    part = low[end] == "of" and low[end + 1] in OF_THEM and amount.size < whole.size
    money = before.measure == "money" and amount.last.scale >= MILLION
    more = low[end] == "more" and not low[end + 1][:1].isalpha() and before.measure in PEOPLE and before.unit
    if seen and (part or money or more):
        return replace(seen, unit=before.unit, measure=before.measure)
    if counts_like(line, amount, first, earlier):
        return replace(before, end=end, noun=None, convert=before.convert, times=1.0)
    of_these = low[0] == "of" and low[first - 1] == "," and whole.first <= OPENING and before.end == first - 1
    share = before.unit == "percent" and low[first - 1] == "from" and low[first - 2] in {"up", "down"}
    if before.unit and not yearlike(amount.number) and not low[end].startswith("%") and (of_these or share):
        return replace(before, end=end, noun=None, times=1.0)
    if before.unit and before.measure != "age" and _gapped(line, amount, first):
        return replace(before, end=end, noun=None, convert=before.convert, times=1.0)
    return seen


def counts_like(line: Line, amount: Amount, first: int, earlier: tuple[Amount, Object]) -> bool:
    """Whether a bare number stands to a verb or a preposition as the one before: "appoint three …, appoint six".

    Also "against 43", "among them four", "the 14,000 already there", "and lasted 61".
    """
    whole, before = earlier
    low, end, word = line.lowers, amount.end, line.lowers[first - 1]
    if not before.unit or amount.currency or yearlike(amount.number) or amount.number.part or whole.currency:
        return False
    free = not low[end][:1].isalnum() or low[end] in FREE
    if low[end] in {"%", "-", "/"} or not free:
        return False
    if before.measure == "duration":
        return word in LASTING and not {*low[max(0, whole.first - NEAR) : whole.first]}.isdisjoint(LASTING)
    if before.measure not in PEOPLE or before.convert:
        return False
    if word == "the" and low[end] in PRESENT:
        return True
    again = word.isalpha() and word == low[whole.first - 1] and word not in SMALL and amount.end > before.end
    among = word == "them" and low[first - 2] in {"among", "of"}
    against = word in AGAINST or (word == "with" and low[first - 2] == "compared")
    return again or among or against


def _gapped(line: Line, amount: Amount, first: int) -> bool:
    """Whether a place stands where the unit would: ", 400 in Bute"."""
    low, end = line.lowers, amount.end
    if low[first - 1] not in OPENS or low[end] not in PLACES or amount.currency or yearlike(amount.number):
        return False
    return line.words[end + 1][:1].isupper() and low[end + 1] not in MONTHS and not amount.number.part


def _elided(line: Line, amount: Amount, first: int) -> bool:
    """Whether a smaller number has left its noun out: "of which 9 were empty", "; 18 remained"."""
    low, end = line.lowers, amount.end
    if low[first - 1] in OF_THEM and low[first - 2] == "of":
        return True
    if low[end] == "more" and not low[end + 1][:1].isalpha():
        return True
    if low[first - 1] in OPENS and low[end] in STAYING:
        return True
    named = first > 1 and line.words[first - 1][:1].isupper() and low[first - 2] in OPENS
    return named and amount.last.scale > 1 and not low[end][:1].isalnum()


def shared_noun(line: Line, amount: Amount, words: Words) -> Object | None:
    """What the amount counts, where the next number has the noun of both: "1,600 and 400 jobs"."""
    if line.lowers[amount.end] not in {"and", "or"} or amount.currency or amount.upper or yearlike(amount.number):
        return None
    other = number_at(line, amount.end + 1)
    if other is None or other.value is None or other.part or amount.number.value in {None, 1}:
        return None
    noun = noun_after(line, other.end, words)
    direct = noun is not None and noun.end <= other.end + 2
    return Object(end=amount.end, unit=noun.unit, measure="count") if noun and direct else None
