"""How old a person is: the number right after the name; no one has two ages at one time."""

from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.told import Story, Told, reads
from generator.evidence.differences.value import Row, of_rows
from generator.model.entity import How
from generator.model.kind import Kind
from generator.model.story import Difference

APART = 30
"""Days between the articles from which on a birthday may lie between them."""


def has_age(_: Story, told: Told) -> bool:
    """Whether a sentence tells an age and names somebody."""
    return bool(told.mentions) and any(quantity.measure == "age" for quantity in told.quantities)


@reads(has_age)
def ages(story: Story) -> Iterable[Difference]:
    """The differences between the ages of one person."""
    found: dict[str, list[Row]] = defaultdict(list)
    for told in story.that(has_age):
        for quantity in told.quantities:
            if quantity.measure != "age" or told.text[quantity.span.end : quantity.span.end + 1] != ",":
                continue
            for mention in told.mentions:
                between = told.text[mention.span.end : quantity.span.start]
                person = story.entities[mention.entity].kind is Kind.PERSON and mention.how is not How.REFERENCE
                if person and mention.span.end < quantity.span.start and between == ", ":
                    found[mention.entity].append((told, quantity))
    for id_, rows in sorted(found.items()):
        days = [told.day for told, _ in rows if told.day]
        values = {quantity.value or 0.0 for _, quantity in rows}
        if max(values) - min(values) > 1 or not days or (max(days) - min(days)).days <= APART:
            yield from of_rows(("age", id_), f"{story.entities[id_].name}: age", rows, (id_,))
