"""Risks: what is feared, grouped by the harm."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from generator.discovery.matters.grouping import Act, Group, group_acts, weighed
from generator.discovery.matters.same_risk import LOOSE, PLAIN, TOLD, UNFEARED, merged, thinned, without_echoes
from generator.discovery.matters.story_words import Place, StoryWords, as_term, stem
from generator.discovery.matters.told_harms import MERE, SETBACK, Told, feared_vague, told_in
from generator.extraction.matters.telling import telling
from generator.model.annotation import Annotated, Signal

DONE = frozenset({"job-loss", "closure", "withdrawal", "lawsuit", "penalty", "worsening", "delay"})
"""Families of harm that somebody decides on, or that a decision ends."""
LAYOFFS = "job-loss"
PLAINLY = 1.0
"""The score of what one article plainly fears, and more than names."""
ALONE = frozenset({"closure", "death", "injury", "attack", "default", "downgrade", "crime", "overload", "divide"})
"""Vague families that say enough where a word of fear governs them."""
GOING_ON = 0.8
"""As much, where it goes on."""
SEVERAL, MOST_OF, OFTEN = 3, 0.5, 0.02
"""A story is about a harm of which so many articles tell, such a share of them, and such a share of sentences."""
JOINS = 0.3
"""Share of what a harm strikes that a group must strike too."""
THREAT = "if armed"
"""What is threatened if something is or is not done."""
FEW, COMMON = 6, 6
"""A thing that one in so many sentences names, beyond a few, tells no harm from another."""
TRIGGER = {"feared": "@fear", "averted": "@avert", "possible": "@could", "discounted": "@fear", "conditional": "@could"}
"""The class of words that tells a harm so; a harm that is only told has none."""


def find_risks(articles: Sequence[Annotated], words: StoryWords, taken: frozenset[Place]) -> list[Group]:
    """The groups of harms, the weightiest first."""
    known: dict[str, Group] = {}
    loose: list[Act] = []
    subjects = subjects_of(articles, len(words.sentences))
    for act in (act for article in articles for act in harms_of(article, words) if act.place not in taken):
        if act.signal.group in subjects and is_so(act.signal):
            continue
        if act.family == LOOSE:
            loose.append(act)
        else:
            known.setdefault(act.family, Group(act.family)).add(act)
    found = in_order([*with_kin(known), *group_acts(loose, joins=JOINS)])
    groups = [thinned(group) for group in merged(found, words)]
    for group in groups:
        plain = all(act.signal.how in PLAIN for act in group.acts)
        group.factor = (GOING_ON if group.family in telling().ongoing else MERE) if plain else 1.0
    return list(without_echoes(in_order(groups)))


def subjects_of(articles: Sequence[Annotated], size: int) -> frozenset[str]:
    """The families of harm that a story of `size` sentences is about: most articles tell of them, again and again."""
    told, spread = Counter[str](), Counter[str]()
    for article in articles:
        rows = {(signal.group, signal.sentence) for signal in article.signals if signal.sort == "risk"}
        told.update(family for family, _ in rows)
        spread.update({family for family, _ in rows})
    most = max(SEVERAL, MOST_OF * len(articles))
    return frozenset(family for family, many in spread.items() if many >= most and told[family] >= OFTEN * size)


def is_so(signal: Signal) -> bool:
    """Whether a harm is told as being: in a shortage "the shortage" is what all speak of, and no fear."""
    return signal.how in UNFEARED or (signal.how == "feared" and signal.span == signal.by)


def is_only_told(group: Group) -> bool:
    """Whether no sentence of a group fears anything: each only tells what has been, and it is over."""
    if group.family == SETBACK:
        return all(act.signal.how in UNFEARED for act in group.acts)
    return group.family not in telling().ongoing and all(act.signal.how in TOLD for act in group.acts)


def is_feared(group: Group) -> bool:
    """Whether some sentence of a group fears its harm, thinks it possible or means to prevent it."""
    return any(act.signal.how not in UNFEARED for act in group.acts)


def is_lead_up(group: Group, shown: Iterable[Container[Place]]) -> bool:
    """Whether one article fears it in a word that says little, right before what tells a risk of more weight."""
    vague = all(act.signal.group in feared_vague() or act.signal.group.startswith("=") for act in group.acts)
    if not vague or group.score >= PLAINLY or len(group.sources) > 1:
        return False
    return any((source, at + 1) in other for other in shown for source, at in group.places)


def agreeing(group: Group) -> int:
    """How many articles judge a harm to be one, or tell of it where it goes on."""
    goes_on = group.family in telling().ongoing
    return len({act.place[0] for act in group.acts if act.says and (goes_on or act.signal.how not in TOLD)})


def is_of_work(act: Act, words: StoryWords) -> bool:
    """Whether a loss of jobs befalls people and is not decided on: "would put half of the town out of work"."""
    by, how = act.signal.by, act.signal.how
    return by is not None and how == "possible" and words.texts[act.place].text[by.start : by.end].lower() == "work"


def with_kin(known: dict[str, Group]) -> list[Group]:
    """The groups of known families; those of one risk together, and threats with what is threatened most."""
    t = telling()
    threats = known.get(THREAT)
    if threats:
        most = Counter(act.signal.group for act in threats.acts).most_common(1)[0][0]
        if most in known:
            take(known, *((most, THREAT) if known[most].score > threats.score else (THREAT, most)))
    for pair in sorted(t.kin):
        one, _, other = pair.partition("=")
        if one in known and other in known:
            take(known, *((one, other) if known[one].score >= known[other].score else (other, one)))
    return list(known.values())


def take(known: dict[str, Group], home: str, guest: str) -> None:
    """Take the acts of one family into the group of another."""
    for act in known.pop(guest).acts:
        known[home].add(act)


def in_order(groups: Iterable[Group]) -> list[Group]:
    """The groups, the weightiest first."""
    return sorted(groups, key=lambda g: (-g.score, g.places, g.family))


def harms_of(article: Annotated, words: StoryWords) -> Iterable[Act]:
    """The harms of one article; where a stretch names a harm, what says less about it does not count."""
    source = article.source.id
    told = words.gleaned.recall(Told, source, "risks", lambda: Told(tuple(told_in(article, words))))
    for one in told.harms:
        signal = article.signals[one.signal]
        vague = signal.group in feared_vague()
        hurt = weighed(words, uncommon(one.struck, words)) if vague else ()
        stems = hurt or weighed(words, one.stems)
        key = one.key or family_of(signal, one.word, stems, conditional=one.conditional)
        if key:
            place = (source, signal.sentence)
            says = article.source.sentences[signal.sentence].says
            yield Act(place, signal, key, stems, one.weight, says=says)


def uncommon(stems: Iterable[str], words: StoryWords) -> list[str]:
    """The stems that not all the story has."""
    most = max(FEW, len(words.sentences) // COMMON)
    return [one for one in stems if len(words.having(as_term(one))) <= most]


def family_of(signal: Signal, word: str, stems: Sequence[tuple[str, float]], *, conditional: bool) -> str:
    """The harm that a signal is of: its family, or none of its own; empty where it says nothing of what is feared."""
    threatens = signal.how == "conditional" or (conditional and signal.how in ("feared", "possible"))
    if threatens and signal.group in telling().armed:
        return THREAT
    if signal.group in feared_vague():
        alone = signal.how == "feared" and signal.group in ALONE
        return LOOSE if alone or any(s != stem(word) for s, _ in stems) else ""
    return LOOSE if signal.group.startswith("=") else signal.group


def bases(act: Act) -> tuple[tuple[str, ...], ...]:
    """What a cue of a harm begins with: how it is told and its family, or its own word where it is of none."""
    group = act.signal.group
    harm = f"{stem(group[1:])}*" if group.startswith("=") else f"@{group}"
    trigger = TRIGGER.get(act.signal.how, "")
    return ((trigger, harm), (harm,)) if trigger else ((harm,),)
