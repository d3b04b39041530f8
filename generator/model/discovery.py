"""What discovery makes of a story: entries for the registry, and for each candidate the reasons for and against."""

from dataclasses import dataclass

from generator.model.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody or something that the articles name: an entry in the making.

    `entity` is what the entry would be; its `page` is None where it would have none of its own.
    `sources` and `mentions` count articles and sentences that name it; `score` orders candidates, larger first.
    `reasons` say in words why it is of its kind, why its names are one, and why it has a page or has none.
    `evidence` are the places (source, sentence) that tell of a move or risk, sorted.
    """

    entity: Entity
    sources: int
    mentions: int
    score: float
    reasons: tuple[str, ...]
    evidence: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """Everything found, best first."""

    candidates: tuple[Candidate, ...] = ()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entries that take part in the briefing, sorted by id: a move or risk without a page takes none."""
        rows = (c.entity for c in self.candidates if c.entity.page or not c.entity.cues)
        return tuple(sorted(rows, key=lambda e: e.id))
