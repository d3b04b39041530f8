"""A verdict is what the check found and how much it looked at; it is clean only where nothing was found."""

from dataclasses import dataclass, fields

from generator.errors import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was looked at; a pair such as `statements` and `traced` differs only where something was found."""

    articles: int = 0
    pages: int = 0
    editors: int = 0
    statements: int = 0
    traced: int = 0
    citations: int = 0
    resolved: int = 0
    apparatus: int = 0
    checked: int = 0
    links: int = 0
    sentences: int = 0
    records: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(**{field.name: getattr(self, field.name) + getattr(other, field.name) for field in fields(self)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one check found, and what it looked at."""

    findings: tuple[Finding, ...] = ()
    counts: Counts = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """All that the check of one site found, sorted by page."""

    findings: tuple[Finding, ...]
    tally: Counts

    @property
    def counts(self) -> dict[str, int]:
        """How much was looked at, by what it is."""
        return {field.name: getattr(self.tally, field.name) for field in fields(self.tally)}

    @property
    def ok(self) -> bool:
        """Whether every displayed word was accounted for."""
        return not self.findings
