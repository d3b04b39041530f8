"""How sure a sentence is. Its mode is that of the main clause; what hangs on something else keeps its cues only.

Who says so comes before how sure they are: "officials said that it may fail" is attributed, with "may" as a cue.
"""

from generator.extraction.attribution.found import Found, Kind
from generator.extraction.attribution.frames import frames
from generator.extraction.attribution.words import Words, sentences
from generator.extraction.modality.clauses import Level, levels
from generator.extraction.modality.cues import Cue, cues
from generator.model.annotation import Attribution, Modality, Mode
from generator.model.source import Source

SPEECH = 6
"""Words; a quotation this long is speech, a shorter one may be a name or a scare quote."""

ORDER = (
    (Kind.DENIED, Level.MAIN, Mode.DENIED),
    (Kind.SAID, Level.MAIN, Mode.ATTRIBUTED),
    ("hypothetical", Level.MAIN, Mode.HYPOTHETICAL),
    ("hedged", Level.MAIN, Mode.HEDGED),
    (Kind.SAID, Level.BESIDE, Mode.ATTRIBUTED),
    (Kind.HEARSAY, Level.MAIN, Mode.HEDGED),
    ("future", Level.MAIN, Mode.FUTURE),
    (Kind.DENIED, Level.BESIDE, Mode.DENIED),
    (Kind.HEARSAY, Level.BESIDE, Mode.HEDGED),
    ("hedged", Level.BESIDE, Mode.HEDGED),
)
"""The first that is found sets the mode; a sentence with none of them is asserted."""


def find_modalities(source: Source, attributions: tuple[Attribution, ...]) -> tuple[Modality, ...]:
    """The modality of every sentence that can make a statement; who says so is taken from `attributions`."""
    known: dict[int, set[str]] = {}
    for one in attributions:
        known.setdefault(one.sentence, set()).add(one.cue)
    out = []
    for sentence, words in sentences(source):
        said = known.get(sentence.index, set())
        found = [one for one in frames(words) if words.piece(one.first, one.last) in said] if said else []
        marks = cues(words)
        mode = _mode(words, found, marks)
        out.append(Modality(sentence=sentence.index, mode=mode, cues=_texts(words, found, marks)))
    return tuple(out)


def _mode(w: Words, found: list[Found], marks: tuple[Cue, ...]) -> Mode:
    if not found and not marks and not w.continued and not any(w.quoted):
        return Mode.ASSERTED
    at = levels(w)
    signs: set[tuple[str, Level]] = {(one.kind, at[one.first]) for one in found}
    signs |= {(mark.group, at[mark.first]) for mark in marks}
    if w.continued or sum(w.quoted) >= SPEECH:
        signs.add((Kind.SAID, Level.MAIN))
    conditional = any(mark.group == "condition" for mark in marks)
    if conditional and {("hedged", Level.MAIN), ("future", Level.MAIN)} & signs:
        signs.add(("hypothetical", Level.MAIN))
    return next((mode for kind, level, mode in ORDER if (kind, level) in signs), Mode.ASSERTED)


def _texts(w: Words, found: list[Found], marks: tuple[Cue, ...]) -> tuple[str, ...]:
    """Every cue as written, in order; of two that overlap, the one that says who."""
    spans = {(one.first, one.last) for one in found}
    taken = {i for first, last in spans for i in range(first, last + 1)}
    free = {(mark.first, mark.last) for mark in marks if taken.isdisjoint(range(mark.first, mark.last + 1))}
    return tuple(w.piece(first, last) for first, last in sorted(spans | free))
