"""What an act counts: by how it is meant, where it stands, what sort it is, and how surely somebody acts who can."""

import re
from collections.abc import Sequence

from generator.discovery.matters.grouping import Act
from generator.discovery.matters.sides import stands_in
from generator.discovery.matters.story_words import Place, StoryWords
from generator.extraction.matters.lexicon import lists, things
from generator.extraction.matters.small import small
from generator.model.annotation import Signal
from generator.model.kind import Kind
from generator.model.source import Block, Sentence

HOW = {
    "done": 1.0,
    "listed": 1.4,
    "decided": 1.15,
    "refused": 0.6,
    "earlier": 0.9,
    "doing": 0.5,
    "named": 0.4,
    "meant": 0.85,
    "aim": 0.35,
}
"""How much an act counts by how it is meant; what is only asked for is none."""
CLASSES = {
    "launch": 0.4,
    "work": 0.8,
    "give": 0.9,
    "ask": 0.7,
    "send": 0.6,
    "appoint": 0.7,
    "inquire": 0.7,
    "paper": 0.8,
    "charge": 0.8,
    "announce": 0.6,
    "intend": 0.2,
    "trade": 0.8,
    "talk": 0.8,
    "demand": 0.8,
    "end": 0.8,
}
"""Classes that are often no policy."""
PASSING = frozenset({"named", "aim", "doing"})
"""Ways of telling by which an act is only mentioned."""
WEAK = frozenset({"announce"})
"""Classes whose verbs only say that something is made known."""
BARE = frozenset({"decision", "decisions"})
"""Nouns for a measure that do not say which it is."""
FAVOUR = (["in", "favor"], ["in", "favour"])
VOTES = (["for"], ["against"], ["yes"], ["no"], ["“yes”"], ["“no”"])
"""What one member votes, which decides nothing alone."""
CROWDS = frozenset({"protesters", "demonstrators", "critics", "activists", "residents", "crowd", "crowds"})
"""Those who ask and decide nothing."""
PARTS = frozenset({"article", "articles", "section", "clause", "chapter", "paragraph"})
"""Parts of a law, which tell of it as much: "under Section 9 of the charter"."""
USUALLY = frozenset({"usually", "often", "typically", "normally", "generally", "regularly", "routinely"})
LASTING = frozenset({"give", "work", "trade", "award", "oversee"})
"""Classes of which a passive in the present tells what is so: "is built with", "are still paid"."""
STATES = frozenset({"is", "are"})
ALREADY = (["which", "already"], ["that", "already"], ["who", "already"])
"""Before a verb they tell what is so."""
WITHIN = 12
"""Words before an act within which it is said to be feared."""
NEAR = 3
"""Words before an act within which it is said to be usual."""
USUAL = 0.4
"""How much an act counts that is told in the present outside a title: what somebody builds or pays as a rule."""
UNDONE = 0.6
"""How much an act counts of a class that needs somebody with power, where nobody is named."""
SPOKEN, AGENTLESS = 0.7, 0.8
"""How much an act counts that a speaker tells of, and one that is done by nobody who is named."""
LAID = 0.6
"""How surely a bill or a plan lays down what it would do."""
POSTS, NAMED = frozenset({"appoint", "oust", "name"}), 0.6
"""Classes of what is done to a person, and how surely it is done to one with a name, where nobody says by whom."""
SUM = re.compile(r"[$€£¥]\s?\d|\d (?:million|billion) (?:dollars|euros|pounds)")
LONG = re.compile(
    r"\b(?:has|have)\b.{0,120}? (?:for (?:more than |over |almost |nearly |about )?[\w-]+ (?:years|decades|generations)"
    r"|since (?:19|20)\d\d)\b"
)
"""What has been so for years is told as it is, and decided by nobody now: "has sold fuel here for 31 years"."""
AGO = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|many|several|some|a few) (?:years|decades) (?:ago|since)\b"
)
RATES, PER = frozenset({"spend", "give", "trade"}), re.compile(r" (?:a|each|every|per) (?:day|week|month|year)\b")
"""Classes of what is spent at a rate, which is so and not decided: "spends $2m a day"."""
RATED = 60
"""Characters within which the rate is told."""
FEARING = frozenset({"fear", "fears", "feared", "afraid", "worry", "worries", "worried"})
"""Before who acts, these say that the act is feared, and decided by nobody."""
DENYING, DENIED = frozenset({"deny", "denies", "denied", "denying", "disputes", "disputed"}), 7
"""Before who acts, these say that the act was not; words between at most."""
BUILT = frozenset({"work", "give", "trade"})
"""Classes whose verbs after "that" tell which thing is meant: "the firm that built the ship"."""
YEAR = re.compile(r"(?<![\d$€£])(?<!ct of )(?<!aw of )(?:19|20)\d\d(?![\d,.]\d|%)")
LONG_AGO, BYGONE = 10, 0.5
"""Years before the article from which on an act is history, and how much it counts then."""
LEAD = 3
"""Sentences of an article that tell its news."""


def is_weak(act: Act, words: StoryWords) -> bool:
    """Whether an act only says that something is made known that is no measure, or is known: "confirmed the cut"."""
    about = words.texts[act.place].text[act.signal.about.start : act.signal.about.end].lower().split()
    known = about[:1] == ["the"] and len(about) == 2
    return act.signal.group in WEAK and (known or (things() - BARE).isdisjoint(about))


def is_vow(signal: Signal, text: str) -> bool:
    """Whether an act only vows, without what is to be done or how much is to be paid."""
    return signal.group == "intend" and not SUM.search(text, signal.about.start, signal.about.end)


def is_aside(signal: Signal, words: StoryWords, place: Place) -> bool:
    """Whether nobody decides: what a law lets somebody do, what is usual or is so, what a crowd demands."""
    text = words.texts[place].text
    doer = text[signal.by.start : signal.by.end].lower() if signal.by else ""
    before = text[: signal.span.start].lower().split()[-NEAR:]
    is_so = signal.group in LASTING and not STATES.isdisjoint(before) and "being" not in before
    about = text[signal.about.start : signal.about.end].lower().split()[:2]
    single = signal.group == "decide" and (about[:1] in VOTES or about in FAVOUR)
    praised = signal.group in LASTING and text[signal.span.end - 1] == "s" and in_quotes(text, signal.span.start)
    described = (signal.group == "permit" and is_thing(doer)) or before[-2:] in ALREADY
    words_before = text[: signal.span.start].lower().replace(",", " ,").split()[-WITHIN:]
    feared = signal.how != "aim" and any(
        word in FEARING and "," not in words_before[at:] for at, word in enumerate(words_before)
    )
    accused = (
        text[signal.span.start : signal.span.end].lower().startswith("declar") and text[signal.about.start] in '“"'
    )
    which = signal.group in BUILT and before[-1:] in (["that"], ["which"], ["who"])
    rate = signal.group in RATES and text[signal.span.end - 1] == "s" and PER.search(text[signal.about.start :][:RATED])
    denied = not DENYING.isdisjoint(words_before[-DENIED:]) and signal.how in ("done", "earlier")
    unnamed = signal.group == "ask" and about == ["not", "to"]
    if rate or feared or which or accused or unnamed or denied or text[: signal.span.start].strip() == "At":
        return True
    crowd = not CROWDS.isdisjoint(doer.split()) and (signal.group != "permit" or small().be.isdisjoint(before))
    return single or praised or described or is_so or crowd or not USUALLY.isdisjoint(before)


def is_bygone(text: str, published: str) -> bool:
    """Whether a sentence tells of years long before its article: "in 1991"."""
    years = [int(year) for year in YEAR.findall(text)]
    old = bool(years) and published[:4].isdecimal() and int(published[:4]) - max(years) >= LONG_AGO
    return old or AGO.search(text) is not None


def standing(signal: Signal, words: StoryWords, place: Place, actors: Sequence[str]) -> float:
    """How surely somebody acts who can: somebody with a page, or somebody with a name or an office."""
    if signal.by is not None and is_thing(words.texts[place].text[signal.by.start : signal.by.end]):
        return LAID if signal.how == "meant" and signal.group not in lists().powered else 0.0
    if actors:
        return 1.0
    if stands_in(signal, words, place):
        return 0.6
    if signal.by is None:
        named = (name for span, name in words.named[place] if span.overlaps(signal.about))
        return NAMED if signal.group in POSTS and any(words.kinds[n] is Kind.PERSON for n in named) else 0.0
    if not words.known:
        return 1.0
    rows = words.texts[place].text[signal.by.start : signal.by.end].split()
    if not lists().actors.isdisjoint(word.lower() for word in rows):
        return 0.8
    thing = any(span.overlaps(signal.by) for span, _ in words.named[place])
    later = rows if signal.by.start else rows[1:]
    return 0.6 if not thing and any(word[0].isupper() for word in later) else 0.0


def is_thing(doer: str) -> bool:
    """Whether what does an act is no person or body but a law, a plan, a deal: "the act authorized …"."""
    rows = doer.lower().split()
    ends = (n for n, word in enumerate(rows) if n and (word in small().prepositions or word.endswith("ed")))
    end = next(ends, len(rows))
    return bool(rows) and (rows[end - 1].strip(".,") in things() or not PARTS.isdisjoint(rows[:end]))


def weight(signal: Signal, sentence: Sentence, order: int, surely: float) -> float:
    """How much an act counts: by how it is meant, where it stands, and how surely somebody acts who can."""
    about = sentence.text[signal.about.start : signal.about.end].lower().split()
    weak = 1.0 if signal.group in WEAK and not things().isdisjoint(about) else CLASSES.get(signal.group, 1.0)
    base = HOW[signal.how] * weak
    powered = signal.group in lists().powered
    if not surely and (powered or signal.how == "meant"):
        base *= UNDONE
    if powered and sentence.says and signal.how == "done" and sentence.text[signal.span.end - 1] == "s":
        base *= USUAL
    if is_spoken(signal, sentence):
        base *= SPOKEN
    if not surely and signal.about.end <= signal.span.start:
        base *= AGENTLESS
    first = sentence.block is Block.TITLE or order == 0
    told = base + 0.4 * surely + (0.8 if first else 0.4 if order < LEAD else 0.0)
    return told * (USUAL if LONG.search(sentence.text) else 1.0)


def is_spoken(signal: Signal, sentence: Sentence) -> bool:
    """Whether an act stands within quotation marks: a speaker's words tell of it, not the article."""
    return in_quotes(sentence.text, signal.span.start)


def in_quotes(text: str, at: int) -> bool:
    """Whether a place of a text stands within quotation marks."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
