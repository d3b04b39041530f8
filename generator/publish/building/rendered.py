"""What Markdown gave is kept with all that it hung on: its words, the settings, the versions, and what each link found.

Only our own builds keep it; plain `mkdocs build` gives the same pages, and so does a build that has forgotten all.
"""

import json
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, cast

from generator.model.memo import Memo

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

PLAIN = frozenset(
    {
        *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "sane_lists"),
        *("smarty", "tables", "toc"),
        *("pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.highlight"),
        *("pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.superfences"),
        *("pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
    }
)
"""Extensions that see nothing but the page. Any other may read what it likes, and then nothing is kept."""
LIBRARIES = ("markdown", "mkdocs", "mkdocs-material", "pymdown-extensions", "pygments")

Row = dict[str, Any]
NOBODY = [None, None]
"""The answer where there is no such file."""


class Rendered:
    """Renders a page as MkDocs does, or takes what it gave before where every link leads where it did then."""

    def __init__(self, memo: Memo) -> None:
        self.memo = memo
        self.heard = Heard()
        self.settings: str | None = None
        self.answers: dict[str, list[Any]] = {}

    @contextmanager
    def listening(self) -> Iterator[None]:
        """While MkDocs builds: a page that it warns of is not kept, so that it warns again."""
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self.heard)
        try:
            yield
        finally:
            logger.removeHandler(self.heard)

    def told(self, config: "MkDocsConfig") -> bool:
        """Whether it can be told what a page hangs on."""
        if self.settings is None:
            self.settings = settings_of(config)
        return bool(self.settings)

    def key(self, page: "Page") -> str:
        """What a page is kept under, when its words are read."""
        return self.memo.key([self.settings or "", page.file.src_uri, page.url, page.markdown or ""])

    def take_over(self, page: "Page") -> None:
        """Let the page render through here."""
        render = page.render
        page.render = lambda config, files: self.render(page, render, config, files)  # type: ignore[method-assign]

    def render(
        self, page: "Page", render: Callable[["MkDocsConfig", "Files"], None], config: "MkDocsConfig", files: "Files"
    ) -> None:
        """What `Page.render` does."""
        store = self.memo.store if self.told(config) else None
        if store is None:
            return render(config, files)
        key = self.key(page)
        row = store.get(key)
        if row and self.fits(row, files):
            return restore(page, row, files)
        asked, before = Asked(files), self.heard.count
        render(config, cast("Files", asked))
        if self.heard.count == before:
            store.put(key, row_of(page, asked))
        return None

    def fits(self, row: Row, files: "Files") -> bool:
        """Whether every question has the answer that it had. Which files there are is settled before a page renders."""
        answers = self.answers = self.answers or {uri: answer(file) for uri, file in files.src_uris.items()}
        return all([url, sort] == answers.get(path, NOBODY) for path, url, sort in row["asked"])


class Heard(logging.Handler):
    """Counts warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        """One more."""
        self.count += 1


class Asked:
    """The site's files, to one page that renders: what it asks for is answered, and noted."""

    def __init__(self, files: "Files") -> None:
        self.files = files
        self.answers: dict[str, File | None] = {}

    def get_file_from_path(self, path: str) -> "File | None":
        """What MkDocs' own `Files` answers."""
        if path not in self.answers:
            self.answers[path] = self.files.get_file_from_path(path)
        return self.answers[path]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Nothing else of it is known, so what else is asked cannot be kept."""
        raise NotImplementedError(f"a page that renders asks the site's files for {name}")


def settings_of(config: "MkDocsConfig") -> str:
    """All of the settings and versions that Markdown hangs on; empty where that cannot be told."""
    extensions = [name for name in config["markdown_extensions"] if isinstance(name, str)]  # the other is our own
    if not PLAIN.issuperset(extensions):
        return ""
    try:
        told = json.dumps([extensions, config["mdx_configs"], config["use_directory_urls"]], sort_keys=True)
    except (TypeError, ValueError):  # a function: its name would not tell what it does
        return ""
    return "\n".join([told, repr(config.validation), sys.version, *(f"{name} {version(name)}" for name in LIBRARIES)])


def row_of(page: "Page", asked: Asked) -> Row:
    """What rendering set in the page, as JSON."""
    links = page.links_to_anchors
    return {
        "content": page.content,
        "title": page._title_from_render,  # noqa: SLF001
        "toc": [token_of(item) for item in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None if links is None else [[file.src_uri, list(rows.items())] for file, rows in links.items()],
        "asked": [[PurePath(path).as_posix(), *answer(file)] for path, file in asked.answers.items()],
    }


def token_of(item: "AnchorLink") -> Row:
    """An entry of the contents, as the `toc` extension gives it."""
    children = [token_of(child) for child in item.children]
    return {"name": item.title, "id": item.id, "level": item.level, "children": children}


def answer(file: "File | None") -> list[Any]:
    """What a link takes of a file."""
    return NOBODY if file is None else [file.url, file.inclusion.name]


def restore(page: "Page", row: Row, files: "Files") -> None:
    """Set in the page what rendering would."""
    from mkdocs.structure.toc import get_toc  # noqa: PLC0415  # importing MkDocs takes longer than generating

    known = files.src_uris
    page.content = row["content"]
    page.toc = get_toc(row["toc"])
    page._title_from_render = row["title"]  # noqa: SLF001
    page.present_anchor_ids = set(row["anchors"])
    links = row["links"]
    page.links_to_anchors = None if links is None else {known[uri]: dict(rows) for uri, rows in links}
