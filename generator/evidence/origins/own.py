"""An article is its own origin; one that a body puts out itself, such as a ministry's release, is that body's word.

Another article that cites the body then adds no second origin.
"""

import re
from collections.abc import Mapping, Sequence

from generator.evidence.origins.lexicon import is_outlet, word_list
from generator.evidence.origins.who import BODIES, made
from generator.model.claim import Origin
from generator.model.entity import Entity
from generator.model.kind import Kind
from generator.model.source import Source

WORD = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*\.?")
PUBLISHING = BODIES - {Kind.GROUP}
LONGEST = 8
"""Words of a body's name that are looked up."""


class Owners:
    """The bodies of a story by their names, and whose word each article is."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.bodies: dict[str, Entity] = {}
        for entity in entities:
            if entity.kind in PUBLISHING and not is_outlet(entity.name):
                for name in (entity.name, *entity.aliases):
                    self.bodies.setdefault(plain(name), entity)

    def own(self, source: Source) -> Origin:
        """The origin of what an article says by itself: the body that publishes it, else the article."""
        publisher = source.publisher or ""
        entity = None if is_outlet(publisher) else self.body(plain(publisher).split())
        if entity is None:
            return Origin(kind="source", key=f"source:{source.id}", label=source.id)
        return made("named", entity.name)

    def body(self, words: Sequence[str]) -> Entity | None:
        """The body that a publisher's name is of, but for words for an office: "UN Office of the Spokesperson"."""
        for size in range(min(LONGEST, len(words)), 0, -1):
            for first in range(len(words) - size + 1):
                entity = self.bodies.get(" ".join(words[first : first + size]))
                if entity is not None and {*words[:first], *words[first + size :]} <= word_list("offices"):
                    return entity
        return None


def owns(sources: Sequence[Source], entities: Sequence[Entity], copies: Mapping[str, str]) -> dict[str, Origin]:
    """The origin of what each source says by itself: a copy's is that of what it copies."""
    owners = Owners(entities)
    first = {source.id: owners.own(source) for source in sources}
    return {source.id: first[copies[source.id]] for source in sources}


def plain(name: str) -> str:
    """A name in small letters, without article and points."""
    words = WORD.findall(name.lower().replace(".", ""))
    return " ".join(words[1:] if words[:1] == ["the"] else words)
