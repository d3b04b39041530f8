"""People are a group by what qualifies them and the noun: "senior Xian officials" are Xian officials."""

from collections.abc import Iterable

from generator.extraction.things.lexicon import Hit, phrases
from generator.extraction.things.phrase import Word, before, name_run, owner_run
from generator.extraction.things.speech import speaks
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence


def find_group(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """People in the plural with what qualifies them, or alone where they speak under the bare word."""
    text = sentence.text
    if text[hit.start].isupper() and hit.start:
        return
    words = before(text, hit.start)
    at = sorts(words)
    run = owners(words, at)
    speaking = speaks(text, (run or words[:at][::-1] or [Word("", hit.start, hit.end)])[0].start, hit.end)
    bare = text[hit.start : hit.end].lower() in phrases("groups", "bare")
    if not run and not at and not (speaking and bare):
        return
    yield group(sentence, hit, run, words[:at][::-1], "speaks" if speaking else "a group")


def find_member(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """One of a group, without a name: "a Xian official said"."""
    text = sentence.text
    if text[hit.start].isupper() or not speaks(text, hit.start, hit.end):
        return
    words = before(text, hit.start)
    at = sorts(words)
    run = owners(words, at)
    if not run:
        return
    rest = [word.text.lower() for word in words[at + len(run) :]]
    while rest and rest[0] in phrases("groups", "rank"):
        rest.pop(0)
    after = text[hit.end : hit.end + 2]
    if rest and rest[0] in ("a", "an", "one", "another") and not after[1:].isupper():
        yield group(sentence, hit, run, words[:at][::-1], "one of them speaks")


def group(sentence: Sentence, hit: Hit, run: list[Word], kinds: list[Word], clue: str) -> Naming:
    """The naming, from the first word that qualifies to the noun."""
    parts = [*run, *kinds]
    start = parts[0].start if parts else hit.start
    noun = sentence.text[hit.start : hit.end]
    plain = [word.text if word.start or word in run else word.text.lower() for word in parts]
    return Naming(
        sentence=sentence.index,
        span=Span(start, hit.end),
        text=" ".join([*plain, noun if hit.start else noun.lower()]),
        clue=clue,
        kind=Kind.GROUP,
        role=Span(hit.start, hit.end),
        partner=Span(run[0].start, run[-1].end) if run else None,
    )


def sorts(words: list[Word]) -> int:
    """How many words before the noun say what sort of people they are."""
    at = 0
    while at < len(words) and at < 3:
        word = words[at].text.lower()
        if words[at].capital and words[at].start:
            break
        if words[at].owner or word in phrases("groups", "rank") or word not in phrases("groups", "sort"):
            break
        at += 1
    return at


def owners(words: list[Word], at: int) -> list[Word]:
    """The name of whose people they are: Xian, U.S., Harbour Ministry; never more than four words."""
    skip = at
    while skip < len(words) and words[skip].text.lower() in phrases("groups", "rank"):
        skip += 1
    run = name_run(words, skip)
    while run and run[0].text.lower() in phrases("groups", "rank"):
        run = run[1:]
    if not run:
        return owner_run(words, skip)
    return run if len(run) <= 4 else []
