"""A body's letters in its own language have its English initials in another order: "Sarn's AVG", the Guard Agency."""

import re
from collections.abc import Sequence

from generator.discovery.names.body_words import initials
from generator.discovery.names.forms import known
from generator.discovery.names.group import Group
from generator.discovery.names.letters import is_named_body
from generator.discovery.names.lexicon import states
from generator.discovery.names.short_forms import absorb
from generator.model.annotation import Annotated

LETTERS = re.compile(r"[A-Z]{3,6}")
WORD = re.compile(r"[A-Z][\w.]*\w")


def join_foreign_letters(groups: Sequence[Group], articles: Sequence[Annotated]) -> list[Group]:
    """Joins letters with the one body whose words begin with them in any order, where both are told of one state."""
    bodies = [group for group in groups if is_named_body(group)]
    gone: set[int] = set()
    for group in groups:
        if not LETTERS.fullmatch(group.name) or known(group.name):
            continue
        wanted = sorted(group.name)
        homes = [home for home in bodies if any(sorted(initials(name.text)) == wanted for name in home.names)]
        if len(homes) == 1 and homes[0] is not group and states_of(group, articles) & states_of(homes[0], articles):
            absorb(homes[0], group, "its words begin with the letters in another order, and both are one state's")
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def states_of(group: Group, articles: Sequence[Annotated]) -> set[str]:
    """The states that sentences with a body's names tell of."""
    texts = (articles[article].source.sentences[sentence].text for article, sentence in group.sites)
    return {states()[word][0] for text in texts for word in WORD.findall(text) if word in states()}
