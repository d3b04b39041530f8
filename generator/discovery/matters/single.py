"""A move that one article alone tells must be its news, or be done by somebody known to something named."""

from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.story_words import StoryWords
from generator.discovery.matters.worth import CLASSES, PASSING, WEAK, is_weak, standing

MOST = 10
"""Moves of a story that one article alone tells, and not where it begins: beyond these most are asides."""
LEAD = 2
"""Sentences in which an article tells its news."""
STRONG = 0.7
"""A class from which on a verb is a decision by itself."""
ASIDES = frozenset({"ask", "award"})
"""Classes of what is asked or chosen: told by one article alone, and not where it begins, it is an aside."""
REFUSED = "refuse"
"""The class of what is refused, where the sort of thing says enough: "ruled out further aid"."""
KNOWN = 0.6
"""How surely somebody acts who can: at least somebody with a name."""


def is_news(group: Group, words: StoryWords) -> bool:
    """Whether a move of one article is in its title or lead."""
    return any(leads(act, words) for act in group.acts)


def is_decision(group: Group, words: StoryWords) -> bool:
    """Whether a move of one article is a plain decision of somebody who is named."""
    return any(is_plain(act, words) for act in group.acts)


def leads(act: Act, words: StoryWords) -> bool:
    """Whether an act is told where an article begins."""
    return not act.says or words.order.get(act.place, LEAD) < LEAD


def is_plain(act: Act, words: StoryWords) -> bool:
    """Whether somebody with a page, a name or an office plainly decides on something that is told."""
    if act.signal.group in ASIDES:
        return False
    weighty = CLASSES.get(act.signal.group, 1.0) >= STRONG or (act.signal.group in WEAK and not is_weak(act, words))
    surely = standing(act.signal, words, act.place, act.actors) >= KNOWN
    kind = act.signal.group == REFUSED
    about = any(stem not in act.actors and (stem[:1] != "@" or kind) for stem, _ in act.stems)
    return weighty and act.signal.how not in PASSING and surely and about
