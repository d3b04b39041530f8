"""The commands that make a briefing's folder, put articles in and take them out. Each says what that did."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.cli.commands import main, opened, write_pages
from generator.cli.console import Output, command
from generator.cli.ending import outcome, summary
from generator.cli.telling import as_data, lines_of
from generator.errors import BriefingError, Finding, UsageError
from generator.pages.frame.tongue import ENGLISH_LANGUAGE, languages
from generator.pages.wording import many


@command(main, 'briefing init strike --title "The dock strike" ~/articles', of_project=False)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.argument("articles", nargs=-1, metavar="[ARTICLES]...")
@click.option("--title", required=True, help="What the briefing is called.")
@click.option("--profile", help="The kind of story [default: told from the articles].")
@click.option(
    "--forge",
    type=click.Choice(["github", "gitlab", "none"]),
    help="Whose workflows and forms to write [default: told from DIR's git remote, else github].",
)
@click.option("--owner", help="Who answers for what runs code: @name or @organisation/team [default: the remote's].")
@click.option(
    "--language",
    type=click.Choice([ENGLISH_LANGUAGE, *languages()]),
    default=ENGLISH_LANGUAGE,
    show_default=True,
    help="The language of the frame: headings, labels and buttons. Articles stay in English.",
)
def init(
    root: Path,
    out: Output,
    *,
    folder: Path,
    articles: tuple[str, ...],
    title: str,
    profile: str | None,
    forge: str | None,
    owner: str | None,
    language: str,
) -> None:
    """Make a briefing's folder DIR from the files or folders of ARTICLES, and generate its first pages."""
    from generator.publish.articles.named import files_named, is_address  # noqa: PLC0415
    from generator.publish.init import begin, pages_by_section, whole_or_not  # noqa: PLC0415
    from generator.publish.placing import placed  # noqa: PLC0415

    addresses = [item for item in articles if is_address(item)]
    if addresses:
        now = f"make the briefing first, then `cd {folder} && briefing add {addresses[0]}`"
        raise UsageError(Finding(what=f"{addresses[0]} is no file", why="only `briefing add` fetches", now=now))
    target = (root / folder).resolve()
    named, others = files_named(articles, target / "seeds")
    with whole_or_not(target):
        begun = begin(target, title, profile, out.track(named, len(named)), forge, owner=owner, language=language)
        told = (*others, *begun.aside)
        aside = [finding for finding in told if not finding.note]
        wrong = any(not finding.note for finding in begun.aside)
        out.say(f"made {folder}: mkdocs.yml, docs/, seeds/, and a README for editors")
        out.say(begun.forge.told)
        out.say(f"profile {begun.project.profile}: {begun.why}")
        articles_read = len(begun.reading.sources)
        out.say(f"articles: {articles_read} read, {len(aside)} set aside")
        more = {"folder": str(target), "profile": begun.project.profile, "why": begun.why, "articles": articles_read}
        if not articles_read:
            out.say(f"next: put articles into {folder / 'seeds'}, or `cd {folder} && briefing add FILE-or-URL`")
            out.end(int(wrong), told, more)
        _, made = write_pages(target, replace(out, quiet=True, root=target), reading=begun.reading)
    shown = {entity.page for entity in made.briefing.entities if entity.page and entity.owner}
    counts = pages_by_section(made.briefing.profile, shown)
    left = sum(candidate.entity.page not in shown for candidate in made.briefing.found)
    out.say("found: " + ", ".join(f"{label} {count}" for label, count in counts))
    out.say(f"without a page: {left} candidates, listed in {folder / 'docs' / 'candidates.md'}")
    out.say(f"next: cd {folder} && briefing build")
    code, findings = outcome(made)
    found = {"found": dict(counts), "candidates": left}
    out.end(max(code, int(wrong)), (*told, *placed(findings, target)), {**more, **found, **summary(made)})


@command(main, "briefing add new-article.txt https://example.org/story", writes=True)
@click.argument("items", nargs=-1, required=True, metavar="FILE-or-URL...")
@click.option("--anyway", is_flag=True, help="Add what is there already, or a near copy of it, all the same.")
def add(root: Path, out: Output, items: tuple[str, ...], anyway: bool) -> None:
    """Put articles into seeds/, generate, and say what changed. Files, folders of files, or addresses to fetch."""
    from generator.publish.articles.add import add as put_in  # noqa: PLC0415
    from generator.publish.articles.named import files_named, is_address  # noqa: PLC0415

    project = opened(root)
    named, others = files_named([item for item in items if not is_address(item)], project.seeds)
    fetched, failed = fetch_all([item for item in items if is_address(item)], out)
    inside = [item for item in items if not is_address(item) and is_inside(Path(item), project.seeds)]
    told = [Finding(path=item, what="it stands in seeds/ already", now="run `briefing generate`") for item in inside]
    done = put_in(project, named, fetched, anyway=anyway, track=out.track)
    refused = (*told, *failed, *done.refused)
    for arrival in done.arrivals:
        for source in arrival.sources:
            out.say(f"added {source.path}: {source.label}, {len(source.sentences)} sentences")
    if done.made is None or done.comparison is None:
        out.end(1, (*refused, *others), {"added": []})
    for line in lines_of(done.comparison):
        out.say(line)
    out.say(f"{many(len(done.made.drift), 'page')} written or removed")
    code, findings = outcome(done.made)
    more = {
        "added": [{"id": s.id, "path": s.path, "title": s.title} for a in done.arrivals for s in a.sources],
        "changed": as_data(done.comparison),
        **summary(done.made),
    }
    out.end(max(code, 3 if done.missed else 1 if refused else 0), (*refused, *others, *done.missed, *findings), more)


def fetch_all(addresses: Sequence[str], out: Output) -> tuple[list[Any], list[Finding]]:
    """The pages at the addresses, and why one could not be had; what is no address stops all before any is asked."""
    from generator.publish.articles.addresses import parse_address  # noqa: PLC0415
    from generator.publish.articles.fetch import fetch  # noqa: PLC0415

    for address in addresses:
        parse_address(address)
    fetched = []
    failed: list[Finding] = []
    for address in addresses:
        out.say(f"fetching {address}")
        try:
            fetched.append(fetch(address))
        except BriefingError as error:
            failed.extend(error.findings)
    return fetched, failed


def is_inside(path: Path, folder: Path) -> bool:
    """Whether the path lies in the folder."""
    return path.resolve().is_relative_to(folder.resolve())


@command(main, "briefing remove 000 --dry-run", writes=True)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--dry-run", is_flag=True, help="Only say what rests on them.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(root: Path, out: Output, articles: tuple[str, ...], dry_run: bool, yes: bool) -> None:
    """Take articles, by id, file name or title, out of the briefing with all that rested on them, and say what."""
    from generator.publish.articles.remove import plan_removal  # noqa: PLC0415

    project = opened(root)
    plan = plan_removal(project, articles, out.track)
    names = [file.relative_to(project.root).as_posix() for file in plan.files]
    out.say(f"{'would remove' if dry_run else 'removing'} {', '.join(names)}: {', '.join(plan.labels)}")
    out.say(f"on it rest {many(plan.statements, 'statement')} and {many(plan.numbers, 'number')}")
    for line in lines_of(plan.comparison):
        out.say(line)
    for page in plan.pages:
        out.say(f"goes: {page}")
    out.say(f"{many(len(plan.made.drift), 'page')} {'to be written' if dry_run else 'written'} or removed")
    more = {
        "removed": [] if dry_run else names,
        "files": names,
        "statements": plan.statements,
        "numbers": plan.numbers,
        "pages_gone": list(plan.pages),
        "changed": as_data(plan.comparison),
        **summary(plan.made),
    }
    code, findings = outcome(plan.made)
    if dry_run:
        out.end(code, findings, more)
    if not yes and not agreed(out):
        out.end(2, [Finding(what="nothing is removed", why="it was not agreed to", now="say --yes")], more)
    missed = plan.do()
    out.end(max(code, 3 if missed else 0), (*missed, *findings), more)


@command(main, "briefing keep actors/mara-holt.md", weighs=False, writes=True)
@click.argument("pages", nargs=-1, metavar="[PAGE]...")
@click.option("--all", "everything", is_flag=True, help="Keep every page that was found.")
def keep(root: Path, out: Output, pages: tuple[str, ...], everything: bool) -> None:
    """Take found pages over as they are, by path or name: no later article renames or removes them."""
    from generator.publish.keep import keep as take_over  # noqa: PLC0415

    if not pages and not everything:
        raise UsageError(Finding(what="no page is named", now="name pages, or say --all"))
    kept = take_over(opened(root), pages, everything=everything)
    for path in kept:
        out.say(f"kept docs/{path}")
    out.say(f"{many(len(kept), 'page')} {'is' if len(kept) == 1 else 'are'} yours now")
    out.end(0, (), {"kept": [f"docs/{path}" for path in kept]})


def agreed(out: Output) -> bool:
    """Whether the person at the terminal says yes; where nobody can be asked, nobody has."""
    return not out.as_json and sys.stdin.isatty() and click.confirm("Remove it?", default=False, err=True)
