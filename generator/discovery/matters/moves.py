"""Policy moves: acts of deciding, grouped by what they are about."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from generator.discovery.matters.grouping import JOINS, Act, Group, attach, group_acts, joined, weighed
from generator.discovery.matters.sides import actors_of, sides, sides_of
from generator.discovery.matters.steps import in_steps
from generator.discovery.matters.story_words import Place, StoryWords, stem
from generator.extraction.matters.lexicon import families, lists, nouns, things
from generator.model.annotation import Annotated, Signal
from generator.model.source import Block, Sentence

HOW = {
    "done": 1.0,
    "listed": 1.4,
    "decided": 1.0,
    "refused": 0.7,
    "earlier": 0.9,
    "doing": 0.5,
    "named": 0.4,
    "meant": 0.85,
    "aim": 0.35,
}
"""How much an act counts by how it is meant; what is only asked for is none."""
CLASSES = {
    "launch": 0.4,
    "work": 0.8,
    "give": 0.9,
    "ask": 0.7,
    "send": 0.6,
    "appoint": 0.7,
    "inquire": 0.7,
    "paper": 0.8,
    "charge": 0.8,
    "announce": 0.6,
    "intend": 0.5,
    "trade": 0.8,
    "talk": 0.8,
    "demand": 0.8,
    "end": 0.8,
}
"""Classes that are often no policy."""
PASSING = frozenset({"named", "aim", "doing"})
"""Ways of telling by which an act is only mentioned."""
KNOWN = 3
"""Articles that must name an act that none tells for its own sake."""
LASTING = frozenset({"talk", "inquiry"})
"""Families of what goes on for a time, and so is named rather than told."""
MAIN = 3
"""Articles that tell of the main move."""
WEAK = frozenset({"announce"})
"""Classes whose verbs only say that something is made known."""
MEETS = frozenset({"award", "permit", "enact", "announce", "propose"})
"""Classes whose verbs, done to an agreement, are steps of agreeing."""
ALIKE = frozenset({"agree", "fund", "give", "impose", "cut", "withdraw", "resume", "counter", "inquire", "rule"})
"""Classes of which any noun may stand for another: a truce is a ceasefire, a duty a tariff."""
USUAL = 0.4
"""How much an act counts that is told in the present outside a title: what somebody builds or pays as a rule."""
UNDONE = 0.6
"""How much an act counts of a class that needs somebody with power, where nobody is named."""
HEAVY = 1.6
"""How much more it counts what sort of thing an act is about."""
LIGHT = 0.5
"""How much less it counts that two acts are of one class."""
HEAD = 6
"""Words of what an act is about within which its noun stands."""
LEAD = 3


def find_moves(articles: Sequence[Annotated], words: StoryWords, taken: frozenset[Place]) -> list[Group]:
    """The groups of acts, the weightiest first."""
    acting_for = sides_of(words)
    acts = [act for article in articles for act in acts_of(article, words, acting_for) if act.place not in taken]
    dates = {article.source.id: article.source.published or "" for article in articles}
    told = group_acts([act for act in acts if is_told(act, words)])
    left = attach([act for act in acts if not is_told(act, words)], told)
    named = [group for group in group_acts(left) if is_known(group)]
    groups = [group for group in against_main(in_steps(joined([*told, *named]), dates)) if stands(group, words)]
    for group in groups:
        group.factor = topical(group, words)
    return sorted(groups, key=lambda g: (-g.score, g.places))


def is_told(act: Act, words: StoryWords) -> bool:
    """Whether an act is told for its own sake: by a full verb, or by any word where an article begins."""
    first = not act.says or words.order.get(act.place, LEAD) == 0
    return act.signal.how not in PASSING or first or (act.signal.how == "doing" and bool(act.sides))


def is_known(group: Group) -> bool:
    """Whether enough articles name what none tells for its own sake."""
    return len({act.place[0] for act in group.acts if act.says}) >= (KNOWN if group.family not in LASTING else 2)


def against_main(groups: list[Group]) -> list[Group]:
    """The groups, with those against what the main move is for as one: what was so before it, or stands against it."""
    main = max((g for g in groups if g.family == "for"), key=lambda g: (g.score, g.places), default=None)
    if main is None or len(main.sources) < MAIN:
        return groups
    foes = [
        g for g in groups if g.family == "against" and 2 * sum(main.share(a) >= JOINS for a in g.acts) >= len(g.acts)
    ]
    one = Group("against")
    for act in (act for foe in foes for act in foe.acts):
        one.add(act)
    main.before = one if one.acts else None
    return [*(g for g in groups if g not in foes), *([one] if one.acts else [])]


def stands(group: Group, words: StoryWords) -> bool:
    """Whether a group is a decision: told by more than that something was announced, or named by several articles."""
    telling = [act for act in group.acts if act.signal.how != "named" and not is_weak(act, words)]
    named = {a.place[0] for a in group.acts if a.says and a.signal.group not in WEAK and a.signal.group != "paper"}
    return bool(telling) or len(named) > 1 or any(is_plan(act, words) for act in group.acts)


def is_weak(act: Act, words: StoryWords) -> bool:
    """Whether an act only says that something is made known that is no measure."""
    about = words.texts[act.place].text[act.signal.about.start : act.signal.about.end].lower().split()
    return act.signal.group in WEAK and things().isdisjoint(about)


def is_plan(act: Act, words: StoryWords) -> bool:
    """Whether an act is a plan that its name tells."""
    text = words.texts[act.place].text
    return act.says and text[act.signal.span.start : act.signal.span.end].lower() in lists().plans


def topical(group: Group, words: StoryWords) -> float:
    """How much a group is about what the whole story is about: from eight tenths to one and one tenth."""
    total = sum(weight for act in group.acts for _, weight in act.stems)
    shared = sum(weight * words.spread(one) for act in group.acts for one, weight in act.stems)
    return 0.8 + 0.3 * shared / total if total else 0.8


def acts_of(article: Annotated, words: StoryWords, acting_for: Mapping[str, str]) -> Iterable[Act]:
    """The acts of one article that are about something."""
    sentences = article.source.sentences
    for signal in outermost([s for s in article.signals if s.sort == "move"]):
        place = (article.source.id, signal.sentence)
        sentence = sentences[signal.sentence]
        if signal.how not in HOW or is_name(signal, sentence):
            continue
        family = family_of(signal, sentence)
        actors = actors_of(signal, words, place)
        stems = stems_of(signal, sentence, words, actors, acting_for)
        if stems:
            doing = sides(actors, words.kinds, acting_for)
            order = words.order.get(place, LEAD)
            count = weight(signal, sentence, order, standing(signal, words, place, actors))
            yield Act(place, signal, family, stems, count, says=sentence.says, actors=actors, sides=doing)


def is_name(signal: Signal, sentence: Sentence) -> bool:
    """Whether a noun of decision only stands in a name: "the Orlo Trade Agreement"."""
    at = signal.span.start
    return signal.how == "named" and sentence.says and at > 0 and sentence.text[at].isupper()


def stems_of(
    signal: Signal, sentence: Sentence, words: StoryWords, actors: Sequence[str], acting_for: Mapping[str, str]
) -> tuple[tuple[str, float], ...]:
    """What an act is about, weighed: a noun of decision as its class, since one deal is called by many names."""
    place = (sentence.source, sentence.index)
    own = [f"@{signal.group}"] if signal.group in lists().telling else []
    doers = acting_for if signal.by is not None and signal.by.overlaps(signal.about) else {}
    about = [as_class(doers.get(one, one)) for one in words.about(place, signal.about)]
    parties = actors if family_of(signal, sentence) == "agree" else ()
    head = next((one for one in about if one.startswith("@")), "")
    rows = weighed(words, dict.fromkeys([*own, *about, *parties]))
    factors = {**dict.fromkeys(own, LIGHT), head: HEAVY}
    return tuple((one, weight * factors.get(one, 1.0)) for one, weight in rows)


@cache
def as_class(one: str) -> str:
    """The class of a stem that is a noun of decision, as a cue names it; any other stem as it is."""
    return stems_of_classes().get(one, one)


@cache
def stems_of_classes() -> dict[str, str]:
    """Stems of the nouns of classes within which one noun may stand for another."""
    return {stem(noun): f"@{group}" for noun, group in nouns().items() if group in ALIKE}


def family_of(signal: Signal, sentence: Sentence) -> str:
    """The family of an act: of what is done to an agreement, the agreement's; else its own."""
    family = families().get(signal.group, "named")
    if signal.group in MEETS:
        about = set(sentence.text[signal.about.start : signal.about.end].lower().split()[:HEAD])
        if not about.isdisjoint(agreements()):
            return "agree"
    return family


@cache
def agreements() -> frozenset[str]:
    """Nouns for what two sides agree on."""
    return frozenset(noun for noun, group in nouns().items() if group == "agree")


def outermost(signals: Sequence[Signal]) -> Iterable[Signal]:
    """The signals that no verb of decision before them governs: of "lifts its ban on", the lifting.

    A verb that only leads to another ("announced that it will close") gives way to it.
    """
    outer: Signal | None = None
    for number, signal in enumerate(signals):
        if plans(signal) and any(
            s.sentence == signal.sentence and s.how == "decided" and signal.about.holds(s.span)
            for s in signals[number + 1 : number + 4]
        ):
            continue
        if leads(signal) and any(
            s.sentence == signal.sentence and signal.about.holds(s.span) and s.group != "paper"
            for s in signals[number + 1 : number + 4]
        ):
            continue
        if outer and signal.sentence == outer.sentence and outer.about.holds(signal.span) and governs(outer):
            continue
        if outer is None or signal.sentence != outer.sentence or signal.about.end > outer.about.end:
            outer = signal
        yield signal


def plans(signal: Signal) -> bool:
    """Whether a signal is a noun or a verb for a plan."""
    return signal.group == "paper" and signal.how == "named"


def leads(signal: Signal) -> bool:
    """Whether a signal only leads to what is decided."""
    return signal.group in lists().leading


def governs(signal: Signal) -> bool:
    """Whether a signal is a verb before what it is about."""
    return signal.about.start >= signal.span.end


def standing(signal: Signal, words: StoryWords, place: Place, actors: Sequence[str]) -> float:
    """How surely somebody acts who can: somebody with a page, or somebody with a name or an office."""
    if signal.by is None:
        return 0.0
    if actors or not words.known:
        return 1.0
    rows = words.texts[place].text[signal.by.start : signal.by.end].split()
    if not lists().actors.isdisjoint(word.lower() for word in rows):
        return 0.8
    thing = any(span.overlaps(signal.by) for span, _ in words.named[place])
    later = rows if signal.by.start else rows[1:]
    return 0.6 if not thing and any(word[0].isupper() for word in later) else 0.0


def weight(signal: Signal, sentence: Sentence, order: int, surely: float) -> float:
    """How much an act counts: by how it is meant, where it stands, and how surely somebody acts who can."""
    about = sentence.text[signal.about.start : signal.about.end].lower().split()
    weak = 1.0 if signal.group in WEAK and not things().isdisjoint(about) else CLASSES.get(signal.group, 1.0)
    base = HOW[signal.how] * weak
    powered = signal.group in lists().powered
    if not surely and (powered or signal.how == "meant"):
        base *= UNDONE
    if powered and sentence.says and signal.how == "done" and sentence.text[signal.span.end - 1] == "s":
        base *= USUAL
    first = sentence.block is Block.TITLE or order == 0
    return base + 0.4 * surely + (0.8 if first else 0.4 if order < LEAD else 0.0)


def bases(act: Act) -> tuple[tuple[str, ...], ...]:
    """What a cue of an act begins with: its class, or its own word where it is of none."""
    return ((f"@{act.signal.group}",),) if act.signal.group in families() else ((),)
