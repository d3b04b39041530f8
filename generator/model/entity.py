"""An entity is who or what a story is about; a mention is a stretch of a sentence that names it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.annotation import Span
from generator.model.kind import Kind
from generator.model.quick import quick


class How(StrEnum):
    """In which way a mention names its entity."""

    NAME = "name"
    ALIAS = "alias"
    DEMONYM = "demonym"
    METONYM = "metonym"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entry of the registry, as an editor keeps it.

    `page` is the path under docs/ of the page that shows it; `owner` says that the page is its own.
    `never` lists what must not be taken for it; `cues` tell which sentences are evidence of it. `drop` and `pin` are
    the statements that its page hides, or shows before all others; `links` are addresses on the web; `merged` the names
    of entries that are this one.
    """

    id: str
    name: str
    kind: Kind
    section: str
    page: str | None = None
    owner: bool = False
    aliases: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    pin: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What its page is called: the name, which running text may write small, with a capital."""
        first = self.name.split(" ", 1)[0]
        return self.name[:1].upper() + self.name[1:] if first.islower() else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A person's name with the office or rank before it, as one stretch of a sentence."""

    entity: str
    source: str
    sentence: int
    span: Span
    text: str


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of a sentence that names an entity, and the rule that said so."""

    entity: str
    source: str
    sentence: int
    span: Span
    text: str
    how: How
    rule: str
