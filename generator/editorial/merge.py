"""What a run makes of a page that stands there: an editor's part is kept byte for byte, ours is made anew.

What an editor changed in our part is told by the marks at the page's end, and kept; a page whose two merged sides hold
different words of editors for one statement is not touched, and the run says so.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from generator.editorial.arranging.arrange import Arranged
from generator.editorial.arranging.relink import Relinker
from generator.editorial.edits.block import Block, blocks_of, joined
from generator.editorial.edits.certified import is_certified
from generator.editorial.edits.marks import Mark, lines_of, mark_of
from generator.editorial.edits.standing import Standing, no_block, standing
from generator.editorial.edits.together import as_guest, together
from generator.editorial.edits.tongues import in_tongue
from generator.editorial.edits.unlinked import unlinked
from generator.editorial.edits.weave import Loom, Woven
from generator.editorial.edits.words import EDITED
from generator.editorial.found import REMOVED, entries_in, is_undecided, with_removed
from generator.editorial.page_file import PageFile
from generator.editorial.page_text import (
    NONE,
    Entries,
    Left,
    Marked,
    body_of,
    front_of,
    is_as_left,
    marks_below,
    marks_of,
)
from generator.errors import Finding
from generator.pages.front import entry_lines
from generator.pages.page import Page


class State(StrEnum):
    """What a run does to a page."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One page's outcome: `path` is relative to docs/; `front` and `body` are what the file will hold.

    `body` is None where the file goes or stays; else it is the page's own, held once however many pages there are.
    `before` is what the file held when it was read: it is written only while that still stands there. `woven` tells
    what was kept of an editor's in our part, `kept` is their part of the front matter; `explained` says that
    nothing but their edits makes the file another one.
    """

    path: str
    state: State
    front: str = ""
    body: str | None = None
    finding: Finding | None = None
    before: str | None = None
    woven: Woven | None = None
    kept: str = ""
    explained: bool = False
    into: str = ""
    """The page that takes over the words of one that goes: while that is not written, this one stays."""

    @property
    def text(self) -> str | None:
        """What the file will hold; None where it goes or stays."""
        return None if self.body is None else self.front + self.body


def merge(
    page: Page,
    found: PageFile | None,
    text: str | None,
    entries: Entries = NONE,
    relinker: Relinker | None = None,
    *,
    marked: Marked = marks_of,
    left: Left = is_as_left,
) -> Change:
    """What becomes of one generated page; `text` is the file as it stands. The relinker leads old links on."""
    entity = entries.found.get(page.path)
    if found is None:
        front = front_of(page, entry_lines(entity) if entity else "", entries=entries)
        return Change(path=page.path, state=State.ADDED, front=front, body=body_of(page, front, marked))
    removed = with_removed(
        found.kept, entries.removed.get(page.path, ()), (row.id for row in entries_in(found, REMOVED))
    )
    kept = entry_lines(entity) if entity else removed
    front = front_of(page, kept, top_keys(kept), entries)
    whole = body_of(page, front, marked)
    if text is not None and not found.other and text.replace("\r\n", "\n") == front + whole:
        return Change(path=page.path, state=State.SAME, before=text, kept=kept)
    if not (found.other or found.mixed) and left(found):
        explained = is_as_made(page, found)  # nothing is to be woven where nobody wrote anything
        state = State.ADDED if text is None else State.CHANGED
        return Change(path=page.path, state=state, front=front, body=whole, before=text, kept=kept, explained=explained)
    woven = woven_of(page, found, relinker, entries.stays)
    if woven is None:
        what = "the sides of a merge decide otherwise of one statement: they have other words for it, or one deletes it"
        line = line_where(text, lambda row: row.startswith("<<<<<<< "))
        now = "keep one of the two sides, take out the lines <<<<<<<, ======= and >>>>>>>, then generate again"
        return conflict(page.path, what, now, line)
    if page.kind == "source" and any("<a id=" in block.text for block in woven.edited):
        what = "an article's sentence was reworded on its page"
        rows = {block.text.partition("\n")[0].removesuffix(f" {EDITED}") for block in woven.edited}
        line = line_where(text, lambda row: row.rstrip() in rows)
        return conflict(
            page.path, what, "undo that; give a correction under `corrections` in this page's front matter", line
        )
    body = (
        in_tongue(joined(woven.blocks), page.language) + marks_below(front, lines_of(woven.marks))
        if is_decided(woven)
        else whole
    )
    state = State.ADDED if text is None else State.CHANGED
    state = State.SAME if text is not None and text.replace("\r\n", "\n") == front + body else state
    if state is State.SAME:
        return Change(path=page.path, state=state, before=text, woven=woven, kept=kept)
    explained = not found.other and is_as_made(page, found)
    return Change(
        path=page.path,
        state=state,
        front=front,
        body=body,
        before=text,
        woven=woven,
        kept=kept,
        explained=explained,
    )


def is_as_made(page: Page, found: PageFile) -> bool:
    """Whether the page was generated as it would be now, so that only an editor's doing tells it apart."""
    gone = {mark.key for mark in found.marks if mark.deleted is not None}
    was = {(mark.key, mark.digest) for mark in found.marks if mark.deleted is None}
    return bool(was) and was == {(block.key, block.digest) for block in blocks_of(page.body) if block.key not in gone}


def woven_of(
    page: Page, found: PageFile, relinker: Relinker | None = None, stays: Callable[[str], bool] = NONE.stays
) -> Woven | None:
    """The page with what an editor did to it; None where two sides of a merge cannot both be kept."""
    made = blocks_of(page.body)
    by_key = {block.key: block for block in made}
    renamed = relinker.keys() if relinker else {}
    by_key |= {old: by_key[new] for old, new in renamed_keys(by_key, renamed).items()}
    stood: Standing | None = None
    side: PageFile | None = found
    while side:
        lost = side.generated and not side.marks
        ours = partial(is_certified, path=side.path) if found.mixed or lost else no_block
        read = standing(blocks_of(side.body), side.marks or marks_for(side, made), by_key, ours)
        if side.guest and stood:
            read = as_guest(read, stood)
        stood = together(stood, read) if stood else read
        if stood is None:
            return None
        side = side.other
    if stood is None:
        return None
    unlink = partial(unlinked, page=page.path, stays=stays)
    loom = Loom(made, stood, renamed, relinker.text if relinker else str, unlink)
    return replace(loom.weave(), language=page.language)


def renamed_keys(by_key: Mapping[str, Block], renamed: Mapping[str, str]) -> dict[str, str]:
    """The keys that blocks had when what they link to had another address, with those that they have now."""
    if not renamed:
        return {}
    former: dict[str, list[str]] = {}
    for old, new in renamed.items():
        former.setdefault(new, []).append(old)
    rows = ((key, key.partition("/")) for key in by_key)
    found = {f"{head}/{old}": key for key, (head, _, tail) in rows for old in former.get(tail, ())}
    return {old: key for old, key in found.items() if old not in by_key}


def marks_for(found: PageFile, made: Sequence[Block]) -> tuple[Mark, ...]:
    """For a page without marks, those of what stands there as it would be generated: all else is the editor's.

    Of one that was emptied, all of them.
    """
    if found.generated and found.emptied:
        return tuple(map(mark_of, made))
    stands = blocks_of(found.body)
    there = {block.digest for block in stands} | ({block.key for block in stands} if found.generated else set())
    titles = [block for block in made[:1] if found.body.lstrip().startswith("# ")]
    return tuple(mark_of(b) for b in made if b.digest in there or b.key in there or b in titles)


def is_decided(woven: Woven) -> bool:
    """Whether anything of the page's body is an editor's doing."""
    return bool(woven.edited or woven.deleted or woven.moved or woven.own)


def is_nobodys(file: PageFile) -> bool:
    """Whether no editor wrote on a page or decided of its entry."""
    return file.untouched and (not file.kept.strip() or is_undecided(file))


def top_keys(front: str) -> frozenset[str]:
    """The keys of an editor's part of the front matter: what it gives is not given a second time below the mark."""
    rows = (line.partition(":") for line in front.splitlines() if not line[:1].isspace() and not line.startswith("#"))
    return frozenset(key.strip("'\"") for key, colon, _ in rows if colon)


def first_own(file: PageFile, text: str | None) -> int | None:
    """The line of the first block of a page that is an editor's doing; of the front matter where none is."""
    rows = standing(blocks_of(file.body), file.marks, {}).rows
    own = next((row.block.text.partition("\n")[0] for row in rows if not row.key or row.edited), "")
    return line_where(text, lambda line: line.rstrip() == own) if own else min(file.lines.values(), default=None)


def line_where(text: str | None, fits: Callable[[str], bool]) -> int | None:
    """The first line of a file that fits, from 1."""
    return next((number for number, row in enumerate((text or "").splitlines(), start=1) if fits(row)), None)


def conflict(path: str, what: str, now: str, line: int | None = None) -> Change:
    """A page that is not touched."""
    why = "a run would lose them, so it leaves the page alone"
    finding = Finding(path=f"docs/{path}", line=line, what=what, why=why, now=now, rule="conflict")
    return Change(path=path, state=State.CONFLICT, finding=finding)


def merge_all(
    pages: Iterable[Page],
    found: Mapping[str, PageFile],
    texts: Mapping[str, str],
    entries: Entries = NONE,
    arranged: Arranged | None = None,
    *,
    deleted: Collection[str] = (),
    marked: Marked = marks_of,
    left: Left = is_as_left,
) -> tuple[Change, ...]:
    """Every page's outcome, sorted by path: those to write, those that nothing explains any more, those left alone.

    `deleted` are files that go though they are not empty, and that are not among the found ones.
    `marked` gives the marks of a body as `marks_of` does, and `left` tells what `is_as_left` does.
    """
    made = {page.path: page for page in pages}
    there = made.keys() | found.keys()
    relinkers = (
        {path: arranged.relinker(path, there) for path in there}
        if arranged and (arranged.redirects or arranged.former)
        else {}
    )
    goes = {path for path, file in found.items() if path not in made and file.generated and is_nobodys(file)}
    entries = replace(entries, there=there - goes)
    changes = [
        merge(page, found.get(path), texts.get(path), entries, relinkers.get(path), marked=marked, left=left)
        for path, page in made.items()
    ]
    for path, file in found.items():
        if path not in made and file.generated:
            if path in goes:
                changes.append(Change(path=path, state=State.REMOVED, before=texts.get(path)))
            else:
                what = "nothing calls for this page any more, but an editor wrote in it"
                now = "move what is worth keeping, then delete the page"
                changes.append(conflict(path, what, now, first_own(file, texts.get(path))))
    away = (path for path in texts if path not in there and (path in deleted or not texts[path].strip()))
    changes += [Change(path=path, state=State.REMOVED, before=texts[path]) for path in away]
    return tuple(sorted(changes, key=lambda change: change.path))
