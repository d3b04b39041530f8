"""Serving is for one's own eyes: on this machine alone, made again whenever an article or a page changes."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.errors import BriefingError, Finding, UsageError
from generator.model.memo import Memo
from generator.publish.building.mkdocs_build import run_mkdocs
from generator.publish.building.mkdocs_config import load, reproducible
from generator.publish.building.mkdocs_log import collected

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

HOST = "127.0.0.1"
WATCHED = ("docs", "seeds", "mkdocs.yml")


def say(text: str) -> None:
    """A line on standard error."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def serve_site(
    root: Path, regenerate: Callable[[], None], *, port: int = 8000, tell: Callable[[str], None] = say
) -> None:
    """Serve the site until interrupted. `regenerate` writes docs/ anew, and only what changed: else it never rests."""
    folder = Path(tempfile.mkdtemp(prefix="briefing-"))
    try:
        server = make_server(root, folder, rebuilder(root, folder, regenerate, tell), port)
        server.builder()
        tell(f"the briefing is at {server.url} (Ctrl-C stops it)")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        except OSError as error:
            why = f"port {port}: {error.strerror or error}"
            raise UsageError(Finding(what="cannot serve", why=why, now="name another with --port")) from error
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_server(root: Path, folder: Path, rebuild: Callable[[], None], port: int) -> "LiveReloadServer":
    """MkDocs' own server with live reload, over `folder`, watching what a briefing is made from."""
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415  # importing MkDocs takes longer than generating

    server = LiveReloadServer(builder=rebuild, host=HOST, port=port, root=str(folder))
    for name in WATCHED:
        if (root / name).exists():
            server.watch(str(root / name))

    def not_found(code: int) -> bytes | None:
        page = folder / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    server.error_handler = not_found
    return server


class Kept(dict[str, Any]):
    """What builds gave, while the server runs."""

    put = dict.__setitem__


def rebuilder(
    root: Path, folder: Path, regenerate: Callable[[], None], tell: Callable[[str], None]
) -> Callable[[], None]:
    """What happens on every change: generate, build, tell what is wrong. A mistake in a page stops nothing."""
    memo = Memo(Kept())

    def rebuild() -> None:
        try:
            regenerate()
            with reproducible(), collected(root / "docs") as findings:
                run_mkdocs(load(root, folder, strict=False), findings, memo, drafts=True)
            for finding in findings:
                tell(str(finding))
        except BriefingError as error:
            for finding in error.findings:
                tell(str(finding))

    return rebuild
