"""What an editor's doing on a page means for the others: they say of it what it shows, and nothing that it showed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.pages.page import Line, Page, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Retouched:
    """A page's sentences that were taken off it or put on it, and the pages that it does not link to any more."""

    gone: frozenset[Place] = frozenset()
    come: frozenset[Place] = frozenset()
    unlinked: frozenset[str] = frozenset()

    def targets(self, line: Line, place: Place) -> tuple[str, ...]:
        """The pages that a line of the page still links to; `place` is its statement's."""
        return () if place in self.gone else tuple(path for path in line.own_targets if path not in self.unlinked)


AS_MADE = Retouched()
Touches = Mapping[str, Retouched]
"""By path, the pages that editors changed."""


def as_left(pages: Iterable[Page], touches: Touches) -> list[Page]:
    """The pages with what they cite by now."""
    return [
        replace(page, cites=tuple(sorted((set(page.cites) - one.gone) | one.come)))
        if (one := touches.get(page.path))
        else page
        for page in pages
    ]
