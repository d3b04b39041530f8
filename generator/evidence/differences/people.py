"""Where a person stands in a sentence, whichever way the name is spelled; a surname that but one has is that one's."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.evidence.differences.spelled import one_person
from generator.evidence.differences.told import Story, Told
from generator.model.kind import Kind

WORD = re.compile(r"[A-Z][\w’'-]{3,}")


@dataclass(frozen=True, slots=True)
class Stand:
    """A person by the id of one entity, and where the name or pronoun begins and ends."""

    who: str
    start: int
    end: int


class People:
    """The persons of a story."""

    def __init__(self, story: Story) -> None:
        """Gather the names once."""
        self.one = one_person(story)
        surnames: Mapping[str, set[str]] = defaultdict(set)
        for key, who in self.one.items():
            for name in (story.entities[key].name, *story.entities[key].aliases):
                surnames[name.split()[-1]].update([who] if " " in name else [])
        self.surnames = {name: min(whos) for name, whos in surnames.items() if len(whos) == 1}
        self.names = {key: story.entities[key].name for key in self.one if story.entities[key].kind is Kind.PERSON}

        self.known: dict[str, tuple[Stand, ...]] = {}

    def stands(self, told: Told) -> tuple[Stand, ...]:
        """The persons of a statement, in order of their places."""
        key = told.statement.id
        if key not in self.known:
            self.known[key] = tuple(self.find(told))
        return self.known[key]

    def find(self, told: Told) -> Iterator[Stand]:
        """The same, worked out."""
        found = [Stand(self.one[m.entity], m.span.start, m.span.end) for m in told.mentions if m.entity in self.one]
        taken = {n for m in told.mentions for n in range(m.span.start, m.span.end)}
        for match in WORD.finditer(told.text):
            who = self.surnames.get(match[0].removesuffix("'s").removesuffix("’s"))
            if who and match.start() not in taken:
                end = match.start() + len(match[0].removesuffix("'s").removesuffix("’s"))
                found.append(Stand(who, match.start(), end))
        yield from sorted(found, key=lambda stand: (stand.start, stand.end, stand.who))
