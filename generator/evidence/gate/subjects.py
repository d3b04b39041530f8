"""What a sentence begins with: an opener, a pronoun or a demonstrative, before or after its first comma."""

import re
from functools import cache

from generator.evidence.gate.own import FIRST, Found, Own, saying
from generator.model.tables import alternatives, read_table

INNER = re.compile(
    r"(?:As|When|While|If|After|Before|Since|Because|Although|Though|Until|Once|Unless|Even (?:as|if|though))"
    r"\s(?P<word>he|she|it|they|this|that|these|those)\b"
)
"""A clause that opens the sentence and has a pronoun as its subject: whoever acts after its comma is meant."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|[a-z]{2,}(?:ed|s))\b(?!-)"
    r"|\b(?:said|told|made|took|came|went|fell|rose|began|left|held|won|lost|met|put|set|hit|ran|saw|got|gave|grew)\b"
)
FRONT_PHRASE = re.compile(
    r"(?:[A-Z][a-z]+ly|[A-Z][a-z]+(?: [\w’'-]+){1,4}|Previously|Meanwhile|However|Later|Then|Now|Today), (?=the )"
)
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|may|said|says|[a-z]{3,}ed)\b")
MADE = re.compile(r"\b(?:statement|post|interview|letter|report|speech|release|address|message|video|tweet)s?\b")
"""What somebody says something in: never "it", in a clause that goes on with "it said"."""
NOUNLIKE = re.compile(r"\b(?:the|an?|its|their|his|her|every|each)\s[a-z]|[a-z] [A-Z][a-z]")
WHEN = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|the (?:past|last|next|end|start|beginning|time|same|first|wake|morning|afternoon|evening|day"
    r"|week|month|year|moment|meantime))\b|\b(?:a|the) (?:statement|post|interview|letter|report|speech|release|video"
    r"|tweet)\b"
)
PLAIN = re.compile(r"(?:[\w.'’$%-]+ ){1,9}?(?P<word>he|she|it|they) (?P<verb>[a-z]+)\b")
"""A pronoun among the first words of a sentence, before any mark, and what it does."""
OPENS = re.compile(
    r"(?:By|In|On|Since|Until|From|At|After|Before|During|For|Within|Over|As of|Late|Early|Earlier|Last|Next|This|That"
    r"|The (?:next|same|following|previous)|Under|With|Without|Despite|(?:\w+ ){1,2}(?:later|earlier|before|after))\b"
)
"""What opens a phrase that stands before the subject, though no comma ends it."""
SPAN = re.compile(r"\b(?:second|minute|hour|day|night|week|month|year|decade|time)s\b|\bits\b|\bthis\b", re.IGNORECASE)
"""Words with an s that are no verbs."""
RELATIVE = re.compile(
    r"\b(?:that|which|who|what|how|where|(?:the|a|every|each) (?:\w+ )?(?:law|way|day|time|year|week|month|moment)) $"
)
"""Before a pronoun that opens a relative clause: "the law he signed"."""
PAST = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|also|now|still|then|[a-z]{2,}ed"
    r"|said|told|made|took|came|went|fell|rose|began|left|held|won|lost|met|put|set|hit|ran|saw|got|gave|grew|sank|sold"
    r"|bought|flew|fled|stood|spoke|wrote|found|brought|kept|led|sent|paid|built|broke|drove|threw|drew|struck|shot)"
)
AFTER_COMMA = re.compile(r",\s(?:the\s|an?\s|[A-Z][a-z.]|[A-Z]{2}|its\s|most\s|many\s|some\s)")
PLURAL = re.compile(r",\s(?:[\w’'.-]+ ){0,2}(?!says\b|has\b|is\b|was\b)[\w-]+s\b")
_HELD = (
    "(?:thought|believed|understood|feared|hoped|expected|said|reported|confirmed|alleged|claimed|announced|revealed)"
)
_RAISED = rf"(?:seems|seemed|appears|appeared|(?:is|was) (?:\w+ly )?{_HELD}) to"
_ON = r"(?! (?:to|by|as|in|at|on|for|from|of|with|and|until|after|over)\b)"
EXPLETIVE = re.compile(
    rf"It(?! {_RAISED}\b)"
    r"(?:['’]s| (?:is|was|remains|remained|seems|seemed|appears|appeared|became|has been|had been|will be|would be"
    r"|could be|may be|might be|is also|was also|is not|was not))\b(?: (?!down\b|up\b|back\b)[a-z-]+){0,4}?"
    r" (?:that|whether|if|how|to|what|who|when|why|where|which|for)\b"
    r"|It (?:remains|remained|is|was) (?:still )?(?:un|not |far from |hard|difficult|un)"
    r"|It (?:is|was) (?:an?|the) [^.:]{0,60}:"
    rf"|It (?:is|was|has been|had been) (?:\w+ly )?{_HELD}\b{_ON}"
    r"|It (?:seems|seemed|appears|appeared) (?!to\b|as\b|in\b|on\b|at\b)(?:the|that|there|an?|[A-Z])"
    r"|It (?:takes|took|will take|would take|has been \w+ (?:years|months|weeks|days))\b"
)
COMPLETE = re.compile(
    r"Both (?:[A-Z]|sides|parties|of the|the )|Neither (?:[A-Z]|the )[\w ]{0,60} nor\b|Such as|Those (?:who|whom|in"
    r"|with|from|of|to|that|whose|without|under|on|affected|seeking|involved)\b|Others? than|Neither of the"
    r"|Another [\d$€£]|That (?:the|an?|he|she|it|they|[A-Z])\b"
)


@cache
def openers(name: str) -> re.Pattern[str]:
    """The openers of a list, as whole words; a phrase that goes on to say what of is none."""
    rows = read_table(__file__, "alone.yml")[name]
    after = alternatives(read_table(__file__, "alone.yml")["completed"])
    bare = {*read_table(__file__, "alone.yml")["paused"]}
    words = alternatives([row for row in rows if " " not in row and row not in bare and row != "Instead"])
    phrases = alternatives([row for row in rows if (" " in row and row not in bare) or row == "Instead"])
    commas = alternatives([row for row in rows if row in bare])
    pause = rf"(?:{commas}),|" if commas else ""
    return re.compile(rf"(?:{pause}(?:{words})\b(?!['’-])|(?:{phrases})\b(?!-)(?! (?:{after})\b))", re.ASCII)


@cache
def within() -> re.Pattern[str]:
    """A word of contrast or consequence between the commas that end a sentence's first words."""
    words = alternatives(read_table(__file__, "alone.yml")["within"])
    return re.compile(rf"[^,;:“”\"]{{1,60}}, (?P<word>{words}),? (?!to\b|of\b)")


def inner_turn(opening: str) -> str:
    """The word of contrast that stands right after a sentence's subject, where no clause ends before it."""
    match = within().match(opening)
    return match["word"] if match and not VERB.search(opening, 0, match.start("word")) else ""


def opener(opening: str, name: str) -> str:
    """The opener of a list that a sentence begins with."""
    match = openers(name).match(opening)
    return match.group().rstrip(",") if match else ""


@cache
def fronted() -> re.Pattern[str]:
    """A phrase or a clause before a comma, and a pronoun or a demonstrative right after it."""
    words = alternatives(read_table(__file__, "alone.yml")["fronts"])
    return re.compile(
        rf"(?:{words}|[A-Z][a-z]{{2,12}}ly)\b[^,;“”\"]{{0,160}},\s(?P<word>he|she|it|they|this|that|these|those)\b"
    )


@cache
def demonstrative_words() -> frozenset[str]:
    """Words that, first in a sentence, point at another one."""
    return frozenset(read_table(__file__, "alone.yml")["demonstratives"])


@cache
def times() -> frozenset[str]:
    """Nouns of time."""
    return frozenset(read_table(__file__, "alone.yml")["times"])


def after_front(own: Own) -> str:
    """What follows a short phrase or a word that opens a sentence and ends at a comma; empty where none does."""
    match = FRONT_PHRASE.match(own.opening)
    return own.opening[match.end() :] if match else ""


def subject(own: Own) -> Found | None:
    """The pronoun or demonstrative that a sentence, or the clause after its first comma, begins with."""
    text, first = own.whole, own.first
    word = FIRST.match(text, first)
    if word and word.group() in demonstrative_words():
        following = FIRST.match(text, min(len(text), word.end() + 1))
        if EXPLETIVE.match(text, first) or COMPLETE.match(text, first) or (following and following.group() in times()):
            return None
        return Found(word.group(), first)
    match = fronted().match(text, first) or INNER.match(text, first) or _unmarked(text, first)
    spoken = match is not None and own.is_quoted(first) and match["word"] in ("he", "she")  # "“If he comes, …”"
    if (
        not match
        or (own.is_quoted(match.start("word")) and not spoken)
        or EXPLETIVE.match("I" + text[match.start("word") + 1 :])
    ):
        return None
    return Found(match["word"], match.start("word"))


def _unmarked(text: str, first: int) -> re.Match[str] | None:
    """A pronoun right behind a phrase that opens the sentence and that no comma ends: "By Monday night it had"."""
    match = PLAIN.match(text, first) if OPENS.match(text, first) else None
    if match is None or not PAST.fullmatch(match["verb"]):
        return None
    front = text[first : match.start("word")]
    return None if RELATIVE.search(front) or FINITE.search(SPAN.sub(" ", front)) else match


def completes(text: str, found: Found) -> bool:
    """Whether a pronoun after a fronted clause can mean something in it; one within it, what comes after its comma."""
    if found.start == 0 or found.words[0].isupper():
        return False
    front, rest = SPAN.sub(" ", WHEN.sub(" ", text[: found.start])), text[found.start :]
    if INNER.match(text):
        return (PLURAL if found.words in ("they", "these", "those") else AFTER_COMMA).search(rest) is not None
    if found.words in ("this", "that", "these", "those"):
        return FINITE.search(front) is not None
    said = FIRST.findall(rest)[1:2]
    if said and said[0] in saying() and (MADE.search(front) or not NOUNLIKE.search(front)):
        return False
    if found.words == "it" and not FINITE.search(front):
        return False
    if found.words == "they":
        return re.search(r"[a-z]{3,}s\b|\band\b|people|police", front) is not None
    return NOUNLIKE.search(front) is not None
