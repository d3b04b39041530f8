"""Names that one bearer goes by, on their way to an entry."""

from collections import Counter
from dataclasses import dataclass, field

from generator.discovery.names.name import Name, Site
from generator.model.kind import Kind


@dataclass(slots=True, eq=False)
class Group:
    """One bearer: its kind, its name, its other names, and why they are one."""

    kind: Kind
    name: str
    names: list[Name] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    never: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)
    outlet: bool = False

    @property
    def sites(self) -> set[Site]:
        """The sentences that name it."""
        return {site for name in self.names for site in name.sites}

    @property
    def articles(self) -> set[int]:
        """The articles that name it."""
        return {article for name in self.names for article in name.first}

    @property
    def roles(self) -> Counter[str]:
        """What the articles say who or what it is."""
        return sum((name.roles for name in self.names), Counter())

    @property
    def letters(self) -> set[str]:
        """The letters that it goes by."""
        return {name.text for name in self.names if name.text.isupper() and " " not in name.text}

    def may_be(self, other: "Group") -> bool:
        """Whether another may be the same bearer: not where each has letters of its own."""
        return self is not other and not (self.letters and other.letters and self.letters.isdisjoint(other.letters))

    def clue(self, key: str) -> int:
        """How often a clue stands beside its names."""
        return sum(name.clues[key] for name in self.names)
