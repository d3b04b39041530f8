"""Articles in any number, recombined from the paragraphs of those at hand: of their length, and no two the same."""

import random
from collections.abc import Iterable
from pathlib import Path

PARAGRAPHS = (4, 12)
"""So many paragraphs has an article at least and at most."""


def paragraphs(texts: Iterable[str]) -> list[str]:
    """The lines of the texts that are paragraphs rather than headings."""
    return [line for text in texts for line in text.splitlines() if len(line) > 120]


def make_corpus(texts: Iterable[str], count: int, folder: Path) -> None:
    """Write `count` articles into the folder, the same ones each time; the first of more are those of fewer."""
    pool = paragraphs(texts)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        chance = random.Random(number)
        rows = [chance.choice(pool) for _ in range(chance.randint(*PARAGRAPHS))]
        day = f"November {1 + number % 28}, 2024"
        (folder / f"{number:05}.txt").write_text("\n".join([f"Report number {number}", day, *rows]), encoding="utf-8")
