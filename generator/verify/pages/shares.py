"""What a source alone is said to have, no claim of the data joins with another's; its share is counted again."""

import re
from collections import Counter

from generator.verify.measures import count
from generator.verify.words import listed
from generator.verify.world import Spot

HEADING = "Share of each source, and what was found in it alone"


def share(match: re.Match[str], spot: Spot) -> str:
    """So many statements of all are those of the source linked beside it."""
    body = spot.world.facts.body
    own = Counter(place.source for place in body)
    right = {own[source] for source in spot.sources}
    if count(match[2]) != len(body):
        return f"all sources make {len(body)}"
    return "" if count(match[1]) in right else f"it is {listed(str(number) for number in right) or 'not known'}"


def alone_fault(spot: Spot) -> str:
    """Why a statement may not be called one source's alone: a claim joins it with another's."""
    facts = spot.world.facts
    for place in spot.cites:
        sources = {at.source for number in facts.claims_at.get(place, ()) for at in facts.claims[number].places}
        if sources - {place.source}:
            return f"{listed(sources - {place.source})} makes the same claim"
    return ""
