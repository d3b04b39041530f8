"""What an editor pins on a page is shown there before all else; where it cannot be, the run says so."""

from collections.abc import Iterable, Iterator, Mapping

from generator.editorial.arranging.front_text import words_of
from generator.editorial.edits.standing import about
from generator.editorial.edits.weave import Woven
from generator.editorial.hidden import id_of
from generator.editorial.merge import Change
from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.entity import Entity
from generator.model.source import Sentence
from generator.pages.page import Page

HOME, PIN = "index.md", "pin"
Place = tuple[str, int]
UNKNOWN = ("no statement is called so", "give it as pages do, such as 000:13, or take it out")
NOT_SHOWN = ("it would mislead alone, or tells of something else", "pin another one, or take it out")
"""Why a pin does nothing, and what now."""


def home_pins(files: Mapping[str, PageFile], sentences: Mapping[Place, Sentence]) -> tuple[str, ...]:
    """The ids of the statements that home's bottom line begins with."""
    home = files.get(HOME)
    return tuple(id_of(row, sentences) for row in words_of(home, PIN)) if home else ()


def unpinned(
    entities: Iterable[Entity],
    home: Iterable[str],
    pages: Iterable[Page],
    *,
    sentences: Mapping[Place, Sentence],
    files: Mapping[str, PageFile],
    changes: Iterable[Change],
) -> Iterator[Finding]:
    """A note for each pinned statement that its page does not show."""
    places = {sentence.statement: place for place, sentence in sentences.items()}
    shown = {page.path: set(page.cites) for page in pages}
    deleted = {change.path: deleted_in(change.woven) for change in changes if change.woven}
    wanted = [(entity.page, key) for entity in entities for key in entity.pin] + [(HOME, key) for key in home]
    for path, key in wanted:
        if not path or places.get(key) in shown.get(path, set()):
            continue
        file = files.get(path)
        rows = words_of(file, PIN) if file else []
        gone = places.get(key) and sentences[places[key]].id in deleted.get(path, ())
        why, now = NOT_SHOWN if key in places else UNKNOWN
        yield Finding(
            path=f"docs/{path}",
            line=file.lines.get(PIN) if file else None,
            what=f"`{PIN}` names {next((row for row in rows if id_of(row, sentences) == key), key)!r}, and the page "
            "does not show it",
            why="an editor deleted it there" if gone else why,
            now="take it out" if gone else now,
            note=True,
        )


def deleted_in(woven: Woven) -> frozenset[str]:
    """The statements that an editor deleted on a page."""
    marks = (mark for mark in woven.marks if mark.deleted is not None)
    return frozenset(cite for mark in marks for cite in (about(mark.key), *(mark.deleted or ())))
