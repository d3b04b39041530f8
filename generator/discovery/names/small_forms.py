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

EVERYWHERE = {
    Kind.ORGANISATION: {
        "central bank",
        "supreme court",
        "constitutional court",
        "high court",
        "electoral commission",
        "election commission",
        "electoral court",
        "military court",
        "grand jury",
        "stock exchange",
        "parliament",
        "national assembly",
    },
    Kind.FORCE: {"army", "navy", "air force", "coast guard", "national guard", "presidential guard", "border guard"},
    Kind.GOVERNMENT: {
        f"{lasting} {head}"
        for lasting in ("interim", "caretaker", "transitional", "provisional")
        for head in ("government", "administration", "authority", "cabinet")
    },
}
"""Bodies of which a state has one of each, and that many articles write in small letters, by their kinds."""
KINDS = {form: kind for kind, forms in EVERYWHERE.items() for form in forms}
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
    lasts, alone = (
        {HOUSE, *(form.split()[-1] for form in KINDS if " " in form)},
        {form for form in KINDS if " " not in form},
    )
    heads = alternatives(sorted(lexicon().forces | MINISTRIES | lasts))
    return re.compile(rf"(?:\b([A-Z]\w+)(?:['’]s)? )?\b(?:the )?([a-z]+ (?:{heads})|{alternatives(sorted(alone))})\b")


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
        if unit or ministry or " ".join(parts) in KINDS:
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
        several = (form in KINDS or form.endswith((*MINISTRIES, HOUSE))) and (
            len(named[form]) > 1 or len(written[form] - {""}) > 1
        )
        for group in () if several else named[form]:
            group.aliases.add(form)
            group.reasons.append(f"other sentences write “{form}”")


def is_force(group: Group, parts: Sequence[str]) -> bool:
    """Whether a force has a name that says what it does: not "air force", which every state has."""
    return group.kind is Kind.FORCE and parts[1] in lexicon().forces and parts[0] not in BRANCHES
