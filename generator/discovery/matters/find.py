"""Policy moves and risks, found by language and grouped, each as an entry with the cues that find its sentences."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.discovery.matters import fears, moves, single
from generator.discovery.matters.grouping import Act, Group
from generator.discovery.matters.induce import induce
from generator.discovery.matters.labels import label_of_move
from generator.discovery.matters.papers import Paper, papers_of
from generator.discovery.matters.risk_labels import is_bare_verb, label_of_risk, plain_label
from generator.discovery.matters.same_risk import EXPECTED, TOLD
from generator.discovery.matters.story_words import Place, StoryWords
from generator.discovery.matters.titles import title_words
from generator.evidence.matters import MatterBook
from generator.evidence.mentions import Namer
from generator.extraction.matters.lexicon import lists, nouns, papers, verbs
from generator.model.annotation import Annotated
from generator.model.discovery import Candidate
from generator.model.entity import Entity
from generator.model.ids import slug
from generator.model.kind import Kind
from generator.model.memo import FORGETFUL, Memo
from generator.model.profile import Profile

MOST = {Kind.POLICY: 20, Kind.RISK: 14}
"""Moves, and risks, that have a page: what a reader takes in."""
LISTED = 6
"""Further ones that are named as candidates."""
WEIGHTY = {Kind.POLICY: 1.0, Kind.RISK: 0.45}
"""The least score for a page: one plain act by somebody named, a harm that one article plainly fears."""
NAMED = 1.2
"""As much for what is only named, in however many articles."""
SLIGHT, FEW = 0.35, 8
"""Where there are fewer risks than these, a reader also takes slighter ones."""
SURELY = 0.6
"""The least score of a risk that only the sort of its harm names."""
AGREED = 3
"""So many articles judge a harm, or tell that it goes on, where a reader looks it up though nobody fears it."""
RELATIVES = frozenset({"that", "which", "who"})
FIRM = 0.75
"""Two articles that tell it make up for a weaker telling."""


@dataclass(frozen=True, slots=True)
class Story:
    """What candidates are made with: the story's words, the section of each kind, a page's parts, what is decided."""

    words: StoryWords
    section: Mapping[str, str]
    parts: frozenset[str]
    decided: frozenset[Place] = frozenset()


def find_matters(
    articles: Sequence[Annotated],
    entities: Sequence[Entity],
    profile: Profile,
    memo: Memo = FORGETFUL,
    read: Mapping[str, str] | None = None,
) -> list[Candidate]:
    """One candidate for each policy move and risk that the registry does not hold, with page, cues and reasons.

    A move that is known by a plan's or a law's name among `entities` is an entry of that id and name. `memo` keeps what
    articles tell, under their digests in `read`.
    """
    words = StoryWords(articles, entities, memo, read)
    taken = evidence_of(entities, words, profile)
    used = {entity.id for entity in entities}
    section = {kind: s.id for s in profile.sections for kind in s.kinds}
    story = Story(words, section, frozenset(topic.id for topic in profile.topics))
    found: list[Candidate] = []
    if Kind.POLICY in section:
        groups = moves.find_moves(articles, words, taken)
        moves_found = entries(groups, Kind.POLICY, story, papers_of(entities, groups, words))
        found += first(moves_found, used, MOST[Kind.POLICY])
    decided = frozenset(place for one in found if one.entity.page for place in one.evidence)
    if Kind.RISK in section:
        story = replace(story, decided=decided)
        risks_found = entries(fears.find_risks(articles, words, taken), Kind.RISK, story, {})
        found += first(risks_found, used, MOST[Kind.RISK])
    words.gleaned.keep()
    return found


def evidence_of(entities: Sequence[Entity], words: StoryWords, profile: Profile) -> frozenset[Place]:
    """The places that are evidence of what the registry holds already."""
    if not any(entity.cues for entity in entities):
        return frozenset()
    book, namer = MatterBook(entities, profile), Namer(entities)
    names = {entity.id: entity.name for entity in entities}
    return frozenset(
        place
        for place, sentence in words.sentences.items()
        if "" in book.find(sentence.text, {names[m.entity] for m in namer.find(sentence)}).values()
    )


def first(candidates: Iterable[tuple[Candidate, bool]], used: set[str], most: int) -> Iterable[Candidate]:
    """The weightiest candidates, each name once; what has no page takes none's place. `used` are ids, and grows."""
    count, paged = 0, 0
    for candidate, known in candidates:
        key = candidate.entity.id
        if count < most + LISTED and (known or key not in used):
            used.add(key)
            count += 1
            paged += candidate.entity.page is not None
            yield candidate if paged <= most or candidate.entity.page is None else without_page(candidate)


def without_page(candidate: Candidate, why: str = "others of its kind weigh more") -> Candidate:
    """A candidate that an editor may take up, and why it has no page."""
    entity = replace(candidate.entity, page=None, owner=False)
    reasons = (*candidate.reasons[:-1], why)
    return replace(candidate, entity=entity, reasons=reasons)


def entries(
    groups: Sequence[Group], kind: Kind, story: Story, papers: dict[int, Paper]
) -> Iterable[tuple[Candidate, bool]]:
    """(candidate, whether it bears a name that is known) for each group that weighs enough, the weightiest first."""
    count = 0
    lone: set[str] = set()
    bases = fears.bases if kind is Kind.RISK else moves.bases
    named: set[str] = set()
    shown: list[dict[Place, float]] = []
    titled: list[tuple[str, dict[Place, float]]] = []
    for number, group in enumerate(groups[: 2 * (MOST[kind] + LISTED)]):
        paper = papers.get(number)
        cues, places = induce(group, story.words, bases)
        risk = kind is Kind.RISK
        label = label_of_risk(group, story.words) if risk else label_of_move(group, story.words, places)
        if risk and not fears.is_feared(group):
            label = plain_label(group) or label
        if risk and group.score >= SURELY and " " not in label:
            label = plain_label(group) or ("" if is_bare_verb(label) else label)
        name = called(paper, label if risk else with_doer(label, group, story.words))
        key = slug(paper.name if paper else name)
        sources = len({source for source, _ in places})
        floor = SLIGHT if kind is Kind.RISK and count < FEW else WEIGHTY[kind] * (FIRM if sources > 1 else 1.0)
        if not risk and moves.is_mentioned(group):
            floor = NAMED
        if not name or not key or not places or group.score < floor:
            continue
        if risk and (name in named or fears.is_only_told(group) or is_decided(group, story.decided, story.words)):
            continue
        count += 1
        named.add(name)
        own, alone = weights(group), set[str]()
        if risk and (any(is_echo(own, other) for other in shown) or fears.is_lead_up(group, shown)):
            continue
        if kind is Kind.POLICY and any(within(group, own, other) for other in shown):
            continue
        if kind is Kind.POLICY and sources == 1 and not paper and not single.is_news(group, story.words):
            if len(lone | {name}) > single.MOST or not single.is_decision(group, story.words):
                continue
            alone = {name}
        listed = all(act.signal.how == "listed" for act in group.acts)
        if kind is Kind.POLICY and any(same(own, o, name, n, listed=listed) for n, o in titled):
            continue
        lone |= alone
        titled.append((name, own))
        shown.append(own)
        section = story.section[kind]
        entity = Entity(
            id=key,
            name=name,
            kind=paper.kind if paper else kind,
            section=section,
            page=f"{section}/{key}.md",
            owner=True,
            aliases=tuple(n for n in (paper.name, *paper.aliases) if n != name) if paper else (),
            cues=(*cues, *parts_of(group, story)),
        )
        candidate = Candidate(
            entity=entity,
            sources=sources,
            mentions=len(places),
            score=round(group.score, 3),
            reasons=reasons(group, len(places), sources, kind),
            evidence=tuple(sorted(places)),
        )
        if risk and not fears.is_feared(group) and fears.agreeing(group) < AGREED:
            candidate = without_page(candidate, "nobody fears it: it is only told, or judged so")
        yield candidate, paper is not None


def is_decided(group: Group, decided: frozenset[Place], words: StoryWords) -> bool:
    """Whether a harm that nobody fears is itself decided, or told where a decision is: what a firm cuts or closes."""
    if group.family == fears.LAYOFFS:
        return all(act.signal.how in EXPECTED and not fears.is_of_work(act, words) for act in group.acts)
    told = all(act.signal.how in TOLD and act.signal.group in fears.DONE for act in group.acts)
    return told and 2 * len(decided.intersection(group.places)) >= len(group.places)


def weights(group: Group) -> dict[Place, float]:
    """How much the weightiest act of a group counts at each of its places."""
    rows: dict[Place, float] = dict.fromkeys(group.places, 0.0)
    for act in group.acts:
        if act.place in rows:
            rows[act.place] = max(rows[act.place], act.weight)
    return rows


def is_echo(own: Mapping[Place, float], other: Mapping[Place, float]) -> bool:
    """Whether a risk of more weight tells all sentences of another, and no less plainly."""
    return all(weight <= other.get(place, -1.0) for place, weight in own.items())


def within(group: Group, own: Mapping[Place, float], other: Mapping[Place, float]) -> bool:
    """Whether all of a group's sentences are another's, which has more; not where they tell a deed, and more of it."""
    deed = bool(group.keys) or all(act.signal.group in lists().telling for act in group.acts)
    more = deed and any(weight > other.get(place, 0.0) for place, weight in own.items())
    return own.keys() < other.keys() and not more


def same(own: Mapping[Place, float], other: Mapping[Place, float], name: str, known: str, *, listed: bool) -> bool:
    """Whether two moves are told by the same sentences: by one alone that is no list, or under nearly one name."""
    return own.keys() == other.keys() and ((len(own) == 1 and not listed) or name in known or known in name)


def with_doer(label: str, group: Group, words: StoryWords) -> str:
    """The name of a move with who does it before a bare verb: "Halted all flights" of a known body."""
    first = label.partition(" ")[0].lower()
    if any(row.form == "s" for row in verbs().get(first, ())) and first not in nouns() and first not in papers():
        return ""
    if not (first.endswith("ed") and first in verbs()) and first not in title_words().past - nouns().keys():
        return label
    actors = Counter(actor for act in group.acts if act.says and is_near(act, words) for actor in act.actors[:1])
    name = min(actors, key=lambda one: (-actors[one], one), default="").strip("{}")
    if not name:
        return ""
    return f"{name} {first}{label[len(first) :]}" if name.lower() not in label.lower() else label


def is_near(act: Act, words: StoryWords) -> bool:
    """Whether no clause parts who acts from the verb, so that something else does: "said that the fire | that shut"."""
    by, text = act.signal.by, words.texts[act.place].text
    return by is not None and RELATIVES.isdisjoint(text[by.end : act.signal.span.start].lower().split())


def called(paper: Paper | None, label: str) -> str:
    """What a move is called: by a name's capitals, else by what tells who does what, else by the plain name."""
    tells = any(word[:1].isupper() for word in label.split()[1:]) or any(word in verbs() for word in label.split()[1:3])
    longer = paper is not None and label.lower().startswith(paper.name)
    fuller = paper is not None and label[:1].isupper() and paper.name in label.lower() and label.lower() != paper.name
    if paper is None or ((tells or fuller) and paper.name.islower() and not longer):
        return label
    return paper.name if not paper.name.islower() else paper.name[:1].upper() + paper.name[1:]


def parts_of(group: Group, story: Story) -> tuple[str, ...]:
    """Cues that put sentences on the page in a part of their own: what plays a risk down, what was before a move."""
    rows: list[str] = []
    for part, other, bases in (("discount", group.against, fears.bases), ("before", group.before, moves.bases)):
        if part in story.parts and other is not None:
            rows += [f"{part}: {cue}" for cue in induce(other, story.words, bases)[0]]
    return tuple(rows)


def reasons(group: Group, places: int, sources: int, kind: Kind) -> tuple[str, ...]:
    """Why it is what it is, and how it ranks."""
    what = "feared, warned of or to be prevented" if kind is Kind.RISK else "decided, permitted, banned or proposed"
    return (
        f"sentences that tell what is {what}: {places}, articles that do: {sources}",
        f"stems that its sentences share: {', '.join(stem.strip('{}') for stem, _ in group.counts.most_common(6))}",
        "it is among the weightiest of its kind",
    )
