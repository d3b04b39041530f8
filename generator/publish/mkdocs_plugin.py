"""The plug-in of our own builds: it gives MkDocs what was made before. No settings name it, and no page needs it.

It is imported only where MkDocs is, which takes longer than generating.
"""

from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

from generator.model.memo import Memo
from generator.publish.ahead import render_ahead
from generator.publish.indexed import keep_entries
from generator.publish.rendered import Rendered

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """It has none."""


class Sooner(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Pages and what the search takes of them come from a memo where nothing has changed that they hang on."""

    def __init__(self, memo: Memo) -> None:
        self.memo = memo
        self.rendered = Rendered(memo)

    def on_nav(self, nav: "Navigation", *, config: "MkDocsConfig", files: "Files") -> "Navigation":
        """When it is known which pages there are, before any is read."""
        render_ahead(self.rendered, config, files)
        return nav

    def on_pre_page(self, page: "Page", *, config: "MkDocsConfig", files: "Files") -> "Page":  # noqa: ARG002
        """Before a page is read."""
        self.rendered.take_over(page)
        return page

    def on_env(
        self,
        env: "jinja2.Environment",
        *,
        config: "MkDocsConfig",
        files: "Files",  # noqa: ARG002
    ) -> "jinja2.Environment":
        """When all pages are rendered, before any goes into the search's index."""
        keep_entries(config, self.memo)
        env.auto_reload = False  # nobody changes the theme meanwhile: it would look at every template for every page
        return env
