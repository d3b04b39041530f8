"""Discovery sees the whole story and the registry, and adds what the registry does not hold."""

from collections.abc import Collection, Sequence

from generator.discovery.choose import choose_pages
from generator.discovery.matters.find import find_matters
from generator.discovery.matters.papers import SORTS as PAPERS
from generator.discovery.names.find import find_proper
from generator.discovery.pointed import find_pointed
from generator.discovery.things.find import find_common, left_over
from generator.model.annotation import Annotated
from generator.model.discovery import Discovery
from generator.model.entity import Entity
from generator.model.ids import slug
from generator.model.profile import Profile


def discover(
    articles: Sequence[Annotated], registry: Sequence[Entity], profile: Profile, removed: Collection[str] = ()
) -> Discovery:
    """Candidates for entries, best first. `articles` and `registry` are sorted by id.

    `removed` are ids that an editor took out: nothing of such a name is proposed again.
    """
    proper = find_proper(articles, registry)
    common = find_common(articles, registry, proper)
    pointed = find_pointed(articles, registry, [*proper, *common])
    taken = {*removed, *(entity.id for entity in registry)}
    proper = left_over(proper, common)
    fresh = [candidate for candidate in (*proper, *common, *pointed) if not is_one_of(candidate.entity, taken)]
    chosen = choose_pages(fresh, articles, profile)
    entities = [*registry, *(candidate.entity for candidate in chosen)]
    matters = [c for c in find_matters(articles, entities, profile) if not is_one_of(c.entity, taken)]
    known_as = {slug(name) for c in matters for name in (c.entity.name, *c.entity.aliases)}
    chosen = [c for c in chosen if c.entity.kind not in PAPERS or not is_one_of(c.entity, known_as)]
    return Discovery(candidates=tuple(sorted([*chosen, *matters], key=lambda c: (-c.score, c.entity.id))))


def is_one_of(entity: Entity, ids: Collection[str]) -> bool:
    """Whether any name of an entity makes one of the ids."""
    return entity.id in ids or any(slug(name) in ids for name in (entity.name, *entity.aliases))
