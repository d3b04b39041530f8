"""What a reader waits for: bytes as a host packs them, the first look on a slow phone, and whether anything moves."""

import gzip
import json
import random
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from generator.publish.data.explorer import AFTER, BEFORE
from tests.site.sample import Quiet, serve_folder

HOME, SCRIPTS, LARGEST = 150_000, 60_000, 1_000
"""Packed bytes of home with everything it loads, of our scripts apart from the graph; milliseconds to the largest."""
SLOWER, SPEED, DELAY = 4, 1_600_000 / 8, 0
"""A processor so many times slower; bytes a second."""
GRAPH = ("graph.js", "cytoscape.min.js")
"""What loads on the page of relations alone."""
RESULT = {1_000: 100, 20_000: 200}
"""Milliseconds until the first claim is found, of so many."""
TRIES = 5
TYPED = """() => ["ferrys", "feries a", "ferires", "ferrues", "ferriez"].map((typed) => {
  const box = document.querySelector("#explorer-q");
  const begun = performance.now();
  box.value = typed;
  box.dispatchEvent(new Event("input"));
  document.querySelector(".explorer-table").getBoundingClientRect();
  return performance.now() - begun;
})"""
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


def first_result(page: Page) -> float:
    """Milliseconds until the list of claims shows what was typed; the best of several words."""
    took: list[float] = page.evaluate(TYPED)
    return min(took)


def make_up(site: Path, number: int) -> None:
    """Put made-up claims in the place of a built site's own."""
    text = json.dumps(made_up(number), separators=(",", ":"))
    (site / "data" / "claims.js").write_text(f"{BEFORE}{text}{AFTER}", encoding="utf-8")


def made_up(number: int) -> dict[str, object]:
    """So many claims of made-up words."""
    rng = random.Random(7)
    letters = "abcdefghijklmnoprstuvy"
    vocabulary = ["".join(rng.choices(letters, k=rng.randint(3, 11))) for _ in range(min(number, 15_000))]
    vocabulary[40] = "ferries"
    people = [
        {"id": f"e{n}", "name": " ".join(rng.sample(vocabulary, 2)).title(), "group": "person", "aliases": []}
        for n in range(200)
    ]
    claims = [
        {
            "text": " ".join(rng.choices(vocabulary, weights=range(len(vocabulary), 0, -1), k=22)),
            "entities": rng.sample(range(200), 3),
            "topic": rng.choice(["aim", "action"]),
            "modes": [rng.choice(["asserted", "hedged"])],
            "by": None,
            "clause": [0, 1000],
            "origins": rng.randint(1, 4),
            "from": ["s1"],
            "places": [[0, n, f"s{n:010x}"]],
        }
        for n in range(number)
    ]
    sources = [{"id": "s1", "name": "s1"}]
    modes = {"topics": ["action", "aim"], "modes": ["asserted", "hedged"]}
    return {"sources": sources, "entities": people, **modes, "claims": claims}
