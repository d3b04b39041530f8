"""Whom a voice means: an entry by its name, somebody told of before, a text, an outlet, or nobody who is named."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.evidence.origins.lexicon import ARTICLE, CAPITALS, is_outlet, word_list
from generator.evidence.origins.voice import Voice
from generator.model.annotation import Span
from generator.model.claim import Origin
from generator.model.entity import Entity, How, Mention
from generator.model.kind import Kind

NAMED = frozenset({Kind.PERSON, Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.FORCE})
BODIES = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.ORGANISATION, Kind.FORCE, Kind.GROUP})
LINK = re.compile(
    r"\b(?:of|for|from|in|at|with|to|by|on|among|within|near|familiar|close|who|representing|including)\b"
)
WORD = re.compile(r"[^\W\d_][\w.’'&/-]*")
POINTS = re.compile(r"(?:the|this|that|these|those|his|her|their|its)\s+", re.IGNORECASE)
TAIL = re.compile(
    r"(?:['’]s)?(?:\s+(?:report|statement|spokes\w+|office|post|tweet|message|letter|release|comments?|data|figures|website))?\W*\Z"
)
BY = re.compile(
    r"\s+(?:(?:jointly )?(?:released|issued|made|published|sent|posted|obtained) )?(?:by|from) (?:the )?"
    r"(?P<who>[A-Z][\w.&’'-]*(?: (?:(?:of|and|for) )?(?:the )?[A-Z][\w.&’'-]*){0,5})"
)
DATE = re.compile(r"\A(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
OF_BODY = re.compile(r"\s+(?:of|from|with|at)\s+(?:the\s+)?[A-Z]")
"""After a person's name: the body that they are of."""
ASIDE = re.compile(r"\A[^A-Z]*, and (?=[A-Z])")
"""What a list tells before somebody who speaks: "clean, and Gov. Ann Low"."""
TRAILING = re.compile(r"\s+(?:no longer|no more|also|now|still|then|already|never|ever|again)\Z")
"""An adverb between who speaks and the verb."""
REACH = 3
"""Sentences between a pronoun and the one it means, at most."""


@dataclass(slots=True)
class Memory:
    """Who spoke last in an article, by what a pronoun or a definite phrase can mean; in which sentence."""

    person: tuple[int, Origin] | None = None
    body: tuple[int, Origin] | None = None
    group: tuple[int, Origin] | None = None
    last: tuple[int, tuple[Origin, ...]] | None = None
    surnames: dict[str, Origin] = field(default_factory=dict)


class Who:
    """Resolves the voices of one article, in its order."""

    def __init__(
        self,
        source: str,
        mentions: Mapping[tuple[str, int], Sequence[Mention]],
        entities: Mapping[str, Entity],
        texts: Sequence[str],
    ) -> None:
        self.source, self.mentions, self.entities, self.texts = source, mentions, entities, texts
        self.heard = Memory()

    def here(self, sentence: int) -> Sequence[Mention]:
        """The mentions of a sentence."""
        return self.mentions.get((self.source, sentence), ())

    def means(self, voice: Voice, at: int) -> Origin | None:
        """The origin that a voice of sentence `at` is; None where its words are nobody's."""
        if told := ASIDE.match(voice.text):
            span = Span(voice.span.start + told.end(), voice.span.end)
            voice = replace(voice, text=voice.text[told.end() :], span=span)
        words = TRAILING.sub("", voice.text.strip(' ,.;:–—-“”"'))
        low = words.lower().replace("’", "'")
        if not low:
            return None
        if voice.heard:
            return self.unresolved(words, at)
        if low in word_list("anybody"):
            return None
        if low in word_list("one") | word_list("many") | word_list("thing") | word_list("someone"):
            return self.pronoun(voice, low, at)
        first = LINK.search(low, 1)
        head = WORD.findall(low[: first.start()] if first else low)
        if not head or binds(words) or LINK.match(low):
            return None
        if low in ("its", "their", "our") or (first and not set(head) - word_list("someone") - word_list("rank")):
            return self.unresolved(words, at)
        entity = self.named(voice)
        if entity is not None:
            return self.of_entity(entity, words, at)
        if is_outlet(words):
            return self.remember(outlet(ARTICLE.sub("", words, count=1)), at)
        if head[-1] in word_list("texts"):
            author = self.author(voice, at)
            if author is not None:
                return author
        if POINTS.match(low):
            pointed = self.definite(words, head[-1], at)
            if pointed is not None:
                return pointed
        return self.by_words(words, at, opens=voice.span.start == 0)

    def of_entity(self, entity: Entity, words: str, at: int) -> Origin:
        """The origin that an entry of the registry is."""
        if entity.kind in BODIES and is_outlet(entity.name):
            return self.remember(outlet(entity.name), at)
        if entity.kind in NAMED:
            return self.remember(made("named", entity.name), at, person=entity.kind is Kind.PERSON)
        if entity.kind is Kind.GROUP:
            return self.remember(made("unnamed", described(entity.name)), at)
        return self.unresolved(words, at)

    def entity_of(self, voice: Voice) -> Origin | None:
        """The origin that a voice names outright; nothing is kept for a pronoun after it."""
        words = voice.text.lower()
        entity = None if words in word_list("one") | word_list("many") | word_list("thing") else self.named(voice)
        if entity is not None:
            return made("named", entity.name)
        return self.heard.surnames.get(words.split()[-1]) if words.split() else None

    def named(self, voice: Voice) -> Entity | None:
        """The entry that the head of a voice's words names; none where the name only says whose somebody is."""
        found: dict[str, Mention] = {}
        for m in self.here(voice.sentence):
            if not voice.span.overlaps(m.span) or m.how is How.REFERENCE:
                continue
            before = voice.text[: max(0, m.span.start - voice.span.start)]
            after = voice.text[max(0, m.span.end - voice.span.start) :] if m.span.end < voice.span.end else ""
            of = self.entities[m.entity].kind is Kind.PERSON and OF_BODY.match(after)
            if LINK.search(before) or (m.how is How.DEMONYM and after.strip()) or not (of or TAIL.match(after)):
                continue
            found[m.entity] = m
        exact = [m for m in found.values() if m.span.end >= voice.span.end]
        rows = exact or list(found.values())
        longest = max(rows, key=lambda m: (m.span.end - m.span.start, m.entity), default=None)
        return self.entities[longest.entity] if longest else None

    def pronoun(self, voice: Voice, low: str, at: int) -> Origin:
        """Whom a pronoun means: by the mentions, else who spoke last and can be meant."""
        meant = [m for m in self.here(voice.sentence) if m.how is How.REFERENCE and m.span.overlaps(voice.span)]
        if len({m.entity for m in meant}) == 1:
            return self.of_entity(self.entities[meant[0].entity], voice.text, at)
        last = None
        if low in word_list("one"):
            last = self.heard.person
            if last and self.others(last, at):
                last = None
        elif low in word_list("many"):
            last = self.heard.group
        elif low in word_list("thing"):
            last = self.heard.body
        if last is not None and 0 <= at - last[0] <= REACH:
            return self.again(last[1], at)
        if low in word_list("one"):
            people = {
                m.entity
                for index in (at - 1, at)
                for m in self.here(index)
                if m.how in (How.NAME, How.ALIAS) and self.entities[m.entity].kind is Kind.PERSON
            }
            if len(people) == 1:
                return self.of_entity(self.entities[people.pop()], voice.text, at)
        return self.unresolved(voice.text, at)

    def others(self, last: tuple[int, Origin], at: int) -> bool:
        """Whether another person is named since somebody spoke, so that a pronoun may mean them."""
        people = {
            made("named", self.entities[m.entity].name).key
            for index in range(last[0] + 1, at + 1)
            for m in self.here(index)
            if m.how is not How.REFERENCE and self.entities[m.entity].kind is Kind.PERSON
        }
        return not people <= {last[1].key}

    def definite(self, words: str, head: str, at: int) -> Origin | None:
        """Whom "the ministry", "the statement" or "the president" means; one of this article alone where unknown."""
        plain_head = head.removesuffix("s")
        short = len(words.split()) <= 3
        if head in word_list("texts"):
            last = self.heard.last
            near = last is not None and 0 < at - last[0] <= REACH
            said = head in word_list("uttered") and short and near
            if said and last and len(last[1]) == 1 and last[1][0].kind == "named":
                return self.again(last[1][0], at)
            return self.unresolved(words, at)
        if head in word_list("bodies") and short and self.heard.body and 0 < at - self.heard.body[0] <= REACH:
            return self.again(self.heard.body[1], at)
        if short and {head, plain_head} & word_list("people") and plain_head == head:
            person = self.heard.person
            if person and 0 < at - person[0] <= REACH and not self.others(person, at):
                return self.again(person[1], at)
            return self.unresolved(words, at)
        return self.unresolved(words, at) if short and words[4:5].islower() else None

    def author(self, voice: Voice, at: int) -> Origin | None:
        """Whose a text is: whoever its words name before it ("a Harbour Ministry statement"), or after "by"."""
        text = self.texts[voice.sentence]
        by = BY.match(text, voice.span.end)
        if by:
            span = Span(*by.span("who"))
            return self.means(Voice(text=by["who"], sentence=voice.sentence, span=span), at)
        article = ARTICLE.match(voice.text)
        found = CAPITALS.search(voice.text, article.end() if article else 0)
        if found is None or DATE.search(found.group()):
            return None
        start = voice.span.start + found.start()
        name = re.sub(r"['’]s?\Z", "", found.group())
        if ARTICLE.sub("", voice.text, count=1).strip() in (name, found.group()):
            return None  # the text's own name
        inner = Voice(text=name, sentence=voice.sentence, span=Span(start, start + len(name)))
        if any(m.span.holds(inner.span) and m.how is How.DEMONYM for m in self.here(voice.sentence)):
            return None
        return self.means(inner, at)

    def by_words(self, words: str, at: int, *, opens: bool) -> Origin:
        """Somebody who has no entry: named where the words for them are a name, else a description.

        Where they open a sentence, the capital of "Analysts at the bank", "One of them", "Its lawyers" is no name's.
        """
        if opens and (LINK.match(words.lower(), words.find(" ") + 1) or words.lower() in word_list("people")):
            words = words[:1].lower() + words[1:]
        bare = ARTICLE.sub("", words, count=1)
        first = LINK.search(bare, 1)
        head = bare[: first.start()].rstrip() if first else bare
        last = head.split()[-1] if head else ""
        names = [word for word in head.split() if word[:1].isupper()]
        if last[:1].isupper() and not bare.lower().endswith("officials"):
            family = last.lower().rstrip(".,")
            known = self.heard.surnames.get(family)
            if known and len(names) == 1:
                return self.remember(known, at)
            person = not first and len(names) > 1
            origin = made("named", bare)
            if person:
                self.heard.surnames.setdefault(family, origin)
            return self.remember(origin, at, person=None if not person else True)
        if last[:1].isdigit() or low_verb(bare) or words.lower().startswith(("his ", "her ", "their ", "its ")):
            return self.unresolved(words, at)
        return self.remember(made("unnamed", described(bare)), at)

    def unresolved(self, words: str, at: int) -> Origin:
        """An origin of this article only, since nothing says who is meant."""
        return Origin(kind="unresolved", key=f"unresolved:{self.source} {at} {words.lower()}", label=words)

    def again(self, origin: Origin, at: int) -> Origin:
        """One who spoke before speaks again."""
        return self.remember(origin, at, person=origin == (self.heard.person or (0, None))[1])

    def remember(self, origin: Origin, at: int, *, person: bool | None = None) -> Origin:
        """Keeps who spoke, for a pronoun after it."""
        if person:
            self.heard.person = (at, origin)
        elif origin.kind == "unnamed":
            self.heard.group = (at, origin)
        else:
            self.heard.body = self.heard.group = (at, origin)
            if person is None and origin.kind == "named":
                self.heard.person = (at, origin)
        return origin


def binds(words: str) -> bool:
    """Whether the words are of what binds, such as "the terms of the agreement": it is nobody's word."""
    low = words.lower()
    first = LINK.search(low, 1)
    head = WORD.findall(low[: first.start()] if first else low)
    return bool(head) and head[-1] in word_list("bound") and POINTS.match(low) is not None


def low_verb(words: str) -> bool:
    """Whether words for somebody begin with a participle: they are no description."""
    first, _, rest = words.partition(" ")
    return first.endswith("ed") or rest.startswith("by ")


def made(kind: str, label: str) -> Origin:
    """An origin that is the same wherever its label is, be it one or many that are described so."""
    return Origin(kind=kind, key=same(label), label=label)


def outlet(name: str) -> Origin:
    """The origin that a paper, a station or an agency is."""
    return made("outlet", ARTICLE.sub("", name, count=1))


def described(words: str) -> str:
    """A description without what says how many they are or how high they stand."""
    parts = words.split()
    while len(parts) > 1 and parts[0].lower() in word_list("rank"):
        parts = parts[1:]
    return " ".join(parts)


def same(label: str) -> str:
    """What is the same for two wordings of one label: small letters, one number."""
    parts = label.lower().replace("’", "'").split()
    return " ".join(part.removesuffix("s") if len(part) > 3 else part for part in parts)
