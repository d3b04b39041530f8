"""A quote is what stands between quotation marks in the body; whose words they are is said only where it is plain."""

import re

from generator.extraction.quotes.after import spoken_after, trailing
from generator.extraction.quotes.around import Around, Heard
from generator.extraction.quotes.joining import join
from generator.extraction.quotes.marks import Stretch, stretches
from generator.extraction.quotes.names import subject_before
from generator.extraction.quotes.referring import resolve
from generator.extraction.quotes.speakers import Speech, finite, spoken_before
from generator.extraction.quotes.words import Words, quote_words
from generator.model.annotation import Quote
from generator.model.source import Source

NAME, SENTENCE, TITLE, LONG = 3, 5, 8, 12
"""Words of a name at most, of a sentence at least, of a work's title and of a body's name at most."""

NAMED = re.compile(
    r"\b(?:known as|operating as|doing business as|dubbed|nicknamed|titled|entitled|codenamed|renamed|called itself)"
    r"(?: the| an?)? ?[“\"‘']\Z"
)
"""What brings a name in quotation marks."""
NICKNAME = re.compile(r"[^\W\d] [“\"‘'][A-Z][\w’'-]*[”\"’'] [A-Z]")
"""A name between the words of another: "Jane “Bell” Roe"."""
ENDS = frozenset(",.!?…—")


def find_quotes(source: Source, found: tuple[Stretch, ...] | None = None) -> tuple[Quote, ...]:
    """Every quotation in the article's body, in order of the text; its text is whole, its span the first sentence's.

    `found` are the article's quoted stretches, where they are at hand.
    """
    found = stretches(source) if found is None else found
    if not found:
        return ()
    words = quote_words()
    around = Around(source, found)
    heard = [_heard(source, around, stretch, words) for stretch in found]
    join(around, found, heard, words)
    resolve(around, found, heard, words)
    return tuple(_quote(source, stretch, said) for stretch, said in zip(found, heard, strict=True))


def _heard(source: Source, around: Around, stretch: Stretch, words: Words) -> Heard:
    """What the words around one stretch tell of it."""
    (first, span), (last, end) = stretch.pieces[0], stretch.pieces[-1]
    text = around.text(stretch)
    size = len(text.split(None, TITLE + 1))
    start = around.token(first, span.start)
    noun = _noun_follows(source.sentences[first].text, span.end, words)
    work = _is_title(text, size)
    lead = None
    if start and not (work and around.line(first).lower(start - 1) != ":"):
        lead = spoken_before(around.line(first), start, words, short=size <= NAME, attributive=noun)
    at = first
    named = NAMED.search(source.sentences[first].text, max(0, span.start - 30), span.start)
    if named and (size <= TITLE or (size <= LONG and text[0].isupper())):
        return Heard(False)
    if size == 1 and NICKNAME.fullmatch(source.sentences[first].text[max(0, span.start - 3) : span.end + 3]):
        return Heard(False)
    colon = text[-1] == "," and start > 0 and around.line(first).lower(start - 1) == ":"
    if lead is None or (lead.speaker is None and last == first) or colon:
        after = source.sentences[last].text[end.end + 1 : end.end + 2]
        comma = text[-1] == "," or after == ","
        closed = text[-1] in ENDS or comma or (size >= SENTENCE and text[0].isupper() and not work)
        later = spoken_after(around.line(last), around.token(last, end.end), words, closed=closed, comma=comma)
        lead, at = (later, last) if later and (later.speaker or not lead) else (lead, at)
    if lead is None and text[-1] in ENDS:
        lead, at = _beyond(source, around, stretch, words)
    if lead is None and last == first and not work and not (noun and size <= NAME):
        lead, at = trailing(around.line(last), around.token(last, end.end), words), last
    if lead:
        return Heard(True, around.place(at, lead.speaker))
    whole = around.bare(first) and around.bare(last)
    return Heard(text[-1] in ENDS and (size >= SENTENCE or (whole and size > 1)))


def _beyond(source: Source, around: Around, stretch: Stretch, words: Words) -> tuple[Speech | None, int]:
    """Who says a sentence that is quoted whole: the one before it ends in a colon, or "said Roe" is one of its own."""
    (first, span), (last, end) = stretch.pieces[0], stretch.pieces[-1]
    sentences = source.sentences
    if not around.token(first, span.start) and first and sentences[first - 1].says:
        line = around.line(first - 1)
        if sentences[first - 1].text.endswith(":"):
            return spoken_before(line, len(line), words, short=False), first - 1
    whole = around.token(last, end.end) >= len(around.line(last))
    later = sentences[last + 1] if last + 1 < len(sentences) else None
    if (
        whole
        and later
        and later.says
        and later.paragraph == sentences[last].paragraph
        and around.text(stretch)[-1] in "?!"
    ):
        line = around.line(last + 1)  # "“Why?” Roe asked."
        verb = next((at for at in range(1, min(len(line), NAME + 2)) if finite(line, at, words)), None)
        if verb and (
            verb + 1 >= len(line) or line.lowers[verb + 1] in {".", ","} or line.lowers[verb + 1] in words.verbs
        ):
            asker = subject_before(line, verb, 0, words)
            if asker and asker[0] == 0:
                return Speech(asker), last + 1
    if whole and last + 1 < len(sentences) and sentences[last + 1].says and sentences[last + 1].text[:1].islower():
        return spoken_after(around.line(last + 1), 0, words, closed=True), last + 1
    return None, first


def _is_title(text: str, size: int) -> bool:
    """Whether words look like the title of a work: capitals throughout, no mark at the end."""
    if not 2 <= size <= TITLE or text[-1] in ".!?…":
        return False
    parts = text.strip(",").split()
    return all(part[:1].isupper() or (len(part) < 4 and n) for n, part in enumerate(parts)) and parts[-1][:1].isupper()


def _noun_follows(text: str, end: int, words: Words) -> bool:
    """Whether the word after the closing mark can be the noun that the quoted words describe."""
    if text[end + 1 : end + 2] != " ":
        return False
    follower = text[end + 2 : end + 22].partition(" ")[0]
    plain = follower.isalpha() and follower.islower() and not follower.endswith("ed")
    return plain and not words.is_small(follower)


def _quote(source: Source, stretch: Stretch, heard: Heard) -> Quote:
    (first, span), (last, _) = stretch.pieces[0], stretch.pieces[-1]
    at, speaker = heard.speaker or (None, None)
    named = source.sentences[at] if at is not None else None
    return Quote(
        sentence=source.sentences[first].index,
        span=span,
        text=" ".join(source.sentences[at].text[span.start : span.end] for at, span in stretch.pieces),
        direct=heard.direct,
        through=source.sentences[last].index if last != first else None,
        speaker=speaker,
        speaker_text=named.text[speaker.start : speaker.end] if named and speaker else None,
        speaker_sentence=named.index if named else None,
    )
