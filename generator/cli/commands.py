"""The commands. Exit codes: 0 done, nothing to say; 1 found something; 2 called wrongly; 3 conflict.

What a command needs is imported when it runs, so that help and mistakes come at once.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.cli.console import FORMS, Output, command
from generator.cli.drifting import drift_of
from generator.cli.ending import outcome, summary, told
from generator.errors import BriefingError, Finding, InputError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
@click.option(
    "--project", type=click.Path(file_okay=False, path_type=Path), help="The briefing's folder [default: here]."
)
@click.pass_context
def main(context: click.Context, project: Path | None) -> None:
    """Turns a folder of articles about one story into a briefing, every statement tied to its sentence."""
    context.obj = {"project": project}


def opened(root: Path) -> Any:  # noqa: ANN401
    """The project; a model that the command line names takes the place of that of mkdocs.yml."""
    from generator.publish.project import open_project  # noqa: PLC0415

    project = open_project(root)
    model = click.get_current_context().ensure_object(dict).get("model")
    return replace(project, model=model) if model else project


def generated(root: Path, out: Output, reading: Any = None, *, writes: bool = False) -> tuple[Any, Any]:  # noqa: ANN401
    """The project and what a run makes of it; leaves where the registry is broken, before anything is written."""
    from generator.publish.generate import run  # noqa: PLC0415

    project = opened(root)
    made = run(project, out.track, reading)
    if made.broken:
        torn = any(finding.rule == "conflict-markers" for finding in made.broken)
        stops = Finding(what="nothing is written", why="what stands above stops a run", now="mend that, then run again")
        out.end(3 if torn else 1, (*made.broken, *([stops] if writes else []), *made.findings))
    return project, made


def write_pages(
    root: Path,
    out: Output,
    *,
    upgrade: bool = False,
    drop_found: bool = False,
    reading: Any = None,  # noqa: ANN401
) -> tuple[Any, Any]:
    """Generate, of seeds/ or of what was read of it, and write; says what changed.

    Pages of another version are written, and found pages let go, only where that is asked for.
    """
    from generator.publish.generate import write  # noqa: PLC0415
    from generator.publish.version import difference, take_over  # noqa: PLC0415

    project, made = generated(root, out, reading, writes=True)
    other = difference(project, made)
    if other and not upgrade:
        code, findings = outcome(made)
        out.end(max(code, 1), (other, *findings), summary(made))
    if made.let_go and not drop_found:
        out.end(3, (lost(made.let_go, project.discover), *outcome(made)[1]), summary(made))
    missed = write(project, made)
    if missed:
        out.end(3, missed)
    if upgrade and take_over(project):
        out.say(f"version {__version__} is noted in mkdocs.yml; {project.version} was")
    for change in made.drift:
        out.say(f"{change.state.value:8} docs/{change.path}")
    out.say(told(made, len(made.drift)))
    return project, made


def settled(root: Path) -> Any:  # noqa: ANN401
    """What the last run told, where it found nothing to write and nothing is another since; else None."""
    from generator.publish.kept.account import told_before  # noqa: PLC0415

    return told_before(opened(root))


def lost(paths: Sequence[str], discover: str) -> Finding:
    """What to tell where pages that were found, and perhaps read by an editor, would go."""
    return Finding(
        path="mkdocs.yml",
        what=f"{len(paths)} found pages would go, docs/{paths[0]} among them; nothing is written",
        why=f"extra.briefing.discover is {discover}, and nobody took them over",
        now="`briefing keep --all` takes them over; `briefing generate --drop-found` lets them go",
    )


DROP = click.option("--drop-found", is_flag=True, help="Let pages go that were found and that nobody took over.")
UPGRADE = click.option("--upgrade", is_flag=True, help="Take this version where another one wrote the pages.")


@command(main, "briefing generate --project my-briefing", writes=True)
@UPGRADE
@DROP
def generate(root: Path, out: Output, upgrade: bool, drop_found: bool) -> None:
    """Write docs/ from the articles in seeds/ and the registry in docs/. What editors wrote stays."""
    if not upgrade and (before := settled(root)):
        out.say(told(before, 0))
        out.end(*outcome(before), summary(before))
    _, made = write_pages(root, out, upgrade=upgrade, drop_found=drop_found)
    out.end(*outcome(made), summary(made))


@command(main, "briefing build", writes=True)
@UPGRADE
def build(root: Path, out: Output, upgrade: bool) -> None:
    """Generate, then build the site with its data into site/."""
    from generator.publish.site import publish_site  # noqa: PLC0415

    project, made = write_pages(root, out, upgrade=upgrade)
    try:
        publish_site(project, made)
    except InputError as error:
        code, findings = outcome(made)
        places = {(row.path, row.line) for row in findings if not row.note}
        more = [row for row in error.findings if (row.path, row.line) not in places]  # the builder says less of a link
        unbuilt = Finding(
            what="site/ was not built",
            why="MkDocs warned; a site that was there stays",
            now="mend that, then build again",
        )
        out.end(max(code, 1), (*more, *findings, unbuilt), summary(made))
    out.say("built site/, with site/data/briefing.json")
    out.end(*outcome(made), summary(made))


@command(main, "briefing check", forms=FORMS)
def check(root: Path, out: Output) -> None:
    """Check that docs/ is what the sources and decisions give, and what editors wrote; nothing is written.

    Exit 1: drift that no decision explains, a dead link, a citation whose words are gone, an unknown key or name. What
    decisions explain is only told. Exit 3: a conflict.

    What is left out of the pages, as it would mislead without its article, is listed with the reason; it is no failure.
    """
    from generator.cli.withheld import as_data, lines_of  # noqa: PLC0415
    from generator.publish.owners import unowned  # noqa: PLC0415

    made = settled(root)
    drift = []
    if made is None:
        from generator.publish.version import difference  # noqa: PLC0415

        project, made = generated(root, out)
        other = difference(project, made)
        drift = list(drift_of(made, upgrade=other is not None))
        drift = [other, *drift] if other else drift
    code, findings = outcome(made)
    if not drift and not findings:
        out.say(f"docs/ is what {made.counts['sources']} sources and the registry give")
    left = made.left_out
    for line in lines_of(left, made.counts["statements"]):
        out.say(line)
    found = (*drift, *findings, *unowned(root))
    mend = sum(not row.note for row in found)
    if found:
        out.say(f"to mend: {mend}; only told: {len(found) - mend}")
    out.end(code or int(mend > 0), found, {**summary(made), "left_out": as_data(left)})


def refuse_drift(made: Any, out: Output) -> None:  # noqa: ANN401
    """Leave where docs/ is not what the sources give: pages and data of a bundle must be of one run."""
    if made.drift:
        paths = [f"docs/{change.path}" for change in made.drift]
        what = f"docs/ is not up to date: {len(paths)} pages differ, {paths[0]} among them"
        out.end(1, [Finding(what=what, now="run `briefing generate` first")], summary(made))


@command(main, "briefing bundle --out dist/briefing-offline.zip", writes=True)
@click.option(
    "--out",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The zip to write [default: dist/briefing-offline.zip].",
)
def bundle(root: Path, out: Output, target: Path | None) -> None:
    """Build the offline zip: it opens from a folder or a stick, with search, without a network."""
    from generator.publish.site import publish_zip  # noqa: PLC0415

    project, made = generated(root, out)
    refuse_drift(made, out)
    made_zip = publish_zip(project, made, target or project.zip)
    out.say(f"wrote {made_zip.path.name}: {made_zip.files} files, {made_zip.size:,} bytes, sha256 {made_zip.sha256}")
    out.end(*outcome(made), {"path": str(made_zip.path), "sha256": made_zip.sha256, "size": made_zip.size})


@command(main, "briefing verify dist/briefing-offline.zip", weighs=False, forms=FORMS)
@click.argument("site", required=False, type=click.Path(path_type=Path))
def verify(root: Path, out: Output, site: Path | None) -> None:
    """Check a built site or zip against the articles, independently: every sentence traced, every link resolved."""
    from generator.editorial.profiles import headings_of, labels_of, load_profile  # noqa: PLC0415
    from generator.verify import verify_site  # noqa: PLC0415

    project = opened(root)
    target = site or project.site
    if not target.exists():
        out.end(
            2,
            [
                Finding(
                    what=f"there is no {target.name} to verify", now="run `briefing build` or `briefing bundle` first"
                )
            ],
        )
    profile = load_profile(project.profile, project.root)
    verdict = verify_site(target, project.seeds, labels_of(profile), headings_of(profile))
    for name, count in verdict.counts.items():
        out.say(f"{count:7,} {name}")
    if not verdict.findings:
        out.say(f"{target.name}: everything shown is in the articles")
    out.end(1 if verdict.findings else 0, verdict.findings, {"counts": dict(verdict.counts)})


@command(main, "briefing explain 000:13")
@click.argument("id")
def explain(root: Path, out: Output, id: str) -> None:
    """Tell the whole chain behind a statement, claim, entity, page or sentence (such as 000:13), with every reason."""
    from generator.pages.explain import explain as rows_of  # noqa: PLC0415

    _, made = generated(root, out)
    rows = rows_of(made.briefing, made.pages, id)
    if not rows:
        near = nearest(id, made)
        now = (
            f"did you mean {near}?"
            if near
            else "give a statement, claim or entity id, a page's path, or a sentence such as 000:13"
        )
        out.end(2, [Finding(what=f"nothing here is called {id!r}", now=now)])
    for indent, text in rows:
        out.say("  " * indent + text)
    out.end(0, (), {"rows": [{"indent": indent, "text": text} for indent, text in rows]})


def nearest(id: str, made: Any) -> str:  # noqa: ANN401
    """The entity or page that is called most like it."""
    import difflib  # noqa: PLC0415

    names = [
        *(e.name for e in made.briefing.entities),
        *(p.path for p in made.pages),
        *(e.id for e in made.briefing.entities),
    ]
    parts = sorted((name for name in names[: len(made.briefing.entities)] if id.casefold() in name.casefold()), key=len)
    return next(iter([*difflib.get_close_matches(id, names, n=1), *parts]), "")


@command(main, "briefing serve --port 8000")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port on this machine."
)
def serve(root: Path, out: Output, port: int) -> None:
    """Show the site on this machine and build it again whenever seeds/ or docs/ change. Ctrl-C stops it."""
    from generator.publish.serve import serve_site  # noqa: PLC0415

    project, _ = write_pages(root, out)

    def again() -> None:
        try:
            write_pages(root, out)
        except BriefingError as error:
            out.warn(error.findings)
        except SystemExit:
            return

    serve_site(project.root, again, port=port)
