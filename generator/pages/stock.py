"""Finished pages, kept each under its own digest: a page that comes out as before is neither made nor stored again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields

from generator.model.memo import FORGETFUL, Memo
from generator.pages.page import Page

BESIDE = tuple(row.name for row in fields(Page) if row.name != "body")
"""What a page has beside its body."""


@dataclass(frozen=True, slots=True)
class Stock:
    """Where pages are kept. `known` are those that were taken from it or put there, with their digests, by path."""

    memo: Memo = FORGETFUL
    known: dict[str, tuple[Page, str]] = field(default_factory=dict)

    def made(self, parts: Sequence[str], make: Callable[[], Page]) -> Page:
        """The page as it was made of these parts before, else made now: nothing but they may have a say in it.

        Without parts nobody knows what has.
        """
        if self.memo.store is None or not parts:
            return make()
        key = (self.memo.key(parts),)
        digest = self.memo.known(str, key)
        page = self.get(digest) if digest else None
        if page is None:
            page = make()
            self.memo.keep(key, self.put(page))
        return page

    def get(self, digest: str) -> Page | None:
        """The page of a digest; None where it is not kept."""
        page = self.memo.known(Page, ("page", digest))
        if page is not None:
            self.known[page.path] = page, digest
        return page

    def put(self, page: Page) -> str:
        """Keep a page, and give its digest."""
        there, digest = self.known.get(page.path, (None, ""))
        if there is not page:
            digest = self.memo.key([page.body, *[repr(getattr(page, name)) for name in BESIDE]])
            if not self.memo.keeps(("page", digest)):
                self.memo.keep(("page", digest), page)
            self.known[page.path] = page, digest
        return digest


BARE = Stock()
"""Keeps nothing."""
