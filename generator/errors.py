"""What can go wrong, as one tree; every leaf says what, where, why and what now.

BriefingError
├── UsageError        called wrongly: exit 2
└── InputError        an article, a page or a setting cannot be used: exit 1

A conflict with an editor's words is no error of a run: it is a finding, and the command that tells it ends with 3.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to tell a person: where it is, what it is, why, and what to do about it.

    `path` is relative to the project's root and uses forward slashes; `line` counts from 1. A `note` says how
    something was taken and asks for nothing: a command that has only notes to tell ends with 0. `rule` names the kind
    of finding for machines, in lower case with hyphens: it stays the same while the words may be put better.
    """

    what: str
    path: str = ""
    line: int | None = None
    why: str = ""
    now: str = ""
    note: bool = False
    rule: str = "finding"

    @property
    def where(self) -> str:
        """`path:line`, `path`, or an empty string."""
        return f"{self.path}:{self.line}" if self.path and self.line else self.path

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.path else self.what
        head = f"note: {head}" if self.note else head
        return " ".join([head, *([f"({self.why})"] if self.why else []), *([f"→ {self.now}"] if self.now else [])])


class BriefingError(Exception):
    """Carries one or more findings, never a bare message."""

    exit_code = 1

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


class UsageError(BriefingError):
    """The command was called wrongly."""

    exit_code = 2


class InputError(BriefingError):
    """An article, a page or a setting cannot be used as it is."""

    exit_code = 1
