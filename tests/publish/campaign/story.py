"""Two small stories, one with a registry and one that is found, and what may happen to their articles."""

import random
from pathlib import Path

from tests.publish.test_branches import MORE
from tests.story import make_project

FOUND = """Shipping row grows
Port minister Mara Holt met union leader Tom Reyes in Skagen. Holt said that the port would close. Reyes said that
the dockers would strike for {days} days. The Port of Skagen closed on Monday. Mara Holt, the port minister, blamed
Tom Reyes. Officials warn that the strike could empty shops. The ministry has banned night shifts in Skagen.
"""
PORT = {
    "a_00aa11bb22.txt": FOUND.format(days=10),
    "b_11bb22cc33.txt": FOUND.format(days=12).replace("Shipping row grows", "Port row: day two"),
    "c_22cc33dd44.txt": "Dockers stay out\nTom Reyes said that the dockers would strike for 12 days. Mara Holt, the "
    "port minister, said that the port would close. Shops in Skagen were empty. The ministry banned night shifts.\n",
}
PORT_MORE = {
    "wire_33dd44ee55.txt": "Talks in Skagen fail\nMara Holt and Tom Reyes met in Skagen again. Holt blamed the "
    "dockers. Officials warn that the strike could empty shops in spring. The Port of Skagen closed on Monday.\n",
    "bay_44ee55ff66.txt": "Union wants rest\nThe dockers would strike for 10 days, Tom Reyes said. Night shifts in "
    "Skagen were banned by the ministry. The union Dockers United asked Mara Holt for talks.\n",
}

LAST = "Officials said that more talks were to follow.\n"
"""What an article says more; said once, so that stories meet again and what they gave is not made anew."""


def stories(folder: Path) -> list[Path]:
    """Both, not generated yet."""
    for name in ("ferries", "port"):
        (folder / name).mkdir()
    return [make_project(folder / "ferries"), make_project(folder / "port", articles=PORT, pages={})]


def change_articles(rng: random.Random, root: Path) -> str:
    """One thing that happens to the articles; what it was."""
    seeds = sorted((root / "seeds").glob("*.txt"))
    pool = PORT_MORE if root.name.startswith("port") else MORE
    one = rng.choice([path for path in seeds if not path.name.startswith(("moved-", "copy-"))] or seeds)
    kind = rng.choice(["add", "add", "add", "change", "append", "rename", "double", "remove"])
    if kind == "add":
        name = rng.choice(sorted(pool))
        (root / "seeds" / name).write_text(pool[name], encoding="utf-8")
    elif kind == "change":
        text = one.read_text(encoding="utf-8")
        one.write_text(text.replace("night", "late-night", 1), encoding="utf-8")
    elif kind == "append":
        text = one.read_text(encoding="utf-8")
        one.write_text(f"{text.removesuffix(LAST)}{LAST}", encoding="utf-8")
    elif kind == "rename":
        one.rename(one.with_name(f"moved-{one.name}"))
    elif kind == "double":
        (root / "seeds" / f"copy-{one.name}").write_bytes(one.read_bytes())
    elif len(seeds) > 2:
        one.unlink()
    return kind
