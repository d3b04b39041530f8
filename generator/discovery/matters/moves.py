"""Policy moves: acts of deciding, grouped by what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.discovery.matters.about import weighed_by
from generator.discovery.matters.deeds import Deeds
from generator.discovery.matters.grouping import JOINS, RAREST, Act, Group, attach, group_acts, joined
from generator.discovery.matters.headline_leads import lent, with_leads
from generator.discovery.matters.one_bill import OneBill
from generator.discovery.matters.participants import Participants
from generator.discovery.matters.sides import sides_of
from generator.discovery.matters.steps import in_steps
from generator.discovery.matters.story_words import Place, StoryWords
from generator.discovery.matters.tallies import Tallies
from generator.discovery.matters.told_acts import Known, Told, told_in
from generator.discovery.matters.worth import LEAD, PASSING, WEAK, is_vow, is_weak
from generator.extraction.matters.lexicon import families, lists
from generator.model.annotation import Annotated

KNOWN = 3
"""Articles that must name an act that none tells for its own sake."""
LASTING, LASTS = frozenset({"talk", "inquiry"}), 2
"""Families of what goes on for a time, and so is named rather than told; as many articles there."""
MAIN = 3
"""Articles that tell of the main move."""


def find_moves(articles: Sequence[Annotated], words: StoryWords, taken: frozenset[Place]) -> list[Group]:
    """The groups of acts, the weightiest first."""
    acting_for = sides_of(words)
    known = Known(Deeds(words), Participants(words), Tallies(words.texts), OneBill(words), acting_for)
    acts = [a for article in articles for a in acts_of(article, words, known) if a.place not in taken]
    dates = {article.source.id: article.source.published or "" for article in articles}
    told = group_acts([act for act in acts if is_told(act, words)])
    left = attach([act for act in acts if not is_told(act, words)], told)
    named = [group for group in group_acts(left) if is_known(group)]
    found = with_votes(with_leads(joined([*told, *named]), words), words, known.tallies)
    groups = [group for group in against_main(in_steps(found, dates)) if stands(group, words)]
    for group in groups:
        group.factor = topical(group, words)
    return list(without_themes(sorted(groups, key=lambda g: (-g.score, g.places))))


def without_themes(groups: Sequence[Group]) -> Iterable[Group]:
    """The groups, but for what no sentence tells as done and the main one is about: its subject under other words."""
    main = next((group for group in groups if len(group.sources) >= MAIN and not is_mentioned(group)), None)
    for group in groups:
        theme = main is not None and group is not main and is_mentioned(group)
        if not (theme and main and 2 * sum(main.share(act) >= JOINS for act in group.acts) >= len(group.acts)):
            yield group


def with_votes(groups: Sequence[Group], words: StoryWords, tallies: Tallies) -> list[Group]:
    """The groups, each with the sentences that only tell how its vote ended: "the tally: 40 for, 7 against"."""
    held = {act.place for group in groups for act in group.acts}
    for group in groups:
        act = max(group.acts, key=lambda a: (a.tally is not None, a.weight))
        for place in sorted(p for p, t in tallies.of.items() if t == act.tally and p not in held and p in words.order):
            group.add(lent(act, place, words))
    return list(groups)


def is_mentioned(group: Group) -> bool:
    """Whether every sentence of a group only names what is decided."""
    return all(act.signal.how in PASSING for act in group.acts)


def is_told(act: Act, words: StoryWords) -> bool:
    """Whether an act is told for its own sake: by a full verb, or by any word where an article begins."""
    first = not act.says or words.order.get(act.place, LEAD) == 0
    if is_vow(act.signal, words.texts[act.place].text):
        return False
    return act.signal.how not in PASSING or first or (act.signal.how == "doing" and bool(act.sides))


def is_known(group: Group) -> bool:
    """Whether enough articles name what none tells for its own sake: by more than the sort of thing that it is."""
    body = [act for act in group.acts if act.says]
    if group.family in LASTING:
        return len({act.place[0] for act in body}) >= LASTS
    bare = {act.place[0] for act in body if all(stem.startswith("@") for stem, _ in act.stems)}
    telling: dict[str, set[str]] = defaultdict(set)
    for act in body:
        for word in (word for word, _ in act.stems if not word.startswith("@")):
            telling[word].add(act.place[0])
    return max((len(bare | sources) for sources in telling.values()), default=len(bare)) >= KNOWN


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
    plans = {act.place[0] for act in group.acts if is_plan(act, words)}
    return bool(telling) or len(named) > 1 or len(plans) > 1


def is_plan(act: Act, words: StoryWords) -> bool:
    """Whether an act is a plan that its name tells."""
    text = words.texts[act.place].text
    return act.says and text[act.signal.span.start : act.signal.span.end].lower() in lists().plans


def topical(group: Group, words: StoryWords) -> float:
    """How much a group is about what the whole story is about: from eight tenths to one and one tenth."""
    total = sum(weight for act in group.acts for _, weight in act.stems)
    shared = sum(weight * words.spread(one) for act in group.acts for one, weight in act.stems)
    return 0.8 + 0.3 * shared / total if total else 0.8


def acts_of(article: Annotated, words: StoryWords, known: Known) -> Iterable[Act]:
    """The acts of one article that are about something."""
    source = article.source.id
    more = words.memo.key(known.asked(article, words)) if words.memo.store is not None else ""
    told = words.gleaned.recall(Told, source, f"moves {more}", lambda: Told(tuple(told_in(article, words, known))))
    for one in told.acts:
        signal = article.signals[one.signal]
        sentence = article.source.sentences[signal.sentence]
        place = (source, signal.sentence)
        actors = one.actors
        pair, whom = ("", "") if one.bygone else known.participants.pair(signal, place, actors, known.acting_for)
        yield Act(
            place,
            signal,
            family=one.family,
            stems=with_name(weighed_by(words, one.stems, one.factors), whom or one.only),
            weight=one.weight,
            says=sentence.says,
            actors=actors,
            sides=one.sides,
            key=one.key,
            bond=one.bond,
            pair=pair,
            tally=None if signal.how in PASSING else known.tallies.of.get(place),
            lent=one.lent,
            marks=one.marks,
        )


def with_name(stems: tuple[tuple[str, float], ...], whom: str) -> tuple[tuple[str, float], ...]:
    """What an act is about, with the name of whom it is done to where that is only described."""
    return stems if not whom or any(stem == whom for stem, _ in stems) else ((whom, RAREST), *stems)


def bases(act: Act) -> tuple[tuple[str, ...], ...]:
    """What a cue of an act begins with: its class, or its own word where it is of none."""
    return ((f"@{act.signal.group}",),) if act.signal.group in families() else ((),)
