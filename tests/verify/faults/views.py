"""Faults in the views of matters and things: a fact under another label, a voice in another column, a step turned."""

import json
import random
from typing import Any

from tests.verify.faults.slots import DATA, Fault, Site, all_slots, changed

FACTS = ("Payload", "Supplier", "Maker", "Supplied to", "Operator", "Limits", "First use")
DECISIONS = ("Decided by", "Date", "Scope", "Term", "Condition", "In favour", "Against", "Earlier", "Later")
VOICES = ("warned_by", "played_down_by", "conditions")


def fact_label_swapped(site: Site, rng: random.Random) -> Fault | None:
    """The label of a row of facts of a thing or a decision by that of another."""
    pieces = [piece for piece in all_slots(site, "said") if piece.tag == "td" and piece.text in (*FACTS, *DECISIONS)]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    labels = FACTS if piece.text in FACTS else DECISIONS
    other = rng.choice([label for label in labels if label != piece.text])
    return f"{piece.path}: {piece.text} → {other}", changed(site, piece.path, piece.start, piece.end, other)


def unnamed_dropped(site: Site, rng: random.Random) -> Fault | None:
    """A voice that is only described is shown as none of anybody's, or the reverse."""
    pairs = {"unnamed": "nobody is named", "nobody is named": "unnamed"}
    pieces = [piece for piece in all_slots(site, "said") if piece.tag == "td" and piece.text.split(" · ")[0] in pairs]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    first, dot, rest = piece.text.partition(" · ")
    text = pairs[first] + dot + rest
    return f"{piece.path}: {piece.text} → {text}", changed(site, piece.path, piece.start, piece.end, text)


def data_register(site: Site, rng: random.Random) -> Fault | None:
    """The data says that whoever warns plays it down, gives a risk another number of origins, or turns the order."""
    root: dict[str, Any] = json.loads(site[DATA])
    rows = [row for row in root.get("register", []) if row["warned_by"]]
    if not rows:
        return None
    row = rng.choice(rows)
    way = rng.choice(("counts", "hedge", "voice"))
    if way == "counts":
        row["sources"] += 1
    elif way == "hedge":
        rng.choice(row["warned_by"])["hedges"] = ["certainly"]
    else:
        one = rng.choice(row["warned_by"])
        one["named"], one["nobody"] = not one["named"], False
    return f"register: {way} of {row['page']}", {**site, DATA: json.dumps(root, ensure_ascii=False, indent=1).encode()}


def data_decision(site: Site, rng: random.Random) -> Fault | None:
    """The data gives a decision to another, or the words of one fact for those of another."""
    root: dict[str, Any] = json.loads(site[DATA])
    rows = [row for row in root.get("decisions", []) if row["decided_by"]]
    ids = [entity["id"] for entity in root["entities"]]
    if not rows:
        return None
    one = rng.choice(rng.choice(rows)["decided_by"])
    one["entity"] = rng.choice([id_ for id_ in ids if id_ != one["entity"]])
    return f"decision of {one['entity']}", {**site, DATA: json.dumps(root, ensure_ascii=False, indent=1).encode()}


def data_fact(site: Site, rng: random.Random) -> Fault | None:
    """The data gives a fact to another thing, or under another sort."""
    root: dict[str, Any] = json.loads(site[DATA])
    if not root.get("facts"):
        return None
    fact = rng.choice(root["facts"])
    sorts = ("payload", "supplier", "maker", "supplied_to", "limits", "first_use")
    fact["sort"] = rng.choice([sort for sort in sorts if sort != fact["sort"]])
    return f"fact: {json.dumps(fact)}", {**site, DATA: json.dumps(root, ensure_ascii=False, indent=1).encode()}
