"""The command that writes the data: JSON, tables as CSV or SQLite, FollowTheMoney, and the pages as Markdown."""

from pathlib import Path

import click

from generator.cli.commands import generated, main
from generator.cli.console import Output, command
from generator.cli.ending import outcome
from generator.errors import Finding

FORMATS = ("json", "csv", "sqlite", "ftm", "all")


@command(main, "briefing export --format sqlite --out briefing.sqlite")
@click.option("--format", "sort", type=click.Choice(FORMATS), default="json", show_default=True, help="What to write.")
@click.option(
    "--out",
    "target",
    type=click.Path(path_type=Path),
    help="The file to write, a folder for csv and all [default: standard output, for json and ftm].",
)
def export(root: Path, out: Output, sort: str, target: Path | None) -> None:
    """Write the data, everything the site shows: JSON of the public contract, and the same for other programs.

    csv is a folder of tables in which no cell can be taken for a formula; sqlite one file with keys and a full-text
    index, which opens in Datasette; ftm FollowTheMoney entities as JSON lines; all the folder that a site has.
    """
    from generator.publish.files import write_bytes  # noqa: PLC0415
    from generator.publish.site import data_files  # noqa: PLC0415

    if target is None and sort not in {"json", "ftm"}:
        out.end(2, [Finding(what=f"{sort} cannot be printed", now=f"name where to write it: --format {sort} --out …")])
    project, made = generated(root, out)
    files = data_files(made, project.docs)
    code, findings = outcome(made)
    path = {"json": "data/briefing.json", "sqlite": "data/briefing.sqlite", "ftm": "data/entities.ftm.jsonl"}.get(sort)
    if target is None and path:
        click.echo(files[path].decode(), nl=False)
        Output(quiet=out.quiet).end(code, findings)
    target = target or Path()
    if path:
        chosen = {target: files[path]}
    else:
        folder = "data/csv/" if sort == "csv" else "data/"
        chosen = {target / name.removeprefix(folder): body for name, body in files.items() if name.startswith(folder)}
    for file, body in chosen.items():
        write_bytes(file, body)
    out.say(f"wrote {target}" if path else f"wrote {len(chosen)} files into {target}")
    out.end(code, findings, {"path": str(target), "files": [str(file) for file in chosen]})
