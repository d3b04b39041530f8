"""Where a person is: not known to one source, told by another; only of a person whose whereabouts one doubts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.people import People, Stand
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Mode
from generator.model.story import Difference

UNKNOWN = re.compile(
    r"\bwhereabouts (?:are|were|is|was|remain(?:s|ed)?) (?:still )?(?:unknown|unclear|not known|a mystery)\b"
    r"|(?:\bnot|n['’]t) (?:yet )?(?:clear|known) where (?:he|she|[A-Z][\w’'-]+) (?:is|was)\b"
    r"|\b(?:has|had|have) (?:vanished|disappeared|not been seen)\b",
)
"""What says that nobody knows where somebody is."""
IN = r"in (?:custody|detention|hospital|hiding|exile|jail|prison|[A-Z][\w’'-]+)"
KNOWN = re.compile(
    r"^(?: (?:himself|herself|now|still|then))? (?:"
    r"(?:is|was|had been|has been)(?: now| still| back)? (?:“|\")?"
    rf"(?:at work|at home|resting|under (?:house )?arrest|{IN})"
    r"|(?:has |had )?(?:arrived|flown|flew|landed|fled|returned)(?: into exile)? (?:in|to|into|at) [A-Z])",
)
"""What says where somebody is, right after the name."""
HINT = re.compile(KNOWN.pattern.removeprefix("^"))
"""The same, after whatever name."""
POINTS = re.compile(
    r"\b(?:he|she|the (?:general|leader|founder|president|minister|commander|chief|director|king|man|woman))\b",
    re.IGNORECASE,
)
"""What points at a person whom a sentence before it names."""
BACK = 3
REACH = 80
"""Characters before what is not known in which it is named whose whereabouts they are."""


def whereabouts(story: Story) -> Iterable[Difference]:
    """The differences between what is told of where a person is."""
    people = story.once(People)
    sides: dict[str, dict[str, list[tuple[Told, str]]]] = defaultdict(lambda: defaultdict(list))
    for told in story.that(tells_where):
        for who, side, words in told_of(story, people, told):
            sides[who][side].append((told, words))
    for who, rows in sorted(sides.items()):
        found = [wording(group[0][1], [told for told, _ in group]) for _, group in sorted(rows.items())]
        if "" in rows and len(found) > 1 and len(sources_of(found)) > 1:
            about = f"where {people.names[who]} is"
            yield difference(("where", who), "status", "where", about, found, [who])


def tells_where(_: Story, told: Told) -> bool:
    """Whether a sentence tells where somebody may be, whoever that is."""
    hinted = UNKNOWN.search(told.text) or HINT.search(told.text)
    return told.statement.mode is not Mode.HYPOTHETICAL and hinted is not None


def stands_in(story: Story, people: People, told: Told) -> list[Stand]:
    """The persons of a sentence, also the one whom the sentences before it name, where it only points at one."""
    found = [*people.stands(told)]
    known = {n for stand in found for n in range(stand.start, stand.end)}
    before: set[str] = set()
    for n in range(1, BACK + 1):
        one = story.at.get((told.source, told.statement.sentence - n))
        before |= {stand.who for stand in people.stands(one)} if one and not before else set()
    if len(before) == 1:
        pointing = [match for match in POINTS.finditer(told.text) if match.start() not in known]
        found += [Stand(min(before), *match.span()) for match in pointing]
    return sorted(found, key=lambda stand: stand.start)


def told_of(story: Story, people: People, told: Told) -> Iterator[tuple[str, str, str]]:
    """(person, where, words) for each person of whom a sentence tells it; where is empty if that is not known."""
    unknown = UNKNOWN.search(told.text)
    stands = stands_in(story, people, told)
    if unknown:
        near = [s for s in stands if s.start < unknown.end() and unknown.start() - s.end < REACH]
        if near:
            yield near[-1].who, "", clause(told, *unknown.span())
        return
    for stand in stands:
        match = KNOWN.match(told.text[stand.end : stand.end + REACH])
        if match:
            words = clause(told, stand.start, stand.end + match.end())
            yield stand.who, match[0].split()[-1].strip('“"').lower(), words
