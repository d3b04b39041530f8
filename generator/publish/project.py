"""A project is one briefing's folder: mkdocs.yml, docs/ and seeds/. Its settings: mkdocs.yml's `extra.briefing`."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.editorial.checks.likelihood import DEFAULT, OFF, book
from generator.editorial.edits.sides import has_markers
from generator.editorial.page_file import PageFile, parse_page
from generator.errors import Finding, InputError, UsageError
from generator.pages.frame.tongue import ENGLISH_LANGUAGE as ENGLISH
from generator.pages.frame.tongue import languages
from generator.publish.building.imprint import Imprint, imprint_of
from generator.publish.files import below
from generator.publish.git import merging

DISCOVER = {"pages": "pages", "list": "list", "off": "off", False: "off"}
"""What `extra.briefing.discover` may say; YAML reads `off` as false."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where things are, and what the briefing is called."""

    root: Path
    title: str
    profile: str = "conflict"
    discover: str = "pages"
    """What becomes of what discovery finds: `pages` are made of it, it is only listed, or discovery is off."""
    version: str = ""
    """The version that wrote the pages; empty where it is not noted."""

    url: str = ""
    """Where the site will stand, where that is known."""

    flat: bool = False
    """Whether the site's pages are files of their own name, and no folders."""

    yardstick: str = DEFAULT
    """The yardstick that editors' words of likelihood are held against."""

    strict_yardstick: bool = False
    """Whether what is not on it fails: where the settings name one."""

    language: str = ENGLISH
    """The language of the frame, by `theme.language`; English where the texts know no other."""

    model: str = ""
    """A model that may point at names, as `plugins/load.py` spells it; none unless a person asked for it."""
    edit_uri: str = ""
    """Where pages are edited on the forge; it names the forge, too."""
    admin: Mapping[str, object] = field(default_factory=dict)
    """How editors sign in on the admin page, where it is switched on."""
    imprint: Imprint = field(default_factory=Imprint)
    """Who publishes the briefing, and under which licence."""

    @property
    def cache(self) -> Path:
        """What the articles gave, for the next run; no part of the briefing, and harmless to delete."""
        return self.root / ".briefing" / "cache.sqlite"

    @property
    def seeds(self) -> Path:
        """The articles."""
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        """The pages."""
        return self.root / "docs"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    @property
    def zip(self) -> Path:
        """The offline zip."""
        return self.root / "dist" / "briefing-offline.zip"


class SettingsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml without acting on any of its tags."""


SettingsLoader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def open_project(root: Path) -> Project:
    """The project in a folder. Raises UsageError where it is none, InputError where mkdocs.yml is broken."""
    settings = root / "mkdocs.yml"
    if not settings.is_file():
        raise UsageError(
            Finding(
                what=f"no mkdocs.yml in {root}",
                why="that is where a briefing's settings are",
                now="name its folder with --project",
            )
        )
    try:
        data: Any = yaml.load(settings.read_text(encoding="utf-8"), Loader=SettingsLoader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        raise InputError(
            Finding(
                path="mkdocs.yml",
                line=mark.line + 1 if mark else None,
                what="the settings cannot be read",
                why=str(getattr(error, "problem", error)),
                now="mend that line: a text with a colon or quotation marks goes into quotation marks",
            )
        ) from error
    if not isinstance(data, dict) or not isinstance(data.get("site_name"), str):
        raise InputError(Finding(path="mkdocs.yml", what="no `site_name`", now="give the briefing a title there"))
    extra = data.get("extra")
    own = extra.get("briefing") if isinstance(extra, dict) else None
    own = own if isinstance(own, dict) else {}
    discover = DISCOVER.get(own.get("discover", "pages"))
    if discover is None:
        finding = Finding(
            path="mkdocs.yml",
            what=f"extra.briefing.discover is {own['discover']!r}",
            now="use pages (found entries get pages), list (they are listed in docs/candidates.md), or off",
        )
        raise InputError(finding)
    yardstick = yardstick_of(own)
    profile = str(own.get("profile", "conflict"))
    version = str(own.get("version") or "")
    model = str(own.get("model") or "")
    admin = own.get("admin")
    url, theme = data.get("site_url"), data.get("theme")
    return Project(
        root=root,
        title=data["site_name"],
        profile=profile,
        discover=discover,
        version=version,
        yardstick=yardstick,
        strict_yardstick="yardstick" in own,
        language=language_of(theme if isinstance(theme, dict) else {}),
        model=model,
        edit_uri=str(data.get("edit_uri") or ""),
        admin=admin if isinstance(admin, dict) else {},
        imprint=imprint_of(own),
        url=url if isinstance(url, str) else "",
        flat=data.get("use_directory_urls") is False,
    )


def language_of(theme: Mapping[str, Any]) -> str:
    """The language that the theme's settings name, as far as the frame's texts know it."""
    language = str(theme.get("language") or ENGLISH).lower()
    return language if language in languages() else ENGLISH


def yardstick_of(own: Mapping[str, Any]) -> str:
    """What `extra.briefing.yardstick` says; YAML reads `off` as false. Raises InputError for one that nobody knows."""
    name = OFF if own.get("yardstick") is False else str(own.get("yardstick", DEFAULT)).lower()
    known = (*book().names, OFF)
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        now = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
        raise InputError(Finding(path="mkdocs.yml", what=f"extra.briefing.yardstick is {name!r}", now=now))
    return name


def read_pages(
    project: Project, parse: Callable[[str, str], PageFile] = parse_page
) -> tuple[dict[str, PageFile], dict[str, str], tuple[Finding, ...]]:
    """Every Markdown page under docs/ by path, its text, and what could not be read. A broken page harms no other.

    `parse` takes a page apart as `parse_page` does.
    """
    pages: dict[str, PageFile] = {}
    texts: dict[str, str] = {}
    findings: list[Finding] = []
    torn: Mapping[str, tuple[str, str]] | None = None
    for path, file in below(project.docs):
        if path.startswith(".") or "/." in path:
            continue
        if file.is_symlink():
            what, why = "a link to a file, not a file", "it would publish what stands elsewhere on this machine"
            findings.append(Finding(path=f"docs/{path}", what=what, why=why, now="put the file itself there"))
            continue
        if not path.endswith(".md") or not file.is_file():
            continue
        try:
            text = Path(file.path).read_bytes().decode("utf-8-sig")
            if has_markers(text):
                torn = merging(project.docs) if torn is None else torn
                pages[path] = parse_page(path, text, torn.get(path))
            else:
                pages[path] = parse(path, text)
            texts[path] = text
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            findings.append(
                Finding(path=f"docs/{path}", line=line, what="the page is not UTF-8", now="save it as UTF-8")
            )
        except InputError as error:
            findings.extend(error.findings)
        except OSError as error:
            why = error.strerror or str(error)
            findings.append(Finding(path=f"docs/{path}", what="the page cannot be read", why=why, now="mend that"))
    return pages, texts, tuple(findings)
