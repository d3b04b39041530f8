"""Where no sentence names a move, the headline of an article whose title or lead tells it does."""

import re

from generator.discovery.matters.grouping import Group
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.titles import reads
from generator.extraction.tokens import line
from generator.model.source import Block

LONGEST, SHORTEST = 14, 3
"""Words of a headline that may be a name."""
TOP = 4
"""Sentences of an article within which its title stands."""
SHARED = 2
"""Words of what the lead decides on that a headline must have."""
MARKS = frozenset('“”"«»?:;‘()[]|!…')
"""Marks that part a headline."""
OUTLET = re.compile(r" [-–—|] [^-–—|]{2,40}$")
"""The outlet's name at its end."""


def headline_of(group: Group, words: StoryWords) -> str:
    """The first headline that says something of what a group is about; empty where there is none."""
    leads = sorted({act.place[0] for act in group.acts if not act.says or words.order.get(act.place, 9) == 0})
    for source in leads:
        tops = (words.texts.get((source, number)) for number in range(TOP))
        text = next((top.text for top in tops if top and top.block is Block.TITLE), "")
        text = OUTLET.sub("", text).strip().rstrip(".")
        stems = set(words.content(text))
        told = [a for a in group.acts if a.place[0] == source and words.order.get(a.place, 0) == 0]
        told = [a for a in told if a.says or a.signal.how != "named"]
        shared = max((sum(stem in stems for stem, _ in act.stems) for act in told), default=0)
        cut = line(text)
        fits = SHORTEST <= len(text.split()) <= LONGEST and MARKS.isdisjoint(text)
        if fits and shared >= SHARED and reads(cut, 0, len(cut)):
            return text
    return ""
