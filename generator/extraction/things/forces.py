"""A force is armed people and whose they are: a people, a side or a state."""

from collections.abc import Iterable

from generator.extraction.things.lexicon import Hit, phrases, small
from generator.extraction.things.phrase import Word, before, name_run, next_word, owner_run
from generator.extraction.things.speech import speaks, verbs
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence


def find_force(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """The force with its owner; both forces of "Xian and Yish troops"; rebels and the like alone."""
    text = sentence.text
    if next_word(text, hit.end) in phrases("forces", "not_before"):
        return
    noun = text[hit.start : hit.end].lower()
    if noun in phrases("forces", "adjectives") and not over(text, hit.end):
        return
    if text[hit.start].isupper() and hit.start and text[hit.start : hit.end] not in phrases("forces", "proper"):
        return
    words = before(text, hit.start)
    at = 0
    while at < min(2, len(words)) and words[at].text.islower() and words[at].text not in phrases("forces", "sides"):
        at += 1
    at = next(
        (
            n
            for n in range(at + 1)
            if n < len(words) and (words[n].capital or words[n].text in phrases("forces", "sides"))
        ),
        0,
    )
    if at and not all(word.text in phrases("forces", "between") for word in words[:at]):
        return
    run = name_run(words, at)
    if len(run) == 1 and not run[0].start and run[0].text.lower() in phrases("forces", "sides"):
        run = []
    if any(char.isdigit() for word in run for char in word.text):
        return
    if run and len(run) <= 3:
        yield force(sentence, run, hit, "a people's force")
        yield from shared(sentence, words, at + len(run), hit)
    elif owner_run(words, at):
        yield force(sentence, owner_run(words, at), hit, "a state's force")
    elif words and words[0].text.lower() in phrases("forces", "sides"):
        yield force(sentence, [words[0]._replace(text=words[0].text.lower())], hit, "a side's force")
    elif noun in phrases("forces", "alone"):
        yield force(sentence, [], hit, "speaks" if speaks(text, hit.start, hit.end) else "armed people")


def over(text: str, end: int) -> bool:
    """Whether a noun that is an adjective too ends its phrase: "the Xian military said", not "military transport"."""
    if text[end : end + 1] != " ":
        return True
    word = next_word(text, end)
    return word in small("closers") or word in verbs() or word.endswith("ed") or not word.isalpha()


def shared(sentence: Sentence, words: list[Word], at: int, hit: Hit) -> Iterable[Naming]:
    """The owner before "and": "Xian and Yish troops"."""
    if at < len(words) and words[at].text == "and":
        run = name_run(words, at + 1)
        if run and len(run) <= 3:
            yield force(sentence, run, hit, "shares the noun")


def force(sentence: Sentence, owner: list[Word], hit: Hit, clue: str) -> Naming:
    """A force with its owner; `partner` is the owner, where it is written in capitals."""
    start = owner[0].start if owner else hit.start
    noun = sentence.text[hit.start : hit.end]
    text = " ".join([*(word.text for word in owner), noun.lower()])
    if owner and owner[-1].end + 1 != hit.start and clue != "shares the noun":
        text = sentence.text[start : hit.end]
    return Naming(
        sentence=sentence.index,
        span=Span(start, hit.end),
        text=text,
        clue=clue,
        kind=Kind.FORCE,
        role=Span(hit.start, hit.end),
        partner=Span(owner[0].start, owner[-1].end) if owner and owner[0].capital else None,
    )
