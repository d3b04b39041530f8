"""Faults around statements: what hides words, what stands around the article, and headings over what is not theirs."""

import random
import re
from html import escape, unescape
from typing import Any

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


LISTED = (
    "Related decisions and risks",
    "Where the reports differ",
    "More",
    "What links here",
    "Back",
    "Articles",
    "Bottom line",
    "Dates",
)
"""Headings of lists, and of statements that only one page has."""


def list_heading_swapped(site: Site, rng: random.Random) -> Fault | None:
    """The heading of a list by any other, or any other heading by that of a list."""
    pieces = [piece for piece in all_slots(site, "heading") if piece.tag == "h2"]
    lists = [piece for piece in pieces if unescape(piece.text) in LISTED]
    if not lists:
        return None
    if rng.random() < 0.5:
        piece = rng.choice(lists)
        other = rng.choice(sorted({unescape(one.text) for one in pieces} - {unescape(piece.text)}))
    else:
        piece = rng.choice(pieces)
        other = rng.choice(sorted(set(LISTED) - {unescape(piece.text)}))
    what = f"{piece.path}: heading {piece.text} → {other}"
    return what, changed(site, piece.path, piece.start, piece.end, escape(other))


def heading_twice(site: Site, rng: random.Random) -> Fault | None:
    """A heading once more, over what stands under another or over nothing."""
    pieces = [piece for piece in all_slots(site, "heading") if piece.tag == "h2"]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    page = site[piece.path].decode()
    spots = [m.end() for m in re.finditer(r"</li>\n(?=<li>)|</ul>\n", page) if within(page, m.end())]
    at = rng.choice([spot for spot in spots if spot > piece.end] or [page.rindex("</article>")])
    made = f"</ul><h2>{piece.text}</h2><ul>" if page[at:].startswith("<li") else f"<h2>{piece.text}</h2>"
    return f"{piece.path}: heading {piece.text} twice", changed(site, piece.path, at, at, made)


def list_item_dropped(site: Site, rng: random.Random) -> Fault | None:
    """A difference that a page does not list, or a list that counts one more than it leaves out."""
    found = pick(rng, [p for p in all_slots(site, "said") if p.text.endswith(" more in")], r"\d+")
    if found and rng.random() < 0.5:
        return inside(*found, str(int(found[1][0]) + 1), site)
    over = [p for p in all_slots(site, "heading") if p.text == "Where the reports differ" and p.tag == "h2"]
    if not over:
        return None
    piece = rng.choice(over)
    page = site[piece.path].decode()
    item = re.compile(r"<li>.*?</li>\s*", re.DOTALL).search(page, piece.end)
    assert item
    return f"{piece.path}: a difference dropped", changed(site, piece.path, item.start(), item.end(), "")


def data_topic(site: Site, rng: random.Random) -> Fault | None:
    """A statement's words given to a topic that they are not of anywhere."""
    rows = [row for claim in parsed(site[DATA])["claims"] for row in claim["statements"] if row.get("topics")]
    pairs = {(topic["id"], topic["cue"]) for row in rows for topic in row["topics"]}
    ids = sorted({name for name, _ in pairs} - {"decision", "action", "talks"})
    if len(ids) < 2:
        return None

    def change(root: Any) -> str:
        rows = [row for claim in root["claims"] for row in claim["statements"] if row.get("topics")]
        topic = rng.choice([topic for row in rows for topic in row["topics"]])
        was = topic["id"]
        topic["id"] = rng.choice([name for name in ids if (name, topic["cue"]) not in pairs])
        return f"data: “{topic['cue']}” is no longer {was} but {topic['id']}"

    return edited(site, change)


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
