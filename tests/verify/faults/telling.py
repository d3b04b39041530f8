"""Faults in how sure a statement is, and in who says so, as the data has it."""

import random
import re
from typing import Any

from tests.verify.faults.exported import begun, edited, spelled
from tests.verify.faults.slots import DATA, Fault, Site, parsed, texts

OPENING = re.compile(r"[^,;:—–(\"“«]{0,60}?\b(?:could|might|will|would|reportedly)\b")
"""A beginning that takes the sentence back, where nothing stands before it that ends a clause."""
ENDS = re.compile(
    r"\b(?:that|which|who|if|whether|while|although|though|because|since|as|when|where|after|before|until|unless|how"
    r"|what|why|and|but|or|than|to|for|of|by|with|so|whom|whose)\b|\b(?:the|a|his|her|its|their|free|good)\s+will\b",
    re.IGNORECASE,
)
OTHERS = ("hedged", "future", "hypothetical", "denied")
DENIED = re.compile(
    r"den[iy]|reject|dismiss|disput|not|n[’']t|never|\bno\b|rul|false|contra|brush|refut|play|nor|neither|untrue|scoff"
    r"|disavow|repudiat|rebut",
    re.IGNORECASE,
)


def data_mode(site: Site, rng: random.Random) -> Fault | None:
    """A statement as surely asserted that its opening takes back, or as less sure than any word of it says."""
    said = texts(site[DATA])
    places = [
        (n, m, mode)
        for n, claim in enumerate(parsed(site[DATA])["claims"])
        for m, row in enumerate(claim["statements"])
        for mode in others(row, said.get((row["source"], row["sentence"]), ""))
    ]
    if not places:
        return None
    n, m, mode = rng.choice(places)

    def change(root: Any) -> str:
        row = root["claims"][n]["statements"][m]
        was, row["modality"] = row["modality"], mode
        return f"data: {row['source']}:{row['sentence']} is {mode}, no longer {was}"

    return edited(site, change)


def others(row: Any, text: str) -> list[str]:
    """Modalities that no reader would give the statement."""
    if row["modality"] == "asserted" and not row["cues"] and not row.get("attributed_to") and text:
        return [mode for mode in OTHERS if mode != "denied" or not DENIED.search(text)]
    opening = OPENING.match(text)
    if row.get("attributed_to") or (opening and not ENDS.search(opening[0][1:]) and row["modality"] != "asserted"):
        return ["asserted"]
    return []


def plain(row: Any, quoted: set[tuple[str, int]], said: dict[tuple[str, int], str]) -> bool:
    """Whether a statement neither is nor holds speech."""
    place = (row["source"], row["sentence"])
    return place not in quoted and not re.search('[“”"«»]', said[place])


def data_voice(site: Site, rng: random.Random) -> Fault | None:
    """A statement said by somebody whom its sentence never names, or by somebody in nobody's words."""
    said = texts(site[DATA])
    rows = [
        (n, m)
        for n, claim in enumerate(parsed(site[DATA])["claims"])
        for m, row in enumerate(claim["statements"])
        if row.get("speaker") and (row.get("attributed_to") or "-") in said.get((row["source"], row["sentence"]), "")
    ]
    quoted = {
        (quote["source"], at)
        for quote in parsed(site[DATA])["quotes"]
        for at in range(quote["sentence"], (quote.get("through") or quote["sentence"]) + 1)
    }
    rows = [(n, m) for n, m in rows if plain(parsed(site[DATA])["claims"][n]["statements"][m], quoted, said)]
    rows = [(n, m) for n, m in rows if len(parsed(site[DATA])["claims"][n]["statements"][m]["attributed_to"]) > 4]
    if not rows:
        return None
    n, m = rng.choice(rows)

    def change(root: Any) -> str:
        row = root["claims"][n]["statements"][m]
        here = {(row["source"], row["sentence"])}
        strangers = [
            entity["id"]
            for entity in root["entities"]
            if not here & {(mention["source"], mention["sentence"]) for mention in entity["mentions"]}
            and not begun(row["attributed_to"]) & begun(spelled(entity))
        ]
        if strangers and rng.random() < 0.5:
            row["speaker"] = rng.choice(strangers)
            return f"data: {row['attributed_to']} is {row['speaker']}"
        row["attributed_to"] = None
        return f"data: {row['speaker']} says it in no words"

    return edited(site, change)
