"""Policy moves and risks are matters: the registry's cues find their evidence, and the part that each sentence plays.

A cue `part: words` puts a sentence on the matter's page in that part without making it evidence of the matter.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.evidence.cues import CueBook
from generator.model.claim import Statement
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.model.profile import Profile
from generator.model.story import Matter


def split_cue(cue: str, parts: Iterable[str]) -> tuple[str, str]:
    """(part, words) of a cue; the part is empty for evidence."""
    part, colon, rest = cue.partition(":")
    return (part.strip(), rest.strip()) if colon and part.strip() in set(parts) else ("", cue)


class MatterBook:
    """The cues of all moves and risks, looked up together."""

    def __init__(self, entities: Iterable[Entity], profile: Profile) -> None:
        self.entities = {entity.id: entity for entity in entities if entity.cues}
        self.parts = [topic.id for topic in profile.topics]
        self.precedence = [name for name in profile.precedence if name != "decision"]
        cues: dict[str, list[str]] = defaultdict(list)
        for entity in self.entities.values():
            for cue in entity.cues:
                part, text = split_cue(cue, self.parts)
                cues[f"{part}\n{entity.id}"].append(text)
        self.book = CueBook(cues)

    def find(self, text: str, named: set[str]) -> dict[str, str]:
        """For each matter whose cue holds, the part that the sentence plays in it; empty for evidence."""
        found: dict[str, str] = {}
        for owner, _ in self.book.find(text, named):
            part, _, entity = owner.partition("\n")
            if part == "" or entity not in found:
                found[entity] = part
        return found

    def roles(self, rows: Iterable[tuple[tuple[str, int], str, set[str]]]) -> dict[tuple[str, int], Mapping[str, str]]:
        """What `find` says of each place; what several articles say in the same words is looked at once."""
        known: dict[tuple[str, frozenset[str]], Mapping[str, str]] = {}
        found: dict[tuple[str, int], Mapping[str, str]] = {}
        for place, text, named in rows:
            key = (text, frozenset(named))
            if key not in known:
                known[key] = self.find(text, named)
            found[place] = known[key]
        return found

    def gather(
        self,
        statements: Sequence[Statement],
        roles: Mapping[tuple[str, int], Mapping[str, str]],
        about: Mapping[tuple[str, int], Sequence[str]],
    ) -> tuple[Matter, ...]:
        """Every matter with at least one piece of evidence, sorted by id.

        `roles` is what `find` said of each statement's place; `about` names the moves that a place refers to.
        """
        evidence: dict[str, list[Statement]] = defaultdict(list)
        parts: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        cued: dict[str, set[str]] = defaultdict(set)
        for statement in statements:
            here = roles.get(statement.place, {})
            for entity, part in here.items():
                (parts[entity][part] if part else evidence[entity]).append(statement)
                cued[entity].add(statement.id)
            for entity in dict.fromkeys(about.get(statement.place, ())):
                if entity in self.entities and entity not in here:
                    part = statement.topic(self.precedence)
                    parts[entity][part].append(statement)
        return tuple(
            Matter(
                entity=self.entities[key],
                evidence=tuple(rows),
                parts=tuple((part, tuple(parts[key][part])) for part in (*self.parts, "") if parts[key].get(part)),
                cued=frozenset(cued[key]),
            )
            for key, rows in sorted(evidence.items())
        )


def is_move(entity: Entity) -> bool:
    """Whether an entry with cues is a policy move rather than a risk."""
    return entity.kind is not Kind.RISK
