"""A plan for machines: all of it, by names that stay the same; `plan.schema.json` says what each means."""

from typing import Any

from generator.cli.telling import as_data as comparison_data
from generator.editorial.merge import State
from generator.editorial.plan.step import Doing, Step
from generator.editorial.plan.steps import PagePlan
from generator.publish.planning.plan import Plan


def as_data(plan: Plan) -> dict[str, Any]:
    """The whole plan."""
    return {
        "plan_version": 1,
        "since": plan.since or None,
        "waiting": plan.waits if plan.since else None,
        "counts": {
            "pages": {state.value: plan.pages_that(state) for state in State if state is not State.SAME},
            "steps": {doing.value: plan.steps_that(doing, small=True) for doing in Doing},
        },
        "briefing": comparison_data(plan.comparison),
        "pages": [page_data(page) for page in plan.pages],
    }


def page_data(page: PagePlan) -> dict[str, Any]:
    """One page."""
    return {
        "path": f"docs/{page.path}",
        "state": page.state.value,
        "small": page.is_small,
        "steps": [step_data(step) for step in page.steps],
    }


def step_data(step: Step) -> dict[str, Any]:
    """One step."""
    return {
        "doing": step.doing.value,
        "how": step.how.value,
        "key": step.key,
        "line": step.line,
        "line_after": step.line_after,
        "old": step.old,
        "new": step.new,
        "off": list(step.off),
        "words": step.words,
        "gained": list(step.gained),
        "lost": list(step.lost),
        "marked": list(step.marked),
        "unmarked": list(step.unmarked),
        "again": list(step.again),
        "fresh": step.fresh,
        "small": step.small,
    }
