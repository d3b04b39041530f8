"""What a run told that found nothing to write: as long as all that it hangs on stays, it is told again at once.

It hangs on the settings, every file of seeds/ and docs/, and the code. Links, models and what
cannot be read are none of these: with them each run is made.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import Finding
from generator.model.codec import decode, encode
from generator.publish.files import below, sha256_of
from generator.publish.git import is_merging
from generator.publish.kept.cache import Cache, open_cache
from generator.publish.left_out import LeftOut
from generator.publish.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What commands tell of a run that would write nothing: how much there is, what was found, what no page shows."""

    sources: int
    statements: int
    pages: int
    findings: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How much there is."""
        return {"sources": self.sources, "statements": self.statements, "pages": self.pages}

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """None: with conflicts nothing is kept."""
        return ()

    @property
    def changes(self) -> tuple[()]:
        """None that a run would make."""
        return ()


def key_of(cache: Cache, project: Project) -> str | None:
    """The digest of all that a run of the project hangs on; None where that cannot be told."""
    if project.model or is_merging(project.docs):
        return None
    try:
        return cache.memo("publish").key(["account", *inputs(project)])
    except (OSError, ValueError):
        return None


def inputs(project: Project) -> Iterator[str]:
    """Every setting and every file, by name and content. Raises ValueError for a link: what it leads to may change."""
    yield repr(replace(project, root=Path()))
    if project.profile.endswith((".yml", ".yaml")):
        yield sha256_of(project.root / project.profile)
    for folder in (project.seeds, project.docs):
        for name, entry in below(folder):
            if entry.is_symlink():
                raise ValueError(name)
            if entry.is_file():
                yield f"{folder.relative_to(project.root).as_posix()}/{name}"
                yield hashlib.sha256(Path(entry.path).read_bytes()).hexdigest()


def keep(cache: Cache, key: str, account: Account) -> None:
    """Keep what a run told."""
    cache.put(key, encode(account))


def told_before(project: Project) -> Account | None:
    """What the last run told, where it found nothing to write and nothing is another since; else None."""
    if not project.cache.is_file():
        return None
    with open_cache(project.cache, keep=True) as cache:
        key = key_of(cache, project)
        row = cache.get(key) if key else None
        try:
            return None if row is None else decode(Account, row)
        except ValueError:
            return None
