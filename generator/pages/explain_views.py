"""Why a fact stands in a table: the words that show who warns, who decided, what a thing is told to carry."""

from collections.abc import Iterable

from generator.evidence.decided import decided
from generator.evidence.register import register
from generator.evidence.things import thing_facts
from generator.model.briefing import Briefing
from generator.model.decision import Step, Told
from generator.model.entity import Entity
from generator.model.register import Heard

Row = tuple[int, str]


def of_views(briefing: Briefing, entity: Entity) -> Iterable[Row]:
    """What the tables say of an entity that has a page, and by which words."""
    for fact in thing_facts(briefing):
        if fact.thing == entity.id:
            at = f"{fact.statement.source}:{fact.statement.sentence}"
            yield 1, f"{fact.sort.replace('_', ' ')}: “{fact.words}” {at}, right by its name"
    for row in register(briefing) if entity.owner else ():
        if row.page == entity.page:
            labels = ", ".join(origin.label for origin in row.origins)
            yield 1, f"register: in {len(row.sources)} sources, from {len(row.origins)} origins: {labels}"
            yield from ((2, heard(one, "warns")) for one in row.warned)
            for trigger in row.triggers:
                yield 2, f"condition: “{trigger.words}” {trigger.statement.source}:{trigger.statement.sentence}"
            yield from ((2, heard(one, "plays it down")) for one in row.played_down)
    for made in decided(briefing) if entity.owner else ():
        if made.page == entity.page:
            yield from ((1, told(one, "decided by")) for one in made.by)
            for statement, date in made.dates:
                yield 1, f"decided on {date.first}: “{date.text}” {statement.source}:{statement.sentence}; {date.basis}"
            yield from ((1, told(one, sort)) for sort, one in (*made.scope, *made.stances))
            yield from ((1, of_step(step, "before")) for step in made.earlier)
            yield from ((1, of_step(step, "after")) for step in made.later)


def heard(one: Heard, what: str) -> str:
    """One who is heard, or the words of a fear that is told as nobody's."""
    text = one.statement.text
    hedges = ", ".join(f"“{text[span.start : span.end]}”" for span in one.hedges)
    kind = "named" if one.named else "unnamed"
    who = f"“{one.words}” {what}, {kind}" if one.span else "feared by nobody who is told of"
    return f"{who} {one.statement.source}:{one.statement.sentence}{f': {hedges}' if hedges else ''}"


def told(one: Told, what: str) -> str:
    """A stretch and the words that show it."""
    shown = f", by “{one.shown_by}”" if one.cue != one.span else ""
    return f"{what}: “{one.words}”{shown} {one.statement.source}:{one.statement.sentence}"


def of_step(step: Step, what: str) -> str:
    """Another decision and what puts it before or after."""
    words = step.statement.text[step.cue.start : step.cue.end] if step.cue else ""
    why = f"by “{words}”" if words else "by the days of both"
    return f"{what} it docs/{step.page}, {why} {step.statement.source}:{step.statement.sentence}"
