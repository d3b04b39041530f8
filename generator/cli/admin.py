"""`briefing admin`: a person switches the editors' admin page on; then and only then is its one script fetched."""

from pathlib import Path

import click

from generator.cli.commands import main, opened
from generator.cli.console import Output, command


@command(main, "briefing admin", weighs=False, writes=True)
@click.option("--off", is_flag=True, help="Take the script out again.")
@click.option(
    "--package",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The package, got elsewhere [default: npm fetches it].",
)
def admin(root: Path, out: Output, off: bool, package: Path | None) -> None:
    """Put an admin page for editors who know no git into the site: what they save there becomes a pull request.

    Its one script is fetched by npm, held against a hash, and kept in the folder admin/; `briefing build` copies it.
    The offline zip never has it.
    """
    from generator.publish.admin.page import FOLDER, PACKAGE, VERSION, switch_off, switch_on, told  # noqa: PLC0415

    project = opened(root)
    if off:
        gone = switch_off(project)
        out.say("the admin page is off" if gone else "the admin page was off already")
        out.end(0, (), {"admin": False})
    forge, _ = told(project)
    written = [path.relative_to(project.root).as_posix() for path in switch_on(project, package)]
    for path in written:
        out.say(f"wrote {path}")
    out.say(f"{PACKAGE} {VERSION}: the next `briefing build` puts it into site/{FOLDER}/, for {forge.address}")
    out.say("commit the folder; the README says how editors sign in")
    out.end(0, (), {"admin": True, "files": written, "forge": forge.address})
