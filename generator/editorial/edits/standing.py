"""What stands on a page, read against how it was generated: kept, edited, an editor's own; and what was deleted."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from generator.editorial.edits.block import Block, Sort
from generator.editorial.edits.marks import HELD, Mark
from generator.editorial.edits.order import longest_run
from generator.editorial.edits.programs import as_written
from generator.editorial.edits.words import ending, same_words, words_of
from generator.model.ids import STATEMENT

ALIKE = 0.5
"""From this share of common text on, a block without a citation is an edited one and no new one."""


def no_block(block: Block) -> bool:
    """Never."""
    return block is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One block of the page; `key` is that of the generated block that it is or was, none for an editor's own.

    `edited` says that anything of it is an editor's, `reworded` that its words are; `without` are citations that they
    took off, `extra` those that they put there.
    """

    block: Block
    key: str = ""
    edited: bool = False
    reworded: bool = False
    without: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A page as an editor left it: its rows in order, the keys that were deleted or moved, and how it was generated.

    `versions` are the keys of each of the pages that a merge made it from; none where it is one page.
    """

    rows: tuple[Row, ...]
    deleted: frozenset[str]
    marks: tuple[Mark, ...]
    moved: frozenset[str] = frozenset()
    versions: tuple[frozenset[str], ...] = ()

    @property
    def untouched(self) -> bool:
        """Whether all is as it was generated, and in that order."""
        return not self.deleted and not self.moved and all(row.key and not row.edited for row in self.rows)


def standing(
    body: Sequence[Block], marks: Sequence[Mark], made: Mapping[str, Block], is_ours: Callable[[Block], bool] = no_block
) -> Standing:
    """Read a page; `made` are the blocks that would be generated now, by key.

    `is_ours` tells of a block that is not as marked whether the generator wrote it nevertheless.
    """
    known = {mark.key: mark for mark in marks}
    body = as_written(body, marks, made.values())
    left = Left(known)
    found: dict[int, Row] = {}
    for take in (left.by_key_and_text, left.by_text, left.by_key, left.by_statement):
        for number, block in enumerate(body):
            mark = take(block) if number not in found else None
            if mark:
                row = row_of(block, mark, made.get(mark.key))
                found[number] = Row(block=block, key=row.key) if row.edited and is_ours(block) else row
    by_place(body, found, left, list(known), made)
    marks = tuple(known.values())
    stale = {number for number, block in enumerate(body) if number not in found and is_ours(block)}
    rows = tuple(found.get(number, Row(block=block)) for number, block in enumerate(body) if number not in stale)
    gone = {key for key, mark in known.items() if mark.deleted is not None} | set(left.marks)
    lost = frozenset(row.key for row in rows if row.edited and row.key not in made)
    moved = out_of_order(rows, marks, lost) - lost
    return Standing(rows=rows, deleted=frozenset(gone) - emptied(gone, rows, moved), marks=marks, moved=moved)


def emptied(gone: Iterable[str], rows: Sequence[Row], moved: frozenset[str]) -> frozenset[str]:
    """Headings that went with all that stood under them: they come back with what is new there."""
    stay = (row.key for row in rows if row.key and row.key not in moved)
    alive = {section_of(key) for key in stay if about(key) != Sort.HEADING.value}
    return frozenset(key for key in gone if about(key) == Sort.HEADING.value and section_of(key) not in alive)


def section_of(key: str) -> str:
    """The section of a key."""
    return key.partition("/")[0]


def row_of(block: Block, mark: Mark, made: Block | None) -> Row:
    """A block that was generated: as it was, as it would be now, or edited."""
    as_made = block.digest == mark.digest
    without, extra = ((), ()) if as_made else recited(block, mark, made)
    reworded = not as_made and (made is None or not same_words(block, made))
    edited = reworded or bool(without or extra)
    return Row(block=block, key=mark.key, edited=edited, reworded=reworded, without=without, extra=extra)


def recited(block: Block, mark: Mark, made: Block | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The citations that an editor took off an item, now or before, and those that they put there."""
    if block.sort is not Sort.ITEM:
        return (), ()
    now, first = ending(made) if made else (), about(mark.key)
    was = mark.more or (now if made and made.digest == mark.digest else ())
    was = (first, *was) if STATEMENT.fullmatch(first) else was
    gone = dict.fromkeys(cite for cite in (*mark.without, *was) if cite not in block.cites)
    return tuple(gone), tuple(cite for cite in ending(block) if cite not in {*was, *now})


class Left:
    """The generated blocks that nothing on the page was found to be yet; a block that is found is taken out."""

    def __init__(self, known: Mapping[str, Mark]) -> None:
        """All but what was deleted before."""
        self.marks = {key: mark for key, mark in known.items() if mark.deleted is None}
        self.digests: dict[str, list[str]] = defaultdict(list)
        self.statements: dict[str, list[str]] = defaultdict(list)
        for key, mark in reversed(self.marks.items()):
            for text in filter(None, (mark.digest, mark.edited)):
                self.digests[text].append(key)
            self.statements[about(key)].append(key)

    def take(self, key: str) -> Mark:
        """Take a block out."""
        return self.marks.pop(key)

    def first(self, keys: list[str]) -> Mark | None:
        """Take out the first of these that is left."""
        while keys:
            key = keys.pop()
            if key in self.marks:
                return self.take(key)
        return None

    def by_key_and_text(self, block: Block) -> Mark | None:
        """The block is in its section, as it was."""
        mark = self.marks.get(block.key)
        return self.take(block.key) if mark and block.digest in (mark.digest, mark.edited) else None

    def by_text(self, block: Block) -> Mark | None:
        """The block is as it was, elsewhere."""
        return self.first(self.digests.get(block.digest, []))

    def by_key(self, block: Block) -> Mark | None:
        """Something under this heading is about this."""
        return self.take(block.key) if block.key in self.marks and block.sort is not Sort.HEADING else None

    def by_statement(self, block: Block) -> Mark | None:
        """The block cites first what a block of another section cited first."""
        return self.first(self.statements.get(block.cites[0], [])) if block.cites else None


def about(key: str) -> str:
    """A key without its section and count."""
    return key.rpartition("/")[2].partition(".")[0]


def by_place(
    body: Sequence[Block], found: dict[int, Row], left: Left, order: Sequence[str], made: Mapping[str, Block]
) -> None:
    """What is left between the same neighbours: a heading renamed, a paragraph or item reworded without its links."""
    at = {key: number for number, key in enumerate(order)}
    ends, after = {}, len(order)
    for number in reversed(range(len(body))):
        ends[number] = after
        after = at[found[number].key] if number in found else after
    before = -1
    for number, block in enumerate(body):
        if number in found:
            before = at[found[number].key]
            continue
        between = (order[n] for n in range(before + 1, ends[number]) if order[n] in left.marks)
        key = next((key for key in between if fits(block, key, made.get(key))), None)
        if key:
            row = row_of(block, left.take(key), made.get(key))
            found[number] = replace(row, edited=True, reworded=row.reworded or not row.edited)
            before = at[key]


def fits(block: Block, key: str, made: Block | None) -> bool:
    """Whether a block may be what became of a generated one."""
    is_heading = about(key) == Sort.HEADING.value
    if is_heading or block.sort is Sort.HEADING:
        return is_heading and block.sort is Sort.HEADING
    if made is None or made.sort is not block.sort:
        return False
    return SequenceMatcher(None, words_of(block), words_of(made), autojunk=False).ratio() >= ALIKE


def out_of_order(rows: Sequence[Row], marks: Sequence[Mark], lost: Collection[str]) -> frozenset[str]:
    """The keys that an editor moved, now or before. The marks of those lost, which nothing generates, have no place.

    Now these are all but the longest run of headings in the order of generation, and between two of those all but the
    longest run of what was generated between them: a statement moves under a heading, no heading over a statement.
    """
    place = {mark.key: number for number, mark in enumerate(marks)}
    before = {mark.key for mark in marks if mark.place} | {*lost}
    keys = [row.key for row in rows if row.key and row.key not in before]
    heads = set(longest_run([key for key in keys if about(key) == Sort.HEADING.value], place))
    stay, gap, low = set(heads), list[str](), -1
    for key in [*keys, ""]:
        if key and key not in heads:
            gap.append(key)
            continue
        high = place[key] if key else len(place)
        stay.update(longest_run([one for one in gap if low < place[one] < high], place))
        gap, low = [], high
    held = {mark.key for mark in marks if mark.place == HELD}
    return frozenset(row.key for row in rows if row.key) - stay - held
