"""A book on paper: WeasyPrint sets it where that is installed, else a Chromium or Chrome that is."""

import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from generator.errors import Finding, UsageError

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 300
NO_NUMBERS = Finding(
    what="the contents have no page numbers",
    why="a browser set the PDF, which cannot look up pages",
    now="install the extra `book`, which brings WeasyPrint",
    note=True,
)
NO_PANGO = Finding(
    what="the contents have no page numbers",
    why="WeasyPrint is here and Pango is not, so a browser set the PDF",
    now="install Pango: on Debian the packages libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0",
    note=True,
)


def as_pdf(document: str) -> tuple[bytes, tuple[Finding, ...]]:
    """The document as PDF, and what is less than it could be. Raises UsageError where nothing can set it."""
    bare = NO_NUMBERS
    if find_spec("weasyprint") is not None:
        try:
            return by_weasyprint(document), ()
        except OSError:  # it loads Pango, which the system has or has not
            bare = NO_PANGO
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        what, why = "no PDF can be made here", "neither WeasyPrint with Pango nor a Chromium or Chrome is installed"
        now = "install the extra `book` and Pango, or write --format html and print it from a browser"
        raise UsageError(Finding(what=what, why=why, now=now))
    return by_browser(document, browser), (bare,)


def by_weasyprint(document: str) -> bytes:
    """Set by WeasyPrint, which may fetch nothing: the document is whole."""
    from weasyprint import HTML  # noqa: PLC0415  # an extra, and slow to load

    def refused(url: str, *_: object, **__: object) -> dict[str, object]:
        raise ValueError(f"nothing is fetched: {url}")

    made: bytes = HTML(string=document, url_fetcher=refused).write_pdf()
    return made


def by_browser(document: str, browser: str) -> bytes:
    """Set by a browser without a window, without a network, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="briefing-book-") as folder:
        page, target = Path(folder) / "book.html", Path(folder) / "book.pdf"
        page.write_text(document, encoding="utf-8")
        flags = ("--headless", "--disable-gpu", "--no-sandbox", "--disable-background-networking", "--no-first-run")
        where = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", "--no-pdf-header-footer")
        command = [browser, *flags, *where, page.as_uri()]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603  (a program named above)
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            what = f"{Path(browser).name} made no PDF"
            now = "write --format html and print it from a browser"
            raise UsageError(Finding(what=what, why=str(error)[:200], now=now)) from error
