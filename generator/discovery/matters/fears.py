"""Risks: what is feared, grouped by the harm."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.discovery.matters.forms import token_at
from generator.discovery.matters.grouping import Act, Group, group_acts, weighed
from generator.discovery.matters.same_risk import LOOSE, PLAIN, TOLD, UNFEARED, merged, thinned, without_echoes
from generator.discovery.matters.story_words import Place, StoryWords, as_term, stem
from generator.discovery.matters.victims import always, hollow, only, victim_at, victim_of
from generator.extraction.matters.harms import harms_in
from generator.extraction.matters.naming import MENACES
from generator.extraction.matters.small import small
from generator.extraction.matters.telling import telling
from generator.extraction.matters.vows import STRIKE, vows
from generator.extraction.tokens import Line, line
from generator.model.annotation import Annotated, Signal
from generator.model.source import Block, Sentence

HOW = {
    "feared": 1.0,
    "discounted": 0.9,
    "conditional": 0.8,
    "possible": 0.65,
    "judged": 0.55,
    "averted": 0.5,
    "told": 0.4,
    "noted": 0.3,
}
"""How much a harm counts by how it is told."""
VAGUE = 0.8
"""Harms that say little, and what is feared without a word of harm, count less."""
DONE = frozenset({"job-loss", "closure", "withdrawal", "lawsuit", "penalty", "worsening", "delay"})
"""Families of harm that somebody decides on, or that a decision ends."""
LAYOFFS = "job-loss"
BLOWS = frozenset({"attack", "damage", "death", "injury", "war"})
"""Families of what armed men or a storm have done: told as having been, they are events."""
SETBACK = "setback"
"""The family of what somebody calls a blow."""
ALONE = frozenset({"closure", "death", "injury", "attack", "default", "downgrade", "crime", "overload", "divide"})
"""Vague families that say enough where a word of fear governs them."""
BROAD = frozenset({"trouble"})
"""Families of words for anything bad."""
LEAD, HALF = 3, 0.5
MERE = 0.3
"""What is only told as having been, and feared by nobody, counts less."""
GOING_ON = 0.8
"""As much, where it goes on."""
SEVERAL, MOST_OF, OFTEN = 3, 0.5, 0.02
"""A story is about a harm of which so many articles tell, such a share of them, and such a share of sentences."""
JOINS = 0.3
"""Share of what a harm strikes that a group must strike too."""
CONDITIONAL = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Oo]therwise)\b")
STAFF = "staff"
THREATENS = frozenset({"threaten", "threatens", "threatened", "threatening"})
THREAT = "if armed"
"""What is threatened if something is or is not done."""
FURTHER, SAID = 0.1, 0.1
"""What each further harm of the sentence adds, and that somebody says so."""
FEW, COMMON = 6, 6
"""A thing that one in so many sentences names, beyond a few, tells no harm from another."""
HARMS = 8
"""Harms of a sentence that are asked what they strike."""
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
    rows: dict[int, list[Signal]] = defaultdict(list)
    for signal in article.signals:
        if signal.sort == "risk":
            rows[signal.sentence].append(signal)
    said = {one.sentence for one in article.attributions} | {one.sentence for one in article.quotes if one.direct}
    for index, signals in rows.items():
        sentence = article.source.sentences[index]
        place = (article.source.id, index)
        named = {s.span for s in signals if s.group not in feared_vague() and not s.group.startswith("=")}
        harms = harms_in(line(sentence.text))
        hurt = weighed(words, struck(words, line(sentence.text), harms))
        for signal in signals:
            cut = line(sentence.text)
            who = suffering(signal, cut)
            weak = signal.group in feared_vague() or signal.group.startswith("=")
            if weak and not who and (signal.span in named or is_hollow(signal, sentence.text)):
                continue
            word = sentence.text[signal.by.start : signal.by.end].lower() if signal.by else ""
            stems = weighed(words, words.about(place, signal.about))
            if is_only_named(signal, stems):
                continue
            if hurt and signal.group in feared_vague():
                stems = hurt
            key = (
                who
                or threat_of(signal, cut)
                or family_of(signal, word, stems, conditional=bool(CONDITIONAL.search(sentence.text)))
            )
            if key:
                yield Act(
                    place,
                    signal,
                    key,
                    stems,
                    weight(signal, sentence, words.order.get(place, LEAD), len({*harms.values()} - {signal.group}), who)
                    + (SAID if index in said else 0.0),
                    says=sentence.says,
                )


def is_hollow(signal: Signal, text: str) -> bool:
    """Whether what is feared is but a word that any story has: "concerns about its actions"."""
    word = text[signal.by.start : signal.by.end].lower() if signal.by else ""
    return signal.group.startswith("=") and word in hollow()


def is_only_named(signal: Signal, stems: Sequence[tuple[str, float]]) -> bool:
    """Whether what is feared is but a name, which says nothing of what it may do: "worries about Halden"."""
    return signal.group.startswith("=") and bool(stems) and all(one.startswith("{") for one, _ in stems)


def suffering(signal: Signal, cut: Line) -> str:
    """Who suffers a harm that says little on its own; empty where that is not told."""
    found = always(signal.group)
    if signal.by is not None and (named := only(signal.group)):
        return named if victim_at(cut, token_at(cut, signal.by.start), signal.group) == named else ""
    if found or signal.by is None or not (signal.group in feared_vague() or signal.group.startswith("=")):
        return found
    at = token_at(cut, signal.by.start)
    if signal.group.startswith("="):
        trigger = cut.lowers[token_at(cut, signal.span.start)]
        staked = trigger in telling().staking or trigger in MENACES
        return victim_of(cut, at) if staked or cut.lowers[at] in hollow() else ""
    return victim_at(cut, at, signal.group)


def struck(words: StoryWords, cut: Line, harms: Mapping[int, str]) -> tuple[str, ...]:
    """The stems of what the harms of a sentence strike: "hurt the local economy", "loss of sales"."""
    spans = [struck_at(cut, at) for at in sorted(harms)[:HARMS]]
    found = [words.content(cut.words[at])[:1] for at in spans if at is not None and at not in harms]
    most = max(FEW, len(words.sentences) // COMMON)
    return tuple(dict.fromkeys(one for row in found for one in row if len(words.having(as_term(one))) <= most))


def struck_at(cut: Line, at: int) -> int | None:
    """The last word of the first noun phrase after a harm; else of the one before its modal."""
    end = at + 1
    while end - at <= 3 and (cut.lowers[end] in small().links or cut.lowers[end] in ("-", "to")):
        end += 1
    first = end
    while end < min(first + 4, len(cut)) and cut.lowers[end][:1].isalpha() and cut.lowers[end] not in small().empty:
        end += 1
    if end > first and first - at <= 3:
        return end - 1
    back = next((n for n in range(at - 1, max(-1, at - 4), -1) if cut.lowers[n] in small().modals), 0)
    return back - 1 if back else None


def feared_vague() -> frozenset[str]:
    """Families of harm that say little on their own."""
    return telling().vague_families


def family_of(signal: Signal, word: str, stems: Sequence[tuple[str, float]], *, conditional: bool) -> str:
    """The harm that a signal is of: its family, or none of its own; empty where it says nothing of what is feared."""
    threatens = signal.how == "conditional" or (conditional and signal.how in ("feared", "possible"))
    if threatens and signal.group in telling().armed:
        return THREAT
    if signal.group in feared_vague():
        alone = signal.how == "feared" and signal.group in ALONE
        return LOOSE if alone or any(s != stem(word) for s, _ in stems) else ""
    return LOOSE if signal.group.startswith("=") else signal.group


def threat_of(signal: Signal, cut: Line) -> str:
    """The risk of what somebody threatens to do, by who it is: "the crews threaten to quit"; empty for another."""
    at = token_at(cut, signal.span.start)
    own = signal.group.startswith("=") or signal.group == STRIKE
    if not (own and cut.lowers[at] in THREATENS and cut.lowers[at + 1] == "to"):
        return ""
    if not vows().labour.isdisjoint(cut.lowers[:at]):
        return f"threat:{STAFF}"
    back = at
    while back > 0 and (cut.lowers[back - 1] in small().auxiliaries or cut.lowers[back - 1].endswith("ly")):
        back -= 1
    word = cut.lowers[back - 1] if back else ""
    return f"threat:{stem(word)}" if word.isalpha() and word not in small().empty else ""


def weight(signal: Signal, sentence: Sentence, order: int, further: int, who: str = "") -> float:
    """How much a harm counts: by how it is told, how plainly it is one, beside how many others, and where it stands."""
    vague = not who and signal.group in telling().vague_families
    base = HOW[signal.how] * (VAGUE if vague and signal.how == "averted" else 1.0)
    base *= VAGUE if vague or signal.group in BROAD or signal.group.startswith("=") else 1.0
    if signal.group in BROAD and signal.how in ("told", "noted"):
        base *= HALF
    if signal.group in BLOWS and signal.how in ("told", "noted") and not who:
        base *= MERE
    if signal.group == SETBACK and signal.how == "judged":
        base *= VAGUE
    base += FURTHER * min(3, further)
    return base + (0.4 if sentence.block is Block.TITLE else 0.2 if order < LEAD else 0.0)


def bases(act: Act) -> tuple[tuple[str, ...], ...]:
    """What a cue of a harm begins with: how it is told and its family, or its own word where it is of none."""
    group = act.signal.group
    harm = f"{stem(group[1:])}*" if group.startswith("=") else f"@{group}"
    trigger = TRIGGER.get(act.signal.how, "")
    return ((trigger, harm), (harm,)) if trigger else ((harm,),)
