"""How sure a sentence is. Its mode is that of the main clause; what hangs on something else keeps its cues only.

Who says so comes before how sure they are: "officials said that it may fail" is attributed, with "may" as a cue.
"""

from functools import cache

from generator.extraction.attribution.found import Found, Kind
from generator.extraction.attribution.frames import frames, starting
from generator.extraction.attribution.words import Words, sentences
from generator.extraction.modality.clauses import Level, levels
from generator.extraction.modality.cues import TO_COME, Cue, cues, openings
from generator.model.annotation import Attribution, Modality, Mode
from generator.model.source import Source

SPEECH = 6
"""Words; a quotation this long is speech, a shorter one may be a name or a scare quote."""

TELLING = frozenset({"marks", "condition"})
"""Groups of cues that do not set the mode by themselves."""
ORDER = (
    ((Kind.DENIED, Level.MAIN), Mode.DENIED),
    ((Kind.SAID, Level.MAIN), Mode.ATTRIBUTED),
    (("hypothetical", Level.MAIN), Mode.HYPOTHETICAL),
    (("hedged", Level.MAIN), Mode.HEDGED),
    ((Kind.SAID, Level.BESIDE), Mode.ATTRIBUTED),
    ((Kind.HEARSAY, Level.MAIN), Mode.HEDGED),
    (("future", Level.MAIN), Mode.FUTURE),
    ((Kind.DENIED, Level.BESIDE), Mode.DENIED),
    ((Kind.HEARSAY, Level.BESIDE), Mode.HEDGED),
    (("hedged", Level.BESIDE), Mode.HEDGED),
)
"""The first that is found sets the mode; a sentence with none of them is asserted."""


def find_modalities(source: Source, attributions: tuple[Attribution, ...]) -> tuple[Modality, ...]:
    """The modality of every sentence that can make a statement; who says so is taken from `attributions`."""
    known: dict[int, list[str]] = {}
    for one in attributions:
        known.setdefault(one.sentence, []).append(one.cue)
    out = []
    for sentence, words in sentences(source, _asked(), TO_COME):
        if words is None:
            out.append(Modality(sentence=sentence.index, mode=Mode.ASSERTED))
            continue
        said, found = known.get(sentence.index, []), frames(words)
        if len(said) == len(found):
            mode, texts = _judged(words)
        else:
            mode, texts = _judge(words, tuple(one for one in found if words.piece(one.first, one.last) in said))
        out.append(Modality(sentence=sentence.index, mode=mode, cues=texts))
    return tuple(out)


def _judged(w: Words) -> tuple[Mode, tuple[str, ...]]:
    """The mode and the cues of a sentence with all who say so in it; worked out once."""
    if w.judged is None:
        w.judged = _judge(w, frames(w))
    return w.judged


def _judge(w: Words, found: tuple[Found, ...]) -> tuple[Mode, tuple[str, ...]]:
    marks = cues(w)
    return _mode(w, found, marks), _texts(w, found, marks)


@cache
def _asked() -> frozenset[str]:
    """The words without which a sentence is plainly asserted."""
    return starting() | openings()


def _mode(w: Words, found: tuple[Found, ...], marks: tuple[Cue, ...]) -> Mode:
    signed = [(one.first, str(one.kind)) for one in found]
    if marks:
        signed += [(mark.first, mark.group) for mark in marks if mark.group not in TELLING]
    at = levels(w, max(signed)[0]) if signed else []
    signs: set[tuple[str, Level]] = {(sign, at[first]) for first, sign in signed}
    if w.continued or (w.marked and sum(w.quoted) >= SPEECH):
        signs.add((Kind.SAID, Level.MAIN))
    if not signs:
        return Mode.ASSERTED
    conditional = any(mark.group == "condition" for mark in marks)
    if conditional and {("hedged", Level.MAIN), ("future", Level.MAIN)} & signs:
        signs.add(("hypothetical", Level.MAIN))
    return next((mode for sign, mode in ORDER if sign in signs), Mode.ASSERTED)


def _texts(w: Words, found: tuple[Found, ...], marks: tuple[Cue, ...]) -> tuple[str, ...]:
    """Every cue as written, in order; of two that overlap, the one that says who."""
    if not found and not marks:
        return ()
    spans = {(one.first, one.last) for one in found}
    if not marks:
        return tuple(w.piece(first, last) for first, last in sorted(spans))
    taken = {i for first, last in spans for i in range(first, last + 1)}
    free = {(mark.first, mark.last) for mark in marks if taken.isdisjoint(range(mark.first, mark.last + 1))}
    return tuple(w.piece(first, last) for first, last in sorted(spans | free))
