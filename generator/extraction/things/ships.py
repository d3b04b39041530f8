"""A ship goes by letters and a name: "MV Princess Orla", "HMS Orlo"."""

import re
from collections.abc import Iterable

from generator.extraction.names.parts import SHIPS
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence
from generator.model.tables import alternatives

TRADING = frozenset({"MV", "SS", "RMS", "MT", "RV", "MSC", "FV"})
"""Letters of ships that carry goods or people; the others are a navy's."""
LETTERS = alternatives(sorted(SHIPS))
SHIP = re.compile(LETTERS)
"""Without this, a sentence has no ship."""
NAME = re.compile(
    rf"(?<![\w-])(({LETTERS}) [A-Z][\w’'.-]{{1,20}}"
    r"(?: (?:[A-Z][\w’'-]{1,20}|of(?= [A-Z]))){0,3})"
)


def find_ships(sentence: Sentence) -> Iterable[Naming]:
    """Every ship that is named with such letters."""
    for match in NAME.finditer(sentence.text):
        name = match[1].removesuffix("'s").removesuffix("’s").rstrip(".'’-")
        kind = Kind.TECHNOLOGY if match[2] in TRADING else Kind.WEAPON
        span = Span(match.start(1), match.start(1) + len(name))
        yield Naming(sentence=sentence.index, span=span, text=name, clue="called by name", kind=kind)
