"""How a difference is made: its id hangs on its rule and on what it is about alone, so that it outlives articles."""

from collections.abc import Iterable, Mapping, Sequence

from generator.evidence.differences.told import Told
from generator.model.annotation import DateRef, Quantity
from generator.model.ids import digest
from generator.model.story import Difference, Wording

RULES: Mapping[str, str] = {
    "value": "different numbers for one measure of one subject",
    "beside": "two numbers that an article sets side by side, each by another voice",
    "precision": "words for one number or time that say more or less than each other",
    "unit": "one length of time or measure in different units",
    "clock": "one hour by different clocks",
    "date": "different days for one act",
    "hour": "different hours for one event",
    "when": "one act, dated more and less exactly",
    "scope": "one list, longer or with other names",
    "extent": "the whole of a thing, or a part of it",
    "limits": "one decision, with different limits",
    "status": "told as done, and as still to come or not so",
    "reserved": "told as a fact, and as only reported",
    "confirmed": "told as decided, and as not confirmed",
    "disputed": "alleged by one side and denied by the other",
    "where": "where one person is, told and not known",
    "attribution": "the same words, given to different speakers",
    "doer": "one act, given to different doers",
    "voices": "one judgement, given to different voices",
    "spelled": "one person's name, spelled differently",
    "label": "called so by one side and not by another",
    "wording": "one speaker's words, quoted differently",
    "reasons": "different reasons for one act",
    "feared": "feared by some and played down by others",
    "stance": "different words for what one person means to do",
}
"""The rules in words, by their names."""


def wording(text: str, told: Iterable[Told], quantity: Quantity | None = None, date: DateRef | None = None) -> Wording:
    """One side: the words, and every statement that has this value, the one with the words first."""
    statements = {one.statement.id: one.statement for one in told}
    return Wording(text=text, statements=tuple(statements.values()), quantity=quantity, date=date)


def difference(  # noqa: PLR0917
    key: Sequence[str], type_: str, rule: str, about: str, wordings: Sequence[Wording], entities: Iterable[str] = ()
) -> Difference:
    """A difference with its sides in the order of their first statement."""
    return Difference(
        id=f"d-{digest(*key)}",
        about=about[:1].upper() + about[1:],
        type=type_,
        rule=RULES[rule],
        entities=tuple(dict.fromkeys(entities)),
        wordings=tuple(sorted(wordings, key=lambda w: (w.statements[0].place, w.text))),
    )


def sources_of(wordings: Iterable[Wording]) -> set[str]:
    """The sources of all sides."""
    return {statement.source for wording_ in wordings for statement in wording_.statements}
