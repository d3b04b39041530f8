"""What an editor hides: statements by id, anchor or as pages show them (`000:13`), of an entry; and differences."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from generator.editorial.arranging.across import page_across
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.entity import Entity
from generator.model.ids import STATEMENT
from generator.model.source import Sentence

DIFFERENCES = "differences"
"""What the page is called that lists them."""


def with_hidden(
    registry: Iterable[Entity], sentences: Mapping[tuple[str, int], Sentence]
) -> tuple[tuple[Entity, ...], tuple[Finding, ...]]:
    """The entries with the ids of what they hide and pin, and a note for each hidden one that nothing bears."""
    known = {sentence.statement for sentence in sentences.values()}
    entries, notes = [], []
    for entity in registry:
        rows = []
        for row in entity.drop:
            key = id_of(row, sentences)
            rows.append(key)
            if key not in known:
                notes.append(
                    Finding(
                        path=f"docs/{entity.page or f'{entity.section}/index.md'}",
                        what=f"`drop` of {entity.name} hides {row!r}, and no statement is called so",
                        why="its article was taken out or changed, or the name is mistyped",
                        now="give it as the page does, such as 000:13, or take it out",
                        note=True,
                    )
                )
        pins = tuple(id_of(row, sentences) for row in entity.pin)
        entries.append(replace(entity, drop=tuple(rows), pin=pins) if rows or pins else entity)
    return tuple(entries), tuple(notes)


def id_of(row: str, sentences: Mapping[tuple[str, int], Sentence]) -> str:
    """The statement's id, where it is named by source and number, or by the anchor that citations lead to."""
    if STATEMENT.fullmatch(row):
        return next((one.statement for one in sentences.values() if one.id == row), row)
    source, colon, number = row.rpartition(":")
    sentence = sentences.get((source, int(number))) if colon and number.isdecimal() else None
    return sentence.statement if sentence else row


def dropped_differences(files: Mapping[str, PageFile]) -> tuple[str, ...]:
    """The ids that the editor drops on the page of differences."""
    page = page_across(files, DIFFERENCES)
    value = (page.front.get("drop") or []) if page else []
    return tuple(str(row).strip() for row in (value if isinstance(value, list) else [value]))


def unknown_differences(files: Mapping[str, PageFile], known: Collection[str]) -> tuple[Finding, ...]:
    """A note for each difference that the editor drops and that none is called; `known` are the ids of all."""
    page = page_across(files, DIFFERENCES)
    return tuple(
        Finding(
            path=f"docs/{page.path if page else DIFFERENCES}",
            line=page.lines.get("drop") if page else None,
            what=f"`drop` hides {row!r}, and no difference is called so",
            why="the sources differ there no longer, or the name is mistyped",
            now="leave it, so that it stays hidden should it come back, or take it out",
            note=True,
        )
        for row in dropped_differences(files)
        if row not in known
    )
