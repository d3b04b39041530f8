"""How a run ends: how much there is, what was found, and the exit code; the same of one told again."""

from typing import Any

from generator.errors import Finding


def told(made: Any, written: int) -> str:  # noqa: ANN401
    """How much there is, and how much of it was written."""
    many = made.counts
    rows = f"{many['sources']} sources, {many['statements']} statements, {many['pages']} pages"
    return f"{rows}; {written} written or removed"


def outcome(made: Any) -> tuple[int, tuple[Finding, ...]]:  # noqa: ANN401
    """The exit code of a run and what it found."""
    findings = (*made.conflicts, *made.findings)
    return (3 if made.conflicts else 0 if all(found.note for found in made.findings) else 1), findings


def summary(made: Any) -> dict[str, object]:  # noqa: ANN401
    """What a run did, for machines."""
    return {
        **made.counts,
        "changes": [
            {"path": f"docs/{c.path}", "state": c.state.value} for c in made.changes if c.state.value != "same"
        ],
    }
