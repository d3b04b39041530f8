"""A browser is found, never assumed: one named or installed, else Playwright's own, else a line on what to install.

`python -m tests.site.browser` makes sure that there is one: on a CI machine, as root, it installs Debian's.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
MISSING = (
    "no browser: install Chromium or Chrome (Debian, Ubuntu: apt install chromium), or name one in BRIEFING_BROWSER"
)
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
TRIES = 3


def find() -> str | None:
    """The browser's path; None where there is none."""
    named = os.environ.get("BRIEFING_BROWSER")
    if named:
        return shutil.which(named)
    for name in (*NAMES, *PLACES):
        path = shutil.which(name)
        if path:
            return path
    return playwrights()


def playwrights() -> str | None:
    """The browser that Playwright downloaded, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def flags() -> list[str]:
    """What keeps it from talking to anyone by itself; as root it cannot build its sandbox."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*QUIET, *(["--no-sandbox"] if root else [])]


def install() -> bool:
    """Get one: Debian's where this is CI, as root; else the one that Playwright downloads."""
    if is_ci():
        return debians()
    print("no browser found; Playwright downloads its own", file=sys.stderr)
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode == 0


def debians(package: str = "chromium") -> bool:
    """Install a browser of Debian's. A mirror may be busy, so it is tried again."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for attempt in range(TRIES):
        time.sleep(5 * attempt)
        done = all(
            subprocess.run(["apt-get", "-qq", *rest], env=environment, check=False, stdout=sys.stderr).returncode == 0
            for rest in (["update"], ["install", "-y", "--no-install-recommends", package])
        )
        if done:
            return True
    return False


def second() -> None:
    """Get Firefox too where this is CI, as root; elsewhere its tests are left out where it is not there."""
    if not shutil.which("firefox-esr") and not shutil.which("firefox") and is_ci():
        debians("firefox-esr")


def is_ci() -> bool:
    """Whether this machine is for tests alone, so that a browser may be installed for all of it."""
    return bool(os.environ.get("CI") and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"))


def main() -> int:
    """0 with a browser at hand, 1 with a line on what to install."""
    second()
    if find() or (not os.environ.get("BRIEFING_BROWSER") and install() and find()):
        return 0
    print(MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
