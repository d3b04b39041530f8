"""Who speaks is worked out again: the words for the speaker stand by the quotation, and mean whom the data says."""

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.verify.data.records import Place, Record
from generator.verify.pages.statements import misnamed
from generator.verify.words import fold, key
from generator.verify.world import World

REACH = 8
"""Sentences that a speaker's words may stand before a quotation, or before the last one of the same speaker."""
LONGEST = 200
"""Sentences of the longest quotation that is followed."""
OFFICE = re.compile(r"\bthe ([^\W_]+)(?: ([^\W_]+))?")
WORD = re.compile(r"[^\W_]+")
BEFORE = 2
"""Words of an office before a name; after it the office stands between commas: "Jo Roe, the town's fire chief,"."""
Wrong = Iterator[tuple[str, str, str]]


def check_voices(root: Record, world: World) -> Wrong:
    """What is wrong with those who speak in quotations, and to whom statements are attributed."""
    covered: dict[Place, set[str]] = defaultdict(set)
    last: dict[tuple[str, str], int] = {}
    rows = [(number, row, row.place) for number, row in enumerate(root.rows("quotes"))]
    for number, row, place in sorted(rows, key=lambda one: (one[2] or Place("", 0), one[0])):
        words = fold(row.words("speaker_text"))
        if place is None or place not in world.library.at:
            continue
        end = min(max(row.whole("through") or 0, place.sentence), place.sentence + LONGEST)
        if words:
            near = (last[place.source, words],) if (place.source, words) in last else ()
            if (
                _stands(words, place, end, world)
                or _holds(words, place, end, world)
                or any(place.sentence - one <= REACH for one in near)
            ):
                last[place.source, words] = end
            else:
                yield f"quotes[{number}]", words, "these words for the speaker stand nowhere near the quotation"
            for at in range(place.sentence, end + 1):
                covered[Place(place.source, at)].add(words)
        if row.words("speaker") and not _meant(row.words("speaker"), words, place, end, world):
            yield f"quotes[{number}]", f"{row.words('speaker')}: {words}", "nothing near it names this speaker"
    yield from _attributed(root, world, covered)


def _attributed(root: Record, world: World, covered: dict[Place, set[str]]) -> Wrong:
    """A statement is attributed in words of its sentence, or in those of the quotation that it is part of."""
    for number, claim in enumerate(root.rows("claims")):
        for at, row in enumerate(claim.rows("statements")):
            words, shown = fold(row.words("attributed_to")), world.library.at.get(row.place) if row.place else None
            if shown is None or row.place is None:
                continue
            if words and words.casefold() not in shown.text.casefold() and words not in covered[row.place]:
                where = f"claims[{number}].statements[{at}]"
                yield where, words, f"it stands nowhere in {shown.source}:{shown.number}"


def _stands(words: str, place: Place, end: int, world: World) -> bool:
    """Whether the words stand in the quotation's sentences, in the next one, or not far before."""
    numbers = [*range(place.sentence, end + 2), *range(place.sentence - 1, place.sentence - REACH - 1, -1)]
    found = (world.library.at.get(Place(place.source, number)) for number in numbers)
    return any(shown is not None and words.casefold() in shown.text.casefold() for shown in found)


def _holds(words: str, place: Place, end: int, world: World) -> bool:
    """Whether an earlier sentence puts an office beside the words, and one of the quotation's names it: "the chief"."""
    at = world.library.at
    near = (at.get(Place(place.source, number)) for number in range(place.sentence, end + 1))
    offices = {
        word for shown in near if shown for both in OFFICE.findall(shown.text.casefold()) for word in both if word
    }
    for number in range(place.sentence) if offices else ():
        shown = at.get(Place(place.source, number))
        before, found, after = shown.text.casefold().partition(words.casefold()) if shown else ("", "", "")
        apposed = after.split(",", 2)[1] if after.startswith(",") else ""
        if found and offices & {*WORD.findall(before)[-BEFORE:], *WORD.findall(apposed)}:
            return True
    return False


def _meant(speaker: str, words: str, place: Place, end: int, world: World) -> bool:
    """Whether the speaker's words have a word of its names, or it is named, however, in the sentences around."""
    item = world.facts.named.get(speaker)
    if item is None:
        return False
    if words and not misnamed(words, "alias", item.keys | {key(item.name)}):
        return True
    told = world.facts.told.get(speaker, frozenset())
    return any(Place(place.source, at) in told for at in range(place.sentence - REACH, end + 2))
