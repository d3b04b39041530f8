"""One judgement, in the same words, given to different voices: to experts, to officials, to nobody."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.lexicon import stem
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told, reads
from generator.model.story import Difference

TURNS = re.compile(
    r"\b(?:turn|turns|change|changes|alter|alters|shift|reverse|affect|stem|stop|end|win|decide)\b"
    r"(?: \w+){0,2}? (?:the )?(course|tide|outcome|balance|trajectory|direction) of (?:the |this )?(\w+)",
    re.IGNORECASE,
)
"""A judgement on what will come of a thing."""
VOICE = re.compile(
    r"\b(?:(?:some |many |several |senior |military |political |legal |[A-Z]\.?[A-Z]?\.? ){0,4}"
    r"(experts?|officials?|analysts?|critics?|observers?|economists?|scientists?|lawmakers|diplomats?|concerns?|fears?))\b"
)


def turns(_: Story, told: Told) -> bool:
    """Whether a sentence judges what will come of a thing."""
    return TURNS.search(told.text) is not None


@reads(turns)
def voices(story: Story) -> Iterable[Difference]:
    """The differences between the voices to which one judgement is given."""
    blocks: dict[str, list[tuple[Told, re.Match[str], str]]] = defaultdict(list)
    for told in story.that(turns):
        match = TURNS.search(told.text)
        if match is None:
            continue
        found = VOICE.search(told.text)
        name = told.statement.attributed_to or (found[0] if found else "")
        blocks[stem(match[2])].append((told, match, name.lower()))
    for head, rows in sorted(blocks.items()):
        names = {name for _, _, name in rows}
        if len(names) < 2 or len({told.source for told, _, _ in rows}) < 2:
            continue
        sides = [wording(told.text if name else clause(told, *match.span()), [told]) for told, match, name in rows]
        if len(sources_of(sides)) > 1:
            yield difference(
                ("voices", head), "attribution", "voices", f"what it will change in the {head}: who says so", sides
            )
