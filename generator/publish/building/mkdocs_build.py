"""A site is built aside and takes the old one's place only when it is whole: MkDocs warned of nothing."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import Finding, InputError
from generator.model.memo import FORGETFUL, Memo
from generator.publish.building.mkdocs_config import load, reproducible
from generator.publish.building.mkdocs_log import MEND, collected
from generator.publish.building.parallel import place
from generator.publish.collector import unwalked
from generator.publish.data.feed import FEED
from generator.publish.data.graph import heights
from generator.publish.data.graph_picture import sizes
from generator.publish.data.machines import GRAPH

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReport:
    """What was built: how many pages, how many files in all, and their size in bytes."""

    path: Path
    pages: int
    files: int
    size: int


def build_site(
    root: Path,
    out: Path,
    *,
    offline: bool = False,
    extra: Mapping[str, bytes] | None = None,
    told: Mapping[str, object] | None = None,
    finish: Callable[[str, str], str] = lambda _, page: page,
    last: Callable[[Path], None] = lambda _: None,
    memo: Memo = FORGETFUL,
) -> SiteReport:
    """Build the project's site into `out`, with `extra` files by their path in it, such as `data/briefing.json`.

    The theme's templates know which of these there are, as `config.extra.beside`: another builder has none. They are
    asked for when all pages are rendered, so that they may be made meanwhile.

    `told` is what the templates find in `config.extra` besides.

    `finish` is given each page with its address in the site, and gives it as it shall stand.

    `last` is given the built folder before it takes its place. `memo` keeps what a build gave for the next one.

    Raises InputError with all that MkDocs warned of; the site that was there then stays.
    """
    files = {} if extra is None else extra
    with aside(out) as folder:
        new = folder / "new"
        with reproducible(), collected(root / "docs") as findings:
            config = load(root, new, offline=offline)
            config.extra.update(told or {})
            run_mkdocs(config, findings, memo, finish, beside=files)
        if findings:
            raise InputError(*findings)
        place(files, new)
        last(new)
        report = measure(new, out)
        swap(new, out, folder / "old")
    return report


def run_mkdocs(
    config: "MkDocsConfig",
    findings: dict[Finding, None],
    memo: Memo = FORGETFUL,
    finish: Callable[[str, str], str] = lambda _, page: page,
    *,
    beside: Mapping[str, bytes] | None = None,
    drafts: bool = False,
) -> None:
    """One build, with the pages that are for editors alone where that is asked for. What stops it is a finding."""
    from mkdocs.commands.build import build  # noqa: PLC0415  # importing MkDocs takes longer than generating
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415

    from generator.publish.building.mkdocs_plugin import Sooner  # noqa: PLC0415

    def tell(config: "MkDocsConfig") -> None:
        if beside is not None:
            config.extra["feed"] = FEED if FEED in beside else ""
            config.extra["beside"] = frozenset(beside)
            config.extra["drawn"] = sizes(beside)
            config.extra["sheets"] = heights(beside[GRAPH]) if GRAPH in beside else {}

    sooner = Sooner(memo, finish, tell)
    config.plugins["briefing"] = sooner
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with unwalked(), sooner.rendered.listening():
            build(config, serve_url="/" if drafts else None)
    except (Abort, MkDocsException) as error:
        if not findings:
            findings[Finding(path="mkdocs.yml", what="MkDocs stopped", why=str(error), now=MEND)] = None
    finally:
        config.plugins.on_shutdown()


@contextmanager
def aside(out: Path) -> Iterator[Path]:
    """A folder of one's own beside `out`, on the same disk, so that a rename is enough; gone afterwards."""
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(new: Path, out: Path, old: Path) -> None:
    """Put `new` where `out` is, which goes to `old`; it comes back where that fails."""
    if out.exists():
        out.rename(old)
    try:
        new.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise


def measure(folder: Path, out: Path) -> SiteReport:
    """What a built folder holds."""
    found = list(files_in(folder))
    return SiteReport(
        path=out,
        pages=sum(name.endswith(".html") for name, _ in found),
        files=len(found),
        size=sum(size for _, size in found),
    )


def files_in(folder: Path | str) -> Iterator[tuple[str, int]]:
    """The name and the size of each file in a folder and all in it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from files_in(entry.path)
            else:
                yield entry.name, entry.stat().st_size
