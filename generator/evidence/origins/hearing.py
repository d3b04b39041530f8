"""Who is heard in a sentence: those it names as its source, those whose words it quotes, those who make it known."""

import re
from collections.abc import Iterable, Sequence

from generator.evidence.origins.announced import announced
from generator.evidence.origins.lexicon import is_outlet, outlet_in, reached, verbs, word_list
from generator.evidence.origins.voice import Voice
from generator.extraction.attribution.forms import finite
from generator.extraction.attribution.phrases import phrase_after
from generator.extraction.attribution.verbs import speaks
from generator.extraction.attribution.words import split
from generator.extraction.tokens import line
from generator.model.annotation import Attribution, Quote, Span
from generator.model.source import Sentence

NAME_AFTER = re.compile(
    r",\s+(?:[a-z][\w-]*\s+){0,2}?"
    r"(?P<name>[A-Z][\w.’'-]+(?:\s+(?:(?:de|del|al|van|bin|von)\s+)?[A-Z][\w.’'-]+){1,3}),"
)
"""A name in an apposition right after the words for its bearer."""
SPEAKS_FOR = re.compile(
    r"\b[Aa]n?\s+(?:[\w-]+\s+){0,2}?(?:spokes(?:man|woman|person)|aide|adviser|advisor|official|lawyer|representative|source)\s+"
    r"(?:for|to|of|in|from|at|with)\s+[^,;:.“”\"]{2,60},\s*\Z"
)
"""Somebody unnamed, of whom the name after it says only whose they are."""
REPORTS = re.compile(
    r"\b(?P<who>(?:(?:media|news|press|local|some|several|early|initial|recent|unconfirmed)\s+){0,2}reports(?:\s+from\s+[\w\s]{2,20}?)?)"
    r"(?:,)?\s+(?:indicat|suggest|say|said|claim|emerg|of\b|that\b|surfac|show|stat)",
    re.IGNORECASE,
)
RELATIVE = re.compile(r",?\s+(?:who|which|whose)\b")
STATED_BY = re.compile(
    r"\b(?:statement|announcement|communiqué|communique|declaration|press release)\s+"
    r"(?:(?:released|issued|made|published|posted)\s+)?(?:by|from)\s"
)
RELATIVES = frozenset({"that", "which", "whom"})
"""Before a voice: "a strike that the ministry said"."""
HALF = 0.5
"""A quotation that is this share of its sentence is the sentence's word."""
TAIL = 3
"""Words after a voice at a sentence's end that still leave all before it its word."""
WHOSE = re.compile(
    r"(?:statement|release|comments?|letter|post|speech|address|remarks|announcement|message)\s+(?:\w+\s+){0,2}(?:by|from)\s+"
)


def hear(
    sentence: Sentence, said: Sequence[Attribution], quotes: Sequence[Quote], *, told: bool, texts: Sequence[str]
) -> list[Voice]:
    """The voices of one sentence, in the order of its words; `told` says that it is somebody's word as a whole."""
    text = sentence.text
    found = [v for one in said if (v := _attributed(sentence, one, told=told))]
    quoting = [q for q in quotes if q.direct and q.speaker is not None and q.speaker_sentence is not None]
    pronouns = word_list("one") | word_list("many") | word_list("thing")
    for n, voice in enumerate(found):
        if voice.text.lower() in pronouns:
            elsewhere = {
                (q.speaker_sentence, q.speaker)
                for q in quoting
                if q.sentence == sentence.index and q.speaker_text and q.speaker_text.lower() not in pronouns
            }
            here = [v for m, v in enumerate(found) if m != n and v.sentence == sentence.index]
            away = {
                (at, span)
                for at, span in elsewhere
                if at != sentence.index or not any(span and v.span.overlaps(span) for v in here)
            }
            if len(away) == 1:
                at, span = away.pop()
                if at is not None and span is not None and span.end <= len(texts[at]):
                    found[n] = Voice(
                        text=texts[at][span.start : span.end], sentence=at, span=span, part=voice.part, quoted=True
                    )
    for quote in quoting:
        at, span = quote.speaker_sentence, quote.speaker
        if at is None or span is None or any(v.sentence == at and v.span.overlaps(span) for v in found):
            continue
        running = quote.sentence != sentence.index
        size = len(text) if running else quote.span.end - quote.span.start
        whole = (
            running or size >= HALF * len(text) or (told and not found) or _opens_with(text, span, at == sentence.index)
        )
        found.append(
            Voice(
                text=quote.speaker_text or texts[at][span.start : span.end],
                sentence=at,
                span=span,
                part=not whole,
                quoted=True,
            )
        )
    if not verbs().isdisjoint(line(text).bag):
        w = split(text)
        for stretch, whole in announced(w):
            span = Span(*w.span(*stretch))
            if not any(v.sentence == sentence.index and v.span.overlaps(span) for v in found):
                found.append(_widened(sentence, span, part=not whole and not told))
    stated = STATED_BY.search(text) if not found else None
    if stated:
        w = split(text)
        by = sum(start < stated.end() for start in w.starts) - 1
        after = phrase_after(w, by)
        if after:
            found.append(_widened(sentence, Span(*w.span(*after)), part=False))
    if not found:
        found.extend(_hearsay(sentence, said))
    return sorted(found, key=lambda v: (v.sentence != sentence.index, v.span))


def _attributed(sentence: Sentence, said: Attribution, *, told: bool) -> Voice | None:
    """The voice that an attribution names; none of what an asserting sentence says beside by a relative clause."""
    if said.span is None or not said.text:
        return None
    whole = told or _is_whole(sentence.text, said.span)
    if not told and not _tells(sentence.text, said, whole=whole):
        return None
    return _widened(sentence, said.span, part=not whole)


def _tells(text: str, said: Attribution, *, whole: bool) -> bool:
    """Whether a voice in an asserting sentence is surely one: "a strike that the ministry said", no "who"."""
    if said.span is None or RELATIVE.match(text, said.span.end):
        return False
    w = split(text)
    first = sum(start < said.span.start for start in w.starts)
    last = sum(start < said.span.end for start in w.starts) - 1
    cue = text.find(said.cue, said.span.end)
    until = sum(start < cue for start in w.starts) - 1
    if first > last or last >= len(w) or (cue > 0 and finite(w, last + 1, until)):
        return False
    by = not whole and said.cue.lower().endswith(" by")
    return speaks(w, (first, last)) and (not by or is_outlet(text[said.span.start : said.span.end]))


def _is_whole(text: str, span: Span) -> bool:
    """Whether a voice in a sentence that asserts speaks of all of it: it opens or closes the sentence."""
    w = split(text)
    before = sum(start < span.start for start in w.starts)
    if w.at(before - 1) in RELATIVES and before > 1:
        return False
    if not finite(w, 0, before - 1):
        return True
    return len(text[span.end :].split()) <= TAIL


def _opens_with(text: str, span: Span, here: bool) -> bool:
    """Whether the speaker of a short quotation is the subject that the sentence opens with."""
    if not here:
        return False
    w = split(text)
    return not finite(w, 0, sum(start < span.start for start in w.starts) - 1)


def _widened(sentence: Sentence, span: Span, *, part: bool) -> Voice:
    """The voice by its bearer's name, where that stands in an apposition; by the unnamed who only speaks for one."""
    text = sentence.text
    whose = SPEAKS_FOR.search(text, max(0, span.start - 110), span.start)
    if whose:
        span = Span(whose.start(), span.end)
        words = text[span.start : span.end]
        return Voice(
            text=words.partition(",")[0],
            sentence=sentence.index,
            span=Span(span.start, span.start + len(words.partition(",")[0])),
            part=part,
        )
    words = text[span.start : span.end]
    head = WHOSE.match(words)
    if head:
        span = Span(span.start + head.end(), span.end)
    named = NAME_AFTER.match(text, span.end)
    if named and (not words.split()[-1][0].isupper() or re.search(r"\b(?:of|for)\b", words)):
        span = Span(*named.span("name"))
    return Voice(text=text[span.start : span.end], sentence=sentence.index, span=span, part=part)


def _hearsay(sentence: Sentence, said: Sequence[Attribution]) -> Iterable[Voice]:
    """The word that tells only that somebody says so: "reportedly", "reports"."""
    reports = REPORTS.search(sentence.text)
    if reports:
        yield Voice(text=reports["who"], sentence=sentence.index, span=Span(*reports.span("who")), heard=True)
        return
    for one in said:
        at = sentence.text.find(one.cue) if one.span is None and one.cue.lower() in word_list("hearsay") else -1
        if at >= 0:
            yield Voice(text=one.cue, sentence=sentence.index, span=Span(at, at + len(one.cue)), heard=True)
            return


def through(text: str) -> str | None:
    """The outlet that somebody's words in the sentence reached the article by; None where it names none."""
    for match in reached().finditer(text):
        name = outlet_in(match["after"])
        if name:
            return name
    return None
