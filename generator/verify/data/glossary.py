"""A short form stands for what an article gives it for: the words beside it there, which spell it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.verify.data.records import Place, Record
from generator.verify.words import fold, listed
from generator.verify.world import Spot, World

KIND = "glossary"
_WORD = re.compile(r"[^\W_]+")


def short_form(match: re.Match[str], spot: Spot) -> str:
    """The data has this short form for one of the row's sentences."""
    mine = {row.words("short") for row in spot.world.facts.root.rows("glossary") if _places(row) & set(spot.around)}
    return "" if match[1] in mine else f"the short form is {listed(mine) or 'not known'}"


def check_glossary(root: Record) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the short forms of the data, as (where, what, why)."""
    for number, row in enumerate(root.rows("glossary")):
        where, short, full = f"glossary[{number}]", row.words("short"), fold(row.words("full"))
        texts = [fold(one.words("text")) for one in row.rows("evidence")]
        if not spells(short, full) and not (foreign(short, full) and f"{full} ({short})" in "".join(texts[:1])):
            yield where, f"{short}: {full}", "its letters are not those of the words"
        if not texts or full not in texts[0]:
            yield where, full, "its evidence has other words"
        for text in texts:
            if not re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", text):
                yield where, text, f"it does not hold {short}"


def check_short_forms(world: World, cited: Mapping[str, frozenset[Place]]) -> Iterator[tuple[str, str, str]]:
    """Each short form of the data is on a page of the glossary."""
    pages = sorted(page for page, kind in world.facts.kinds.items() if kind == KIND and page in cited)
    shown = frozenset[Place]().union(*(cited[page] for page in pages))
    for row in world.facts.root.rows("glossary") if pages else ():
        if not _places(row) & shown:
            yield pages[0], row.words("short"), "the short form is on no page of the glossary"


def spells(short: str, full: str) -> bool:
    """Whether the letters stand in the words in this order, the first at the beginning of the first word."""
    letters = iter("".join(_WORD.findall(full)).casefold())
    wanted = "".join(_WORD.findall(short)).casefold()
    return wanted[:1] == full[:1].casefold() and all(letter in letters for letter in wanted)


def foreign(short: str, full: str) -> bool:
    """Whether the letters can be another language's: all but one begin the words of the name, in whatever order."""
    names = [word for word in _WORD.findall(full) if word[0].isupper()]
    missing = Counter(short.casefold()) - Counter(word[0].casefold() for word in names)
    return short.isupper() and len(short) >= 3 and len(short) - 1 <= len(names) and missing.total() <= 1


def _places(row: Record) -> set[Place]:
    return {one.place for one in row.rows("evidence") if one.place}
