"""How much more one party asks for, in percent: the same rise of the same thing, told at one time."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.lexicon import stem
from generator.evidence.differences.told import Story, Told
from generator.evidence.differences.value import Row, at_one_time, of_rows
from generator.model.annotation import Mode
from generator.model.story import Difference

ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|call(?:s|ed|ing)? for)\b"
)
RISE = re.compile(r"\A[ -](?P<what>[a-z]+) (?:increases?|raises?|rises?|cuts?|hikes?)\b")
OFFER = re.compile(r"\b(?:offer\w*|propos\w*|agree\w*|deal|reject\w*)\b", re.IGNORECASE)
FAR = 90
"""Characters from the asking to the number at most."""


def asked(story: Story) -> Iterable[Difference]:
    """The differences between how much is asked for."""
    found: dict[str, list[Row]] = defaultdict(list)
    for told in story.that(may_ask):
        for quantity in told.quantities:
            if quantity.unit != "percent" or told.statement.mode in (Mode.HYPOTHETICAL, Mode.DENIED):
                continue
            rise = RISE.match(told.text[quantity.span.end :])
            before = told.text[max(0, quantity.span.start - FAR) : quantity.span.start]
            if rise and ASKS.search(before) and not OFFER.search(before):
                found[stem(rise["what"])].append((told, quantity))
    for what, rows in sorted(found.items()):
        yield from of_rows(("asked", what), f"{what}: how much is asked for", at_one_time(rows))


def may_ask(_: Story, told: Told) -> bool:
    """Whether a sentence may tell how much somebody asks for."""
    return any(quantity.unit == "percent" for quantity in told.quantities) and ASKS.search(told.text) is not None
