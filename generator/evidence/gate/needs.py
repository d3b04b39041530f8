"""All that a sentence needs which others say: by the rules, for a quotation, in a list, of a noun brought in before."""

import re
from collections.abc import Iterator
from functools import cache

from generator.evidence.gate import people
from generator.evidence.gate.case import FAR, Case, back, is_inside, leading_in, speech
from generator.evidence.gate.own import is_half
from generator.evidence.gate.pointing import is_fragment, short
from generator.evidence.gate.rules import RULES, addition
from generator.evidence.gate.subjects import PAST
from generator.evidence.standing import is_bare_report, is_part_of_a_quotation
from generator.model.showing import Need
from generator.model.source import Block
from generator.model.tables import alternatives, read_table

REPLY = 5
"""An answer of so few words says nothing without its question."""
DENIES = re.compile(
    r"(?:That|This|It|Both|The (?:claim|report|rumour|rumor|story|allegation)s?|These|Those|Neither)"
    r"(?: (?:claims?|reports?|statements?))? (?:is|was|were|are|has been|have been|proved|turned out)(?: to be)?"
    r" (?:\w+ly )?(?:false|untrue|not true|wrong|incorrect|inaccurate|denied|refuted|debunked|baseless|misleading)\b"
)


ANNOUNCES = re.compile(
    r"(?:Here(?:['’]s| is| are) (?:what|how|why|who|where|when"
    r"|(?:the |some |a few )?(?:\w+ )?(?:things|reasons|ways|points|questions|facts|takeaways))\b"
    r"|There (?:are|were) (?:two|three|four|five|six|seven|several|many|some|a few|a number of)"
    r" (?:main |key |good |other )?(?:reasons|ways|things|points|questions|explanations)\b[^,;:]{0,60}\Z"
    r"|[^,;:“”\"]{0,60} (?:said|told \w+|explained|outlined|asked|made clear|knows?) what"
    r" (?:comes|happens|follows|(?:will|would|may|might) happen|is to come)(?: next)?\.?\Z)"
)
"""Only says that something will be told: "Here is how the toll works", "has said what comes next"."""


def needs_of(case: Case) -> Iterator[Need]:
    """All that a sentence needs."""
    text = case.sentence.text
    if text.rstrip().endswith(":"):
        yield Need(kind="lead-in", words=text.split()[-1])
    elif ANNOUNCES.match(case.own.text):
        yield Need(kind="lead-in", words=" ".join(text.split()[:4]))
    if is_bare_report(text):
        yield Need(kind="bare report", words=" ".join(text.split()[:4]))
    if case.own.text.rstrip(" ”\"’'").endswith("?") and not case.voices:
        yield Need(kind="question", words="?")
    if is_fragment(text) and leading_in(case) is None:
        yield Need(kind="fragment", words=" ".join(text.split()[:4]))
    if replies(case):
        yield Need(kind="reply", words=" ".join(text.split()[:4]))
    denied = denial_after(case)
    if denied:
        yield Need(kind="denied", words=denied)
    voiceless = tuple(quotation(case))
    yield from voiceless
    inside = bool(voiceless) or (case.running is not None and case.running.speaker_text is not None)
    for kind, rule in RULES:
        words = "" if inside and kind in ("first person", "condition") else rule(case)
        if words:
            said = kind == "pronoun" and case.own.is_quoted(case.own.first) and case.own.is_voiced
            yield Need(kind=kind, words=words, at=where(case, kind, words), weak=said)
    yield from of_list(case)
    yield from known_before(case)
    words = addition(case)
    if words:
        yield Need(kind="addition", words=words, at=case.at, weak=True)


def where(case: Case, kind: str, words: str) -> int | None:
    """The sentence that can say what a word means: the one before, or for somebody and something named, who has it."""
    noun = words.lower().split()
    if kind == "first person":
        return speech(case)
    if kind == "person" or (kind in ("pronoun", "voice") and noun[0] in ("he", "she", "his", "her", "him")):
        return back(case, lambda own, named: named or people.names_somebody(own.text, lone=False))
    if kind in ("voice", "role", "decision", "open") and noun[0] in ("the", "according") and len(noun) > 1:
        return back(case, lambda own, _: noun[1] in own.whole.lower()) or case.at
    return case.at


def denial_after(case: Case) -> str:
    """The sentence right after it that says that it is false."""
    after = case.source.sentences[case.sentence.index + 1 : case.sentence.index + 2]
    match = DENIES.match(after[0].text) if after and after[0].says else None
    return match.group() if match and not case.own.is_voiced else ""


def replies(case: Case) -> bool:
    """Whether it only answers the question that is its heading: "Nobody knows.", "Because the road was closed."."""
    above = case.source.sentences[case.sentence.index - 1] if case.sentence.index else None
    if above is None or above.block is not Block.HEADING or not above.text.endswith("?"):
        return False
    return (not case.here and case.own.text.count(" ") < REPLY) or case.own.text.startswith("Because ")


def quotation(case: Case) -> Iterator[Need]:
    """It is a quotation, or a part of one, and who speaks stands in another sentence; at that, where it is before."""
    text = case.sentence.text
    quote = case.running or case.quote
    elsewhere = quote is not None and quote.speaker_sentence != case.sentence.index
    inside = case.running is not None or is_inside(case.source, case.sentence)
    if not inside and not is_part_of_a_quotation(text) and not is_half(text):
        return
    if case.own.is_voiced or (not inside and case.quote is not None and not elsewhere):
        return
    named = quote.speaker_sentence if quote is not None else None
    at = named if named is not None and named < case.sentence.index else speech(case) if named is None else None
    yield Need(kind="quotation", words=text.split(" ", 1)[0], at=at)


def of_list(case: Case) -> Iterator[Need]:
    """An item without a label of its own needs the line that leads into its list."""
    at = leading_in(case)
    if at is not None:
        yield Need(kind="list", words=case.sentence.text.split(" ", 1)[0], at=at)


@cache
def definite() -> re.Pattern[str]:
    """A definite noun without more words as the subject at the start."""
    known = alternatives([*read_table(__file__, "../references.yml")["open_roles"]])
    verb = (
        r"(?:is|was|are|were|has|have|had|will|would|could|may|also|then|[a-z]+ed|began|said|came|took|left|went|met"
        r"|threw|broke|wrote|spoke|stood|sent|led|lost|won|held|hit|made|told|gave|got|grew|ran|saw|struck|fled|fell|rose)"
    )
    return re.compile(
        rf"(?:In |At |Under |During |After |Before )?[Tt]he (?!(?:{known})\b)([a-z]{{4,}})(?:['’]s)?,? (?={verb}\b)"
    )


@cache
def taken_up() -> re.Pattern[str]:
    """A definite noun for what was told, as the subject at the start: "The killing brings", "The parties failed"."""
    rows = read_table(__file__, "alone.yml")
    nouns = alternatives([*rows["told"], *rows["crowds"], *rows["brought_in"]])
    verbs = alternatives(rows["goes_on"])
    return re.compile(rf"[Tt]he (?:[a-z-]+ ){{0,2}}?(?P<noun>{nouns}) (?={verbs}\b|{PAST.pattern}\b)")


def known_before(case: Case) -> Iterator[Need]:
    """A definite noun at its start that an earlier sentence brought in; at that sentence."""
    told = short().match(case.own.text.strip())
    if told and case.at is not None and not case.own.spans:
        yield Need(kind="noun", words=f"the {next(filter(None, told.groups()))}", at=case.at)
    taken = None if case.own.is_quoted(case.own.first) else taken_up().match(case.own.opening)
    match = definite().match(case.own.opening) or taken
    if not match or any(m.span.start - case.own.start < match.end(1) for m in case.here):
        return
    noun = match[1].removesuffix("s")
    for before in reversed(case.source.sentences[max(0, case.sentence.index - FAR) : case.sentence.index]):
        if before.says and re.search(rf"\b{noun}(?:s|es)?\b", before.text):
            yield Need(kind="noun", words=f"the {match[1]}", at=before.index)
            return
    if taken and case.at is not None:
        yield Need(kind="noun", words=f"the {taken['noun']}", at=case.at)
