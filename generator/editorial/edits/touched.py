"""How pages as editors left them differ from pages as made: what every other page has to follow at once."""

from collections.abc import Iterable, Mapping

from generator.editorial.edits.targets import BACKLINKS
from generator.editorial.edits.weave import Woven
from generator.pages.linking import relative
from generator.pages.page import Page
from generator.pages.retouched import Retouched


def touched(made: Iterable[Page], shown: Mapping[str, Page], woven: Mapping[str, Woven | None]) -> dict[str, Retouched]:
    """The pages that editors changed, by path; `shown` are the same pages with what is left on them."""
    found = {}
    for page in made:
        kept = woven.get(page.path)
        if kept is None or not (kept.edited or kept.deleted or kept.own or kept.moved):
            continue
        was, now = frozenset(page.cites), frozenset(shown[page.path].cites)
        text = "\n".join(block.text for block in kept.blocks if block.section != BACKLINKS)
        unlinked = frozenset(link for link in page.links if f"]({relative(link, page.path)}" not in text)
        row = Retouched(gone=was - now, come=now - was, unlinked=unlinked)
        if row.gone or row.come or row.unlinked:
            found[page.path] = row
    return found
