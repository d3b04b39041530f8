"""Adding articles: what is there already is refused and named; what is new is weighed before a file is moved in."""

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import Finding, InputError
from generator.model.source import Source
from generator.publish.articles.arrivals import Arrival, Landing, move_in
from generator.publish.articles.fetch import Fetched
from generator.publish.articles.named import Named
from generator.publish.generate import Run, run, write
from generator.publish.inputs import Track
from generator.publish.planning.compare import Comparison, compare
from generator.publish.project import Project
from generator.publish.version import refuse_other
from generator.reading import settled
from generator.reading.copies import Copies, body_of

ANYWAY = "add it with --anyway to have it all the same: it counts as no origin of its own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came in and what did not, and the run over what is there now; no `made` where nothing came in."""

    arrivals: tuple[Arrival, ...]
    refused: tuple[Finding, ...]
    made: Run | None = None
    comparison: Comparison | None = None
    missed: tuple[Finding, ...] = ()


def add(
    project: Project, named: Iterable[Named], fetched: Iterable[Fetched], *, anyway: bool, track: Track | None = None
) -> Added:
    """Put articles into seeds/ and generate. Nothing is moved in before the whole run is known to go through."""
    refuse_other(project)
    with tempfile.TemporaryDirectory(prefix=".seeds.", dir=project.root) as folder:
        landing = Landing(folder=Path(folder) / "seeds", seeds=project.seeds)
        for path, given in named:
            landing.take(path, given)
        for page in fetched:
            landing.write(page.name, page.data, page.sidecar, page.asked)
        before = run_so_far(project, track)
        there = before.reading if before else settled((), ())
        arrivals, refused = sort_out(landing.read(), there.sources, anyway=anyway)
        if not arrivals:
            return Added(arrivals=(), refused=refused)
        came = [source for arrival in arrivals for source in arrival.sources]
        remarks = [finding for arrival in arrivals for finding in arrival.findings]
        made = run(project, track, there.with_more(came, remarks))
        if made.broken:
            return Added(arrivals=(), refused=(*made.broken, *refused))
        move_in(arrivals, project.seeds)
    return Added(
        arrivals=arrivals,
        refused=refused,
        made=made,
        comparison=compare(before.briefing if before else None, made.briefing),
        missed=write(project, made),
    )


def run_so_far(project: Project, track: Track | None) -> Run | None:
    """The run over what is there; None where no article can be read yet: what else is wrong, the next run says."""
    try:
        return run(project, track)
    except InputError:
        return None


def sort_out(
    came: Iterable[Arrival], sources: Sequence[Source], *, anyway: bool
) -> tuple[tuple[Arrival, ...], tuple[Finding, ...]]:
    """Those to move in, and for each other one why it is not.

    Of files that come together only the very same is refused: what outlets copied from each other, weighing tells.
    """
    kept: list[Arrival] = []
    refused: list[Finding] = []
    known = Known(sources)
    for arrival in came:
        if not arrival.sources:
            refused.extend(set_aside(arrival))
        elif not anyway and (finding := known.holds(arrival)):
            refused.append(finding)
        else:
            kept.append(arrival)
            known.files.setdefault(arrival.sha256, arrival.sources[0].path)
    return tuple(kept), tuple(refused)


def set_aside(arrival: Arrival) -> list[Finding]:
    """Why nothing of a file can be read, under the name by which the person knows it."""
    given = Path(arrival.given)
    found = []
    for finding in arrival.findings:
        suffix = Path(finding.path).suffix
        beside = bool(suffix) and suffix != arrival.path.suffix
        found.append(replace(finding, path=given.with_suffix(suffix).as_posix() if beside else arrival.given))
    now = "save it as text, or as a web page with its text"
    return found or [Finding(path=arrival.given, what="no article can be read from it", now=now)]


class Known:
    """The articles there are, by file, by body and by their words."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.files: dict[str, str] = {}
        self.bodies: dict[tuple[str, ...], str] = {}
        self.copies = Copies()
        for source in sources:
            self.files.setdefault(source.sha256, source.path)
            self.bodies.setdefault(body_of(source), source.path)
            self.copies.add(source)

    def holds(self, arrival: Arrival) -> Finding | None:
        """What makes a file one that is there already; None where all its articles are new."""
        if arrival.sha256 in self.files:
            return already(arrival, f"{self.files[arrival.sha256]} is the very same file")
        for source in arrival.sources:
            body = body_of(source)
            if body and body in self.bodies:
                return already(arrival, f"{self.bodies[body]} says the same, word for word")
            if near := self.copies.nearest(source):
                share = f"{near[1]:.0%} of the shorter one's runs of three words"
                return already(arrival, f"{near[0].path} is a near copy: the two share {share}")
        return None


def already(arrival: Arrival, why: str) -> Finding:
    """A file that is there already."""
    return Finding(path=arrival.given, what="not added, it is there already", why=why, now=ANYWAY)
