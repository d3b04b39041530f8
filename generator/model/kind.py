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
