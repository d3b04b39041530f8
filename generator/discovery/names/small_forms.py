"""A force with a name that says what it does, the "Harbour Guard", is written in small letters by others."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from generator.discovery.names.group import Group
from generator.discovery.names.short_forms import BRANCHES
from generator.extraction.names.lexicon import lexicon
from generator.model.annotation import Annotated
from generator.model.kind import Kind
from generator.model.tables import alternatives


@cache
def force() -> re.Pattern[str]:
    """A word in small letters and a word for a force."""
    return re.compile(rf"\b([a-z]+) ({alternatives(sorted(lexicon().forces))})\b")


def add_small_forms(groups: Iterable[Group], articles: Sequence[Annotated]) -> None:
    """Gives a force of two words the same words in small letters as a name, where an article writes them so."""
    named: dict[str, list[Group]] = {}
    for group in groups:
        parts = group.name.lower().split()
        if group.kind is Kind.FORCE and len(parts) == 2 and parts[1] in lexicon().forces and parts[0] not in BRANCHES:
            named.setdefault(" ".join(parts), []).append(group)
    if not named:
        return
    written = {
        form
        for article in articles
        for sentence in article.source.sentences
        for hit in force().finditer(sentence.text)
        for form in (hit[0], hit[0].removesuffix("s"))
    }
    for form in sorted(written & named.keys()):
        for group in named[form]:
            group.aliases.add(form)
            group.reasons.append(f"other sentences write “{form}”")
