"""Cues that find a group's sentences again and nothing else: what a reader can see, change, and new articles meet."""

from collections.abc import Callable, Iterable
from itertools import combinations

from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.story_words import Place, StoryWords, as_term, says_something
from generator.evidence.cues import words_of

KEEPS = 0.75
"""Share of what a cue finds that must be the group's own."""
MOST = 12
"""Cues of one entry; what they do not find is left out of it."""
WIDEST = 8
"""Words of a verbatim phrase."""
TELLING = 2
"""Words of a phrase that must say something."""
MORE = 4
"""One more than the words of what it is about that a cue may hold."""
STEMS = 5
"""The rarest words of an act that a cue may be made of."""


Bases = Callable[[Act], tuple[tuple[str, ...], ...]]
"""The terms with which a cue of an act may begin."""


def induce(group: Group, words: StoryWords, bases: Bases) -> tuple[tuple[str, ...], frozenset[Place]]:
    """(cues, the places they find): the cues that find most first.

    A cue that finds a sentence outside the group is refused, or where nearly all it finds is inside, the sentence is
    taken in: what a cue says is what the page shows.
    """
    wanted = set(group.places)
    offers: dict[str, frozenset[Place]] = {}
    body = [act for act in group.acts if act.place in wanted]
    alike = {(bases(act), act.actors, act.stems): act for act in body}
    for act in alike.values():
        for cue, terms in candidates(act, bases(act)):
            if cue not in offers:
                first, *more = sorted(map(words.having, terms), key=len)
                found = first.intersection(*more)
                offers[cue] = found if len(found & wanted) >= KEEPS * len(found) else frozenset()
    cues: list[str] = []
    left = set(wanted)
    taken: set[Place] = set()
    while left and len(cues) < MOST:
        best = max(
            offers,
            key=lambda cue: (len(offers[cue] & left) - 2 * len(offers[cue] - wanted), -len(cue), cue),
            default="",
        )
        if not best or not offers[best] & left:
            break
        cues.append(best)
        left -= offers[best]
        taken |= offers[best]
    for act in sorted(body, key=lambda a: (-a.weight, a.place)):
        if act.place in left and len(cues) < MOST:
            cue = phrase(act, words, wanted)
            if cue:
                cues.append(cue)
                left -= set(words.phrase(cue.split()))
                taken |= set(words.phrase(cue.split()))
    return tuple(cues), frozenset(taken)


def candidates(act: Act, bases: tuple[tuple[str, ...], ...]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Cues of an act: what it may begin with and up to three of the words it is about; of two terms at least.

    One term at least is a name or a word: classes alone would find other decisions in other articles.
    """
    rare = {stem for stem, _ in sorted(act.stems, key=lambda row: (-row[1], row[0]))[:STEMS]}
    order = list(dict.fromkeys([*act.actors, *(as_term(stem) for stem, _ in act.stems if stem in rare)]))
    for base in bases:
        for size in range(MORE):
            for chosen in combinations(order, size):
                terms = tuple(dict.fromkeys((*base, *chosen)))
                if len(terms) > 1 and any(term[0] != "@" for term in terms):
                    yield " + ".join(terms), terms


def phrase(act: Act, words: StoryWords, wanted: set[Place]) -> str:
    """The shortest run of words around an act's own that stands in no sentence outside; empty where there is none.

    It holds two words that say something: a verb alone would find what is said of something else.
    """
    sentence = words.sentences[act.place].text
    before = len(words_of(sentence[: act.signal.span.start]))
    text = words_of(sentence)
    for size in range(2, WIDEST + 1):
        for start in range(max(0, before - size + 1), min(before, len(text) - size) + 1):
            run = text[start : start + size]
            if sum(says_something(word) for word in run) >= TELLING and set(words.phrase(run)) <= wanted:
                return " ".join(run)
    return ""
