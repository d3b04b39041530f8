"""Articles in any number, recombined from the paragraphs of those at hand: of their length, and no two the same."""

import math
import random
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

PARAGRAPHS = (4, 12)
"""So many paragraphs has an article at least and at most."""
LEFT_OUT = 0.06
"""The share of plain words that a varied paragraph leaves out."""


def paragraphs(texts: Iterable[str]) -> list[str]:
    """The lines of the texts that are paragraphs rather than headings."""
    return [line for text in texts for line in text.splitlines() if len(line) > 120]


def make_corpus(texts: Iterable[str], count: int, folder: Path, *, varied: bool = False) -> None:
    """Write `count` articles into the folder, the same ones each time; the first of more are those of fewer."""
    pool = paragraphs(texts)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        chance = random.Random(number)
        rows = [chance.choice(pool) for _ in range(chance.randint(*PARAGRAPHS))]
        rows = [variant(row, chance) for row in rows] if varied else rows
        day = f"November {1 + number % 28}, 2024"
        (folder / f"{number:05}.txt").write_text("\n".join([f"Report number {number}", day, *rows]), encoding="utf-8")


def variant(row: str, chance: random.Random) -> str:
    """The paragraph with other numbers and without some of its plain words: hardly a sentence is said twice."""
    words = re.sub(r"\b\d{2,3}\b", lambda _: str(chance.randint(11, 999)), row).split(" ")
    inner = [w for w in words[1:-1] if not (w.isalpha() and w.islower() and len(w) > 3 and chance.random() < LEFT_OUT)]
    return " ".join([*words[:1], *inner, *words[-1:]])


def exponent(seconds: Mapping[int, float]) -> float:
    """How the time grows: 1 for twice the time with twice the articles; over the sizes that take long enough."""
    points = [(math.log(size), math.log(took)) for size, took in seconds.items() if size >= 100]
    if len(points) < 2:
        return float("nan")
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return float(sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points))
