"""A watched page lets nothing out: what is not on this machine is refused, and everything asked for or said is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route

LOCAL = ("http://127.0.0.1:", "file://", "data:", "blob:", "about:")
LEFT = "net::ERR_ABORTED"
"""The reader went on before it was there: no fault of the page."""
TIMEOUT = 15_000


@dataclass  # no slots: Playwright hangs its own marks on whose methods it calls
class Watch:
    """One page in a context of its own."""

    page: Page
    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def open(cls, browser: Browser, **context: Any) -> Iterator["Watch"]:
        """A new page; the context's options are Playwright's, such as `viewport` or `color_scheme`."""
        opened = browser.new_context(**context)
        watch = cls(page=opened.new_page())
        opened.route("**/*", watch._route)
        watch.page.on("console", watch._hear)
        watch.page.on("pageerror", lambda error: watch.said.append(str(error)))
        watch.page.on("requestfailed", watch._miss)
        opened.set_default_timeout(TIMEOUT)
        try:
            yield watch
        finally:
            opened.close()

    def _route(self, route: Route) -> None:
        url = route.request.url
        self.asked.append(url)
        if url.startswith(LOCAL):
            route.continue_()
        else:
            self.refused.append(url)
            route.abort()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.said.append(message.text)

    def _miss(self, request: Request) -> None:
        if request.failure != LEFT:
            self.failed.append(f"{request.url} {request.failure}")

    def assert_calm(self) -> None:
        """Nothing left this machine, and the browser had nothing to complain of."""
        assert self.refused == []
        assert self.failed == []
        assert self.said == []

    def search(self, words: str) -> list[str]:
        """Type into the search box as a reader would, and give the titles that were found."""
        box = self.page.locator("[data-md-component='search-query']")
        button = self.page.locator(".md-header__button[for='__search']")
        (button if button.is_visible() else box).click()
        box.press_sequentially(words, delay=10)
        self.page.wait_for_selector(".md-search-result__item")
        return self.page.locator(".md-search-result__article h1").all_inner_texts()
