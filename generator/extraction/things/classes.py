"""A class of things is particular where a noun or a compound before its head says which, not how good or how many."""

from collections.abc import Iterable

from generator.extraction.things.lexicon import Hit, phrases, small
from generator.extraction.things.phrase import Word
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence
from generator.model.tables import words as set_of

PEOPLE = frozenset({("suicide", "bomber"), ("suicide", "fighter")})
"""A word for those who use a thing, which is the thing's elsewhere."""
TENS = set_of("twenty thirty forty fifty sixty seventy eighty ninety")
"""What a hyphen joins with another number: "forty-six trucks"."""


def particular(sentence: Sentence, hit: Hit, words: list[Word], kind: Kind) -> Iterable[Naming]:
    """A class such as "anti-personnel mines"."""
    if not words:
        return
    first = words[0]
    if first.capital and first.start:
        return
    known = first.text.lower() in phrases("things", "particular")
    if not known and not compound(first.text):
        return
    if (first.text.lower(), hit.head.lemma) in PEOPLE:
        return
    if hit.head.lemma == "mine" and not known and not first.text.lower().startswith("anti"):
        return
    run = [first]
    if len(words) > 1 and (words[1].text.lower() in phrases("things", "particular") or compound(words[1].text)):
        run = [words[1], first]
    span = Span(run[0].start, hit.end)
    text = sentence.text[span.start : span.end]
    if run[0].start == 0:
        text = text[0].lower() + text[1:] if text[1:2].islower() else text
    yield Naming(
        sentence=sentence.index,
        span=span,
        text=text,
        clue="a class of things",
        kind=kind,
        role=Span(hit.start, hit.end),
    )


def compound(word: str) -> bool:
    """Whether a hyphen makes a word that classes: anti-tank, surface-to-air; but not Xian-made or well-known."""
    if "-" not in word or not word[0].isalpha() or not word.replace("-", "").isalpha():
        return False
    start, _, tail = word.lower().rpartition("-")
    if (
        tail in phrases("things", "owning")
        or start in small("openers")
        or start in ("well", "so", "non", "ill", "much")
        or start in TENS
    ):
        return False
    return not tail.endswith(("est", "ed", "ly")) or tail in ("guided", "propelled", "powered", "launched", "piloted")
