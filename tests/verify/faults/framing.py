"""Faults around statements: what hides words, what stands around the article, and headings over what is not theirs."""

import random
import re
from html import escape, unescape

from tests.verify.faults.citing import place_of
from tests.verify.faults.exported import begun, edited, spelled
from tests.verify.faults.slots import DATA, Fault, Site, all_slots, changed, inside, page_key, parsed, pick, some_word

HIDING = ('span style="display:none"', "span hidden", 'span aria-hidden="true"', "del", "bdo dir=rtl", "template")
PLAIN = frozenset(
    {
        "What links here",
        "Related decisions and risks",
        "In their own words",
        "What they say",
        "Also reported",
        "What is reported",
        "More",
    }
)
"""Headings that are no topics."""
TELLING = frozenset({"home", "section", "timeline", "source", "matrix", "differences"})
"""Kinds of pages whose headings are no topics."""
MATTERS = frozenset({"policy", "document", "event", "risk"})
"""Kinds of pages that show statements by their part in a matter, not by their own topic."""


def words_hidden(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), r"(?<![&\w#])[A-Za-z]{2,}(?![\w;])")
    if not found:
        return None
    element = rng.choice(HIDING)
    return inside(*found, f"<{element}>{found[1][0]}</{element.split()[0]}>", site)


def frame_invented(site: Site, rng: random.Random) -> Fault | None:
    paths = sorted({piece.path for piece in all_slots(site, "cite")})
    path = rng.choice(paths)
    words = f"Both sides {some_word(rng, site)} the {some_word(rng, site)}."
    page = site[path].decode()
    spots = [match.end() for match in re.finditer(r"<body[^>]*>|</article>|<nav[^>]*>", page)]
    at = rng.choice([spot for spot in spots if not within(page, spot)])
    made = rng.choice([f"<p>{words}</p>", f'<a href="#" title="{words}">.</a>'])
    return f"{path}: “{words}” added around the article", changed(site, path, at, at, made)


def within(page: str, at: int) -> bool:
    """Whether a place lies inside of the article."""
    return page.find("<article") < at <= page.rfind("</article>")


def head_changed(site: Site, rng: random.Random) -> Fault | None:
    path = rng.choice(sorted({piece.path for piece in all_slots(site, "cite")} - {"index.html"}))
    page = site[path].decode()
    found = re.search(r"(?<=<title>)[^<]*", page)
    about = re.search(r'<meta[^>]*name="description"[^>]*>', page)
    words = f"who {some_word(rng, site)} the {some_word(rng, site)}"
    if about and rng.random() < 0.5:
        made = f'<meta name="description" content="It is {words}.">'
        return f"{path}: described as {words}", changed(site, path, about.start(), about.end(), made)
    return (
        (f"{path}: title with {words}", changed(site, path, found.end(), found.end(), f" {words}")) if found else None
    )


def measure_swapped(site: Site, rng: random.Random) -> Fault | None:
    """The label of a row of facts by that of another measure; none that the data gives the row's sentence too."""
    rows = parsed(site[DATA])["quantities"]
    at: dict[tuple[str, int], set[str]] = {}
    for row in rows:
        at.setdefault((row["source"], row["sentence"]), set()).add(str(row.get("measure")))
    labels = {"Range": "range", "Mass": "mass", "Speed": "speed", "Duration": "duration", "Killed": "dead"}
    labels |= {"Distance": "distance", "Money": "money", "Injured": "injured", "Missing": "missing"}
    pieces = [piece for piece in all_slots(site, "said") if piece.tag == "td" and piece.text in {*labels, "Number"}]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    cite = next(one for one in all_slots(site, "cite") if one.path == piece.path and one.start > piece.start)
    measures = at.get(place_of(cite.text), set())
    others = [label for label, name in labels.items() if name not in measures and label != piece.text]
    other = rng.choice(others)
    return f"{piece.path}: {piece.text} → {other}", changed(site, piece.path, piece.start, piece.end, other)


def heading_swapped(site: Site, rng: random.Random) -> Fault | None:
    """The label of one topic by that of another, over statements none of which is of that."""
    root = parsed(site[DATA])
    kinds = {page_key(page["path"]): page["kind"] for page in root["pages"]}
    topics: dict[tuple[str, int], set[str]] = {}
    for claim in root["claims"]:
        for row in claim["statements"]:
            mine = {topic["id"] for topic in row.get("topics", ())} | {claim.get("topic")}
            topics.setdefault((row["source"], row["sentence"]), set()).update(mine - {None})
    over: dict[str, list[set[str]]] = {}
    places = []
    for piece in all_slots(site, "heading"):
        if piece.tag != "h2" or piece.text in PLAIN or kinds.get(page_key(piece.path)) in {*MATTERS, *TELLING}:
            continue
        cites = [one for one in all_slots(site, "cite") if one.path == piece.path and one.start > piece.start]
        if cites and topics.get(place_of(cites[0].text)):
            item = [one for one in cites if one.block == cites[0].block]
            over.setdefault(piece.text, []).append(topics[place_of(cites[0].text)])
            places.append((piece, set().union(*(topics.get(place_of(one.text), set()) for one in item))))
    meant = {text: set.intersection(*found) for text, found in over.items() if len(found) > 1}
    swaps = [(p, text) for p, mine in places for text, ids in sorted(meant.items()) if len(ids) == 1 and not ids & mine]
    if not swaps:
        return None
    piece, text = rng.choice(swaps)
    what = f"{piece.path}: heading {piece.text} → {text}"
    return what, changed(site, piece.path, piece.start, piece.end, escape(unescape(text)))


def data_speaker(site: Site, rng: random.Random) -> Fault | None:
    """A quotation given to somebody whom its source never names, or to words that stand nowhere."""
    rows = [n for n, row in enumerate(parsed(site[DATA])["quotes"]) if row.get("speaker") and row.get("speaker_text")]

    def change(root):
        quote = root["quotes"][rng.choice(rows)]
        others = [
            entity["id"]
            for entity in root["entities"]
            if quote["source"] not in {mention["source"] for mention in entity["mentions"]}
            and not begun(quote["speaker_text"]) & begun(spelled(entity))
        ]
        if others and rng.random() < 0.5:
            quote["speaker"] = rng.choice(others)
            return f"data: {quote['speaker_text']} is {quote['speaker']}"
        quote["speaker_text"] = "the keeper of the lighthouse"
        return "data: the words for a speaker changed"

    return edited(site, change) if rows else None
