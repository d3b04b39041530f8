"""A step is what a run does to one block; the steps of a page are all that tells its next text from the one there."""

from dataclasses import dataclass
from enum import StrEnum


class Doing(StrEnum):
    """What becomes of a block."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    KEPT = "kept"
    CONFLICT = "conflict"


class How(StrEnum):
    """In what a block is changed, or by which doing of an editor it is kept."""

    NONE = ""
    WORDS = "words"
    CITATIONS = "citations"
    LINKS = "links"
    MARK = "mark"
    """In what stands beside it for a reader to know: that it is corrected, or disputed."""
    COUNTS = "counts"
    PLACE = "place"
    FORM = "form"
    """In line breaks, bullets and such signs of Markdown, as a program set them."""
    PART = "part"
    """It goes to another part of the same page, or comes from there."""
    NOTES = "notes"
    """What a page notes for the next run; no reader sees it."""
    EDITED = "edited"
    RECITED = "recited"
    """An editor took citations off, or put them there; the words are as generated."""
    OWN = "own"
    MOVED = "moved"
    DELETED = "deleted"
    TAKEN = "taken"
    """A found entry that is an editor's from now on."""
    REMOVED = "removed"
    """The page of an entry that an editor deleted."""
    MARKER = "marker"
    """A line that a merge left."""


SMALL = frozenset({How.LINKS, How.COUNTS, How.PLACE, How.FORM, How.PART, How.NOTES})
"""What tells a reader nothing new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a run does to one block.

    `old` is its text as it stands and `new` as it will, Markdown both, each with its line in the file; empty where
    there is none. `gained` and `lost` are the statements that it cites now, or no more; `marked` and `unmarked` are
    what it is marked as now, or no more: corrected, or disputed. `fresh` says that an editor's
    doing is one that no run has noted yet. `off` are citations that an editor took off. `words` are how a block would
    be generated that an editor deleted or took citations off, and `again` are the statements that say by now what they
    deleted, where there are more. `small` says that a reader learns nothing new from it.
    """

    doing: Doing
    key: str
    how: How = How.NONE
    old: str = ""
    new: str = ""
    line: int | None = None
    line_after: int | None = None
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    words: str = ""
    again: tuple[str, ...] = ()
    fresh: bool = False
    small: bool = False

    @property
    def differs(self) -> bool:
        """Whether the file holds something else afterwards."""
        return self.old != self.new

    @property
    def text(self) -> str:
        """The block as it will stand, else as it stood."""
        return self.new or self.old or self.words
