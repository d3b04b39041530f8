"""MkDocs' settings as the builds use them: the project's mkdocs.yml, with our theme, whatever folder it stands in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator.errors import Finding, InputError
from generator.pages.escape import html
from generator.publish.building.mkdocs_log import MEND, collected
from generator.publish.building.navigation import followed
from generator.publish.epoch import source_date_epoch
from generator.publish.forge import forge_at

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

THEME = Path(__file__).parents[2] / "theme"
OURS = "generator/theme"
"""What mkdocs.yml calls our theme's folder, so that plain `mkdocs build` finds it in this repository."""


@contextmanager
def reproducible() -> Iterator[None]:
    """The environment in which MkDocs gives the same bytes each time, and Material prints no banner."""
    wanted = {"SOURCE_DATE_EPOCH": str(source_date_epoch()), "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def load(root: Path, site: Path, *, offline: bool = False, strict: bool = True) -> "MkDocsConfig":
    """The settings for a build into `site`. Raises InputError where mkdocs.yml cannot be used."""
    from mkdocs.config import load_config  # noqa: PLC0415  # importing MkDocs takes longer than generating
    from mkdocs.exceptions import Abort, ConfigurationError  # noqa: PLC0415

    settings = root / "mkdocs.yml"
    if not settings.is_file():
        now = "take it back from git, or make a briefing with `briefing init`"
        raise InputError(Finding(path="mkdocs.yml", what="there is none", why="it holds the site's settings", now=now))
    with collected(root / "docs") as findings:
        try:
            config = load_config(str(settings), site_dir=str(site), strict=strict, **our_theme(settings))
        except (Abort, ConfigurationError) as error:
            why = " ".join(str(error).split())
            raise InputError(
                *(findings or [Finding(path="mkdocs.yml", what="MkDocs cannot use it", why=why, now=MEND)])
            ) from error
    config.nav = followed(config.nav, Path(config.docs_dir))
    add_theme(config)
    add_report(config)
    if offline:
        switch_offline(config)
    return config


def add_theme(config: "MkDocsConfig") -> None:
    """Put our theme's files behind the project's own and before Material's; a site's name is text, not markup."""
    if str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.site_name = escaped(config.site_name)
    config.site_description = escaped(config.site_description) if config.site_description else None


def add_report(config: "MkDocsConfig") -> None:
    """Tell the theme where a problem is reported, if `edit_uri` names a forge."""
    forge = forge_at(config.edit_uri)
    config.extra["report"] = forge.report if forge else {}


def escaped(text: str) -> str:
    """The text as markup: the theme puts it out as it is in one place, and escapes it in another, not a second time."""
    return Markup(html(text))  # noqa: S704  (escaped here)


def our_theme(settings: Path) -> dict[str, Any]:
    """What stands in for the `theme` setting where it names our theme in another briefing's folder."""
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415

    with settings.open("rb") as file:
        theme = (yaml_load(file) or {}).get("theme")
    if isinstance(theme, dict) and theme.get("custom_dir") == OURS:
        return {"theme": {**theme, "custom_dir": str(THEME)}}
    return {}


def switch_offline(config: "MkDocsConfig") -> None:
    """Make the build one that opens from file://: pages named in full, and the search index as a script."""
    plugin = config.plugins.get("material/offline")
    if plugin is None:
        raise InputError(
            Finding(
                path="mkdocs.yml", what="no `offline` plug-in", now="add `- offline: {enabled: false}` to `plugins`"
            )
        )
    plugin.config["enabled"] = True
    config.site_url = ""
