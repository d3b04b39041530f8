"""What a frame finds: a cue, who says so, and what that does to the words around it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.extraction.attribution.phrases import Stretch


class Kind(StrEnum):
    """SAID and DENIED put the clause around them into someone's mouth, HEARSAY into nobody's; ASIDE only names."""

    SAID = "said"
    DENIED = "denied"
    HEARSAY = "hearsay"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Found:
    """A cue, from its first to its last word, and the noun phrase of who says so."""

    first: int
    last: int
    source: Stretch | None
    kind: Kind
