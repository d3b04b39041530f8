"""Facts of the story's things, only where the thing itself is certain: its name stands in or right by the words."""

import re
from collections.abc import Iterator, Sequence

from generator.evidence.fearing import LOADED, LONGEST
from generator.model.annotation import Span
from generator.model.briefing import Briefing
from generator.model.claim import Statement
from generator.model.entity import How, Mention
from generator.model.kind import ACTORS, THINGS
from generator.model.thing import ThingFact

MADE = r"made|built|produced|manufactured|designed|developed"
GIVEN = r"supplied|provided|donated|delivered"
BEFORE = re.compile(rf"(?<![\w.-])[A-Z][\w.]*(?: [A-Z][\w.]*)?[-–](?P<verb>{GIVEN}|{MADE}) (?:[a-z][\w-]* ){{0,2}}\Z")
"""Who supplied or made it, right before its name: "Velora-supplied"."""
AFTER = re.compile(
    rf"\)?,? (?P<words>(?:previously |recently |already |originally |newly )?(?P<verb>{GIVEN}|{MADE}) (?P<way>by|to)"
    r" [^,;:.()“”]{2,50}?)(?=[,;:()“”]|\.(?:\s|\Z)| (?:and|in|on|for|since|during|after|before|as|that|which|who|to|is"
    r"|are|was|were|has|have|had)\b)"
)
"""The same after its name: "supplied by", "supplied to"."""
CARRIES = re.compile(
    r"(?: missiles?| rockets?| systems?| launchers?| drones?| aircraft| jets?)?(?:, [^,]{2,80},)?"
    r" (?P<words>(?:(?:can|could|may) )?(?:carry|carries|carried|(?:is|are|be) (?:armed|equipped|fitted|loaded|tipped)"
    r" with)\b [^,;:.“”]{3,80})(?=[,;:“”]|\.(?:\s|\Z))"
)
LIMITED = re.compile(
    r"(?: missiles?| rockets?| systems?)?(?:, [^,]{2,80},)?"
    r" (?P<words>(?:has|have|had|is|are|was|were) (?:(?:previously|long|so far|initially|still|also) )?(?:been )?"
    r"(?:restricted|limited|banned|barred|prohibited|confined|forbidden)\b[^,;:.“”]{0,100})(?=[,;:“”]|\.(?:\s|\Z))"
)
FIRST = re.compile(
    r"(?:(?:its|their|the|[A-Z]\w+[’']s) )?first (?:known |confirmed |[\w-]+ ){0,3}?"
    r"(?:use|uses|strikes?|attacks?|launch|firing|deployment|flight|test)\b(?: (?!not|without)\w+){0,2}?"
    r" (?:using|with|of|involving) (?:the |[\w.]+-(?:supplied|made|built|provided) |[A-Z][\w.]+ ){0,2}\Z"
)
"""What leads to the name of what was used for the first time."""
USED = re.compile(
    r"\A(?: (?:forces|troops|military|army|navy|soldiers|pilots|gunners))?"
    r"(?: (?:has|have|had))?(?: (?:also|already|previously))?"
    r" (?:launched|fired|used|deployed|operates|operate|fielded|employed)\b"
    r"(?P<rest>(?:[^,;:.“”]|\.(?!\s)){0,80})\Z"
)
"""What stands between who uses a thing and its name."""
WITH = re.compile(r"\A.* (?:using|with) ")
AIMED = re.compile(r"\b(?:on|at|against|into|towards?|near|over|by|after|before|for|that|which|of|in|and|as)\b")
"""With one of these between, the thing may be the target."""
USED_BY = re.compile(
    r"\A (?:(?:missiles?|rockets?|systems?|drones?|jets?) )?(?:used|operated|fired|launched|flown) by (?:the )?\Z"
)
NOT_SO = re.compile(r"\b(?:not|never|no|to|could|may|might|would|will|should|can|if|against|from)\b|n['’]t\b")
"""With one of these between, somebody does not use the thing, or not yet."""
UNSURE = re.compile(
    r"\b(?:not|never|if|unless|whether|could|may|might|would|should|reportedly|allegedly|plans?|wants?|asked)\b|n['’]t\b"
)


def thing_facts(briefing: Briefing) -> tuple[ThingFact, ...]:
    """Every fact, sorted by thing, sort and place; each stretch once."""
    found: dict[tuple[str, str, tuple[str, int], Span], ThingFact] = {}
    for thing in briefing.entities:
        for mention in briefing.mentions_of.get(thing.id, ()) if thing.kind in THINGS else ():
            statement = briefing.statement_at.get((mention.source, mention.sentence))
            here = briefing.mentions_at.get((mention.source, mention.sentence), ())
            short = statement is not None and len(statement.text) <= LONGEST
            for fact in facts_at(briefing, statement, mention, here) if statement and short else ():
                found[thing.id, fact.sort, fact.statement.place, fact.span] = fact
    return tuple(found[key] for key in sorted(found))


def facts_at(
    briefing: Briefing, statement: Statement, mention: Mention, here: Sequence[Mention]
) -> Iterator[ThingFact]:
    """The facts that stand by one mention of a thing."""
    text, start, end = statement.text, mention.span.start, mention.span.end
    named = mention.how is not How.REFERENCE
    rows: list[tuple[str, int, int]] = []
    before = BEFORE.search(text[:start]) if named else None
    if before:
        rows.append((giver(before["verb"]), before.start(), end))
    after = AFTER.match(text, end) if named else None
    if after:
        way = giver(after["verb"]) if after["way"] == "by" else "supplied_to"
        rows.append((way, *after.span("words")))
    for sort, pattern in (("payload", CARRIES), ("limits", LIMITED)):
        match = pattern.match(text, end)
        if match and is_subject(text, start):
            rows.append((sort, *match.span("words")))
    first = FIRST.search(text[:start]) if named else None
    if first and not UNSURE.search(text[: first.start()]):
        rows.append(("first_use", first.start(), end))
    rows.extend(("operator", m.span.start, m.span.end) for m in users(briefing, text, mention, here) if named)
    for sort, first_, last in rows:
        if LOADED.search(text[:first_]):
            continue
        words = text[first_:last].rstrip()
        yield ThingFact(thing=mention.entity, sort=sort, statement=statement, span=Span(first_, first_ + len(words)))


def giver(verb: str) -> str:
    """What one is to a thing who made or gave it."""
    return "supplier" if re.fullmatch(GIVEN, verb) else "maker"


def is_subject(text: str, start: int) -> bool:
    """Whether a thing's name opens a clause: it is no part of "the stock of", nor an object."""
    before = re.sub(r"\b(?:the|these|those|such|its|their|both|all)\s+\Z", "", text[:start], flags=re.IGNORECASE)
    return (
        not before.strip()
        or re.search(r"(?:[.;:,—]|\b(?:that|and|while|as|but|because|although|though))\s*\Z", before) is not None
    )


def users(briefing: Briefing, text: str, thing: Mention, here: Sequence[Mention]) -> Iterator[Mention]:
    """Those who are told to use a thing: they stand right before the verb, or after "by"."""
    for one in here:
        if briefing.entity[one.entity].kind not in ACTORS or one.how in (How.REFERENCE, How.DEMONYM):
            continue
        if one.span.end <= thing.span.start:
            match = USED.match(text[one.span.end : thing.span.start])
            rest = match["rest"] if match else "to"
            good = (
                not NOT_SO.search(rest)
                and not AIMED.search(WITH.sub("", rest))
                and not UNSURE.search(text[: one.span.start])
            )
        else:
            sure = not UNSURE.search(text[: thing.span.start])
            good = sure and USED_BY.match(text[thing.span.end : one.span.start]) is not None
        if good:
            yield one
