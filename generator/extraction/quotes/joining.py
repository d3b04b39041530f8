"""A stretch takes its neighbour's speaker where the two are plainly one speech."""

from generator.extraction.quotes.around import Around, Heard, Place
from generator.extraction.quotes.marks import Stretch
from generator.extraction.quotes.names import CLAUSE, opening
from generator.extraction.quotes.phrases import adverb, capital, person
from generator.extraction.quotes.speakers import other_voice
from generator.extraction.quotes.words import Words

JOINTS = frozenset({("and",), ("or",), (",",), (",", "and"), ("but",), ("and", "that"), ("but", "that"), ()})


def join(around: Around, found: tuple[Stretch, ...], heard: list[Heard], words: Words) -> None:
    """Gives speakers to stretches that have none: from the one before, the one after, or the sentence before."""
    for n in range(1, len(found)):
        speaker = heard[n - 1].speaker
        if (
            not heard[n].speaker
            and speaker
            and (
                goes_on(around, found[n - 1], found[n])
                or _same_sentence(around, speaker, found[n - 1], found[n], words)
            )
        ):
            heard[n] = Heard(True, speaker)
    for n in range(len(found) - 2, -1, -1):
        if not heard[n].speaker and heard[n + 1].speaker and leads(around, found[n], found[n + 1]):
            heard[n] = Heard(True, heard[n + 1].speaker)
    for n, stretch in enumerate(found):
        if heard[n].speaker or not heard[n].direct:
            continue
        before = heard[n - 1].speaker if n and _follows(around, found[n - 1], stretch) else None
        speaker = before or _announced(around, stretch, words)
        if speaker:
            heard[n] = Heard(True, speaker)


def goes_on(around: Around, one: Stretch, two: Stretch) -> bool:
    """Whether the second stretch goes on with the first: after "and", in a sentence of its own, or a new paragraph."""
    if not one.closed or leads(around, one, two):
        return True
    (last, _), (first, _) = one.pieces[-1], two.pieces[0]
    sentences = around.source.sentences
    whole = around.bare(first) and around.bare(two.pieces[-1][0])
    return whole and first == last + 1 and sentences[first].paragraph == sentences[last].paragraph


def _same_sentence(around: Around, speaker: Place, one: Stretch, two: Stretch, words: Words) -> bool:
    """Whether the words before two stretches of a sentence bring both: "Roe wrote to “cut” but not “close”"."""
    (last, end), (first, span) = one.pieces[-1], two.pieces[0]
    if not speaker[0] == last == first == one.pieces[0][0] or speaker[1].end > one.pieces[0][1].start:
        return False
    line = around.line(first)
    start, stop = around.token(first, end.end), around.token(first, span.start)
    between = line.lowers[start:stop]
    if stop - start > CLAUSE // 2 or between[-1:] in ([word] for word in words.naming) or ";" in between:
        return False
    if any(word in words.breakers and word != "but" for word in between):
        return False
    return not any(other_voice(line, at, words) for at in range(start, stop))


def leads(around: Around, one: Stretch, two: Stretch) -> bool:
    """Whether nothing but "and" stands between two stretches of one sentence, or one goes on in the next paragraph."""
    (last, end), (first, span) = one.pieces[-1], two.pieces[0]
    if last != first:
        return not one.closed
    line = around.line(first)
    between = line.lowers[around.token(first, end.end) : around.token(first, span.start)]
    return len(between) < 3 and tuple(between) in JOINTS


def _follows(around: Around, one: Stretch, two: Stretch) -> bool:
    """Whether a paragraph that is all quoted follows one that ends with a speech: the same speaker goes on."""
    (last, _), (first, _) = one.pieces[-1], two.pieces[0]
    if not around.bare(first) or not around.bare(two.pieces[-1][0]) or first != last + 1:
        return False
    return not around.text(one).endswith("?") and around.text(two)[:1].isupper()


def _announced(around: Around, stretch: Stretch, words: Words) -> Place | None:
    """The person whose speech the sentence before tells of, where all of this one is quoted: "Roe denied it. “…”"."""
    first, _ = stretch.pieces[0]
    sentences = around.source.sentences
    if not first or not around.bare(first) or not sentences[first - 1].says or around.quoted.get(first - 1):
        return None
    line = around.line(first - 1)
    named = opening(line, 0, words)
    if named is None:
        return None
    at = named[1]
    while line.lowers[at] in words.auxiliaries or (at < len(line) and adverb(line, at)):
        at += 1
    if line.lowers[at] not in words.verbs or line.lowers[at - 1] in words.passive or line.lowers[at].endswith("ing"):
        return None
    lone = named[1] - named[0] == 1 and capital(line, named[0])
    kind = person(line, named, words) or lone or line.lowers[named[0]] in words.pronouns
    later = any(other_voice(line, n, words) for n in range(at + 1, min(len(line), at + CLAUSE)))
    return around.place(first - 1, named) if kind and not later else None
