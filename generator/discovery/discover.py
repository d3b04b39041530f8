"""Discovery sees the whole story and the registry, and adds what the registry does not hold."""

from collections.abc import Sequence

from generator.discovery.choose import choose_pages
from generator.discovery.common import find_common
from generator.discovery.matters import find_matters
from generator.discovery.proper import find_proper
from generator.model.annotation import Annotated
from generator.model.discovery import Discovery
from generator.model.entity import Entity
from generator.model.profile import Profile


def discover(articles: Sequence[Annotated], registry: Sequence[Entity], profile: Profile) -> Discovery:
    """Candidates for entries, best first. `articles` and `registry` are sorted by id."""
    proper = find_proper(articles, registry)
    common = find_common(articles, registry, proper)
    chosen = choose_pages([*proper, *common], articles, profile)
    entities = [*registry, *(candidate.entity for candidate in chosen)]
    matters = find_matters(articles, entities, profile)
    return Discovery(candidates=tuple(sorted([*chosen, *matters], key=lambda c: (-c.score, c.entity.id))))
