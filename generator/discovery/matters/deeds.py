"""What is done to one body is one decision however it is told: closed, shut, seized; bought by one, sold by another."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.discovery.matters.story_words import Place, StoryWords
from generator.extraction.matters.small import small
from generator.model.annotation import Signal, Span
from generator.model.kind import Kind
from generator.model.tables import word_set

BODIES = frozenset({Kind.ORGANISATION, Kind.GROUP})
"""Kinds of what is closed or sold."""
THINGS = BODIES | {Kind.PERSON, Kind.TECHNOLOGY, Kind.WEAPON}
"""Kinds of what else is done once to."""
DIRECT = frozenset({"restrict", "permit", "charge", "appoint", "free"})
"""Classes of which two acts of one doer on one thing are one decision."""
BACK = 2
"""Sentences before one within which "the bank" has its name."""
SURE, BOUND, LOOSE = 1.0, 0.3, 0.2
"""How much it counts that two acts are one deed: all, nearly enough, or as much as a word that they share."""
PART = frozenset({"out", "implementation", "participation", "execution", "membership", "involvement", "role", "part"})
"""What is left, where somebody leaves an agreement."""
ASKED = frozenset({"refused", "aim"})
"""Ways of telling by which nobody leaves."""
TIES = "ties"
"""What two sides break off."""
APPEAL, COURTED = "appeal", frozenset({"file", "counter", "weigh", "give"})
"""Beginning of the words for an appeal, and the classes of those who lodge or weigh one."""
SUITS = frozenset({"suit", "suits", "lawsuit", "lawsuits", "complaint"})
MERGERS = frozenset({"merger", "takeover", "acquisition", "tie-up", "deal", "sale", "purchase", "buyout"})
STOPPING = frozenset({"block", "stop", "halt", "prevent", "undo", "blocking", "stopping", "halting"})
"""What a suit and a verb for what it is to do have in common."""
OPENING = 10
"""Words of what is passed or signed within which stands its noun."""


class DeedWords(NamedTuple):
    """The word lists of the table of deeds."""

    closing: frozenset[str]
    over: frozenset[str]
    dealing: frozenset[str]
    selling: frozenset[str]
    parts: frozenset[str]
    other: frozenset[str]
    ruling: frozenset[str]
    courts: frozenset[str]
    attacks: frozenset[str]
    bills: frozenset[str]
    leaving: frozenset[str]
    deals: frozenset[str]
    truces: frozenset[str]
    talks: frozenset[str]
    ties: frozenset[str]
    severing: frozenset[str]


class Deed(NamedTuple):
    """What is done to whom, of which family it is where that is not its class's, and who did it where that parts it."""

    key: str
    family: str = ""
    doers: frozenset[str] = frozenset()
    bond: float = SURE


@cache
def deed_words() -> DeedWords:
    """The words by which deeds are told."""
    return DeedWords(*(word_set(__file__, "deeds.yml", name) for name in DeedWords._fields))


class Deeds:
    """What the acts of a story do, and to whom."""

    def __init__(self, words: StoryWords) -> None:
        self.words = words
        self.by_noun: dict[tuple[str, str], list[str]] = defaultdict(list)
        for (source, _), named in words.named.items():
            for _, name in named:
                rows = self.by_noun[source, name.strip("{}").split()[-1].lower()]
                if words.kinds[name] in BODIES and name not in rows:
                    rows.append(name)

    def find(self, signal: Signal, place: Place, actors: Sequence[str], sides: frozenset[str]) -> Deed | None:
        """What an act does once to what is named or "the bank" stands for; None where that is not plain."""
        text, known = self.words.texts[place].text, deed_words()
        verb, about = verb_of(signal, text)
        after = text[verb.end :].lower().split(maxsplit=1)[:1]
        word = text[verb.start : verb.end].lower()
        leaves = word in known.leaving or word in known.severing
        left = agreed(text[about.start : about.end]) if leaves and signal.how not in ASKED else ""
        if left and (word in known.leaving or left == TIES):
            return Deed(f"leaving:{left}", "back", sides)
        suit = about_suit(signal, word, text[about.start : about.end])
        if suit:
            return Deed(*suit)
        court = self.court(signal, place, actors) if word in known.ruling else ""
        if court:
            return Deed(f"ruling:{court}", "law", bond=LOOSE)
        closing = word in known.closing or (word in known.over and after == ["over"])
        if closing or word in known.dealing:
            thing = self.thing(verb, about, place, BODIES)
            buyers = frozenset(n for n in actors if self.words.kinds[n] is Kind.ORGANISATION and n != thing)
            if thing and closing:
                return Deed(f"closing:{thing}", "cut")
            return Deed(f"deal:{thing}", "agree", frozenset() if word in known.selling else buyers) if thing else None
        if signal.group == "launch" and sides and attacks(text[about.start : about.end]):
            return Deed(f"attack:{min(sides)}", doers=sides, bond=BOUND)
        if signal.group == "enact" and actors and not known.bills.isdisjoint(opening(text, about)):
            return Deed(f"enact:{actors[0]}", "for", sides, BOUND)
        if signal.group in DIRECT:
            thing = self.thing(verb, about, place, THINGS)
            return Deed(f"{signal.group}:{thing}", doers=sides) if thing else None
        return None

    def court(self, signal: Signal, place: Place, actors: Sequence[str]) -> str:
        """The court that acts, by its name or as the one that an article names; empty where none does."""
        known = deed_words()
        named = [name for name in actors if not known.courts.isdisjoint(name.strip("{}").lower().split())]
        text = self.words.texts[place].text
        doer = text[signal.by.start : signal.by.end].lower().split() if signal.by else []
        own = self.by_noun.get((place[0], "court"), [])
        if named or known.courts.isdisjoint(doer) or len(own) != 1:
            return named[0] if named else ""
        return own[0]

    def thing(self, verb: Span, about: Span, place: Place, kinds: frozenset[Kind]) -> str:
        """The thing that a stretch names before any preposition, or that its noun stands for; empty where none is."""
        words, text = self.words, self.words.texts[place].text
        named = [
            (span, name) for span, name in words.named[place] if span.overlaps(about) and words.kinds[name] in kinds
        ]
        if not named:
            return self.meant(text, about, place)
        span, name = named[0]
        return name if is_head(text, verb, about, span) else ""

    def meant(self, text: str, about: Span, place: Place) -> str:
        """The body whose name ends with the noun of a definite phrase: "the once-trusted bank"; empty where none is."""
        known, s = deed_words(), small()
        rows = text[about.start : about.end].lower().split()
        before = text[: about.start].lower().split()[-1:]
        if rows[:1] in (["the"], ["this"], ["that"]):
            before, rows = rows[:1], rows[1:]
        if before not in (["the"], ["this"], ["that"]) or not known.other.isdisjoint(rows[:1]):
            return ""
        end = next((n for n, word in enumerate(rows) if word in s.prepositions or word in s.empty), len(rows))
        end = next((n + 1 for n in range(end) if rows[n][-1:] in ",;"), end)
        heads = self.by_noun.get((place[0], rows[end - 1].strip(",.;")), []) if end else []
        if len(heads) < 2:
            return heads[0] if heads else ""
        near = [name for span, name in self.words.named[place] if span.end <= about.start]
        for back in range(1, BACK + 1):
            near = [*(name for _, name in self.words.named.get((place[0], place[1] - back), ())), *near]
        return next((name for name in reversed(near) if name in heads), "")


def verb_of(signal: Signal, text: str) -> tuple[Span, Span]:
    """The verb that tells the deed and what it is about: of "agreed to buy", the buying."""
    about = text[signal.about.start : signal.about.end]
    rows = about.split(maxsplit=2)
    if len(rows) < 3 or rows[0].lower() != "to" or signal.about.start < signal.span.end:
        return signal.span, signal.about
    start = signal.about.start + about.index(rows[1], 2)
    return Span(start, start + len(rows[1])), Span(
        start + about[start - signal.about.start :].index(rows[2]), signal.about.end
    )


def is_head(text: str, verb: Span, about: Span, span: Span) -> bool:
    """Whether a name is what a stretch is about, or owns what is sold: "all of Orlo Bank's loans"."""
    known, s = deed_words(), small()
    rows = text[about.start : span.start].lower().replace('"', " ").replace("“", " ").replace("”", " ").split()
    own = text[verb.start : verb.end].lower()
    for number, word in enumerate(rows):
        part = number and (rows[number - 1] in known.parts or rows[number - 1] in (own, "%", "percent"))
        if word in s.prepositions and not (word == "of" and part):
            return False
    rest = text[span.end : about.end].replace("’", "'")
    after = rest.lower().split()[:2]
    if rest[:2] == "'s" or rest[:1] in ("-", "‑"):
        return rest[:1] == "'" and not known.parts.isdisjoint(after[1:])
    plain = (
        not after or rest[:1] != " " or not after[0][0].isalpha() or after[0] in s.empty | s.prepositions | known.parts
    )
    return plain or not text[span.end : verb.start].strip()


def about_suit(signal: Signal, word: str, about: str) -> tuple[str, str] | None:
    """What is done in court, with its family: an appeal however it is lodged, a suit against one deal; else None."""
    rows = opening(about, Span(0, len(about)))
    if signal.group in COURTED and (word.startswith(APPEAL) or any(one.startswith(APPEAL) for one in rows)):
        return APPEAL, "counter"
    filed = signal.group == "sue" or (signal.group == "file" and not SUITS.isdisjoint(rows))
    if filed and not STOPPING.isdisjoint(rows) and not MERGERS.isdisjoint(rows):
        return "suit:deal", "file"
    return None


def agreed(about: str) -> str:
    """Which sort of agreement a stretch is about, by its noun before any further preposition; else empty."""
    known, s, rows = deed_words(), small(), [word.strip(',.;“”"()') for word in about.lower().split()[:OPENING]]
    while rows and (rows[0] in s.prepositions or rows[0] in s.determiners or rows[0] in PART):
        rows = rows[1:]
    end = next((n for n, word in enumerate(rows) if word in s.prepositions or word in s.relatives), len(rows))
    sorts = ((TIES, known.ties), ("deal", known.deals), ("truce", known.truces), ("talks", known.talks))
    return next((name for name, nouns in sorts if not nouns.isdisjoint(rows[:end])), "")


def opening(text: str, about: Span) -> list[str]:
    """The first words of what an act is about, in small letters."""
    return [word.strip(',.;“”"') for word in text[about.start : about.end].lower().split()[:OPENING]]


def attacks(about: str) -> bool:
    """Whether what is launched is an attack."""
    return not deed_words().attacks.isdisjoint(about.lower().replace("-", " ").split())
