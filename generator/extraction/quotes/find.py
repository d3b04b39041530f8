"""A quote is what stands between quotation marks in the body; whose words they are is said only where it is plain."""

from bisect import bisect_left
from dataclasses import dataclass

from generator.extraction.quotes.marks import Stretch, stretches
from generator.extraction.quotes.speakers import Speech, spoken_after, spoken_before
from generator.extraction.quotes.words import Words, quote_words
from generator.extraction.tokens import Line, line
from generator.model.annotation import Quote, Span
from generator.model.source import Source

NAME, SENTENCE = 3, 5
"""Words of a name at most, of a sentence at least."""

ENDS = frozenset(",.!?…—")
JOINTS = frozenset({("and",), ("or",), (",",), (",", "and"), ("but",), ()})


@dataclass(frozen=True, slots=True)
class Heard:
    """Whether words are someone's, and where in the source the speaker is named."""

    direct: bool
    speaker: tuple[int, Span] | None = None


def find_quotes(source: Source) -> tuple[Quote, ...]:
    """Every quotation in the article's body, in order of the text; its text is whole, its span the first sentence's."""
    words, found = quote_words(), stretches(source)
    around = Around(source, found)
    heard = [_heard(source, around, stretch, words) for stretch in found]
    _join(source, around, found, heard)
    return tuple(_quote(source, stretch, said) for stretch, said in zip(found, heard, strict=True))


class Around:
    """The article's sentences with all quoted words blanked out, so that only what stands around them is read."""

    def __init__(self, source: Source, found: tuple[Stretch, ...]) -> None:
        self._source = source
        self._quoted: dict[int, list[Span]] = {}
        for stretch in found:
            for at, span in stretch.pieces:
                self._quoted.setdefault(at, []).append(span)
        self._lines: dict[int, Line] = {}

    def line(self, at: int) -> Line:
        """Sentence `at` without the quoted words and their marks."""
        if at not in self._lines:
            text = self._source.sentences[at].text
            parts, end = [], 0
            for span in self._quoted.get(at, []):
                first, last = max(end, span.start - 1), min(len(text), span.end + 1)
                parts += [text[end:first], " " * (last - first)]
                end = last
            self._lines[at] = line("".join([*parts, text[end:]]))
        return self._lines[at]

    def token(self, at: int, place: int) -> int:
        """The first token of sentence `at` that begins at `place` or after it."""
        return bisect_left(self.line(at).tokens, place, key=lambda token: token.start)


def _heard(source: Source, around: Around, stretch: Stretch, words: Words) -> Heard:
    """What the words around one stretch tell of it."""
    (first, span), (last, end) = stretch.pieces[0], stretch.pieces[-1]
    text = _text(source, stretch)
    size = len(text.split())
    start = around.token(first, span.start)
    noun = _noun_follows(source.sentences[first].text, span.end, words)
    lead = spoken_before(around.line(first), start, words, short=size <= NAME, attributive=noun) if start else None
    at = first
    if lead is None:
        after = source.sentences[last].text[end.end + 1 : end.end + 2]
        closed = text[-1] in ENDS or after == "," or (size >= SENTENCE and text[0].isupper())
        lead, at = spoken_after(around.line(last), around.token(last, end.end), words, closed=closed), last
    before = source.sentences[first - 1] if first else None
    if lead is None and not start and before and before.says and before.text.endswith(":"):
        at = first - 1
        lead = spoken_before(around.line(at), len(around.line(at)), words, short=False)
    if lead:
        return Heard(True, _place(around.line(at), at, lead))
    return Heard(text[-1] in ENDS and size >= SENTENCE)


def _noun_follows(text: str, end: int, words: Words) -> bool:
    """Whether the word after the closing mark can be the noun that the quoted words describe."""
    if text[end + 1 : end + 2] != " ":
        return False
    follower = text[end + 2 : end + 22].partition(" ")[0]
    return follower.isalpha() and follower.islower() and follower not in words.stops | words.links | words.auxiliaries


def _place(text: Line, at: int, speech: Speech) -> tuple[int, Span] | None:
    if speech.speaker is None:
        return None
    first, end = speech.speaker
    return at, Span(text.tokens[first].start, text.tokens[end - 1].end)


def _join(source: Source, around: Around, found: tuple[Stretch, ...], heard: list[Heard]) -> None:
    """Gives a stretch its neighbour's speaker where the two are plainly one speech."""
    for n in range(1, len(found)):
        if not heard[n].speaker and heard[n - 1].speaker and _goes_on(source, around, found[n - 1], found[n]):
            heard[n] = Heard(True, heard[n - 1].speaker)
    for n in range(len(found) - 2, -1, -1):
        if not heard[n].speaker and heard[n + 1].speaker and _leads(around, found[n], found[n + 1]):
            heard[n] = Heard(True, heard[n + 1].speaker)


def _goes_on(source: Source, around: Around, one: Stretch, two: Stretch) -> bool:
    """Whether the second stretch goes on with the first: after "and", in a sentence of its own, or a new paragraph."""
    if not one.closed or _leads(around, one, two):
        return True
    (last, _), (first, span) = one.pieces[-1], two.pieces[0]
    whole = span.start <= 1 and not around.line(first).tokens
    return whole and first == last + 1 and source.sentences[first].paragraph == source.sentences[last].paragraph


def _leads(around: Around, one: Stretch, two: Stretch) -> bool:
    """Whether nothing but "and" stands between two stretches of one sentence, or one goes on in the next paragraph."""
    (last, end), (first, span) = one.pieces[-1], two.pieces[0]
    if last != first:
        return not one.closed
    between = around.line(first).tokens[around.token(first, end.end) : around.token(first, span.start)]
    return len(between) < 3 and tuple(token.lower for token in between) in JOINTS


def _text(source: Source, stretch: Stretch) -> str:
    return " ".join(source.sentences[at].text[span.start : span.end] for at, span in stretch.pieces)


def _quote(source: Source, stretch: Stretch, heard: Heard) -> Quote:
    (first, span), (last, _) = stretch.pieces[0], stretch.pieces[-1]
    at, speaker = heard.speaker or (None, None)
    named = source.sentences[at] if at is not None else None
    return Quote(
        sentence=source.sentences[first].index,
        span=span,
        text=_text(source, stretch),
        direct=heard.direct,
        through=source.sentences[last].index if last != first else None,
        speaker=speaker,
        speaker_text=named.text[speaker.start : speaker.end] if named and speaker else None,
        speaker_sentence=named.index if named else None,
    )
