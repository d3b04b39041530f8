"""What the cache gives back is what reading and annotating would give; a cache that fails costs time only."""

import sqlite3
from contextlib import closing

import pytest

from generator.extraction.annotate import annotate
from generator.publish.kept import extracted
from generator.publish.kept.cache import Cache, open_cache
from generator.publish.kept.extracted import annotate_cached, digest_of, read_cached
from generator.reading import read_folder

ARTICLES = {
    "a.txt": "Ferry talks\nMarch 4, 2021\nMara Holt said on Tuesday that “nearly 40 ferries” could sail.\n",
    "b.txt": "Harbour shut\nThe Quillbank Trust (QT) shut the harbour in Norrow, killing 30 jobs.\n",
}


@pytest.fixture
def seeds(tmp_path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def once(seeds):
    with open_cache(seeds.parent / ".briefing" / "cache.sqlite") as cache:
        reading = read_cached(cache, seeds, seeds.parent)
        read = {source.id: digest_of(source) for source in reading.sources}
        return reading, annotate_cached(cache, reading.sources, read)


def test_the_second_run_gives_the_same_without_reading_or_annotating(seeds, monkeypatch):
    first = once(seeds)
    plain = read_folder(seeds, seeds.parent)
    assert first == (plain, [annotate(source) for source in plain.sources])

    def never(*_):
        raise AssertionError("done twice")

    monkeypatch.setattr(extracted, "read_sources", never)
    monkeypatch.setattr(extracted, "annotate", never)
    assert once(seeds) == first


@pytest.mark.parametrize("name", ["a.txt", "a.yml"])
def test_another_text_or_sidecar_is_read_anew(seeds, name):
    once(seeds)
    (seeds / name).write_text("publisher: The Norrow Post\n" if name == "a.yml" else "Rain\nIt rained in Norrow.\n")
    reading, _ = once(seeds)
    assert reading == read_folder(seeds, seeds.parent)


def test_what_no_run_asks_for_any_more_is_forgotten(seeds):
    once(seeds)
    (seeds / "b.txt").unlink()
    once(seeds)
    with closing(sqlite3.connect(seeds.parent / ".briefing" / "cache.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM rows").fetchone() == (2,)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_file_that_is_no_cache_is_no_harm(seeds, content):
    path = seeds.parent / ".briefing" / "cache.sqlite"
    path.parent.mkdir()
    path.write_bytes(content)
    assert once(seeds)[0] == read_folder(seeds, seeds.parent)


def test_a_folder_in_the_caches_place_is_no_harm(seeds):
    (seeds.parent / ".briefing" / "cache.sqlite").mkdir(parents=True)
    assert once(seeds)[0] == read_folder(seeds, seeds.parent)


def test_rows_of_another_form_are_made_anew(seeds):
    once(seeds)
    with closing(sqlite3.connect(seeds.parent / ".briefing" / "cache.sqlite")) as connection, connection:
        connection.execute("UPDATE rows SET value = '[[1], 2]'")
    assert once(seeds)[0] == read_folder(seeds, seeds.parent)


def test_without_a_file_it_keeps_nothing(tmp_path):
    cache = Cache(None, tmp_path)
    cache.put("key", [1])
    assert cache.get("key") is None
