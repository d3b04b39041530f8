"""A name in a run begins and ends with words of its own: small words, days and honours at either end are none."""

from dataclasses import dataclass
from functools import cache

from generator.extraction.names.lexicon import lexicon
from generator.extraction.quotes.words import quote_words

SMALL = frozenset({"of", "for", "on", "the", "a", "an", "&"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiv", "xvi"})
HONOURS = frozenset({"QC", "KC", "SC", "OBE", "CBE", "MBE", "DBE", "KBE", "MD", "PhD", "JD", "RN", "FRS", "Esq"})
"""What stands behind a person's name and is no part of it."""
PLAIN_HONOURS = frozenset({"QC", "KC", "OBE", "CBE", "MBE", "DBE", "KBE", "PhD", "FRS", "Esq"})
"""Those of them that are nothing else, whoever bears them."""
JUDGES = frozenset({"j", "LJ", "CJ"})
"""The same of judges, by their surnames."""
READ = frozenset({"read", "more", "still", "just"})
"""The same behind a given name alone."""
ALSO_NAMES = frozenset({"may", "will"})
"""Small words of every sentence that are surnames as well: behind another name, or an office, they are one."""
GIVEN_TOO = frozenset({"will", "jan", "he", "to", "an", "do", "so"})
"""Words of every sentence that are given names or begin a name, here or in Vietnam, China and Korea."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run: its place in the sentence, and its bare form in lower case."""

    start: int
    end: int
    bare: str


def trimmed(words: list[Word], *, given: bool = False) -> list[Word]:
    """The words without those at either end that are no part of a name; `given`: the first may be a given name."""
    lex = lexicon()
    first, last = 0, len(words)
    while first < last and (words[first].bare in lex.openers or words[first].bare in SMALL):
        if given and last - first > 1 and words[first].bare in GIVEN_TOO and words[first + 1].bare not in lex.openers:
            break
        first += 1
    while last - first > 1 and is_judge(words[first], words[last - 1]):
        last -= 1  # "Holt LJ"
    while last - first > 2 and words[last - 1].bare in HONOURS:
        if words[last - 1].bare not in PLAIN_HONOURS and words[first].bare not in given_names():
            break
        last -= 1
    while first < last and words[last - 1].bare in lex.openers and words[last - 1].bare not in SUFFIXES:
        held = words[last - 2].bare if last - first > 1 else ""
        if held and words[last - 1].bare in ALSO_NAMES and held not in lex.openers:
            break
        if words[last - 1].bare in READ and held in given_names():
            break
        last -= 1
    return words[first:last]


def is_judge(first: Word, last: Word) -> bool:
    """Whether letters behind a surname say that it is a judge's; "Ana J" is no judge."""
    return last.bare in JUDGES and (len(last.bare) > 1 or first.bare not in given_names())


@cache
def given_names() -> frozenset[str]:
    """Given names, in lower case."""
    known = quote_words()
    return known.men | known.women
