"""Who took a decision and when, how far it goes, who is for it or against: each from one sentence, or not at all."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from generator.evidence.claims import content
from generator.evidence.fearing import LOADED, LONGEST, is_head, triggers_in
from generator.evidence.saying import saying
from generator.evidence.steps import with_steps
from generator.model.annotation import Annotated, Attribution, DateRef, Precision, Signal, Span
from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.model.decision import Decided, Told
from generator.model.entity import How, Mention
from generator.model.kind import Kind
from generator.model.story import Matter

Place = tuple[str, int]
DECIDERS = frozenset({Kind.PERSON, Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION})
TAKEN = frozenset({"done", "earlier", "listed"})
"""How a decision is told that was taken."""
NO_ACT = frozenset({"announce", "intend", "propose", "ask", "demand", "counter", "warn-off", "talk", "paper", "named"})
"""Classes of words that decide nothing."""
UNDONE = re.compile(r"\b(?:not|never|is|are|was|were|be|been|being)\b|n['’]t\b")
"""Between somebody and a verb: they did not do it, or it was done to them."""
FAR = 160
"""Characters between somebody and the verb for what they decided, at most: beyond that it has another subject."""
ANOTHERS = re.compile(r"\w (?:[^,]* )?(?:that|which|who)\s+(?:\w+ly\s+)?\Z")
"""Between the two: the verb is that of a noun in between, "wrote … under a law that gave"."""
DATED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
APART = re.compile(
    r"[;:—“”]|\b(?:and|but|which|who|that|while|after|before|when|as|since|until|by|from|if|because|for|of|at|about|over)\b"
)
"""With one of these between, a date may be another event's."""
REACH = 70
"""Characters between a date and the verb that it dates, at most."""
SCOPE = re.compile(
    r"\b(?:(?:specifically|solely|exclusively|strictly) (?:aimed|directed|targeted|meant|limited|restricted)"
    r"|limited|restricted|confined) (?:at|to) [^,;:.“”]{3,80}"
)
TERM = re.compile(
    r"\b(?:until further notice"
    r"|within (?:a|an|one|two|three|six|nine|\d+|several) (?:day|week|month|year)s?(?:['’] time)?"
    r"|for (?:a|one|two|three|six|nine|\d+|several) (?:day|week|month|year)s)\b"
)
NOT_NOW = re.compile(
    r"\b(?:not|never|no longer|previously|been|be|was|were|had|earlier|could|may|might|would)\s+\Z|n['’]t\s+\Z"
)
"""Before a limit: it is none of this decision, or not sure."""
FOR = re.compile(r"\b(?:prais|welcom|applaud|hail|back|endors|support|commend|laud)(?:e|ed|es|s|ing)?\b")
AGAINST = re.compile(
    r"\b(?:condemn|critici[sz]|denounc|oppos|slam(?:m)?|blast|reject|decr(?:y|i)|deplor|assail|protest)(?:e|ed|es|s|ing)?\b"
)
OPPOSED = re.compile(r"(?:oppos|resist)(?:e|ed|es|s|ing)?\b")
"""What is done against somebody else's decision."""
BUT = re.compile(r"\A[^.;]{0,80}?,? (?:but|although|though|provided|as long as|on condition|if)\b")
"""What follows praise or blame that is not without reserve."""
GAP = re.compile(r"\A (?:(?:the|this|that|these|his|her|its|their) )?(?:[\w’'.-]+ ){0,2}\Z")
"""What may stand between the verb and the words for the decision."""
OTHER = re.compile(r"\b(?:delay|lack|absence|pace|timing|of|in|on|over|for|against|to)\b")
"""Between the two: it is something about the decision that is praised or blamed."""


def decided(briefing: Briefing) -> tuple[Decided, ...]:
    """What is certain of the decisions that have a page, sorted by page."""
    pages: dict[str, list[Matter]] = defaultdict(list)
    for move in briefing.moves:
        if move.entity.page and move.entity.owner:
            pages[move.entity.page].append(move)
    wanted = {s.place for rows in pages.values() for move in rows for s in every(move)}
    told = at_places(briefing.articles, wanted)
    rows = [of_page(briefing, page, moves, told) for page, moves in sorted(pages.items())]
    return with_steps(briefing, rows)


def every(move: Matter) -> list[Statement]:
    """All statements that take part in a decision, in order of place; each once."""
    rows = {s.place: s for _, part in move.parts for s in part} | {s.place: s for s in move.evidence}
    return [rows[place] for place in sorted(rows) if len(rows[place].text) <= LONGEST]


Found = tuple[Sequence[Signal], Sequence[DateRef], Sequence[Attribution]]


def at_places(articles: Iterable[Annotated], wanted: set[Place]) -> Mapping[Place, Found]:
    """The words for deciding, the dates and who says so, in the sentences that are wanted."""
    found: dict[Place, tuple[list[Signal], list[DateRef], list[Attribution]]] = {p: ([], [], []) for p in wanted}
    for article in articles:
        id_ = article.source.id
        for signal in article.signals:
            if signal.sort == "move" and (id_, signal.sentence) in found:
                found[id_, signal.sentence][0].append(signal)
        for date in article.dates:
            if (id_, date.sentence) in found:
                found[id_, date.sentence][1].append(date)
        for one in article.attributions:
            if (id_, one.sentence) in found:
                found[id_, one.sentence][2].append(one)
    return found


def of_page(briefing: Briefing, page: str, moves: Sequence[Matter], told: Mapping[Place, Found]) -> Decided:
    """The decisions of one page."""
    evidence = {s.place: s for move in moves for s in move.evidence if len(s.text) <= LONGEST}
    before = {s.place for move in moves for s in move.part("before")}
    acts = [
        (evidence[place], signal, one)
        for place in sorted(evidence)
        for signal in told[place][0]
        if (one := decider(briefing, evidence[place], signal)) is not None
    ]
    acts = named_by([move.entity.title for move in moves], list(evidence.values()), acts)
    by = chosen([one for _, _, one in acts])
    who = {one.entity for one in by}
    dates = [
        (statement, date)
        for statement, signal, one in acts
        if one.entity in who
        for date in told[statement.place][1]
        if dates_it(statement.text, signal.span, date)
    ]
    ids = {move.entity.id for move in moves}
    rows = {s.place: s for move in moves for s in every(move)}
    about = {one.statement.place for one in by} | {s.place for move in moves for s in move.part("scope")} & set(rows)
    return Decided(
        page=page,
        by=by,
        dates=tuple({(s.place, d.span): (s, d) for s, d in dates}.values()),
        scope=tuple(
            row
            for place in sorted((about | set(evidence)) - before)
            for row in limits(rows[place], close=place in about)
        ),
        stances=tuple(row for place in sorted(rows) for row in stances(briefing, rows[place], told[place][2], ids)),
    )


Act = tuple[Statement, Signal, Told]


def named_by(titles: Sequence[str], statements: Sequence[Statement], acts: Sequence[Act]) -> list[Act]:
    """The acts of which a title tells, by its words; all, where no statement says what a title says."""
    said = {one.id for title in titles for one in saying(title, statements)}
    if not said:
        return list(acts)
    words = frozenset[str]().union(*map(content, titles))
    return [act for act in acts if act[0].id in said or content(act[2].shown_by) & words]


def decider(briefing: Briefing, statement: Statement, signal: Signal, hows: AbstractSet[str] = TAKEN) -> Told | None:
    """Who is told to have decided: the words before the verb, where they end with a name."""
    if signal.by is None or signal.how not in hows or signal.group in NO_ACT:
        return None
    text, end = statement.text, signal.by.end
    if OPPOSED.match(text, signal.span.start):
        return None
    end -= 2 if text[signal.by.start : end].endswith(("’s", "'s")) else 0
    here = briefing.mentions_at.get(statement.place, ())
    named = [m for m in here if m.span.end == end and m.span.start >= signal.by.start and is_name(m)]
    named = [m for m in named if is_head(text[signal.by.start : m.span.start], briefing.entity[m.entity])]
    best = min(named, key=lambda m: (m.span.start, m.entity), default=None)
    if best is None or briefing.entity[best.entity].kind not in DECIDERS or signal.span.start < end:
        return None
    joined = re.search(r"(?:\band|&|,) (?:\w+[’']s )?\Z", text[signal.by.start : best.span.start])
    between = text[end : signal.span.start]
    if joined or len(between) > FAR or LOADED.search(text[: best.span.start]) or UNDONE.search(between):
        return None
    if ANOTHERS.search(between):
        return None
    return Told(statement=statement, span=best.span, cue=signal.span, entity=best.entity)


def is_name(mention: Mention) -> bool:
    """Whether a mention is by name, alias or metonym."""
    return mention.how in (How.NAME, How.ALIAS, How.METONYM)


def chosen(rows: Sequence[Told]) -> tuple[Told, ...]:
    """The decider whom more sentences name than all others together; none where that is open."""
    places: dict[str, dict[Place, Told]] = defaultdict(dict)
    for row in rows:
        places[row.entity or ""].setdefault(row.statement.place, row)
    best = max(places.values(), key=len, default={})
    rest = sum(len(found) for found in places.values()) - len(best)
    return tuple(best[place] for place in sorted(best)) if len(best) > rest else ()


def dates_it(text: str, verb: Span, date: DateRef) -> bool:
    """Whether a date says when the verb was: it opens the sentence or stands by it, and no other clause between."""
    if not date.first or date.precision not in DATED or date.role or LOADED.search(text[: date.span.start]):
        return False
    if date.span.start >= verb.end:
        between = text[verb.end : date.span.start]
        return len(between) <= REACH and "," not in between and not APART.search(between)
    between = text[date.span.end : verb.start]
    opens = date.span.start <= 1
    return (opens or not text[: date.span.start].strip()) and between.startswith(",") and not APART.search(between)


def limits(statement: Statement, *, close: bool) -> Iterator[tuple[str, Told]]:
    """How far a decision goes, in the words of one sentence; in one that tells who decided, also when and if."""
    for sort, pattern in (("scope", SCOPE), ("term", TERM))[: 2 if close else 1]:
        for match in pattern.finditer(statement.text):
            span = Span(match.start(), match.start() + len(match[0].rstrip()))
            if not NOT_NOW.search(statement.text[: span.start]) and not LOADED.search(statement.text[: span.start]):
                yield sort, Told(statement=statement, span=span, cue=span)
    for trigger in triggers_in(statement) if close else ():
        if not trigger.words.split()[0].endswith("ing"):
            yield "condition", Told(statement=statement, span=trigger.span, cue=trigger.span)


def stances(
    briefing: Briefing, statement: Statement, said: Sequence[Attribution], ids: set[str]
) -> Iterator[tuple[str, Told]]:
    """Who praises the decision and who condemns it: what they speak of must be the decision, in words for it."""
    text = statement.text
    here = briefing.mentions_at.get(statement.place, ())
    for one in said:
        pattern = FOR if FOR.search(one.cue) else AGAINST if AGAINST.search(one.cue) else None
        if pattern is None or one.span is None:
            continue
        verb = pattern.search(text, one.span.end)
        if verb is None or LOADED.search(text[: one.span.start]):
            continue
        if re.search(r"\bnot\b|n['’]t\b|[,;:]", text[one.span.end : verb.start()]):
            continue
        for m in here:
            gap = text[verb.end() : m.span.start] if m.entity in ids and m.span.start > verb.end() else "?"
            if GAP.match(gap) and not OTHER.search(gap):
                sort = "conditional" if BUT.match(text[m.span.end :]) else "for" if pattern is FOR else "against"
                who = [w for w in here if w.span.end == one.span.end and w.span.start >= one.span.start]
                entity = min(who, key=lambda w: (w.span.start, w.entity)).entity if who else None
                yield sort, Told(statement=statement, span=one.span, cue=Span(*verb.span()), entity=entity)
                break
