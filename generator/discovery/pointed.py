"""What a model points at, and no rule found, is a candidate of its own: by its words alone, marked as the model's."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.model.annotation import POINTED, Annotated, Naming
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.ids import slug


def find_pointed(articles: Sequence[Annotated], found: Sequence[Candidate]) -> list[Candidate]:
    """One candidate for each name that only a model points at, of the kind it says most often; none has a page yet."""
    known = {
        name.casefold()
        for entity in (candidate.entity for candidate in found)
        for name in (entity.name, *entity.aliases)
    }
    rows: dict[str, list[tuple[str, Naming]]] = defaultdict(list)
    for article in articles:
        for name in article.names:
            if name.clue.startswith(POINTED) and name.text.casefold() not in known:
                rows[name.text].append((article.source.id, name))
    return [candidate(text, places) for text, places in sorted(rows.items()) if slug(text)]


def candidate(text: str, places: Sequence[tuple[str, Naming]]) -> Candidate:
    """The candidate of one name."""
    kinds = Counter(name.kind for _, name in places if name.kind)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    clues = sorted({name.clue for _, name in places})
    return Candidate(
        entity=Entity(id=slug(text), name=text, kind=kind, section=""),
        sources=len({source for source, _ in places}),
        mentions=len({(source, name.sentence) for source, name in places}),
        score=0.0,
        reasons=tuple(f"{clue}, as {kind.value}" for clue in clues),
    )
