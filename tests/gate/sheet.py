"""A sheet of figures: for each what was hit, of how many, and in words what was missed."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Figure:
    """A share; of nothing it is whole, since nothing was missed."""

    hit: int = 0
    of: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return round(self.hit / self.of, 4) if self.of else 1.0

    def note(self, *, good: bool, what: str) -> None:
        """Count one more; `what` is kept where it is not good."""
        self.of += 1
        self.hit += good
        if not good:
            self.missed.append(what)


class Sheet(defaultdict[str, Figure]):
    """Figures by name, in the order in which they were first asked for."""

    def __init__(self) -> None:
        super().__init__(Figure)

    def add(self, other: "Sheet", label: str) -> None:
        """Take in another story's figures."""
        for name, figure in other.items():
            mine = self[name]
            mine.hit += figure.hit
            mine.of += figure.of
            mine.missed += [f"{label}: {what}" for what in figure.missed]
