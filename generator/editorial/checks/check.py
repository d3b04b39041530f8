"""All checks of what editors wrote, in one list; they cost nothing where nobody wrote anything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.editorial.checks.citations import gone_citations
from generator.editorial.checks.keys import mistyped
from generator.editorial.checks.likelihood import likelihood
from generator.editorial.checks.links import dead_links, pages_after
from generator.editorial.checks.written import written
from generator.editorial.merge import Change, State
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.source import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """The yardstick of likelihood, and whether its findings fail: they do where a team has chosen one."""

    name: str
    fails: bool = False


def check_written(
    files: Mapping[str, PageFile],
    texts: Mapping[str, str],
    changes: tuple[Change, ...],
    sentences: Mapping[tuple[str, int], Sentence],
    *,
    yardstick: Yardstick,
    is_file: Callable[[str], bool],
) -> tuple[Finding, ...]:
    """What an editor should look at, page by page."""
    found = list(mistyped(files.values()))
    rows = tuple(written(files, texts, changes))
    if rows:
        page = pages_after(texts, changes)
        there = (texts.keys() | {c.path for c in changes}) - {c.path for c in changes if c.state is State.REMOVED}
        said = {sentence.id: sentence.text for sentence in sentences.values()}
        found += gone_citations(rows, sentences.values(), changes)
        gone = {(finding.path, finding.line) for finding in found}
        dead = dead_links(rows, page, is_file, there)
        found += (finding for finding in dead if (finding.path, finding.line) not in gone)
        found += likelihood(rows, said, yardstick.name, fails=yardstick.fails)
    return tuple(sorted(found, key=lambda finding: (finding.path, finding.line or 0, finding.rule)))
