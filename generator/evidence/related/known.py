"""What is certain of decisions, risks and things is told as relations too: who decides, plans, warns, plays down."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.evidence.claims.words import root
from generator.evidence.cues import words_of
from generator.evidence.decided import decided, decider, every
from generator.evidence.register import register
from generator.evidence.related.deciding import Move
from generator.evidence.related.lexicon import verbs
from generator.evidence.things import thing_facts
from generator.model.annotation import Signal
from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.model.decision import Told
from generator.model.kind import ACTORS
from generator.model.register import Heard
from generator.model.story import Matter

Found = tuple[str, str, str]
LONG, MANY = 4, 3
"""Letters of a telling word, and how many of them make a long name."""
Known = Iterator[tuple[Found, Statement]]
FACTS = {"supplier": "supplies", "maker": "makes", "operator": "uses"}
"""What somebody named in a fact of a thing does with it, by the sort of the fact."""
STANCES = {"for": "supports", "against": "opposes"}
"""What a stance on a decision is called where its verb is in no list."""
PLANNING = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|inten(?:ds?|ded|tions?)|will|would|vow(?:s|ed)|pledge[sd]?|promise[sd]?|agree[sd]?|offer(?:s|ed)"
    r"|threaten(?:s|ed)|wants?|seeks?|sought|expect(?:s|ed)|decision|deci[ds]\w+|signal(?:s|ed|led)|propos\w+|hope[sd]?"
    r"|prepar\w+|refus\w+|wish\w*|consider\w*|willing\w*|aims? to|due to|set to|moved? to)\b"
)
"""Between whoever only means to do something and what that is."""
BEGUN = re.compile(r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|continu(?:es?|ed|ing)) to\s\Z")
"""Before a verb: what it tells is under way."""
AHEAD = frozenset({"decided", "meant"})
"""How a decision is told that is meant and not yet taken: "expressed intentions to cut"."""


def known_relations(briefing: Briefing, moves: Mapping[str, Move]) -> Known:
    """Each relation with the statement that shows it; both ends are entities of the registry, the first an actor."""
    kinds = {key: entity.kind for key, entity in briefing.entity.items()}
    for found, statement in (*of_decisions(briefing, moves), *of_risks(briefing), *of_things(briefing)):
        if kinds[found[0]] in ACTORS:
            yield found, statement


def on_pages(matters: Iterable[Matter]) -> Mapping[str, list[Matter]]:
    """The matters of each page, its own first."""
    found: dict[str, list[Matter]] = defaultdict(list)
    for matter in sorted(matters, key=lambda m: (not m.entity.owner, m.entity.id)):
        if matter.entity.page:
            found[matter.entity.page].append(matter)
    return found


def shown_by(matters: Sequence[Matter], statement: Statement) -> str | None:
    """The first matter that a statement is evidence of."""
    return next((m.entity.id for m in matters if any(one.id == statement.id for one in m.evidence)), None)


def of_decisions(briefing: Briefing, known: Mapping[str, Move]) -> Known:
    """Who took a decision, who is for or against it, and who only means to take it."""
    pages = on_pages(briefing.moves)
    taken = set[str]()
    for row in briefing.once(decided):
        moves = pages[row.page]
        for one in row.by:
            move = shown_by(moves, one.statement)
            if move and one.entity and is_of(briefing, known[move], one):
                taken.add(move)
                yield (one.entity, "decides", move), one.statement
        for sort, one in row.stances:
            if one.entity and sort in STANCES:
                yield (one.entity, stance(one.shown_by, STANCES[sort]), moves[0].entity.id), one.statement
    for one, move in planned(briefing, [m for m in briefing.moves if m.entity.id not in taken]):
        if one.entity and is_of(briefing, known[move], one):
            text = one.statement.text
            ahead = PLANNING.search(text, one.span.end, one.cue.start) and not BEGUN.search(text[: one.cue.start])
            yield (one.entity, "plans" if ahead else "decides", move), one.statement


def is_of(briefing: Briefing, move: Move, one: Told) -> bool:
    """Whether what somebody is told to have decided is what the decision's name says."""
    here = {mention.entity for mention in briefing.mentions_at.get(one.statement.place, ())}
    return move.may_be_of(one.shown_by, briefing.entity[one.entity or ""], here, one.statement.text)


def stance(verb: str, plain: str) -> str:
    """What the relation of a verb for or against something is called."""
    readings = verbs()[0].get(verb.lower(), ())
    return next((row.predicate.name for row in readings if row.predicate.attitude and not row.light), plain)


def planned(briefing: Briefing, moves: Sequence[Matter]) -> Iterator[tuple[Told, str]]:
    """Who means to do what no sentence tells as done."""
    wanted = {s.place for move in moves for s in every(move)}
    told: dict[tuple[str, int], list[Signal]] = defaultdict(list)
    for article in briefing.articles:
        for signal in article.signals:
            if signal.sort == "move" and signal.how in AHEAD and (article.source.id, signal.sentence) in wanted:
                told[article.source.id, signal.sentence].append(signal)
    for move in moves:
        for statement in move.evidence:
            for signal in told[statement.place]:
                one = decider(briefing, statement, signal, hows=AHEAD)
                if one:
                    yield one, move.entity.id


def of_risks(briefing: Briefing) -> Known:
    """Who warns of a risk, and who plays it down."""
    pages = on_pages(briefing.risks)
    for row in briefing.once(register):
        yield from heard(pages[row.page], row.warned, "warns_of")
        yield from heard(pages[row.page], row.played_down, "plays_down")


def heard(risks: Sequence[Matter], rows: Iterable[Heard], predicate: str) -> Known:
    """Those of the register who have a name of their own, with the risk that their sentence tells of."""
    for row in rows:
        risk = shown_by(risks, row.statement) or risks[0].entity.id
        if row.entity and is_named_in(next(r.entity.name for r in risks if r.entity.id == risk), row.statement.text):
            yield (row.entity, predicate, risk), row.statement


def is_named_in(name: str, text: str) -> bool:
    """Whether a sentence has a telling word of a risk's name, where that is a longer one."""
    words = {root(word) for word in words_of(name) if len(word) >= LONG}
    return len(words) < MANY or not words.isdisjoint(root(word) for word in words_of(text))


def of_things(briefing: Briefing) -> Known:
    """Who supplies, makes or uses a thing, where its facts name them."""
    for fact in briefing.once(thing_facts):
        for mention in briefing.mentions_at.get(fact.statement.place, ()) if fact.sort in FACTS else ():
            if fact.span.holds(mention.span) and mention.entity != fact.thing:
                yield (mention.entity, FACTS[fact.sort], fact.thing), fact.statement
