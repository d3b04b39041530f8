"""Words that point out of their sentence, by their form and place alone: what they point at is not asked here."""

import re
from collections.abc import Iterator
from functools import cache

from generator.evidence.gate.own import Found, Own
from generator.evidence.gate.subjects import times
from generator.evidence.standing import FIRST_PERSON, LAST, NUMBERED
from generator.model.tables import alternatives, read_table

BACKWARD = re.compile(
    r"\b(?P<word>(?:[Tt]he |[Tt]hat )(?:same|previous|following)"
    r" (?:day|night|morning|week|month|year|evening|afternoon|period)|[Tt]he next (?:day|morning|night)"
    r"|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Ff]ew|\d+)"
    r" (?:days?|weeks?|months?|years?|hours?|decades?)"
    r" (?:earlier|later|(?:before|after) that(?=[,.;])"
    r"|before(?! (?:its|his|her|their|our|an?|this|any|being|[a-z]+ing|[A-Z]\w+)\b))"
    r"|(?:more|less|fewer|higher|lower|better|worse|larger|smaller|faster) than (?:before|previously|that|this|those)"
    r"(?=[.,;]|\Z)"
    r"|(?:[Ii]n|[Oo]ver) the (?:following|ensuing|subsequent|intervening) (?:\w+ )?(?:days?|weeks?|months?|years?"
    r"|decades?)|the day before|that (?:day|night|evening|morning|afternoon|week|month|year))(?=[\s,.;]|\Z)"
    r"(?! (?:the|of|when|than|that|after|they|he|it)\b)"
)
"""A day or an amount that is counted from what another sentence gives."""
DATED = re.compile(
    r"\b(?:\d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|yesterday|today|week|month)\b"
)
DEMONSTRATIVE = re.compile(
    r"\b(?P<word>[Tt]h(?:is|ese|ose)|such|(?:of|to|for|with|by|from|on|at|against|in) (?:that|them)(?=[.,;]|\Z)"
    r"|(?:within|in|of|on|under|by|for|with|from|at|against|despite|during) that (?=[a-z]{5,}(?<!ing)(?<!ed)[ ,.])"
    r"|that (?=(?:effect|purpose|extent|regard|respect|sense)\b))"
    r"(?P<noun>\s[\w’'-]+)?"
)
OBJECT = re.compile(
    r"(?<=[a-z] )(?P<word>it|them)(?=[.,;]|\Z| (?:in|on|at|to|for|with|from|by|as|after|before|when|because|and|but"
    r"|again|soon|back|down|up|out|over|too|now|there|here)\b)"
)
ANTECEDENT = re.compile(
    r"\b(?:an?|the|its|his|her|their|our|this|that|these|those|some|any|no|every|each|both|more|many|several|[a-z]+[’']s"
    r"|two|three|four|five|six|ten|(?<![\d.,])\d[\d.,]*)\s+[\w-]{2,}|\b[a-z]{3,}s\b(?<!ss)"
)
"""What "it" or "them" can stand for: a noun after its small word, or a plural."""
CALLED = re.compile(
    r"\b(?:call(?:s|ed)?|label(?:s|l?ed)?|brand(?:s|ed)?|dub(?:s|bed)|deem(?:s|ed)?|describe[sd]?|denounce[sd]?"
    r"|condemn(?:s|ed)?|dismiss(?:es|ed)?|welcome[sd]?|reject(?:s|ed)?|termed) (?P<word>it|that|them)"
    r"(?= (?:an?|the|as) )"
)
"""What is judged, and stands in another sentence: "called that a scandal"."""
NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?"
COUNTED = re.compile(
    rf"(?<=[a-z] )(?P<word>the (?P<number>{NUMBER}))"
    r"(?= (?:is|was|are|were|has|have|had|will|would|should|must|could)\b)"
)
"""Several whom another sentence counts: "said the six were"."""
UNFINISHED = re.compile(
    r"\A[^,;]{0,60}?\b(?:said|says|say|insisted|insists|promised|vowed|knew|knows|thinks|asked)"
    r"(?: (?:that|whether|if))? (?P<word>(?:he|she|it|they|we|I) (?:never |also )?"
    r"(?:will|would|did|does|do|has|have|had|can|could|should|must|might|may|was|were|is|are)(?: not|n['’]t)?)"
    r"(?=[.,;]|\Z)"
)
"""What somebody will do is told in another sentence: "said she never will"."""
BORDER = re.compile(
    r"[,;:—–]|\s(?:and|but|while|if|that(?!\s(?:effect|purpose|extent|regard|respect|sense)\b)|which|who|when|because|as|after|before|where|although|though)\s"
)
HERE = frozenset(
    {
        "who",
        "whom",
        "in",
        "with",
        "from",
        "of",
        "that",
        "whose",
        "without",
        "as",
        "a",
        "an",
        "living",
        "already",
        "now",
        "still",
        "being",
    }
)
"""After "those" and "such", words that go on to say who or what is meant."""
LISTED = re.compile(
    r"\b(?P<word>[Tt]he (?:latter|former)(?=['’]s|[\s,.;])(?! (?:[a-z-]+ )?(?:president|minister|leader|head|chief"
    r"|[A-Z]|official|secretary|governor|mayor|general|boss|aide|state|union|republic|capital|prime))"
    r"|\AThe (?:first|second|third|fourth|last|others?|two|three|four|pair|trio)(?=, | (?:is|was|are|were|has|have|had"
    r"|will|would|also|said|met|agreed|began|broke|came|fell|found|got|grew|held|left|lost|made|rose|ran|sank|struck|took"
    r"|went|won|wrote|[a-z]+ed)\b)|\AThe (?:second|third|fourth|other|same) [a-z]+"
    r"|\A(?:One|Some|Many|Most|None|All|Each|Several|Few|Two|Three|Half) of (?:them|these|those|which|whom)"
    r"|\AAll (?:two|three|four|five|six|seven|eight|nine|ten)(?= (?:are|were|have|had|will|would|[a-z]+ed)\b)"
    r"|\A(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|[A-Z][a-z]+teen|Ten|Eleven|Twelve|[A-Z][a-z]+ty|Dozens|Hundreds)"
    r"(?=, (?:said|says?|according)\b)"
    r"|\AOne(?= (?:is|was|has|had|(?:at|near|from|outside) [A-Z]|in [A-Z])))\b"
)
VERBISH = re.compile(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|[a-z]{2,}(?:ed|s|en|ing)"
    r"|said|told|made|took|brought|began|held|won|lost|gave|met|cut|put|set|hit|left|fell|rose|came|went|got|saw|let|kept|ran|stood"
    r"|found|led|sent|spoke|struck|sought|thought|bought|sold|paid|built|became|broke|wrote|felt|grew|knew|meant|read|sat|shot|drew|fled"
    r"|flew|say|think|want|need|know|see|go|get|make|take|give|keep|call|come|look|let|remain|seem|believe|hope|expect|don|won|didn)\b"
    r"|['’](?:s|re|ve|ll|m|d|t)\b"
)
ROW = re.compile(r"[^.!?]{1,80} [-–—:] [$€£]?\d[\d.,]*(?: (?:million|billion|trillion|thousand|percent|per cent|%))?")
"""A row of a table that was written as a line."""
FEW = 8
"""A sentence of more words than this that ends as one has a verb, be it one that is not known here."""


def demonstratives(own: Own) -> Iterator[Found]:
    """Demonstratives of the first clause, without a noun in it that they can repeat."""
    border = BORDER.search(own.text, own.first + 1)
    limit = border.start() if border else len(own.text)
    for match in DEMONSTRATIVE.finditer(own.text, own.start):
        if match.start() >= limit:
            return
        noun = (match["noun"] or "").strip().lower()
        word = match["word"].lower()
        if match.start() == own.first or noun in times() or (word in ("those", "such") and noun in HERE):
            continue
        if word == "those" and noun.endswith("ed"):
            continue
        if own.is_quoted(match.start()):
            continue
        stem = noun.removesuffix("s")
        if len(stem) > 3 and stem in own.text[: match.start()].lower():
            continue
        yield Found(f"{match['word']} {noun}".strip(), match.start())


def called(own: Own) -> Iterator[Found]:
    """What is called something, with nothing before it in the sentence that it could repeat."""
    match = CALLED.search(own.text, own.start)
    if match and not own.is_quoted(match.start("word")):
        repeats = BORDER if match["word"] == "that" else ANTECEDENT
        if not repeats.search(own.text[: match.start()].lower(), own.start):
            yield Found(match["word"], match.start("word"))


def objects(own: Own) -> Iterator[Found]:
    """Where "it" or "them" is an object, with nothing before that it could stand for: "is likely to join it"."""
    for match in OBJECT.finditer(own.text, own.first + 1):
        if not own.is_quoted(match.start()) and not ANTECEDENT.search(own.text, own.first + 1, match.start()):
            yield Found(match["word"], match.start())


def ordinal(own: Own) -> Found | None:
    """One of several that another sentence lists."""
    match = LISTED.search(own.opening)
    if match and not own.is_quoted(own.first + match.start()):
        return Found(match["word"], own.first + match.start())
    match = COUNTED.search(own.text, own.start)
    if match and not own.is_quoted(match.start()) and match["number"] not in own.text[: match.start()].lower():
        return Found(match["word"], match.start())
    return None


def standard(own: Own) -> Found | None:
    """A day or an amount that is counted from nothing in the sentence."""
    for match in BACKWARD.finditer(own.text):
        if not DATED.search(own.text[: match.start()]) and not FRONT.match(own.opening):
            return Found(match["word"], match.start())
    return None


def first_person(own: Own) -> str:
    """The first person outside quotation marks; a number is none."""
    for match in FIRST_PERSON.finditer(own.text):
        last = LAST.search(own.text, max(0, match.start() - 12), match.start()) if match.group() == "I" else None
        if not (last and last.group() in NUMBERED):
            return match.group()
    return ""


def is_fragment(text: str) -> bool:
    """Whether it has no word that can be a verb, so that it says nothing of what it names."""
    return ROW.fullmatch(text) is not None or (
        VERBISH.search(text) is None and (text.count(" ") < FEW or not text.rstrip("”\"’'").endswith("."))
    )


HARM = re.compile(
    r"(?:[\w,-]+ ){0,5}(?:people|persons|others|civilians|soldiers|men|women|children|workers|passengers|officers"
    r"|employees|residents|protesters|fighters) (?:were|was|have been|had been) (?:\w+ly )?(?:killed|injured"
    r"|wounded|hurt|arrested|detained|rescued|evacuated)\b"
)
ANSWER = re.compile(
    r"\A[^,;:]{0,80}\b(?P<word>responded|retaliated|followed suit|(?:did|does|do|done) (?:so|the same|likewise)"
    r"|(?:disagree[sd]|concur(?:s|red)"
    r"|(?:thinks?|thought|says?|said|argue[sd]) (?:otherwise|(?:much |exactly )?the same|as much)"
    r"|(?:not|n['’]t) (?:say|said|explain(?:ed)?|elaborated?)(?: (?:when|why|how|where|who|more))?)(?=\.|\Z))(?!\w)"
    r"(?! (?:to|against|after|when|by saying|on|in a statement)\b)(?!,? [“\"‘'])"
)
FRONT = re.compile(r"(?:After|When|As|If|While|Since|Because|Unless|Should)\b")


@cache
def short() -> re.Pattern[str]:
    """A short sentence, or a first clause, that ends in a definite noun for what was told: "denied the claim"."""
    nouns = alternatives(read_table(__file__, "alone.yml")["told"])
    verbs = alternatives(read_table(__file__, "alone.yml")["taking_up"])
    crowds = alternatives(read_table(__file__, "alone.yml")["crowds"])
    return re.compile(
        rf"(?:\S+ ){{2,7}}the (?P<noun>{nouns})[.!]?[”\"’']?\Z|[^,;:]{{0,60}} (?:{verbs}) the (?P<one>{nouns})(?=[,;])"
        rf"|[^,;:]{{0,60}} the (?P<who>{crowds})(?=[,.;])"
    )


SCENE = re.compile(
    r"\b(?:in|at|near|on|across|after|when|by|since|during|from|outside|inside|throughout) (?!\d|including|all)"
)
"""Where or when somebody was hurt."""
