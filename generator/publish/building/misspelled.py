"""How a name is often written wrongly: one slip, as people make them. A slip that makes another name is left out."""

from collections.abc import Iterable, Iterator

from generator.model.letters import unaccented

SHORTEST = 5
"""In shorter words a slip soon makes another word."""
ALIKE = {
    "i": "ye",
    "y": "i",
    "c": "ks",
    "k": "c",
    "s": "zc",
    "z": "s",
    "v": "w",
    "w": "v",
    "e": "ia",
    "a": "e",
    "o": "u",
}
"""Letters that sound alike, or are near enough to be mixed up."""


def words_of(names: Iterable[str]) -> list[str]:
    """The words of names, small and without accents too, each once, in their order."""
    found: dict[str, None] = {}
    for name in names:
        for word in "".join(char if char.isalnum() else " " for char in name.casefold().replace("’s", "")).split():
            found[word] = None
            found[unaccented(word)] = None
    return list(found)


def slips(word: str) -> Iterator[str]:
    """The word with a letter left out, doubled, swapped with the next, or written as it sounds."""
    for at, char in enumerate(word):
        if at:
            yield word[:at] + word[at + 1 :]
        if char not in "aeiou":
            yield word[: at + 1] + word[at:]
        if at and at + 1 < len(word):
            yield word[:at] + word[at + 1] + char + word[at + 2 :]
        for other in ALIKE.get(char, ""):
            yield word[:at] + other + word[at + 1 :]


def misspelled(word: str, known: frozenset[str]) -> list[str]:
    """Its common misspellings; none that is a word of any name itself."""
    if len(word) < SHORTEST or not word.isalpha():
        return []
    found = dict.fromkeys(slip for slip in slips(word) if len(slip) >= SHORTEST - 1)
    return [slip for slip in found if slip not in known]
