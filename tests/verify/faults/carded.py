"""Faults in what a citation shows: another sentence, another voice, a certainty that the data does not know."""

import json
import random
import re
from typing import Any

from tests.verify.faults.slots import Fault, Site

_CALL = re.compile(rb"briefing\.(\w+)\((.*)\);\n", re.DOTALL)


def card_changed(site: Site, rng: random.Random) -> Fault | None:
    """One thing that a script of sentences says."""
    paths = [path for path in sorted(site) if path.startswith(("data/pages/", "data/sources/"))]
    if not paths:
        return None
    path = rng.choice(paths)
    match = _CALL.fullmatch(site[path])
    assert match
    said = json.loads(match[2])
    what = _change(said, rng)
    made = json.dumps(said, ensure_ascii=False).encode()
    return f"{path}: {what}", {**site, path: b"briefing." + match[1] + b"(" + made + b");\n"}


def card_dropped(site: Site, rng: random.Random) -> Fault | None:
    """A script of sentences that is not there, or one too many."""
    paths = [path for path in sorted(site) if path.startswith(("data/pages/", "data/sources/"))]
    if not paths:
        return None
    path = rng.choice(paths)
    if rng.random() < 0.5:
        return f"{path} is missing", {name: data for name, data in site.items() if name != path}
    return f"{path} twice", {**site, path.replace(".js", "-2.js"): site[path]}


def _change(said: Any, rng: random.Random) -> str:
    row = rng.choice(said["sentences"])
    source = said["source"] if "source" in said else rng.choice(said["sources"])
    way = rng.choice(
        ["text", "n", "publisher", "published", *(["who", "hedged", "origins", "mode"] if "who" in row else [])]
    )
    if way in ("publisher", "published"):
        source[way] = "2001-01-01" if way == "published" else "The Other Post"
        return f"{way} of {source['id']}"
    row[way] = {
        "text": "It is true.",
        "n": row["n"] + 1,
        "who": "record" if row.get("who") != "record" else "own",
        "hedged": not row.get("hedged"),
        "origins": 7,
        "mode": "asserted" if row.get("mode") != "asserted" else "denied",
    }[way]
    return f"{way} of {row['id']}"
