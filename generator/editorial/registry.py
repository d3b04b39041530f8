"""The registry is the front matter of the pages: a page with a `kind` is an entity, a policy move or a risk."""

import difflib
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.editorial.arranging.across import ACROSS
from generator.editorial.arranging.front_text import rows_of
from generator.editorial.arranging.joined import MERGED, SAME_AS
from generator.editorial.arranging.renamed import GENERATED, SECTION, WAS
from generator.editorial.arranging.split import SPLIT
from generator.editorial.found import PAGES, REMOVED, is_undecided
from generator.editorial.merged import fold_in, grown, merged_names
from generator.editorial.never import NEVER
from generator.editorial.page_file import FOUND, PageFile
from generator.errors import Finding
from generator.extraction.matters.classes import class_names
from generator.model.entity import Entity
from generator.model.ids import slug
from generator.model.kind import Kind
from generator.model.profile import Profile

CLASS = re.compile(r"(?:^|[+!:] ?)@([\w-]+)")
"""A class of words in a cue."""
ADDRESS = re.compile(r"(?i)https?://[^\s/]")
ENTRY_KEYS = ("kind", "name", "aliases", "not", "cues", "drop", "pin", "links")
PAGE_KEYS = (*ENTRY_KEYS, "also", MERGED, SAME_AS, SPLIT, SECTION, WAS)
THEME_KEYS = ("title", "description", "tags", "hide", "icon", "status", "search", "template", "subtitle")
OUR_KEYS = (GENERATED, ACROSS, FOUND, PAGES, REMOVED, NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The entities as editors keep them, sorted by id.

    `broken` are entries that could not be read: to go on without them would take them off every page.
    `notes` are keys that nobody reads: they harm nothing.
    """

    entities: tuple[Entity, ...]
    broken: tuple[Finding, ...]
    notes: tuple[Finding, ...]


def read_registry(pages: Iterable[PageFile], profile: Profile, written: Container[str] = ()) -> Registry:
    """Every entry that an editor decided on. A broken entry is a finding and left out; the others stand.

    `written` are the paths of found pages whose entry is decided by what an editor wrote below it.
    """
    entities: dict[str, Entity] = {}
    broken: list[Finding] = []
    notes: list[Finding] = []
    sections = {section.id for section in profile.sections}
    for page in sorted(pages, key=lambda p: p.path):
        if is_undecided(page) and page.path not in written:
            continue
        folder = page.path.partition("/")[0] if "/" in page.path else ""
        rows = list(entries(page))
        if rows and folder not in sections:
            broken.append(
                Finding(
                    path=f"docs/{page.path}",
                    line=page.lines.get("kind") or page.lines.get("also"),
                    what="a page with a `kind` stands outside the sections",
                    now=f"move it into one of {', '.join(sorted(sections))}",
                )
            )
            continue
        if rows:
            notes.extend(check_keys(page, page.front, (*PAGE_KEYS, *THEME_KEYS, *OUR_KEYS)))
        for data, own in rows:
            found = whole_entry(page, data, own=own, section=folder)
            if isinstance(found, Finding):
                broken.append(found)
            elif found.id in entities:
                other = entities[found.id]
                broken.append(
                    Finding(
                        path=f"docs/{page.path}",
                        line=page.lines.get("name") or page.lines.get("also"),
                        what=f"{found.name!r} is in the registry twice",
                        why=f"docs/{other.page} holds it too" if other.page else "another page's `also` holds it too",
                        now="merge the two entries, or rename one",
                    )
                )
            else:
                entities[found.id] = found
                if not own:
                    notes.extend(check_keys(page, data, ENTRY_KEYS))
    entities = fold_in(entities)
    broken.extend(shared_names(entities.values()))
    return Registry(entities=tuple(entities[key] for key in sorted(entities)), broken=tuple(broken), notes=tuple(notes))


def shared_names(entities: Iterable[Entity]) -> Iterable[Finding]:
    """A finding for each name that two entries list: it could not be told which of them is meant."""
    owner: dict[str, Entity] = {}
    for entity in sorted(entities, key=lambda e: e.id):
        for name in {} if entity.kind is Kind.RISK else dict.fromkeys((entity.name, *entity.aliases)):
            other = owner.setdefault(name.replace("’", "'"), entity)
            if other is not entity:
                yield Finding(
                    path=f"docs/{entity.page or entity.section + '/index.md'}",
                    what=f"{name!r} is a name of two entries: {entity.name} and {other.name}",
                    why="nobody could tell which of them is meant",
                    now="take it from one of them, or merge the two",
                )


def entries(page: PageFile) -> Iterable[tuple[Mapping[str, Any], bool]]:
    """The page's own entry, if it has a `kind`, and those that share it."""
    if "kind" in page.front:
        yield page.front, True
    also = page.front.get("also")
    if isinstance(also, list):
        for row in also:
            yield (row if isinstance(row, dict) else {"name": row}), False


def whole_entry(page: PageFile, data: Mapping[str, Any], *, own: bool, section: str) -> Entity | Finding:
    """One entry with those that were merged into it, or what is wrong with it or them."""
    found = read_entry(page, data, own=own, section=section)
    if not own or isinstance(found, Finding):
        return found
    found = replace(found, merged=merged_names(page))
    for row in rows_of(page, MERGED):
        data = {"kind": found.kind.value, "name": row} if isinstance(row, str) else row
        other = read_entry(page, data, own=False, section=section)
        if isinstance(other, Finding):
            return replace(other, line=page.lines.get(MERGED))
        found = grown(found, [other])
    return found


def read_entry(page: PageFile, data: Mapping[str, Any], *, own: bool, section: str) -> Entity | Finding:
    """One entry as an entity, or what is wrong with it."""
    line = page.lines.get("kind" if own else "also")
    path = f"docs/{page.path}"
    kind = str(data.get("kind", "")).strip()
    if kind not in set(Kind):
        near = difflib.get_close_matches(kind, [known.value for known in Kind], n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(sorted(Kind))}"
        return Finding(
            path=path, line=line, what=f"unknown kind {kind!r} of {data.get('name', 'an entry')!r}", now=hint
        )
    name = data.get("name")
    if not isinstance(name, str) or not name.strip():
        return Finding(path=path, line=line, what="an entry without a name", now="add `name:` with what it is called")
    lists: dict[str, tuple[str, ...]] = {}
    for key in ("aliases", "not", "cues", "drop", "pin", "links"):
        value = data.get(key) or []
        rows = [value] if isinstance(value, str) else value
        if not isinstance(rows, list) or not all(isinstance(row, str | int | float) for row in rows):
            return Finding(
                path=path,
                line=page.lines.get(key, line),
                what=f"`{key}` is not a list of words",
                now="write one per line, each after `- `",
            )
        lists[key] = tuple(str(row).strip() for row in rows if str(row).strip())
    for name in (name for cue in lists["cues"] for name in CLASS.findall(cue) if name not in class_names()):
        near = difflib.get_close_matches(name, class_names(), n=1)
        now = f"did you mean @{near[0]}?" if near else f"the classes are @{', @'.join(class_names())}"
        return Finding(path=path, line=page.lines.get("cues", line), what=f"unknown class @{name} in a cue", now=now)
    if wrong := next((url for url in lists["links"] if not ADDRESS.match(url)), ""):
        what, now = f"`links` says {wrong!r}, which is no address on the web", "begin it with https://"
        return Finding(path=path, line=page.lines.get("links", line), what=what, now=now)
    stem = page.path.rpartition("/")[2].removesuffix(".md")
    if own and (stem == "index" or stem.endswith("-more")):
        now = "move the entry to a page of another name, or under `also`"
        return Finding(
            path=path, line=line, what=f"an entry of its own in {stem}.md", why="that page is generated", now=now
        )
    shares = not own and stem == "index"
    return Entity(
        id=stem if own else slug(name),
        name=name.strip(),
        kind=Kind(kind),
        section=section,
        page=None if shares else page.path,
        owner=own,
        aliases=lists["aliases"],
        never=lists["not"],
        cues=lists["cues"],
        drop=lists["drop"],
        pin=lists["pin"],
        links=lists["links"],
    )


def check_keys(page: PageFile, data: Mapping[str, Any], known: Iterable[str]) -> Iterable[Finding]:
    """A finding for each key that nobody reads."""
    names = list(known)
    for key in data:
        if key not in names:
            near = difflib.get_close_matches(str(key), names, n=1)
            yield Finding(
                path=f"docs/{page.path}",
                line=page.lines.get(str(key)) or page.lines.get("also"),
                what=f"unknown key {key!r}",
                why="nothing reads it",
                now=f"did you mean {near[0]!r}?" if near else f"the registry's keys are {', '.join(PAGE_KEYS)}",
            )
