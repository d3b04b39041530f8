"""An edition is what a briefing said on the day it was published: ids, and the words that no earlier edition holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A source as it stood: the digest of its file tells whether it was edited since."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A claim as it stood; `statements` are the ids of those that mainly say it, the one shown first."""

    id: str
    statements: tuple[str, ...]
    origins: int
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An entry that had a page of its own."""

    id: str
    kind: str
    name: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One wording of a difference, with the statements that have it."""

    text: str
    number: bool
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differed:
    """A difference as it stood."""

    id: str
    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """An editor's words in the bottom line, plain: its place there, and the statement that they stood for, if any."""

    at: int
    statement: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One published state. `date` is an ISO day, empty for the state that is not published yet.

    `words` are the statements' words by id: only those that no edition before holds, and that may be shown.
    `bottom` are the statements of home's bottom line, `rewritten` what editors wrote in it.
    """

    date: str
    note: str = ""
    bottom: tuple[str, ...] = ()
    rewritten: tuple[Rewritten, ...] = ()
    sources: tuple[Kept, ...] = ()
    pages: tuple[Held, ...] = ()
    claims: tuple[Stood, ...] = ()
    differences: tuple[Differed, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def claim_of(self) -> Mapping[str, Stood]:
        """The claim that a statement made, by the statement's id."""
        return {statement: claim for claim in self.claims for statement in claim.statements}


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenDown:
    """An article whose words were taken out of everything; who asked for it need not be said."""

    source: str
    date: str
    reason: str
    sha256: str = ""


def source_of(statement: str) -> str:
    """The id of the source that makes a statement."""
    return statement.rpartition("-")[0]


def all_words(editions: Iterable[Edition]) -> dict[str, str]:
    """The words of every statement that an edition holds; those of the latest count."""
    return {statement: words for edition in editions for statement, words in edition.words.items()}


def first_days(editions: Iterable[Edition]) -> dict[str, str]:
    """The day of the first edition in which each statement stood."""
    found: dict[str, str] = {}
    for edition in editions:
        for statement in edition.claim_of:
            found.setdefault(statement, edition.date)
    return found
