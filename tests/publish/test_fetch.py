"""A page is fetched from public machines, within bounds, and kept as it was received. The server is this machine."""

import gzip
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import ClassVar

import pytest

from generator.errors import BriefingError, InputError
from generator.publish.articles import fetch as fetching
from generator.publish.articles.addresses import Guard
from generator.publish.articles.fetch import fetch

TEXT = b"Night ferries\n\nThe ferries sail again, the harbour office said.\n"
PAGE = b"<!doctype html><title>Night ferries</title><p>The ferries sail again.</p>"
stop = Event()


class Pages(BaseHTTPRequestHandler):
    """Good pages and bad ones, by path."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[list[tuple[str, str]]] = []

    def log_message(self, *_):
        """Nothing."""

    def do_GET(self):
        type(self).asked.append((self.path, self.headers["Host"]))
        name = self.path.partition("?")[0].strip("/").replace("-", "_")
        getattr(self, name, self.missing)()

    def give(self, data, kind="text/plain", status=200, **headers):
        self.send_response(status)
        for key, value in {"Content_Type": kind, "Content_Length": str(len(data)), **headers}.items():
            if value:
                self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def missing(self):
        self.give(b"not here", status=404)

    def night_ferries(self):
        self.give(TEXT)

    def chunked(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in (TEXT[:9], TEXT[9:]):
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        self.wfile.write(b"0\r\n\r\n")

    def web_page_of_ferries(self):
        self.give(PAGE, "text/html; charset=utf-8")

    def packed(self):
        self.give(gzip.compress(TEXT), Content_Encoding="gzip")

    def bomb(self):
        self.give(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")

    def brotli(self):
        self.give(TEXT, Content_Encoding="br")

    def half_packed(self):
        self.give(gzip.compress(TEXT)[:-9], Content_Encoding="gzip")

    def picture(self):
        self.give(b"\x89PNG", "image/png")

    def untyped(self):
        self.give(TEXT, "")

    def empty(self):
        self.give(b"")

    def announced(self):
        self.give(b"x", Content_Length="99999999999")

    def broken(self):
        self.give(TEXT, Content_Length=str(len(TEXT) + 5))
        self.close_connection = True

    def moved(self):
        self.give(b"", status=301, Location="/night-ferries?from=moved#there")

    def circle(self):
        self.give(b"", status=302, Location="/circle")

    def further(self):
        number = int(self.path.partition("?")[2] or 0)
        self.give(b"", status=302, Location=f"/further?{number + 1}")

    def astray(self):
        self.give(b"", status=302)

    def inward(self):
        self.give(b"", status=302, Location="http://10.0.0.1/admin")

    def metadata(self):
        self.give(b"", status=302, Location="http://169.254.169.254/latest/")

    def to_file(self):
        self.give(b"", status=302, Location="file:///etc/passwd")

    def to_user(self):
        self.give(b"", status=302, Location="http://user:word@127.0.0.1/")

    def endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Connection", "close")
        self.end_headers()
        piece = b"The ferries sail on and on. " * 4000
        try:
            while not stop.is_set():
                self.wfile.write(piece)
        except OSError:
            self.close_connection = True

    def trickle(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.drip(b"x")

    def slow_head(self):
        self.drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 1000)

    def drip(self, data):
        try:
            for at in range(1000):
                if stop.wait(0.05):
                    break
                self.wfile.write(data[at : at + 1] or b"x")
        except OSError:
            pass
        self.close_connection = True


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Where the pages are."""
    stop.clear()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    stop.set()
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def guard(monkeypatch):
    """Only here may this machine be asked."""
    monkeypatch.setattr(fetching, "GUARD", Guard(allows=lambda place: place == "127.0.0.1"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.mark.parametrize("path", ["night-ferries", "chunked", "packed"])
def test_a_page_is_kept_as_it_was_received(server, path):
    page = fetch(f"{server}/{path}")
    assert page.data == TEXT
    assert page.sidecar.decode() == f'url: "{server}/{path}"\nretrieved: 2023-11-14\n'


def test_the_name_comes_from_the_address_and_the_suffix_from_the_type(server):
    assert fetch(f"{server}/night-ferries").name == "night-ferries.txt"
    assert fetch(f"{server}/packed").name.startswith("127001-")


def test_a_web_page_is_kept_as_one(server):
    page = fetch(f"{server}/web-page-of-ferries")
    assert (page.name, page.data) == ("web-page-of-ferries.html", PAGE)


def test_a_redirect_is_followed_and_the_last_address_kept(server):
    page = fetch(f"{server}/moved")
    assert page.data == TEXT
    assert page.sidecar.decode().startswith(f'url: "{server}/night-ferries?from=moved"\n')


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("nowhere", "404"),
        ("picture", "image/png"),
        ("untyped", "no type"),
        ("empty", "empty"),
        ("announced", "larger than 10,000,000 bytes"),
        ("endless", "larger than 10,000,000 bytes"),
        ("bomb", "larger than 10,000,000 bytes"),
        ("brotli", "packed as br"),
        ("half-packed", "broke off"),
        ("broken", "broke off"),
        ("circle", "in a circle"),
        ("further", "more than 5 times"),
        ("astray", "without saying where to go"),
        ("inward", r"10\.0\.0\.1 is no public address"),
        ("metadata", r"169\.254\.169\.254 is no public address"),
        ("to-file", "only http and https"),
        ("to-user", "name or password"),
    ],
)
def test_what_cannot_be_had_is_told(server, path, why):
    before = time.monotonic()
    with pytest.raises(InputError, match=why):
        fetch(f"{server}/{path}")
    assert time.monotonic() - before < 5


@pytest.mark.parametrize("path", ["trickle", "slow-head"])
def test_a_trickle_does_not_stretch_the_time(server, path):
    before = time.monotonic()
    with pytest.raises(InputError, match=r"more than 0\.4 seconds"):
        fetch(f"{server}/{path}", seconds=0.4)
    assert time.monotonic() - before < 2


def test_the_connection_goes_to_the_place_that_was_checked(server, monkeypatch):
    """A name that means something else when it is asked again gains nothing."""
    answers = iter([("127.0.0.1",), ("10.0.0.1",)])
    port = server.rpartition(":")[2]
    guard = Guard(resolve=lambda *_: next(answers), allows=lambda place: place == "127.0.0.1")
    monkeypatch.setattr(fetching, "GUARD", guard)
    connected = []
    real = socket.create_connection

    def connect(place, *more):
        connected.append(place)
        return real(place, *more)

    monkeypatch.setattr(socket, "create_connection", connect)
    assert fetch(f"http://rebinding.example:{port}/night-ferries").data == TEXT
    assert connected == [("127.0.0.1", int(port))]
    assert Pages.asked[-1] == ("/night-ferries", f"rebinding.example:{port}")
    with pytest.raises(InputError, match="no public address"):
        fetch(f"http://rebinding.example:{port}/night-ferries")


def test_a_proxy_is_not_asked(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    assert fetch(f"{server}/night-ferries").data == TEXT


def test_a_server_without_a_certificate_is_refused(server):
    with pytest.raises(BriefingError, match="is not fetched"):
        fetch(server.replace("http:", "https:") + "/night-ferries")


def test_nobody_listening_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(InputError, match="refused"):
        fetch(f"http://127.0.0.1:{port}/")


def test_without_the_hook_this_machine_is_never_asked(server, monkeypatch):
    monkeypatch.setattr(fetching, "GUARD", Guard())
    asked = len(Pages.asked)
    with pytest.raises(InputError, match="no public address"):
        fetch(f"{server}/night-ferries")
    assert len(Pages.asked) == asked


def test_add_fetches_only_what_a_person_names(server, tmp_path):
    from click.testing import CliRunner

    from generator.cli import main

    def briefing(*words):
        return CliRunner().invoke(main, [str(word) for word in words])

    assert briefing("init", tmp_path / "new", "--title", "Ferries").exit_code == 0
    result = briefing("add", f"{server}/night-ferries", f"{server}/nowhere", "--project", tmp_path / "new")
    assert result.exit_code == 1, result.output
    assert "404" in result.output
    assert (tmp_path / "new" / "seeds" / "night-ferries.txt").read_bytes() == TEXT
    assert "retrieved: 2023-11-14" in (tmp_path / "new" / "seeds" / "night-ferries.yml").read_text(encoding="utf-8")
    asked = len(Pages.asked)
    assert briefing("add", f"{server}/chunked", "ftp://example.org/a", "--project", tmp_path / "new").exit_code == 2
    assert briefing("build", "--project", tmp_path / "new").exit_code == 0
    assert len(Pages.asked) == asked
