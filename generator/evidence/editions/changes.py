"""What changed from one edition to the next. A claim is the same where one statement of it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.edition import Differed, Edition, Held, Kept, Side, Stood

CORROBORATED, DISPUTED = "corroborated", "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A difference of numbers of which one stood before, and one is new."""

    difference: Differed
    before: Side
    after: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that is otherwise in an edition than in the one before; each list in the order of its edition.

    `corroborated` are claims that come from more origins than any of theirs did, from two at least. `edited` are
    sources whose file is another one now.
    """

    new: tuple[Stood, ...] = ()
    withdrawn: tuple[Stood, ...] = ()
    corroborated: tuple[Stood, ...] = ()
    disputed: tuple[Stood, ...] = ()
    revised: tuple[Revised, ...] = ()
    differences: tuple[Differed, ...] = ()
    pages: tuple[Held, ...] = ()
    gone: tuple[Held, ...] = ()
    sources: tuple[Kept, ...] = ()
    removed: tuple[Kept, ...] = ()
    edited: tuple[Kept, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in type(self).__slots__)


@dataclass(frozen=True, kw_only=True)
class Step:
    """From one edition to the next."""

    before: Edition
    after: Edition

    @cached_property
    def changed(self) -> Changes:
        """What the later one says otherwise."""
        return changes(self.before, self.after)


def changes(before: Edition, after: Edition) -> Changes:
    """What `after` says otherwise than `before`."""
    old, new = before.claim_of, after.claim_of
    stay = [(c, rows) for c in after.claims if (rows := [old[s] for s in c.statements if s in old])]
    revised = tuple(revised_in(after.differences, old))
    known = {difference.id for difference in before.differences} | {row.difference.id for row in revised}
    files = {source.id: source.sha256 for source in before.sources}
    return Changes(
        new=tuple(claim for claim in after.claims if not any(s in old for s in claim.statements)),
        withdrawn=tuple(claim for claim in before.claims if not any(s in new for s in claim.statements)),
        corroborated=tuple(
            c for c, rows in stay if c.status == CORROBORATED and c.origins > max(row.origins for row in rows)
        ),
        disputed=tuple(
            c for c, rows in stay if c.status == DISPUTED and not any(row.status == DISPUTED for row in rows)
        ),
        revised=revised,
        differences=tuple(d for d in after.differences if d.id not in known),
        pages=without(after.pages, before.pages),
        gone=without(before.pages, after.pages),
        sources=tuple(source for source in after.sources if source.id not in files),
        removed=tuple(s for s in before.sources if s.id not in {other.id for other in after.sources}),
        edited=tuple(source for source in after.sources if files.get(source.id, source.sha256) != source.sha256),
    )


def without(rows: Iterable[Held], others: Iterable[Held]) -> tuple[Held, ...]:
    """The pages that the others have not."""
    known = {other.page for other in others}
    return tuple(row for row in rows if row.page not in known)


def revised_in(differences: Iterable[Differed], old: Iterable[str]) -> Iterator[Revised]:
    """The differences with a number that stood before and one that did not."""
    known = set(old)
    for difference in differences:
        sides = [side for side in difference.sides if side.number]
        before = next((side for side in sides if any(s in known for s in side.statements)), None)
        after = next((side for side in sides if not any(s in known for s in side.statements)), None)
        if before and after:
            yield Revised(difference=difference, before=before, after=after)
