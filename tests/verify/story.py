"""A small invented story: its articles, what is in them, and the site that shows them, built without the generator."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ARTICLES = {
    "a01_0123456789abcdef.txt": """\
Velland lets coastal batteries fire the Halberd
President Orrin Tasch has authorized coastal batteries to fire the Halberd at targets up to 120 miles away. The \
missiles could be used as early as March, senior officials said. They have not been fired before.

Reactions
- Support: Allies of Velland, including Osterholm, reportedly welcomed the step.
- Concerns: Critics warn that the strikes may provoke a blockade.
“We will not be the first to shoot,” said Tasch. Marenian ships had not entered the strait before the decision.
""",
    "b02_fedcba9876543210.txt": """\
Velland has authorized its batteries to fire the Halberd missile, which has a range of approximately 190 kilometers. \
It remains unclear whether Marenia will answer.
RELATED: Ten walks along the coast of Velland
More than 2,000 Marenian sailors have moved to the strait since March 2023. Velland would not confirm it.
""",
    "c03_0011223344556677.md": """\
---
title: A gamble at the strait
publisher: The Harbour Post
published: 2023-04-02~
---
# A gamble at the strait

Tasch allowed the use of the Halberd on April 1, officials in Velland said. The weapon weighs 500 pounds and would \
not reach Marenia itself.

> Some officials doubt that a *blockade* is likely & fear 3 < 4 other risks. They have not been fired before.
""",
}
_CUT = {
    "a01": """\
title Velland lets coastal batteries fire the Halberd
paragraph President Orrin Tasch has authorized coastal batteries to fire the Halberd at targets up to 120 miles away.
paragraph The missiles could be used as early as March, senior officials said.
paragraph They have not been fired before.
heading Reactions
bullet Support: Allies of Velland, including Osterholm, reportedly welcomed the step.
bullet Concerns: Critics warn that the strikes may provoke a blockade.
paragraph “We will not be the first to shoot,” said Tasch.
paragraph Marenian ships had not entered the strait before the decision.""",
    "b02": """\
paragraph Velland has authorized its batteries to fire the Halberd missile, which has a range of approximately 190 \
kilometers.
paragraph It remains unclear whether Marenia will answer.
boilerplate RELATED: Ten walks along the coast of Velland
paragraph More than 2,000 Marenian sailors have moved to the strait since March 2023.
paragraph Velland would not confirm it.""",
    "c03": """\
title A gamble at the strait
paragraph Tasch allowed the use of the Halberd on April 1, officials in Velland said.
paragraph The weapon weighs 500 pounds and would not reach Marenia itself.
quote Some officials doubt that a blockade is likely & fear 3 < 4 other risks.
quote They have not been fired before.""",
}
Place = tuple[str, int]


class Line(NamedTuple):
    """A sentence and the block that it stands in."""

    block: str
    text: str


class Thing(NamedTuple):
    """An entity."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    page: str


class Told(NamedTuple):
    """A mention."""

    entity: str
    source: str
    sentence: int
    start: int
    end: int
    text: str
    how: str


SENTENCES = {source: [Line(*line.split(" ", 1)) for line in text.splitlines()] for source, text in _CUT.items()}
THINGS = [
    Thing("tasch", "Orrin Tasch", "person", ["Tasch"], "actors/orrin-tasch.md"),
    Thing("velland", "Velland", "state", [], "actors/velland.md"),
    Thing("marenia", "Marenia", "state", ["Marenian"], "actors/marenia.md"),
    Thing("halberd", "Halberd", "weapon", ["Halberd missile"], "weapons/halberd.md"),
    Thing("permission", "The Halberd permission", "policy", [], "policy/halberd-permission.md"),
]
PAGE = {thing.id: thing.page for thing in THINGS}
REFERENCES = [("halberd", "a01", 2, "The missiles"), ("halberd", "a01", 3, "They"), ("halberd", "c03", 2, "The weapon")]
CLAIMS: list[list[Place]] = [
    [("a01", 1), ("b02", 0), ("c03", 1)],
    [("a01", 2)],
    [("a01", 3), ("c03", 4)],
    *([place] for place in (("a01", 5), ("a01", 6), ("a01", 7), ("a01", 8), ("b02", 1), ("b02", 3), ("b02", 4))),
    [("c03", 2)],
    [("c03", 3)],
]
EVIDENCE: dict[str, list[Place]] = {"permission": [("a01", 1), ("b02", 0)], "blockade": [("a01", 6), ("c03", 3)]}
TITLES = {
    "index.md": "Strait",
    "timeline.md": "Timeline",
    "claims-by-source.md": "Claims by source",
    "differences.md": "Where the reports differ",
    "risks/blockade.md": "A blockade",
    **{thing.page: thing.name for thing in THINGS},
    "sources/a01.md": "a01: Velland lets coastal batteries fire the Halberd",
    "sources/b02.md": "Article b02",
    "sources/c03.md": "c03: A gamble at the strait",
    "method.md": "How we work",
}


def file_of(source: str) -> str:
    """The file that a source is read from."""
    return next(name for name in ARTICLES if name.startswith(source))


def anchor(source: str, number: int) -> str:
    """The sentence's anchor, by the rule in the docs."""
    text = SENTENCES[source][number].text
    again = sum(line.text == text for line in SENTENCES[source][:number])
    packed = "".join(f"{len(part)}:{part}" for part in (source, text, str(again)))
    return "s" + hashlib.sha256(packed.encode()).hexdigest()[:10]


def mentions() -> list[Told]:
    """All mentions, in order of entity and place."""
    found = [
        told for source in SENTENCES for number in range(len(SENTENCES[source])) for told in _named(source, number)
    ]
    for entity, source, number, words in REFERENCES:
        start = SENTENCES[source][number].text.index(words)
        found.append(Told(entity, source, number, start, start + len(words), words, "reference"))
    return sorted(found)


def _named(source: str, number: int) -> list[Told]:
    """The names in one sentence, the longest where they overlap."""
    found: list[Told] = []
    names = [(name, thing) for thing in THINGS for name in (thing.name, *thing.aliases)]
    for name, thing in sorted(names, key=lambda row: -len(row[0])):
        for match in re.finditer(rf"\b{re.escape(name)}\b", SENTENCES[source][number].text):
            if not any(told.start < match.end() and match.start() < told.end for told in found):
                how = "demonym" if name == "Marenian" else "name" if name == thing.name else "alias"
                found.append(Told(thing.id, source, number, *match.span(), name, how))
    return found


def write_seeds(folder: Path, articles: Mapping[str, str] = ARTICLES) -> Path:
    """The articles as files in a seeds folder."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (seeds / name).write_text(text, encoding="utf-8")
    return seeds
