"""An event is named by capitals with a word for one, or by a year or a kind before a word for a vote or a meeting."""

import re
from collections.abc import Iterable

from generator.extraction.names.edges import given_names
from generator.extraction.things.lexicon import Hit, phrases, small
from generator.extraction.things.phrase import Word, before, cut, name_run
from generator.model.annotation import Naming, Span
from generator.model.kind import Kind
from generator.model.source import Sentence

NAME = re.compile(r" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?![\w-])")
FLIGHT = re.compile(r"(?<![\w-])((?:[A-Z][\w&.’'-]{0,20} ){1,4})?[Ff]light ([A-Z]{0,3}\d{1,4})(?![\w-])")
YEAR = re.compile(r"(?:1[89]|20)\d\d")


def front_event(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """Hurricane Xenia, Operation Yonder, Battle of Zed; a storm has a given name."""
    match = NAME.match(sentence.text, hit.end)
    if match and (hit.head.lemma != "Storm" or match[0].split()[0].lower() in given_names()):
        span = Span(hit.start, match.end())
        yield naming(sentence, span, sentence.text[span.start : span.end], "named in capitals")


def find_event(sentence: Sentence, hit: Hit) -> Iterable[Naming]:
    """The Xia Summit; the 2024 election; a snap election."""
    text = sentence.text
    words = before(text, hit.start)
    run = name_run(words, 0)
    if text[hit.end : hit.end + 1] == " " and text[hit.end + 1 : hit.end + 2].isupper() and text[hit.start].isupper():
        return  # "Orlo Crisis Group" is who studies them
    if run and (text[hit.start].isupper() or len(run) <= 2) and run[0].start:
        span = Span(run[0].start, hit.end)
        yield naming(sentence, span, text[span.start : span.end], "named in capitals")
    elif words and not text[hit.start].isupper() and says_which(words[0]):
        run = [words[1], words[0]] if len(words) > 1 and year(words[1]) else [words[0]]
        yield naming(
            sentence,
            Span(run[0].start, hit.end),
            f"{cut(text, run)} {text[hit.start : hit.end]}",
            "named by the word before",
        )


def find_flights(sentence: Sentence) -> Iterable[Naming]:
    """Orlo Air Flight 12, of which news tells because something happened to it; its letters are the airline's."""
    for match in FLIGHT.finditer(sentence.text):
        words = (match[1] or "").split()
        while words and words[0].lower() in small("openers"):
            del words[0]
        name = " ".join([*words, "Flight", match[2]])
        start = match.start() + len(match[0]) - len(name)
        yield naming(sentence, Span(start, match.end()), name, "numbered")


def says_which(word: Word) -> bool:
    """Whether the word before tells one vote or meeting from others."""
    return year(word) or word.text in phrases("events", "which")


def year(word: Word) -> bool:
    """Whether it is a year."""
    return bool(YEAR.fullmatch(word.text))


def naming(sentence: Sentence, span: Span, text: str, clue: str) -> Naming:
    """One naming of an event."""
    return Naming(sentence=sentence.index, span=span, text=text, clue=clue, kind=Kind.EVENT)
