"""The words that tell of decisions and fears, in all their forms, looked up by one word."""

from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from generator.model.tables import read_table, word_set

VOWELS = frozenset("aeiou")
DOUBLED = frozenset({"let", "ban", "permit", "bar", "curb", "scrap", "axe", "commit", "expel", "compel", "quit"})


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of decision; `particle` is the small word that must follow soon ("roll *back*").

    One that `asks` tells of a decision only with what is asked for: "pressed the firm to sell"; one that has `objects`
    only with one of them: "named her as head".
    """

    group: str
    form: str
    particle: str = ""
    needs: bool = False
    asks: bool = False
    objects: frozenset[str] = frozenset()


def verb_forms(base: str) -> dict[str, str]:
    """The forms of a regular verb: word to `base`, `s`, `ed` or `ing`."""
    stem = base.removesuffix("e")
    if base[-1] == "y" and base[-2] not in VOWELS:
        return {base: "base", base[:-1] + "ies": "s", base[:-1] + "ied": "ed", base + "ing": "ing"}
    if base in DOUBLED and base[-1] not in "eyw" and base != "curb":
        return {base: "base", base + "s": "s", base + base[-1] + "ed": "ed", base + base[-1] + "ing": "ing"}
    plural = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return {base: "base", plural: "s", stem + "ed": "ed", stem + "ing": "ing"}


def irregular_forms(text: str) -> dict[str, str]:
    """The forms of a verb as the table lists them."""
    found: dict[str, str] = {}
    for number, word in enumerate(text.split()):
        if word == "-":
            continue
        form = "base" if number == 0 else "ing" if word.endswith("ing") else "s" if number == 1 else "ed"
        found.setdefault(word, form)
    return found


def table() -> dict[str, Any]:
    """The table of decisions."""
    return read_table(__file__, "moves.yml")


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Every form of every verb of decision."""
    found: dict[str, list[Verb]] = {}
    irregular, needs, asking = table()["irregular"], lists().needs, lists().to_act
    for group, row in table()["classes"].items():
        objects = frozenset(row.get("objects", "").split())
        for entry in row["verbs"].split():
            base, _, particle = entry.partition("-")
            needing = entry in needs and not objects
            rows = irregular.get(entry) or irregular.get(base)
            for word, form in (irregular_forms(rows) if rows else verb_forms(base)).items():
                found.setdefault(word, []).append(
                    Verb(group, form, particle, needing, bool({base, entry} & asking), objects)
                )
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def led() -> dict[str, tuple[Verb, ...]]:
    """Bare forms that are too often another word to be looked for alone; after "to" or a modal they are the verb."""
    found: dict[str, list[Verb]] = {}
    irregular, lists_ = table()["irregular"], lists()
    for group, row in table()["classes"].items():
        objects = frozenset(row.get("objects", "").split())
        for entry in row["verbs"].split():
            base, _, particle = entry.partition("-")
            rows = irregular.get(entry) or irregular.get(base) or ""
            if rows.startswith("-"):
                needing = entry in lists_.needs and not objects
                found.setdefault(base, []).append(
                    Verb(group, "base", particle, needing, bool({base, entry} & lists_.to_act), objects)
                )
    return {word: tuple(verbs_) for word, verbs_ in found.items()}


@cache
def nouns() -> dict[str, str]:
    """The class of each noun of decision, singular and plural."""
    found: dict[str, str] = {}
    for group, row in table()["classes"].items():
        for noun in row["nouns"].split():
            found.setdefault(noun, group)
            found.setdefault(plural(noun), group)
    return found


def plural(noun: str) -> str:
    """A noun's plural, by the general rule."""
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


@cache
def families() -> dict[str, str]:
    """The family of each class of decision."""
    return {group: row["family"] for group, row in table()["classes"].items()}


@cache
def papers() -> frozenset[str]:
    """Nouns for what is written down: a plan, a doctrine, a law; singular and plural."""
    rows = word_set(__file__, "moves.yml", "papers")
    return rows | {plural(noun) for noun in rows}


@cache
def measures() -> frozenset[str]:
    """Nouns for a measure as such, singular and plural."""
    rows = word_set(__file__, "moves.yml", "measures")
    return rows | {plural(noun) for noun in rows}


class Lists(NamedTuple):
    """The word lists of the table of decisions."""

    askers: frozenset[str]
    deciders: frozenset[str]
    earlier: frozenset[str]
    actors: frozenset[str]
    light: frozenset[str]
    leading: frozenset[str]
    personal: frozenset[str]
    subjects: frozenset[str]
    telling: frozenset[str]
    steps: frozenset[str]
    aims: frozenset[str]
    plans: frozenset[str]
    needs: frozenset[str]
    sayers: frozenset[str]
    powered: frozenset[str]
    idle: frozenset[str]
    firms: frozenset[str]
    expressing: frozenset[str]
    to_act: frozenset[str]
    times: frozenset[str]


@cache
def lists() -> Lists:
    """The word lists of the table of decisions."""
    return Lists(*(word_set(__file__, "moves.yml", name) for name in Lists._fields))


@cache
def things() -> frozenset[str]:
    """Every noun for a decision, a measure or a paper."""
    return frozenset((*measures(), *papers(), *nouns()))


@cache
def decisive() -> frozenset[str]:
    """Every word that may tell of a decision."""
    return frozenset((*papers(), *nouns(), *verbs(), *led()))
