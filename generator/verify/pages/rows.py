"""A table's row is read as a whole: what it cites, what it shows, and the pages that its first words lead to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.verify.data.records import Place
from generator.verify.pages.passage import PageNotes, resolved
from generator.verify.site.document import Block
from generator.verify.site.groups import groups
from generator.verify.site.links import page_key

Row = tuple[int, int]


@dataclass(slots=True, kw_only=True)
class RowFacts:
    """One row: the sentences that it cites, in order, its words before citations, and the pages that it is about."""

    cites: list[Place] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)


def rows(blocks: Iterable[Block], notes: PageNotes) -> dict[Row, RowFacts]:
    """What each row of a page's tables holds; it is about what its first cell links to without a citation."""
    found: dict[Row, RowFacts] = {}
    for block in blocks:
        if block.tag not in {"td", "th"}:
            continue
        row = found.setdefault((block.table, block.row), RowFacts())
        for group in groups(block.tokens):
            shown = [resolved(cite, notes)[0] for cite in group.cites]
            row.cites.extend(item.place for item in shown if item)
            if group.cites and group.text:
                row.words.append(group.text)
            for link in group.links if block.tag == "td" and block.column == 1 and not group.cites else ():
                target = notes.world.site.resolve(notes.path, link.href)
                if target.path and not target.fault:
                    row.about.append(page_key(target.path))
    return found
