"""A plan is what a run would do, said before it does it: the pages' steps, and what they do to the briefing.

It is made of the very values that `write` writes, so the two cannot differ.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.editorial.edits.block import blocks_of
from generator.editorial.merge import State
from generator.editorial.plan.step import Doing, How
from generator.editorial.plan.steps import PagePlan, as_read, page_plan
from generator.publish.collector import uncollected
from generator.publish.generate import Run
from generator.publish.planning.compare import Comparison
from generator.publish.planning.standing import compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run would do: the pages that it touches or where it keeps something of an editor's, sorted by path.

    Compared with a commit, `since` is its name and `called` what the person called it, nothing where that is where the
    branch began; `waiting` are the pages of docs/ that are not yet as a run writes them, by path, as they stand:
    empty where none does.
    """

    pages: tuple[PagePlan, ...]
    comparison: Comparison = field(default_factory=Comparison)
    since: str = ""
    called: str = ""
    waiting: Mapping[str, str] = field(default_factory=dict)

    @property
    def waits(self) -> int:
        """How many pages are not yet as a run writes them."""
        return len(self.waiting)

    @property
    def touched(self) -> tuple[PagePlan, ...]:
        """The pages that would be written, removed or left alone for a conflict."""
        return tuple(page for page in self.pages if page.state is not State.SAME)

    @property
    def code(self) -> int:
        """0 where a run would do nothing, 1 where something, 3 where it leaves a conflict to a person."""
        states = {page.state for page in self.touched}
        return 3 if State.CONFLICT in states else int(bool(states))

    def pages_that(self, state: State) -> int:
        """How many pages are so."""
        return sum(page.state is state for page in self.pages)

    def steps_that(self, doing: Doing, *, small: bool = False) -> int:
        """How many steps do so; without those of which a reader learns nothing new, unless they are asked for."""
        return sum(step.doing is doing and (small or not step.small) for page in self.pages for step in page.steps)


def plan_of(made: Run) -> Plan:
    """What writing this run would do to docs/."""
    with uncollected():
        return planned(made)


def planned(made: Run) -> Plan:
    """The same."""
    bodies = {page.path: page.body for page in made.pages}
    pages = without_moves(pages_of(made, bodies))
    if all(change.state is State.SAME for change in made.changes):
        return Plan(pages=pages)  # nothing comes and nothing goes: that needs no weighing
    return Plan(pages=pages, comparison=compared(made, pages))


def pages_of(made: Run, bodies: dict[str, str]) -> Iterable[PagePlan]:
    """The pages with steps."""
    for change in made.changes:
        if change.state is State.SAME and change.woven is None:
            continue
        taken = change.woven is not None and (change.woven.deleted or change.woven.without)
        page = page_plan(change, blocks_of(bodies.get(change.path, "")) if taken else ())
        if page.steps or page.state is not State.SAME:
            yield page


def without_moves(pages: Iterable[PagePlan]) -> tuple[PagePlan, ...]:
    """The pages, where what only went from a page to its second part, or back, is told as that: no reader misses it."""
    rows = tuple(pages)
    went: dict[tuple[str, str], set[Doing]] = {}
    for page in rows:
        for step in page.steps if page.state is State.CHANGED else ():
            if step.doing in (Doing.ADDED, Doing.WITHDRAWN):
                went.setdefault((whole(page.path), as_read(step.text)), set()).add(step.doing)
    both = {key for key, doings in went.items() if len(doings) > 1}
    if not both:
        return rows
    return tuple(
        replace(
            page,
            steps=tuple(
                replace(step, how=How.PART, small=True)
                if step.doing in (Doing.ADDED, Doing.WITHDRAWN) and (whole(page.path), as_read(step.text)) in both
                else step
                for step in page.steps
            ),
        )
        for page in rows
    )


def whole(path: str) -> str:
    """The page that a path is a part of."""
    return path.removesuffix(".md").removesuffix("-more")
