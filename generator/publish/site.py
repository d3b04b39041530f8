"""A site is what MkDocs builds of docs/, with the data beside it; a bundle is the same for opening without a server."""

import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.publish.admin import admin_files
from generator.publish.bundle import Bundle, make_zip
from generator.publish.cache import open_cache
from generator.publish.cards import card_files
from generator.publish.covers import cover_files
from generator.publish.export import as_text, export
from generator.publish.feed import FEED, feed
from generator.publish.generate import Run
from generator.publish.imprint import standing
from generator.publish.linked import write_linked
from generator.publish.machines import machine_files
from generator.publish.mkdocs_build import SiteReport, build_site
from generator.publish.policy import write_policies
from generator.publish.project import Project
from generator.publish.redirects import write_redirects
from generator.publish.search_index import teach

DATA = "data/briefing.json"
"""Where the data export stands in a site."""


def data_files(made: Run, docs: Path) -> dict[str, bytes]:
    """The data, what other programs read, and scripts for the pages that cite it, as files of the site."""
    data = export(made.briefing, made.pages, made.own, made.edits, made.redirects)
    text = as_text(data).encode()
    return {DATA: text, **machine_files(data, docs, text), **card_files(data)}


def finishing(
    made: Run, files: Mapping[str, bytes], project: Project, *, offline: bool = False
) -> Callable[[Path], None]:
    """Says in each page of a built site what may run in it, leads on from old addresses, teaches the search."""
    titles = {page.path: page.title for page in made.pages} | dict(made.own)

    def last(site: Path) -> None:
        data = json.loads(files[DATA])
        write_linked(site, data, project.imprint, "" if offline else project.url)
        write_policies(site)
        write_redirects(site, made.redirects, titles)
        teach(site, data, made.story.project.language)

    return last


def told_of(project: Project, files: Mapping[str, bytes]) -> dict[str, object]:
    """What the theme says of the briefing as a whole."""
    return {"imprint": {"given": project.imprint, "standing": standing(json.loads(files[DATA]))}}


def feed_files(project: Project, made: Run) -> dict[str, bytes]:
    """The feed as a file of the site; none before the first edition."""
    editions = made.briefing.editions
    return {FEED: feed(made.briefing.title, editions, project.url, flat=project.flat)} if editions else {}


def publish_site(project: Project, made: Run) -> SiteReport:
    """Build site/ with the data, and with the admin page where it is on.

    Raises InputError with all that MkDocs warned of; the old site stands then.
    """
    files = {**data_files(made, project.docs), **admin_files(project), **feed_files(project, made)}
    if project.url:  # who shows a link asks for its picture by a whole address
        files |= cover_files(json.loads(files[DATA]))
    told, last = told_of(project, files), finishing(made, files, project)
    with open_cache(built(project, "site")) as cache:
        memo = cache.memo("publish")
        return build_site(project.root, project.site, extra=files, told=told, last=last, memo=memo)


def publish_zip(project: Project, made: Run, target: Path) -> Bundle:
    """Build the offline site aside and pack it. Raises InputError with all that MkDocs warned of."""
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        site = Path(folder) / "site"
        files = data_files(made, project.docs)
        told, last = told_of(project, files), finishing(made, files, project, offline=True)
        with open_cache(built(project, "zip")) as cache:
            memo = cache.memo("publish")
            build_site(project.root, site, offline=True, extra=files, told=told, last=last, memo=memo)
        return make_zip(site, target)


def built(project: Project, what: str) -> Path:
    """Where a kind of build keeps what it gave: each wants other rows, and forgets the rest."""
    return project.cache.with_name(f"{project.cache.name}.{what}")
