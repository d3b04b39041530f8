"""What a new briefing begins with, from the folder `starter`: settings, words for editors, and its forge's files."""

from functools import cache
from pathlib import Path

import jinja2

from generator import __version__
from generator.model.profile import Profile
from generator.pages.escape import words, yaml_text
from generator.pages.frame.tongue import ENGLISH_LANGUAGE, say
from generator.publish.forge import Forge, Kind
from generator.publish.version import PACKAGE

STARTER = Path(__file__).parent / "starter"
FILES = {
    "mkdocs.yml": "mkdocs.yml.jinja",
    "requirements.txt": "requirements.txt.jinja",
    "README.md": "README.md.jinja",
    ".gitignore": "gitignore.jinja",
    ".gitattributes": "gitattributes.jinja",
    "docs/data.md": "data.md.jinja",
    "docs/about.md": "about.md.jinja",
    "docs/method.md": "method.md.jinja",
}
"""What is made for every briefing, and from which template."""
OF_FORGE = {
    Kind.GITHUB: {
        ".github/workflows/briefing.yml": "github/workflows/briefing.yml",
        ".github/ISSUE_TEMPLATE/config.yml": "github/ISSUE_TEMPLATE/config.yml",
        ".github/ISSUE_TEMPLATE/source.yml": "github/ISSUE_TEMPLATE/source.yml",
        ".github/ISSUE_TEMPLATE/statement.yml": "github/ISSUE_TEMPLATE/statement.yml",
        ".github/CODEOWNERS": "github/CODEOWNERS.jinja",
        ".github/dependabot.yml": "github/dependabot.yml",
        ".github/pull_request_template.md": "github/pull_request_template.md",
    },
    Kind.GITLAB: {
        ".gitlab-ci.yml": "gitlab/gitlab-ci.yml",
        ".gitlab/CODEOWNERS": "gitlab/CODEOWNERS.jinja",
        ".gitlab/issue_templates/Source.md": "gitlab/issue_templates/Source.md",
        ".gitlab/issue_templates/Statement.md": "gitlab/issue_templates/Statement.md",
        ".gitlab/merge_request_templates/Default.md": "gitlab/merge_request_templates/Default.md",
    },
    Kind.NONE: {},
}
"""What each forge reads. A template is filled in; anything else is taken as it is."""
EXTRAS = ("html", "pdf")
"""What the forge installs beside the tool, so that it can read whatever an editor adds."""
TEMPLATE = ".jinja"


def starter(title: str, profile: Profile, forge: Forge, language: str = ENGLISH_LANGUAGE) -> dict[str, str]:
    """Every file of a new briefing but its articles, by path; `language` is that of its frame."""
    sections = [
        {"label": yaml_text(say(s.label, language)), "path": yaml_text(f"{s.id}/index.md")} for s in profile.sections
    ]
    values = {
        "title": yaml_text(title),
        "heading": words(title),
        "description": yaml_text(say(f"{title}: what is reported, statement by statement.", language)),
        "language": language,
        "say": lambda text: yaml_text(say(text, language)) if language != ENGLISH_LANGUAGE else text,
        "profile": yaml_text(profile.name),
        "version": __version__,
        "package": PACKAGE,
        "extras": ",".join(EXTRAS),
        "sections": sections,
        "forge": forge.kind.value,
        "owner": forge.owner,
        "edit_uri": forge.edit_uri,
        "site_url": forge.site_url,
    }
    files = {**FILES, **OF_FORGE[forge.kind]}
    return {
        path: environment().get_template(in_language(name, language)).render(values)
        if name.endswith(TEMPLATE)
        else as_it_is(name)
        for path, name in files.items()
    }


def in_language(name: str, language: str) -> str:
    """The template of a page of prose in a language, where there is one."""
    own = f"{name.removesuffix('.md.jinja')}.{language}.md.jinja"
    return own if (STARTER / own).is_file() else name


def as_it_is(name: str) -> str:
    """A file of the starter that needs nothing filled in."""
    return (STARTER / name).read_text(encoding="utf-8")


@cache
def environment() -> jinja2.Environment:
    """The starter's templates."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(STARTER),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        autoescape=False,  # noqa: S701  (YAML, Markdown and text; each value is quoted for where it stands)
        keep_trailing_newline=True,
    )
