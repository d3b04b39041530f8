"""Faults in what the briefing says itself, in headings, and in the build of source pages."""

import random
import re

from tests.verify.faults.slots import DATA, Fault, Site, all_slots, changed, inside, parsed, pick, some_word
from tests.verify.faults.wording import WORD, other_digit


def digit_in_count(site: Site, rng: random.Random) -> Fault | None:
    pieces = [piece for piece in all_slots(site, "said") if re.search(r"\bof \d|\d statement|\d source", piece.text)]
    found = pick(rng, pieces, r"(?<!\d)\d(?=\d* (?:of|source|statement|claim))")
    return inside(*found, other_digit(rng, found[1][0]), site) if found else None


def digit_in_conversion(site: Site, rng: random.Random) -> Fault | None:
    found = pick(
        rng, all_slots(site, "said"), r"(?<=about )\d|(?<=about \d)\d|(?<=about \d\d)\d(?= (?:km|miles|kg|m|feet))"
    )
    return inside(*found, other_digit(rng, found[1][0]), site) if found else None


def digit_in_date(site: Site, rng: random.Random) -> Fault | None:
    pieces = [piece for piece in all_slots(site, "said", "heading") if piece.tag != "h1"]
    found = pick(rng, pieces, r"(?<=\b20\d)\d\b|(?<=\b20)\d(?=\d\b)")
    return inside(*found, other_digit(rng, found[1][0]), site) if found else None


def heading_changed(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "heading"), WORD)
    if not found:
        return None
    known = {word.casefold() for piece in all_slots(site, "heading") for word in piece.text.split()}
    return inside(*found, some_word(rng, site, found[1][0], *known), site)


def referent_swapped(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "said"), r"(?<=\[|;)[^\[\]&;]+(?=\]$|&#93;$)")
    names = [
        entity["name"]
        for entity in parsed(site[DATA])["entities"]
        if found and entity["name"].casefold() != found[1][0].casefold()
    ]
    return inside(*found, rng.choice(names), site) if found and names else None


def apparatus_invented(site: Site, rng: random.Random) -> Fault | None:
    cites = all_slots(site, "cite")
    if not cites:
        return None
    cite = rng.choice(cites)
    words = rng.choice(
        ["confirmed", "all sides agree", f"in {rng.randint(40, 60)} of 70 sources", "true", "about 999 km"]
    )
    return f"{cite.path}: *{words}* added", changed(site, cite.path, cite.end, cite.end, f"</a> <em>{words}</em><a>")


def apparatus_unmarked(site: Site, rng: random.Random) -> Fault | None:
    found = [piece for piece in all_slots(site, "said") if re.search(r"\w", piece.text)]
    if not found:
        return None
    piece = rng.choice(found)
    page = site[piece.path].decode()
    if page[piece.start - 4 : piece.start] != "<em>" or page[piece.end : piece.end + 5] != "</em>":
        return None
    return f"{piece.path}: “{piece.text}” unmarked", changed(
        site, piece.path, piece.start - 4, piece.end + 5, piece.text
    )


def statement_marked(site: Site, rng: random.Random) -> Fault | None:
    found = [piece for piece in all_slots(site, "statement") if len(piece.text.split()) > 3]
    if not found:
        return None
    piece = rng.choice(found)
    return f"{piece.path}: “{piece.text[:50]}” emphasised", changed(
        site, piece.path, piece.start, piece.end, f"<em>{piece.text}</em>"
    )


def sentence_removed(site: Site, rng: random.Random) -> Fault | None:
    found = [piece for piece in all_slots(site, "source") if re.search(r"\w{3}", piece.text)]
    if not found:
        return None
    piece = rng.choice(found)
    page = site[piece.path].decode()
    start = page.rindex("<li", 0, piece.start)
    rest = re.compile(r"</li>\s*(?=<li><a id=|</ul>|<li>\s*<p><a id=|</article)").search(page, piece.end)
    return (
        (f"{piece.path}: “{piece.text[:50]}” removed", changed(site, piece.path, start, rest.end(), ""))
        if rest
        else None
    )


def sentence_renumbered(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "number"), r"\d+")
    return inside(*found, str(int(found[1][0]) + rng.choice([1, 2, 7])), site) if found else None


def anchor_changed(site: Site, rng: random.Random) -> Fault | None:
    pages = [path for path in sorted(site) if re.search(rb'id="s[0-9a-f]{10}"', site[path])]
    path = rng.choice(pages)
    match = rng.choice(list(re.finditer(r'(?<=id="s)[0-9a-f]{10}', site[path].decode())))
    other = f"{(int(match[0], 16) + rng.randint(1, 999)) % 16**10:010x}"
    return f"{path}: anchor {match[0]} → {other}", changed(site, path, match.start(), match.end(), other)


def marked_as_editors(site: Site, rng: random.Random) -> Fault | None:
    path = rng.choice(sorted({piece.path for piece in all_slots(site, "cite")}))
    at = site[path].decode().index("</article>")
    return f"{path}: marked as an editor's", changed(site, path, at, at, '<p class="briefing-editors"></p>')
