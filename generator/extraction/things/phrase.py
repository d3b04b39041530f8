"""The words before a head noun, nearest first, up to the mark that ends its phrase; never more than eight."""

from typing import NamedTuple

from generator.extraction.things.lexicon import small

WINDOW, MOST = 90, 8
BARRIERS = frozenset(',;:.!?—–)]”"…')
OPENERS = frozenset("(“\"[‘'*")


class Word(NamedTuple):
    """A word with its stretch; `first` says that it opens the sentence."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper()

    @property
    def owner(self) -> bool:
        """Whether it has a possessive ending."""
        return self.text.endswith(("'s", "’s", "s'", "s’"))

    @property
    def digits(self) -> bool:
        """Whether it is a bare number."""
        return self.text.isdecimal()


def abbreviated(word: str) -> bool:
    """Whether the full stop belongs to the word: U.S., Gen."""
    return (len(word) <= 8 and word[-3:-2] == "." and word[0].isalpha()) or word.lower() in small("abbreviations")


def before(text: str, start: int) -> list[Word]:
    """The words of one phrase that stand before `start`, nearest first; none where something is joined to it."""
    if start < 2 or text[start - 1] != " ":
        return []
    found: list[Word] = []
    end = start - 1
    low = max(0, start - WINDOW)
    while end > low and len(found) < MOST:
        begin = text.rfind(" ", low, end) + 1
        if not begin and low:
            break
        first, last = text[begin], text[end - 1]
        if begin == end or (last in BARRIERS and not (last == "." and abbreviated(text[begin:end]))):
            break
        if first in OPENERS:
            if end - begin > 1:
                found.append(Word(text[begin + 1 : end], begin + 1, end))
            break
        found.append(Word(text[begin:end], begin, end))
        end = begin - 1
    return found


def next_word(text: str, end: int) -> str:
    """The word after a stretch, in lower case; empty where a mark or the end follows."""
    if text[end : end + 1] != " ":
        return ""
    stop = text.find(" ", end + 1, end + 30)
    return text[end + 1 : stop if stop > 0 else end + 30].rstrip(',.;:!?)”"’—').lower()


def name_run(words: list[Word], at: int) -> list[Word]:
    """The capitalised words from place `at` on, in the order of the text; a number only behind one of them."""
    end = at
    while end < len(words):
        word = words[end]
        if word.owner:
            break
        if word.capital or (word.text[0].isdecimal() and end + 1 < len(words) and words[end + 1].capital):
            end += 1
        else:
            break
    run = words[at:end][::-1]
    openers = small("openers")
    while run and (
        run[0].text.lower() in openers
        or not run[0].capital
        or qualifies(run[0].text)
        or (not run[0].start and run[0].text.lower() in small("leading"))
    ):
        run = run[1:]
    return run


def qualifies(word: str) -> bool:
    """Whether a word in capitals only says whose or whence: U.S.-made."""
    tail = word.rpartition("-")[2]
    return tail != word and tail.islower() and tail.isalpha()


def cut(text: str, run: list[Word]) -> str:
    """The stretch of a run as written."""
    return text[run[0].start : run[-1].end]


def owner_run(words: list[Word], at: int) -> list[Word]:
    """Whose it is, where word `at` has a possessive ending: "North Xia's"; empty for a pronoun."""
    if at >= len(words) or not words[at].owner or not words[at].capital:
        return []
    if words[at].text[:-2].lower() in small("openers"):
        return []
    return [*name_run(words, at + 1), words[at]]
