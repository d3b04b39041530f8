"""What `check` says of a page that is not as a run would write it: edits are reported, anything else fails."""

from typing import Any

from generator.errors import Finding


def drifted(change: Any, *, upgrade: bool) -> Finding:  # noqa: ANN401
    """The finding of one page; a note where nothing but an editor's edits tells it apart."""
    path, now = f"docs/{change.path}", f"run `briefing generate{' --upgrade' if upgrade else ''}`"
    if change.explained:
        return Finding(path=path, what="holds edits that no run has taken up", now=now, note=True)
    why = "this version gives something else" if upgrade else "the sources or decisions give something else"
    return Finding(path=path, what=f"would be {change.state.value}", why=why, now=now)
