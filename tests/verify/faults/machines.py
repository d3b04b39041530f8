"""Faults in what other programs read: a table, the database, the list of pages, the entities, a page's Markdown."""

import random
import sqlite3
from contextlib import closing

from tests.verify.faults.slots import Fault, Site

LINES = ("data/entities.ftm.jsonl", "llms.txt", "data/datapackage.json", "data/claims.js")


def machine_changed(site: Site, rng: random.Random) -> Fault | None:
    """A letter or a line of a file of text that only programs read."""
    paths = [
        path for path in sorted(site) if path in LINES or path.endswith((".csv", ".md")) or path == "data/graph.js"
    ]
    if not paths:
        return None
    path = rng.choice(paths)
    lines = site[path].splitlines(keepends=True)
    at = rng.choice(
        [number for number, line in enumerate(lines) if line.strip(b"# \r\n-{}[],|*") and b'"' not in line[:1]]
    )
    way = rng.choice(["letter", "dropped"])
    if way == "dropped":
        lines[at : at + 1] = []
    else:
        body = lines[at]
        said = body.partition(b'"sheets":')[0]  # where in the graph a name stands says nothing
        spot = rng.choice([n for n, char in enumerate(said) if chr(char).isalnum() and char < 128])
        lines[at] = body[:spot] + (b"0" if body[spot : spot + 1] != b"0" else b"1") + body[spot + 1 :]
    return f"{path}, line {at + 1}: {way}", {**site, path: b"".join(lines)}


def picture_changed(site: Site, rng: random.Random) -> Fault | None:
    """A word of a picture of relations, or something in it that it does not need."""
    paths = [path for path in sorted(site) if path.startswith("data/graph/")]
    if not paths:
        return None
    path = rng.choice(paths)
    more = (
        b"<script>1</script>",
        b"<text>It is true.</text>",
        b'<image href="x.png"/>',
        b"<title>Nobody leads Nobody</title>",
        b'<g onclick="1"></g>',
        b"It is true.",
        b"<style>text{display:none}</style>",
        b"<text><tspan>It is</tspan><tspan>true.</tspan></text>",
    )
    way = rng.choice(more)
    return f"{path}: {way.decode()}", {**site, path: site[path].replace(b"</svg>", way + b"</svg>")}


def picture_swapped(site: Site, rng: random.Random) -> Fault | None:
    """A page shows the picture of another page's relations."""
    mark, folder = b'class="briefing-picture" src="', b"data/graph/"
    pages = [path for path in sorted(site) if path.endswith(".html") and mark in site[path]]
    pictures = [path.encode().removeprefix(folder) for path in sorted(site) if path.startswith("data/graph/")]
    if not pages or len(pictures) < 2:
        return None
    path = rng.choice(pages)
    before, after = site[path].split(mark, 1)
    old, rest = after.split(b'"', 1)
    way, _, stood = old.rpartition(folder)
    other = rng.choice([one for one in pictures if one != stood])
    changed = before + mark + way + folder + other + b'"' + rest
    return f"{path}: {other.decode()}", {**site, path: changed}


def cell_changed(site: Site, rng: random.Random) -> Fault | None:
    """A cell of the database, or a word in its index of sentences."""
    path = "data/briefing.sqlite"
    if path not in site:
        return None
    ways = (
        "UPDATE claims SET independent_origins = independent_origins + 1 WHERE rowid = 1",
        "UPDATE statements SET modality = 'asserted' WHERE modality <> 'asserted'",
        "UPDATE sentences SET text = text || ' It is true.' WHERE rowid = 2",
        "DELETE FROM relations WHERE rowid = 1",
        "CREATE TABLE truths (text TEXT)",
        "CREATE VIEW more AS SELECT 'It is true.'",
        "CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM sources; END",
        "INSERT INTO sentences_fts (rowid, text) VALUES (100000, 'It is true.')",
    )
    way = rng.choice(ways)
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(site[path])
        base.execute(way)
        base.commit()
        return f"{path}: {way}", {**site, path: base.serialize()}
