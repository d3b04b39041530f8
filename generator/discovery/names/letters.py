"""Letters join the long name that they stand for, where the story shows that they are one."""

import re
from collections import defaultdict

from generator.discovery.names.body_words import initials
from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import bodies, outlets
from generator.discovery.names.short_forms import absorb
from generator.extraction.names.lexicon import lexicon

INNER = re.compile(r"[A-Z]{2,4}")
AGAIN, SEVERAL = 5, 3
"""Sentences that name each of two forms, and articles that have both."""
TOGETHER = 4
"""Of so many sentences no more than one may have both."""
LONG = 7
"""Letters of a word that others stand for."""
FAR = 2
"""Letters that may stand for a body in another article only where there are more of them."""


def by_letters(groups: list[Group]) -> list[Group]:
    """Joins letters with the one body whose words begin with them, where an article has both."""
    by_initials: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for name in group.names:
            for letters in {initials(name.text), initials(name.text.partition(" and ")[0])}:
                if len(letters) > 1 and group not in by_initials[letters]:
                    by_initials[letters].append(group)
    gone: set[int] = set()
    for group in groups:
        plain = group.name.replace(".", "")
        if " " in plain or not plain.isupper() or len(plain) < 2 or group.name in outlets():
            continue
        near = [
            other
            for other in by_initials.get(plain, ())
            if other is not group
            and (
                (len(plain) > FAR and is_named_body(other)) or other.articles & group.articles or other.name in bodies()
            )
        ]
        if len(near) == 1:
            absorb(near[0], group, "its words begin with the letters")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def by_inner_letters(groups: list[Group]) -> list[Group]:
    """Joins letters with the one body named by one word that holds them in order, where both are all over the story.

    "OF" is Orlofarben where most articles with the letters write that word too, and hardly a sentence names both.
    """
    gone: set[int] = set()
    for group in groups:
        if not (INNER.fullmatch(group.name) and len(group.sites) >= AGAIN):
            continue
        homes = [home for home in groups if home is not group and is_spelt_by(group, home)]
        if len(homes) == 1:
            absorb(homes[0], group, "its one word holds the letters, and articles use both")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def is_spelt_by(short: Group, long: Group) -> bool:
    """Whether letters are a body's, by its one word and by how the story uses both."""
    both = short.articles & long.articles
    if len(both) < SEVERAL or 2 * len(both) < len(short.articles) or len(long.sites) < AGAIN:
        return False
    if TOGETHER * len(short.sites & long.sites) > min(len(short.sites), len(long.sites)):
        return False
    words = [name.text.lower() for name in long.names if " " not in name.text and not name.text.isupper()]
    return any(len(word) >= LONG and holds(word, short.name.lower()) for word in words)


def holds(word: str, letters: str) -> bool:
    """Whether a word begins with the first of some letters and has the others in their order."""
    left = iter(word)
    return word[0] == letters[0] and all(letter in left for letter in letters)


def by_owned_letters(groups: list[Group]) -> list[Group]:
    """Joins letters after a place with the body named so in full: "Orlo HB" with "Orlo Harbour Board"."""
    full = {name.text: group for group in groups for name in group.names}
    letters = {text: group for text, group in full.items() if text.isupper() and " " not in text}
    left = []
    for group in groups:
        place, _, last = group.name.rpartition(" ")
        whole = letters.get(last.replace(".", "")) if place else None
        names = {name.text for name in whole.names} | whole.aliases | {whole.name} if whole else set()
        texts = sorted(f"{place} {name}" for name in names if name != last)
        home = next((full[text] for text in texts if text in full), None)
        if home is None or home is group:
            left.append(group)
        else:
            absorb(home, group, "its letters with whose it is")
    return left


def is_named_body(group: Group) -> bool:
    """Whether a word of its name says that it is a body: letters in other articles may stand for it."""
    heads = lexicon().heads | lexicon().forces | lexicon().governments
    return any(word.lower() in heads for name in group.names for word in name.words)
