"""Faults in what is told of editions: a count, a label, a day, an item left out, words that no edition holds."""

import json
import random
import re

from tests.verify.faults.slots import DATA, Fault, Site, all_slots, changed

LABELS = ("withdrawn", "now disputed", "number revised", "now corroborated", "new", "new page", "new article")
THEN = ("then in an editor", "then added by an editor")
FILE = re.compile(r"editions/\d{4}-\d\d-\d\d\.json")


def edition_label_swapped(site: Site, rng: random.Random) -> Fault | None:
    """What changed of a claim is told as something else."""
    pieces = [p for p in all_slots(site, "said") if p.text.strip().removesuffix(" ·") in LABELS and p.tag == "li"]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    other = rng.choice([label for label in LABELS[:4] if f"{label} ·" != piece.text.strip()])
    return f"{piece.path}: {piece.text} → {other}", changed(site, piece.path, piece.start, piece.end, f"{other} ·")


def edition_item_dropped(site: Site, rng: random.Random) -> Fault | None:
    """One item of what changed is not told."""
    pieces = [p for p in all_slots(site, "said") if p.text.strip().removesuffix(" ·") in LABELS and p.tag == "li"]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    page = site[piece.path].decode()
    start, end = page.rindex("<li>", 0, piece.start), page.index("</li>", piece.start) + len("</li>")
    return f"{piece.path}: without {page[start:end][:60]}", changed(site, piece.path, start, end, "")


def edition_words(site: Site, rng: random.Random) -> Fault | None:
    """An edition's file has other words for a statement."""
    files = [path for path in sorted(site) if FILE.fullmatch(path)]
    if not files:
        return None
    path = rng.choice(files)
    data = json.loads(site[path])
    if not data["words"]:
        return None
    row = rng.choice(data["words"])
    row["text"] = row["text"].replace(" the ", " no ", 1) + " Indeed."
    return f"{path}: {row['id']}", {**site, path: json.dumps(data, ensure_ascii=False).encode()}


def edition_rewritten(site: Site, rng: random.Random) -> Fault | None:
    """What an editor had written in the bottom line of a day is told in other words."""
    pieces = [p for p in all_slots(site, "said") if p.text.strip().startswith(THEN)]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    other = piece.text.replace(" ", " not ", 5)
    return f"{piece.path}: {other}", changed(site, piece.path, piece.start, piece.end, other)


def new_since_moved(site: Site, rng: random.Random) -> Fault | None:
    """Something is said to be new since another day, or a statement of an edition is said to be new."""
    said = [p for p in all_slots(site, "said") if p.tag == "li"]
    new = [p for p in said if p.text.strip().startswith("new since ")]
    old = [p for p in said if p.text.strip() == "disputed" or re.fullmatch(r"in \d of \d sources, .*words", p.text)]
    if not new:
        return None
    if old and rng.random() < 0.5:
        piece = rng.choice(old)
        return f"{piece.path}: {new[0].text}", changed(site, piece.path, piece.start, piece.end, new[0].text)
    piece = rng.choice(new)
    other = re.sub(r"\d+", lambda match: str(int(match[0]) + 1), piece.text, count=1)
    return f"{piece.path}: {other}", changed(site, piece.path, piece.start, piece.end, other)


def feed_entry_changed(site: Site, rng: random.Random) -> Fault | None:
    """The feed leaves an edition out, or gives it another day."""
    text = site.get("feed.xml", b"").decode()
    entries = list(re.finditer(r"<entry>.*?</entry>", text, re.DOTALL))
    if not entries:
        return None
    entry = rng.choice(entries)
    other = rng.choice(["", re.sub(r"(\d)T00", lambda m: f"{(int(m[1]) + 1) % 10}T00", entry[0])])
    return f"feed.xml: {entry[0][:80]}", {**site, "feed.xml": text.replace(entry[0], other).encode()}


def data_first_stood(site: Site, rng: random.Random) -> Fault | None:
    """The data gives a claim another day on which it first stood."""
    data = json.loads(site[DATA])
    if not data.get("editions"):
        return None
    claim = rng.choice(data["claims"])
    claim["first_stood"] = None if claim["first_stood"] else "2001-01-01"
    return f"claim {claim['id']}", {**site, DATA: json.dumps(data, ensure_ascii=False, indent=1).encode()}
