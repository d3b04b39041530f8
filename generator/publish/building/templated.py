"""What the theme made of a page is kept with all that it hung on: the page, the settings, the theme, what was asked.

Only where nothing else can have a say: the theme's own templates and plug-ins alone, all settings plain data.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from inspect import isfunction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.model.memo import Memo
from generator.publish.building.mkdocs_config import THEME
from generator.publish.building.rendered import LIBRARIES, token_of

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

PLUGINS = frozenset({"material/search", "material/tags", "material/offline", "briefing"})
"""Plug-ins of which it is known what they give a template."""
PACKAGES = ("material", "mkdocs")
"""Whose templates a version tells."""
MAKERS = frozenset({*PACKAGES, "markdown", "pymdownx"})
"""Whose functions it tells."""
UNTOLD = frozenset({"plugins", "hooks", "theme", "extra", "nav", "docs_dir", "site_dir", "config_file_path"})
"""Settings that are told otherwise, or that no template asks for."""
GIVEN = frozenset(
    {"nav", "pages", "base_url", "extra_css", "extra_javascript", "mkdocs_version", "build_date_utc", "config", "page"}
)
"""What MkDocs gives every template."""
BARE = 600
"""What a page with fewer characters says may decide whether its section has a tab: see `partials/bare.html`."""
SHOWN = ("generated", "icon", "status", "subtitle")
"""What the navigation asks of another page's front matter. Home's description counts the articles: one more of them
would change the frame of every page."""
TOLD = ("beside", "drawn", "imprint", "sheets")
"""What our build tells the theme of the briefing; an article more changes it, and few pages ask for what changed."""


class NotPlainError(TypeError):
    """Something that is no plain data, so that it cannot be told what it does."""


class Asked:
    """What templates ask of what they are told, and the answers."""

    def __init__(self) -> None:
        self.answers: dict[tuple[str, str], str] = {}
        self.tellers: dict[str, Teller] = {}

    def tell(self, name: str, value: Any) -> Any:  # noqa: ANN401  (any of the theme's settings)
        """The value, in a form that notes what is asked of it."""
        self.tellers[name] = Teller(self, name, value)
        return self.tellers[name]

    def same(self, rows: Iterable[tuple[str, str, str]]) -> bool:
        """Whether each question has the answer that it had."""
        return all(name in self.tellers and self.tellers[name].answered(what) == was for name, what, was in rows)


class Teller:
    """A set or a mapping that a template looks into; it cannot be walked through."""

    def __init__(self, asked: Asked, name: str, value: Any) -> None:  # noqa: ANN401
        self._asked, self._name, self._value = asked, name, value

    def answered(self, what: str) -> str:
        """The answer to a question, as text: whether it is there, and what is there."""
        if not what:
            return "yes" if self._value else ""
        found = what in self._value
        return dumped(self._value[what]) if found and isinstance(self._value, Mapping) else "yes" if found else ""

    def _note(self, what: str) -> None:
        self._asked.answers[self._name, what] = self.answered(what)

    def __bool__(self) -> bool:
        self._note("")
        return bool(self._value)

    def __contains__(self, what: str) -> bool:
        self._note(what)
        return what in self._value

    def __getitem__(self, what: str) -> Any:  # noqa: ANN401
        self._note(what)
        return self._value[what]


class Templates:
    """The theme's templates, as MkDocs asks for them: a page that was made of the same before is not made again."""

    def __init__(self, env: "jinja2.Environment", config: "MkDocsConfig", nav: "Navigation", memo: Memo) -> None:
        self.env, self.memo, self.asked = env, memo, Asked()
        try:
            self.frame = memo.key([frame_of(config, nav)]) if memo.store is not None else ""
        except NotPlainError:
            self.frame = ""
        if self.frame:
            for name in TOLD:
                if name in config.extra:
                    config.extra[name] = self.asked.tell(name, config.extra[name])

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """What else is asked of an environment."""
        return getattr(self.env, name)

    def framed_before(self) -> bool:
        """Whether the build before had the same frame: then what of a page is new is in its own words."""
        store, key = self.memo.store, self.memo.key(["frame", self.frame])
        known = store is not None and bool(store.get(key))
        if store is not None and not known:
            store.put(key, [1])
        return known

    def get_template(self, name: str) -> "Template":
        """A template by its name."""
        return Template(self, self.env.get_template(name), name)

    def key(self, name: str, context: Mapping[str, Any]) -> str:
        """What a page is kept under; empty where that cannot be told."""
        page = context.get("page")
        if page is None or not self.frame:
            return ""
        try:
            return self.memo.key([self.frame, name, *page_of(page, context), page.content or ""])
        except NotPlainError:
            return ""


class Template:
    """One template."""

    def __init__(self, templates: Templates, template: "jinja2.Template", name: str) -> None:
        self.templates, self.template, self.name = templates, template, name

    def render(self, context: Mapping[str, Any]) -> str:
        """What the template makes of a page."""
        store, asked = self.templates.memo.store, self.templates.asked
        key = self.templates.key(self.name, context) if store else ""
        if store is None or not key:
            return self.template.render(context)
        row = store.get(key)
        if row and asked.same(row["asked"]):
            return unpacked(row["html"])
        asked.answers.clear()
        made = self.template.render(context)
        rows = [[name, what, answer] for (name, what), answer in sorted(asked.answers.items())]
        store.put(key, {"asked": rows, "html": packed(made)})
        return made


def frame_of(config: "MkDocsConfig", nav: "Navigation") -> str:
    """All that every page of a build hangs on. Raises NotPlainError where that cannot be told."""
    if not PLUGINS.issuperset(config.plugins):
        raise NotPlainError("another plug-in")
    homes = {Path(spec.origin).parent for name in PACKAGES if (spec := find_spec(name)) and spec.origin}
    for directory in map(Path, config.theme.dirs):
        if directory != THEME and not homes & {*directory.parents} and any(directory.rglob("*.*")):
            raise NotPlainError("templates of one's own")
    ours = [path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.html"))]
    told = {name: value for name, value in config.items() if name not in UNTOLD}
    plugins = {name: dict(plugin.config) for name, plugin in config.plugins.items() if name != "briefing"}
    extra = {name: value for name, value in config.extra.items() if name not in TOLD}
    versions = [f"{name} {version(name)}" for name in (*LIBRARIES, "jinja2")]
    return dumped([told, plugins, dict(config.theme), extra, [*structure(nav.items)], ours, versions])


def structure(items: "Iterable[StructureItem]") -> Iterator[Any]:
    """The navigation as plain data."""
    for item in items:
        meta = getattr(item, "meta", None) or {}
        yield [
            type(item).__name__,
            item.title,
            getattr(item, "url", None),
            [meta.get(name) for name in SHOWN],
            len(content := getattr(item, "content", None) or "") < BARE and content,
            [*structure(getattr(item, "children", None) or ())],
        ]


def page_of(page: "Page", context: Mapping[str, Any]) -> tuple[str, ...]:
    """What a template sees of a page beside its words."""
    for name in context:
        if name not in GIVEN and name != "tags":
            raise NotPlainError(name)
    others = (page.previous_page, page.next_page, *page.ancestors)
    around = [None if one is None else [one.title, getattr(one, "url", None)] for one in others]
    tags = [[tag.name, tag.hidden, tag.url] for tag in context.get("tags") or ()]
    toc = [token_of(item) for item in page.toc]
    urls = (page.file.src_uri, page.file.dest_uri, page.url, page.canonical_url, page.edit_url)
    return dumped(urls), dumped([page.title, page.meta, around, tags]), dumped(toc), str(context["build_date_utc"])


def dumped(value: object) -> str:
    """NotPlainError data as text. Raises NotPlainError for anything whose name does not tell what it does."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=named)


def named(value: object) -> object:
    """Values of settings that are no JSON, in a form that tells all of them."""
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "isoformat"):  # a date in a front matter
        return f"{type(value).__name__} {value.isoformat()}"
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *(getattr(value, row.name) for row in fields(value))]
    if isinstance(value, partial):
        return [value.func, value.args, value.keywords]
    if isfunction(value) and value.__module__.partition(".")[0] in MAKERS:
        return f"{value.__module__}.{value.__qualname__}"
    shown = repr(value)
    if " at 0x" in shown:
        raise NotPlainError(shown)
    return f"{type(value).__name__} {shown}"


def packed(html: str) -> str:
    """A page as a short text."""
    return b64encode(zlib.compress(html.encode(), 1)).decode("ascii")


def unpacked(text: str) -> str:
    """The page that was packed."""
    return zlib.decompress(b64decode(text)).decode()
