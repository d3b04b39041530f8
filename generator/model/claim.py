"""A statement is what one source says in one sentence; a claim is statements that say the same thing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model.annotation import Mode, Span
from generator.model.quick import quick
from generator.model.showing import Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a statement comes from in the end, as far as its article says.

    `kind` is source, outlet, named, unnamed or unresolved: "he" of whom nothing is known, who counts beside no other.
    `key` is the same for what counts as one origin. `via` are the outlets that it reached the article by, the nearest
    to the article first. `part` says that only a part of the sentence is its word.
    """

    kind: str
    key: str
    label: str
    via: tuple[str, ...] = ()
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One body sentence with who says so, how sure, and what it is about.

    `entities` are ids in order of first mention; `topics` are the profile's, with the cue that fired, `main_topics`
    those whose cue stands in the main clause, `main_hints` also those of which only a weak cue does.
    `referents` are (offset in the text, entity id): where a reader needs to be told what a word refers to.
    `quoted` are the words in quotation marks, small and bare, each with the key of the origin that says them.
    `needs` are what its words need that other sentences say.
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
    quoted: tuple[tuple[str, str], ...] = ()
    entities: tuple[str, ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    main_topics: frozenset[str] = frozenset()
    main_hints: frozenset[str] = frozenset()
    referents: tuple[tuple[int, str], ...] = ()
    needs: tuple[Need, ...] = ()

    @property
    def needs_before(self) -> bool:
        """Whether it is not understood alone."""
        return any(not need.weak for need in self.needs)

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


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """The clause of a statement that says what its claim says; `main` where it is what the sentence mainly says.

    `reason` says what agrees with the member shown; empty for that one.
    """

    statement: Statement
    span: Span
    main: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements of which a clause says the same thing; the first is the one shown. `reason` says why they are one.

    `members` are their clauses, in the same order. A statement may be in several claims, in one by its main clause.

    `denials` are statements of other claims by which a source denies this one.
    """

    id: str
    statements: tuple[Statement, ...]
    members: tuple[Member, ...] = ()
    reason: str = ""
    denials: tuple[Statement, ...] = ()

    @property
    def shown(self) -> Statement:
        """The statement whose words are shown."""
        return self.statements[0]

    @property
    def parts(self) -> tuple[tuple[Statement, bool], ...]:
        """Its statements, and whether it is what each mainly says."""
        if not self.members:
            return tuple((statement, True) for statement in self.statements)
        return tuple((member.statement, member.main) for member in self.members)

    @property
    def leads(self) -> bool:
        """Whether it is what the statement shown mainly says; else only a side clause of it."""
        return not self.members or self.members[0].main

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that say it, sorted."""
        return tuple(sorted({statement.source for statement in self.statements}))

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The distinct origins that count: corroboration is never stored. See `counted`."""
        return counted(self.statements)

    @property
    def status(self) -> Status:
        """Denied by a source, else corroborated by two origins, or one origin in several sources, or one source."""
        return self.standing(self.origins)

    def standing(self, origins: tuple[Origin, ...]) -> Status:
        """Its status, where its origins are counted already."""
        if self.denials:
            return Status.DISPUTED
        if len(self.sources) == 1:
            return Status.SINGLE_SOURCE
        return Status.CORROBORATED if len(origins) > 1 else Status.SINGLE_ORIGIN


GRAM = 4
"""So many quoted words in a row are the same words."""


def counted(statements: Iterable[Statement]) -> tuple[Origin, ...]:
    """The origins of statements that count as such, each once, in their order.

    Whose word only a part of a sentence is does not count, nor an outlet that another origin reached its article by.
    Of several that one sentence names, only those count whom another statement has too, if there are such: the others
    may speak of something else in it. Whoever is not resolved counts only where nobody else is heard, and once. The
    same quoted words given to two speakers are no two origins: one of the two reports is wrong.
    """
    statements = tuple(statements)
    spread = Counter(origin.key for statement in statements for origin in statement.origins if not origin.part)
    whole: list[Origin] = []
    for statement in statements:
        own = [origin for origin in statement.origins if not origin.part]
        shared = [origin for origin in own if spread[origin.key] > 1]
        whole.extend(shared or own)
    known = {origin.key: origin for origin in reversed(whole) if origin.kind != "unresolved"}
    rows = {origin.key: known[origin.key] for origin in whole if origin.key in known}
    passed = {link.casefold() for origin in rows.values() for link in origin.via}
    rows = {key: origin for key, origin in rows.items() if origin.label.casefold() not in passed or origin.via}
    if not rows:
        return tuple(whole[:1])
    first: dict[str, str] = {}
    for statement in statements:
        for words, key in statement.quoted:
            parts = words.split()
            for at in range(len(parts) - GRAM + 1) if key in rows else ():
                other = first.setdefault(" ".join(parts[at : at + GRAM]), key)
                if other != key and other in rows and key in rows:
                    mine = rows.pop(key)
                    rows[other] = replace(rows[other], label=f"{rows[other].label} or {mine.label}")
    return tuple(rows.values())
