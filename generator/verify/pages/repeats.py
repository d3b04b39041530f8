"""A statement stands once: on the page of what it is about once among all, elsewhere once under each heading."""

from collections.abc import Iterator

from generator.verify.data.relations import HEADING as RELATIONS
from generator.verify.pages.editions import KINDS
from generator.verify.pages.heads import UNDER
from generator.verify.site.document import Block, Document, What
from generator.verify.site.groups import groups
from generator.verify.words import fold, short

TELLING = frozenset({"home", "section", "timeline", "matrix", "quotes", "differences", "source", "editors"})
"""Kinds of pages that may show one statement under several headings: under two days, or as the answer to two things."""
DENIED = "denied:"
"""What stands between a statement and the words of who denies it."""
BACKLINKS = "What links here"
"""What stands under it shows why other pages lead here, which a statement told above may do too."""


def check_once(kind: str, document: Document) -> Iterator[tuple[str, str]]:
    """The statements, and the rows of tables, that one page shows twice, as (what, why)."""
    if kind in KINDS or kind == "corrections":
        return
    under, seen = "", set[tuple[str, ...]]()
    rows: dict[tuple[int, int], list[Block]] = {}
    for block in document.blocks:
        if block.tag in UNDER:
            under = fold(block.text)
        elif block.tag == "td":
            rows.setdefault((block.table, block.row), []).append(block)
        elif kind != "source" and (words := _told(block, under)):
            item = str(block.parent) if kind == "section" else ""
            told = (under if kind in TELLING or under == BACKLINKS else "", item, words)
            if told in seen:
                yield words, "the page shows it twice"
            seen.add(told)
    known = set[tuple[str, ...]]()
    for (table, _), blocks in sorted(rows.items(), key=lambda item: item[0]):
        cells = [fold(block.text) for block in blocks]  # two sides may be in one sentence, each bold in its row
        bold = (fold(token.text) for block in blocks for token in block.tokens if token.what is What.STRONG)
        row = (str(table), *cells, *bold)
        if row in known:
            yield short(" | ".join(cells)), "the table has this row twice"
        known.add(row)


def _only_cites(block: Block, under: str) -> bool:
    """Whether an item under the backlinks names a sentence that the page has told above."""
    return under == BACKLINKS and any(group.cites and not group.text for group in groups(block.tokens))


def _told(block: Block, under: str) -> str:
    """What an item or paragraph says at last, with what it cites first; what stands before it is its context.

    Who denies it is told after it, with every statement that is denied. In the list of relations it is all that it
    says: one sentence can show two relations of the same two.
    """
    told = [group for group in groups(block.tokens) if group.cites and group.text]
    denied = (at for at, group in enumerate(told) if any(said.text.casefold() == DENIED for said in group.said))
    told = told[: next(denied, len(told)) + 1]
    if (told and under == RELATIONS) or _only_cites(block, under):
        return fold(block.text)
    return f"{told[-1].text} {told[-1].cites[0].label}" if told else ""
