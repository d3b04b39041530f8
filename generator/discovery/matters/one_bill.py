"""Where a story is about one bill, "the bill", "the legislation" and "the dam bill" are that bill."""

from collections import Counter

from generator.discovery.matters.story_words import Place, StoryWords
from generator.extraction.matters.small import small
from generator.extraction.tokens import line
from generator.model.annotation import Span
from generator.model.tables import word_set

SPREAD = 3
"""Articles of a story that must speak of its bill."""
OFTEN = 3
"""How much more often than any other it must have a word of its own: "the dam bill"."""
BILL = "bill"
OTHERS = frozenset({"legislation", "law", "proposal", "amendments", "measure"})
"""What a bill is called after its name was told."""
BACK = 2
"""Sentences before "it" in which the bill has been named."""
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
JUDGING = word_set(__file__, "deeds.yml", "judging")


class OneBill:
    """The bill that a story is about, if there is one; `own` is the word that tells which it is."""

    def __init__(self, words: StoryWords) -> None:
        self.words = words
        sources: set[str] = set()
        before: Counter[str] = Counter()
        for place in words.having(BILL):
            cut = line(words.texts[place].text)
            for at in cut.places(frozenset({BILL})):
                word = cut.lowers[at - 1] if at else ""
                sources.add(place[0])
                if word.isalpha() and word not in small().empty and word not in JUDGING:
                    before[word] += 1
        most = before.most_common(2)
        plain = len(most) < 2 or most[0][1] >= OFTEN * most[1][1]
        self.own = most[0][0] if most and plain else ""
        self.known = plain and len(sources) >= SPREAD

    def stem(self, place: Place, about: Span) -> str:
        """The bill's stem where a stretch is about it before any preposition; else empty."""
        if not self.known:
            return ""
        cut = line(self.words.texts[place].text[about.start : about.end])
        end = next((n for n in range(len(cut)) if n and cut.lowers[n] in small().empty - small().determiners), len(cut))
        for at in range(end):
            word = cut.lowers[at]
            before = [w for w in cut.lowers[:at] if w not in JUDGING]
            named = word == BILL and before[-1:] == [self.own]
            definite = (word == BILL or word in OTHERS) and len(before) == 1 and before[0] in DEFINITE
            if named or definite:
                return BILL
        return ""

    def before(self, place: Place, at: int) -> str:
        """The bill's stem where "it" stands soon after it was named; else empty."""
        source, number = place
        texts = [self.words.texts[place].text[:at], *(self.told(source, number - back) for back in range(1, BACK + 1))]
        return BILL if self.known and any(BILL in text.lower().split() for text in texts) else ""

    def told(self, source: str, number: int) -> str:
        """A sentence's text; empty where there is none."""
        found = self.words.texts.get((source, number))
        return found.text if found else ""
