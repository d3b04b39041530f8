"""What an editor pins on a page is shown there before all else; where it cannot be, the run says so."""

from collections.abc import Iterable, Mapping

from generator.editorial.arranging.front_text import words_of
from generator.editorial.hidden import id_of
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.entity import Entity
from generator.model.source import Sentence
from generator.pages.page import Page

HOME, PIN = "index.md", "pin"
Place = tuple[str, int]


def home_pins(files: Mapping[str, PageFile], sentences: Mapping[Place, Sentence]) -> tuple[str, ...]:
    """The ids of the statements that home's bottom line begins with."""
    home = files.get(HOME)
    return tuple(id_of(row, sentences) for row in words_of(home, PIN)) if home else ()


def unpinned(
    entities: Iterable[Entity],
    home: Iterable[str],
    pages: Iterable[Page],
    sentences: Mapping[Place, Sentence],
) -> tuple[Finding, ...]:
    """A note for each pinned statement that its page does not show."""
    places = {sentence.statement: place for place, sentence in sentences.items()}
    shown = {page.path: set(page.cites) for page in pages}
    wanted = [(entity.page, key) for entity in entities for key in entity.pin] + [(HOME, key) for key in home]
    return tuple(
        Finding(
            path=f"docs/{path}",
            what=f"`{PIN}` names {key!r}, and the page does not show it",
            why="no statement is called so"
            if key not in places
            else "it would mislead alone, or tells of something else",
            now="give it as pages do, such as 000:13, or take it out",
            note=True,
        )
        for path, key in wanted
        if path and places.get(key) not in shown.get(path, set())
    )
