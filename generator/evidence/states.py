"""What every state is called: demonyms and capitals from the country library, short names and metonyms from data."""

from dataclasses import dataclass
from functools import cache

from generator.model.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class StateNames:
    """The ways in which news English names a state beside the name itself."""

    short: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()


@cache
def tables() -> tuple[dict[str, list[str]], ...]:
    """Short names, metonyms and further demonyms, by the state's name in English."""
    return tuple(read_table(__file__, f"{name}.yml") for name in ("short_names", "metonyms", "demonyms"))


@cache
def names_of_state(name: str) -> StateNames:
    """What else a state of this English name is called; empty where the library does not know it."""
    from countryinfo import CountryInfo  # noqa: PLC0415  (reads its data when imported)
    from countryinfo.exceptions import CountryNotFoundError  # noqa: PLC0415

    short, metonyms, further = tables()
    try:
        info = CountryInfo(name)
        capital = str(info.capital() or "").removesuffix(" D.C.").removesuffix(", D.C.")
        demonym = str(info.demonym() or "")
    except CountryNotFoundError:
        capital = demonym = ""
    return StateNames(
        short=tuple(short.get(name, ())),
        demonyms=tuple(form for form in dict.fromkeys((demonym, *plural(demonym), *further.get(name, ()))) if form),
        metonyms=tuple(dict.fromkeys([*([capital] if capital else []), *metonyms.get(name, ())])),
    )


def plural(demonym: str) -> tuple[str, ...]:
    """The people of a demonym, where it forms a plural: Russian, Russians; but French, Chinese."""
    return (f"{demonym}s",) if demonym.endswith(("an", "i", "er", "ian")) else ()
