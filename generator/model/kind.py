"""What sort of thing an entry of the registry is."""

from enum import StrEnum


class Kind(StrEnum):
    """What an entry of the registry is. `risk` is an entry with cues and evidence, never a thing that is named."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    GROUP = "group"
    FORCE = "force"
    PLACE = "place"
    WEAPON = "weapon"
    TECHNOLOGY = "technology"
    DOCUMENT = "document"
    POLICY = "policy"
    EVENT = "event"
    RISK = "risk"


THINGS = frozenset({Kind.WEAPON, Kind.TECHNOLOGY})
"""What is used, made and handed on."""
CROWDS = frozenset({Kind.GROUP, Kind.FORCE})
"""People who are known only together."""
ACTORS = CROWDS | {Kind.PERSON, Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION}
"""Who can do, say and want something."""
MOVES = frozenset({Kind.POLICY, Kind.DOCUMENT, Kind.EVENT})
"""What is decided, written down or held."""
MATTERS = MOVES | {Kind.RISK}
"""What has evidence: sentences that tell of it without its name."""
