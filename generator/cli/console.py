"""How a command speaks and ends: words for people, one JSON object for machines, never a traceback for a mistake."""

import errno
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass
from functools import wraps
from inspect import cleandoc
from pathlib import Path
from typing import Any, NoReturn, ParamSpec

import click

from generator.errors import BriefingError, Finding, UsageError

LONG = 40
"""From this many articles on, reading them shows a progress bar where the terminal is one."""

PATIENCE = 30
"""Seconds that a run waits for another one that writes in the same folder."""

P = ParamSpec("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """How a command speaks: words for people, one JSON object for machines, or findings as a forge reads them.

    `form` is one of `FORMS` or what a command has beside them; `root` is the briefing's folder.
    """

    quiet: bool = False
    form: str = "text"
    root: Path = Path()

    @property
    def as_json(self) -> bool:
        """Whether it prints one JSON object."""
        return self.form == "json"

    @property
    def for_people(self) -> bool:
        """Whether what it prints is read line by line: a forge's log is, with its annotations between the lines."""
        return self.form in ("text", "github")

    def say(self, text: str) -> None:
        """A line for people, on standard output."""
        if not self.quiet and self.for_people:
            click.echo(text)

    def warn(self, findings: Iterable[Finding]) -> None:
        """Findings, a line each, on standard error; they are never silenced, only put into the document instead."""
        if self.form == "github":
            from generator.cli.annotations import github  # noqa: PLC0415

            click.echo(github(findings, prefix(self.root)), nl=False)
        elif self.form == "text":
            for finding in findings:
                click.echo(str(finding), err=True)

    def end(self, code: int, findings: Iterable[Finding] = (), more: Mapping[str, object] | None = None) -> NoReturn:
        """Say what was found and leave with the code; `more` goes into the JSON."""
        from generator.publish.placing import on_pages, placed  # noqa: PLC0415

        rows = list((on_pages if self.form in ANNOTATIONS else placed)(findings, self.root) if findings else ())
        self.warn(rows)
        if self.as_json:
            click.echo(
                json.dumps(
                    {"exit": code, "findings": [asdict(row) for row in rows], **(more or {})}, ensure_ascii=False
                )
            )
        elif self.form in ANNOTATIONS and self.form != "github":
            from generator.cli.annotations import gitlab, sarif  # noqa: PLC0415

            click.echo((gitlab if self.form == "gitlab" else sarif)(rows, prefix(self.root)), nl=False)
        elif self.form == "markdown":
            from generator.cli.plans.markdown import findings as listed  # noqa: PLC0415

            click.echo("\n".join(listed(rows)), nl=False)
        sys.exit(code)

    def track(self, items: Iterable[Any], total: int) -> Iterator[Any]:
        """The items, with a progress bar where there are many of them and a person watches."""
        if self.quiet or not self.for_people or total < LONG or not sys.stderr.isatty():
            yield from items
            return
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import track  # noqa: PLC0415

        yield from track(items, "Reading articles", total=total, console=Console(stderr=True))


FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def refused(error: OSError, root: Path) -> Finding:
    """What the system would not do, with the file that it is about: what was to be written before what was read."""
    where = str(error.filename2 or error.filename or "")
    path = Path(where).resolve()
    where = path.relative_to(root).as_posix() if where and path.is_relative_to(root) else where
    now = "make room there" if error.errno in FULL else "mend that"
    return Finding(path=where, what=error.strerror or str(error), now=f"{now}, then run it again: nothing is lost")


@contextmanager
def interruptible() -> Iterator[None]:
    """The system's signal to end does what Ctrl-C does, so that what was begun is cleaned up."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the briefing's lock: two runs that write at once would each undo a part of the other's work."""
    from filelock import FileLock, Timeout  # noqa: PLC0415

    if not (root / "mkdocs.yml").is_file():
        yield
        return
    folder = root / ".briefing"
    folder.mkdir(exist_ok=True)
    lock = FileLock(folder / "lock", timeout=PATIENCE)
    try:
        with lock:
            yield
    except Timeout as error:
        why = f"it has not ended in {PATIENCE} seconds"
        raise UsageError(Finding(what="another run writes here", why=why, now="try again when it has ended")) from error


@contextmanager
def settled(root: Path, *, writes: bool) -> Iterator[None]:
    """What a killed run had begun is completed before anything is read; one that `writes` stays alone after that."""
    from generator.publish.journal import complete, is_pending  # noqa: PLC0415

    with alone(root) if writes else nullcontext():
        if is_pending(root):
            with nullcontext() if writes else alone(root):
                complete(root)
        yield


PROJECT = click.option(
    "--project", type=click.Path(file_okay=False, path_type=Path), help="The briefing's folder [default: here]."
)

MODEL = click.option(
    "--model",
    help="A spaCy pipeline, gliner:NAME or ADDRESS#NAME of a language model, that may point at names "
    "[default: extra.briefing.model of mkdocs.yml, else none].",
)


FORMS = ("text", "json", "github", "gitlab", "sarif")
"""How findings are printed: for people, as one JSON object, as a forge's annotations, or as a report of them."""


ANNOTATIONS = ("github", "gitlab", "sarif")
"""Those that a forge shows beside the lines of its files."""


def prefix(root: Path) -> str:
    """Where the briefing's folder lies in its repository, with a slash at the end: forges name files from there."""
    from generator.publish.git import folder_in_repository  # noqa: PLC0415

    return folder_in_repository(root)


def command(
    group: click.Group,
    example: str,
    *,
    of_project: bool = True,
    weighs: bool = True,
    writes: bool = False,
    forms: Sequence[str] = ("text", "json"),
) -> Callable[[Callable[..., None]], click.Command]:
    """A command with the options that all share, its example, and every user's mistake told without a traceback.

    One that is not `of_project` makes a folder of its own, so it takes no --project. One that `weighs` the articles
    anew takes a --model. One that `writes` waits until no other one writes there. One with more `forms` than two has
    the option --format.
    """

    def register(function: Callable[..., None]) -> click.Command:
        @wraps(function)
        def run(
            quiet: bool,
            as_json: bool,
            form: str = "text",
            project: Path | None = None,
            model: str | None = None,
            **more: object,
        ) -> None:
            shared = click.get_current_context().ensure_object(dict)
            root = project or shared.get("project") or Path()
            out = Output(quiet=quiet, form="json" if as_json else form, root=root.resolve())
            shared["model"] = model
            try:
                with interruptible(), settled(root.resolve(), writes=writes):
                    function(root.resolve(), out, **more)
            except BriefingError as error:
                out.end(error.exit_code, error.findings)
            except KeyboardInterrupt:
                out.end(130, [Finding(what="stopped", why="it was interrupted", now="run it again: nothing is lost")])
            except BrokenPipeError:
                sys.exit(0)
            except OSError as error:
                out.end(1, [refused(error, root.resolve())])

        help_ = f"{cleandoc(function.__doc__ or '')}\n\n\b\nExample:\n  {example}"
        form = click.option("--format", "form", type=click.Choice(forms), default="text", help="How to print it.")
        made = group.command(name=function.__name__.rstrip("_"), help=help_)(run)
        for option in (
            click.option("--json", "as_json", is_flag=True, help="Print one JSON object, for machines."),
            click.option("--quiet", is_flag=True, help="Print findings only."),
            *([MODEL] if of_project and weighs else []),
            *([PROJECT] if of_project else []),
            *([form] if len(forms) > 2 else []),
        ):
            option(made)
        return made

    return register
