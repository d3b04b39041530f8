"""One trial: up to three rounds of edits, articles and runs; after each all that was decided is so, and a second run
writes nothing.
"""

import os
import posixpath
import random
import re
import shutil
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.editorial import merge as merging
from generator.editorial import page_text
from generator.editorial.edits.block import blocks_of
from generator.editorial.edits.unlinked import NAMED
from generator.editorial.page_file import parse_page
from generator.model.memo import FORGETFUL, Memo
from generator.publish import entries as run_entries
from generator.publish import generate as upper
from generator.publish import inputs, project
from generator.publish.generate import Run, run, write
from generator.publish.kept import composed, parsed
from generator.publish.kept.cache import Cache
from generator.publish.project import open_project
from tests.publish.campaign import editor
from tests.publish.campaign.chief import ON_FOLDER
from tests.publish.campaign.editor import ON_PAGES, Desk
from tests.publish.campaign.story import change_articles

LEFT_ALONE = ("candidates.md", "sources/")


class Upper:
    """The upper half of runs, remembered: it knows articles and entries alone, so no decision on a page's body."""

    def __init__(self, monkeypatch) -> None:
        self.kept: dict[object, object] = {}
        self.version = 1
        self.parts: dict[str, object] = {}
        monkeypatch.setattr(upper, "open_cache", lambda *_, **__: Bare(self.parts))
        monkeypatch.setattr(upper, "key_of", lambda *_: None)
        monkeypatch.setattr(os, "fsync", lambda _: None)
        monkeypatch.setattr(merging, "blocks_of", lru_cache(4096)(blocks_of))
        monkeypatch.setattr(page_text, "blocks_of", lru_cache(4096)(blocks_of))
        monkeypatch.setattr(merging, "merge", self.merge(merging.merge))
        for module in (parsed, project, editor):
            monkeypatch.setattr(module, "parse_page", lru_cache(2048)(parse_page))
        monkeypatch.setattr(editor, "blocks_of", lru_cache(2048)(blocks_of))
        homes = {inputs: ("read_cached", "annotate_cached"), run_entries: ("discover_cached",)}
        homes[composed] = ("weigh", "compose")
        for module, name in ((module, name) for module, names in homes.items() for name in names):
            monkeypatch.setattr(module, name, getattr(self, name)(getattr(module, name)))

    def forget(self) -> None:
        """Start anew, before it is too much to hold."""
        self.kept.clear()
        self.parts.clear()

    def merge(self, real):
        """A page that stands as another trial left it becomes what it became there."""

        def call(page, found, text, entries, relinker, **kept):
            if relinker or (found and found.other):
                return real(page, found, text, entries, relinker, **kept)
            path = page.path
            about = (
                entries.found.get(path),
                entries.pages.get(path),
                entries.removed.get(path),
                path in entries.owners,
            )
            stands = found and (found.kept, found.marks, found.body, names_gone(found, entries))
            key = ("merge", page, text, stands, about)
            return self.recall(key, lambda: real(page, found, text, entries, **kept))

        return call

    def recall(self, key, make):
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]

    def read_cached(self, real):
        def call(cache, seeds, root):
            files = tuple((path.name, path.read_bytes()) for path in sorted(seeds.iterdir()))
            return self.recall(("read", files), lambda: real(cache, seeds, root))

        return call

    def annotate_cached(self, real):
        def call(cache, sources, read):
            sources = tuple(sources)
            return self.recall(("annotate", *map(id, sources)), lambda: (sources, real(cache, sources, read)))[1]

        return call

    def discover_cached(self, real):
        return lambda memo, articles, profile, read: self.recall(
            ("discover", id(articles)), lambda: real(memo, articles, profile, read)
        )

    def weigh(self, real):
        return lambda title, profile, articles, entities, memo, read: self.recall(
            ("weigh", id(articles), tuple(entities)), lambda: real(title, profile, articles, entities, memo, read=read)
        )

    def compose(self, real):
        def call(briefing, touches=None, gone=frozenset(), stock=None):  # pages are held whole, not in stock
            decided = (briefing.entities, briefing.pinned, briefing.differences, repr(touches), gone)
            key = ("compose", id(briefing.articles), *decided, tuple(c.entity for c in briefing.found), self.version)
            return self.recall(key, lambda: (briefing, [self.newer(page) for page in real(briefing, touches, gone)]))[1]

        return call

    def newer(self, page):
        """The page as another version of the rules would make it."""
        if self.version == 1:
            return page
        body = page.body.replace("## Also reported", "## Reported too").replace("in differing words", "in other words")
        return replace(page, body=re.sub(r"\*In (\d+) of (\d+) sources · ", r"*\1 of \2 sources · ", body))


class Bare:
    """No file; what each article gave is held as it is."""

    def __init__(self, parts: dict[str, object]) -> None:
        self.cache = Shelf(parts)

    def __enter__(self):
        return self.cache

    def __exit__(self, *_):
        return None


class Shelf(Cache):
    """Holds values, where a cache holds rows of them; composed pages are held by the upper half."""

    def __init__(self, parts: dict[str, object]) -> None:
        super().__init__(None)
        self.parts = parts

    def memo(self, floor: str):
        return FORGETFUL if floor in ("editorial", "publish") else Held(self.parts, floor)


class Held:
    """A memo of values; it has no place for rows of other forms."""

    store = None

    def __init__(self, parts: dict[str, object], floor: str) -> None:
        self.held = parts
        self.key = Memo(None, floor).key

    def recall(self, kind, parts, make, **first):
        key = self.key(parts)
        if key not in self.held:
            self.held[key] = make()
        return self.held[key]

    def known(self, kind, parts):
        """Nothing: rows that a run keeps of all articles together are made anew."""

    def keep(self, parts, value):
        """Nothing."""


def trial(seed: int, bases: list[Path], folder: Path, upper_half: Upper) -> tuple[list[str], Counter]:
    """What went wrong, and what was done and told."""
    rng = random.Random(seed)
    upper_half.version = 1
    base = rng.choice(bases)
    desk = Desk(root=Path(shutil.copytree(base, folder / f"{base.name}-{seed}")), rng=rng)
    done, wrong = Counter({"trials": 1}), []
    try:
        for _ in range(rng.randint(1, 3)):
            wrong += one_round(desk, done, upper_half)
    finally:
        shutil.rmtree(desk.root)
    done["attention"] = len(desk.told)
    return [f"seed {seed}: {row}" for row in wrong], done


def one_round(desk: Desk, done: Counter, upper_half: Upper) -> list[str]:
    rng = desk.rng
    for _ in range(rng.randint(1, 2)):
        done[edit(desk)] += 1
        done["edits"] += 1
    for _ in range(rng.choice([0, 1, 1, 2])):
        done[f"article {change_articles(rng, desk.root)}"] += 1
    if rng.random() < 0.1:
        upper_half.version = 2
        done["new version"] += 1
    here = open_project(desk.root)
    made = run(here)
    wrong = [f"broken: {finding}" for finding in made.broken]
    if wrong:
        return wrong
    wrong += [f"missed: {finding}" for finding in write(here, made)]
    desk.told |= {f.path for f in (*made.conflicts, *made.findings) if not f.note and f.path.startswith("docs/")}
    wrong += [f"{kind}: {why}" for kind, check in desk.checks if (why := check(desk))]
    wrong += [f"{old} does not lead on" for old, new in desk.redirects.items() if leads(made, old) != final(desk, new)]
    again = run(here)
    wrong += [f"the second run: {c.state} {c.path}" for c in again.changes if c.state not in ("same", "conflict")]
    return wrong


def names_gone(found, entries):
    """Which of the pages that a page's words lead to are there no more."""
    here = posixpath.dirname(found.path)
    paths = (posixpath.normpath(posixpath.join(here, path)) for _, path in NAMED.findall(found.body))
    return tuple(path for path in paths if not entries.stays(path))


def leads(made: Run, old: str) -> str | None:
    return made.redirects.get(old)


def final(desk: Desk, page: str) -> str:
    return desk.path(page).relative_to(desk.root / "docs").as_posix()


def edit(desk: Desk) -> str:
    """One edit of a random kind."""
    if desk.rng.random() < 0.25:
        return desk.rng.choice(ON_FOLDER)(desk)
    docs = desk.root / "docs"
    pages = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))]
    pages = [p for p in pages if p not in desk.touched and not p.startswith(LEFT_ALONE) and desk.items(p)]
    pages = [
        p for p in pages if any(b.text.startswith("## ") and b.section != "what-links-here" for b in desk.blocks(p))
    ]
    if not pages:
        return desk.rng.choice(ON_FOLDER)(desk)
    page = desk.rng.choice(pages)
    kind = desk.rng.choice(ON_PAGES)(desk, page)
    desk.touched.add(page)
    return kind
