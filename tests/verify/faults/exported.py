"""Faults in the data export."""

import json
import random
import re
from collections.abc import Callable
from typing import Any

from tests.verify.faults.slots import DATA, Fault, Site, parsed


def edited(site: Site, change: Callable[[Any], str]) -> Fault:
    """The site with its data changed in place."""
    root = json.loads(site[DATA])
    what = change(root)
    return what, {**site, DATA: json.dumps(root, ensure_ascii=False, indent=1).encode()}


def data_sentence(site: Site, rng: random.Random) -> Fault | None:
    def change(root: Any) -> str:
        source = rng.choice(root["sources"])
        row = rng.choice([row for row in source["sentences"] if row["text"]])
        words = row["text"].split(" ")
        words.pop(rng.randrange(len(words)))
        row["text"] = " ".join(words)
        return f"data: a word of {source['id']}:{row['index']} dropped"

    return edited(site, change)


def data_span(site: Site, rng: random.Random) -> Fault | None:
    def change(root: Any) -> str:
        rows = [row for name in ("quantities", "dates", "quotes") for row in root[name] if row.get("start") is not None]
        rows += [mention for entity in root["entities"] for mention in entity["mentions"]]
        row = rng.choice(rows)
        if rng.random() < 0.5:
            row["text"] = row["text"][:-1] + rng.choice("qxz")
            return f"data: the text of {row} changed"
        row["start"], row["end"] = row["start"] + 1, row["end"] + 1
        return f"data: the stretch of {row} moved"

    return edited(site, change)


def written(text: str) -> bool:
    """Whether a quantity has its number in digits."""
    return bool(re.search(r"\d", text))


def begun(text: str) -> set[str]:
    """How the words of a text begin."""
    return {word[:5] for word in re.findall(r"\w+", text.casefold())}


def spelled(entity: Any) -> str:
    """All names of an entity."""
    return " ".join([entity["name"], *entity["aliases"]]).casefold()


def data_number(site: Site, rng: random.Random) -> Fault | None:
    def change(root: Any) -> str:
        row = rng.choice(
            [row for row in root["quantities"] if row.get("value") is not None and re.search(r"\d", row["text"])]
        )
        row["value"] = row["value"] * 10 + 1
        return f"data: the value of {row['text']} is {row['value']}"

    return (
        edited(site, change) if any(re.search(r"\d", row["text"]) for row in parsed(site[DATA])["quantities"]) else None
    )


def data_date(site: Site, rng: random.Random) -> Fault | None:
    rows = [
        n
        for n, row in enumerate(parsed(site[DATA])["dates"])
        if row.get("first") and row["precision"] in {"day", "month"}
    ]

    def change(root: Any) -> str:
        row = root["dates"][rng.choice(rows)]
        month = int(row["first"][5:7])
        row["first"] = f"{row['first'][:5]}{month % 12 + 1:02d}-01"
        return f"data: {row['text']} begins on {row['first']}"

    return edited(site, change) if rows else None


def data_claim(site: Site, rng: random.Random) -> Fault | None:
    def change(root: Any) -> str:
        claim = rng.choice(root["claims"])
        claim["text"] = re.sub(r"\w+$|\w+(?=\W$)", "", claim["text"]) + "indeed."
        return f"data: claim {claim['id']} says {claim['text'][-40:]}"

    return edited(site, change)


def data_cites(site: Site, rng: random.Random) -> Fault | None:
    def change(root: Any) -> str:
        page = rng.choice(
            [page for page in root["pages"] if page.get("cites") and not page["path"].startswith("sources/")]
        )
        gone = page["cites"].pop(rng.randrange(len(page["cites"])))
        return f"data: {page['path']} no longer cites {gone}"

    return edited(site, change)


def data_mention(site: Site, rng: random.Random) -> Fault | None:
    def change(root: Any) -> str:
        rows = [(owner, m) for owner in root["entities"] for m in owner["mentions"] if m["how"] in {"name", "alias"}]
        owner, mention = rng.choice(rows)
        others = [other for other in root["entities"] if not begun(mention["text"]) & begun(spelled(other))]
        owner["mentions"].remove(mention)
        rng.choice(others)["mentions"].append(mention)
        return f"data: {mention['text']} taken from {owner['name']}"

    return edited(site, change)


def data_claims_merged(site: Site, rng: random.Random) -> Fault | None:
    def change(root: Any) -> str:
        claim = rng.choice([claim for claim in root["claims"] if len({s["source"] for s in claim["statements"]}) == 1])
        others = [s for c in root["claims"] for s in c["statements"] if s["source"] != claim["statements"][0]["source"]]
        claim["statements"].append(rng.choice(others))
        return f"data: claim {claim['id']} has a statement more"

    return edited(site, change)
