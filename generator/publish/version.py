"""A briefing notes the version that wrote its pages; another one says first what it would write otherwise."""

import re
from pathlib import Path
from typing import Any

import yaml

from generator import __version__
from generator.errors import Finding, InputError
from generator.publish.files import write_text
from generator.publish.generate import Run
from generator.publish.project import Project, SettingsLoader

PACKAGE = "briefing-site-generator"
"""What the tool is called where it is installed from."""
PIN = re.compile(rf"(?m)^({PACKAGE}(?:\[[\w, -]*\])?[ \t]*==[ \t]*)[^\s;#\\]+")
KEYS = ("extra", "briefing", "version")
FEW = 3
"""So many pages are named as examples."""


def is_other(project: Project) -> bool:
    """Whether another version than this one wrote the pages; one that notes none has none to keep to."""
    return project.version not in ("", __version__)


def difference(project: Project, made: Run) -> Finding | None:
    """What this version would write otherwise than the one that the briefing notes; None where no page differs."""
    if not is_other(project) or not made.drift:
        return None
    return Finding(
        path="mkdocs.yml",
        what=f"version {project.version} wrote this briefing, and this is {__version__}",
        why=f"it would write or remove {pages(made)}",
        now=f"look at them with `briefing check`, then run `briefing generate --upgrade`; or install {PACKAGE}"
        f"=={project.version}",
    )


def pages(made: Run) -> str:
    """How many pages a run would change, and the first few of them."""
    paths = [f"docs/{change.path}" for change in made.drift]
    if len(paths) == 1:
        return f"one page otherwise, {paths[0]}"
    more = f" and {len(paths) - FEW} more" if len(paths) > FEW else ""
    return f"{len(paths)} pages otherwise: {', '.join(paths[:FEW])}{more}"


def refuse_other(project: Project) -> None:
    """Raise InputError where another version wrote the briefing: a change must not hide among those of an upgrade."""
    if is_other(project):
        raise InputError(
            Finding(
                path="mkdocs.yml",
                what=f"version {project.version} wrote this briefing, and this is {__version__}",
                why="what the articles change could not be told from what the version changes",
                now=f"run `briefing generate --upgrade` first, or install {PACKAGE}=={project.version}",
            )
        )


def take_over(project: Project) -> bool:
    """Note this version in mkdocs.yml and requirements.txt, changing nothing else there; False where it is noted."""
    if not is_other(project):
        return False
    settings = project.root / "mkdocs.yml"
    write_text(settings, with_version(text_of(settings)))
    pin = project.root / "requirements.txt"
    if pin.is_file():
        write_text(pin, PIN.sub(lambda match: match[1] + __version__, text_of(pin)))
    return True


def text_of(path: Path) -> str:
    """The file's text with the line ends it has."""
    return path.read_bytes().decode("utf-8")


def with_version(settings: str) -> str:
    """The settings with this version in the place of the noted one."""
    node: Any = yaml.compose(settings, Loader=SettingsLoader)
    for key in KEYS:
        node = next(value for name, value in node.value if name.value == key)
    return f'{settings[: node.start_mark.index]}"{__version__}"{settings[node.end_mark.index :]}'
