"""A link in an editor's words follows a page that moved; one that leads somewhere stays as it is."""

import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.editorial.edits.block import link_key
from generator.pages.linking import relative

TARGET = re.compile(r"(?<=\]\()(?P<path>[^()\s:#]+\.md)(?P<rest>#[^()\s]*)?(?=[)\s])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relinker:
    """What links of one page's editor lead to by now.

    `moved` are old addresses; `former` where the page's words stood before; `there` the pages that stand.
    """

    page: str
    moved: Mapping[str, str]
    former: Sequence[str]
    there: Collection[str]

    def text(self, text: str) -> str:
        """The text with its links led on."""
        return TARGET.sub(self.led, text) if self.moved or self.former else text

    def led(self, match: re.Match[str]) -> str:
        """One link's target."""
        target = match["path"]
        for base in (self.page, *self.former):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(base), target))
            new = path if path in self.there else self.moved.get(path)
            if new in self.there:
                same = base == self.page and new == path
                return match[0] if same else relative(str(new), self.page) + (match["rest"] or "")
        return match[0]

    def keys(self) -> dict[str, str]:
        """For the link of each old address, as a block's key names it, that of the page that it leads to."""
        rows = {old: new for old, new in self.moved.items() if new != self.page}
        return {link_key(relative(old, self.page)): link_key(relative(new, self.page)) for old, new in rows.items()}
