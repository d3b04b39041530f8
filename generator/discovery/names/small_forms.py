"""A force whose name says what it does, the "Harbour Guard", or a ministry is written in small letters by others."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from generator.discovery.names.body_words import unowned
from generator.discovery.names.forms import MINISTRIES
from generator.discovery.names.group import Group
from generator.discovery.names.lexicon import states
from generator.discovery.names.long_forms import is_general
from generator.discovery.names.short_forms import BRANCHES
from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Annotated
from generator.model.kind import Kind
from generator.model.tables import alternatives

EVERYWHERE = frozenset(
    {
        "central bank",
        "supreme court",
        "constitutional court",
        "high court",
        "electoral commission",
        "election commission",
    }
)
"""Bodies that every state has, and many articles write in small letters."""
HOUSE = "house"
HOUSES = {
    "lower house": frozenset(
        {
            "Chamber of Deputies",
            "House of Representatives",
            "House of Commons",
            "National Assembly",
            "Bundestag",
            "Duma",
        }
    ),
    "upper house": frozenset({"Senate", "House of Lords", "Federation Council", "Bundesrat", "House of Councillors"}),
}
"""The houses of parliaments, by what articles call them in small letters."""


@cache
def force() -> re.Pattern[str]:
    """Whose it may be, a word in small letters and a word for a force or a ministry."""
    heads = alternatives(sorted(lexicon().forces | MINISTRIES | {HOUSE, *(name.split()[1] for name in EVERYWHERE)}))
    return re.compile(rf"(?:\b([A-Z]\w+)(?:['’]s)? )?\b([a-z]+ (?:{heads}))\b")


def add_small_forms(groups: Iterable[Group], articles: Sequence[Annotated]) -> None:
    """Gives a body of two words the same words in small letters as a name, where an article writes them so.

    A ministry has them where no other state's is written so: "the Orlian justice ministry"; so has a house of
    parliament what every such house is called: "the lower house".
    """
    named: dict[str, list[Group]] = {}
    for group in groups:
        parts = unowned(group.name)[0].lower().split()
        house = next((house for house, names in HOUSES.items() if unowned(group.name)[0] in names), None)
        if house:
            named.setdefault(house, []).append(group)
        if len(parts) == 3 and parts[0] in MINISTRIES and parts[1] == "of":  # "Ministry of Mines"
            parts = [parts[2], parts[0]]
        ministry = len(parts) == 2 and parts[1] in MINISTRIES and is_general(group.name)
        unit = len(parts) == 2 and is_force(group, parts)
        if unit or ministry or " ".join(parts) in EVERYWHERE:
            named.setdefault(" ".join(parts), []).append(group)
    if not named:
        return
    written: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for sentence in article.source.sentences:
            for hit in force().finditer(sentence.text) if any(form in sentence.text for form in named) else ():
                for form in {hit[2], hit[2].removesuffix("s")} & named.keys():
                    written[form].add(states()[hit[1]][0] if hit[1] in states() else "")
    for form in sorted(written):
        several = (form in EVERYWHERE or form.endswith((*MINISTRIES, HOUSE))) and (
            len(named[form]) > 1 or len(written[form] - {""}) > 1
        )
        for group in () if several else named[form]:
            group.aliases.add(form)
            group.reasons.append(f"other sentences write “{form}”")


def is_force(group: Group, parts: Sequence[str]) -> bool:
    """Whether a force has a name that says what it does: not "air force", which every state has."""
    return group.kind is Kind.FORCE and parts[1] in lexicon().forces and parts[0] not in BRANCHES
