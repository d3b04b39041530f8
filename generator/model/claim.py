"""A statement is what one source says in one sentence; a claim is statements that say the same thing."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.model.annotation import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a statement comes from in the end, as far as its sentence says.

    `kind` is source, outlet, named or unnamed; `key` is the same for what counts as one origin.
    """

    kind: str
    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One body sentence with who says so, how sure, and what it is about.

    `entities` are ids in order of first mention; `topics` are the profile's, with the cue that fired, `main_topics`
    those whose cue stands in the main clause, `main_hints` also those of which only a weak cue does.
    `referents` are (offset in the text, entity id): where a reader needs to be told what a word refers to.
    `needs_before` says that the sentence is only understood after the one before it.
    """

    id: str
    source: str
    sentence: int
    text: str
    mode: Mode = Mode.ASSERTED
    cues: tuple[str, ...] = ()
    attributed_to: str | None = None
    speaker: str | None = None
    origins: tuple[Origin, ...] = ()
    entities: tuple[str, ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    main_topics: frozenset[str] = frozenset()
    main_hints: frozenset[str] = frozenset()
    referents: tuple[tuple[int, str], ...] = ()
    needs_before: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """Source id and sentence index."""
        return self.source, self.sentence

    def topic(self, precedence: Iterable[str]) -> str:
        """The first topic that its main clause has a cue of, in the words of its own; empty where it has none."""
        return next((name for name in precedence if name in self.main_topics), "")

    def is_about(self, topic: str) -> bool:
        """Whether a cue of the profile's topic was found in it."""
        return any(name == topic for name, _ in self.topics)


class Status(StrEnum):
    """How far a claim stands on more than one leg."""

    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single-origin"
    SINGLE_SOURCE = "single-source"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements that say the same thing; the first is the one shown. `reason` says why they are one."""

    id: str
    statements: tuple[Statement, ...]
    reason: str = ""

    @property
    def shown(self) -> Statement:
        """The statement whose words are shown."""
        return self.statements[0]

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that say it, sorted."""
        return tuple(sorted({statement.source for statement in self.statements}))

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The distinct origins, by key; counted, never stored."""
        return tuple({origin.key: origin for s in self.statements for origin in s.origins}.values())

    @property
    def status(self) -> Status:
        """Corroborated by two origins, or one origin in several sources, or one source."""
        if len(self.sources) == 1:
            return Status.SINGLE_SOURCE
        return Status.CORROBORATED if len(self.origins) > 1 else Status.SINGLE_ORIGIN
