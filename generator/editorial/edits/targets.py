"""What is generated now in the place of what was generated: of the same key, or about the same statements."""

from collections.abc import Container, Mapping, Sequence

from generator.editorial.edits.block import Block, Sort
from generator.editorial.edits.marks import Mark
from generator.editorial.edits.standing import Standing, about, section_of
from generator.model.ids import slug

BACKLINKS = slug("What links here")
"""The section whose items only name statements: who takes one out there has nothing against the words elsewhere."""


def targets(made: Sequence[Block], stood: Standing, renamed: Mapping[str, str]) -> dict[str, Block]:
    """For each block that was generated, what is generated in its place now: of its key, or one that cites the same.

    What an editor decided of comes before what only was there, unless one page had both.
    """
    citing: dict[str, list[Block]] = {}
    for block in made:
        for cite in block.cites:
            citing.setdefault(cite, []).append(block)
    decided = {row.key for row in stood.rows if row.edited} | stood.deleted
    sorts = {row.key: row.block.sort for row in stood.rows if row.key}
    exact = alike(made, stood.marks, renamed)
    found = {key: block for key, block in exact.items() if key in decided or not stood.versions}
    taken = {block.key for block in found.values()}
    for mark in sorted(stood.marks, key=lambda mark: mark.key not in decided):
        if mark.key in found:
            continue
        own = exact.get(mark.key)
        if own and own.key not in taken:
            best: Block | None = own
        else:
            best = nearest(mark, citing, taken | beside(mark.key, stood), sorts.get(mark.key))
        if best:
            found[mark.key] = best
            taken.add(best.key)
    return found


def alike(made: Sequence[Block], marks: Sequence[Mark], renamed: Mapping[str, str]) -> dict[str, Block]:
    """For each block that was generated, the one of its key; of several about one thing, those that are most alike.

    A statement and another that has it as context are both known by it; which of them is counted first may change.
    """
    by_thing: dict[tuple[str, str], list[Block]] = {}
    for block in made:
        by_thing.setdefault((block.section, about(block.key)), []).append(block)
    rows = []
    for mark in marks:
        key = now_called(mark.key, renamed)
        cites = {about(key), *mark.more, *(mark.deleted or ())}
        for block in by_thing.get((section_of(key), about(key)), ()):
            shared = len(cites.intersection(block.cites))
            rows.append((block.digest != mark.digest, -shared, block.key != key, mark.key, block.key, block))
    found: dict[str, Block] = {}
    taken: set[str] = set()
    for *_, key, other, block in sorted(rows, key=lambda row: row[:5]):
        if key not in found and other not in taken:
            found[key] = block
            taken.add(other)
    return found


def now_called(key: str, renamed: Mapping[str, str]) -> str:
    """A key as it is now, where the page that its block links to has another address."""
    section, _, about_it = key.partition("/")
    return f"{section}/{renamed[about_it]}" if about_it in renamed else key


def beside(key: str, stood: Standing) -> frozenset[str]:
    """The keys that one page of a merge had beside this one: they are of other claims."""
    return frozenset().union(*(version for version in stood.versions if key in version))


def nearest(
    mark: Mark, citing: Mapping[str, Sequence[Block]], taken: Container[str], sort: Sort | None
) -> Block | None:
    """The block that cites what a mark's block cited: first of all, else most of it, and in the same section.

    It is of the same sort, as far as that is known: no statement becomes a row of facts.
    """
    known, section = [about(mark.key), *(mark.deleted or ())], section_of(mark.key)
    free = {
        cite: [b for b in citing.get(cite, ()) if may_be(b, section, sort) and b.key not in taken]
        for cite in (*known, *mark.more)
    }
    some = [block for cite in known for block in free[cite]]
    some = some or [block for cite in mark.more for block in free[cite] if block.cites[0] == cite]
    first = [block for block in some if block.cites[0] in known]
    every = {*known, *mark.more}
    most = max((len(every.intersection(block.cites)) for block in some), default=0)
    first = first or [block for block in some if len(every.intersection(block.cites)) == most]
    near = [block for block in first if block.section == section] or first
    return near[0] if near else None


def may_be(block: Block, section: str, sort: Sort | None) -> bool:
    """Whether a block that cites the same may stand for one of a section and sort."""
    if (block.section == BACKLINKS) is not (section == BACKLINKS):
        return False
    return block.sort is sort if sort else block.sort is not Sort.ROW or block.section == section
