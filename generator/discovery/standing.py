"""How an entity stands in its story: counted over the mentions that the registry's own matcher finds."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import partial

from generator.discovery.names.name import alone
from generator.discovery.passing import AFTER, MANY, OWN_WORDS, in_office, rows_of, tells_when
from generator.evidence.mentions import Namer
from generator.extraction.names.clues import done_by
from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Annotated, Span
from generator.model.entity import Entity, How, Mention
from generator.model.gleaned import Gleaned
from generator.model.kind import Kind
from generator.model.source import Block
from generator.model.tables import words

LEAD = 3
"""Sentences of the body that are an article's lead."""
FINITE = re.compile(
    r"(?:\s[(]\w+[)])?(?:, \d\d,)?\s"
    r"(?:(?:also|then|now|has|have|had|later|on \w+day|[a-z]+ly) ){0,2}([a-z]+)\b"
)
FIGURE = re.compile(r"\d(?:%| percent| per cent)")
"""A share: who is named for one alone is a source of figures."""
WHERE = re.compile(r"[\w,] (?:in|from|at|near|to|with|outside|across|between|against)(?: the)?\s\Z")
"""What stands between somebody and the place or body that the act is not of: "a clerk in Orlo said"."""
NEAR = 16
HEARS = re.compile(r"\b(?:told|tells|(?:seen|obtained|reviewed|interviewed) by|(?:spoke|speaking|said) to) (?:the )?\Z")
"""What stands before the name of whoever asked."""
POSTED = re.compile(
    r"\b(?:on|via|over|through|to) (?:(?:the|his|her|its|their) )?(?:[a-z]+ (?:network|app|site|platform) )?\Z"
)
POSTS = re.compile(r"(?:['’]s)? (?:account|app|channel|chat|feed|group|live ?stream|message|page|post|video)s?\b")
"""What stands before and after the name of a platform on which something is only posted."""
HELPERS = words("has have had is was are were will would could can may might must should did does do")


@dataclass(slots=True)
class Standing:
    """What the story does with an entity: counts of sentences, and the articles by number."""

    mentions: int = 0
    sources: set[int] = field(default_factory=set)
    named: int = 0
    acts: int = 0
    speaks: int = 0
    asks: int = 0
    once: int = 0
    held: int = 0
    listed: int = 0
    figures: int = 0
    agent: int = 0
    hears: int = 0
    posted: int = 0
    titles: int = 0
    leads: int = 0


COUNTS = tuple(row.name for row in fields(Standing) if row.name != "sources")


@dataclass(frozen=True, slots=True)
class Counted:
    """What one article does with the entities that it names: for each its counts, in the order of `COUNTS`."""

    rows: tuple[tuple[str, tuple[int, ...]], ...]


def standings(
    entities: Sequence[Entity], articles: Sequence[Annotated], gleaned: Gleaned | None = None
) -> dict[str, Standing]:
    """The standing of each entity that the articles name, by id."""
    namer = Namer(entities)
    found: dict[str, Standing] = defaultdict(Standing)
    gleaned = gleaned or Gleaned()
    for number, article in enumerate(articles):
        name = f"standing {gleaned.memo.key(asked(article, namer))}" if gleaned.memo.store is not None else ""
        here = gleaned.recall(Counted, article.source.id, name, partial(counted, article, namer))
        for key, counts in here.rows:
            mark = found[key]
            mark.sources.add(number)
            for count, much in zip(COUNTS, counts, strict=True):
                if much:
                    setattr(mark, count, getattr(mark, count) + much)
    return found


def asked(article: Annotated, namer: Namer) -> Iterator[str]:
    """All that has a say in what an article does with the entities, beside its words."""
    for number, sentence in enumerate(article.source.sentences):
        if sentence.block is not Block.BOILERPLATE:
            for span, entity, _, how, _ in namer.forms_in(sentence.text):
                yield f"{number} {span.start} {span.end} {how} {entity} {namer.kinds[entity]}"


def counted(article: Annotated, namer: Namer) -> Counted:
    """What an article does with the entities."""
    found = counts_in(article, [namer.find(sentence) for sentence in article.source.sentences], namer.kinds)
    return Counted(tuple((key, tuple(getattr(mark, count) for count in COUNTS)) for key, mark in found.items()))


def counts_in(article: Annotated, named: Sequence[Sequence[Mention]], kinds: Mapping[str, Kind]) -> dict[str, Standing]:
    """The same, by entity."""
    found: dict[str, Standing] = defaultdict(Standing)
    speakers = spoken(article)
    bodies = 0
    for sentence, mentions in zip(article.source.sentences, named, strict=True):
        bodies += sentence.says
        for key in {mention.entity for mention in mentions}:
            mark = found[key]
            mark.mentions += 1
            mark.titles += sentence.block is Block.TITLE
            mark.leads += sentence.says and bodies <= LEAD
        crowded: set[Span] = set()
        for row, subject in rows_of(sentence.text, mentions):
            alike = Counter(kinds[mention.entity] for mention in row)
            together = subject and does(sentence.text, row[-1].span)
            for mention in row:
                mark = found[mention.entity]
                crowd = len(row) >= MANY and kinds[mention.entity] is Kind.STATE
                crowded.update([mention.span] if crowd else [])
                if together and mention is not row[-1] and not crowd:
                    mark.acts += kinds[mention.entity] is kinds[row[-1].entity]
                elif len(row) >= MANY and (crowd or not together):
                    mark.listed += alike[kinds[mention.entity]] > 1
        for mention in mentions:
            if mention.how is not How.DEMONYM:
                mark = found[mention.entity]
                mark.named += 1
                mark.held += in_office(sentence.text, mention.span)
                mark.agent += done_by(sentence.text, mention.span.start) and alone(sentence.text, mention.span.end)
                mark.hears += hears(sentence.text, mention.span.start)
                mark.posted += is_venue(sentence.text, mention.span)
                mark.once += sentence.text.startswith(" once ", mention.span.end)
                mark.once += tells_when(sentence.text, mention.span.start)
                mark.acts += sentence.text.startswith(", who ", mention.span.end)
                led = kinds[mention.entity] is not Kind.STATE and is_where(sentence.text, mention.span.start)
                mark.acts += not led and does(sentence.text, mention.span) and mention.span not in crowded
        spans = speakers.get(sentence.index, ())
        for key in {key for span in spans for key in who_speaks(sentence.text, span, mentions, kinds)}:
            found[key].speaks += 1
            found[key].figures += FIGURE.search(sentence.text) is not None
            found[key].asks += "?" in sentence.text and "asked" in sentence.text
    return found


def does(text: str, span: Span) -> bool:
    """Whether a verb follows a name, or the comma that ends it: "the head of Vexa, Ana Holt, left"."""
    end = span.end
    end += text.startswith(", ", end) and text.endswith(", ", 0, span.start)
    hit = FINITE.match(text, end)
    return hit is not None and (hit[1] in lexicon().acts or hit[1] in HELPERS or hit[1].endswith("ed"))


def is_firms(text: str, end: int) -> bool:
    """Whether a state's name only says where a firm is: "UK retailer Vexa"."""
    after = AFTER.match(text, end)
    return after is not None and after[1].split()[0] in lexicon().owners


def hears(text: str, start: int) -> bool:
    """Whether a name is that of who is told something, mostly the outlet, or an outlet's: "so The Harbour reported"."""
    capital = text.endswith(" The ", 0, start) and (text[start - 6].islower() or text[start - 6] == ",")
    return capital or HEARS.search(text, max(0, start - NEAR), start) is not None


def is_venue(text: str, span: Span) -> bool:
    """Whether a name only says where something is posted: "wrote on Vexa", "a Vexa post"."""
    before = POSTED.search(text, max(0, span.start - 2 * NEAR), span.start)
    return before is not None or POSTS.match(text, span.end) is not None


def is_where(text: str, start: int) -> bool:
    """Whether a name only says where or with whom another does what follows."""
    return WHERE.search(text, max(0, start - NEAR), start) is not None


PARTING = re.compile(r"\b(?:of|from|at|with|for|in|to|by|on|about|against)\b|['’]s\b")


def who_speaks(text: str, speaker: Span, mentions: Sequence[Mention], kinds: Mapping[str, Kind]) -> set[str]:
    """Whom the words for a speaker name: a person rather than the body that the person belongs to."""
    inside = [mention for mention in mentions if speaker.holds(mention.span)]
    inside = [mention for mention in inside if not OWN_WORDS.match(text, mention.span.end)]
    inside = [m for m in inside if kinds[m.entity] is not Kind.STATE or not is_firms(text, m.span.end)]
    persons = {mention.entity for mention in inside if kinds[mention.entity] is Kind.PERSON}
    return persons or {m.entity for m in inside if not PARTING.search(text, speaker.start, m.span.start)}


def spoken(article: Annotated) -> dict[int, list[Span]]:
    """Where an article names who says something, by sentence."""
    found: dict[int, list[Span]] = defaultdict(list)
    for row in article.attributions:
        if row.span:
            found[row.sentence].append(row.span)
    for quote in article.quotes:
        if quote.speaker and quote.speaker_sentence is not None:
            found[quote.speaker_sentence].append(quote.speaker)
    return found
