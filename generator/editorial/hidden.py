"""What an editor hides of an entry: statements, named by their id or as pages show them (`000:13`)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.errors import Finding
from generator.model.entity import Entity
from generator.model.source import Sentence


def with_hidden(
    registry: Iterable[Entity], sentences: Mapping[tuple[str, int], Sentence]
) -> tuple[tuple[Entity, ...], tuple[Finding, ...]]:
    """The entries with the ids of what they hide, and a note for each that nothing bears."""
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
        entries.append(replace(entity, drop=tuple(rows)) if rows else entity)
    return tuple(entries), tuple(notes)


def id_of(row: str, sentences: Mapping[tuple[str, int], Sentence]) -> str:
    """The statement's id, where it is named by source and number."""
    source, colon, number = row.rpartition(":")
    sentence = sentences.get((source, int(number))) if colon and number.isdecimal() else None
    return sentence.statement if sentence else row
