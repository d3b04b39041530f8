"""One person's part in one act, told as a fact by one source and as only reported by another."""

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.evidence.differences.lexicon import table
from generator.evidence.differences.made import difference, sources_of, wording
from generator.evidence.differences.people import People
from generator.evidence.differences.stretch import clause
from generator.evidence.differences.told import Story, Told
from generator.model.annotation import Mode
from generator.model.story import Difference

ROLE = re.compile(
    r"\A[^;“”]{0,60}?(?:\b(?:staged|led|helped|backed|orchestrated|masterminded|engineered|plotted|planned"
    r"|(?:took|taken|had|played) (?:a |an )?(?:\w+ )?(?:part|role|hand) in|was behind|ordered|carried out)\b)"
)
"""From a name to the verb that says which part the person has."""
ONLY = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|suspected|accused|alleged"
    r"|(?:said|reported|believed|thought|understood|rumou?red) to)\b"
)
NOT = re.compile(r"\b(?:not|never|denied|denies|deny|if|unless|whether|will|would|could|may|might)\b|n['’]t\b")
AHEAD = 60
"""Characters from the verb of the part to the act."""
ENDS = re.compile(r"[.;“”]|, (?:and|but|while|who|which)\b")


def parts_taken(story: Story) -> Iterable[Difference]:
    """The differences between a part that is told as a fact and one that is only reported."""
    people = story.once(People)
    known = acts()
    found: dict[tuple[str, str], dict[bool, list[tuple[Told, str]]]] = defaultdict(lambda: defaultdict(list))
    for told in story.told:
        stands = [*people.stands(told)] if told.statement.mode not in (Mode.HYPOTHETICAL, Mode.DENIED) else []
        for n, stand in enumerate(stands):
            match = ROLE.match(told.text[stand.end : stand.end + 2 * AHEAD])
            if match is None or NOT.search(match[0]):
                continue
            at = stand.end + match.end()
            if any(stand.end <= other.start < at and other.who != stand.who for other in stands[n + 1 :]):
                continue
            ahead = ENDS.split(told.text[at : at + AHEAD], maxsplit=1)[0]
            act = next((known[word] for word in re.findall(r"[a-z]+", ahead.lower()) if word in known), "")
            if act:
                words = clause(told, stand.start, at)
                found[stand.who, act][bool(ONLY.search(match[0]))].append((told, words))
    for (who, act), sides in sorted(found.items()):
        wordings = [wording(rows[0][1], [told for told, _ in rows]) for rows in sides.values()]
        if len(wordings) > 1 and len(sources_of(wordings)) > 1:
            about = f"{people.names[who]}: part"
            yield difference(("part", who, act), "status", "reserved", about, wordings, (who,))


def acts() -> dict[str, str]:
    """The sort of act that a word names."""
    return {word: row.split()[0] for row in table()["done_by_some"] for word in row.split()}
