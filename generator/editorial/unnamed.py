"""An entry of an editor's that no article tells of: its page says nothing, most often since a letter is wrong."""

import difflib
from collections.abc import Container, Iterable, Iterator, Mapping

from generator.editorial.page_file import PageFile
from generator.errors import Finding
from generator.model.entity import Entity
from generator.pages.page import Page


def unnamed(
    entities: Iterable[Entity], pages: Iterable[Page], files: Mapping[str, PageFile], found: Container[str]
) -> Iterator[Finding]:
    """A note for each entry whose own page cites nothing, with the entry that may be meant.

    `found` are the pages of entries that discovery made: of these nobody mistyped a name.
    """
    entities, empty = tuple(entities), {page.path for page in pages if not page.cites and page.path not in found}
    for entity in entities:
        if not entity.owner or entity.page not in empty:
            continue
        file = files.get(entity.page)
        others = [other.name for other in entities if other is not entity]
        near = difflib.get_close_matches(entity.name, others, n=1, cutoff=0.8)
        key = "cues" if entity.cues else "name"
        what = f"no sentence has the cues of {entity.name!r}" if entity.cues else f"no article names {entity.name!r}"
        give = "give it `cues` as the articles write" if entity.cues else "give it `aliases` as the articles write them"
        yield Finding(
            path=f"docs/{entity.page}",
            line=file.lines.get(key, 1) if file else 1,
            what=what,
            why="so its page shows nothing",
            now=f"did you mean {near[0]!r}, which has a page?" if near else f"{give}, or delete the page",
            note=True,
            rule="entry-unnamed",
        )
