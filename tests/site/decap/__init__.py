"""The admin page's program, and the server that it talks to on one's own machine: got once, tested without a network.

`python -m tests.site.decap` gets both where npm is; where it is not, the test is left out and says so.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.publish.admin.page import VERSION, packed

HERE = Path(__file__).parent
KEPT = Path(sys.prefix) / "decap"
"""Where both are kept: beside what else is installed for the tests."""
PACKAGE = KEPT / f"decap-cms-{VERSION}.tgz"
SERVER = KEPT / "server"
PROGRAM = SERVER / "node_modules" / "decap-server" / "dist" / "index.js"
MISSING = "the admin page is not tested: it needs git, Node.js and npm, and `make test` to get its program"


def is_here() -> bool:
    """Whether the test can run."""
    return PACKAGE.is_file() and PROGRAM.is_file() and all(shutil.which(name) for name in ("node", "git"))


def install() -> None:
    """Get both: each package is held against the hash that is written down here."""
    KEPT.mkdir(exist_ok=True)
    if not PACKAGE.is_file():
        PACKAGE.write_bytes(packed())
    if not PROGRAM.is_file():
        SERVER.mkdir(exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(HERE / name, SERVER / name)
        words = ["npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run(words, cwd=SERVER, check=True, timeout=600)


@contextmanager
def serve_repository(folder: Path) -> Iterator[str]:
    """The server for a git repository on a free port of this machine; gives the address that Decap asks."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    given = {"PORT": str(port), "BIND_HOST": "127.0.0.1", "MODE": "git", "GIT_REPO_DIRECTORY": str(folder)}
    env = {**os.environ, **given, "LOG_LEVEL": "error"}
    process = subprocess.Popen(["node", str(PROGRAM)], cwd=folder, env=env, stdout=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/api/v1"
    finally:
        process.terminate()
        process.wait(timeout=20)
