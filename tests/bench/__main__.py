"""Prints what a run costs, every ratio taken between two things measured in this one run: `make bench`."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.growth import SIZES, growing
from tests.bench.publishing import ARTICLES, publishing

ROOT = Path(__file__).parents[2]
ROUNDS = 5


def main() -> None:
    """Measure and print, as a table or as JSON."""
    parser = argparse.ArgumentParser(description="Measure the generator on this project's own articles.")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--project", type=Path, default=ROOT)
    parser.add_argument("--pages", type=int, default=ARTICLES, help="build a site of about so many articles' pages")
    parser.add_argument("--most", type=int, default=10000, help="recombine up to so many articles")
    args = parser.parse_args()
    rows: dict[str, str | float] = {}
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(
            args.project,
            copy,
            ignore=shutil.ignore_patterns(".git", ".venv*", "site", "dist", "tests", ".mypy*", ".ruff*"),
        )
        rows |= generating(copy)
        rows |= building(copy)
        rows |= waiting(copy / "site")
    with tempfile.TemporaryDirectory(prefix="briefing-pages-") as folder:
        rows |= publishing(Path(folder), wall, args.pages)
    rows |= growing([size for size in SIZES if size <= args.most])
    if args.json:
        print(json.dumps(rows, indent=1))
        return
    for name, value in rows.items():
        print(f"{name:62} {value:>12,.3f}" if isinstance(value, float) else f"{name:62} {value:>12}")


def processor(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least processor time of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def generating(project: Path) -> dict[str, float]:
    """Generating against spaCy's blank English pipeline on the same articles, and against a bare interpreter."""
    from generator.publish.generate import run
    from generator.publish.project import open_project
    from generator.reading import read_folder

    opened = open_project(project)
    own = processor(lambda: run(opened))
    text = ["\n".join(s.text for s in source.sentences) for source in read_folder(opened.seeds, project).sources]
    rows = {"generate, processor seconds beyond imports": own}
    whole = [
        child([sys.executable, "-m", "generator", "generate", "--quiet", "--project", str(project)])
        for _ in range(ROUNDS)
    ]
    rows["generate, processor seconds with imports"] = min(seconds for seconds, _ in whole)
    rows["generate, peak memory in MiB"] = max(memory for _, memory in whole)
    try:
        import spacy
    except ImportError:
        print("spaCy is not installed: run `make bench`, which installs it", file=sys.stderr)
        return rows
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    theirs = processor(lambda: [len(list(pipeline(article).sents)) for article in text])
    rows["spaCy blank English, tokens and sentences, processor seconds"] = theirs
    rows["generate / spaCy blank English"] = own / theirs
    return rows


def building(project: Path) -> dict[str, float]:
    """The whole build against a bare `mkdocs build` of the same docs/, in turns; sizes; the parts apart."""
    ours, bare, zips, checks = [], [], [], []
    python = [sys.executable, "-m"]
    for _ in range(3):
        ours.append(wall([*python, "generator", "build", "--quiet", "--project", str(project)]))
        bare.append(
            wall(
                [
                    *python,
                    "mkdocs",
                    "build",
                    "--quiet",
                    "--config-file",
                    str(project / "mkdocs.yml"),
                    "--site-dir",
                    str(project / "bare"),
                ]
            )
        )
        zips.append(wall([*python, "generator", "bundle", "--quiet", "--project", str(project)]))
        checks.append(wall([*python, "generator", "verify", "--quiet", "--project", str(project)]))
    pages = sorted((path.stat().st_size, path) for path in (project / "site").rglob("*.html"))
    _, memory = child([*python, "generator", "build", "--quiet", "--project", str(project)])
    return {
        "build, seconds": statistics.median(ours),
        "bare mkdocs build, seconds": statistics.median(bare),
        "build / bare mkdocs build": statistics.median(ours) / statistics.median(bare),
        "bundle, seconds": statistics.median(zips),
        "verify, seconds": statistics.median(checks),
        "build, peak memory in MiB": memory,
        "site, KiB": sum(path.stat().st_size for path in (project / "site").rglob("*") if path.is_file()) / 1024,
        "zip, KiB": (project / "dist" / "briefing-offline.zip").stat().st_size / 1024,
        "largest page, KiB": pages[-1][0] / 1024,
    }


def waiting(site: Path) -> dict[str, float]:
    """What a reader of home waits for: packed bytes, and the first look on a slow phone."""
    from playwright.sync_api import sync_playwright

    from tests.site import browser as browsers
    from tests.site.budget import (
        HOME,
        LARGEST,
        RESULT,
        SCRIPTS,
        first_result,
        loaded,
        make_up,
        packed,
        quickest,
        scripts,
    )

    with sync_playwright() as playwright, packed(site) as url:
        browser = playwright.chromium.launch(executable_path=browsers.find(), args=browsers.flags())
        home, look = sum(loaded(browser, url).values()), quickest(browser, url)
        own, found = scripts(site), {}
        for number, most in RESULT.items():
            make_up(site, number)
            page = browser.new_page()
            page.goto(f"{url}claims/")
            page.wait_for_selector(".explorer-table tbody tr")
            page.wait_for_timeout(100)
            found[f"first result among {number} claims, ms (at most {most})"] = first_result(page)
        browser.close()
    return {
        f"home with all that it loads, packed, bytes (below {HOME})": home,
        f"our scripts without the graph, packed, bytes (below {SCRIPTS})": own,
        f"largest part of home on a slow phone, ms (below {LARGEST})": look["largest"],
        "what moves on home while it loads (0)": look["moved"],
        **found,
    }


def environment() -> dict[str, str]:
    """The environment of the commands that are timed."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}


def wall(command: list[str]) -> float:
    """How long a command takes, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment(), stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def child(command: list[str]) -> tuple[float, float]:
    """A command's processor time in seconds and its peak memory in MiB."""
    pid = os.posix_spawn(command[0], command, environment())
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


if __name__ == "__main__":
    main()
