"""What one doer does to one person or thing is one decision, whatever the verb: a body and its members are one doer."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from generator.discovery.matters.deeds import deed_words, is_head, verb_of
from generator.discovery.matters.story_words import Place, StoryWords, says_something
from generator.extraction.matters.lexicon import families, lists, nouns, verbs
from generator.extraction.matters.small import small
from generator.model.annotation import Signal, Span
from generator.model.kind import Kind
from generator.model.tables import read_table

UNDERGOING = frozenset({Kind.PERSON, Kind.TECHNOLOGY})
"""Kinds of what is done to: a body, a state, a sort of weapon undergo many decisions at a time."""
NEAR = 4
"""Words from the start of what an act is about to the name of whom it is done to."""
GOOD = frozenset({"for", "free", "give", "fund", "resume"})
"""Families of what is done in somebody's favour."""
UNLIKE = frozenset({"demand", "talk", "inquiry", "propose", "agree", "counter", "file", "line"})
"""Families of what is done to nobody."""
BACK = 2
"""Sentences before one within which "the leader" has a name."""
TITLES = {"leader": ("president", "premier", "minister", "chancellor", "king", "queen", "leader", "chief")}
"""What one who is called so by one article is called by others."""
OPENING = frozenset({"the", "this", "that", "its", "their", "his", "her"})


@cache
def sides_by_word() -> dict[str, str]:
    """The body that a word for it or for its members stands for."""
    return {word: side for side, words in read_table(__file__, "deeds.yml")["bodies"].items() for word in words.split()}


class Participants:
    """Who does what to whom in a story, with those who are only described."""

    def __init__(self, words: StoryWords) -> None:
        self.words = words
        self.called: dict[str, Counter[str]] = defaultdict(Counter)
        self.told: dict[str, Counter[str]] = defaultdict(Counter)
        for place, named in words.named.items():
            for span, name in named:
                self.told[place[0]][name] += 1
                if words.kinds[name] in UNDERGOING:
                    for noun in nouns_of(words.texts[place].text, span):
                        self.called[noun][name] += 1

    def pair(
        self, signal: Signal, place: Place, actors: Sequence[str], acting_for: Mapping[str, str]
    ) -> tuple[str, str]:
        """Who does it to whom, with whether in their favour, and to whom; both empty where one of them is not plain."""
        family = families().get(signal.group, "")
        doer = self.doer(signal, place, actors, acting_for) if family and family not in UNLIKE else ""
        whom = self.whom(signal, place) if doer else ""
        if not whom or whom in actors:
            return "", ""
        return f"{doer}>{whom}{'+' if family in GOOD else ''}{'!' if signal.how == 'refused' else ''}", whom

    def doer(self, signal: Signal, place: Place, actors: Sequence[str], acting_for: Mapping[str, str]) -> str:
        """The body by its own word or its members', else who is named."""
        if signal.by is not None:
            s, rows = small(), self.words.texts[place].text[signal.by.start : signal.by.end].lower().split()
            end = next(
                (n for n, word in enumerate(rows) if n and (word in s.prepositions or word[-1] == ",")), len(rows)
            )
            for word in reversed(rows[:end]):
                if word in sides_by_word() and "white" not in rows[:end]:
                    return sides_by_word()[word]
        return acting_for.get(actors[0], actors[0]) if actors else ""

    def whom(self, signal: Signal, place: Place) -> str:
        """The person or thing that an act is done to, by name or as it is described; empty where that is not plain."""
        words, text = self.words, self.words.texts[place].text
        verb, about = verb_of(signal, text)
        kinds = words.kinds
        named = [(span, name) for span, name in words.named[place] if span.overlaps(about)]
        for span, name in named:
            before = text[about.start : span.start].lower().split()
            if len(before) > NEAR or any(word.endswith("ing") or word == "to" for word in before):
                break
            if is_head(text, verb, about, span):
                return name if kinds[name] in UNDERGOING else ""
            if not text[about.start : span.start].strip():
                break
        return self.described(text, about, place)

    def before(self, place: Place, at: int, word: str, actors: Sequence[str]) -> str:
        """The thing that "it", the person that "her" stands for: the last one named before, who does not act there."""
        kind = Kind.TECHNOLOGY if word == "it" else Kind.PERSON
        for back in range(BACK + 1):
            named = self.words.named.get((place[0], place[1] - back), ())
            fit = [
                n for span, n in named if self.words.kinds[n] is kind and (back or span.end <= at) and n not in actors
            ]
            if fit:
                return fit[-1] if kind is Kind.TECHNOLOGY else fit[0]
        return ""

    def described(self, text: str, about: Span, place: Place) -> str:
        """Who a definite phrase means: "the country's first woman president", "the ship"; empty where that is open."""
        s, rows = small(), text[about.start : about.end].replace("’", "'").lower().split()
        rows = rows[: next((n for n, word in enumerate(rows) if n and word in s.prepositions), len(rows))]
        owned = next((n for n, word in enumerate(rows) if word.endswith(("'s", "s'"))), None)
        if owned is None and rows[:1] and rows[0] not in OPENING:
            return ""
        first = 0 if owned is None else owned
        last = next((n for n in range(first + 1, len(rows)) if rows[n] in s.prepositions | s.empty), len(rows)) - 1
        noun = rows[last].strip(",.;") if last > first else ""
        if not noun or not deed_words().other.isdisjoint(rows[first + 1 : first + 2]):
            return ""
        found: Counter[str] = Counter()
        for word in TITLES.get(noun, (noun,)):
            found.update(self.called.get(word, {}))
        here = [name for name in found if self.told[place[0]][name]]
        near = [
            name for back in range(BACK, 0, -1) for _, name in self.words.named.get((place[0], place[1] - back), ())
        ]
        return next(
            (name for name in reversed(near) if name in here),
            min(here, key=lambda name: (-self.told[place[0]][name], -found[name], name), default=""),
        )


def nouns_of(text: str, span: Span) -> list[str]:
    """What somebody or something is called beside its name: "president Ina Vole", "the Tern, a tanker"."""
    s, found = small(), []
    before = text[: span.start].split()[-1:]
    own = text[span.start : span.end].split()
    for word in (*before, *own[:1]):
        low = word.lower()
        thing = word.islower() and says_something(low) and low not in verbs() and low not in nouns()
        if low.isalpha() and (low in lists().actors or thing):
            found.append(low)
    rest = text[span.end :].lower().split()[:8]
    if text[span.end : span.end + 1] == "," and rest[1:2] and rest[1] in ("a", "an", "the"):
        end = next((n for n, word in enumerate(rest) if n > 1 and (word[-1] in ",." or word in s.prepositions)), None)
        if end is not None:
            noun = rest[end].strip(",.") if rest[end][-1] in ",." else rest[end - 1]
            found.append(noun)
    return found
