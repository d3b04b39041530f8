"""Faults in what was corrected: a mark taken off, other new words, a correction that is not told."""

import json
import random

from tests.verify.faults.slots import DATA, Fault, Site, all_slots, changed

MARK = "corrected by its article"


def correction_unmarked(site: Site, rng: random.Random) -> Fault | None:
    """A corrected sentence is cited without saying so."""
    pieces = [p for p in all_slots(site, "said") if p.text.strip() == "corrected" and "corrections" not in p.path]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    page = site[piece.path].decode()
    start, end = page.rindex("<em", 0, piece.start), page.index("</em>", piece.start) + len("</em>")
    return f"{piece.path}: {page[start:end]}", changed(site, piece.path, start, end, "")


def note_unmarked(site: Site, rng: random.Random) -> Fault | None:
    """A sentence that its article corrects is cited without saying so."""
    pieces = [p for p in all_slots(site, "said") if p.text.strip() == MARK and "corrections" not in p.path]
    pieces = [piece for piece in pieces if not piece.path.startswith("sources/")]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    page = site[piece.path].decode()
    start, end = page.rindex("<em", 0, piece.start), page.index("</em>", piece.start) + len("</em>")
    return f"{piece.path}: {page[start:end]}", changed(site, piece.path, start, end, "")


def note_of_another(site: Site, rng: random.Random) -> Fault | None:
    """A sentence is said to be corrected by its article, and no note is about it."""
    pieces = [p for p in all_slots(site, "said") if p.text.strip() == "corrected" and "corrections" not in p.path]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    return f"{piece.path}: {MARK}", changed(site, piece.path, piece.start, piece.end, MARK)


def correction_reworded(site: Site, rng: random.Random) -> Fault | None:
    """The data gives other new words, or another reason, than the front matter."""
    data = json.loads(site[DATA])
    rows = [row for row in data.get("corrections", []) if row["now"]]
    if not rows:
        return None
    row = rng.choice(rows)
    name = rng.choice(("now", "reason", "was"))
    row[name] = f"{row[name]} Really."
    return f"{row['source']}: {name}", {**site, DATA: json.dumps(data, ensure_ascii=False, indent=1).encode()}


def correction_untold(site: Site, rng: random.Random) -> Fault | None:
    """The corrections page leaves an item out."""
    paths = [path for path in sorted(site) if path in {"corrections/index.html", "corrections.html"}]
    page = site[paths[0]].decode() if paths else ""
    low, high = page.find("<h2"), page.rfind("</article>")
    at = page.find("<li>", low, high) if low >= 0 else -1
    if at < 0:
        return None
    end = page.index("</ul>", at) + len("</ul>")
    return f"corrections: {page[at : at + 60]}", changed(site, paths[0], page.rindex("<ul>", 0, at), end, "")
