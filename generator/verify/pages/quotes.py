"""On the pages of quotations each stands under whom the data gives it to, and none is left out."""

import re
from collections.abc import Iterator, Mapping

from generator.verify.data.records import Place, Record
from generator.verify.site.document import What
from generator.verify.site.links import page_key
from generator.verify.words import fold, key, listed
from generator.verify.world import Spot, World

KIND = "quotes"
CONTEXT = 10
"""So many sentences before a quotation may lead up to it."""
OTHERS, NOBODY = "Others, as the articles call them", "Speaker not named"


def under_fault(spot: Spot) -> str:
    """Why a sentence may not stand under a speaker: no quotation in it is theirs, nor in the one it leads up to."""
    for place in spot.cites[:1]:
        ahead = (Place(place.source, place.sentence + more) for more in range(CONTEXT + 1))
        if any(_is(row, spot) for at in ahead if at in spot.around for row in _at(at, spot)):
            return ""
    return f"the data gives no quotation in it to {spot.under}"


def _at(place: Place, spot: Spot) -> tuple[Record, ...]:
    return spot.world.facts.quotations.get(place, ())


def _is(row: Record, spot: Spot) -> bool:
    """Whether a quotation is that of whom the heading names."""
    speaker = spot.world.facts.named.get(row.words("speaker"))
    if spot.under in (OTHERS, NOBODY):
        return speaker is None and bool(row.words("speaker_text")) == (spot.under == OTHERS)
    return speaker is not None and key(speaker.name) == key(spot.under)


def said_by(match: re.Match[str], spot: Spot) -> str:
    """The data has these words, or this name, for who speaks in a quotation of the cited sentences."""
    rows = [row for place in spot.around for row in _at(place, spot)]
    voices = {fold(row.words("speaker_text")) for row in rows}
    names = {fold(one.name) for row in rows if (one := spot.world.facts.named.get(row.words("speaker")))}
    return "" if match[1] in voices | names else f"the words for the speaker are {listed(voices - {''}) or 'not known'}"


def carrier(match: re.Match[str], spot: Spot) -> str:
    """The data gives this publisher for the source of the cited sentence."""
    records = [spot.world.facts.sources.get(place.source) for place in spot.cites]
    return "" if any(one and fold(one.words("publisher")) == match[1] for one in records) else "it is another's"


def same_words(first: Place, other: Place, world: World) -> bool:
    """Whether the same words are quoted in both sentences, of the same speaker."""
    ours, theirs = ({_said(row) for row in world.facts.quotations.get(place, ())} for place in (first, other))
    return not ours.isdisjoint(theirs)


def _said(row: Record) -> tuple[str, str]:
    return row.words("speaker") or row.words("speaker_text"), key(row.words("text"))


def check_quotes(world: World, cited: Mapping[str, frozenset[Place]]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the pages of quotations, as (page, what, why); `cited` has by page what it shows."""
    pages = sorted(page for page, kind in world.facts.kinds.items() if kind == KIND and page in cited)
    shown = frozenset[Place]().union(*(cited[page] for page in pages))
    for place in sorted((world.facts.quotations.keys() & world.facts.body) - shown) if pages else ():
        first = world.facts.quotations[place][0]
        if first.place == place:
            yield pages[0], first.words("text"), "the quotation is on no page of quotations"
    for page in pages:
        path = world.site.keys[page]
        for block in world.site.documents[path].blocks:
            for token in block.tokens if block.tag == "h2" else ():
                target = world.site.resolve(path, token.href) if token.what is What.LINK and token.href else None
                if target and target.path and not target.fault:
                    names = {key(item.name) for item in world.shown_on(page_key(target.path))[:1]}
                    if key(token.text) not in names:
                        yield page, token.text, "the heading leads to a page of another name"
