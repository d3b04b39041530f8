"""Where a clause has a verb of its own, by the verb's form alone, and where the last clause with one begins."""

from generator.extraction.quotes.phrases import capital
from generator.extraction.quotes.words import Words
from generator.extraction.tokens import Line
from generator.model.tables import words as table

PASTS = table(
    "met made gave took went came held won lost sent spoke wrote began stood sat ran rose fell drew drove flew broke "
    "left chose brought built bought caught kept paid sold spent became grew knew threw wore fought sought taught "
    "thought"
)
"""Verbs of the past without -ed that are no noun's form."""


def last_clause(line: Line, first: int, verb: int, words: Words) -> int:
    """Where the last clause with a subject of its own begins: "Roe grew loud, and Lane shut him down, saying …"."""
    for at in range(verb - 2, first, -1):
        if line.lowers[at] in {"and", "but"} and line.lowers[at - 1] == ",":
            told = any(acts(line, n, words) for n in range(first, at - 1))
            own = capital(line, at + 1) and any(acts(line, n, words) for n in range(at + 2, min(at + 5, verb)))
            return at + 1 if told and own else first
    return first


def acts(line: Line, at: int, words: Words) -> bool:
    """Whether token `at` looks like a finite verb."""
    word = line.lowers[at]
    past = (
        word in words.verbs or word.endswith("ed") or (word in PASTS and line.lowers[at - 1] not in words.determiners)
    )
    return not capital(line, at) and (word in words.auxiliaries or past)
