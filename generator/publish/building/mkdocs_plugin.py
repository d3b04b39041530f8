"""The plug-in of our own builds: it gives MkDocs what was made before. No settings name it, and no page needs it.

It is imported only where MkDocs is, which takes longer than generating.
"""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader
from mkdocs.commands.build import get_context
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from generator.model.memo import Memo
from generator.publish.building.indexed import keep_entries
from generator.publish.building.inline import Inline
from generator.publish.building.parallel import MANY, Ahead, ahead_of
from generator.publish.building.rendered import Rendered
from generator.publish.building.templated import PLUGINS, Templates

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

LOST = "404.html"
Finish = Callable[[str, str], str]
"""By its address in the site and as the theme made it: a page as it shall stand."""


class Pruned(FileSystemLoader):
    """Templates by name; no folder is looked into that MkDocs leaves out, such as ten thousand icons."""

    def list_templates(self) -> list[str]:
        """Their names."""
        found = set[str]()
        for root in self.searchpath:
            for folder, inner, names in os.walk(root):
                inner[:] = [name for name in inner if not name.startswith(".")]
                at = os.path.relpath(folder, root).replace(os.sep, "/")
                found.update(name if at == "." else f"{at}/{name}" for name in names)
        return sorted(found)


def pruned(env: "jinja2.Environment") -> "jinja2.Environment":
    """The theme's templates, with their names found sooner."""
    if type(env.loader) is FileSystemLoader:
        env.loader = Pruned(env.loader.searchpath)
    return env


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """It has none."""


class Sooner(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """What Markdown, the search and the theme made of a page comes from a memo where all is as it was."""

    def __init__(self, memo: Memo, finish: Finish, tell: "Callable[[MkDocsConfig], None]") -> None:
        self.memo = ahead_of(memo)
        self.finish, self.tell = finish, tell
        self.rendered = Rendered(self.memo)
        self.nav: Navigation | None = None
        self.new: Sequence[File] = ()

    def on_config(self, config: "MkDocsConfig") -> "MkDocsConfig":
        """Before anything is read."""
        config.markdown_extensions.append(Inline())  # type: ignore[arg-type]  # which are names in the settings
        get_env = config.theme.get_env
        config.theme.get_env = lambda: pruned(get_env())  # type: ignore[method-assign]
        return config

    def on_nav(self, nav: "Navigation", *, config: "MkDocsConfig", files: "Files") -> "Navigation":
        """When it is known which pages there are, before any is read."""
        self.nav = nav
        if isinstance(self.memo.store, Ahead) and self.rendered.told(config):
            self.new = files.documentation_pages()
            if PLUGINS.issuperset(config.plugins):
                self.new = [file for file in self.new if not self.is_known(self.read(file, config))]
            self.memo.store.share(self.new, lambda file: self.render(file, config, files))
        return nav

    def read(self, file: "File", config: "MkDocsConfig") -> str:
        """Read a page, which MkDocs need not do again, and say what it is kept under."""
        page = file.page or Page(None, file, config)
        page.read_source(config)
        page.read_source = lambda config: None  # type: ignore[method-assign]  # noqa: ARG005
        return self.rendered.key(page)

    def render(self, file: "File", config: "MkDocsConfig", files: "Files") -> None:
        """What Markdown makes of a page, for the memo."""
        page = file.page or Page(None, file, config)
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        if not self.is_known(self.rendered.key(page)):
            self.rendered.render(page, lambda *given: Page.render(page, *given), config, files)

    def on_pre_page(self, page: "Page", *, config: "MkDocsConfig", files: "Files") -> "Page":  # noqa: ARG002
        """Before a page is read."""
        self.rendered.take_over(page)
        return page

    def on_env(self, env: "jinja2.Environment", *, config: "MkDocsConfig", files: "Files") -> Any:  # noqa: ANN401
        """When all pages are rendered, before any goes into the search's index and the theme's frame."""
        self.tell(config)
        keep_entries(config, self.memo)
        env.auto_reload = False  # nobody changes the theme meanwhile: it would look at every template for every page
        store, nav = self.memo.store, self.nav
        templates = Templates(env, config, nav, self.memo) if isinstance(store, Ahead) and nav else None
        if templates is None or not templates.frame:
            return env
        if isinstance(store, Ahead):
            pages = files.documentation_pages()
            new = self.new if templates.framed_before() else pages
            if nav is not None and len(new) >= MANY:
                # it needs nearly all templates, which are read here before there are copies of this process
                env.get_template(LOST).render(get_context(nav, pages, config))
            store.share(new, lambda file: self.set_in(file, pages, config, templates))
        return templates

    def set_in(self, file: "File", pages: "Sequence[File]", config: "MkDocsConfig", templates: Templates) -> None:
        """What the search and the theme make of a page, for the memo."""
        page, nav = file.page, self.nav
        if page is None or nav is None:
            return
        page.active = True
        try:
            context = get_context(nav, pages, config, page)
            name = page.meta.get("template", "main.html")
            context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
            if not self.is_known(templates.key(name, context)):
                templates.get_template(name).render(context)
        finally:
            page.active = False

    def is_known(self, key: str) -> bool:
        """Whether the memo had it before this build."""
        return isinstance(self.memo.store, Ahead) and key in self.memo.store.known

    def on_post_page(self, output: str, *, page: "Page", config: "MkDocsConfig") -> str:  # noqa: ARG002
        """When the theme has made a page, before it is written."""
        return self.finish(page.file.dest_uri, output)

    def on_template_context(self, context: Any, *, template_name: str, config: "MkDocsConfig") -> Any:  # noqa: ANN401
        """Of a folder the page for what is not found is opened where it lies, so its links begin there."""
        folder = config.plugins.get("material/offline")
        if template_name == LOST and folder and folder.config["enabled"]:
            context["base_url"] = "."
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: "MkDocsConfig") -> str:  # noqa: ARG002
        """The same of what the theme has beside the pages, such as that for what is not found."""
        return self.finish(template_name, output_content) if template_name.endswith(".html") else output_content
