"""Faults in the words of statements."""

import random
import re

from tests.verify.faults.slots import (
    DATA,
    Fault,
    Site,
    all_slots,
    beside,
    changed,
    inside,
    parsed,
    pick,
    some_word,
    texts,
)

HEDGES = re.compile(
    r"\b(could|may|might|would|reportedly|allegedly|possibly|likely|unlikely|suggests?|unclear|approximately|nearly|about|"
    r"almost|up to|over|more than|at least|an estimated|expected to|believe|doubt)\s",
    re.IGNORECASE,
)
WORD = re.compile(r"(?<![&\w#’'])[A-Za-z]{2,}(?![\w;’'])")


def digit_in_statement(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), r"(?<![&#\d])\d(?!\d*;)")
    return inside(*found, other_digit(rng, found[1][0]), site) if found else None


def other_digit(rng: random.Random, digit: str) -> str:
    """Another digit, never a zero in front."""
    return str(rng.choice([other for other in "123456789" if other != digit]))


def not_dropped(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), r"\b(?:not|never|no)\s|n[’']t\b")
    return inside(*found, "", site) if found else None


def not_inserted(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), r"(?<=[a-z]) (?=[a-z]{2,})")
    return inside(*found, " not ", site) if found else None


def word_dropped(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), rf"{WORD.pattern}\s?")
    return inside(*found, "", site) if found else None


def words_swapped(site: Site, rng: random.Random) -> Fault | None:
    found = pick(
        rng, all_slots(site, "statement", "source"), r"(?<![&\w#])([A-Za-z]{2,}) (?!\1\b)([A-Za-z]{2,})(?![\w;])"
    )
    return inside(*found, f"{found[1][2]} {found[1][1]}", site) if found else None


def word_replaced(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), WORD)
    return inside(*found, some_word(rng, site, found[1][0]), site) if found else None


def hedge_removed(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), HEDGES)
    return inside(*found, "", site) if found else None


def truncated(site: Site, rng: random.Random) -> Fault | None:
    found = pick(rng, all_slots(site, "statement", "source"), r"(?<=\w) [A-Za-z]{2,}[^&]*$")
    return inside(*found, " ", site) if found else None


def name_replaced(site: Site, rng: random.Random) -> Fault | None:
    names = [entity["name"] for entity in parsed(site[DATA])["entities"]]
    inline = [piece for piece in all_slots(site, "link") if beside(site, piece, "statement", "source")]
    found = pick(rng, inline, r"^.+$")
    others = [name for name in names if found and name.casefold() not in found[1][0].casefold()]
    return inside(*found, rng.choice(others), site) if found and others else None


def spliced(site: Site, rng: random.Random) -> Fault | None:
    found = pick(
        rng, [piece for piece in all_slots(site, "statement") if len(piece.text) > 30], r"(?<=[a-z]) (?=[a-z])"
    )
    if not found:
        return None
    piece, match = found
    said = [
        text for text in sorted(texts(site[DATA]).values()) if piece.text.strip()[-20:] not in text and len(text) > 40
    ]
    other = rng.choice(said)
    tail = other[other.index(" ", len(other) // 2) :] if " " in other[len(other) // 2 :] else other
    tail = tail.replace("&", "&amp;").replace("<", "&lt;")
    end = piece.start + len(piece.text.rstrip())
    return f"{piece.path}: “…{tail[:50]}” spliced in", changed(site, piece.path, piece.start + match.start(), end, tail)


def statement_invented(site: Site, rng: random.Random) -> Fault | None:
    cites = [cite for cite in all_slots(site, "cite") if cite.tag == "li"]
    if not cites:
        return None
    cite = rng.choice(cites)
    words = f"Both sides {some_word(rng, site)} the {some_word(rng, site)}."
    at = site[cite.path].decode().index("</article>")
    return f"{cite.path}: “{words}” added", changed(
        site, cite.path, at, at, rng.choice([f"<p>{words}</p>", f"<ul><li>{words}</li></ul>", words])
    )
