"""Serving makes the site again when an article or a page changes, tells what is wrong, and comes to rest."""

import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.errors import Finding, InputError
from generator.publish.files import write_text
from generator.publish.serve import make_server, rebuilder, serve_site
from tests.site.sample import make_sample

PATIENCE = 120
"""Seconds to wait for what a slow machine does late; nothing here takes so long."""


@dataclass(slots=True)
class Served:
    root: Path
    url: str
    told: list[str]
    runs: list[int] = field(default_factory=list)

    def regenerate(self) -> None:
        """As generating does: a page made from an article, written only where it changes."""
        self.runs.append(1)
        article = (self.root / "seeds" / "article.txt").read_text()
        if "broken" in article:
            raise InputError(Finding(path="seeds/article.txt", line=1, what="the article is broken"))
        write_text(self.root / "docs" / "method.md", f"---\ntitle: Method\n---\n\n# Method\n\n{article}\n")

    def page(self) -> str:
        with urllib.request.urlopen(self.url + "method/", timeout=PATIENCE) as answer:
            return str(answer.read().decode())


def wait(for_it: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not for_it():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def rests(runs: list[int]) -> bool:
    """Nothing is run for a second and a half."""
    before = len(runs)
    time.sleep(1.5)
    return len(runs) == before


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    root = make_sample(tmp_path / "project")
    (root / "seeds" / "article.txt").write_text("First words.")
    made = Served(root=root, url="", told=[])
    (tmp_path / "site").mkdir()
    server = make_server(
        root, tmp_path / "site", rebuilder(root, tmp_path / "site", made.regenerate, made.told.append), 0
    )
    server.builder()
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    wait(server.serve_thread.is_alive)
    made.url = f"http://127.0.0.1:{server.server_port}/"
    yield made
    server.shutdown()
    thread.join(PATIENCE)


def test_a_changed_article_is_seen_and_then_it_rests(served: Served) -> None:
    assert "First words." in served.page()
    (served.root / "seeds" / "article.txt").write_text("Second words, which are longer.")
    wait(lambda: "Second words" in served.page())
    wait(lambda: rests(served.runs))
    assert len(served.runs) <= 4


def test_a_mistake_is_told_and_the_next_change_still_counts(served: Served) -> None:
    (served.root / "seeds" / "article.txt").write_text("broken article")
    wait(lambda: bool(served.told))
    assert "seeds/article.txt:1: the article is broken" in served.told[0]
    assert "First words." in served.page()
    (served.root / "seeds" / "article.txt").write_text("Mended article, with [a dead link](nowhere.md).")
    wait(lambda: "Mended" in served.page())
    assert any("nowhere.md" in line for line in served.told)


def test_pages_for_editors_alone_are_served(served: Served) -> None:
    settings = served.root / "mkdocs.yml"
    settings.write_text(settings.read_text() + "\ndraft_docs: drafts.md\n")
    (served.root / "docs" / "drafts.md").write_text("# Drafts\n\nFor editors.\n")

    def there() -> bool:
        try:
            with urllib.request.urlopen(served.url + "drafts/", timeout=PATIENCE) as answer:
                return b"For editors." in answer.read()
        except urllib.error.HTTPError:
            return False

    wait(there)


def test_an_unknown_address_gets_the_sites_own_page(served: Served) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(served.url + "nowhere/", timeout=PATIENCE)
    with caught.value as answer:
        assert answer.code == 404
        assert b"Page not found" in answer.read()


def test_a_port_that_is_taken_is_said_plainly(tmp_path: Path) -> None:
    import socket

    from generator.errors import UsageError

    root = make_sample(tmp_path / "project")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"port {port}"):
            serve_site(root, lambda: None, port=port, tell=lambda text: None)
