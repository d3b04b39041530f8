"""The pages are kept, each in a row of its own: a run after an edit of a page's words weighs nothing anew.

What they hang on is what is weighed and how it is shown: articles, entries, candidates, profile, and which differences
an editor hides. Whoever needs the briefing itself asks for it, and then it is weighed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.evidence.weigh import weigh
from generator.model.annotation import Annotated
from generator.model.briefing import Briefing
from generator.model.correction import Correction
from generator.model.discovery import Candidate
from generator.model.edition import Edition, TakenDown
from generator.model.entity import Entity
from generator.model.memo import FORGETFUL, Memo
from generator.model.profile import Profile
from generator.pages.compose import compose
from generator.pages.page import Page
from generator.pages.retouched import Touches
from generator.pages.stock import Stock
from generator.publish.collector import uncollected
from generator.publish.kept.cache import Cache, open_cache
from generator.publish.kept.discovered import story_parts
from generator.publish.left_out import Reason, reasons_of
from generator.publish.project import Project

LARGEST = 4000
"""Of more articles the pages are made anew each time: the reasons would outgrow the memory that a run may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """The pages; for every statement why no page would show it; and the ids of all differences, hidden or not."""

    pages: tuple[Page, ...]
    reasons: tuple[Reason, ...]
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of it: the digests of the pages, and the rest as it is."""

    pages: tuple[str, ...]
    reasons: tuple[Reason, ...]
    differences: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Story:
    """All that is weighed; `hidden` are the ids of the differences that no page shows.

    `weighed` is the briefing of it once it was asked for, with all its differences, and `shown` that of the pages.
    """

    project: Project
    profile: Profile
    articles: Sequence[Annotated]
    entities: Sequence[Entity]
    found: tuple[Candidate, ...]
    read: Mapping[str, str]
    """Digests of the articles as they were read, by id."""
    hidden: tuple[str, ...]
    editions: tuple[Edition, ...]
    taken_down: tuple[TakenDown, ...]
    corrections: tuple[Correction, ...]
    pinned: tuple[str, ...]
    gone: frozenset[str] = frozenset()
    """The pages across the story that editors left out."""
    weighed: Briefing | None = field(default=None, init=False)
    shown: Briefing | None = field(default=None, init=False)
    kept: Path | None = field(default=None, init=False)
    """The cache that the run used."""

    def weigh(self, memo: Memo) -> Briefing:
        """The briefing, worked out once."""
        if self.weighed is None or self.shown is None:
            self.weighed = weigh(self.project.title, self.profile, self.articles, self.entities, memo, read=self.read)
            shown = tuple(one for one in self.weighed.differences if one.id not in self.hidden)
            self.shown = self.weighed.with_more(
                found=self.found,
                differences=shown,
                editions=self.editions,
                taken_down=self.taken_down,
                corrections=self.corrections,
                pinned=self.pinned,
            )
        return self.shown

    @property
    def briefing(self) -> Briefing:
        """The briefing, also after the run."""
        if self.shown is None:
            with uncollected(), open_cache(self.kept or self.project.cache, keep=True) as cache:
                return self.weigh(cache.memo("evidence"))
        return self.shown

    def compose(self, cache: Cache, touches: Touches | None = None) -> Composed:
        """The pages as kept, else made of the briefing; `touches` are those that editors changed."""
        self.kept = cache.path
        large = len(self.articles) > LARGEST or bool(self.project.model)  # a model may point elsewhere each time
        stock = Stock(FORGETFUL if large else cache.memo("publish"))
        touches = touches or {}
        key = (stock.memo.key(self.parts(touches)),)
        kept = stock.memo.known(Kept, key)
        pages = [page for digest in kept.pages if (page := stock.get(digest))] if kept else []
        if kept and len(pages) == len(kept.pages):
            return Composed(pages=tuple(pages), reasons=kept.reasons, differences=kept.differences)
        made = self.anew(cache.memo("evidence"), touches, stock)
        if stock.memo.store is not None:
            digests = tuple([stock.put(page) for page in made.pages])
            stock.memo.keep(key, Kept(pages=digests, reasons=made.reasons, differences=made.differences))
        return made

    def anew(self, memo: Memo, touches: Touches, stock: Stock) -> Composed:
        """The pages, made."""
        briefing = self.weigh(memo)
        every = self.weighed.differences if self.weighed else ()
        pages = compose(briefing, touches, self.gone, stock)
        return Composed(pages=pages, reasons=reasons_of(briefing), differences=tuple(one.id for one in every))

    def parts(self, touches: Touches) -> Iterator[str]:
        """All that the pages are made of."""
        yield "composed"
        yield self.project.title
        yield repr((self.hidden, self.editions, self.taken_down, self.corrections, self.pinned))
        yield repr(sorted(self.gone))
        for path, one in sorted(touches.items()):
            yield repr((path, sorted(one.gone), sorted(one.come), sorted(one.unlinked)))
        yield from map(repr, self.entities)
        yield from map(repr, self.found)
        yield from story_parts(self.profile, self.read)
