"""Who fears something in a sentence, in which words and on what condition, and who plays it down; else nobody."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.evidence.claims.clauses import clauses_of
from generator.evidence.origins.lexicon import is_outlet
from generator.extraction.tokens import line
from generator.model.annotation import Attribution, Signal, Span
from generator.model.claim import Statement
from generator.model.entity import Entity, How, Mention
from generator.model.kind import Kind
from generator.model.register import Heard, Trigger

FEAR = re.compile(
    r"\b(?:warn(?:s|ed|ing|ings?)?|fear(?:s|ed|ing)?|concern(?:s|ed)?|worr(?:y|ies|ied|ying)|caution(?:s|ed|ing)?"
    r"|alarm(?:s|ed|ing)?|risk(?:s|ed|ing)?|dangers?|anxiet(?:y|ies)|apprehensions?|misgivings?)\b",
    re.IGNORECASE,
)
"""Words for a fear. Who threatens warns of nothing: "threatens" is none of them."""
MAYBE = re.compile(r"\b(?:could|may|might|would|potential(?:ly)?|possib(?:le|ly|ility)|likely|unlikely)\b")
"""Words that say how sure a warning is."""
DOWN = re.compile(r"\b(?:downplay|play\w* down|dismiss|brush\w* (?:off|aside)|shrug\w* off|reject)", re.IGNORECASE)
"""Verbs by which a fear is played down."""
SMALL = re.compile(
    r"\b(?:fears?|concerns?|worr(?:y|ies)|risks?|dangers?|threats?|warnings?)\b[^,;.]{0,40}?\b(?:is|are|was|were|be|been)\b"
    r"[^,;.]{0,20}?\b(?:exaggerat|overstat|overblown|unfounded|misplaced|unwarranted|minimal|low\b|small\b|remote\b)",
    re.IGNORECASE,
)
"""What is said of a fear that is played down: "such fears are exaggerated"."""
WARY = re.compile(
    r"\s+(?:(?:is|are|was|were|has|have|had|been|remains?|long|also|still|increasingly|deeply|especially)\s+){1,4}"
    r"(?P<word>cautious|wary|afraid|fearful|nervous|worried|concerned|alarmed)\s+(?:about|of|over|that|by)\b"
)
"""What says of somebody that they fear something: "has long been wary of"."""
GROWN = re.compile(
    r"\b(?:heighten|rais|deepen|grow|increas|fuel|stok|spark|renew|intensif)\w*\s+(?:\w+\s+){0,2}?"
    r"(?P<word>concerns|fears|worries)\b"
)
"""A fear that grows, of whoever has it."""
FEARS = re.compile(r"\b(?:fears?|concerns?|worries|warnings?|risks?|dangers?|threats?|possibility|likelihood)\b")
CONTRAST = re.compile(
    r";|, (?:but|although|though|while|whereas|even as|yet)\b|(?<!,) (?:but|although|though|whereas)\b"
)
CONCESSION = re.compile(r"\A(?:While|Although|Though|Despite|Even though|Even as)\b[^,;]*,")
"""A clause at the opening that the main clause speaks against."""
OF = re.compile(r"\b(?:of|for|from|in|at|with|to|by|on)\b")
OFFICE = re.compile(r"\b(?:of|for) (?:the )?[A-Z]\w+ \Z")
"""What stands before a name as part of a title: "Secretary of State"."""
LOADED = re.compile(
    r"(?:\b(?:not|never|no|nor|without|neither|hardly|barely|nearly|almost|about|around|approximately|roughly|some|over"
    r"|under|only|could|may|might|would|should|can|perhaps|likely|unlikely|if|unless|than|most|least|many|much|up to"
    r"|estimated|reportedly|allegedly|possibly|probably|denied|denies|denying|\d(?:[\d.,]*\d)?)|n['’]t)\s+\Z",
    re.IGNORECASE,
)
"""A word that must not be cut off before a stretch that is shown alone."""
WHO = re.compile(r"\b(?:it|he|she|they|we|I)\s+\Z")
VOWS = re.compile(r"\b(?:promis|pledg|vow|threaten|agree)", re.IGNORECASE)
"""Verbs of those who mean to do what they speak of."""
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "you"})
FEARED = frozenset({"feared", "possible", "conditional"})
NAMED = frozenset({Kind.PERSON, Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.FORCE})
LONGEST = 1_500
"""Characters of a sentence of which facts are read; what is longer is no sentence."""
TAIL = 4
"""Words after a voice that still close the sentence."""
MOST = 2
"""Words of a warning that are shown."""
IF = re.compile(
    r"(?<!even )(?<!as )(?<!only )\b(?:if|unless|in case|in the event)\b"
    r"(?! (?:necessary|needed|possible|so|not|any)\b)",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"\b(?:see|sees|saw|ask|asks|asked|asking|know|knows|wonder\w*|determine\w*|unclear|sure|decid\w+|check\w*)\s*\Z"
)
"""After these, "if" asks."""
SUBJECT = re.compile(
    r"\bthat ((?!be|noth|someth|anyth|everyth)[a-z]+ing [^,;:“”\"]{5,80}?) (?:could|may|might|would)\b"
)
"""What is done and may bring the harm: "that allowing longer hauls could ..."."""
GOES_ON = re.compile(r"(?:\A|\s)(?:and|or)\s*\Z|\A\s*(?:and|or)\b")
"""A clause that is joined to another: the two are one condition."""
ORPHAN = re.compile(r"\w+ (?:it|he|she|they|we|this|that|these|those)\b", re.IGNORECASE)
"""A condition on what it does not name."""
PAUSE = re.compile(r"[,;:.—]")
FEWEST = 4
"""Words of a condition that says something by itself."""


def heard_in(
    statement: Statement,
    said: Sequence[Attribution],
    fears: Sequence[Signal],
    mentions: Sequence[Mention],
    entities: Mapping[str, Entity],
) -> tuple[list[Heard], list[Heard]]:
    """Those who warn in a sentence, and those who play a fear down."""
    text = statement.text
    warned: list[Heard] = []
    down: list[Heard] = []
    for one in said:
        if (
            one.span is None
            or is_outlet(one.text or "")
            or VOWS.search(one.cue)
            or LOADED.search(text[: one.span.start])
        ):
            continue
        part = segment(text, one.span)
        at = cue_at(text, one)
        if plays_down(text, one, at, part, fears):
            down.append(heard(statement, one.span, mentions, entities, ()))
        elif at is not None and (FEAR.search(one.cue) or fears_after(text, one.span, at, part, fears=fears, said=said)):
            first = part.start if closes(text, one.span, at) else min(at.start, one.span.end)
            words = hedges(text, at, Span(first, part.end), fears)
            others = [other for other in said if other.span != one.span]
            if not any(known.span == one.span for known in warned) and not reports_fear(others, at, part):
                warned.append(heard(statement, one.span, mentions, entities, words))
    warned.extend(wary(statement, mentions, entities, {one.span for one in warned}))
    spans = {other.span for other in down}
    warned = [one for one in warned if one.span not in spans and one.span is not None]
    if not warned:
        warned.extend(nobodys(statement, fears, [one.span for one in said if one.span is not None]))
    return warned, [one for one in down if one.span is not None]  # of a pronoun for somebody unknown nobody is heard


def wary(
    statement: Statement, mentions: Sequence[Mention], entities: Mapping[str, Entity], known: set[Span | None]
) -> Iterator[Heard]:
    """Those who are told to be wary of something: their name stands right before."""
    text = statement.text
    for match in WARY.finditer(text):
        ends = [m for m in mentions if m.span.end == match.start() and m.how is not How.REFERENCE]
        best = min(ends, key=lambda m: (m.span.start, m.entity), default=None)
        if best is None or best.span in known or LOADED.search(text[: best.span.start]):
            continue
        part = Span(match.start("word"), segment(text, best.span).end)
        first = Span(*match.span("word"))
        words = hedges(text, first, part, ())
        yield heard(statement, best.span, mentions, entities, tuple(sorted({first, *words}))[:MOST])


def segment(text: str, span: Span) -> Span:
    """The part of a sentence, between words of contrast, that holds a stretch."""
    opening = CONCESSION.match(text)
    borders = [*([opening.end()] if opening else ()), *(match.start() for match in CONTRAST.finditer(text))]
    start = max((at for at in borders if at <= span.start), default=0)
    end = min((at for at in borders if at >= span.end), default=len(text))
    return Span(start, end)


def cue_at(text: str, one: Attribution) -> Span | None:
    """Where the words stand that show who says so; the nearest to the words for them."""
    if one.span is None:
        return None
    after, before = text.find(one.cue, one.span.end), text.rfind(one.cue, 0, one.span.start)
    if after < 0 and before < 0:
        return None
    near = after if before < 0 or 0 <= after - one.span.end <= one.span.start - before else before
    return Span(near, near + len(one.cue))


def fears_after(
    text: str, voice: Span, at: Span, part: Span, *, fears: Sequence[Signal], said: Sequence[Attribution]
) -> bool:
    """Whether something is feared in what somebody says: after the verb, or before who closes the sentence.

    What another says within that is not theirs.
    """
    first = part.start if closes(text, voice, at) else at.end
    between = [one.span for one in said if one.span is not None and one.span != voice]
    return any(
        first <= signal.span.start < part.end
        and not voice.overlaps(signal.span)
        and not any(first <= span.start < signal.span.start for span in between)
        for signal in fears
        if signal.how in FEARED and not VOWS.search(text, first, signal.span.end) and not is_plan(text, signal)
    )


def closes(text: str, voice: Span, at: Span) -> bool:
    """Whether what somebody says stands before them: "according to", or at the end."""
    return at.start < voice.start or len(text[voice.end :].split()) <= TAIL


def reports_fear(said: Sequence[Attribution], at: Span, part: Span) -> bool:
    """Whether what somebody says is that others fear something: "the paper notes that officials are concerned"."""
    return any(
        FEAR.search(other.cue) and other.span is not None and at.end <= other.span.start < part.end for other in said
    )


def is_fear(text: str, signal: Signal) -> bool:
    """Whether a signal is of what may be, by a word for a fear or by "could"; what somebody would do is their plan."""
    words = text[signal.span.start : signal.span.end]
    known = bool(FEAR.fullmatch(words) or MAYBE.fullmatch(words))
    return known and signal.how in FEARED and not is_plan(text, signal)


def is_plan(text: str, signal: Signal) -> bool:
    """Whether a signal is only what somebody would do: "she would"."""
    return text.startswith("would", signal.span.start) and WHO.search(text[: signal.span.start]) is not None


def plays_down(text: str, one: Attribution, at: Span | None, part: Span, fears: Sequence[Signal]) -> bool:
    """Whether somebody plays a fear down: by the verb, or by what they say of it."""
    if at is None or FEAR.search(one.cue):
        return False
    rest = text[at.start : part.end] if one.span and one.span.start < at.start else text[part.start : part.end]
    if DOWN.search(one.cue):
        return FEARS.search(rest) is not None
    less = any(s.how == "discounted" and at.end <= s.span.start < part.end for s in fears)
    return less or SMALL.search(rest) is not None


def hedges(text: str, at: Span, part: Span, fears: Sequence[Signal]) -> tuple[Span, ...]:
    """The words of a warning: that for the fear, and that which says how sure it is."""
    first = FEAR.search(text, min(at.start, part.start), part.end)
    maybe = MAYBE.search(
        text, at.end if part.start <= at.start and first and first.start() >= at.start else part.start, part.end
    )
    signal = next((s.span for s in fears if is_fear(text, s) and part.start <= s.span.start < part.end), None)
    found = [Span(*match.span()) for match in (first, maybe) if match] or ([signal] if signal else [])
    return tuple(sorted(set(found)))[:MOST]


def heard(
    statement: Statement,
    span: Span,
    mentions: Sequence[Mention],
    entities: Mapping[str, Entity],
    words: tuple[Span, ...],
) -> Heard:
    """One who is heard, with the entry that the end of the words for them names."""
    words_ = statement.text[span.start : span.end]
    ends = [m for m in mentions if m.span.end == span.end and m.span.start >= span.start]
    ends = [m for m in ends if is_head(words_[: m.span.start - span.start], entities[m.entity])]
    best = min(ends, key=lambda m: (m.span.start, m.entity), default=None)
    named = best is not None and best.how is not How.DEMONYM and entities[best.entity].kind in NAMED
    last = words_.split()[-1]
    if best is None and words_.lower() in PRONOUNS:
        return Heard(statement=statement, hedges=words)
    return Heard(
        statement=statement,
        span=span,
        entity=best.entity if best else None,
        named=named or (best is None and last[:1].isupper()),
        hedges=words,
    )


def is_head(before: str, entity: Entity) -> bool:
    """Whether a name is who is meant by the words that end with it, and does not only say whose they are."""
    return not OF.search(before) or (entity.kind is Kind.PERSON and OFFICE.search(before) is not None)


def nobodys(statement: Statement, fears: Sequence[Signal], others: Sequence[Span]) -> Iterator[Heard]:
    """The fear of a part of a sentence in which nobody speaks: "there is concern", "may"."""
    text = statement.text
    free = [s.span for s in fears if is_fear(text, s)]
    free = free or [Span(*match.span("word")) for match in GROWN.finditer(text)]
    free = [span for span in free if not any(segment(text, span) == segment(text, other) for other in others)]
    if free:
        part = segment(text, free[0])
        words = hedges(text, Span(part.start, part.start), part, fears) or (free[0],)
        if not LOADED.search(text[: words[0].start]):
            yield Heard(statement=statement, hedges=words)


def triggers_in(statement: Statement) -> Iterator[Trigger]:
    """The conditions that a sentence names: whole clauses, never one that asks or that is denied."""
    text = statement.text
    for match in SUBJECT.finditer(text):
        yield Trigger(statement=statement, span=Span(*match.span(1)))
    if not IF.search(text):
        return
    t = line(text)
    for clause in clauses_of(t):
        start, end = t.starts[clause.first], t.ends(clause.end - 1)
        match_ = IF.match(text, start)
        if GOES_ON.search(text[start:end]) or GOES_ON.match(text[end:]):
            end = next((at.start() for at in PAUSE.finditer(text, end)), len(text))
        opened = text.rfind("(", start, end)
        if opened >= 0 and ")" not in text[opened:end]:  # the bracket of a name in the clause after the condition
            end = max((at.start() for at in PAUSE.finditer(text, start, opened)), default=opened)
        words = text[start:end].rstrip(" ,.;:")
        asks = ASKING.search(text[:start]) or LOADED.search(text[:start]) or ORPHAN.match(words)
        if match_ is None or asks or len(words.split()) < FEWEST:
            continue
        if words.count("“") == words.count("”") and '"' not in words:
            yield Trigger(statement=statement, span=Span(start, start + len(words)))
