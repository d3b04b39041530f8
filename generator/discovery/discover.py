"""Discovery sees the whole story and nothing else: what an editor decided is taken from it afterwards."""

from collections.abc import Collection, Mapping, Sequence

from generator.discovery.choose import choose_pages
from generator.discovery.matters.find import find_matters
from generator.discovery.names.find import find_proper
from generator.discovery.names.seen import written_in
from generator.discovery.pointed import find_pointed
from generator.discovery.things.find import find_common, left_over
from generator.model.annotation import Annotated
from generator.model.discovery import Discovery
from generator.model.entity import Entity
from generator.model.gleaned import Gleaned
from generator.model.ids import slug
from generator.model.kind import MOVES
from generator.model.memo import FORGETFUL, Memo
from generator.model.profile import Profile


def discover(
    articles: Sequence[Annotated],
    profile: Profile,
    memo: Memo = FORGETFUL,
    read: Mapping[str, str] | None = None,
) -> Discovery:
    """Candidates for entries, best first. `articles` are sorted by id.

    `memo` keeps what hangs on one article, under its digest in `read`, which tells all that extraction finds in it.
    """
    gleaned = Gleaned(read, memo)
    written = written_in(articles)
    proper = find_proper(articles, written)
    common = find_common(articles, proper, written)
    pointed = find_pointed(articles, [*proper, *common])
    chosen = choose_pages([*left_over(proper, common), *common, *pointed], articles, profile, gleaned)
    matters = find_matters(articles, [candidate.entity for candidate in chosen], profile, memo, read)
    known_as = {slug(name) for c in matters for name in (c.entity.name, *c.entity.aliases)}
    chosen = [c for c in chosen if c.entity.kind not in MOVES or not is_one_of(c.entity, known_as)]
    gleaned.keep()
    return Discovery(candidates=tuple(sorted([*chosen, *matters], key=lambda c: (-c.score, c.entity.id))))


def is_one_of(entity: Entity, ids: Collection[str]) -> bool:
    """Whether any name of an entity makes one of the ids."""
    return entity.id in ids or any(slug(name) in ids for name in (entity.name, *entity.aliases))
