"""What every reader of news knows before reading: bodies, outlets, given names, states, provinces and cities."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from generator.evidence.states import names_of_state
from generator.model.entity import How
from generator.model.kind import Kind
from generator.model.tables import read_table, word_set, words

BODY_KINDS = (Kind.GOVERNMENT, Kind.ORGANISATION, Kind.PLACE)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is known by name."""

    name: str
    kind: Kind
    aliases: tuple[str, ...]


@cache
def bodies() -> dict[str, Body]:
    """Known bodies by each of their names."""
    found: dict[str, Body] = {}
    table = read_table(__file__, "bodies.yml")
    for kind in BODY_KINDS:
        for name, aliases in table[kind.value].items():
            body = Body(name, kind, tuple(aliases))
            for text in (name, *aliases):
                found[text] = body
    return found


@cache
def outlets() -> frozenset[str]:
    """News outlets and platforms whose names do not say that they are."""
    return platforms() | frozenset(read_table(__file__, "bodies.yml")["outlets"])


@cache
def platforms() -> frozenset[str]:
    """Where people post."""
    return frozenset(read_table(__file__, "bodies.yml")["platforms"])


@cache
def given_names() -> frozenset[str]:
    """Given names, as written."""
    return words(str(read_table(__file__, "given_names.yml")["names"]))


@cache
def in_full() -> dict[str, str]:
    """Given names by what their bearers are called for short, in lower case."""
    table = read_table(__file__, "bodies.yml")["called"]
    return {short.lower(): name.lower() for name, shorts in table.items() for short in shorts}


def cell(key: str) -> frozenset[str]:
    """A list of words of bodies.yml."""
    return word_set(__file__, "bodies.yml", key)


@cache
def territories() -> frozenset[str]:
    """Lands that the library of countries lists and that are no states, or not by all accounts."""
    return frozenset(read_table(__file__, "bodies.yml")["territories"])


@cache
def states() -> dict[str, tuple[str, How]]:
    """Every form of every state: the state's name, and how the form names it. A form of two states names neither."""
    from countryinfo import CountryInfo  # noqa: PLC0415  (reads its data when imported)

    names = sorted(str(row["name"]) for row in CountryInfo("France").all().values())
    found: dict[str, tuple[str, How]] = {}
    shared: set[str] = set()
    for name in (name for name in names if name not in territories()):
        known = names_of_state(name)
        rows = [(name.removeprefix("The "), How.NAME)]
        rows += [(text.removeprefix("the "), How.ALIAS) for text in known.short]
        rows += [(text, How.DEMONYM) for text in known.demonyms]
        rows += [(text.removeprefix("the "), How.METONYM) for text in known.metonyms]
        for text, how in rows:
            if text in found and found[text][0] != name and how is not How.NAME:
                shared.add(text)
            if text not in found or how is How.NAME:
                found[text] = (name, how)
    return {text: row for text, row in found.items() if text not in shared or row[1] is How.NAME}


@cache
def formal_names() -> dict[str, str]:
    """States by the names that end in what they are, as "Ruritanian Federation"."""
    from countryinfo import CountryInfo  # noqa: PLC0415

    found: dict[str, str] = {}
    for name in sorted({row[0] for row in states().values()}):
        for text in map(str, CountryInfo(name).alt_spellings()):
            if text.isascii() and text.rsplit(" ", 1)[-1] in ("Federation", "Republic", "Kingdom") and " " in text:
                found.setdefault(text, name)
    return {text: name for text, name in found.items() if text not in states()}


@cache
def shared() -> frozenset[str]:
    """Words for the people of several states, such as "Korean": they name none."""
    count: Counter[str] = Counter(form for name in {row[0] for row in states().values()} for form in demonyms(name))
    return frozenset(form for form, number in count.items() if number > 1 and form not in states())


def demonyms(name: str) -> set[str]:
    """The words for a state's people, with the last word of those of two: "North Korean", "Korean"."""
    forms = set(names_of_state(name).demonyms)
    return forms | {form.rsplit(" ", 1)[-1] for form in forms}


@cache
def home() -> str:
    """The state whose bodies news English names without saying whose they are."""
    return str(read_table(__file__, "bodies.yml")["home"])


@cache
def doubtful() -> frozenset[str]:
    """States' names that may be other names."""
    return frozenset(read_table(__file__, "bodies.yml")["doubtful"])


@cache
def regions() -> frozenset[str]:
    """Provinces and territories, and the cities that give time zones their names."""
    from babel.core import get_global  # noqa: PLC0415  (reads its data when called)
    from countryinfo import CountryInfo  # noqa: PLC0415

    provinces = {
        str(name) for state in read_table(__file__, "bodies.yml")["settled"] for name in CountryInfo(state).provinces()
    }
    zones = {
        zone.rsplit("/", 1)[-1].replace("_", " ") for rows in get_global("territory_zones").values() for zone in rows
    }
    short = {name for name in provinces | zones | territories() if len(name) > 3 and name.replace(" ", "").isalpha()}
    return frozenset(short - set(states())) | {"Washington"}


@cache
def shortened() -> dict[str, str]:
    """The home state's provinces by their short forms: "Calif."."""
    table = read_table(__file__, "bodies.yml")["shortened"]
    return {form: name for name, forms in table.items() for form in forms}


@cache
def home_provinces() -> frozenset[str]:
    """The provinces of the home state: a name that is also a state's, beside one of them, is another."""
    from countryinfo import CountryInfo  # noqa: PLC0415

    return frozenset(str(name) for name in CountryInfo(home()).provinces())
