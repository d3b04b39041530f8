"""The admin page's settings are made from the registry's schema: its sections, kinds and keys."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from generator.editorial.arranging.joined import SAME_AS
from generator.editorial.arranging.renamed import SECTION
from generator.editorial.arranging.split import SPLIT
from generator.editorial.never import NEVER
from generator.editorial.registry import ENTRY_KEYS
from generator.model.kind import Kind
from generator.model.profile import Profile, Section
from generator.publish.forge import Forge
from generator.publish.forge import Kind as ForgeKind

MANY = {
    Kind.STATE: "States",
    Kind.GOVERNMENT: "Governments",
    Kind.ORGANISATION: "Organisations",
    Kind.GROUP: "Groups",
    Kind.FORCE: "Forces",
    Kind.PERSON: "Persons",
    Kind.PLACE: "Places",
    Kind.WEAPON: "Weapons",
    Kind.TECHNOLOGY: "Technologies",
    Kind.DOCUMENT: "Documents",
    Kind.POLICY: "Decisions",
    Kind.EVENT: "Events",
    Kind.RISK: "Risks",
}
"""What several entries of a kind are called."""
LISTS = {
    "aliases": ("Other names", "Another name, as articles write it"),
    "not": ("Not to be taken for", "A name that looks like this one and is another’s"),
    "cues": ("Cues, for a decision or risk", "Words that mark a sentence as evidence: approved + sale"),
    "drop": ("Statements that this page does not show", "The mark behind the sentence, such as 000:13"),
    "pin": ("Statements that this page always shows", "The mark behind the sentence, such as 000:13"),
    "links": ("Links", "An address"),
}
"""The registry's keys that hold lists of words: their label, and what one of them is."""
SIGN_IN = ("app_id", "auth_endpoint", "auth_type", "base_url", "api_root", "open_authoring", "site_domain")
"""What `extra.briefing.admin` may say of how editors sign in; each forge has its own way."""


def admin_config(
    forge: Forge,
    profile: Profile,
    kinds: Iterable[tuple[str, str]],
    own: Iterable[str],
    sign_in: Mapping[str, object],
) -> str:
    """The settings as YAML. `kinds` are the pairs of section and kind that pages have, `own` the editors' own pages."""
    there = {*kinds, *((s.id, kind) for s in profile.sections for kind in s.kinds)}
    order = [kind.value for kind in MANY]
    collections: list[dict[str, Any]] = [
        collection(section, Kind(kind), profile.sections)
        for section in profile.sections
        for kind in sorted((kind for place, kind in there if place == section.id and kind in order), key=order.index)
    ]
    indexes = [index_page(section) for section in profile.sections]
    collections.append({"name": "sections", "label": "Sections", "editor": {"preview": False}, "files": indexes})
    pages = [page(path) for path in sorted(own)]
    if pages:
        collections.append({"name": "own", "label": "Home and own pages", "editor": {"preview": False}, "files": pages})
    data = {
        "backend": backend(forge, sign_in),
        "local_backend": True,
        "publish_mode": "editorial_workflow",
        "media_folder": "docs/assets/images",
        "public_folder": "../assets/images",
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": collections,
    }
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000)


def backend(forge: Forge, sign_in: Mapping[str, object]) -> dict[str, object]:
    """Where edits go: on GitHub as a pull request, from a fork where the editor may not write; on GitLab alike."""
    given = {key: sign_in[key] for key in SIGN_IN if key in sign_in}
    base = {"name": forge.kind.value, "repo": forge.path, "branch": forge.branch}
    words = {"commit_messages": {"create": "Add {{path}}", "update": "Edit {{path}}", "delete": "Remove {{path}}"}}
    if forge.kind is ForgeKind.GITLAB:
        root = forge.address.removesuffix(f"/{forge.path}")
        pkce = {"auth_type": "pkce", "base_url": root, "api_root": f"{root}/api/v4"}
        return {**base, **pkce, **given, **words}
    return {**base, "open_authoring": True, **given, **words}


def collection(section: Section, kind: Kind, sections: Iterable[Section] = ()) -> dict[str, Any]:
    """The entries of one kind in one section; a section's index has no kind, and so is none of them."""
    return {
        "name": f"{section.id}-{kind.value}",
        "label": f"{section.label}: {MANY[kind].lower()}" if MANY[kind] != section.label else section.label,
        "label_singular": kind.value,
        "folder": f"docs/{section.id}",
        "filter": {"field": "kind", "value": kind.value},
        "create": True,
        "delete": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "name",
        "slug": "{{name}}",
        "summary": "{{name}}",
        "editor": {"preview": False},
        "fields": [
            *entry_fields(kind),
            *page_fields(sections),
            {
                "name": "also",
                "label": "Entries that share this page",
                "label_singular": "entry",
                "widget": "list",
                "required": False,
                "collapsed": True,
                "summary": "{{fields.name}}",
                "fields": entry_fields(kind),
            },
            BODY,
        ],
    }


def page_fields(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """What an editor may do with an entry's whole page: merge it into another, split it, put it elsewhere."""
    places = [{"label": section.label, "value": section.id} for section in sections]
    name = {"name": "item", "label": "Name", "widget": "string", "hint": "A name that is somebody else's"}
    return [
        {
            "name": SAME_AS,
            "label": "Is the same as",
            "widget": "string",
            "required": False,
            "hint": "The name of the entry that this page is merged into; its words come along",
        },
        {"name": SPLIT, "label": "Split off", "widget": "list", "required": False, "field": name},
        {"name": SECTION, "label": "Move to", "widget": "select", "required": False, "options": places},
    ]


def index_page(section: Section) -> dict[str, Any]:
    """A section's index: the names that are nobody's there, and its words."""
    name = {
        "name": "item",
        "label": "Name",
        "widget": "string",
        "hint": "What is found there and is no entry",
    }
    never = {"name": NEVER, "label": "Never an entry", "widget": "list", "required": False, "field": name}
    path = f"docs/{section.id}/index.md"
    return {"name": f"index-{section.id}", "label": section.label, "file": path, "fields": [never, BODY]}


BODY = {
    "name": "body",
    "label": "Page",
    "widget": "text",
    "required": False,
    "hint": "Markdown. Reword, delete, move or add; leave the last lines, which no page shows.",
}
"""Plain text: an editor of formatted text would write the whole page anew, its marks lost."""


def entry_fields(kind: Kind) -> list[dict[str, Any]]:
    """The registry's keys of one entry, each with the field that fits it."""
    fields: list[dict[str, Any]] = []
    for key in ENTRY_KEYS:
        if key == "kind":
            options = [other.value for other in Kind]
            fields.append({"name": key, "label": "Kind", "widget": "select", "options": options, "default": kind.value})
        elif key == "name":
            fields.append({"name": key, "label": "Name", "widget": "string"})
        elif key in LISTS:
            label, hint = LISTS[key]
            item = {"name": "item", "label": label, "widget": "string", "hint": hint}
            fields.append({"name": key, "label": label, "widget": "list", "required": False, "field": item})
    return sorted(fields, key=lambda field: field["name"] not in ("name", "kind"))


def page(path: str) -> dict[str, Any]:
    """One page of the editors' own, or home: its words alone."""
    title = {"name": "title", "label": "Title", "widget": "string", "required": False}
    name = path.removesuffix(".md").replace("/", "-")
    label = "Home" if path == "index.md" else name.replace("-", " ").capitalize()
    return {"name": name, "label": label, "file": f"docs/{path}", "fields": [title, BODY]}
