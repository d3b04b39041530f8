"""Whose people, whose arms: a people, a state's name or capital, or a body that is known by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.discovery.names.lexicon import states
from generator.model.discovery import Candidate
from generator.model.entity import Entity, How
from generator.model.kind import Kind

WHOSE = frozenset({Kind.PERSON, Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.PLACE, Kind.GROUP})


@cache
def peoples() -> Mapping[str, str]:
    """Names, short names and demonyms of every state, in lower case, with the state's name."""
    return {form.lower(): name for form, (name, how) in states().items() if how is not How.METONYM}


@cache
def seats() -> Mapping[str, str]:
    """Capitals and other seats that stand for a state, in lower case, with the state's name."""
    return {form.lower(): name for form, (name, how) in states().items() if how is How.METONYM}


@dataclass(frozen=True, slots=True)
class Known:
    """Who is known, by any of their names in lower case; `weak` holds ids of whom nothing but a name is known."""

    by_name: Mapping[str, Entity]
    weak: frozenset[str] = frozenset()

    def entity(self, text: str) -> Entity | None:
        """Who bears exactly this name."""
        return self.by_name.get(bare(text))

    def firm(self, text: str) -> Entity | None:
        """Who bears exactly this name, where more than the name is known of them."""
        entity = self.entity(text)
        return entity if entity and entity.id not in self.weak else None

    def owner(self, text: str) -> str:
        """What tells one owner from another: the state's name for all that is called after it."""
        key = bare(text)
        state = peoples().get(key) or seats().get(key)
        if state:
            return state
        entity = self.by_name.get(key)
        return entity.name if entity else key

    def without_owner(self, text: str) -> tuple[str, str]:
        """A name cut into who owns or makes it and the rest: ("Xian", "Storm Petrel")."""
        words = text.split()
        at = 0
        while at < len(words):
            size = next(
                (
                    size
                    for size in range(min(4, len(words) - at), 0, -1)
                    if self.is_owner(" ".join(words[at : at + size]), whole=at == 0 and size == len(words))
                ),
                0,
            )
            if not size:
                break
            at += size
        return " ".join(words[:at]), " ".join(words[at:])

    def is_owner(self, text: str, *, whole: bool) -> bool:
        """Whether a stretch of a name says whose it is; a person's name does so only where it is the whole."""
        key = bare(text)
        if key in peoples() or key in seats():
            return True
        entity = self.by_name.get(key)
        return entity is not None and entity.kind in WHOSE and (whole or entity.kind is not Kind.PERSON)


def bare(text: str) -> str:
    """A name in lower case, without article and possessive ending."""
    low = text.replace("’", "'").lower().removeprefix("the ")
    return low.removesuffix("'s").removesuffix("'") if low.endswith(("'s", "s'")) else low


def who_is_known(proper: Sequence[Candidate]) -> Known:
    """The names of the candidates; the first of a name bears it."""
    found: dict[str, Entity] = {}
    for entity in (candidate.entity for candidate in proper):
        if entity.kind is not Kind.RISK:
            for name in (entity.name, *entity.aliases):
                found.setdefault(bare(name), entity)
    return Known(found, frozenset(candidate.entity.id for candidate in proper if is_weak(candidate)))


def is_weak(candidate: Candidate) -> bool:
    """Whether nothing but capitals speaks for a candidate of `proper`."""
    kind = candidate.entity.kind
    return kind in (Kind.ORGANISATION, Kind.PERSON, Kind.PLACE) and not any(
        reason.startswith("called") for reason in candidate.reasons
    )
