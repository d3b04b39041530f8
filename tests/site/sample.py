"""The sample: handmade pages of an invented story under `pages/`, with this project's own mkdocs.yml and theme."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NAME = "The Strait of Orla"


def make_sample(root: Path) -> Path:
    """A project folder that any of the builders can build."""
    shutil.copytree(HERE / "pages" / "docs", root / "docs")
    shutil.copytree(ROOT / "generator" / "theme", root / "generator" / "theme")
    (root / "seeds").mkdir()
    (root / "mkdocs.yml").write_text(settings(), encoding="utf-8")
    return root


def settings(**changes: str) -> str:
    """This project's mkdocs.yml with another name, and with top-level lines of one's own."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for key, value in {"site_name": NAME, "site_description": "A sample.", **changes}.items():
        line = f"{key}: {value}"
        text, found = re.subn(rf"(?m)^{key}:.*$", lambda _, line=line: line, text)  # type: ignore[misc]
        text = text if found else f"{line}\n{text}"
    return text


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing; what is not there is the site's own not-found page."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's 404.html, as hosts give it."""
        page = next((p for p in Path(self.directory).rglob("404.html")), None)
        if code != 404 or page is None:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serve_folder(folder: Path, handler: type[SimpleHTTPRequestHandler] | None = None) -> Iterator[str]:
    """The folder on a free port of this machine; gives its address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler or Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
