"""A word in small letters is a thing's name where an article explains it and the story uses it like a name."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.discovery.names.forms import ORDINARY
from generator.discovery.things.tally import Seen, Tally, make
from generator.extraction.things.lexicon import small
from generator.extraction.things.substances import BESIDE, EXPLAINED
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.kind import Kind
from generator.model.source import Block
from generator.model.tables import alternatives, words

CLUES = frozenset({BESIDE, EXPLAINED})
TIMES, SOURCES = 3, 2
"""In how many sentences, and of how many articles, such a word stands."""
MOST = 200
"""Words that are looked at; the rest are rarer."""
COUNTED = words("a an every each many several few these those another his her my")
"""Before these stands a word of which there are several, and no name."""


@dataclass(slots=True)
class Use:
    """How a story uses a word: where, in how many titles, how often like a name, how often like another noun."""

    places: set[tuple[str, int]]
    titles: int = 0
    alone: int = 0
    counted: int = 0


def find_substances(articles: Sequence[Annotated], seen: Sequence[Seen]) -> list[Candidate]:
    """Dyes, drugs, fuels and diseases that are known by a word in small letters."""
    tallies: dict[str, Tally] = {}
    for one in seen:
        text = one.naming.text
        if one.naming.clue in CLUES and not ORDINARY.search(text):
            tallies.setdefault(text, Tally()).add(one, text)
    kept = sorted(tallies, key=lambda word: (-len(tallies[word].places), word))[:MOST]
    classes = {noun for word in kept for noun in tallies[word].nouns}
    found = []
    for word, use in sorted(uses(kept, classes, articles).items()):
        tally = tallies[word]
        tally.places |= use.places
        if holds(tally, use, len(articles)):
            nouns = ", ".join(f"“{noun}”" for noun in sorted(tally.nouns)[:4])
            found.append(make(tally, word, Kind.TECHNOLOGY, [f"called {nouns}", *tally.stakes()]))
    return found


def holds(tally: Tally, use: Use, articles: int) -> bool:
    """Whether a word comes back like a name, and is explained or is what the story is about."""
    if len(tally.places) < TIMES or tally.sources() < SOURCES or use.counted or use.alone < 2:
        return False
    return bool(tally.clues[EXPLAINED] or use.titles > 1 or 2 * tally.sources() >= articles)


def uses(known: Sequence[str], classes: Collection[str], articles: Sequence[Annotated]) -> Mapping[str, Use]:
    """How all articles use the words; `classes` are the words that explain them."""
    if not known:
        return {}
    pattern = re.compile(rf"(?:\b([a-z]+) )?\b({alternatives(sorted(known))})(s?)\b(?: ([a-z]+))?", re.IGNORECASE)
    found: dict[str, Use] = {word: Use(set()) for word in known}
    for article in articles:
        for sentence in article.source.sentences:
            low = sentence.text.lower()
            if sentence.block is Block.BOILERPLATE or not any(word in low for word in known):
                continue
            for hit in pattern.finditer(sentence.text):
                use = found[hit[2].lower()]
                use.places.add((article.source.id, sentence.index))
                use.titles += sentence.block is Block.TITLE
                before, follows = (hit[1] or "").lower(), (hit[4] or "").lower()
                ends = not follows or follows in small("closers")
                definite = before == "the" and ends
                use.counted += bool(hit[3]) or before in COUNTED or follows == "of" or definite
                use.alone += (ends or not hit.start(2)) and before not in classes
    return found
