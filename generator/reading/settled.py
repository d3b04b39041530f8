"""What hangs on all articles of a story is settled in one place, however they came together.

A file tells what it is by itself; whether its day is believed, and which year a dateline has, the others tell. So what
each file told is kept beside what came of it: with an article more or less, all of that is settled anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.errors import Finding
from generator.model.source import Source
from generator.reading.metadata.doubted import doubted
from generator.reading.metadata.shared_year import among, shared_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The articles, sorted by id, and what to tell about files: set aside, or metadata that was not used.

    `alone` are the articles as each file has them by itself, and `told` is what reading the files told.
    """

    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    alone: tuple[Source, ...]
    told: tuple[Finding, ...]

    def with_more(self, sources: Iterable[Source], told: Iterable[Finding]) -> "Reading":
        """The reading of these articles and of others that come, as their files have them."""
        return settled([*self.alone, *sources], [*self.told, *told])


def settled(alone: Iterable[Source], told: Iterable[Finding]) -> Reading:
    """The reading of articles as their files have them, after all of them were looked at together."""
    alone = tuple(sorted(alone, key=lambda source: source.id))
    told = tuple(told)
    believed, doubts = doubted(alone)
    dated, taken = shared_year(believed)
    dated = among(dated)
    findings = sorted([*told, *doubts, *taken], key=lambda finding: (finding.path, finding.line or 0, finding.what))
    return Reading(sources=dated, findings=tuple(findings), alone=alone, told=told)
