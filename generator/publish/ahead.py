"""Of many pages, each of several processors renders its share before MkDocs asks for it.

What they give goes into the memo, under the words that it was made of; MkDocs then takes what fits, and renders the
rest itself. So no page and no warning hangs on it.
"""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Collection
from typing import TYPE_CHECKING

from generator.publish.rendered import Asked, Rendered, Row, row_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

MANY, MOST = 100, 8
"""So many pages make it worth while; so many processes at most."""

Share = tuple[Rendered, "MkDocsConfig", "Files", tuple["File", ...], Collection[str]]
_shares: list[Share] = []
"""What the processes work on: they are copies of this one, which needs to send them nothing."""


def processors() -> int:
    """How many processes may work: one where copies of this one are not safe."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(MOST, len(os.sched_getaffinity(0)))


def render_ahead(rendered: Rendered, config: "MkDocsConfig", files: "Files") -> None:
    """Render the pages that the memo does not know, where there are many pages."""
    store = rendered.memo.store
    if store is None or not rendered.told(config):
        return
    known: Collection[str] = getattr(store, "known", frozenset())
    pages = tuple(files.documentation_pages())
    number = processors()
    if len(pages) < MANY or number < 2:
        return
    _shares[:] = [(rendered, config, files, pages[at::number], known) for at in range(number)]
    try:
        with multiprocessing.get_context("fork").Pool(number) as pool:
            for rows in pool.imap_unordered(work, range(number)):
                for key, row in rows:
                    store.put(key, row)
    finally:
        _shares.clear()


def work(number: int) -> list[tuple[str, Row]]:
    """One process's share: what was rendered, by key; without pages that were warned of, or that would not render."""
    from mkdocs.structure.pages import Page  # noqa: PLC0415  # importing MkDocs takes longer than generating

    gc.disable()
    rendered, config, files, share, known = _shares[number]
    found = []
    for file in share:
        page = file.page or Page(None, file, config)
        try:
            page.read_source(config)
            words = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
            page.markdown = words
            key = rendered.key(page)
            if key in known:
                continue
            asked, before = Asked(files), rendered.heard.count
            Page.render(page, config, asked)  # type: ignore[arg-type]
        except Exception:  # noqa: BLE001, S112  # MkDocs meets it again, and says what is wrong
            continue
        if rendered.heard.count == before:
            found.append((key, row_of(page, asked)))
    return found
