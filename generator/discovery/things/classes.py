"""A class of things is an entry where it is particular, and no named thing of the story is meant by it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.discovery.things.claims import kind_of
from generator.discovery.things.stakes import CLASS
from generator.discovery.things.tally import Seen, Tally, make
from generator.extraction.things.lexicon import phrases
from generator.model.discovery import Candidate

TIMES, SOURCES = 3, 2
"""How often, and in how many articles, a compound is used that no list holds."""


def find_classes(seen: Sequence[Seen], things: Iterable[Candidate], nouns: Counter[str]) -> list[Candidate]:
    """Classes such as "anti-personnel mines"; `nouns` counts the nouns beside the names of things."""
    tallies: dict[str, Tally] = {}
    for one in seen:
        if one.naming.clue == CLASS:
            text = one.naming.text
            tallies.setdefault(key_of(text), Tally()).add(one, text)
    taken = {name.lower() for thing in things for name in (thing.entity.name, *thing.entity.aliases)}
    found = []
    for key, tally in sorted(tallies.items()):
        if key in taken or not particular(tally) or covered(tally, nouns):
            continue
        name = plural_of(tally)
        found.append(
            make(
                tally,
                name,
                kind_of(tally),
                [f"a class of things, told apart by “{key.split(' ')[0]}”", *tally.stakes()],
            )
        )
    return found


def key_of(text: str) -> str:
    """A class in the singular, without capitals and hyphens."""
    return text.lower().replace("-", "").removesuffix("s")


def plural_of(tally: Tally) -> str:
    """The commonest plural form; else the commonest."""
    plurals = [form for form in tally.forms if form.endswith("s")]
    return min(plurals or tally.forms, key=lambda form: (-tally.forms[form], form[0].isupper(), form))


def particular(tally: Tally) -> bool:
    """Whether its first word is known to tell a class apart, or the compound comes up again and again."""
    form = next(iter(tally.forms)).lower()
    first = form.split(" ")[0]
    if first in phrases("things", "particular") or first.split("-")[0] in phrases("things", "against"):
        return True
    return len(tally.places) >= TIMES and tally.sources() >= SOURCES


def covered(tally: Tally, nouns: Counter[str]) -> bool:
    """Whether things that are named are called by the same noun, and the class only says how far or how they fly."""
    first = next(iter(tally.forms)).lower().split(" ")[0]
    sized = first in phrases("things", "sized") or first.endswith("-range")
    return sized and any(nouns[noun] or nouns[noun.removesuffix("s")] or nouns[f"{noun}s"] for noun in tally.nouns)
