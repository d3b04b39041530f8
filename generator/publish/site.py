"""A site is what MkDocs builds of docs/, with the data beside it; a bundle is the same for opening without a server."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.editorial.arranging.across import HOME
from generator.publish.admin.page import admin_files
from generator.publish.building.cards import card_files
from generator.publish.building.covers import cover_files
from generator.publish.building.finishing import Finishing
from generator.publish.building.imprint import standing
from generator.publish.building.mkdocs_build import SiteReport, build_site
from generator.publish.building.parallel import meanwhile
from generator.publish.bundle import Bundle, make_zip
from generator.publish.collector import uncollected
from generator.publish.data.claims import Json
from generator.publish.data.export import as_text, export
from generator.publish.data.feed import FEED, feed
from generator.publish.data.machines import machine_files
from generator.publish.generate import Run
from generator.publish.kept.cache import open_cache
from generator.publish.project import Project

DATA = "data/briefing.json"
"""Where the data export stands in a site."""


def data_of(made: Run) -> Json:
    """The data export."""
    with uncollected():
        return export(made.briefing, made.pages, made.own, made.edits, made.redirects)


def files_of(data: Json, docs: Path) -> dict[str, bytes]:
    """The data, what other programs read, and scripts for the pages that cite it, as files of the site."""
    with uncollected():
        text = as_text(data).encode()
        return {DATA: text, **machine_files(data, docs, text), **card_files(data)}


def data_files(made: Run, docs: Path) -> dict[str, bytes]:
    """All of that."""
    return files_of(data_of(made), docs)


def told_of(project: Project, finishing: Finishing) -> dict[str, object]:
    """What the theme says of the briefing as a whole."""
    return {"imprint": {"given": project.imprint, "standing": standing(finishing.data, finishing.language)}}


def feed_files(project: Project, made: Run) -> dict[str, bytes]:
    """The feed as a file of the site; none before the first edition."""
    editions = made.briefing.editions
    index = next((page.path for page in made.pages if page.kind == "changes"), HOME)
    told = feed(made.briefing.title, editions, project.url, flat=project.flat, index=index) if editions else b""
    return {FEED: told} if told else {}


def publish_site(project: Project, made: Run) -> SiteReport:
    """Build site/ with the data, and with the admin page where it is on.

    Raises InputError with all that MkDocs warned of; the old site stands then.
    """
    data = data_of(made)

    def files() -> dict[str, bytes]:
        found = {**files_of(data, project.docs), **admin_files(project), **feed_files(project, made)}
        # who shows a link asks for its picture by a whole address
        return found | cover_files(data) if project.url else found

    with meanwhile(files, len(data["pages"]), project.site) as extra:
        return built(project, "site", project.site, extra, Finishing(made, data, project))


def publish_zip(project: Project, made: Run, target: Path) -> Bundle:
    """Build the offline site aside and pack it. Raises InputError with all that MkDocs warned of."""
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        site = Path(folder) / "site"
        data = data_of(made)
        with meanwhile(lambda: files_of(data, project.docs), len(data["pages"]), site) as extra:
            built(project, "zip", site, extra, Finishing(made, data, project, offline=True))
        return make_zip(site, target)


def built(project: Project, what: str, out: Path, files: Mapping[str, bytes], finishing: Finishing) -> SiteReport:
    """One kind of build, with a cache of its own: each wants other rows, and forgets the rest."""
    with open_cache(project.cache.with_name(f"{project.cache.name}.{what}")) as cache:
        return build_site(
            project.root,
            out,
            offline=finishing.policies.offline,
            extra=files,
            told=told_of(project, finishing),
            finish=finishing.page,
            last=finishing.last,
            memo=cache.memo("publish"),
        )
