"""Things are known by a name or a designator; all ways to write it are one thing, with its long form and nickname."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.discovery.things.claims import NUMBER, Usage, holds, is_name, kind_of, noun_words, outweighs
from generator.discovery.things.codes import code_of, key_of, singular
from generator.discovery.things.germs import CLUES as GERMS
from generator.discovery.things.owners import Known, bare, peoples, seats
from generator.discovery.things.substances import CLUES as SMALL
from generator.discovery.things.tally import Seen, Tally, make
from generator.extraction.things.designators import BEHIND, NUMBERED
from generator.model.discovery import Candidate
from generator.model.kind import Kind

NUMBERED_NAME = re.compile(r"[A-Z]\w+ \d{2,4}[A-Z]{0,2}")
MODEL = 3
"""Digits of a number that may be a model's name by itself."""
SORTS = frozenset({Kind.WEAPON, Kind.TECHNOLOGY, None})
TWINS = frozenset({"acronym", "also known as"})
CLASS = "a class of things"


def find_things(seen: Sequence[Seen], usage: Usage, known: Known) -> list[Candidate]:
    """Weapons and other things at stake, each once."""
    tallies: dict[str, Tally] = {}
    twins: dict[str, str] = {}
    for one in seen if is_armed(seen) else disarmed(seen):
        if one.naming.kind in SORTS and one.naming.clue not in (CLASS, NUMBER, *SMALL, *GERMS):
            maker, name = read(one.naming.text, known)
            if one.naming.clue == BEHIND and name and not maker:
                name = singular(known.without_owner(one.naming.text)[1])
            if name and is_name(name, usage):
                count(one, maker, name, tallies, twins)
    merge(tallies, twins)
    families = families_of(tallies)
    found = []
    for key, tally in sorted(tallies.items()):
        taken = any(known.entity(form) for form in tally.forms)
        known_by = holds(key, tally, usage) or of_family(tally, families)
        if known_by and (not taken or outweighs(key, tally, usage)):
            complete(tally, usage)
            found.append(make(tally, best(tally), kind_of(tally), [nouns_of(tally), *tally.stakes()]))
    return found


def is_armed(seen: Iterable[Seen]) -> bool:
    """Whether a word of the story says of one thing at least that it is a weapon, and not its code alone."""
    return any(one.naming.kind is Kind.WEAPON and not is_code(one) for one in seen)


def is_code(one: Seen) -> bool:
    """Whether nothing but its letters and its number speaks for a thing."""
    return one.naming.clue.startswith("designator")


def disarmed(seen: Iterable[Seen]) -> list[Seen]:
    """The same things of a story without weapons: an engine may have the letters of a gun."""
    return [
        one._replace(naming=replace(one.naming, kind=Kind.TECHNOLOGY))
        if one.naming.kind is Kind.WEAPON and is_code(one)
        else one
        for one in seen
    ]


def families_of(tallies: Mapping[str, Tally]) -> frozenset[str]:
    """First words of names with a number that a word for a thing stands beside: of "Vexa 300", "Vexa"."""
    return frozenset(
        form.split(" ")[0]
        for tally in tallies.values()
        if tally.kinds and tally.clues[NUMBERED] < sum(tally.clues.values())
        for form in tally.forms
        if NUMBERED_NAME.fullmatch(form)
    )


def of_family(tally: Tally, families: frozenset[str]) -> bool:
    """Whether a name is that of a known one but for the number."""
    return any(NUMBERED_NAME.fullmatch(form) and form.split(" ")[0] in families for form in tally.forms)


def read(text: str, known: Known) -> tuple[str, str]:
    """Maker and name of a thing; both are empty where the words only say whose it is."""
    owner, name = known.without_owner(text)
    name = singular(name)
    if known.firm(text) or (name and known.firm(name)):
        return "", ""
    if not name:  # all of it is known by name: a people, a maker, or a thing that was taken for one
        people = bare(text) in peoples() or bare(text) in seats()
        owner, name = "", "" if people else singular(text)
    code = code_of(name)
    if re.search("[A-Za-z]", code) and not name.startswith(code):
        at = name.index(code)
        owner, name = f"{owner} {name[:at]}".strip(), name[at:]
    if name.isdigit() and len(name) < MODEL:  # "Vexa 8": of the number alone nobody speaks
        owner, name = "", f"{owner} {name}"
    entity = known.entity(owner)
    makes = entity is not None and entity.kind in (Kind.ORGANISATION, Kind.PERSON)
    return owner if makes else "", name


def count(one: Seen, maker: str, name: str, tallies: dict[str, Tally], twins: dict[str, str]) -> None:
    """Counts one naming under its key, and notes what else the same is called."""
    key, code = key_of(name), code_of(name)
    tally = tallies.setdefault(key, Tally())
    partner = singular(one.cut("partner"))
    if one.naming.clue in TWINS:
        twins[key] = key_of(partner)
        tally.forms[partner] += 1
    if one.naming.clue == "also known as":
        tally.forms[name] += 0
        tally.add(one, partner)
    elif maker and code:
        tally.add(one, f"{maker} {name}")
        tally.forms[f"{maker} {code}"] += 0
    else:
        tally.add(one, name)


def merge(tallies: dict[str, Tally], twins: Mapping[str, str]) -> None:
    """Joins what is one: a long form and its acronym, two designators, a name and the same with its noun."""
    for key, partner in sorted(twins.items()):
        if key in tallies and partner != key:
            tally = tallies.pop(key)
            tallies.setdefault(partner, Tally()).join(tally)
    nouns = noun_words()
    for key in sorted(tallies, key=len):
        words = key.split()
        for size in range(len(words) - 1, 0, -1):
            shorter = " ".join(words[:size])
            if words[size] not in nouns and not (words[size].isdigit() and len(words[size]) < MODEL):
                break
            if shorter in tallies:
                tallies[shorter].join(tallies.pop(key))
                break


def complete(tally: Tally, usage: Usage) -> None:
    """Adds where the name stands without its noun, the bare designator and the nickname after it."""
    code = next((code_of(form) for form in sorted(tally.forms) if code_of(form)), "")
    if code and (not code.isdigit() or (usage.numbers[code] and code not in usage.counted)):
        tally.forms[code] += 0
    for form in sorted(tally.forms):
        nickname = form.partition(code)[2].strip(' "“”') if code else ""
        if nickname and nickname[0].isupper() and nickname in usage.names:
            tally.forms[nickname] += 0
    for form in sorted(tally.forms):
        if form in usage.names:
            tally.places.update(usage.names[form])
            tally.forms[form] += len(usage.names[form])


def best(tally: Tally) -> str:
    """The commonest form: with its designator where it has one, and with its maker where that is a number."""
    coded = [form for form in tally.forms if code_of(form)]
    named = [form for form in coded if not code_of(form).isdigit() or form[0].isalpha()]
    return min(named or coded or tally.forms, key=lambda form: (-tally.forms[form], len(form), form))


def nouns_of(tally: Tally) -> str:
    """Which words for a thing stand beside it."""
    nouns = ", ".join(f"“{noun}”" for noun, _ in sorted(tally.nouns.items(), key=lambda row: (-row[1], row[0]))[:4])
    return f"a {kind_of(tally)}: named beside {nouns}" if nouns else f"a {kind_of(tally)}: by its designator"
