"""Faults in the views across a story: a quotation under another's name, a relation turned, a short form misread."""

import random
from typing import Any

from tests.verify.faults.exported import edited
from tests.verify.faults.slots import DATA, Fault, Site, all_slots, changed, parsed


def quotation_given_to_another(site: Site, rng: random.Random) -> Fault | None:
    """The heading of a speaker on a page of quotations by the name of another."""
    pieces = [p for p in all_slots(site, "heading", "link") if p.path.startswith("quotes") and p.tag == "h2"]
    names = sorted({entity["name"] for entity in parsed(site[DATA])["entities"] if entity["kind"] == "person"})
    if not pieces:
        return None
    piece = rng.choice(pieces)
    others = [name for name in names if name.casefold() != piece.text.strip().casefold()]
    if not others:
        return None
    other = rng.choice(others)
    return f"{piece.path}: {piece.text} → {other}", changed(site, piece.path, piece.start, piece.end, other)


def relation_renamed(site: Site, rng: random.Random) -> Fault | None:
    """What a page says of a relation by what it says of another sort."""
    words = ("invades", "invaded by", "condemns", "condemned by", "arrests", "arrested by", "sells to")
    labels = {row["label"] for row in parsed(site[DATA]).get("relations", [])}
    pieces = [p for p in all_slots(site, "said") if p.text.strip() in labels and p.tag == "li"]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    other = rng.choice([word for word in words if word not in labels and word != piece.text.strip()])
    return f"{piece.path}: {piece.text} → {other}", changed(site, piece.path, piece.start, piece.end, other)


def data_relation(site: Site, rng: random.Random) -> Fault | None:
    """The data gives a relation to somebody whom its sentences do not name, or calls it otherwise."""
    root = parsed(site[DATA])
    if not root.get("relations"):
        return None

    def change(root: Any) -> str:
        row = rng.choice(root["relations"])
        if rng.random() < 0.5:
            row["predicate"] = "befriends"
            return f"data: predicate of {row['subject']} {row['object']}"
        places = {(one["source"], one["sentence"]) for one in row["evidence"]}
        others = [
            entity["id"]
            for entity in root["entities"]
            if not places & {(m["source"], m["sentence"]) for m in entity["mentions"]}
            and entity["id"] not in {move["id"] for move in root["policy_moves"]}
        ]
        row["subject"] = rng.choice(others) if others else "nobody"
        return f"data: subject of {row['predicate']} {row['object']}"

    return edited(site, change)


def data_expected(site: Site, rng: random.Random) -> Fault | None:
    """The data calls an event expected that lay behind its article."""
    root = parsed(site[DATA])
    days = {source["id"]: source["published"] for source in root["sources"]}
    rows = [
        number
        for number, row in enumerate(root["events"])
        if not row.get("expected") and (day := days.get(row["evidence"][0]["source"])) and row["last"] <= day
    ]
    if not rows:
        return None
    number = rng.choice(rows)

    def change(root: Any) -> str:
        root["events"][number]["expected"] = True
        return f"data: event {number} expected"

    return edited(site, change)


def data_short_form(site: Site, rng: random.Random) -> Fault | None:
    """The data explains another short form by the same words."""
    if not parsed(site[DATA]).get("glossary"):
        return None

    def change(root: Any) -> str:
        row = rng.choice(root["glossary"])
        row["short"] = f"{row['short']}X"
        return f"data: {row['short']}"

    return edited(site, change)
