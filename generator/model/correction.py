"""A correction is an editor's: which sentence of an article does not hold, what holds instead, why and since when."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A correction as it stands beside or above an article, not read yet: where it stands, under which key, and its own
    keys with their texts; none where it is no list of keys.
    """

    path: str
    line: int
    key: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction. `now` is empty where the sentence is withdrawn, `was` where a whole article is.

    `sentence` is the index of the sentence that it was put to; None where no sentence is as it says.
    """

    source: str
    was: str = ""
    now: str = ""
    reason: str = ""
    date: str = ""
    sentence: int | None = None

    @property
    def whole(self) -> bool:
        """Whether it withdraws the article."""
        return not self.was
