"""What a run does to a page, worked out from the text that stands there and the text that it writes: nothing else.

So the plan cannot say other than what is written; what editors did only names the steps.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from generator.editorial.arranging.across import ACROSS
from generator.editorial.edits.block import LINK as TO_PAGE
from generator.editorial.edits.block import Block, Sort
from generator.editorial.edits.marks import without_marks
from generator.editorial.edits.sides import BASE, CLOSE, MIDDLE, OPEN
from generator.editorial.edits.standing import about
from generator.editorial.edits.targets import BACKLINKS
from generator.editorial.edits.tongues import in_tongue
from generator.editorial.edits.weave import Woven
from generator.editorial.found import PAGES, REMOVED
from generator.editorial.merge import Change, State
from generator.editorial.page_file import FOUND, MARK
from generator.editorial.plan.laid import Laid, laid_out
from generator.editorial.plan.pairs import out_of_place, paired
from generator.editorial.plan.step import SMALL, Doing, How, Step
from generator.errors import Finding
from generator.pages.frame.tongue import ENGLISH_LANGUAGE, PART, languages, said_as, say

CITE = re.compile(r" ?\[[^\[\]\n]*\]\([^()\s]*#s[0-9a-f]{10}\)")
SAID = re.compile(r"\*[^*\n]+\*(?!\*)")
LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\s]*\)")
ANCHOR = re.compile(r'<a id="[^"<>]*"></a>')
USED_ON = re.compile(rf"[ -]*\*(?:{said_as('Used on')})\*")
"""How the line under an article's sentence begins that lists where it is used."""
MARKS = ("corrected", "corrected by its article", "disputed")
"""What may stand beside a statement that a reader must know of it."""
COUNTED = frozenset({"title", "description"})
NO_MARKS: Counter[str] = Counter()
NOTES = frozenset({"generated", ACROSS, FOUND, PAGES})
MARKERS = (OPEN, BASE, CLOSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """What a run does to one page: `finding` says why it is left alone where it is."""

    path: str
    state: State
    steps: tuple[Step, ...] = ()
    finding: Finding | None = None
    into: str = ""
    """The page that takes over the words of one that goes."""

    @property
    def is_small(self) -> bool:
        """Whether a reader learns nothing new from it: counts, links, order, notes for the next run."""
        return self.state is State.CHANGED and all(step.small for step in self.steps if step.differs or step.fresh)


def page_plan(change: Change, made: Sequence[Block] = ()) -> PagePlan:
    """What becomes of one page; `made` are the blocks that are generated of it."""
    if change.state is State.CONFLICT:
        finding = change.finding
        step = Step(doing=Doing.CONFLICT, key="", line=finding.line if finding else None)
        return PagePlan(path=change.path, state=change.state, steps=(step,), finding=finding)
    before = change.before or ""
    after = before if change.state is State.SAME else change.text or ""
    steps = tuple(steps_of(before, after, change.woven, made))
    if change.state is State.REMOVED:  # the line that says that its entry was found goes with it: nobody took it over
        steps = tuple(
            replace(step, doing=Doing.WITHDRAWN, how=How.NOTES, small=True) if step.how is How.TAKEN else step
            for step in steps
        )
    return PagePlan(path=change.path, state=change.state, steps=steps, into=change.into)


def steps_of(before: str, after: str, woven: Woven | None, made: Sequence[Block]) -> Iterator[Step]:
    """The steps from one text of a page to the other, in the order of the page, and what is kept of an editor's."""
    old, new = laid_out(before), laid_out(after)
    pairs = paired(old, new)
    moved = out_of_place(pairs)
    ours = Editors.of(woven, before, made)
    taken = given(after) - given(before)
    for number, (one, other) in enumerate(pairs):
        step = step_of(one, other, ours, moved=number in moved)
        if step is None and one and other and other.name in taken:
            step = made_step(Doing.KEPT, one, other, How.OWN, fresh=True)
        if step:
            yield step
    if woven and woven.deleted:
        yield from deleted(before, woven, made)


def given(text: str) -> frozenset[str]:
    """The keys of a page's front matter that are an editor's: those above the mark, else all."""
    front, mark, _ = text.partition(f"{MARK}\n")
    return frozenset(block.name for block in laid_out(f"{front}---\n" if mark else text) if block.is_front)


@dataclass(frozen=True, slots=True, kw_only=True)
class Editors:
    """Which blocks of the next text are an editor's, by their text; and which of them no run has noted yet."""

    hows: Mapping[str, How]
    fresh: frozenset[str]
    without: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By text, the citations that an editor took off."""
    made: Mapping[str, str] = field(default_factory=dict)
    """By statement, the text of the first generated block that cites it."""

    @classmethod
    def of(cls, woven: Woven | None, before: str, made: Sequence[Block]) -> "Editors":
        """Those of a page, with what stands there and what is generated of it."""
        if woven is None:
            return cls(hows={}, fresh=frozenset())
        noted = {mark.key: mark for mark in without_marks(before)[1]}
        rows = {
            **{text: How.MOVED for _, text in woven.placed},
            **{block.text: How.RECITED if block.text in woven.recited else How.EDITED for block in woven.edited},
            **{block.text: How.OWN for block in woven.own},
        }
        fresh = {block.text for block in woven.edited if block.key in noted and not noted[block.key].edited}
        fresh |= {text for key, text in woven.placed if key in noted and not noted[key].place}
        off = {block.text: (block.key, {*woven.without.get(block.text, ())}) for block in woven.edited}
        fresh |= {text for text, (key, gone) in off.items() if key in noted and gone - {*noted[key].without}}
        return cls(
            hows={in_tongue(text, woven.language): how for text, how in rows.items()},
            fresh=frozenset(in_tongue(text, woven.language) for text in fresh),
            without={in_tongue(text, woven.language): gone for text, gone in woven.without.items()},
            made={cite: block.text for block in reversed(made) for cite in block.cites} if woven.without else {},
        )

    def how(self, block: Laid) -> How:
        """By which doing of an editor the block is as it is."""
        return self.hows.get(block.text, How.NONE)

    def told(self, step: Step) -> Step:
        """The step with the citations that an editor took off, and the words of what is generated with them."""
        off = self.without.get(step.new, ())
        return replace(step, off=off, words=next(filter(None, map(self.made.get, off)), "")) if off else step


def step_of(one: Laid | None, other: Laid | None, ours: Editors, *, moved: bool) -> Step | None:
    """The step of a pair; None where the block stays as it is and is no editor's."""
    if other is None or one is None:
        block = one or other
        if block is None:
            return None
        how = How.MARKER if is_marker(block.text) else How.NOTES if block.name in NOTES else How.NONE
        if one is None:
            kept = How.REMOVED if block.name == REMOVED else ours.how(block)
            doing = Doing.KEPT if kept else Doing.ADDED
            return made_step(doing, None, block, kept or how, fresh=bool(kept))
        if block.name == FOUND:
            return made_step(Doing.KEPT, block, None, How.TAKEN, fresh=True)
        return made_step(Doing.WITHDRAWN, block, None, how)
    how = ours.how(other)
    if other.name == REMOVED and one.text != other.text:
        how = How.REMOVED
    if how:
        fresh = other.text in ours.fresh or (one.text != other.text and not same_but_cites(one, other))
        return ours.told(made_step(Doing.KEPT, one, other, how, fresh=fresh))
    if one.text != other.text:
        return made_step(Doing.CHANGED, one, other, changed_in(one, other))
    return made_step(Doing.CHANGED, one, other, How.PLACE) if moved else None


def made_step(doing: Doing, one: Laid | None, other: Laid | None, how: How, *, fresh: bool = False) -> Step:
    """A step with all that can be read off its two blocks."""
    block = other or one
    assert block is not None  # noqa: S101
    old, new = (one.cites if one else ()), (other.cites if other else ())
    both = one is not None and other is not None
    stood, stands = frozenset(old), frozenset(new)
    gained = tuple(cite for cite in new if cite not in stood) if both else ()
    lost = tuple(cite for cite in old if cite not in stands) if both else ()
    was, now = (marks_in(one.text), marks_in(other.text)) if one and other else (NO_MARKS, NO_MARKS)
    told = doing in (Doing.ADDED, Doing.WITHDRAWN, Doing.CHANGED)
    return Step(
        doing=doing,
        key=block.key,
        how=how,
        old=one.text if one else "",
        new=other.text if other else "",
        line=one.line if one else None,
        line_after=other.line if other else None,
        gained=gained,
        lost=lost,
        marked=tuple(sorted(now - was)),
        unmarked=tuple(sorted(was - now)),
        fresh=fresh,
        small=told and (how in SMALL or block.section == BACKLINKS or not has_words(block)),
    )


def same_but_cites(one: Laid, other: Laid) -> bool:
    """Whether an editor's block only goes on receiving citations: what it says stood there, marked, before."""
    return as_read(one.text) == as_read(other.text) and SAID.findall(one.text)[-1:] == SAID.findall(other.text)[-1:]


def changed_in(one: Laid, other: Laid) -> How:
    """In what two texts of a block differ, for a reader."""
    if other.name in NOTES:
        return How.NOTES
    if not other.is_front and one.plain == other.plain:
        return How.FORM
    if other.name in COUNTED and re.sub(r"\d+", "", one.text) == re.sub(r"\d+", "", other.text):
        return How.COUNTS
    if other.is_front or said_in(one) != said_in(other):
        return How.WORDS
    if set(one.cites) != set(other.cites):
        return How.CITATIONS
    if marks_in(one.text) != marks_in(other.text):
        return How.MARK
    return How.COUNTS if SAID.findall(one.text) != SAID.findall(other.text) else How.LINKS


def marks_in(text: str) -> Counter[str]:
    """What a block is marked as, in English, and how often."""
    known = marks()
    if not any(mark in text for mark in known):
        return NO_MARKS
    said = (part for row in SAID.findall(text) for part in row.strip("*").split(PART))
    return Counter(known[part] for part in said if part in known)


@cache
def marks() -> Mapping[str, str]:
    """The marks as any language has them, with their English."""
    return {say(mark, language): mark for language in (ENGLISH_LANGUAGE, *languages()) for mark in MARKS}


def as_read(text: str) -> str:
    """The words of a block alone: without citations, anchors, what we say, and where its links lead."""
    lines = "\n".join(line for line in text.split("\n") if not USED_ON.match(line))
    bare = LINK.sub(r"\1", SAID.sub("", CITE.sub("", ANCHOR.sub("", lines.replace("**", "")))))
    return re.sub(r" (?=[,.;:!?](?:\s|$))", "", " ".join(bare.split()))


def said_in(block: Laid) -> str:
    """The words of a block; of a table's row the cells that say something, of its head none."""
    if block.sort is not Sort.ROW:
        return as_read(block.text)
    cells = [as_read(cell) for cell in block.text.split("|")] if "\n" not in block.text else []
    return " | ".join(cell for cell in cells if re.search(r"[^\W\d]", cell))


def has_words(block: Laid) -> bool:
    """Whether a block says anything beside links to pages and what we say of them."""
    if block.is_front:
        return block.name not in NOTES
    if (block.sort is Sort.ROW and not said_in(block)) or block.text.startswith("##"):
        return False
    bare = TO_PAGE.sub("]", SAID.sub("", CITE.sub("", block.text)))
    return re.search(r"\w", re.sub(r"\[[^\[\]]*\]", "", bare)) is not None


def is_marker(text: str) -> bool:
    """Whether a block begins with a line that a merge left."""
    line = text.partition("\n")[0]
    return line.startswith(MARKERS) or line == MIDDLE


def deleted(before: str, woven: Woven, made: Sequence[Block]) -> Iterator[Step]:
    """What an editor took out, and where more statements say it by now."""
    _, marks = without_marks(before)
    noted = {mark.key: mark.deleted for mark in marks if mark.deleted is not None}
    again = {cite for block in woven.again for cite in block.cites}
    by_key = {block.key: block for block in made}
    by_cite = {cite: block for block in reversed(made) for cite in block.cites}
    for key in woven.deleted:
        block = by_key.get(key) or by_cite.get(about(key))
        yield Step(
            doing=Doing.KEPT,
            key=key,
            how=How.DELETED,
            words=block.text if block else "",
            again=tuple(c for c in block.cites if c not in noted.get(key, ()))
            if block and again & {*block.cites}
            else (),
            fresh=key not in noted,
        )
