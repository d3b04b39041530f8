"""A germ goes by the name before a word for it, whichever word: "the Orlo virus" and "the Orlo strain" are one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.discovery.names.lexicon import regions, states
from generator.discovery.things.claims import Usage
from generator.discovery.things.owners import Known, bare
from generator.discovery.things.tally import Seen, Tally, make
from generator.extraction.things.germs import CALLED_AFTER, NAMED
from generator.model.discovery import Candidate
from generator.model.kind import Kind

CLUES = frozenset({CALLED_AFTER, NAMED})
TIMES, SOURCES = 3, 2
"""In how many sentences, and of how many articles, its names stand."""
OTHERS = frozenset({Kind.STATE, Kind.PLACE, Kind.PERSON})
"""Who may have given it the name, and keeps it."""


def find_germs(seen: Sequence[Seen], usage: Usage, known: Known) -> list[Candidate]:
    """Viruses, bacteria and strains with a name in capitals, each once."""
    tallies: dict[str, Tally] = {}
    for one in seen:
        if one.naming.clue in CLUES:
            tallies.setdefault(one.naming.text.split()[0], Tally()).add(one, one.naming.text)
    found = []
    for word, tally in sorted(tallies.items()):
        bearer = known.entity(word)
        if word not in states() and word not in regions() and (bearer is None or bearer.kind not in OTHERS):
            tally.forms[word] += len(usage.names.get(word, ()))
            tally.places.update(usage.names.get(word, ()))
        if len(tally.places) >= TIMES and tally.sources() >= SOURCES:
            nouns = ", ".join(f"“{noun}”" for noun in sorted(tally.nouns)[:4])
            found.append(make(tally, best(tally), Kind.TECHNOLOGY, [f"called {nouns}", *tally.stakes()]))
    return found


def best(tally: Tally) -> str:
    """The commonest form, one of two words sooner."""
    return min(tally.forms, key=lambda form: (" " not in form, -tally.forms[form], form))


def kept_apart(proper: Iterable[Candidate], common: Iterable[Candidate]) -> list[Candidate]:
    """The same, but "the Orlo virus" names no state or place."""
    germs = [candidate for candidate in common if any(CALLED_AFTER in reason for reason in candidate.reasons)]
    forms = [name for germ in germs for name in (germ.entity.name, *germ.entity.aliases) if " " in name]
    kept = []
    for candidate in proper:
        entity = candidate.entity
        names = {bare(name) for name in (entity.name, *entity.aliases)}
        never = {form for form in forms if bare(form.split()[0]) in names and entity.kind in OTHERS}
        if never:
            entity = replace(entity, never=(*entity.never, *sorted(never)))
        kept.append(replace(candidate, entity=entity))
    return kept
