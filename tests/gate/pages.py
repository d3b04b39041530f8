"""Figures on the pages of a draft: those a reader would look up are there, once, in their section, and few others."""

from typing import Any

from generator.model.profile import Profile
from tests.gate.annotation import Story, Wanted
from tests.gate.sheet import Sheet
from tests.gate.words import name_key

Row = dict[str, Any]


def keys_of(entity: Row) -> set[str]:
    """The keys of all of an entity's names."""
    return {name_key(name) for name in (entity["name"], *entity["aliases"])}


def score_pages(sheet: Sheet, story: Story, data: Row, profile: Profile) -> None:
    """Add the figures on pages of entities; a move's page may serve as that of the document it is about."""
    matters = {matter["id"] for what in ("policy_moves", "risks") for matter in data[what]}
    entities = [entity for entity in data["entities"] if entity["page"]]
    served: dict[str, list[Row]] = {}
    for entity in sorted(entities, key=lambda e: (e["id"] in matters, e["id"])):
        owner = owner_of(entity, story)
        if owner and not (entity["id"] in matters and owner.name in served):
            served.setdefault(owner.name, []).append(entity)
        if entity["id"] in matters:
            continue
        what = f"{entity['kind']} {entity['name']}"
        sheet["pages_right"].note(good=owner is not None, what=what)
        sheet["pages_unmixed"].note(good=not is_mixed(entity, story), what=f"{what}: {', '.join(entity['aliases'])}")
        sheet["pages_allowed"].note(good=owner is not None or name_key(entity["name"]) not in story.never, what=what)
    things = next(section.id for section in profile.sections if "weapon" in section.kinds)
    for wanted in story.pages:
        rows = served.get(wanted.name, [])
        if wanted.required:
            sheet["pages_found"].note(good=bool(rows), what=wanted.name)
        if rows:
            sections = {things if section == "things" else section for section in wanted.sections}
            got = ", ".join(f"{row['name']} ({row['kind']} in {row['section']})" for row in rows)
            sheet["sections_right"].note(good=rows[0]["section"] in sections, what=got)
            sheet["kinds_right"].note(good=rows[0]["kind"] in wanted.kinds, what=got)
            sheet["pages_single"].note(good=len(rows) == 1, what=got)


def owner_of(entity: Row, story: Story) -> Wanted | None:
    """Whom a page is about: by its name, else by another of its names."""
    name = name_key(entity["name"])
    first = next((wanted for wanted in story.pages if name in wanted.keys), None)
    return first or next((wanted for wanted in story.pages if wanted.keys & keys_of(entity)), None)


def is_mixed(entity: Row, story: Story) -> bool:
    """Whether a page runs two under one name."""
    return sum(bool(wanted.keys & keys_of(entity)) for wanted in story.pages) > 1
