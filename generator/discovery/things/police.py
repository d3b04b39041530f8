"""The police of a place is one body, which most sentences call by the bare word."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from generator.discovery.names.lexicon import states
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.ids import slug
from generator.model.kind import Kind

CAPITAL = r"[A-Z][\w’'-]{1,20}"
WORD = re.compile(
    rf"(?<![\w-])(?:((?:{CAPITAL} ){{1,3}})police|[Pp]olice(?: in ({CAPITAL}(?: {CAPITAL}){{0,2}}))?)(?![\w-])"
)
"""The word, with whose it is where that is said."""
CLEARLY = 2
"""How much more often one place's police is named than another's for the bare word to be the one's."""
SHARE = 4
"""Of so many articles one at least tells of police."""
FEWEST = 3
SPOTS = frozenset({Kind.PLACE, Kind.STATE})


def find_police(articles: Sequence[Annotated], proper: Sequence[Candidate]) -> list[Candidate]:
    """The one police of a story that several articles tell of; none where those of two places are named alike.

    Where no article says whose police it is, at least half of them have to tell of it.
    """
    spots = {name: c.entity for c in proper if c.entity.kind in SPOTS for name in (c.entity.name, *c.entity.aliases)}
    owners: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    sites: set[tuple[str, int]] = set()
    for article in articles:
        for sentence in article.source.sentences:
            for hit in WORD.finditer(sentence.text) if sentence.says and "olice" in sentence.text else ():
                sites.add((article.source.id, sentence.index))
                owner = (hit[1] or hit[2] or "").strip()
                home = spots.get(owner) or spots.get(states().get(owner, ("",))[0])  # "Orlian police"
                if home:
                    owners[home.name] += 1
                    forms[home.name][f"{owner} police"] += 1
    sources = {source for source, _ in sites}
    ranked = owners.most_common(2)
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= CLEARLY * ranked[1][1])
    enough = max(FEWEST, len(articles) // SHARE if ranked else (len(articles) + 1) // 2)
    if not (alone or not ranked) or len(sources) < enough:
        return []
    if not ranked:
        return [police("police", (), "no article says whose police it is", sources, sites)]
    called = forms[min(owner for owner in owners if owners[owner] == ranked[0][1])]
    name = min(called, key=lambda form: (-called[form], form))
    if called.total() < 2 and name.removesuffix(" police") not in spots:
        return []  # of a people's police it is said again
    why = f"“police” is that of {name.removesuffix(' police')}, wherever it is said whose"
    return [police(name, ("police",), why, sources, sites)]


def police(
    name: str, aliases: tuple[str, ...], why: str, sources: Collection[str], sites: Collection[tuple[str, int]]
) -> Candidate:
    """The candidate under a name."""
    entity = Entity(id=slug(name), name=name, kind=Kind.ORGANISATION, section="", aliases=aliases)
    return Candidate(entity=entity, sources=len(sources), mentions=len(sites), score=0.0, reasons=(why,))
