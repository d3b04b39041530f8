"""What others call the things known of an article, in one table; case and all but letters are ignored."""

import re
from functools import cache

from generator.model.tables import read_table

_LETTERS = re.compile(r"[^a-z]+")


def key_of(name: str) -> str | None:
    """Which key a column or field of this name holds, in one of its usual spellings."""
    return _keys().get(_bare(name))


def rank(name: str) -> int:
    """How telling a known name is among those of its key: the least is the most."""
    return list(_keys()).index(_bare(name))


def _bare(name: str) -> str:
    return _LETTERS.sub("", name.casefold())


@cache
def _keys() -> dict[str, str]:
    table = read_table(__file__, "spellings.yml")
    return {_bare(name): key for key, names in table.items() for name in names}
