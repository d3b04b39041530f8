"""Two versions of one page are one, with the decisions of both; where they decided otherwise, nobody guesses."""

from collections.abc import Sequence
from dataclasses import replace

from generator.editorial.edits.block import Sort
from generator.editorial.edits.standing import Row, Standing, about
from generator.editorial.edits.words import words_of


def together(one: Standing, other: Standing) -> Standing | None:
    """Two versions of one page, with the decisions of both; None where they decided of one block otherwise."""
    if any(
        row.edited and row.key in there.deleted for here, there in ((one, other), (other, one)) for row in here.rows
    ):
        return None
    deleted, moved = one.deleted | other.deleted, one.moved | other.moved
    theirs = {row.key: row for row in other.rows if row.edited}
    rows = []
    for row in one.rows:
        if row.key in deleted or row.key in other.moved - one.moved:
            continue
        words = theirs.get(row.key)
        both = one_row(row, words) if words and row.edited else words or row
        if both is None:
            return None
        rows.append(both)
    names = [identity(row) for row in rows]
    there = frozenset(mark.key for mark in other.marks)
    before = ""
    for row in other.rows:
        name = identity(row)
        if row.key in deleted:
            continue
        if name not in names:
            at = after_placed(rows, names.index(before) + 1 if before else 0, moved, there)
            rows.insert(at, row)
            names.insert(at, name)
        before = name
    versions = tuple(frozenset(mark.key for mark in side.marks) for side in (one, other))
    marks = {mark.key: mark for mark in (*one.marks, *other.marks)}
    marks |= {mark.key: mark for side in (one, other) for mark in side.marks if mark.key in side.deleted}
    marks |= {mark.key: mark for mark in (*one.marks, *other.marks) if mark.deleted is not None}
    return Standing(rows=tuple(rows), deleted=deleted, marks=tuple(marks.values()), moved=moved, versions=versions)


def one_row(one: Row, other: Row) -> Row | None:
    """What two editors made of one block; None where they have other words for it."""
    if one.reworded and other.reworded and words_of(one.block) != words_of(other.block):
        return None
    words = one if one.reworded else other
    without = tuple(dict.fromkeys((*one.without, *other.without)))
    extra = tuple(dict.fromkeys((*one.extra, *other.extra)))
    return replace(words, edited=one.edited or other.edited, without=without, extra=extra)


def as_guest(guest: Standing, host: Standing) -> Standing:
    """A page whose words another one takes over: what the other decided of a statement stands before.

    Headings and the order were those of a page that goes; words of an editor that no statement bears are their own.
    """
    decided = {row.key for row in host.rows if row.edited} | host.deleted
    rows = []
    for row in guest.rows:
        if row.block.sort is Sort.HEADING:
            rows.append(replace(row, edited=False))
        elif row.edited and (row.key in decided or not row.block.cites):
            rows.append(replace(row, key="", edited=False))
        else:
            rows.append(row)
    edited = {row.key for row in host.rows if row.edited}
    deleted = frozenset(key for key in guest.deleted if about(key).startswith("s") and key not in edited)
    return replace(guest, rows=tuple(rows), deleted=deleted, moved=frozenset())


def after_placed(rows: Sequence[Row], at: int, moved: frozenset[str], known: frozenset[str]) -> int:
    """Where a row goes that stood there: after what an editor put there, or behind what its own run has withdrawn."""
    end = at
    while at < len(rows) and (rows[at].key not in known or is_placed(rows[at], moved, known)):
        at += 1
        if is_placed(rows[at - 1], moved, known):
            end = at
    return end


def is_placed(row: Row, moved: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a row stands where it does by an editor's doing: their own, moved, or edited and not generated since."""
    return not row.key or row.key in moved or (row.edited and row.key not in known)


def identity(row: Row) -> str:
    """What makes two rows of two versions one."""
    return row.key or f"own {words_of(row.block)}"
