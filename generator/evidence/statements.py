"""A body sentence makes a statement: who says so, how sure, from which origin, about what."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.evidence.clauses import main_clause
from generator.evidence.cues import CueBook
from generator.evidence.gate import Case, needs_of
from generator.evidence.nominal import can_be_bracketed
from generator.evidence.origins import binds, find_origins
from generator.evidence.phrases import without_quotations
from generator.model.annotation import Annotated, Attribution, Mode, Quote, Span
from generator.model.claim import Origin, Statement
from generator.model.entity import Entity, How, Mention
from generator.model.kind import Kind
from generator.model.profile import HINT

POINTS = re.compile(r"(?:he|him|his|she|her|they|their|this|these|that|those|the)\b", re.IGNORECASE)
"""A pronoun or a definite phrase, which points; "X's decision" says whose it is."""
TITLED = re.compile(r"(?:[A-Z][\w’'-]*\.? ){0,3}")
WHOSE = re.compile(r",? (?:of|from|at) (?:the )?[A-Z]")
"""What may stand before a name that opens the words for who speaks, and after it."""
APPOSED = re.compile(r"(?: \([A-Z][\w-]*\))?, (?:[A-Z][\w’'-]*\.? ){0,3}")
CALLED = re.compile(r"(?: \([A-Z][\w-]*\))?, [A-Z][\w’'-]+ (?:[\w’'-]+ ){0,2}[A-Z][\w’'-]+, [a-z]")
DESCRIBED = re.compile(r"(?:an?|the|one|his|her|its|their)\b")
"""What may stand between the words for who speaks and a name, such a name, and how what somebody is begins."""
_BETWEEN = r"(?: the| its)? (?:[\w’'-]+(?<!['’]s) ){0,3}\Z"
LOOSE = re.compile(rf"\b(?:about|among|at|by|for|from|in|near|of|on|over|to|with|and){_BETWEEN}")
LOOSE_PERSON = re.compile(rf"\b(?:of \Z|(?:about|by|for|from|near|to|with|and){_BETWEEN})")
SPOKEN = re.compile(
    r"\b(?:[Ss]pokes\w+|[Ss]tatements?|[Rr]epresentatives?|[Oo]ffice|[Gg]overnment|[Aa]rmy|[Pp]olice)\b"
)
"""A name that depends on what stands before it, and what speaks for whom it depends on."""


def make_statements(
    article: Annotated,
    mentions: Mapping[tuple[str, int], Sequence[Mention]],
    entities: Mapping[str, Entity],
    topics: CueBook,
    own: Origin,
) -> Iterable[Statement]:
    """The statements of one article, in its order."""
    modes = {m.sentence: m for m in article.modalities}
    spoken = {n: quote for quote in article.quotes for n in range(quote.sentence + 1, (quote.through or 0) + 1)}
    quotes = {quote.sentence: quote for quote in article.quotes if quote.direct}
    said: dict[int, list[Attribution]] = {}
    for attribution in article.attributions:
        said.setdefault(attribution.sentence, []).append(attribution)
    heard = find_origins(article, mentions, entities, own)
    for sentence in article.source.sentences:
        if not sentence.says:
            continue
        here = mentions.get((sentence.source, sentence.index), ())
        voices = said.get(sentence.index, [])
        speaking = somebodys(voices)
        running = spoken.get(sentence.index)
        quote = quotes.get(sentence.index)
        speech = running or (quote if quote and quote.speaker_sentence != sentence.index else None)
        speaker = speaker_of_running(speech, article.source.id, mentions) if speech else None
        mode = modes.get(sentence.index)
        named = {entities[m.entity].name for m in here}
        told = mode is not None and mode.mode is not Mode.ASSERTED
        found = topics.find(sentence.text, named)
        main = main_clause(without_quotations(sentence.text))
        mainly = found if main == sentence.text else topics.find(main, named)
        yield Statement(
            id=sentence.statement,
            source=sentence.source,
            sentence=sentence.index,
            text=sentence.text,
            mode=mode.mode if mode else Mode.ASSERTED,
            cues=mode.cues if mode else (),
            attributed_to=attributed_to(speaking, running) if told else None,
            speaker=first_speaker(speaking, here, sentence.text, entities) or speaker if told else None,
            origins=heard[sentence.index].origins,
            quoted=heard[sentence.index].quoted,
            entities=tuple(dict.fromkeys(m.entity for m in here)),
            topics=first_cues(found),
            main_topics=frozenset(name for name, cue in mainly if not cue.startswith(HINT)),
            main_hints=frozenset(name for name, _ in mainly),
            referents=() if running else referents_of(sentence.text, here, entities),
            needs=tuple(
                needs_of(
                    Case(
                        source=article.source,
                        sentence=sentence,
                        here=here,
                        entities=entities,
                        running=running,
                        quote=quote,
                        voices=voices,
                        told=said,
                        mentions=mentions,
                    )
                )
            ),
        )


def first_cues(found: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """One cue a topic, in the profile's order; weak ones do not count."""
    rows: dict[str, str] = {}
    for topic, cue in found:
        if not cue.startswith(HINT):
            rows.setdefault(topic, cue)
    return tuple(rows.items())


def somebodys(voices: Iterable[Attribution]) -> list[Attribution]:
    """Those that are of somebody; none is of what binds, as "the terms of the agreement"."""
    return [voice for voice in voices if not (voice.text and binds(voice.text))]


def attributed_to(voices: Iterable[Attribution], running: Quote | None) -> str | None:
    """The words for who says so."""
    spoken = running.speaker_text if running else None
    return next((v.text for v in voices if v.text), spoken)


def first_speaker(
    voices: Iterable[Attribution], here: Sequence[Mention], text: str, entities: Mapping[str, Entity]
) -> str | None:
    """The entity that the first named voice is: who is heard within another's words is not who says them."""
    first = next((voice for voice in voices if voice.span), None)
    return speaker_of(first, here, text, entities) if first else None


def speaker_of(voice: Attribution, here: Sequence[Mention], text: str, entities: Mapping[str, Entity]) -> str | None:
    """The entity that an attribution's words name, where they name one; a person told of right beside them is it."""
    if voice.span is None:
        return None
    named = [m for m in here if entities[m.entity].kind is Kind.PERSON and m.how is How.NAME]
    beside = next((m for m in named if is_beside(voice.span, m.span, text)), None)
    if beside:
        return beside.entity
    if CALLED.match(text, voice.span.end):
        return None
    opens = [m for m in here if opens_words(voice, m)]
    if opens:
        return opens[0].entity
    inside = {m.entity: m for m in here if voice.span.overlaps(m.span) and is_head(voice, m, entities)}
    exact = [m for m in inside.values() if m.span.end == voice.span.end or m.span.holds(voice.span)]
    rows = exact or list(inside.values())
    return rows[0].entity if len({m.entity for m in rows}) == 1 else None


def speaker_of_running(quote: Quote, source: str, mentions: Mapping[tuple[str, int], Sequence[Mention]]) -> str | None:
    """Who speaks in a sentence inside a quotation that runs on: whoever began it."""
    if quote.speaker is None or quote.speaker_sentence is None:
        return None
    named = {m.entity for m in mentions.get((source, quote.speaker_sentence), ()) if m.span.overlaps(quote.speaker)}
    return named.pop() if len(named) == 1 else None


def opens_words(voice: Attribution, mention: Mention) -> bool:
    """Whether a name of several words opens the voice's words, and the rest says whose or where: "Ann Low of Orde"."""
    if voice.span is None or voice.text is None or " " not in mention.text or mention.how is not How.NAME:
        return False
    start, end = mention.span.start - voice.span.start, mention.span.end - voice.span.start
    return start >= 0 and bool(TITLED.fullmatch(voice.text[:start]) and WHOSE.match(voice.text[end:]))


def is_beside(voice: Span, name: Span, text: str) -> bool:
    """Whether a name is in apposition to a voice: "the minister, Ann Low, says", "Ann Low, an aide to Roe, says"."""
    if name.start >= voice.end:
        return APPOSED.fullmatch(text, voice.end, name.start) is not None and text[name.end : name.end + 1] == ","
    return text[name.end : voice.start] == ", " and DESCRIBED.match(text, voice.start) is not None


def is_head(voice: Attribution, mention: Mention, entities: Mapping[str, Entity]) -> bool:
    """Whether a mention is what the voice's words are about: nothing but a report of it stands after it in them.

    Whose, where or of what they are is not who speaks, but for a body whose spokesman or statement it is.
    """
    if voice.span is None or voice.text is None:
        return False
    before = voice.text[: max(0, mention.span.start - voice.span.start)]
    person = entities[mention.entity].kind is Kind.PERSON
    if LOOSE_PERSON.search(before) if person else LOOSE.search(before) and not SPOKEN.search(before):
        return False
    tail = voice.text[max(0, mention.span.end - voice.span.start) :]
    return not re.sub(r"^['’]s\b", "", tail).strip(" ,.") or bool(
        re.match(r"(?:['’]s)? (?:report|statement)s?\Z", tail)
    )


def referents_of(text: str, here: Sequence[Mention], entities: Mapping[str, Entity]) -> tuple[tuple[int, str], ...]:
    """Where a reader needs to be told what a word refers to: the end of that word, and the entity.

    That is a resolved pronoun or definite phrase whose entity the sentence does not name before it. Nothing is put
    between a word and its possessive ending, nor a name that would read as a clause.
    """
    found: list[tuple[int, str]] = []
    named: set[str] = set()
    for mention in here:
        is_reference = mention.how is How.REFERENCE
        if is_reference and mention.entity not in named and POINTS.match(mention.text):
            whole = not text.startswith(("’s", "'s"), mention.span.end)
            if whole and can_be_bracketed(entities[mention.entity]):
                found.append((mention.span.end, mention.entity))
        named.add(mention.entity)
    return tuple(found)
