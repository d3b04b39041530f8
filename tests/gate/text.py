"""An article as it was read: where the words of an annotation stand in its sentences."""

from dataclasses import dataclass
from typing import Any

from tests.gate.annotation import Item
from tests.gate.words import fold, places_in

HEAD = ("title", "heading")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an item stands; `sentence` is -1 where no sentence holds its words whole."""

    sentence: int
    start: int
    end: int
    item: Item

    def meets(self, row: dict[str, Any]) -> bool:
        """Whether something found in the article shares a character with it."""
        return bool(row["sentence"] == self.sentence and row["start"] < self.end and self.start < row["end"])


class Text:
    """The sentences of one source, folded."""

    def __init__(self, source: dict[str, Any]) -> None:
        self.id: str = source["id"]
        self.folded: dict[int, str] = {s["index"]: fold(s["text"]) for s in source["sentences"]}
        self.blocks: dict[int, str] = {s["index"]: s["block"] for s in source["sentences"]}

    def in_body(self, row: dict[str, Any]) -> bool:
        """Whether something found stands in the story's own text."""
        return row["source"] == self.id and self.blocks[row["sentence"]] not in (*HEAD, "boilerplate")

    def spots(self, items: tuple[Item, ...]) -> list[Spot]:
        """Every place of the items outside titles and headings; of two that overlap, the one with more words."""
        taken: dict[int, list[Spot]] = {index: [] for index in self.folded}
        lost = []
        for item in sorted(items, key=lambda i: -len(i.words)):
            found = 0
            for index, text in self.folded.items():
                for start, end in places_in(text, item.words):
                    found += 1
                    spot = Spot(index, start, end, item)
                    free = all(spot.end <= other.start or other.end <= spot.start for other in taken[index])
                    if free and self.blocks[index] not in HEAD:
                        taken[index].append(spot)
            if not found:
                lost.append(Spot(-1, 0, 0, item))
        return [*(spot for spots in taken.values() for spot in spots), *lost]
