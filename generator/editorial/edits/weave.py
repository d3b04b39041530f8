"""A page as it would be generated and the page as an editor left it make the next page: every decision is kept.

What they reworded stands in their words, with the citations that it has by now; what they deleted stays away, also
under another wording of its claim; what they wrote or moved stands after what it stood after.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.editorial.edits.block import Block, Sort, keyed
from generator.editorial.edits.heads import level, without_empty
from generator.editorial.edits.marks import HELD, MOVED, Mark, mark_of
from generator.editorial.edits.standing import Row, Standing, about, section_of
from generator.editorial.edits.targets import BACKLINKS, targets
from generator.editorial.edits.unlinked import as_it_stands
from generator.editorial.edits.words import added, edited, ending
from generator.pages.frame.tongue import ENGLISH_LANGUAGE

NEW = "new "
"""How a block is known that no page had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Woven:
    """The next page: its blocks and marks; blocks kept as edited or an editor's `own`; keys deleted, moved.

    `unfounded` are edited blocks that nothing generates, `again` deleted ones said again.
    `placed` are keys and texts of moved ones; `recited` are texts of edited ones of which the citations alone are an
    editor's, and `without` gives by text the citations that they took off.
    """

    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    edited: tuple[Block, ...] = ()
    deleted: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    own: tuple[Block, ...] = ()
    unfounded: tuple[Block, ...] = ()
    again: tuple[Block, ...] = ()
    placed: tuple[tuple[str, str], ...] = ()
    recited: frozenset[str] = frozenset()
    without: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = ENGLISH_LANGUAGE


@dataclass(slots=True)
class Loom:
    """The blocks of the next page while it is made, each known by the row it stands for."""

    made: Sequence[Block]
    stood: Standing
    renamed: Mapping[str, str] = field(default_factory=dict)
    """What a list's item was known by while the page that it links to had another address, with what it is now."""
    relink: Callable[[str], str] = str
    """Leads the links in an editor's words on to where pages are by now."""
    unlink: Callable[[str, Block | None], str] = as_it_stands
    """Takes out of reworded text what links of ours in it lead to no page any more."""
    targets: Mapping[str, Block] = field(init=False)

    def __post_init__(self) -> None:
        """Find what each block that was generated is now."""
        self.targets = targets(self.made, self.stood, self.renamed)

    def weave(self) -> Woven:
        """The next page."""
        stood, targets = self.stood, self.targets
        moved = stood.moved
        gone = {targets[key].key for key in stood.deleted if key in targets} | self.elsewhere()
        rows = {row.key: row for row in stood.rows if row.key}
        by_made = {target.key: key for key, target in targets.items() if key in rows}
        page: list[tuple[str, Block]] = []
        shown = {row.key: self.shown(row, targets.get(row.key)) for row in stood.rows if row.edited}
        for block in self.made:
            key = by_made.get(block.key, "")
            if block.key in gone or key in moved:
                continue
            page.append((key or f"{NEW}{block.key}", shown.get(key, block)))
        held = self.insert(page, moved)
        blocks = keyed(block for block in without_empty(page, self.own_heads()))
        return Woven(
            blocks=blocks,
            marks=self.marks(gone, moved, shown, held),
            edited=tuple(replace(one, key=key) for key in sorted(shown) for one in keyed((shown[key],))),
            deleted=tuple(sorted(stood.deleted)),
            moved=tuple(sorted(moved)),
            own=tuple(self.shown(row, None) for row in stood.rows if not row.key),
            unfounded=tuple(row.block for row in stood.rows if row.edited and row.key not in targets),
            again=tuple(self.said_again()),
            placed=tuple((key, block.text) for key, block in page if key in moved),
            recited=frozenset(shown[key].text for key in shown if not rows[key].reworded),
            without={shown[key].text: rows[key].without for key in shown if rows[key].without},
        )

    def insert(self, page: list[tuple[str, Block]], moved: frozenset[str]) -> list[Block]:
        """Put in what an editor placed: after what it stood after, under its heading; gives headings for that alone."""
        held: list[Block] = []
        there = {key for key, _ in page}
        before, head = "", None
        for number, row in enumerate(self.stood.rows):
            name = row.key or f"own {number}"
            if row.block.sort is Sort.HEADING:
                head = (name, row)
            if name in there:
                before = name
                continue
            if row.key and not row.edited and row.key not in moved:
                continue
            target = self.targets.get(row.key)
            if row.key in moved and not row.edited and target is None:
                continue
            if head and head[0] not in there and head[1] is not row:
                before = put(page, before, head[0], head[1].block)
                there.add(head[0])
                held.append(head[1].block)
            before = put(page, before, name, self.shown(row, target))
            there.add(name)
        return held

    def shown(self, row: Row, target: Block | None) -> Block:
        """A row as the next page shows it."""
        if not row.key:
            return replace(row.block, text=self.relink(added(row.block)))
        if row.edited:
            text = edited(row.block, target, row.without, row.extra)
            return replace(row.block, text=self.unlink(self.relink(text), target))
        return target or row.block

    def elsewhere(self) -> set[str]:
        """New blocks that show first what was deleted under another heading."""
        known = {block.key for block in self.targets.values()}
        first = {m.key: (m.deleted or (about(m.key),))[0] for m in self.stood.marks if m.key in self.stood.deleted}
        left = {key for key in first if key not in self.targets or self.targets[key].cites[:1] != (first[key],)}
        deleted = {first[key] for key in left if section_of(key) != BACKLINKS}
        return {b.key for b in self.made if b.key not in known and b.cites and b.cites[0] in deleted}

    def own_heads(self) -> frozenset[str]:
        """The headings that an editor wrote or reworded: they may stand over nothing."""
        return frozenset(
            row.key or f"own {number}"
            for number, row in enumerate(self.stood.rows)
            if row.block.sort is Sort.HEADING and (row.edited or not row.key or row.key in self.stood.moved)
        )

    def marks(
        self,
        gone: set[str],
        moved: frozenset[str],
        shown: Mapping[str, Block],
        held: Sequence[Block],
    ) -> tuple[Mark, ...]:
        """How the next page is generated, in that order, with what stays deleted; `shown` are the edited blocks."""
        old = {mark.key: mark for mark in self.stood.marks}
        without = {row.key: row.without for row in self.stood.rows if row.edited}
        by_made = {target.key: key for key, target in self.targets.items()}
        marks = []
        for block in self.made:
            key = by_made.get(block.key, "")
            if block.key in gone:
                marks.append(tomb(block, old[key]) if key else Mark(key=block.key, deleted=block.cites))
            else:
                words = shown[key].digest if key in shown else ""
                mark = replace(mark_of(block), edited=words, place=MOVED if key in moved else "")
                marks.append(replace(mark, without=without.get(key, ()) if words else ()))
        rest = {
            key: replace(old[key], edited=shown[key].digest, without=without[key])
            for key in shown
            if key not in self.targets
        }
        rest |= {key: tomb(None, old[key]) for key in self.stood.deleted if key not in self.targets}
        there = {mark.key for mark in marks}
        rest |= {block.key: replace(mark_of(block), place=HELD) for block in held if block.key not in there}
        return (*marks, *(rest[key] for key in sorted(rest)))

    def said_again(self) -> list[Block]:
        """The blocks that stay away though they cite more than they did when they were deleted."""
        found = []
        for mark in self.stood.marks:
            target = self.targets.get(mark.key)
            if target is None or mark.key not in self.stood.deleted or mark.digest == target.digest:
                continue
            known = mark.deleted if mark.deleted is not None else (about(mark.key), *mark.more)
            if set(ending(target) or target.cites) - set(known):
                found.append(target)
        return found


def tomb(block: Block | None, was: Mark) -> Mark:
    """The mark of a deleted block; what it cited is noted once, when it was deleted."""
    if was.deleted is not None:
        return replace(was, key=block.key) if block else was
    own = (about(was.key),) if about(was.key).startswith("s") else ()
    cites = block.cites if block and block.digest == was.digest else was.more
    return Mark(key=block.key if block else was.key, deleted=tuple(dict.fromkeys((*own, *cites))))


def put(page: list[tuple[str, Block]], before: str, name: str, block: Block) -> str:
    """Insert a block after another, a heading after all of its section; at the top where there is none. Its name.

    What stands between two rows goes below their table: a row alone is no table, but a line of bars.
    """
    first = int(bool(page) and page[0][1].text.startswith("# "))
    at = next((number + 1 for number, (key, _) in enumerate(page) if key == before), first)
    while block.sort is not Sort.ROW and 0 < at < len(page) and is_next_row(page[at - 1][1], page[at][1]):
        at += 1
    if level(block):
        at = next((n for n in range(at, len(page)) if 0 < level(page[n][1]) <= level(block)), len(page))
    page.insert(at, (name, block))
    return name


def is_next_row(one: Block, other: Block) -> bool:
    """Whether the second is a row of the table that the first is of; a head begins another one."""
    return one.sort is Sort.ROW and other.sort is Sort.ROW and "\n" not in other.text
