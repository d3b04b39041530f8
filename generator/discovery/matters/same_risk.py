"""Groups of harms that are one risk: the same words in two articles, and what only echoes a weightier one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.story_words import Place, StoryWords, as_term, stem
from generator.extraction.matters.lexicon import nouns

TWIN, FEWEST, MANY = 0.6, 3, 24
"""Share and number of stems that two sentences of one telling have in common; more places, and a stem says little."""
LOOSE = "harm"
"""What is feared without a harm that stands for itself: grouped by what it is about."""
UNFEARED = frozenset({"noted", "told", "judged"})
"""How a harm is told that nobody fears: as having been, or as what somebody calls it."""
PLAIN, TOLD, EXPECTED = frozenset({"noted"}), frozenset({"noted", "told"}), frozenset({"noted", "told", "possible"})


def merged(groups: Sequence[Group], words: StoryWords) -> list[Group]:
    """The groups, but for those that join a weightier one.

    Most of their sentences say what one of its sentences says in nearly the same words, or go on with its harm.
    """
    kept: list[Group] = []
    having: dict[str, set[tuple[int, Place]]] = defaultdict(set)
    beside: dict[tuple[str, Place], int] = {}
    for group in groups:
        votes = Counter(n for n in (twin(place, having, words) for place in group.places) if n is not None)
        votes.update(beside[key] for act in group.acts for key in [(act.signal.group, act.place)] if key in beside)
        best = min(votes, key=lambda n: (-votes[n], n), default=None)
        apart = best is not None and LOOSE not in (group.family, kept[best].family)
        if best is None or apart or stakes_own(group) or stakes_own(kept[best]) or 2 * votes[best] <= len(group.places):
            best = len(kept)
            kept.append(Group(group.family))
        for act in group.acts:
            kept[best].add(act)
            for step in (-1, 1):
                beside.setdefault((act.signal.group, (act.place[0], act.place[1] + step)), best)
        for place in group.places:
            for one in rare_stems(place, words):
                having[one].add((best, place))
    return kept


def stakes_own(group: Group) -> bool:
    """Whether every sentence of a group names what is at stake: "would risk the future of the treaty"."""
    return all(a.signal.group.startswith("=") and a.signal.about.start == a.signal.span.start for a in group.acts)


def twin(place: Place, having: Mapping[str, set[tuple[int, Place]]], words: StoryWords) -> int | None:
    """The group that has a sentence of nearly the same words in another article; None where there is none."""
    here = rare_stems(place, words)
    shared: Counter[tuple[int, Place]] = Counter()
    for one in here:
        for row in having.get(one, ()):
            if row[1][0] != place[0]:
                shared[row] += 1
    best = min(shared, key=lambda row: (-shared[row], row), default=None)
    if best is None or shared[best] < max(TWIN * min(len(here), len(rare_stems(best[1], words))), FEWEST):
        return None
    return best[0]


def rare_stems(place: Place, words: StoryWords) -> frozenset[str]:
    """The stems of a sentence's words that are not all over the story."""
    stems = words.content(words.texts[place].text)
    return frozenset(one for one in stems if len(words.having(as_term(one))) <= MANY)


def without_echoes(groups: Sequence[Group]) -> Iterable[Group]:
    """The groups, but for vague ones whose every sentence a weightier one has, and what is itself a decision."""
    told: set[Place] = set()
    same: set[frozenset[Place]] = set()
    for group in groups:
        own = stakes_own(group)
        vague = not own and (group.family == LOOSE or frozenset(group.places) in same)
        same.update([] if own else [frozenset(group.places)])
        decided = all(is_of_decision(act) for act in group.acts)
        if not (vague and told.issuperset(group.places)) and not decided:
            told.update(group.places)
            yield group


def is_of_decision(act: Act) -> bool:
    """Whether what is to be prevented is a decision and nothing more; what may become of one is a fear of its own."""
    bare = len(act.stems) == 1 and act.signal.group[1:] in nouns_of_decision()
    return bare and act.signal.how == "averted"


@cache
def nouns_of_decision() -> frozenset[str]:
    """The stems of nouns for a decision: to avoid a tariff is to avoid a move."""
    return frozenset(stem(noun) for noun in nouns())


def thinned(group: Group) -> Group:
    """A group without what is only told as having been or being, where one of its sentences tells what is feared."""
    feared = [act for act in group.acts if act.signal.how not in TOLD]
    if not any(act.says for act in feared):
        return group
    one = Group(group.family)
    for act in feared:
        one.add(act)
    return one
