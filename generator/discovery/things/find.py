"""What is named by common nouns: weapons and other things at stake, groups that speak, forces, laws and plans."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.discovery.names.seen import written_in
from generator.discovery.things.claims import usage_of
from generator.discovery.things.classes import find_classes
from generator.discovery.things.codes import code_of
from generator.discovery.things.documents import find_documents
from generator.discovery.things.forces import army_of, find_forces
from generator.discovery.things.germs import find_germs, kept_apart
from generator.discovery.things.groups import find_groups
from generator.discovery.things.owners import bare, who_is_known
from generator.discovery.things.police import find_police
from generator.discovery.things.stakes import find_things
from generator.discovery.things.substances import find_substances
from generator.discovery.things.tally import Seen
from generator.discovery.things.works import find_works
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.kind import THINGS


def find_common(
    articles: Sequence[Annotated], proper: Sequence[Candidate], written: Mapping[str, int] | None = None
) -> list[Candidate]:
    """One candidate for each thing or group that `proper` does not hold; none has a page yet.

    `written` is what `written_in` gives.
    """
    known = who_is_known(proper)
    seen = [Seen(article, naming) for article in articles for naming in article.things]
    usage = usage_of(articles, seen, written or written_in(articles))
    things = find_things(seen, usage, known)
    nouns = Counter(
        one.cut("role").lower()
        for one in seen
        if one.naming.kind in THINGS and one.naming.clue in ("named before the noun", "shares the noun", "acronym")
    )
    everything = [
        *things,
        *find_classes(seen, things, nouns),
        *find_forces(seen, known, proper),
        *find_groups(seen, known),
        *find_documents(seen, usage, known),
        *find_germs(seen, usage, known),
        *find_substances(articles, seen),
        *find_police(articles, proper),
        *find_works(articles, known),
    ]
    armies = {candidate.entity.id for candidate in proper if army_of(candidate, known)}
    free = {*known.weak, *armies}
    return once(everything, {name for name, entity in known.by_name.items() if entity.id not in free})


def left_over(proper: Sequence[Candidate], common: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of `proper` that are no thing, force or document of `common` under another kind."""
    claimed = {bare(name) for c in common for name in (c.entity.name, *c.entity.aliases)}
    codes = {
        code.lower()
        for c in common
        if c.entity.kind in THINGS
        for name in (c.entity.name, *c.entity.aliases)
        if (code := code_of(name)) and not code.isdigit()
    }
    kept = [
        c
        for c in proper
        if not any(
            bare(name) in claimed or code_of(name).lower() in codes for name in (c.entity.name, *c.entity.aliases)
        )
    ]
    return kept_apart(kept, common)


def once(candidates: Iterable[Candidate], taken: set[str]) -> list[Candidate]:
    """The candidates whose name nobody bears yet, the first of two; a name in use is no alias of another."""
    found = []
    ids = set()
    for candidate in candidates:
        entity = candidate.entity
        if bare(entity.name) in taken or entity.id in ids:
            continue
        ids.add(entity.id)
        aliases = tuple(name for name in entity.aliases if bare(name) not in taken or bare(name) == bare(entity.name))
        taken.update(bare(name) for name in (entity.name, *aliases))
        found.append(replace_aliases(candidate, aliases))
    return found


def replace_aliases(candidate: Candidate, aliases: tuple[str, ...]) -> Candidate:
    """The candidate with these aliases."""
    entity = candidate.entity
    return Candidate(
        entity=Entity(
            id=entity.id,
            name=entity.name,
            kind=entity.kind,
            section=entity.section,
            aliases=aliases,
            never=entity.never,
        ),
        sources=candidate.sources,
        mentions=candidate.mentions,
        score=candidate.score,
        reasons=candidate.reasons,
    )
