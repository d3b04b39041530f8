"""The command that makes the whole briefing one document."""

from pathlib import Path

import click

from generator.cli.commands import generated, main, refuse_drift
from generator.cli.console import Output, command
from generator.cli.ending import outcome
from generator.errors import Finding

NAMES = {"html": "briefing-book.html", "pdf": "briefing-book.pdf", "single": "briefing.html"}


@command(main, "briefing book --format pdf", writes=True)
@click.option(
    "--format", "sort", type=click.Choice(sorted(NAMES)), default="html", show_default=True, help="What to make."
)
@click.option(
    "--out",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write [default: dist/briefing-book.html, dist/briefing-book.pdf or dist/briefing.html].",
)
def book(root: Path, out: Output, sort: str, target: Path | None) -> None:
    """Make the whole briefing one document, with contents and every citation as a note.

    html prints well; pdf is set by WeasyPrint (the extra `book`) or an installed browser; single is one file that opens
    on a phone, where a zip does not. None of them holds more of an article than the pages cite.
    """
    from generator.publish.book.book import book as made_of  # noqa: PLC0415
    from generator.publish.book.pdf import as_pdf  # noqa: PLC0415
    from generator.publish.data.export import export  # noqa: PLC0415
    from generator.publish.files import write_bytes  # noqa: PLC0415
    from generator.publish.project import read_pages  # noqa: PLC0415

    project, made = generated(root, out)
    refuse_drift(made, out)
    data = export(made.briefing, made.pages, made.own, made.edits, made.redirects)
    texts = {path: page.body for path, page in read_pages(project)[0].items()}
    sections = [(section.id, section.label) for section in made.briefing.profile.sections]
    document = made_of(data, texts, sections, folded=sort == "single", language=project.language)
    remarks: tuple[Finding, ...] = ()
    body = document.encode()
    if sort == "pdf":
        body, remarks = as_pdf(document)
    target = target or project.zip.parent / NAMES[sort]
    write_bytes(target, body)
    out.say(f"wrote {target.name}: {len(body):,} bytes")
    code, findings = outcome(made)
    out.end(code, (*remarks, *findings), {"path": str(target), "size": len(body)})
