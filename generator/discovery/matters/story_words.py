"""The words of a story's sentences: where each stands, and how rare it is. Looked up, never compared pair by pair."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from generator.discovery.matters.pronouns import pronouns_of
from generator.evidence.cues import WORD, words_of
from generator.evidence.mentions import Namer
from generator.extraction.matters.classes import class_words
from generator.model.annotation import Annotated, Span
from generator.model.entity import Entity
from generator.model.gleaned import Gleaned
from generator.model.kind import MATTERS
from generator.model.memo import FORGETFUL, Memo
from generator.model.source import Block, Sentence
from generator.model.tables import read_table

Place = tuple[str, int]
SHORTEST = 4
"""Letters; a shorter word is not cut down to its stem."""
ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e")
PEOPLES = ("ians", "ian", "ans", "an", "ese", "ia", "a", "i", "o")
"""Endings that part a country's name from its people's."""
STOP = frozenset(read_table(__file__, "matters.yml")["empty"].split())


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The beginning that a word shares with its other forms; a name's, with the name of its people."""
    word, named = word.removesuffix("'s").lower(), word[:1].isupper()
    for ending in (*PEOPLES, *ENDINGS) if named else ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


class StoryWords:
    """Every word of the story with the places of the sentences that hold it."""

    def __init__(
        self,
        articles: Sequence[Annotated],
        entities: Sequence[Entity] = (),
        memo: Memo = FORGETFUL,
        read: Mapping[str, str] | None = None,
    ) -> None:
        """`read` are digests of articles with all that extraction finds in them, by id; `memo` keeps what they tell."""
        known = [entity for entity in entities if entity.page and entity.kind not in MATTERS]
        self.known = bool(known)
        namer, names = Namer(known), {entity.id: entity.name for entity in known}
        self.kinds = {f"{{{entity.name}}}": entity.kind for entity in known}
        self.named: dict[Place, tuple[tuple[Span, str], ...]] = {}
        self.sentences: dict[Place, Sentence] = {}
        self.texts: dict[Place, Sentence] = {}
        self.order: dict[Place, int] = {}
        self.where: dict[str, list[Place]] = defaultdict(list)
        """By text the places of the sentences that say it."""
        self.texts_with: dict[str, list[str]] = defaultdict(list)
        """By word the texts that hold it."""
        self.holding: dict[str, set[Place]] = defaultdict(set)
        self.names_at: dict[str, list[tuple[int, Span, str]]] = defaultdict(list)
        alike: dict[str, tuple[tuple[Span, str], ...]] = {}
        for article in articles:
            self.texts.update({(s.source, s.index): s for s in article.source.sentences})
            rows = [s for s in article.source.sentences if s.says]
            for number, sentence in enumerate(rows):
                place = (sentence.source, sentence.index)
                self.sentences[place] = sentence
                self.order[place] = number
                self.where[sentence.text].append(place)
            for sentence in article.source.sentences:
                place = (sentence.source, sentence.index)
                if sentence.block is Block.BOILERPLATE:
                    self.named[place] = ()
                elif (here := alike.get(sentence.text)) is not None:  # several articles say it in the same words
                    self.named[place] = here
                else:
                    here = tuple([(m.span, f"{{{names[m.entity]}}}") for m in namer.find(sentence)])
                    self.named[place] = alike[sentence.text] = here
                if self.named[place]:
                    says, at = sentence.says, self.names_at[place[0]]
                    for span, name in self.named[place]:
                        at.append((place[1], span, name))
                        if says:
                            self.holding[name].add(place)
        for text in self.where:
            for word in dict.fromkeys(words_of(text)):
                self.texts_with[word].append(text)
        told_of = ((self.texts[place].text, named) for place, named in self.named.items() if named)
        self.pronouns = pronouns_of(told_of, self.kinds)
        self.memo = memo
        self.gleaned = Gleaned({} if memo.store is None else dict(self.keys(articles, read or {})), memo)
        """What articles tell by themselves and by the names in them."""
        self.sorted = sorted(self.texts_with)
        self.size = len(articles)
        self.rare: dict[str, float] = {}
        self.shares: dict[str, float] = {}
        self.kept: dict[str, frozenset[Place]] = {}

    def keys(self, articles: Iterable[Annotated], read: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        """For each article that is known to be the same, what tells all that it and the names in it stand for."""
        for article in articles:
            source = article.source.id
            if source in read:
                names = (f"{name} {self.kinds[name]} {self.pronouns.get(name)}" for name in self.names_in(source))
                found = (f"{place} {span} {name}" for place, span, name in self.names_at.get(source, ()))
                yield source, self.memo.key((read[source], str(self.known), *names, *found))

    def names_in(self, source: str) -> list[str]:
        """The names in an article."""
        return sorted({name for _, _, name in self.names_at.get(source, ())})

    def having(self, term: str) -> frozenset[Place]:
        """The places of a word, of `begin*`, of a class `@name`, or of a name `{Name}`."""
        known = self.kept.get(term)
        if known is None:
            known = self.kept[term] = frozenset(self.look_up(term))
        return known

    def look_up(self, term: str) -> Iterable[Place]:
        """As `having`, worked out."""
        if term.startswith("{"):
            yield from self.holding.get(term, ())
        elif term.startswith("@"):
            for member in class_words(term[1:]):
                words = member.split("-")
                if len(words) == 1:
                    yield from self.having(member)
                else:
                    yield from self.phrase(words)
        elif term.endswith("*"):
            at = bisect_left(self.sorted, term[:-1])
            while at < len(self.sorted) and self.sorted[at].startswith(term[:-1]):
                yield from self.saying(self.texts_with[self.sorted[at]])
                at += 1
        else:
            yield from self.saying(self.texts_with.get(term, ()))

    def saying(self, texts: Iterable[str]) -> Iterable[Place]:
        """The places of texts."""
        return chain.from_iterable(map(self.where.__getitem__, texts))

    def phrase(self, words: Sequence[str]) -> Iterable[Place]:
        """The places where words stand one after the other."""
        rows = sorted((self.having(word) for word in words), key=len)
        stand: dict[str, bool] = {}
        for place in rows[0].intersection(*rows[1:]) if rows else ():
            said = self.sentences[place].text
            if said not in stand:
                text = words_of(said)
                stand[said] = any(self.stands(words, text, at) for at in range(len(text)))
            if stand[said]:
                yield place

    @staticmethod
    def stands(words: Sequence[str], text: Sequence[str], at: int) -> bool:
        """Whether words stand at a word of a text; the last may be a beginning."""
        rest = text[at : at + len(words)]
        return len(rest) == len(words) and all(
            there.startswith(here[:-1]) if here.endswith("*") else there == here
            for here, there in zip(words, rest, strict=True)
        )

    def rarity(self, word: str) -> float:
        """How much it says that two sentences share words of this stem: nothing where all have it."""
        if word not in self.rare:
            self.rare[word] = self.rareness(word)
        return self.rare[word]

    def rareness(self, word: str) -> float:
        """As `rarity`, worked out."""
        return math.log(1 + len(self.sentences) / (1 + len(self.having(as_term(word)))))

    def spread(self, word: str) -> float:
        """The share of the articles that have a word of this stem; half of them is all."""
        if word not in self.shares:
            found = {source for source, _ in self.having(as_term(word))}
            self.shares[word] = min(1.0, 2 * len(found) / max(1, self.size))
        return self.shares[word]

    def about(self, place: Place, span: Span) -> tuple[str, ...]:
        """What a stretch of a sentence is about: the names in it and the stems of its other words, in their order."""
        text = self.texts[place].text
        found: list[str] = []
        at = span.start
        for here, name in self.named[place]:
            if here.start >= at and here.end <= span.end:
                found += [*self.content(text[at : here.start]), name]
                at = here.end
        return tuple(dict.fromkeys([*found, *self.content(text[at : span.end])]))

    @staticmethod
    @lru_cache(maxsize=1 << 13)  # what several articles say in the same words
    def content(text: str) -> tuple[str, ...]:
        """The stems of a text's words that say something, in their order, each once."""
        rows = WORD.findall(text.replace("’", "'"))
        return tuple(dict.fromkeys(stem(word) for word in rows if says_something(word.removesuffix("'s").lower())))


def as_term(stem: str) -> str:
    """A stem, a name in braces or a class, as a cue writes it."""
    return stem if stem.startswith(("{", "@")) else f"{stem}*"


def says_something(word: str) -> bool:
    """Whether a word tells one thing from another."""
    return len(word) > 2 and word not in STOP and not word[0].isdigit()
