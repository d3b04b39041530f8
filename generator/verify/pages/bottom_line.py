"""The bottom line of a day: the statements that the edition has there, and what editors had written in it."""

import re
from collections.abc import Iterator, Mapping

from generator.verify.pages.editions import BOTTOM_LINE, edition_of, told, under_head
from generator.verify.words import fold, short
from generator.verify.world import Spot, World

REWRITTEN = r"then (in an editor[’']s words|added by an editor): “(.+)”"


def rewritten(match: re.Match[str], spot: Spot) -> str:
    """An editor wrote these words in the bottom line of that day, for the statement beside them or by themselves."""
    edition = edition_of(spot)
    own = match[1] == "added by an editor"
    texts = {text for statement, text in edition.rewritten if own is not bool(statement)} if edition else set()
    if fold(match[2]) not in texts or spot.under != BOTTOM_LINE:
        return "no editor wrote so in the bottom line of that day"
    stood = {statement for statement, text in (edition.rewritten if edition else ()) if text == fold(match[2])}
    return "" if own or told(spot, spot.words) & stood else "that was said of another statement"


def check_bottom(world: World, cited: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """What the pages of editions leave out of their bottom lines, though it can be shown still."""
    for past in world.past:
        page = f"editions/{past.date}"
        if page not in cited or page in world.facts.edited:
            continue
        blocks = under_head(world.site.documents[world.site.keys[page]], BOTTOM_LINE)
        said = [fold(token.text) for block in blocks for token in block.tokens]
        links = {href.rpartition("#s")[2] for block in blocks for t in block.tokens if (href := t.href or "")}
        for statement, text in past.rewritten:
            if not any(text in one for one in said) and (not statement or statement in world.stated_now):
                yield page, short(text), "an editor wrote so in the bottom line of that day"
        for statement in past.bottom:
            if statement in world.stated_now and statement.rpartition("-")[2] not in links:
                yield page, statement, "it stood in the bottom line of that day"
