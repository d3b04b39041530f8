"""Acts on the same thing are one: each joins the group that shares most of what it is about, or opens one.

An act is only ever compared with groups that share a word with it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.discovery.matters.story_words import Place, StoryWords
from generator.model.annotation import Signal
from generator.model.quick import quick

Term = tuple[str, str]
"""A family, or none, and a word."""
JOINS = 0.34
"""Share of an act's weight that a group must have; measured on real stories of several kinds."""
ALIKE = 0.24
"""As much, where the same side is known to act."""
FULL = 5.0
"""A word that a fifth of a group's acts have counts fully; a rarer one in proportion."""
RAREST = 2.0
"""No word counts for more, however rare: one odd word does not part two acts."""
WEAK = frozenset({"named", "discounted"})
"""Ways of telling that are evidence only where there is no better."""
MUTUAL = frozenset({"agree", "talk"})
"""Families of what several sides do together."""
SURELY = 2.0
"""The share of an act that one vote decided with a group's: more than any words share."""
BOND = 0.3
"""How much it counts that two acts are by one doer on one thing."""
ACROSS, MORE = 0.6, 2
"""As much between families, where the doers are the same, and words that must be shared there."""
GOOD = frozenset({"for", "free", "give", "resume"})
"""Families of what is done in somebody's favour: none of them is one with what is not."""
NAMED = 0.3
"""How much an act counts that is no evidence: it only shows that an article knows of it."""
FAR = 4
"""Words of what an act is about; those after it count half."""


@quick
@dataclass(frozen=True, slots=True)
class Act:
    """A signal at its place, with what it is about as stems, weighed, and how much it counts.

    `key` is what it does to whom, where that is done once; `bond` how much it counts that two acts share it. `pair` is
    who does it to whom, `tally` how the vote ended that decided it. One that is `lent` names nothing: its
    sentence has no word for the act, or only "it" for what it is done to. `marks` are what makes it likely that another
    act with one of them is the same, and how much each counts.
    """

    place: Place
    signal: Signal
    family: str
    stems: tuple[tuple[str, float], ...]
    weight: float
    says: bool = True
    actors: tuple[str, ...] = ()
    sides: frozenset[str] = frozenset()
    key: str = ""
    bond: float = 0.0
    pair: str = ""
    tally: tuple[int, int] | None = None
    lent: bool = False
    marks: tuple[tuple[str, float], ...] = ()
    looked: tuple[Term, ...] | None = field(default=None, init=False, repr=False, compare=False)
    """Its terms, once they were asked for."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """(family, word) by which it is looked up; who does it to whom and how a vote ended are of any family."""
        if self.looked is None:
            object.__setattr__(self, "looked", self.all_terms())
        return self.looked or ()

    def all_terms(self) -> tuple[Term, ...]:
        """As `terms`, worked out."""
        own = (*(stem for stem, _ in self.stems), *([f"={self.key}"] if self.key else []))
        free = (*([self.pair] if self.pair else []), *([f"{self.tally}"] if self.tally else []))
        whose = (f"{side}~{one}" for side in self.sides for one, _ in self.stems if one[:1] != "@" and one != side)
        marks = (mark for mark, _ in self.marks)
        return (*((self.family, term) for term in own), *(("", term) for term in (*free, *whose, *marks)))

    @property
    def total(self) -> float:
        """The weight of all that it is about."""
        return sum(weight for _, weight in self.stems)


@dataclass(slots=True)
class Group:
    """Acts that are one move or one risk."""

    family: str
    acts: list[Act] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    sided: int = 0
    factor: float = 1.0
    before: "Group | None" = None
    keys: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    tallies: Counter[tuple[int, int]] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    told: tuple[Place, ...] | None = None
    """Its places, once they were asked for."""

    def add(self, act: Act) -> None:
        """Take an act in."""
        self.acts.append(act)
        self.told = None
        counts = self.counts
        for stem, _ in act.stems:  # one by one: `update` first asks what it was given, which takes longer
            counts[stem] += 1
        for side in act.sides:
            self.sides[side] += 1
        self.sided += bool(act.sides)
        if act.key:
            self.keys[act.key] += 1
        if act.pair:
            self.pairs[act.pair] += 1
        if act.tally:
            self.tallies[act.tally] += 1
        for mark, _ in act.marks:
            self.marks[mark] += 1

    def is_of(self, act: Act) -> bool:
        """Whether an act may be of this group's doers: where both are known, half of them are the same."""
        if self.differs(act):
            return False
        if act.tally in self.tallies:
            return True
        if not act.sides or not self.sided or (act.family in MUTUAL and act.key not in self.keys):
            return True
        ours = {side for side, count in self.sides.items() if 2 * count >= self.sided}
        return 2 * len(ours & act.sides) >= len(ours | act.sides)

    def is_like(self, act: Act) -> bool:
        """Whether an act is of this group's family, or of the same doers on nearly the same, in one direction."""
        known = act.family == self.family or act.pair in self.pairs or act.tally in self.tallies
        same = bool(act.sides) and act.sides <= self.sides.keys() and self.share(act) >= ACROSS
        shared = sum(one in self.counts for one, _ in act.stems if one not in act.sides)
        return known or (same and shared >= MORE and (act.family in GOOD) == (self.family in GOOD))

    def differs(self, act: Act) -> bool:
        """Whether a group does what an act does, but to something else; or was decided by another vote, or refused."""
        if act.tally and self.tallies and act.tally not in self.tallies:
            return True
        if act.pair and act.pair not in self.pairs and opposite(act.pair) in self.pairs:
            return True
        deed = act.key.partition(":")[0]
        return bool(act.key) and act.key not in self.keys and any(key.partition(":")[0] == deed for key in self.keys)

    def share(self, act: Act) -> float:
        """Which share of what the act is about the group is about; a deed that both do counts with it."""
        size = len(self.acts)
        if act.tally in self.tallies:
            return SURELY
        counts = self.counts
        shared = sum([w * min(1.0, FULL * counts[stem] / size) for stem, w in act.stems if stem in counts])
        ours = self.keys.get(act.key, 0)
        bond = act.bond if ours and 2 * ours >= max(self.keys.values()) else 0.0
        bond = max(bond, BOND if act.pair and act.pair in self.pairs else 0.0)
        bond += max((much for mark, much in act.marks if mark in self.marks), default=0.0)
        return min(1.0, bond + (shared / act.total if act.total else 0.0))

    def needs(self, act: Act, joins: float) -> float:
        """Which share an act must have to belong here: less where the same side is known to act."""
        return ALIKE if act.sides and self.sided and act.family not in MUTUAL else joins

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the body tells of it, sorted, each once; where it only names it, those places."""
        if self.told is None:
            body = [act for act in self.acts if act.says]
            telling = [act for act in body if act.signal.how not in WEAK]
            self.told = tuple(sorted({act.place for act in telling or body}))
        return self.told

    @property
    def against(self) -> "Group | None":
        """The acts that only make the fear smaller, beside those that tell it; None where there are none."""
        places = set(self.places)
        rows = [a for a in self.acts if a.says and a.signal.how == "discounted" and a.place not in places]
        return Group(self.family, rows) if rows else None

    @property
    def sources(self) -> tuple[str, ...]:
        """The articles, sorted."""
        return tuple(sorted({act.place[0] for act in self.acts}))

    @property
    def score(self) -> float:
        """The best act of each article, and a little for each further one."""
        best: dict[str, float] = {}
        places = set(self.places)
        for act in self.acts:
            weight = act.weight * (1.0 if act.place in places or not act.says else NAMED)
            best[act.place[0]] = max(best.get(act.place[0], 0.0), weight)
        further = max(0, len(self.places) - len(best))
        return self.factor * (sum(best.values()) + 0.1 * further) if self.places else 0.0


def opposite(pair: str) -> str:
    """As a pair, but refused; or done, where it is refused."""
    return pair.removesuffix("!") if pair.endswith("!") else f"{pair}!"


def unlike(acts: Iterable[Act], words: StoryWords) -> list[Act]:
    """The acts without those of the same words in a sentence of the same words; of these the weightiest."""
    found: dict[tuple[object, ...], Act] = {}
    for act in acts:
        sentence, signal = words.texts[act.place], act.signal
        key = (
            *(sentence.text, sentence.block),  # and so the names in it
            *(signal.span, signal.sort, signal.group, signal.how, signal.about, signal.by),
        )
        known = found.get(key)
        if known is None or act.weight > known.weight:
            found[key] = act
    return list(found.values())


def weighed(words: StoryWords, stems: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """What an act is about: its stems, each with how rare it is; those far from its start count half."""
    own = dict.fromkeys(stems)
    return tuple([(one, min(RAREST, words.rarity(one)) * (1.0 if n < FAR else 0.5)) for n, one in enumerate(own)])


def group_acts(acts: Sequence[Act], joins: float = JOINS) -> list[Group]:
    """The groups: each act joins one, the weightiest acts first; then the lighter groups join the weightier."""
    groups: list[Group] = []
    having: dict[Term, set[int]] = defaultdict(set)
    for act in sorted(acts, key=lambda a: (-a.weight, a.place, a.signal.span, a.signal.about)):
        terms = act.terms
        best = nearest(act, terms, groups, having, joins)
        if best is None:
            best = len(groups)
            groups.append(Group(act.family))
        groups[best].add(act)
        for term in terms:
            having[term].add(best)
    return joined(groups, joins)


def attach(acts: Sequence[Act], groups: Sequence[Group]) -> list[Act]:
    """The acts that belong to no group; the others join theirs."""
    having: dict[Term, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for act in group.acts:
            for term in act.terms:
                having[term].add(number)
    homes = [(act, nearest(act, act.terms, groups, having)) for act in acts]
    for act, home in homes:
        if home is not None:
            groups[home].add(act)
    return [act for act, home in homes if home is None]


def nearest(
    act: Act,
    terms: Iterable[Term],
    groups: Sequence[Group],
    having: Mapping[Term, set[int]],
    joins: float = JOINS,
) -> int | None:
    """The group that an act of these terms belongs to; None where it opens one."""
    near = set[int]().union(*[having[term] for term in terms if term in having])
    fit = [n for n in near if groups[n].is_of(act) and groups[n].is_like(act)]
    share, best = max([(groups[n].share(act), -n) for n in fit], default=(0.0, 1))
    return -best if best <= 0 and share >= groups[-best].needs(act, joins) else None


def joined(groups: Sequence[Group], joins: float = JOINS) -> list[Group]:
    """Groups whose acts now belong to a weightier one join it: it knows more words than when they were read."""
    kept: list[Group] = []
    having: dict[Term, set[int]] = defaultdict(set)
    for group in sorted(groups, key=lambda g: (-g.score, [(a.place, a.signal.span) for a in g.acts[:1]])):
        terms = [act.terms for act in group.acts]
        numbers = [nearest(*row, kept, having, joins) for row in zip(group.acts, terms, strict=True)]
        found = Counter(n for n in numbers if n is not None)
        best = min(found, key=lambda n: (-found[n], n), default=None)
        if best is None or 2 * found[best] < len(group.acts):
            best = len(kept)
            kept.append(Group(group.family))
        for act, own in zip(group.acts, terms, strict=True):
            kept[best].add(act)
            for term in own:
                having[term].add(best)
    return kept
