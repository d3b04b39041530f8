"""One side of a merge deleted a page, the other side's run made it anew: the deletion is what somebody decided."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.standing import standing
from generator.editorial.edits.words import words_of
from generator.editorial.found import is_undecided
from generator.editorial.page_file import PageFile, parse_page
from generator.errors import Finding, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """The pages without those that go, the paths of these, and what is to be told."""

    files: dict[str, PageFile]
    deleted: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()


def without_half_deleted(files: Mapping[str, PageFile], torn: Mapping[str, str]) -> Met:
    """The pages after a merge that stopped; `torn` are those that one side deleted, as they were before."""
    made = {path for path in torn if path in files and files[path].generated}
    goes = frozenset(path for path in made if is_as_before(files[path], torn[path]))
    return Met(
        files={path: file for path, file in files.items() if path not in goes},
        deleted=goes,
        findings=tuple(told(path) for path in sorted(made - goes)),
    )


def is_as_before(file: PageFile, base: str) -> bool:
    """Whether no editor did anything on the page since: what a run made anew decides nothing."""
    with suppress(InputError):
        return theirs(parse_page(file.path, base)) == theirs(file)
    return False


def theirs(file: PageFile) -> tuple[str, frozenset[str]]:
    """What of a page is an editor's: their part of the front matter, and the words of their blocks."""
    rows = standing(blocks_of(file.body), file.marks, {}).rows
    kept = "" if is_undecided(file) else file.kept.strip()  # what discovery wrote is no decision
    return kept, frozenset(words_of(row.block) for row in rows if row.edited or not row.key)


def told(path: str) -> Finding:
    """A page that one side deleted and an editor of the other wrote in."""
    return Finding(
        path=f"docs/{path}",
        line=1,
        what="needs attention: one side of the merge deleted this page, and on the other an editor wrote in it",
        why="a run cannot know which of the two counts",
        now="delete it, or keep it: `git add` says to git that it is settled",
        rule="half-deleted",
    )
